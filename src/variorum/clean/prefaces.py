"""What stands between a title and the dateline that opens the report: points and standfirsts, no body."""

from collections.abc import Sequence

from .datelines import opens_with_dateline
from .labelling import Labelled
from .roles import BODY, DECK, SUBHEAD

_MOST_LINES = 6
_PARAGRAPH = 20  # words


def prefaced(labelled: Sequence[Labelled]) -> tuple[Labelled, ...]:
    """The lines; those of the report above its agency's dateline, all of them short, are its deck. Linear."""
    told = [n for n, item in enumerate(labelled) if item.role is BODY or item.role is SUBHEAD]
    places = (k for k, n in enumerate(told[: _MOST_LINES + 1]) if opens_with_dateline(labelled[n].line.text))
    above = frozenset(told[: next(places, 0)])
    if not above or any(labelled[n].line.words >= _PARAGRAPH for n in above):
        return tuple(labelled)
    return tuple(item._replace(role=DECK) if n in above else item for n, item in enumerate(labelled))
