"""``variorum lineage``: who took it from whom."""

from argparse import Namespace
from collections.abc import Iterator

from variorum.desk import trace_reports
from variorum.notation import encode
from variorum.values import Filing

from .pile import list_pile


def run(arguments: Namespace) -> int:
    """Show the family tree of the pile; the exit code."""
    return list_pile(arguments, trace_reports, _as_json if arguments.json else _as_text)


def _as_json(filing: Filing) -> Iterator[str]:
    yield encode(filing.stemma)


def _as_text(filing: Filing) -> Iterator[str]:
    stemma = filing.stemma
    yield f"{len(filing.documents)} documents, {len(stemma.origins)} independent texts"
    for descent in stemma.descents:
        yield f"{descent.child} <- {descent.parent}: {descent.manner}, confidence {descent.confidence:.2f}"
        yield from (f"  {reason.text}" for reason in descent.reasons)
    for lost in stemma.lost:
        reached = sorted({f"{reach.document} ({reach.relation})" for reach in lost.reached_by})
        yield f"{lost.name} (not in the pile) <- {', '.join(reached)}"
    for origin in stemma.origins:
        yield f"{origin.id}: {', '.join(origin.documents)}"
