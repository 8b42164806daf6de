"""The words of many lines as numbers, so that each need not be taken out of the text.

Words are runs of letters and digits, with an apostrophe or a hyphen between two of them. A word is known by the sum of
its codes times powers of an odd number, modulo 2^64 (Karp and Rabin 1987): two of a million words have one sum by
accident once in thirty million texts.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np

from .letters import CAPITAL, FIGURE, WORDLY, Codes, Letters, Places, Truths

Sums = np.ndarray[tuple[int], np.dtype[np.uint64]]
Bits = np.ndarray[tuple[int], np.dtype[np.int64]]

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LEAST_LONG = 5
FIRST = "^"  # stands before a word that is the first of a line
_BASE = 0x9E3779B97F4A7C15
_JOINTS = (ord("'"), ord("’"), ord("-"))
_LEAST_POWERS = 1 << 19
_WRAP = (1 << 64) - 1
_FIRST_BITS = 18
_KEPT = 4  # portions of lines whose sums are remembered
_REST = np.uint64(64 - _FIRST_BITS)
_SIGMA, _LAST_SIGMA = 0x3A3, 0x3C2  # a capital that is another small letter at a word's end


class Words(NamedTuple):
    """The words of a text: where each begins, its number as written and in small letters.

    *capital*: it begins with one. *long*: it has five letters or more, and no figures.
    """

    starts: Places
    own: Sums
    low: Sums
    capital: Truths
    long: Truths


class Tokens(NamedTuple):
    """Runs of letters and digits, in small letters, and some marks: where each begins, and its number.

    The first word of each line stands there once more, as if it were written behind ``FIRST``.
    """

    starts: Places
    numbers: Sums


def tokens_in(letters: Letters, marks: str) -> Tokens:
    """The words of lines and those *marks*. Letters of scripts without blanks may be left out. Linear."""
    wordly = np.append((letters.sorts & WORDLY) > 0, False)
    edges = np.flatnonzero(wordly[:-1] != np.roll(wordly, 1)[:-1])
    starts = edges[::2]
    at = letters.places_of(marks)
    words = _between(_running_in_small(letters), starts, edges[1::2])
    first = letters.first_of(starts)
    behind = words[first] * np.uint64(_BASE) + np.uint64(ord(FIRST))
    numbers = np.concatenate([words, letters.codes[at].astype(np.uint64), behind])
    return Tokens(np.concatenate([starts, at, starts[first]]), numbers)


def words_in(letters: Letters) -> Words:
    """The words of a text whose last letter is a line end. Linear."""
    codes, wordly = letters.codes, (letters.sorts & WORDLY) > 0
    edges = _edges(codes, wordly)
    starts, ends = edges[::2].copy(), edges[1::2].copy()
    figures = np.flatnonzero((letters.sorts & FIGURE) > 0)
    long = ends - starts >= LEAST_LONG
    long[np.searchsorted(starts, figures, side="right") - 1] = False  # each stands in a word
    capital = (letters.sorts[starts] & CAPITAL) > 0
    own = _between(_running(codes), starts, ends)
    return Words(starts, own, _between(_running_in_small(letters), starts, ends), capital, long)


def _edges(codes: Codes, wordly: Truths) -> Places:
    """Where words begin and end, in turn."""
    inside = np.append(wordly, False)  # a word that begins the text begins behind its end
    joints = np.concatenate([np.flatnonzero(codes == code) for code in _JOINTS])
    joints = joints[inside[joints - 1] & inside[joints + 1]]
    joints = joints[joints > 0]
    inside[joints] = True
    edges: Places = np.flatnonzero(inside[:-1] != np.roll(inside, 1)[:-1])
    return edges


@lru_cache(_KEPT)
def _running_in_small(letters: Letters) -> Sums:
    """The running sums of the small letters, of which both words and tokens are made."""
    return _running(letters.small)


def _running(codes: Codes) -> Sums:
    """The sum of all codes up to each, times their powers."""
    powers, _ = _powers(max(_LEAST_POWERS, 1 << len(codes).bit_length()))
    running = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum(codes * powers[: len(codes)], out=running[1:])
    return running


def _between(running: Sums, starts: Places, ends: Places) -> Sums:
    """A number for each word, the same for the same word."""
    _, inverses = _powers(max(_LEAST_POWERS, 1 << (len(running) - 1).bit_length()))
    found: Sums = (running[ends] - running[starts]) * inverses[starts]
    return found


@cache
def _powers(many: int) -> tuple[Sums, Sums]:
    """Powers of the odd number and of its inverse, modulo 2^64."""
    both = []
    for base in (_BASE, pow(_BASE, -1, 1 << 64)):
        factors = np.full(many, base, dtype=np.uint64)
        factors[0] = 1
        both.append(np.cumprod(factors, dtype=np.uint64))
    return both[0], both[1]


def numbers_of(words: Iterable[str]) -> Sums:
    """The numbers of *words*, as ``words_in`` has them."""
    return np.array([_number_of(word) for word in words], dtype=np.uint64)


def _number_of(word: str) -> int:
    total, power = 0, 1
    for letter in word:
        total += ord(letter) * power
        power = power * _BASE & _WRAP
    return total & _WRAP


def found_among(numbers: Sums, known: Sums) -> tuple[Places, Truths]:
    """For each of *numbers* its place among those *known*, which are sorted and not empty, and whether it is there."""
    at = np.minimum(np.searchsorted(known, numbers), len(known) - 1)
    return at, known[at] == numbers


class Glossary:
    """Words with what is known of each, as bits; most words of a text are none of them, which their first bits show."""

    def __init__(self, table: Mapping[str, int]) -> None:
        numbers = numbers_of(table)
        order = np.argsort(numbers)
        self._known, self._bits = numbers[order], np.array(list(table.values()), dtype=np.int64)[order]
        self._begins = np.zeros(1 << _FIRST_BITS, dtype=np.bool_)
        self._begins[numbers >> _REST] = True

    def bits_of(self, numbers: Sums) -> Bits:
        """What is known of the words with these *numbers*; 0 of others."""
        found = np.zeros(len(numbers), dtype=np.int64)
        likely = np.flatnonzero(self._begins.take((numbers >> _REST).astype(np.intp)))
        at, there = found_among(numbers[likely], self._known)
        found[likely[there]] = self._bits[at[there]]
        return found
