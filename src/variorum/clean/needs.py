"""What patterns cannot do without: words and marks of which every text that a pattern matches holds one.

They are read off the pattern. A text without them, or one too long, need not be asked, however slow the pattern; and
words are looked for in all lines of many documents at once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import inf
from typing import NamedTuple

Clause = frozenset[str]

# What a piece of a pattern may say is told by texts in which one sign stands for anything, another for a word's edge.
_ANY, _EDGE = "\0", "\1"
_MOST = 64  # texts of a piece: more are told apart no longer
_MOST_CLAUSES = 3  # of a pattern
_MOST_BEGUN = 256  # beginnings of a pattern
_ATOM = re.compile(
    r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|\(\?(?:P<\w+>|<?[=!]|[a-z-]*:)|\{\d*,?\d*\}|[\w ]+(?![?*+{])|.", re.DOTALL
)
_COUNT = re.compile(r"\{(?P<least>\d*)(?:(?P<open>,)(?P<most>\d*))?\}")
_WHOLE = re.compile(r"(?<![^\W_])(?<!\0)[^\W_]++(?!\0)|[^\w\s\0\1]")  # words that nothing unknown touches, and marks
_FIRST = re.compile(r"[^\w\0]*(?P<word>[^\W_]+)[^\w\0]")  # a text up to what ends its first word
_FEW = re.compile(r"\[(-?[^\^\\\[\]-]{0,8}-?)\]")  # a set of some letters and marks
_UNWORDLY = re.compile(r"\[(?:[^\^\\\w-]|\\[^\w]|\\s)(?:[^\\\w-]|\\[^\w]|\\s)*-?\]")  # a set of marks
_SIGNS = {"^": _EDGE, "$": _EDGE, r"\b": _EDGE, r"\s": " ", r"\W": " "}
_REPEATS = {"?": (0, 1), "*": (0, inf), "+": (1, inf)}


class Needs(NamedTuple):
    """What a text must hold that a pattern matches: a word or mark of each of the *clauses*; and how long it may be.

    *first*: its first word is one of these; empty where it may be another.
    """

    clauses: tuple[Clause, ...]
    longest: float
    first: Clause = frozenset()


class _Said(NamedTuple):
    """What a piece of a pattern may say: its *texts*, and words that those no longer show, one of each clause.

    *longest*: the most characters of it. *begins*: how it may begin, as far as its first word, where that is no longer
    what its texts show.
    """

    texts: frozenset[str]
    clauses: tuple[Clause, ...] = ()
    longest: float = 1
    begins: frozenset[str] = frozenset()

    @property
    def heads(self) -> frozenset[str]:
        """How it may begin."""
        return self.begins or self.texts


_NOTHING, _BLANK, _ANYTHING = (_Said(frozenset({text}), longest=len(text)) for text in ("", " ", _ANY))


def needs_of(pattern: str) -> Needs:
    """What a text must hold in which *pattern* is found: of words in small letters and marks the surest alone.

    Words are runs of letters and digits. Lengths are told of patterns bound to both ends of a text. Linear but for
    nested groups.
    """
    reader = _Reader(pattern)
    said = reader.alternatives()
    found = dict.fromkeys((*said.clauses, *_clauses(said.texts)))
    surest = sorted(found, key=_sureness, reverse=True)[:_MOST_CLAUSES]
    first = _first_words(said.heads) if reader.begins else frozenset()
    return Needs(tuple(surest), said.longest if reader.is_bound else inf, first)


class _Reader:
    """A pattern without back references, read from left to right."""

    def __init__(self, pattern: str) -> None:
        self._atoms = [match.group() for match in _ATOM.finditer(pattern)]
        self._at = 0
        self.begins = self._atoms[:1] == ["^"]
        self.is_bound = self.begins and self._atoms[-1:] == ["$"]

    def alternatives(self, depth: int = 0) -> _Said:
        """What is said up to the end of the group."""
        found = [self._sequence(depth)]
        while self._next_is("|"):
            self._take()
            found.append(self._sequence(depth))
        if depth == 0 and len(found) > 1:
            self.begins = self.is_bound = False
        return found[0] if len(found) == 1 else _either(found)

    def _sequence(self, depth: int) -> _Said:
        said = _NOTHING
        while self._at < len(self._atoms) and not self._next_is("|", ")"):
            said = _then(said, self._item(depth))
        return said

    def _item(self, depth: int) -> _Said:
        atom = self._take()
        if not atom.startswith("("):
            return self._repeated(_said_by(atom))
        said = self.alternatives(depth + 1)
        self._take()
        return _NOTHING if atom[-1] in "=!" else self._repeated(said)

    def _repeated(self, said: _Said) -> _Said:
        """As often as what stands behind it lets it be."""
        behind = self._atoms[self._at] if self._at < len(self._atoms) else ""
        times = _REPEATS.get(behind) or _times(behind)
        if times is None:
            return said
        self._take()
        if self._next_is("?"):
            self._take()
        return _often(said, *times)

    def _take(self) -> str:
        self._at += 1
        return self._atoms[self._at - 1]

    def _next_is(self, *atoms: str) -> bool:
        return self._at < len(self._atoms) and self._atoms[self._at] in atoms


def _times(count: str) -> tuple[int, float] | None:
    """How often at least and at most a *count* lets something stand: "{2,5}"."""
    match = _COUNT.fullmatch(count)
    if match is None:
        return None
    least = int(match["least"] or 0)
    return least, (float(match["most"] or inf) if match["open"] else least)


@cache
def _said_by(atom: str) -> _Said:
    """What a run of letters, a mark, a set or a sign of a pattern says."""
    if atom in _SIGNS:
        return _Said(frozenset({_SIGNS[atom]}), longest=int(_SIGNS[atom] == " "))
    if few := _FEW.fullmatch(atom):
        return _Said(frozenset(few[1].lower()))
    if _UNWORDLY.fullmatch(atom):
        return _BLANK
    if atom == "." or atom[0] == "[" or (atom[0] == "\\" and atom[1].isalnum()):
        return _ANYTHING
    said = atom.removeprefix("\\").lower()
    return _Said(frozenset({said}), longest=len(said))


def _often(said: _Said, least: int, most: float) -> _Said:
    """What is said so often: the first of it, anything, and the last."""
    texts, clauses, heads = said.texts, said.clauses, said.heads
    if most > 1 and texts != _BLANK.texts:
        heads = frozenset(map(_opened, heads))
        ends = texts if len(texts) ** 2 < _MOST else {""}
        texts = frozenset((*texts, *(f"{text}{_ANY}{end}" for text in texts for end in ends)))
    longest = said.longest * most if said.longest else 0
    return _Said(texts, clauses, longest, heads) if least else _Said(texts | {""}, (), longest, heads | {""})


def _either(said: Sequence[_Said]) -> _Said:
    """What one of several says: where some of them have words besides, one of the surest words of each."""
    longest, heads = max(one.longest for one in said), frozenset(head for one in said for head in one.heads)
    if not any(one.clauses for one in said):
        return _Said(frozenset(text for one in said for text in one.texts), (), longest, heads)
    best = [max((*one.clauses, *_clauses(one.texts)), key=_sureness, default=None) for one in said]
    words = frozenset(word for clause in best if clause for word in clause)
    return _Said(_ANYTHING.texts, (words,) if all(best) else (), longest, heads)


def _sureness(clause: Clause) -> tuple[int, int]:
    """Long words are rare, and so are few."""
    return min(map(len, clause)), -len(clause)


def _then(left: _Said, right: _Said) -> _Said:
    """What is said one after the other; where that is too much, the words of the left are kept aside."""
    clauses, longest = (*left.clauses, *right.clauses), left.longest + right.longest
    heads = _begun(left.heads, right.heads)
    if len(left.texts) * len(right.texts) <= _MOST:
        return _Said(frozenset(one + other for one in left.texts for other in right.texts), clauses, longest, heads)
    behind = _EDGE if all(_is_edge(text[:1]) for text in right.texts) else _ANY
    before = _EDGE if all(_is_edge(text[-1:]) for text in left.texts) else _ANY
    aside = _clauses(text + behind for text in left.texts)
    return _Said(frozenset(before + text for text in right.texts), (*clauses, *aside), longest, heads)


def _begun(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    """How the one may begin with the other behind it; what is known up to its first word is not told further."""
    if left == _NOTHING.texts:
        return right
    known = frozenset(one for one in left if _ANY in one)
    if len(known) == len(left):
        return left
    if len(left - known) * len(right) > _MOST_BEGUN:
        return known | frozenset(map(_opened, left - known))
    told = (one + other for one in left - known for other in right)
    return known | frozenset(f"{found[0]}{_ANY}" if (found := _FIRST.match(text)) else text for text in told)


def _opened(text: str) -> str:
    """The text with anything behind it."""
    return text if _ANY in text else text + _ANY


def _first_words(heads: Iterable[str]) -> Clause:
    """The first words of texts that begin so; none where one may begin with any."""
    found = [_FIRST.match(head) for head in heads]
    return frozenset(match["word"] for match in found if match) if all(found) else frozenset()


def _is_edge(sign: str) -> bool:
    """Whether a word ends at the sign."""
    return sign not in ("", _ANY, "_") and not sign.isalnum()


def _clauses(texts: Iterable[str]) -> Iterator[Clause]:
    """Words that all *texts* hold whole; then for each text one of its others: the longest, then the next."""
    words = [_whole_words(text) for text in texts]
    shared = frozenset.intersection(*map(frozenset, words)) if words else frozenset()
    yield from (frozenset({word}) for word in sorted(shared))
    others = [[word for word in some if word not in shared] for some in words]
    for n in range(min(_MOST_CLAUSES, min(map(len, others), default=0))):
        yield frozenset(some[n] for some in others)


def _whole_words(text: str) -> list[str]:
    """Its words and marks that nothing unknown touches, the longest first."""
    return sorted(_WHOLE.findall(f"{_ANY}{text}{_ANY}"), key=lambda word: (-len(word), word))
