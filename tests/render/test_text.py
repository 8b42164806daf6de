"""The account as readable text."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from laws.piles import any_account
from render.harbour import harbour
from variorum.render import render_text
from variorum.values import Account, Exhibit, Refusal, Rejected, Statement, Stemma, Verdict

WIDTH = 92


@pytest.fixture(scope="module")
def text() -> str:
    return render_text(harbour())


@pytest.mark.parametrize(
    "line",
    [
        "Ferry strike in Port Ansa",
        "3 reports, 2 independent texts · 4 Mar 2031",
        "resting on 1 agency and 1 outlet outside this collection",
        "points: 1 disputed, 1 distorted",
        "- not read: photo.jpg: not a supported type: a picture",
    ],
)
def test_the_head_tells_how_many_reports_and_texts_and_what_was_not_read(text: str, line: str) -> None:
    assert line in text.split("\n\n", maxsplit=1)[0].splitlines()


@pytest.mark.parametrize(
    "words",
    [
        "- rewrite ← Ansa Courier: rewrite (confidence 90%)",
        "its credit line names the source [rewrite:146-166]",
        "ENA (agency, not in this collection)",
        "number changed: 1,200 became 1,500",
        "left out of the copy: the day was left out",
        "Bravia is ready: the government would talk — on condition: if the pickets were lifted first",
        "silent on this: ENA on Bravia Post",
        "early Mar 2031: sailings were cancelled [rewrite:34-52]",
        "- Orla Quist, via ENA",
        "(here given to Ilse Varga)",
        "“300 travellers slept in the hall”",
        "- When the strike began.",
        "agency ENA · published 4 Mar 2031 (from the page's metadata), but also dated 5 Mar 2031",
        "set aside as no news: nothing but furniture",
        "outlet Ansa Courier · date unknown",
        "variorum 9.9.9 · annotator plain 2, embedder tiny 1",
    ],
)
def test_each_section_says_its_piece(text: str, words: str) -> None:
    assert words in " ".join(text.split())


def test_a_figure_stands_with_its_as_of_asserter_words_texts_and_place(text: str) -> None:
    ledger = text[text.index("How many sailors are on strike?") :]
    rows = [line.split("  ") for line in ledger.splitlines()[:8]]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert ["date unknown", "(no one named)", "Some 1,500 sailors", "1", "[rewrite:34-52]"] in cells
    assert "changed in copying: “Some 1,500 sailors” stands only in a copy" in ledger


def test_a_report_that_names_no_outlet_is_called_by_its_file(text: str) -> None:
    assert "- rewrite (copy): rewrite.txt" in text


def test_sides_of_a_dispute_count_all_texts_that_speak_to_it() -> None:
    account = harbour()
    side = replace(account.statements[0], verdict=Verdict.DISPUTED, citations=_all_citations(account))
    assert "disputed · 2 independent texts on it" in render_text(replace(account, statements=(side,)))


def test_no_line_is_wider_than_the_terminal_where_words_can_be_broken(text: str) -> None:
    assert [line for line in text.splitlines() if len(line) > WIDTH] == []


def test_an_empty_pile_gives_a_head_and_a_foot() -> None:
    account = harbour()
    empty = Account(
        schema=account.schema,
        generator=account.generator,
        rejected=(Rejected("\x1b[2Jx\n", Refusal.NO_TEXT, ""),),
        lineage=Stemma(),
        documents=(),
        articles=(),
        stories=(),
        storylines=(),
        claims=(),
        points=(),
        drift=(),
        positions=(),
        quotes=(),
        timeline=(),
        statements=(),
    )
    assert render_text(empty).startswith("No story\n0 reports, 0 independent texts\n- not read: ␛[2Jx")


@given(any_account)
@settings(max_examples=60, deadline=None)
def test_no_character_of_a_source_steers_the_terminal(account: Account) -> None:
    hostile = Statement("\x1b]0;x\x07\u202eabc\r\nd\x9b", Verdict.SINGLE, 1, account.statements[0].citations)
    text = render_text(replace(account, statements=(hostile,)))
    steering = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *"\u202a\u202b\u202c\u202d\u202e\u2066\u2069"}
    assert steering & set(text) == {"\n"}
    text.encode()
    assert render_text(replace(account, statements=(hostile,))) == text


def test_documents_that_no_article_describes_are_still_listed() -> None:
    account = harbour()
    stray = Exhibit("stray.txt", "stray.txt", "text/plain", "0", "0", 0, "")
    assert "- stray: stray.txt" in render_text(replace(account, documents=(*account.documents, stray)))


def _all_citations(account: Account) -> tuple:
    return tuple(c for r in account.points[0].readings for c in r.citations)


def test_colour_adds_signs_and_changes_no_word(text: str) -> None:
    coloured = render_text(harbour(), colour=True)
    assert re.sub(r"\x1b\[\d+m", "", coloured) == text
    assert "\x1b[31mdistorted\x1b[0m · " in coloured
    assert "\x1b[1mTHE ACCOUNT\x1b[0m" in coloured


def test_reasons_call_reports_by_their_short_names() -> None:
    account = harbour()
    descent = account.lineage.descents[0]
    reason = replace(descent.reasons[0], text="rewrite.txt credits courier/0417.txt")
    lineage = replace(account.lineage, descents=(replace(descent, reasons=(reason,)),))
    assert "rewrite credits Ansa Courier" in render_text(replace(account, lineage=lineage))
