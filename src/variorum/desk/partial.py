"""The pile worked on as far as a command needs it: each function goes one stage further."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.values import Decision, Filing, Payload, Rejected

from .desk import Desk, clean_filing, extract_filing, group_filing, trace_filing
from .reading import read_pile


def clean_reports(inputs: Iterable[Payload | Rejected], desk: Desk) -> Filing:
    """The pile read and cleaned: documents and articles."""
    return clean_filing(read_pile(inputs), desk)


def extract_reports(inputs: Iterable[Payload | Rejected], desk: Desk) -> Filing:
    """The pile up to what each article says."""
    return extract_filing(clean_reports(inputs, desk), desk)


def group_reports(inputs: Iterable[Payload | Rejected], desk: Desk, decisions: Sequence[Decision] = ()) -> Filing:
    """The pile up to its stories, as *decisions* bind them."""
    filing = replace(extract_reports(inputs, desk), decisions=tuple(decisions))
    return group_filing(trace_filing(filing, desk), desk)
