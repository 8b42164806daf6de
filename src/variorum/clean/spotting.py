"""The lines of a text without markup among which headline and byline are looked for, and what each shows."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from .crediting import find_stamp
from .features import apart, densest_run
from .lines import Line
from .marks import MATTER, SHAPE, Looked
from .persons import lead_of

Rows = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Values = np.ndarray[tuple[int], np.dtype[np.float64]]
Numbers = np.ndarray[tuple[int], np.dtype[np.intp]]

_ABOVE = 32  # lines above the body that are looked at
_BELOW = 6  # lines after its first, and after its last
_TOP = 3  # lines at the top of the text, where a page's own title may stand
_EDGE = 4  # lines beyond the ends of a text that are asked for
_HEAD = 200  # characters of a line in which the word that leads a byline in is looked for
_BODY = 0.45
_DOUBT = 0.3
_LONGEST = 60
_LIMIT = 4.0

# What a line shows by itself: the names of the columns.
LOOK = (
    "words", "characters", "sentence", "colon", "lower", "capitals", "digits", "grammar", "listed", "quoted", "marked",
    "timed", "unspaced", "upper", "inner_ends", "matter", "led", "asks", "score",
)  # fmt: skip
_LED = LOOK.index("led")
_SHAPED = ("words", "characters", "ends", "colon", "lower", "capitals", "digits", "function", "commas", "quoted",
    "bars", "dated", "unspaced", "upper", "inner_ends")  # fmt: skip


class Scene(NamedTuple):
    """A text's lines around the main run of its body (*start* to *end*), and what is known of each.

    *numbers*: the lines that are looked at. *shared*: for each line how many of its long words the run holds besides,
    how many it holds often, and their share. *topped*: the share of the first line's long words that it holds.
    """

    lines: tuple[Line, ...]
    scores: Values
    start: int
    end: int
    numbers: Numbers
    keys: tuple[str, ...]
    shared: Rows
    topped: Values
    looked: Looked
    looks: Rows

    def shown(self, numbers: Numbers, *names: str) -> Rows:
        """What the lines of *numbers* show, a column for each of *names*; -1 beyond the ends."""
        found: Rows = self.looks[(numbers + _EDGE)[:, None], _columns(names)]
        return found

    def beside(self, numbers: Numbers, steps: tuple[int, ...], *names: str) -> Rows:
        """What the lines so many *steps* from those of *numbers* show, of which there are some; step by step."""
        places = numbers[:, None] + np.array(steps) + _EDGE
        found: Rows = self.looks[places[:, :, None], _columns(names)].reshape(len(numbers), -1)
        return found

    def is_led(self, n: int) -> bool:
        """Whether the line begins with a word that leads a byline in."""
        return bool(self.looks[n + _EDGE, _LED])


@cache
def _columns(names: tuple[str, ...]) -> Numbers:
    return np.array([LOOK.index(name) for name in names], dtype=np.intp)


def set_scene(lines: Sequence[Line], scores: Sequence[float], looked: Looked) -> Scene:
    """The lines that may be headline or byline: around the body's beginning, after its end, and at the top. Linear."""
    start, end = main_run(lines, scores, looked)
    near = range(max(0, start - _ABOVE), min(len(lines), start + _BELOW))
    under = range(end, min(len(lines), end + _BELOW))
    numbers = np.array(sorted({*range(min(_TOP, len(lines))), *near, *under}), dtype=np.intp)
    return Scene(
        lines=tuple(lines),
        scores=np.array(scores, dtype=np.float64),
        start=start,
        end=end,
        numbers=numbers,
        keys=tuple(line.key for line in lines),
        shared=_shared(looked, start, end),
        topped=_share_of_first(looked),
        looked=looked,
        looks=_looks(lines, scores, numbers, looked),
    )


def main_run(lines: Sequence[Line], scores: Sequence[float], looked: Looked) -> tuple[int, int]:
    """The stretch with most of the words that are likely body: its first line and the one after its last."""
    if not lines:
        return 0, 0
    words = np.minimum(looked.table[:, SHAPE.index("words")], _LONGEST)
    start, end = densest_run((np.array(scores) - _DOUBT) * words + _BELOW)
    sure = [n for n in range(start, end) if scores[n] >= _BODY and lines[n].words >= 5]
    return (sure[0], sure[-1] + 1) if sure else (start, end)


def _shared(looked: Looked, start: int, end: int) -> Rows:
    run = np.zeros(len(looked.table), dtype=np.intp)
    run[start:end] = 1
    others = looked.lines_with(run)[looked.words] - run[looked.places]
    again, often = looked.number_of(others), looked.number_of(others - 1)
    return np.column_stack([again / np.maximum(1.0, looked.number_of()), again, often])


def _share_of_first(looked: Looked) -> Values:
    """For each line the long words that the first line holds too, as a share of the fewer; 0 for the first."""
    own = looked.number_of()
    first = np.zeros(len(own), dtype=np.intp)
    first[:1] = 1
    top = looked.lines_with(first)
    share: Values = looked.number_of(top[looked.words]) / np.maximum(1.0, np.minimum(own, own[:1].sum()))
    share[:1] = 0.0
    return share


def _looks(lines: Sequence[Line], scores: Sequence[float], numbers: Numbers, looked: Looked) -> Rows:
    """What the lines show, a row for each; the words of the lines themselves are asked of *numbers* alone."""
    table = looked.table
    shown = table[:, [SHAPE.index(name) for name in _SHAPED]]
    shown[:, :2] = np.log1p(shown[:, :2])
    near = around(numbers, _EDGE, len(lines))
    asked = np.zeros((len(lines), 2))
    asked[[n for n in near if lines[n].may.leads and lead_of(lines[n].text[:_HEAD])], 0] = 1.0
    asked[[n for n in near if lines[n].text[-1] in "?!？！"], 1] = 1.0
    rows = np.column_stack([shown, table[:, MATTER].sum(1), asked, np.array(scores)])
    return apart(rows, looked.ends, _EDGE, -1.0)[1]


def stamped(scene: Scene, numbers: Numbers, reach: int) -> Rows:
    """1 for lines that are dates of publication, else 0: *reach* lines before each of *numbers*, it, and behind it."""
    count = len(scene.lines)
    steps = range(-reach, reach + 1)
    found = np.zeros(count + 2 * reach)
    near = ((n, scene.lines[n]) for n in around(numbers, reach, count))
    found[[n + reach for n, line in near if line.figures and find_stamp(line)]] = 1.0
    return np.column_stack([found[numbers + reach + step] for step in steps])


def around(numbers: Numbers, reach: int, count: int) -> list[int]:
    """The lines of *numbers* and so many before and behind each, of *count* lines, in order."""
    near = np.zeros(count + 2 * reach, dtype=np.bool_)
    for step in range(2 * reach + 1):
        near[numbers + step] = True
    found: list[int] = np.flatnonzero(near[reach : reach + count]).tolist()
    return found


def within(values: Numbers, *bounds: int) -> Rows:
    """Which of the intervals between *bounds* each value lies in, as zeros and a one."""
    found: Rows = np.eye(len(bounds) + 1)[np.searchsorted(bounds, values, side="left")]
    return found


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
