"""The family tree drawn: columns from left to right, from who said it to copies of copies."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .html_chips import Register
from .html_kin import Kin, Member, Tie, find_kin

_BOX = (142, 38)  # as in page.css
_GAP_ACROSS = 54
_GAP_DOWN = 14
_HEAD = 34
_EDGE = 4
_SWEEPS = 6
_SHRUNK = 5  # so many columns are drawn smaller in a narrow window; of more the words would be too small to read
_NUMBER = re.compile(r" ?\(\d+\)$")
_TITLES = ("Who said it", "First carried by", "Report in this collection", "Copy of a report", "Copy of a copy")
_LONGEST = 19


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A member at its place; ``label`` is its name as far as it fits."""

    member: Member
    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A tie as a path, with the place of its word."""

    tie: Tie
    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Title:
    """The head of a column."""

    text: str
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The drawing. Sizes are in CSS pixels; ``fits``: shrunk to the window where that is narrower."""

    fits: bool
    width: float
    height: float
    titles: tuple[Title, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    unshown_voices: int


def draw_tree(register: Register) -> Tree:
    """The family tree of the account. Order within the columns by barycentre sweeps (Sugiyama 1981)."""
    kin = find_kin(register)
    ranks = sorted({member.rank for member in kin.members})
    columns = _sweep([[m for m in kin.members if m.rank == rank] for rank in ranks], kin)
    tallest = max((len(column) for column in columns), default=0)
    height = _HEAD + tallest * (_BOX[1] + _GAP_DOWN) + _EDGE
    boxes = {
        box.member.key: box
        for number, column in enumerate(columns)
        for box in _place(column, _EDGE + number * (_BOX[0] + _GAP_ACROSS), height)
    }
    return Tree(
        fits=len(ranks) <= _SHRUNK,
        width=_EDGE * 2 + len(ranks) * (_BOX[0] + _GAP_ACROSS) - (_GAP_ACROSS if ranks else 0),
        height=height,
        titles=tuple(
            Title(_TITLES[min(rank, len(_TITLES) - 1)], _EDGE + number * (_BOX[0] + _GAP_ACROSS))
            for number, rank in enumerate(ranks)
        ),
        boxes=tuple(boxes.values()),
        lines=tuple(_line(tie, boxes) for tie in kin.ties if tie.source in boxes and tie.target in boxes),
        unshown_voices=kin.unshown_voices,
    )


def _sweep(columns: list[list[Member]], kin: Kin) -> list[list[Member]]:
    """The columns with few crossings: each ordered by the mean place of its neighbours, to and fro."""
    near: dict[str, list[str]] = defaultdict(list)
    for tie in kin.ties:
        near[tie.source].append(tie.target)
        near[tie.target].append(tie.source)
    for sweep in range(_SWEEPS):
        forth = range(1, len(columns)) if sweep % 2 == 0 else range(len(columns) - 2, -1, -1)
        for number in forth:
            places = _shares(columns)
            own = {member.key for member in columns[number]}
            columns[number].sort(key=lambda m: _mean([places[k] for k in near[m.key] if k not in own], places[m.key]))
    return columns


def _shares(columns: Sequence[Sequence[Member]]) -> dict[str, float]:
    """Member → how far down its column it stands, from 0 to 1."""
    return {m.key: (n + 0.5) / len(column) for column in columns for n, m in enumerate(column)}


def _mean(numbers: Sequence[float], otherwise: float) -> float:
    return round(sum(numbers) / len(numbers), 9) if numbers else otherwise


def _place(column: Sequence[Member], x: float, height: float) -> list[Box]:
    """The column's boxes, spread over the height."""
    free = (height - _HEAD - _EDGE) / max(len(column), 1)
    return [
        Box(member=member, x=x, y=round(_HEAD + (n + 0.5) * free - _BOX[1] / 2), label=_shorten(member))
        for n, member in enumerate(column)
    ]


def _shorten(member: Member) -> str:
    """The name as far as it fits; the number that tells it from its namesakes stays."""
    longest = _LONGEST - (3 if member.siglum else 0)
    if len(member.name) <= longest:
        return member.name
    number = _NUMBER.search(member.name)
    tail = number[0] if number else ""
    return member.name[: longest - 1 - len(tail)].rstrip() + "…" + tail


def _line(tie: Tie, boxes: Mapping[str, Box]) -> Line:
    source, target = boxes[tie.source], boxes[tie.target]
    x1, y1 = source.x + _BOX[0], source.y + _BOX[1] / 2
    x2, y2 = target.x, target.y + _BOX[1] / 2
    reach = max((x2 - x1) / 2, 20)
    path = f"M{x1:g} {y1:g}C{x1 + reach:g} {y1:g} {x2 - reach:g} {y2:g} {x2:g} {y2:g}"
    return Line(tie, path, round((x1 + x2) / 2, 1), round((y1 + y2) / 2 - 5, 1))
