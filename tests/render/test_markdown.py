"""The account as Markdown."""

from dataclasses import replace
from html import unescape

import pytest

from browser.tongues import tongues
from render.harbour import harbour
from variorum.render import render_markdown, render_text
from variorum.values import Statement, Verdict


@pytest.fixture(scope="module")
def text() -> str:
    return render_markdown(harbour())


@pytest.mark.parametrize(
    "line",
    [
        "# Ferry strike in Port Ansa",
        "## The account",
        "1. Nearly 1,200 sailors stopped work.",
        "- rewrite ← Ansa Courier: rewrite (confidence 90%)",
        "| as of | according to | words used | texts | report |",
        "|---|---|---|---|---|",
        "## What no report says",
        "- When the strike began.",
    ],
)
def test_headings_lists_and_tables_are_markdown(text: str, line: str) -> None:
    assert line in text.splitlines()


def test_it_says_what_the_text_says(text: str) -> None:
    words = set(render_text(harbour()).casefold().replace("─", " ").split())
    told = set(unescape(text.casefold().replace("\\", "").replace("|", " ")).split())
    # What the terminal breaks in two, Markdown keeps in one.
    missing = {word for word in words - told if "[" not in word and "]" not in word}
    assert missing == set()


def test_texts_of_others_are_no_markup() -> None:
    account = harbour()
    hostile = Statement(
        "<img src=x> *a* [b](c) `d` # e | f &lt; 1. g", Verdict.SINGLE, 1, account.statements[0].citations
    )
    text = render_markdown(replace(account, statements=(hostile,)))
    assert "1. &lt;img src=x&gt; \\*a\\* \\[b\\](c) \\`d\\` \\# e \\| f &amp;lt; 1. g" in text
    assert "<script" not in render_markdown(tongues())


def test_a_line_of_a_source_begins_no_list() -> None:
    account = harbour()
    text = render_markdown(replace(account, unstated=("- dashes", "12. numbers", "+ plus")))
    assert "- \\- dashes" in text
    assert "- 12\\. numbers" in text
    assert "- \\+ plus" in text


def test_equal_accounts_give_equal_text(text: str) -> None:
    assert render_markdown(harbour()) == text
