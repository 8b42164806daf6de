"""Keys for words, runs of words and facts: equal in every process (no seeded hash)."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint32]
Hashes = NDArray[np.uint64]

# Odd numbers without a pattern (the golden ratio's, and those of MurmurHash3 and SplitMix64).
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)


class _WordHashes(dict[str, int]):
    """The hash of each word met; one that is looked up again costs no call."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = crc32(word.encode("utf-8", "surrogatepass"))
        return found


_MOST_WORDS = 1 << 18
_word_hashes = _WordHashes()


def hash_runs(texts: Sequence[Sequence[str]], length: int) -> tuple[Hashes, NDArray[np.int64]]:
    """One number for each run of so many words (at most five), text after text, and of which text each is. Linear."""
    sizes = np.fromiter(map(len, texts), np.int64, len(texts))
    words = np.empty(int(sizes.sum()), np.uint64)
    at = 0
    for text, size in zip(texts, sizes.tolist(), strict=True):
        words[at : at + size] = np.fromiter(map(_word_hashes.__getitem__, text), np.uint64, size)
        at += size
    owners = np.repeat(np.arange(len(texts)), sizes)
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
