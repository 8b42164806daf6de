"""On which side of a contest a figure stands: whose share or votes it counts, yes or no, or how many took part."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.values import Claim, Extraction, Measure, Quantity, Span

_COUNTED = frozenset({Measure.PERCENT, Measure.COUNT, Measure.OTHER, Measure.SCORE})
_VOTED = re.compile(r"\b(?:vot(?:e[sd]?|ing)|ballots?|passed|approved|rejected|carried)\b", re.IGNORECASE)
_TURNOUT = "turnout"
# What stands between the figures of two sides: "49 to 47 percent", "61 votes against 58", "50 percent to Holt's 45".
_SCORE = re.compile(r"(?: [a-z]+)? (?:to|against|versus|vs?\.?) (?:(?:[A-Z][\w-]+ )?[A-Z][\w-]*['’]s? )?|[-–]")
_BY = re.compile(r"\b[Bb]y (?:a score of |about |some )?$")
# "From 61 to 58", "up on 54": one count that moved.
_MOVED = re.compile(
    r"\b(?:from|up|down|ris\w+|rose|fell|fall\w*|dropp?\w*|grew|grow\w*|climb\w*|slipp?\w*|lower\w*|rais\w+|cut"
    r"|revis\w+)\b",
    re.IGNORECASE,
)
_BORDER = re.compile(r"[,;:.!?][”’\"']?(?: |$)| [–—] | (?:and|but|while|whereas|with|on) ")
# "659 more than the Yes side": by how much one side leads.
_MARGIN = re.compile(r" (?:\w+ )?(?:more|fewer|less|ahead|short)\b")
_POLLED = re.compile(
    r"\b(?:polls?|polling|surveys?|pollsters?)\b(?! (?:stations?|workers?|clos\w+|open\w+|tax|place))"
    r"|\b(?:polled|surveyed|respondents)\b",
    re.IGNORECASE,
)
# Two shares that make up a whole, as far as rounding lets one tell.
_WHOLE = (99.0, 101.0)
_REACH = 70
# So many figures of one sentence are a table.
_TABLE = 12


@dataclass(frozen=True, slots=True)
class Side:
    """For what those stand who are counted; whether theirs is the greater (1) or the lesser (2) of two told together.

    ``rival`` is where the other of the two stands; ``is_scored``: told in one breath ("by 49 to 47 percent");
    ``is_polled``: a poll found it among those it asked.
    """

    stand: str | None = None
    rank: int = 0
    rival: int | None = None
    is_scored: bool = False
    is_polled: bool = False


NO_SIDE = Side()


def side_of(claim: Claim, quantity: Quantity, extraction: Extraction) -> Side:
    """The side of a figure, as far as its sentence tells."""
    if quantity.measure not in _COUNTED or quantity.value is None:
        return NO_SIDE
    place = claim.sentence or claim
    told = tuple(_told_in(place, extraction))
    if len(told) > _TABLE or all(other.start != quantity.start for other in told):
        return NO_SIDE
    stand = _stand(quantity, told, place)
    rival = _rival(quantity, told, place)
    polled = quantity.measure is Measure.PERCENT and _POLLED.search(place.text) is not None
    if rival is None or rival.value is None or rival.value == quantity.value:
        return Side(stand, is_polled=polled)
    scored = _is_score(*_in_order(quantity, rival), place)
    return Side(stand, 1 if quantity.value > rival.value else 2, rival.start, scored, polled)


def as_votes(quantity: Quantity, claim: Claim) -> Quantity:
    """The quantity; either side of a vote told as "61-58" as a bare number, as in "61 to 58"."""
    of_votes = quantity.measure is Measure.SCORE and _VOTED.search((claim.sentence or claim).text)
    return replace(quantity, measure=Measure.OTHER) if of_votes else quantity


def two_sides(left: Side, right: Side) -> bool:
    """Whether two figures of one or of two reports count two sides of a contest, or a side and those who took part."""
    if left.stand and right.stand:
        return left.stand != right.stand
    if _TURNOUT in (left.stand, right.stand):
        return bool(left.rank or right.rank)
    return {left.rank, right.rank} == {1, 2}


def _told_in(place: Span | Claim, extraction: Extraction) -> Iterator[Quantity]:
    """What the sentence tells in shares and counts, in order."""
    every = extraction.quantities
    for quantity in every[bisect_left(every, place.start, key=lambda q: q.start) :]:
        if quantity.end > place.end:
            break
        margin = _MARGIN.match(place.text, quantity.end - place.start)
        if quantity.measure in _COUNTED and quantity.value is not None and not margin:
            yield quantity


def _rival(own: Quantity, told: Sequence[Quantity], place: Span | Claim) -> Quantity | None:
    """The figure of the sentence that counts the other side."""
    others = [other for other in told if other.start != own.start]
    scored = (o for o in others if _is_score(*_in_order(own, o), place))
    rest = (o for o in others if _make_up_a_whole(*_in_order(own, o), place))
    opposed = (o for o in others if _oppose(_stand(own, told, place), _stand(o, told, place)))
    return next((o for found in (scored, rest, opposed) for o in found), None)


def _in_order(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    return (left, right) if left.start < right.start else (right, left)


def _is_score(first: Quantity, second: Quantity, place: Span | Claim) -> bool:
    text = place.text
    before, between = text[: first.start - place.start], text[first.end - place.start : second.start - place.start]
    if not _SCORE.fullmatch(between) or _MOVED.search(before[-_REACH:]):
        return False
    units = {first.unit, second.unit} - {None}
    alike = len(units) < 2 or Measure.PERCENT not in (first.measure, second.measure)
    return alike and ((first.value or 0) > (second.value or 0) or _BY.search(before) is not None)


def _make_up_a_whole(first: Quantity, second: Quantity, place: Span | Claim) -> bool:
    shares = first.measure is second.measure is Measure.PERCENT and first.unit == second.unit
    summed = (first.value or 0) + (second.value or 0)
    lead = place.text[: second.start - place.start]
    return shares and _WHOLE[0] <= summed <= _WHOLE[1] and not _MOVED.search(lead[-_REACH:])


def _oppose(left: str | None, right: str | None) -> bool:
    return {left, right} == {"for", "against"}


def _stand(own: Quantity, told: Sequence[Quantity], place: Span | Claim) -> str | None:
    """For what those stand who are counted; by a word that may say so only beside a figure of another stand."""
    sure = _told_stand(own, told, place, "stands")
    if sure:
        return sure
    unsure = _told_stand(own, told, place, "unsure")
    others = {
        s for o in told if o.start != own.start for k in ("stands", "unsure") if (s := _told_stand(o, told, place, k))
    }
    return unsure if others - {unsure} else None


def _told_stand(own: Quantity, told: Sequence[Quantity], place: Span | Claim, sort: str) -> str | None:
    behind, before = _around(own, told, place)
    words = _patterns(sort)
    found = [(m.start(), name) for name, pattern in words if (m := pattern.search(behind))]
    if found:
        return min(found)[1]
    last = [(m.end(), name) for name, pattern in words for m in pattern.finditer(before)]
    return max(last)[1] if last else None


def _around(own: Quantity, told: Sequence[Quantity], place: Span | Claim) -> tuple[str, str]:
    """The words of the figure's own clause behind it and before it, without those of the figures beside it."""
    text, start, end = place.text, own.start - place.start, own.end - place.start
    following = min((q.start - place.start for q in told if q.start >= own.end), default=len(text))
    preceding = max((q.end - place.start for q in told if q.end <= own.start), default=0)
    border = _BORDER.search(text, end, following)
    behind = text[end : border.start() if border else following]
    borders = [m.end() for m in _BORDER.finditer(text, preceding, start)]
    return own.text + behind[:_REACH], text[max([preceding, *borders]) : start]


@cache
def _patterns(sort: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = load_lexicon("contests")[sort]
    return tuple((name, re.compile(rf"\b(?:{'|'.join(words)})\b")) for name, words in table.items())
