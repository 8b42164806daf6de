"""The byline of a text without markup: learned from the names around the beginning and the end of the body."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from variorum.lang.lexicon import word_list
from variorum.lang.outlets import known_outlets
from variorum.values import Found

from .crediting import took_pictures, without_pictures
from .lines import Line
from .marks import MATTER, SHAPE
from .persons import Named, ends_with_lead, names_in
from .spotting import Numbers, Rows, Scene, chances, stamped, trained, within

_SHORT, _MOST_WORDS = 12, 25
_SHAPED = ("words", "ends", "capitals", "unspaced")
_MOST_NAMES = 6
LIKELY = 0.4
_REACH = 3
_JOINT_REACH, _PARAGRAPH = 6, 20  # lines below a headline; words
_PROSE = 15
_FEW_WORDS = 4
_LETTERS = re.compile(r"[^\W_]+")
# Of a row what the whole text tells of the names, and the most of each: see ``_again`` and ``_in_small``.
_WHOLE, _MOST_OF_WHOLE = slice(15, 21), (3.0, 5.0, 4.0, 1.0, 1.0, 1.0)
_OWN = ("upper", "matter", "timed", "sentence", "score", "words", "grammar")


class Signature(NamedTuple):
    """A line that may be a byline: its number, the names in it, and what the model makes of it."""

    number: int
    names: tuple[Named, ...]
    led: bool


def spot_bylines(scene: Scene, head: int, least: float = LIKELY) -> tuple[Signature, ...]:
    """The lines that name who wrote the text whose headline is line *head*, in order; few lines apart.

    Each is one with a chance of *least*, 0..1.
    """
    signatures = signatures_of(scene)
    if not signatures:
        return ()
    # Most are none whatever the whole text tells of their names, and need not be looked for in it.
    weights, rows = trained("byline"), _rows_by_place(scene, head, signatures)
    rows[:, _WHOLE] = np.where(weights.weights[_WHOLE] > 0, _MOST_OF_WHOLE, 0.0)
    likely = [n for n, chance in enumerate(chances(weights, rows)) if chance >= least]
    if not likely:
        return ()
    signatures, rows = tuple(signatures[n] for n in likely), rows[likely]
    rows[:, _WHOLE] = _rows_by_whole(scene, head, signatures)
    return choose(signatures, chances(weights, rows), least)


def joint_byline(scene: Scene, head: int) -> tuple[Signature, ...]:
    """The line between headline *head* and body that is but two persons' names or more, whom the body does not name.

    One name alone may be a place's or a kicker: that the model weighs.
    """
    for n, line in enumerate(scene.lines[head + 1 : head + 1 + _JOINT_REACH], head + 1):
        text = line.text
        if line.is_sentence and line.words > _PARAGRAPH:
            break
        if line.is_sentence or line.words > _SHORT:
            continue
        names = tuple(name for name in names_in(text) if not name.agency and " " in name.text)
        if len(names) > 1 and not _rest_of(text, names) and not _are_told(scene, names):
            return (Signature(n, names, led=False),)
    return ()


def _rest_of(text: str, names: Sequence[Named]) -> str:
    """What stands in a line besides the names, their joiners and marks."""
    for name in reversed(names):
        text = text[: name.start] + " " + text[name.end :]
    joiners = word_list("credits", "joiners")
    return " ".join(word for word in _LETTERS.findall(text.casefold()) if word not in joiners)


def _are_told(scene: Scene, names: Sequence[Named]) -> bool:
    """Whether the body's paragraphs name one of them."""
    told = "\n".join(line.text for line in scene.lines[scene.start : scene.end] if line.words > _PROSE).casefold()
    return any(name.text.casefold() in told for name in names)


def choose(signatures: Sequence[Signature], found: Sequence[float], least: float = LIKELY) -> tuple[Signature, ...]:
    """The most likely signature and what belongs to it, by their chances; none where none is likely."""
    if not signatures:
        return ()
    best = max(range(len(found)), key=lambda n: (found[n], -n))
    first = signatures[best]
    return tuple(
        signature
        for signature, chance in zip(signatures, found, strict=True)
        if chance >= least and _belongs(signature, first)
    )


def signatures_placed(lines: Sequence[Line], signatures: Sequence[Signature]) -> tuple[Found, ...]:
    """The names of *signatures* with their places in the text, each once."""
    found: dict[str, Found] = {}
    for signature in signatures:
        begin, text = lines[signature.number].start, lines[signature.number].text
        for name in (name for name in signature.names if not took_pictures(text, name.end)):
            place = Found(name.text, begin + name.start, begin + name.end, name.text)
            found.setdefault(name.text.casefold(), place)
    return tuple(found.values())


def _belongs(other: Signature, first: Signature) -> bool:
    """Whether another line is part of the byline: near it, and next to it where only the one is led in."""
    apart = abs(other.number - first.number)
    return apart <= (1 if first.led and not other.led else _REACH)


def signatures_of(scene: Scene) -> tuple[Signature, ...]:
    """The scene's short lines with names in them."""
    table = scene.looked.table
    words, ends, capitals, unspaced = (table[scene.numbers, SHAPE.index(name)] for name in _SHAPED)
    led = scene.shown(scene.numbers, "led")[:, 0]
    # Two words with capitals may be a person's; a few words, or one led in, an agency's.
    likely = (capitals * words > 1.5) | (unspaced > 0) | (led > 0)
    few = scene.numbers[~likely & (words <= _FEW_WORDS)].tolist()
    agencies = (n for n in few if not _agencies().isdisjoint(scene.lines[n].text.lower().split()))
    # Longer ones sign only where they are led in or no sentence.
    sparse = (words <= _SHORT) | ((words <= _MOST_WORDS) & ((led > 0) | (ends == 0)))
    short = sorted((*scene.numbers[likely & sparse].tolist(), *agencies))
    found = ((n, names_in(without_pictures(scene.lines[n].text))) for n in short)
    return tuple(
        Signature(n, names, ends_with_lead(scene.lines[n].text[: names[0].start]))
        for n, names in found
        if 0 < len(names) <= _MOST_NAMES
    )


def byline_rows(scene: Scene, head: int, signatures: tuple[Signature, ...]) -> Rows:
    """A row of features for each signature."""
    rows = _rows_by_place(scene, head, signatures)
    rows[:, _WHOLE] = _rows_by_whole(scene, head, signatures)
    return rows


def _rows_by_place(scene: Scene, head: int, signatures: tuple[Signature, ...]) -> Rows:
    """The rows as far as the lines themselves and those around them tell; 0 for what the whole text does."""
    at = np.array([signature.number for signature in signatures], dtype=np.intp)
    stamps = stamped(scene, at, 2)
    return np.hstack(
        [
            np.array([_form(scene, signature) for signature in signatures], dtype=np.float64),
            np.zeros((len(at), len(_MOST_OF_WHOLE))),
            np.array([[_led_above(scene, signature.number)] for signature in signatures]),
            stamps[:, [2]],
            stamps[:, [1, 3]].max(1, keepdims=True),
            stamps[:, [0, 4]].max(1, keepdims=True),
            scene.shown(at, *_OWN),
            (scene.looked.table[at][:, MATTER] > 0).astype(np.float64),
            _place(scene, head, at),
            scene.beside(at, (-1, 1), "words", "score", "matter"),
        ]
    )


def _rows_by_whole(scene: Scene, head: int, signatures: tuple[Signature, ...]) -> list[list[float]]:
    """What the whole text tells of the names of each signature."""
    text = "\n".join(line.text for line in scene.lines)
    body = "\n".join(line.text for line in scene.lines[scene.start : scene.end] if line.words > _PROSE)
    return [[*_again(s, text, body, s.number < head), _in_small(s, text)] for s in signatures]


def _form(scene: Scene, signature: Signature) -> list[float]:
    """How the line is made: what of it is names, and what else stands in it."""
    text = scene.lines[signature.number].text
    names = signature.names
    before = text[: names[0].start].rstrip(" :")
    words = sum(len(name.text.split()) for name in names) / len(names)
    cover = sum(name.end - name.start for name in names) / len(text)
    return [
        float(signature.led),
        float(signature.led and signature.number < scene.start),
        float(not before),
        float(bool(before) and not signature.led),
        cover,
        float(cover > 0.9),
        float(len(names)),
        float(":" in text[: names[0].start] and not signature.led),
        float("/" in text),
        float(any(c in text for c in "(©")),
        float(any(c in text for c in "|·•")),
        float(names[0].agency),
        float(names[0].text[0] > "\u2e80"),
        float(words == 2),
        float(words >= 4),
    ]


def _place(scene: Scene, head: int, at: Numbers) -> Rows:
    return np.column_stack(
        [
            within(scene.start - at, -1, 0, 3, 8),
            within(at - scene.end, -1, 1),
            within(at - head, -1, 0, 2, 6),
            (head < at) & (at <= scene.start),
            at == 0,
        ]
    )


def _in_small(signature: Signature, text: str) -> float:
    """The share of the words in the names that the text has in small letters, between blanks."""
    own = [word.lower() for name in signature.names for word in name.text.split()]
    return sum(f" {word} " in text for word in own) / len(own)


def _again(signature: Signature, text: str, body: str, above: bool) -> list[float]:
    """Whether the names recur: in the body they are of persons in the story, outside of it they are authors'."""
    names = [name.text for name in signature.names]
    surnames = [body.count(name.split()[-1]) for name in names]
    inside = [body.count(name) if held else 0 for name, held in zip(names, surnames, strict=True)]
    outside = max(text.count(name) - within for name, within in zip(names, inside, strict=True))
    surname = max(surnames)
    return [
        float(min(max(inside), 3)),
        float(min(surname, 5)),
        float(min(outside, 4)),
        float(outside > 1),
        float(outside > 1 and above),
    ]


def _led_above(scene: Scene, n: int) -> float:
    """1 where the line above is a word that leads a byline in."""
    return float(n > 0 and scene.lines[n - 1].words <= 3 and ends_with_lead(scene.lines[n - 1].text[-20:]))


@cache
def _agencies() -> frozenset[str]:
    """Names of agencies that are one word, in lower case."""
    forms = (form for outlet in known_outlets() if outlet.kind == "agency" for form in (outlet.name, *outlet.forms))
    return frozenset(form.lower() for form in forms if " " not in form)
