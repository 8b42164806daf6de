"""Keys for words, runs of words and facts: equal in every process (no seeded hash)."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]


def hash_runs(words: Sequence[str], length: int) -> Keys:
    """One key for each run of so many words, in order. Linear."""
    if len(words) < length:
        return np.zeros(0, np.uint64)
    hashed = np.fromiter(map(_hash_word, words), np.uint64, len(words))
    mixed = np.zeros(len(words) - length + 1, np.uint64)
    for step in range(length):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + hashed[step : step + len(mixed)]
        mixed ^= mixed >> np.uint64(29)
    # fmix64 of MurmurHash3 (Appleby 2011): a share of the keys is kept by value, so the bits must be even
    mixed *= np.uint64(0xFF51AFD7ED558CCD)
    mixed ^= mixed >> np.uint64(33)
    return mixed


@lru_cache(maxsize=1 << 16)
def _hash_word(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=1 << 16)
def key_of(fact: str) -> int:
    """The 64-bit key of a fact."""
    return int.from_bytes(blake2b(fact.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
