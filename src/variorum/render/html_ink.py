"""Three levels of ink: words that both sides have, words that are put otherwise, words that change the meaning."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

COPIED, REWORDED, CHANGED = "copied", "reworded", "changed"
_WORD = re.compile(r"\S+\s*")
_BARE = re.compile(r"[^\w%$€£]+")
# Comparing is quadratic at worst; beyond this many words nobody reads two columns word by word.
_MOST_WORDS = 300


@dataclass(frozen=True, slots=True)
class Inked:
    """Words in one ink: copied, reworded or changed."""

    words: str
    ink: str


def find_new_words(own: str, other: str) -> list[tuple[int, int]]:
    """The stretches of *own* whose words do not stand, in order, in *other*.

    Case and punctuation do not count. Time: quadratic in the words, of which there are at most 300 a side.
    """
    left, right = list(_WORD.finditer(own)), list(_WORD.finditer(other))
    if max(len(left), len(right)) > _MOST_WORDS:
        return [(0, len(own))]
    matcher = SequenceMatcher(None, [_bare(w[0]) for w in left], [_bare(w[0]) for w in right], autojunk=False)
    return [
        (left[start].start(), left[end - 1].start() + len(left[end - 1][0].rstrip()))
        for kind, start, end, _, _ in matcher.get_opcodes()
        if kind in ("replace", "delete")
    ]


def _bare(word: str) -> str:
    return _BARE.sub("", word).casefold() or word.strip()


def spread_ink(text: str, changed: Sequence[tuple[int, int]], reworded: Sequence[tuple[int, int]]) -> tuple[Inked, ...]:
    """*text* cut where its ink changes; what is *changed* is not called reworded. Joined it is *text*."""
    bounds = sorted({0, len(text), *(b for span in (*changed, *reworded) for b in span)})
    pieces = list(_pieces(text, bounds, changed, reworded))
    return tuple(Inked("".join(p.words for p in run), ink) for ink, run in groupby(pieces, lambda p: p.ink))


def _pieces(
    text: str, bounds: Sequence[int], changed: Sequence[tuple[int, int]], reworded: Sequence[tuple[int, int]]
) -> Iterator[Inked]:
    for start, end in pairwise(bounds):
        if _covers(changed, start, end):
            yield Inked(text[start:end], CHANGED)
        else:
            yield Inked(text[start:end], REWORDED if _covers(reworded, start, end) else COPIED)


def _covers(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in spans)
