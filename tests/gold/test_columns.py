"""A pile whose texts are set in a narrow column, as mail and notices are, has the account of the pile."""

import textwrap
from pathlib import Path

from variorum.desk import open_desk, report_pile
from variorum.fetch import fetch_paths

PILE = Path(__file__).with_name("election") / "pile"


def broken(text: str) -> str:
    """The text with every line broken before the word that would pass 72 characters."""
    return "\n".join(
        textwrap.fill(line, 72, break_on_hyphens=False, break_long_words=False) for line in text.split("\n")
    )


def told(folder: Path) -> tuple[object, ...]:
    """What does not hang on where lines end: origins, descents, questions and verdicts."""
    account = report_pile(fetch_paths([str(folder)]), open_desk(lambda _: None))
    descents = sorted((d.child, d.parent, d.manner) for d in account.lineage.descents)
    return len(account.lineage.origins), descents, {(p.question, p.verdict) for p in account.points}


def test_a_broken_pile_has_the_account_of_the_pile(tmp_path: Path) -> None:
    for report in PILE.iterdir():
        (tmp_path / report.name).write_text(broken(report.read_text(encoding="utf-8")), encoding="utf-8")
    origins, descents, points = told(tmp_path)
    assert (origins, descents) == told(PILE)[:2]
    assert len(points & told(PILE)[2]) >= len(points) - 2
