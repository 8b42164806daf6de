import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang.view import fold, fold_words

FOLDED = [
    ("Port ANSA", "port ansa", "case"),
    ("“We’ll stay,” he said", '"we\'ll stay," he said', "curly quotes"),
    ("«Ja» ‘no’ „so‟", '"ja" \'no\' "so"', "quotes of other languages"),
    ("3–5 — no‑one", "3-5 - no-one", "dashes"),
    ("a \t\n b\u00a0c", "a b c", "runs of white space"),
    ("ze\u200bro so\u00adft", "zero soft", "invisible marks"),
    ("wait…", "wait...", "one mark that becomes three"),
    ("İstanbul", "i̇stanbul", "a letter whose lower case is two"),
    ("", "", "nothing"),
    (" \n ", "", "only white space"),
]


@pytest.mark.parametrize(("text", "folded", "phenomenon"), FOLDED)
def test_text_is_folded(text: str, folded: str, phenomenon: str) -> None:
    assert fold(text).text == folded


def test_case_is_kept_when_asked() -> None:
    assert fold("Port “ANSA”", lower=False).text == 'Port "ANSA"'


def test_words_are_compared_without_outer_blanks() -> None:
    assert fold_words("  Port\nAnsa ") == "port ansa"


@given(st.text())
def test_every_folded_character_leads_back_to_one_source_character(text: str) -> None:
    view = fold(text)
    for at in range(len(view.text)):
        start, end = view.source(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert end == start + 1


@given(st.text())
def test_source_spans_keep_their_order(text: str) -> None:
    view = fold(text)
    starts = [view.source(at, at + 1)[0] for at in range(len(view.text))]
    assert starts == sorted(starts)


@given(st.text(), st.data())
def test_a_folded_stretch_is_the_fold_of_its_source(text: str, data: st.DataObject) -> None:
    view = fold(text)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    first, last = view.source(start, end)
    if end > start:
        assert fold_words(view.text[start:end]) in fold(text[first:last]).text + " "
    else:
        assert first == last


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@pytest.mark.parametrize("text", ["plain words here", "  led in by blanks", "of “two”  kinds… and İ", ""])
def test_many_spans_lead_back_as_one_by_one(text: str) -> None:
    view = fold(text)
    spans = [match.span() for match in re.finditer(r"\w+", view.text)]
    assert view.sources(spans) == [view.source(*span) for span in spans]
