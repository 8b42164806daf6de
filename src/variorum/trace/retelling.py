"""Reports that say at their head whom they retell, and add voices of their own; pieces on what somebody told another.

By their own names and quotations such reports look independent; what they share is all that the other tells.
"""

import re

from variorum.values import Passage

from .matching import Likeness
from .reports import Report
from .weighing import weigh

_HEAD = 2  # sentences in which a report says whom it retells
# Of the figures, the share that must be the other's, and how many; of the sentences on its matter, those that match.
_FIGURES, _LEAST_FIGURES = 0.9, 3
_MATCHED, _LEAST_PAIRS = 0.6, 4
# The same of a piece on what somebody "told the Courier" that quotes nobody else, and odds below which it is none.
_TOLD_FIGURES, _TOLD_MATCHED, _TOLD_ODDS = 0.5, 0.5, -3.0
_SHORT = 4


def find_retelling(parent: Report, child: Report, likeness: Likeness) -> Passage | None:
    """Where the child says that it retells the parent, if what it tells is the parent's; ``None`` elsewhere. Linear."""
    if len(likeness.pairs) < _LEAST_PAIRS:
        return None
    signs = likeness.signs
    shared = len(child.figures & parent.figures)
    if (
        signs["figures of the parent"] >= _FIGURES
        and shared >= _LEAST_FIGURES
        and signs["sentences matched"] >= _MATCHED
    ):
        return _named_at_head(child, parent)
    told = signs["own quotations"] == 0 and signs["figures of the parent"] >= _TOLD_FIGURES
    if told and signs["sentences matched"] >= _TOLD_MATCHED and weigh(signs) >= _TOLD_ODDS:
        return _told_to(child, parent)
    return None


def _named_at_head(child: Report, parent: Report) -> Passage | None:
    for start, end in child.sentences[:_HEAD]:
        for name in sorted(parent.own_names):
            found = re.compile(rf"\b{re.escape(name)}\b").search(child.text, start, end)
            if found and name not in child.own_names:
                return child.passage(*found.span())
    return None


def _told_to(child: Report, parent: Report) -> Passage | None:
    """Where the child has it that somebody "told the Courier", by the name of The Orby Courier or its last word."""
    own = {word for name in child.own_names for word in name.split()}
    short = (name.split()[-1] for name in parent.own_names)
    forms = sorted({form for form in (*parent.own_names, *short) if len(form) >= _SHORT and form not in own})
    for form in forms:
        told = re.compile(
            rf"\b(?:told|tells|telling|spoke to|speaking to|interview with) (?:the )?(?P<name>{re.escape(form)})\b"
        )
        for start, end in child.sentences:
            if match := told.search(child.text, start, end):
                return child.passage(*match.span("name"))
    return None
