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
from .titling import title_keys

_ABOVE = 40  # lines above the body that are looked at
_BELOW = 6  # lines after its first, and after its last
_TOP = 3  # lines at the top of the text, where a page's own title may stand
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_TIMED = re.compile(r"\d{1,2}[:.]\d{2}|\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}")
_NUMBERED = re.compile(r"\d|[^\x00-\x7f]")  # what may hold a digit of any script
_MARKS, _QUOTES = frozenset("|•·©/"), frozenset('"“„«»「')
_HEAD = 400  # characters of a line that are looked at closely
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
    looks: "Looks"


def set_scene(lines: Sequence[Line], scores: Sequence[float]) -> Scene:
    """The lines that may be headline or byline: around the body's beginning, after its end, and at the top. Linear."""
    start, end = main_run(lines, scores)
    near = range(max(0, start - _ABOVE), min(len(lines), start + _BELOW))
    under = range(end, min(len(lines), end + _BELOW))
    numbers = tuple(sorted({*range(min(_TOP, len(lines))), *near, *under}))
    keys = title_keys([line.text for line in lines])
    core = Counter(word for line in lines[start:end] for word in long_words(line.text))
    looks = Looks(lines, scores)
    return Scene(tuple(lines), tuple(scores), start, end, numbers, keys, Counter(keys), core, looks)


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


class Looks(dict[int, Look]):
    """What each line shows, looked at once, when first asked for; -1 throughout beyond the ends."""

    def __init__(self, lines: Sequence[Line], scores: Sequence[float]) -> None:
        super().__init__()
        self._lines, self._scores = lines, scores

    def __missing__(self, n: int) -> Look:
        inside = 0 <= n < len(self._lines)
        self[n] = found = _look(self._lines[n], self._scores[n]) if inside else _NOTHING
        return found


def _look(line: Line, score: float) -> Look:
    text = line.text
    head = text[:_HEAD]
    words = _WORD.findall(head)
    folded = [word.casefold() for word in words]
    count = max(1, len(words))
    return Look(
        words=float(np.log1p(line.words)),
        characters=float(np.log1p(len(text))),
        sentence=float(line.is_sentence),
        capitals=sum(word[0].isupper() for word in words) / count,
        timed=float(bool(_TIMED.search(head))),
        led=float(lead_of(text[:200]) is not None),
        matter=sum(map(_matter().__contains__, folded)) / count,
        asks=float(text[-1] in "?!？！"),
        colon=float(":" in text[:-1]),
        marked=float(not _MARKS.isdisjoint(text)),
        quoted=float(not _QUOTES.isdisjoint(text)),
        upper=float(text.isupper()),
        lower=float(text[0].islower()),
        digits=sum(map(str.isdigit, text)) / len(text) if _NUMBERED.search(text) else 0.0,
        grammar=sum(map(_grammar().__contains__, folded)) / count,
        listed=float("," in text),
        score=score,
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
    words = _WORD.findall(text[:_HEAD])
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
