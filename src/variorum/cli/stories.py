"""``variorum stories``: which report belongs to which story."""

from argparse import Namespace
from collections.abc import Iterator
from functools import partial

from variorum.desk import group_reports
from variorum.notation import encode
from variorum.values import Filing, Placement, digest_text

from .pile import list_pile, read_decisions


def run(arguments: Namespace) -> int:
    """List the placements of the pile; the exit code."""
    work = partial(group_reports, decisions=read_decisions(arguments.decisions))
    return list_pile(arguments, work, _as_json if arguments.json else _as_text)


def _as_json(filing: Filing) -> Iterator[str]:
    """Documents that are no news are in no story, and not listed."""
    line_of = {story: line.id for line in filing.storylines for story in line.stories}
    story_of = {document: story for story in filing.stories for document in story.documents}
    texts = filing.text_of()
    for document in filing.arrivals:
        if story := story_of.get(document):
            yield encode(
                Placement(document, story.id, line_of[story.id], digest_text(texts[document]), story.decisions())
            )


def _as_text(filing: Filing) -> Iterator[str]:
    for story in filing.stories:
        yield f"{story.id}: {story.label}"
        yield from (f"  {reason.text}" for reason in story.decisions())
        yield from (f"  {document}" for document in story.documents)
