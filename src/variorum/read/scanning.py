"""What markup looks like before any parser sees it: one linear pass, so that hostile pages are known in time."""

import re
from dataclasses import dataclass

_LONGEST_TAG = 64 * 1024  # characters of one tag with its attributes
_MOST_ATTRIBUTES = 200
# Elements whose content is no text of the page, and how they end.
_RAW = ("script", "style", "textarea", "title", "template", "noscript", "select", "svg", "iframe")
_CLOSE = {"!--": re.compile("--!?>"), **{name: re.compile(rf"</{name}[^<>]{{0,50}}>", re.IGNORECASE) for name in _RAW}}
_TAG_NAME = re.compile(r"[^\W_]{0,12}")
# What is written in these is no markup, however much it looks like it.
_OPAQUE = frozenset({"script", "style"})
# Elements without an end tag, or whose end tag is commonly left out: they do not nest.
_FLAT = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
     "p", "li", "option", "td", "tr", "th", "dt", "dd"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Markup:
    """The tags of a page: how many, how deep they nest, and whether some are beyond all measure."""

    tags: int
    depth: int
    swollen: bool


def scan_markup(text: str) -> Markup:
    """The measures of *text*; unclosed tags count as open. Linear."""
    tags = depth = deepest = at = end = 0
    swollen = False
    opaque = set(_OPAQUE)  # without those that never end: looked for once
    while (at := text.find("<", at)) >= 0:
        tags += 1
        if end <= at:  # looked for once for all "<" before it: a flood of "<" stays linear
            end = text.find(">", at) + 1 or len(text) + 1
            swollen = swollen or (end - at > _MOST_ATTRIBUTES and _is_swollen(text, at, end))
        following = text[at + 1 : at + 2]
        if following == "/":
            depth = max(0, depth - 1)
        elif following.isalpha() and (name := tag_name(text, at + 1)) not in _FLAT:
            if name in opaque:
                close = _CLOSE[name].search(text, at)
                if close:
                    at = end = close.end()
                    continue
                opaque.discard(name)
            depth += 1
            deepest = max(deepest, depth)
        at += 1
    return Markup(tags, deepest, swollen)


def _is_swollen(text: str, start: int, end: int) -> bool:
    return end - start > _LONGEST_TAG or (
        end - start > _MOST_ATTRIBUTES and text.count("=", start, end) > _MOST_ATTRIBUTES
    )


def tag_name(text: str, start: int) -> str:
    """The name of the tag that begins at *start*, in lower case, cut at 12 letters."""
    name = _TAG_NAME.match(text, start)
    return name[0].lower() if name else ""


def trim_tags(text: str) -> str:
    """*text* with every swollen tag reduced to its name: pictures written out, endless classes. Linear."""
    pieces: list[str] = []
    at = kept = 0
    while (at := text.find("<", at)) >= 0:
        end = text.find(">", at) + 1
        if not end:
            break
        if text[at + 1 : at + 2].isalpha() and _is_swollen(text, at, end):
            pieces += (text[kept:at], f"<{tag_name(text, at + 1)}>")
            kept = end
        at = end
    return "".join((*pieces, text[kept:]))


def words_outside(text: str) -> str:
    """The words of a page no parser can follow: tags end lines; scripts, styles, comments are left out. Linear."""
    from html import unescape

    pieces: list[str] = []
    unclosed: set[str] = set()  # so that what has no end is looked for once
    at = 0
    while at < len(text):
        start = text.find("<", at)
        pieces.append(text[at : start if start >= 0 else len(text)])
        end = _past(text, start, unclosed) if start >= 0 else -1
        if end < 0:
            pieces.append(text[start + 1 :] if start >= 0 else "")
            break
        at = end
    lines = (" ".join(unescape(piece).split()) for piece in pieces)
    return "\n".join(line for line in lines if line)


def _past(text: str, start: int, unclosed: set[str]) -> int:
    """Where the tag at *start* ends, or the element or comment whose content is no text; -1: it does not end."""
    end = text.find(">", start)
    name = "!--" if text.startswith("<!--", start) else tag_name(text, start + 1)
    close = _CLOSE.get(name)
    if close is None or end < 0 or name in unclosed:
        return end + 1 if end >= 0 else -1
    found = close.search(text, start + 4)
    if found is None:
        unclosed.add(name)
        return end + 1
    return found.end()
