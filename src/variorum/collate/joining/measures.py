"""Which shares, sums and measures of one unit are of one thing, by their size and what they underwent."""

import re

from variorum.collate.figures.intervals import dimension_of, scale_of
from variorum.collate.figures.mentions import Figure
from variorum.collate.figures.surroundings import events_of, place_of
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import KIN, kin_verbs
from variorum.lang.words import content_words
from variorum.values import Measure

_VALUED = re.compile(r"\b(?:valu(?:e|es|ed|ing)|worth|valuation)\b[^.;$€£]{0,60}$", re.IGNORECASE)
# As far as agencies differ on one quake's magnitude.
_ONE_QUAKE = 0.7
_MILLION = 1_000_000
# "Two years before the end", "ten minutes into the flight": how far apart; not "observed for six weeks before".
_OFFSET = re.compile(r"[ -](?:before|after|ahead|earlier|later|ago|into|prior|past|from)\b")
_LASTING = re.compile(r"\b(?:for|lasted|lasting|took|takes?|spent|stayed)(?: \w+)? $")
_AT_A_DISTANCE = re.compile(r"\b(?:at|from) a distance of (?:(?:about|some|around|only|just) )?$")
_FARTHER = re.compile(
    r"(?: \([^()]{1,30}\))?,? (?:(?:further|farther|to the) )?"
    r"(?:(?:north|south|east|west)(?:ern|ward|wards)?\b|(?:north|south)-?(?:east|west)\b|away|off|from|outside|up|down"
    r"|along|upstream|downstream|inland|offshore|beyond|behind|past|below|above|short of)\b"
)
# How far two units' roundings of one length or area may lie apart.
_ROUNDED = 0.04
# Two sums further apart are hardly told of one thing.
_SUMS_APART = 4


def one_valuation(left: Figure, right: Figure) -> bool:
    """Whether both say what something is worth, and no two names tell the things apart: "values Ostra at $2bn"."""
    found = [_VALUED.search(_lead(figure)) for figure in (left, right)]
    if left.quantity.measure is not Measure.MONEY or found[0] is None or found[1] is None:
        return False
    names = [{w.stem for w in content_words(match.group()) if w.is_name} for match in found if match]
    return not names[0] or not names[1] or bool(names[0] & names[1])


def _lead(figure: Figure) -> str:
    """The words of the sentence before the figure."""
    place = place_of(figure)
    return place.text[: max(0, figure.passage.start - place.start)]


def one_magnitude(left: Figure, right: Figure) -> bool:
    """Whether two magnitudes are near enough to be of one quake, and neither is told of another."""
    others = word_list("outcomes", "quakes.others")
    apart = any(others.intersection(w.stem for w in content_words(place_of(f).text)) for f in (left, right))
    return left.document != right.document and not apart and abs(size_of(left) - size_of(right)) <= _ONE_QUAKE


def is_exact(figure: Figure) -> bool:
    """Whether a sum or measure is so large, or has digits enough, that two equal ones are no chance."""
    if figure.quantity.measure is Measure.MONEY and size_of(figure) >= _MILLION:
        return True
    digits = f"{figure.quantity.value or 0:.2f}".replace(".", "").strip("0")
    return len(digits) >= 2


def near_in_size(left: Figure, right: Figure) -> bool:
    """Whether two reports' sums are not too far apart to be told of one thing."""
    small, large = sorted((size_of(left), size_of(right)))
    return 0 < large <= _SUMS_APART * small and left.document != right.document


def one_state(left: Figure, right: Figure) -> bool:
    """Whether a share, sum or measure of like size underwent the same: "10 percent contained", "60 percent of it"."""
    moving = word_list("outcomes", "moving.verbs")
    a, b = (set(events_of(figure)) - moving for figure in (left, right))
    near = left.quantity.measure is Measure.PERCENT or near_in_size(left, right)
    return near and any(x == y or kin_verbs(x, y) >= KIN for x in a for y in b)


def size_of(figure: Figure) -> float:
    """The value, else the lower bound, else 0; measures in the first unit of their dimension."""
    quantity = figure.quantity
    return float(quantity.value if quantity.value is not None else quantity.low or 0) * scale_of(quantity)


def same_size(left: Figure, right: Figure) -> bool:
    """Whether both have one value; in two units of one dimension, as far as rounding lets one tell."""
    a, b = left.quantity, right.quantity
    if a.unit == b.unit or a.measure is not Measure.MEASURE:
        return a.value == b.value
    return (
        a.value is not None and b.value is not None and abs(size_of(left) - size_of(right)) <= _ROUNDED * size_of(left)
    )


def spans_apart(left: Figure, right: Figure) -> bool:
    """Whether of two stretches of time or way one tells how long one is, the other how far apart two things are."""
    measures = left.quantity.measure, right.quantity.measure
    if measures == (Measure.DURATION, Measure.DURATION):
        return _is_offset(left) is not _is_offset(right)
    ways = all(dimension_of(figure.quantity) == "length" for figure in (left, right))
    return ways and _is_farther(left) is not _is_farther(right)


def _is_farther(figure: Figure) -> bool:
    """Whether it tells where from a place: "four kilometres further east", "at a distance of 11 km"."""
    place = place_of(figure)
    start, end = (max(0, at - place.start) for at in (figure.quantity.start, figure.quantity.end))
    return bool(_FARTHER.match(place.text, end) or _AT_A_DISTANCE.search(place.text[:start]))


def _is_offset(figure: Figure) -> bool:
    place = place_of(figure)
    start, end = (max(0, at - place.start) for at in (figure.quantity.start, figure.quantity.end))
    return bool(_OFFSET.match(place.text, end)) and not _LASTING.search(place.text[:start])


def of_a_measure(left: Figure, right: Figure) -> bool:
    """Whether two figures, of which the one is known to have become the other, are of one measure and harm."""
    parts = left.quantity.value == right.quantity.part_of or right.quantity.value == left.quantity.part_of
    alike = (left.quantity.measure, left.harms) == (right.quantity.measure, right.harms)
    counts = left.quantity.measure is Measure.COUNT
    if spans_apart(left, right):
        return False
    return alike and not parts and (counts or dimension_of(left.quantity) == dimension_of(right.quantity))
