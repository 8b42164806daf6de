"""From the signs of a likeness to a decision.

The weights are those of a logistic regression (ridge 10) over the reports of invented events
in ``tests/gold/rewrites``: rewrites against independent reports of the same event, events
marked ``held_out`` left out. The thresholds are where one, and where about four in a hundred
independent pairs lie above (docs/decisions/0050). Verbatim wording is no sign here: rewriters avoid it.
"""

from collections.abc import Mapping

_WEIGHTS = {
    "own facts": -1.18,
    "sentences matched": 2.79,
    "figures in common": 2.79,
    "words in common": 4.07,
    "speakers of its own": -0.17,
    "on one institution": -1.94,
    "in order": 1.15,
}
_CONSTANT = -5.84

# Above the first without further evidence; above the second when the child credits or cites the parent.
DESCENDS = 1.6
DESCENDS_CREDITED = 0.0
# From here on two reports are close enough to share a source, though neither took from the other.
DRAWS_ON_ONE = -1.0


def weigh(signs: Mapping[str, float]) -> float:
    """The log odds that the child was made from the parent, among reports of one event."""
    return _CONSTANT + sum(weight * signs[name] for name, weight in _WEIGHTS.items())
