"""What people decided of the grouping is shown as theirs, above the account, in every form."""

from dataclasses import replace

import pytest

from render.harbour import COURIER, REWRITE, harbour
from variorum.render import render_html, render_markdown, render_text
from variorum.values import DECIDED, Account, Reason

TOLD = f"{COURIER}, {REWRITE} joined by hand (Ida Venn, 2031-07-01): both tell of <the> strike"


def decided() -> Account:
    account = harbour()
    story = account.stories[0]
    return replace(account, stories=(replace(story, reasons=(Reason(DECIDED, TOLD), Reason("opening", "0.80"))),))


@pytest.mark.parametrize("render", [render_html, render_text, render_markdown])
def test_a_decision_is_told_with_who_made_it_and_reports_by_their_short_names(render) -> None:
    words = " ".join(render(decided()).split())
    assert "Ansa Courier, rewrite joined by hand (Ida Venn, 2031-07-01): both tell of" in words
    assert "“Ferry strike in Port Ansa”: Ansa Courier" in words
    assert "0.80" not in words


@pytest.mark.parametrize("render", [render_html, render_text, render_markdown])
def test_without_decisions_nothing_is_told_of_people(render) -> None:
    assert "by hand" not in render(harbour())
    assert "Decided by people" not in render(harbour())


def test_the_page_counts_them_and_escapes_their_words() -> None:
    page = render_html(decided())
    assert "Decided by people, not by the program: 1" in page
    assert "both tell of &lt;the&gt; strike" in page
