"""From the signs of a likeness to a decision.

The weights are those of a logistic regression over invented events, rewrites against independent
reports of the same event (``tools/train_rewrites.py``). The thresholds are where about one, and where about four
in a hundred independent pairs lie above, in the events and in development pairs that are only measured
on (docs/decisions/0050, 0075). The weight of quotations is held a little below what was
fitted: those who wrote the rewrites kept and made fewer than others may. Verbatim wording is no sign
here: rewriters avoid it.
"""

from collections.abc import Mapping

_WEIGHTS = {
    "own names": -1.8,
    "own figures": -1.25,
    "own quotations": -2.2,
    "figures in common": 1.2,
    "figures of the parent": 2.1,
    "words in common": 2.5,
    "sentences matched": 3.5,
    "facts in order": 0.3,
    "on one institution": -1.7,
    "sources lost": 2.0,
    "sources gained": -0.7,
    "quotations lost": 2.3,
}
_CONSTANT = -10.7

# Above the first without further evidence; above the second when the child credits or cites the parent.
DESCENDS = 0.3
DESCENDS_CREDITED = -1.2
# From here on two reports are close enough to share a source, though neither took from the other.
DRAWS_ON_ONE = -1.8


def weigh(signs: Mapping[str, float]) -> float:
    """The log odds that the child was made from the parent, among reports of one event."""
    return _CONSTANT + sum(weight * signs[name] for name, weight in _WEIGHTS.items())
