"""The visible text of a parsed page and the blocks it is set in."""

from dataclasses import dataclass, field
from typing import Any

from variorum.values import Block, BlockKind

_HIDDEN = frozenset(
    {"script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "math", "iframe", "object",
     "select", "option", "textarea", "input", "canvas", "audio", "video", "map", "datalist"}
)  # fmt: skip
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
     "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
     "time", "tt", "u", "var", "wbr", "img", "amp-img", "picture", "source"}
)  # fmt: skip
_KINDS = {
    **{f"h{n}": BlockKind.HEADING for n in range(1, 7)},
    "li": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "blockquote": BlockKind.QUOTE,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
}


@dataclass(slots=True)
class _Open:
    """A run of inline text not yet closed."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    length: int = 0
    path: tuple[str, ...] = ()
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None


@dataclass(slots=True)
class _Page:
    """The text so far."""

    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    at: int = 0
    run: _Open = field(default_factory=_Open)

    def close(self) -> None:
        words = " ".join("".join(self.run.pieces).split())
        if words:
            start = self.at + (1 if self.parts else 0)
            self.parts.append(words)
            self.at = start + len(words)
            share = round(min(1.0, self.run.linked / max(1, self.run.length)), 3)
            self.blocks.append(
                Block(
                    start=start,
                    end=self.at,
                    kind=self.run.kind,
                    level=self.run.level,
                    path=self.run.path,
                    link_share=share,
                )
            )
        self.run = _Open()


def gather_blocks(tree: Any) -> tuple[str, tuple[Block, ...]]:
    """The visible text, blocks separated by one line end and white space squeezed, and its blocks. Linear."""
    page = _Page()
    body = tree.find("body")
    _walk(page, tree if body is None else body)
    page.close()
    return "\n".join(page.parts), tuple(page.blocks)


def _walk(page: _Page, root: Any) -> None:
    """Depth first without recursion: (element, path, entering?, inside a link?)."""
    pending: list[tuple[Any, tuple[str, ...], bool, bool]] = [(root, (), True, False)]
    while pending:
        element, path, entering, linked = pending.pop()
        if not entering:
            _leave(page, element, path, linked)
            continue
        if not isinstance(element.tag, str) or _is_hidden(element):
            _add(page, element.tail, path, linked)
            continue
        inner = (*path, _step(element))
        inside = linked or element.tag == "a"
        if element.tag == "br" or element.tag not in _INLINE:
            page.close()
        _add(page, element.text, inner, inside)
        pending.append((element, path, False, linked))
        pending.extend((child, inner, True, inside) for child in reversed(element))


def _leave(page: _Page, element: Any, path: tuple[str, ...], linked: bool) -> None:
    if element.tag not in _INLINE:
        page.close()
    _add(page, element.tail, path, linked)


def _add(page: _Page, words: str | None, path: tuple[str, ...], linked: bool) -> None:
    if not words:
        return
    if not page.run.pieces:
        page.run.path = path
        page.run.kind, page.run.level = _kind(path)
    page.run.pieces.append(words)
    solid = len(words.strip())
    page.run.length += solid
    page.run.linked += solid if linked else 0


def _step(element: Any) -> str:
    """The element's name with its class and id words."""
    words = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}".split()
    return " ".join((str(element.tag), *words[:8]))[:160]


def _kind(path: tuple[str, ...]) -> tuple[BlockKind, int | None]:
    for step in reversed(path):
        name = step.split(" ", 1)[0]
        if name in _KINDS:
            return _KINDS[name], int(name[1]) if name[0] == "h" and name[1:].isdigit() else None
        if name not in _INLINE and name != "p":
            break
    return BlockKind.PARAGRAPH, None


def _is_hidden(element: Any) -> bool:
    if element.tag in _HIDDEN or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style
