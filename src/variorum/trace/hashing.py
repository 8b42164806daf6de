"""Keys for words, runs of words and facts: equal in every process (no seeded hash)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint32]
Hashes = NDArray[np.uint64]

# Odd numbers without a pattern (the golden ratio's, and those of MurmurHash3 and SplitMix64).
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
# An odd number to whose powers the characters of a word are weighed (Knuth 1998, MMIX's congruential generator).
_BASE = 6364136223846793005
_LETTERS = np.array([int.from_bytes(blake2b(bytes([n]), digest_size=8).digest(), "big") for n in range(256)], np.uint64)
_BLANK = 32
# Bytes worked on at a stroke: their sums stay near the processor.
_PIECE = 1 << 17


@lru_cache(4)
def _powers(base: int, many: int) -> Hashes:
    """So many powers of the base, from the zeroth on, modulo 2**64."""
    factors = np.full(many, base, np.uint64)
    factors[0] = 1
    return np.multiply.accumulate(factors)


def _pieces(joined: bytes) -> Iterator[tuple[int, bytes]]:
    """The text in pieces that end with a blank, each with its place."""
    at = 0
    while at < len(joined):
        end = joined.find(b" ", at + _PIECE) + 1 or len(joined)
        yield at, joined[at:end]
        at = end


def _hash_words(joined: bytes, at: int) -> tuple[Hashes, NDArray[np.int64]]:
    """One number for each word of a piece, by what it is made of, and where it begins; words stand between blanks.

    The sum of all characters up to each, weighed by the powers of a base: that of a word is a difference
    of two, put back by the inverse power (Karp and Rabin 1987).
    """
    letters = np.frombuffer(joined, np.uint8)
    room = 1 << len(letters).bit_length()
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum(_LETTERS[letters] * _powers(_BASE, room)[: len(letters)], out=sums[1:])
    ends = np.flatnonzero(letters <= _BLANK)
    starts = np.concatenate([np.zeros(1, np.int64), ends[:-1] + 1])
    some = ends > starts
    starts, ends = starts[some], ends[some]
    return (sums[ends] - sums[starts]) * _powers(pow(_BASE, -1, 1 << 64), room)[starts], starts + at


def hash_runs(texts: Sequence[bytes], length: int) -> tuple[Hashes, NDArray[np.int64]]:
    """One number for each run of so many words (at most five), text after text, and of which text each is. Linear.

    The words of a text stand between blanks.
    """
    parts = [_hash_words(piece, at) for at, piece in _pieces(b" ".join([*texts, b""]) or b" ")]
    words, starts = (np.concatenate(column) for column in zip(*parts, strict=True))
    begins = np.cumsum([0, *(len(text) + 1 for text in texts)])
    owners = np.searchsorted(begins, starts, "right") - 1
    last = max(0, len(words) - length + 1)
    mixed = words[:last] * np.uint64(_FACTORS[0])
    for step in range(1, length):
        mixed += words[step : last + step] * np.uint64(_FACTORS[step])
    whole = owners[:last] == owners[length - 1 :]
    return _finished(mixed[whole]), owners[:last][whole]


def _finished(mixed: Hashes) -> Hashes:
    """With even bits: fmix64 of MurmurHash3 (Appleby 2011)."""
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xFF51AFD7ED558CCD)
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xC4CEB9FE1A85EC53)
    mixed ^= mixed >> np.uint64(33)
    return mixed


@lru_cache(maxsize=1 << 16)
def key_of(fact: str) -> int:
    """The key of a fact."""
    return int.from_bytes(blake2b(fact.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")
