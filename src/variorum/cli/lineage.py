"""``variorum lineage``: who took it from whom."""

from argparse import Namespace
from collections.abc import Iterator

from variorum.desk import open_desk, trace_pile
from variorum.notation import encode
from variorum.values import Stemma

from .pile import finish, open_pile
from .talk import Talk


def run(arguments: Namespace) -> int:
    """Show the family tree of the pile; the exit code."""
    talk = Talk(arguments.quiet)
    lineage = trace_pile(open_pile(arguments), open_desk(talk.say))
    if arguments.json:
        for piece in _as_json(lineage.stemma):
            print(piece, end="")
    else:
        for line in _as_text(lineage.stemma, lineage.documents):
            print(line)
    return finish(talk, lineage.documents, lineage.rejected)


def _as_json(stemma: Stemma) -> Iterator[str]:
    """One object on one line, in pieces, so that a large tree is never held twice."""
    for opening, items in (
        ('{"descents":[', stemma.descents),
        ('],"lost":[', stemma.lost),
        ('],"origins":[', stemma.origins),
    ):
        yield opening
        for n, item in enumerate(items):
            yield f",{encode(item)}" if n else encode(item)
    yield "]}\n"


def _as_text(stemma: Stemma, documents: int) -> Iterator[str]:
    yield f"{documents} documents, {len(stemma.origins)} independent texts"
    for descent in stemma.descents:
        yield f"{descent.child} <- {descent.parent}: {descent.manner}, confidence {descent.confidence:.2f}"
        yield from (f"  {reason.text}" for reason in descent.reasons)
    for lost in stemma.unseen():
        reached = sorted({f"{reach.document} ({reach.relation})" for reach in lost.reached_by})
        seen = "in the pile, not seen to be followed" if lost.held else "not in the pile"
        yield f"{lost.name} ({seen}) <- {', '.join(reached)}"
    for origin in stemma.origins:
        yield f"{origin.id}: {', '.join(origin.documents)}"
