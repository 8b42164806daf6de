"""Which lines are furniture, and of which kind.

Strong patterns decide alone. A plea is a block: lines in the first or second person,
outside quotation marks and without a verb of reporting, next to one that asks.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from variorum.lang.lexicon import word_list
from variorum.values import Furniture

from .lines import Line
from .roles import BIO, NOTICE, OTHER, PLEA

_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]?")
_WORD = re.compile(r"[a-z']+")
_ABOUT = re.compile(r"About ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})$")
_STRONG_PLEA = 3
_LEAST_PLEA = 8  # words
_LEAST_SPOKEN = 4  # lines
_LINKED = 0.6
_KEPT = 1 << 14  # verdicts on classes remembered
_TOLD = 400  # characters of a line that tell its kind


def furnishing(lines: Sequence[Line]) -> tuple[Furniture | None, ...]:
    """The kind of furniture each line is by its words; ``None`` for all that may be journalism. Linear."""
    kinds = [strong_kind(line) if line.may.strong else None for line in lines]
    asking = [n for n, line in enumerate(lines) if kinds[n] is PLEA]
    asking = sorted({*asking, *(n for n, line in enumerate(lines) if line.may.pleads and _pleads(line))})
    strong = tuple(kinds)
    for n in asking:
        kinds[n] = kinds[n] or PLEA
        _spread(lines, kinds, n)
    if _is_all_asked(lines, kinds) or _speaks_for_itself(lines):
        kinds = list(strong)
    _after_heads(lines, kinds)
    return tuple(kinds)


def _is_all_asked(lines: Sequence[Line], kinds: Sequence[Furniture | None]) -> bool:
    """Whether every longer line of a bare text seems to ask readers: then it is who issues it that says "we"."""
    long = [kinds[n] for n, line in enumerate(lines) if line.words >= _LEAST_PLEA]
    return bool(long) and lines[0].block is None and all(kind is PLEA for kind in long)


def _speaks_for_itself(lines: Sequence[Line]) -> bool:
    """Whether every third longer line of a bare text says "we" or "you": who issues it tells of itself in it."""
    if not lines or lines[0].block is not None:
        return False
    long = [line for line in lines if line.words >= _LEAST_PLEA]
    said = sum(_addresses(line) for line in long)
    return said >= _LEAST_SPOKEN and 3 * said >= len(long)


def kind_by_markup(line: Line) -> Furniture:
    """The kind of a line that is no journalism, by its links and the classes around it."""
    block = line.block
    if block is None:
        return OTHER
    named = _by_class(block.path)
    if named is None and block.link_share >= _LINKED and line.words <= 14:
        return Furniture.NAVIGATION
    return named or OTHER


def is_called_advert(line: Line) -> bool:
    """Whether the page's author calls the line's own element an advertisement: `<div class="ad">`."""
    return line.block is not None and bool(line.block.path) and _by_class(line.block.path[-1:]) is Furniture.ADVERT


def strong_kind(line: Line) -> Furniture | None:
    """The kind a line is by its own words alone."""
    return next((kind for kind, pattern in line.may.strong if pattern.search(line.text[:_TOLD])), None)


_CLASSES = (
    (Furniture.COMMENTS, r"\bcomments?\b|disqus"),
    (Furniture.RELATED, r"\brelated\b|\brecommend|\bread-?more\b|\bmost-?read\b|\btrending\b|\bteaser"),
    (Furniture.SHARE, r"\bshar(?:e|ing)\b|\bsocial\b|\bnewsletter\b|\bsignup\b"),
    (BIO, r"\bauthor-?(?:box|bio|info)\b|\bbio\b|\babout-author\b"),
    (Furniture.NAVIGATION, r"\bnav\b|\bmenu\b|\bbreadcrumbs?\b|\bsidebar\b"),
    (
        Furniture.ADVERT,
        r"\badvert|\bsponsor|\bpromo\b|(?<![\w-])ads?(?=_|(?!\w|-free))|\bad(?:slot|box|unit|space)\b|\bad-(?:slot|box|unit|wrapper|container|banner)",
    ),
    (NOTICE, r"\bcookies?\b|\bconsent\b|\bcmp\b|\bfooter\b|\bcopyright\b"),
    (Furniture.COUNTER, r"\bcounter\b|\bview-?count\b"),
)


_CLASS_PATTERNS = tuple(re.compile(pattern) for _, pattern in _CLASSES)


def _by_class(path: tuple[str, ...]) -> Furniture | None:
    """The first of the kinds that a class around the line names."""
    first = min(map(_class_of, path), default=len(_CLASSES))
    return _CLASSES[first][0] if first < len(_CLASSES) else None


@lru_cache(_KEPT)
def _class_of(step: str) -> int:
    """The number of the first kind that an element's own classes name; beyond the last where they name none."""
    low = step.lower()
    return next((n for n, pattern in enumerate(_CLASS_PATTERNS) if pattern.search(low)), len(_CLASSES))


def _pleads(line: Line) -> bool:
    """Three or more words of asking, one of them addressing the reader, none of reporting."""
    if line.words < _LEAST_PLEA:
        return False
    words = _WORD.findall(_QUOTED.sub(" ", line.text).lower())
    if not word_list("furniture", "plea.reporting").isdisjoint(words):
        return False
    address = sum(word in word_list("furniture", "plea.address") for word in words)
    asking = sum(word in word_list("furniture", "plea.words") for word in words)
    to_reader = asking > 1 or not word_list("furniture", "plea.reader").isdisjoint(words)
    return address >= 2 and address + asking >= _STRONG_PLEA + len(words) // 40 and asking >= 1 and to_reader


def _addresses(line: Line) -> bool:
    if not line.may.speaks:
        return False
    words = set(_WORD.findall(_QUOTED.sub(" ", line.text).lower()))
    told = word_list("furniture", "plea.reporting") | word_list("furniture", "plea.others")
    return bool(words & word_list("furniture", "plea.address")) and not words & told


def _spread(lines: Sequence[Line], kinds: list[Furniture | None], at: int) -> None:
    """Neighbours of a plea that speak to the reader are part of it."""
    for step in (-1, 1):
        n = at + step
        while 0 <= n < len(lines) and kinds[n] is None and _addresses(lines[n]):
            kinds[n] = PLEA
            n += step


def _after_heads(lines: Sequence[Line], kinds: list[Furniture | None]) -> None:
    """A biography follows "About the author" or "About <name>"; a teaser list follows "Related"."""
    for n, line in enumerate(lines[:-1]):
        about = line.text.startswith("About ")
        if not about and kinds[n] is not BIO:
            continue
        following = kinds[n + 1]
        names = _ABOUT.match(line.text) if about else None
        if names and " " not in names[1] and not lines[n + 1].text.startswith(f"{names[1]} "):
            names = None  # of one word only where the next line tells of it
        if names:
            kinds[n] = BIO
        if (
            (names or kinds[n] is BIO)
            and following is None
            and lines[n + 1].words > 6
            and not lines[n + 1].text.startswith("“")
        ):
            own = names[1].split()[0] if names else None
            if own is None or lines[n + 1].text.startswith(own):
                kinds[n + 1] = BIO
