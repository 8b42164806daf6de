"""Attributions inside what another attribution says: which of them tell something of their own.

Annotators mark few of them: on development data a quarter of all that the frames find.
"""

from collections.abc import Sequence

from variorum.extract.sheet import Sheet
from variorum.values import Stance, VoiceKind

from .contents import covers
from .reference import Figured
from .voices import Heard, near_attributions

_SPOKEN = frozenset({"clause", "fronted", "parenthesis", "according-to", "quote", "colon", "signed"})
_RELAYING = frozenset({VoiceKind.OUTLET, VoiceKind.AGENCY, VoiceKind.DOCUMENT})
_NAMED = frozenset({VoiceKind.PERSON, VoiceKind.OUTLET, VoiceKind.AGENCY})


def adds_nothing(sheet: Sheet, item: Heard, before: Sequence[Heard]) -> bool:
    """Whether the attribution stands in another's content and only repeats who speaks, or gives a passing stance.

    Words said by somebody else are a link of the chain; what a party wants or promises is its position. What
    the speaker himself thinks, wants or likes is part of what he says.
    """
    outer = [h for h in near_attributions(before) if _holds(h, item)]
    if not outer or item.attribution.verb < 0:
        return False
    kind = item.chains[0][-1].kind if item.chains[0] else None
    if kind is VoiceKind.PARTY:
        return False
    figured = item.figured
    if figured is not None and figured.name is None and _is_quoted(sheet, item):
        return False  # "“…,” he went on, according to two people": not their words
    if figured is not None and (figured.name is None or any(_is_same(h, figured) for h in outer)):
        return True
    if item.attribution.frame in _SPOKEN:
        return False
    return kind not in _NAMED or item.attribution.stance is Stance.WANTS


def _is_quoted(sheet: Sheet, item: Heard) -> bool:
    """Whether all that is said stands in quotation marks."""
    contents = item.attribution.contents
    return all(any(q.outer_start <= a and b <= q.outer_end for q in sheet.quotations_in(a, b)) for a, b in contents)


def speaker_over(item: Heard, near: Sequence[Heard]) -> Heard:
    """Who goes on speaking after the item: the speaker in whose words it stands, if that is a person or party.

    A report, an outlet or an agency that relays somebody leaves the floor to him.
    """
    holding = [h for h in near if _holds(h, item) and h.chains[0] and h.chains[0][-1].kind not in _RELAYING]
    return holding[0] if holding else item


def _is_same(heard: Heard, figured: Figured) -> bool:
    return heard.figured is not None and heard.figured.name == figured.name


def _holds(outer: Heard, item: Heard) -> bool:
    """Whether cue and content of the item stand in what the other says."""
    at, around = item.attribution.cue[0], outer.attribution.contents
    inside = any(a <= at < b for a, b in around) and any(covers(around, *c) for c in item.attribution.contents)
    return outer.attribution.verb != item.attribution.verb and inside and not outer.attribution.answers
