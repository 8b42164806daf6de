"""How usual a word is in news."""

import gzip
import json
from functools import cache
from importlib.resources import files
from math import log2

# What stands for the pieces of a word that was not met, or met once.
_UNMET = 0.5


def usualness(word: str) -> float:
    """How often a word in small letters is met, as a logarithm: 0 for one that stands in every piece of 300 words of
    news, 1 less for each halving. Counted by ``tools/count_words.py``.
    """
    pieces, held = _counted()
    return log2(held.get(word, _UNMET) / pieces)


@cache
def _counted() -> tuple[int, dict[str, int]]:
    packed = files("variorum.lang").joinpath("data", "usage.json.gz").read_bytes()
    table = json.loads(gzip.decompress(packed))
    return table["pieces"], {word: int(count) for count, words in table["held"].items() for word in words.split(" ")}
