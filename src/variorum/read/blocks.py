"""The visible text of a parsed page and the blocks it is set in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
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


Path = tuple[str, ...]
_UNMARKED = (None, None, None)


@dataclass(frozen=True, slots=True)
class Run:
    """A block not yet judged: where it stands, the elements around it, and its share of links."""

    start: int
    end: int
    path: Path
    share: float

    def block(self, listed: float | None, main: float | None) -> Block:
        """The block, with the page's own verdict on it and the extractor's."""
        kind, level = _kind(self.path)
        return Block(
            start=self.start, end=self.end, kind=kind, level=level, path=self.path,
            main=main, listed=listed, link_share=self.share,
        )  # fmt: skip


@dataclass(slots=True)
class _Page:
    """The text so far, the inline text not yet closed, and the paths met, each kept once."""

    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    at: int = 0
    pieces: list[str] = field(default_factory=list)
    path: Path = ()
    length: int = 0
    linked: int = 0
    paths: dict[tuple[Path, str], Path] = field(default_factory=dict)

    def add(self, words: str | None, path: Path, linked: bool) -> None:
        if not words:
            return
        if not self.pieces:
            self.path = path
        self.pieces.append(words)
        solid = len(words.strip())
        self.length += solid
        if linked:
            self.linked += solid

    def close(self) -> None:
        if not self.pieces:
            return
        words = " ".join("".join(self.pieces).split())
        if words:
            start = self.at + (1 if self.parts else 0)
            self.parts.append(words)
            self.at = start + len(words)
            share = round(min(1.0, self.linked / max(1, self.length)), 3)
            self.runs.append(Run(start, self.at, self.path, share))
        self.pieces = []
        self.length = self.linked = 0

    def inside(self, path: Path, step: str) -> Path:
        """The path one step further in."""
        key = (path, step)
        return self.paths.get(key) or self.paths.setdefault(key, (*path, step))


def gather_blocks(tree: Any) -> tuple[str, tuple[Run, ...]]:
    """The visible text, blocks separated by one line end and white space squeezed, and its blocks. Linear."""
    page = _Page()
    body = tree.find("body")
    _walk(page, tree if body is None else body)
    page.close()
    return "\n".join(page.parts), tuple(page.runs)


def _walk(page: _Page, root: Any) -> None:
    """Depth first without recursion: (element, its name, path, entering?, inside a link?)."""
    pending: list[tuple[Any, str, Path, bool, bool]] = [(root, "", (), True, False)]
    while pending:
        element, name, path, entering, linked = pending.pop()
        if not entering:
            _leave(page, element, name, path, linked)
            continue
        name = element.tag
        if not isinstance(name, str) or name in _HIDDEN or _is_hidden(element.get):
            page.add(element.tail, path, linked)
            continue
        if name == "br" or name not in _INLINE:
            page.close()
        inner = page.inside(path, _step(name, element.get))
        inside = linked or name == "a"
        page.add(element.text, inner, inside)
        if len(element):
            pending.append((element, name, path, False, linked))
            pending.extend([(child, "", inner, True, inside) for child in element.iterchildren(reversed=True)])
        else:
            _leave(page, element, name, path, linked)


def _leave(page: _Page, element: Any, name: str, path: Path, linked: bool) -> None:
    if name not in _INLINE:
        page.close()
    page.add(element.tail, path, linked)


def _step(name: str, get: Callable[[str], str | None]) -> str:
    """The element's name with its class and id words."""
    marks = (get("class"), get("id"), get("itemprop"))
    if marks == _UNMARKED:
        return name[:160]
    words = " ".join(filter(None, marks)).split()
    return " ".join((name, *words[:8]))[:160]


@lru_cache(1 << 12)
def _kind(path: Path) -> tuple[BlockKind, int | None]:
    for step in reversed(path):
        name = step.split(" ", 1)[0]
        if name in _KINDS:
            return _KINDS[name], int(name[1]) if name[0] == "h" and name[1:].isdigit() else None
        if name not in _INLINE and name != "p":
            break
    return BlockKind.PARAGRAPH, None


def _is_hidden(get: Callable[[str], str | None]) -> bool:
    if get("hidden") is not None or get("aria-hidden") == "true":
        return True
    style = get("style")
    if not style:
        return False
    style = style.replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style
