"""The lines of a text without markup among which headline and byline are looked for, and what each shows."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from variorum.lang.lexicon import load_lexicon

from .crediting import find_stamp
from .features import densest_run
from .lines import Line
from .persons import lead_of
from .titling import title_key

_ABOVE = 40  # lines above the body that are looked at
_BELOW = 6  # lines after its first, and after its last
_TOP = 3  # lines at the top of the text, where a page's own title may stand
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_TIMED = re.compile(r"\d{1,2}[:.]\d{2}|\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}")
_BODY = 0.45
_DOUBT = 0.3
_LONGEST = 60
_LIMIT = 4.0

Rows = np.ndarray[tuple[int, int], np.dtype[np.float64]]


class Look(NamedTuple):
    """What a line shows by itself, as numbers."""

    words: float
    characters: float
    sentence: float
    capitals: float
    timed: float
    led: float
    matter: float
    asks: float
    colon: float
    marked: float
    quoted: float
    upper: float
    lower: float
    digits: float
    grammar: float
    listed: float
    score: float


class Scene(NamedTuple):
    """A text's lines around the main run of its body (*start* to *end*), and what is known of each."""

    lines: tuple[Line, ...]
    scores: tuple[float, ...]
    start: int
    end: int
    numbers: tuple[int, ...]
    keys: tuple[str, ...]
    seen: Counter[str]
    core: Counter[str]


def set_scene(lines: Sequence[Line], scores: Sequence[float]) -> Scene:
    """The lines that may be headline or byline: around the body's beginning, after its end, and at the top. Linear."""
    start, end = main_run(lines, scores)
    near = range(max(0, start - _ABOVE), min(len(lines), start + _BELOW))
    under = range(end, min(len(lines), end + _BELOW))
    numbers = tuple(sorted({*range(min(_TOP, len(lines))), *near, *under}))
    keys = tuple(title_key(line.text) for line in lines)
    core = Counter(word for line in lines[start:end] for word in long_words(line.text))
    return Scene(tuple(lines), tuple(scores), start, end, numbers, keys, Counter(keys), core)


def main_run(lines: Sequence[Line], scores: Sequence[float]) -> tuple[int, int]:
    """The stretch with most of the words that are likely body: its first line and the one after its last."""
    if not lines:
        return 0, 0
    values = [(score - _DOUBT) * min(_LONGEST, line.words) for line, score in zip(lines, scores, strict=True)]
    start, end = densest_run(np.array(values) + _BELOW)
    sure = [n for n in range(start, end) if scores[n] >= _BODY and lines[n].words >= 5]
    return (sure[0], sure[-1] + 1) if sure else (start, end)


def long_words(text: str) -> frozenset[str]:
    """Its words of four letters and more, case folded."""
    return frozenset(_LONG_WORD.findall(text.casefold()))


def look_at(scene: Scene, n: int) -> Look:
    """What line *n* shows; zeros beyond the ends."""
    if not 0 <= n < len(scene.lines):
        return _NOTHING
    line = scene.lines[n]
    text = line.text
    words = _WORD.findall(text[:400])
    count = max(1, len(words))
    return Look(
        words=float(np.log1p(line.words)),
        characters=float(np.log1p(len(text))),
        sentence=float(line.is_sentence),
        capitals=sum(w[0].isupper() for w in words) / count,
        timed=float(bool(_TIMED.search(text[:400]))),
        led=float(lead_of(text[:200]) is not None),
        matter=sum(w.casefold() in _matter() for w in words) / count,
        asks=float(text[-1] in "?!？！"),
        colon=float(":" in text[:-1]),
        marked=float(any(c in text for c in "|•·©/")),
        quoted=float(any(c in text for c in '"“„«»「')),
        upper=float(text.isupper()),
        lower=float(text[0].islower()),
        digits=sum(map(str.isdigit, text)) / len(text),
        grammar=sum(w.casefold() in _grammar() for w in words) / count,
        listed=float("," in text),
        score=scene.scores[n],
    )


_NOTHING = Look(*(-1.0 for _ in Look._fields))


def is_stamped(scene: Scene, n: int) -> float:
    """1 where line *n* is a date of publication."""
    return float(0 <= n < len(scene.lines) and find_stamp(scene.lines[n]) is not None)


def within(value: int, *bounds: int) -> list[float]:
    """Which of the intervals between *bounds* the value lies in, as zeros and a one."""
    place = sum(value > bound for bound in bounds)
    return [float(n == place) for n in range(len(bounds) + 1)]


def matter_of(text: str) -> list[float]:
    """Share of its words in each group of page matter."""
    words = _WORD.findall(text[:400])
    counts = [0] * len(_groups())
    for word in words:
        for group in _group_of().get(word.casefold(), ()):
            counts[group] += 1
    return [min(1.0, count / max(1, len(words))) for count in counts]


@cache
def _groups() -> tuple[str, ...]:
    return tuple(group for group in load_lexicon("pagewords") if group != "function")


@cache
def _group_of() -> dict[str, tuple[int, ...]]:
    """Word → numbers of its groups."""
    table: dict[str, tuple[int, ...]] = {}
    for number, group in enumerate(_groups()):
        for word in dict.fromkeys(load_lexicon("pagewords")[group]):
            table[word] = (*table.get(word, ()), number)
    return table


@cache
def _grammar() -> frozenset[str]:
    return frozenset(load_lexicon("pagewords")["function"])


@cache
def _matter() -> frozenset[str]:
    """Words of page matter, of whatever group."""
    return frozenset(w for group, words in load_lexicon("pagewords").items() if group != "function" for w in words)


class Weights(NamedTuple):
    """A logistic regression: means and deviations of the features, their weights, and the constant."""

    means: np.ndarray[tuple[int], np.dtype[np.float64]]
    deviations: np.ndarray[tuple[int], np.dtype[np.float64]]
    weights: np.ndarray[tuple[int], np.dtype[np.float64]]
    constant: float


def chances(weights: Weights, rows: Rows) -> list[float]:
    """The probability of each row, rounded so that another machine's last bits decide nothing."""
    inputs = np.clip((rows - weights.means) / weights.deviations, -_LIMIT, _LIMIT)
    found: list[float] = np.round(1.0 / (1.0 + np.exp(-(inputs @ weights.weights + weights.constant))), 4).tolist()
    return found


@cache
def trained(name: str) -> Weights:
    """The weights for "headline" or "byline", by ``tools/train_heads.py``."""
    table = json.loads(files("variorum.clean").joinpath("data", "heads.json").read_text(encoding="utf-8"))[name]
    means, deviations, weights = (np.array(table[key]) for key in ("means", "deviations", "weights"))
    return Weights(means, deviations, weights, float(table["constant"]))
