import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reports import article_of, extract
from variorum.extract import extract_claims
from variorum.extract.quotations import find_quotations
from variorum.values import Block, BlockKind, Document, Speech

TraceFunction = Callable[[FrameType, str, Any], Any]

QUOTED = [
    ("He said “no” twice.", ["no"], "curly"),
    ('He said "no" twice.', ["no"], "straight"),
    ("He said ``no'' twice.", ["no"], "typewriter"),
    ("He said «no» twice.", ["no"], "angled"),
    ("He said „no“ twice.", ["no"], "low and high"),
    ("He said ‘no’ twice.", ["no"], "single"),
    ("He said 'no' twice.", ["no"], "straight single"),
    ("He said “it’s ‘fine’ now”.", ["it’s ‘fine’ now"], "a quotation inside a quotation"),
    ("“One,” he said. “Two.”", ["One,", "Two."], "two"),
    ("“It never ends", ["It never ends"], "unclosed"),
    ("It’s the workers’ right.", [], "apostrophes"),
    ('A 6" pipe and a 9" pipe.', [], "inches"),
    ("In the '90s and the '80s.", [], "decades"),
    ("He said ‘the workers’ rights matter’ again.", ["the workers’ rights matter"], "a possessive inside single marks"),
    ('He said "no” and "yes” twice.', ["no", "yes"], "opened straight, closed curly"),
    ('He said "she said “no” twice" again.', ["she said “no” twice"], "curly marks inside straight ones"),
    ("“”", [], "nothing between the marks"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "quoted", "phenomenon"), QUOTED)
def test_quotations_are_found(text: str, quoted: list[str], phenomenon: str) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text, 0, len(text))] == quoted, phenomenon


def test_only_a_quotation_that_meets_its_mark_is_closed() -> None:
    assert [q.closed for q in find_quotations("“a” “b", 0, 6)] == [True, False]


@given(st.text("ab “”‘’\"'`«» .", max_size=40))
def test_quotations_are_disjoint_in_order_and_inside_the_text(text: str) -> None:
    at = 0
    for q in find_quotations(text, 0, len(text)):
        assert at <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
        at = q.outer_end


HOSTILE = ["“", '"a ', "'a ", "‘a b’s ", "'' ", "``", "„a“ ", "“a” "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_marks_take_twice_the_steps(piece: str) -> None:
    once, twice = (steps_of(piece * n) for n in (1_000, 2_000))
    assert twice <= 2.2 * once


def steps_of(text: str) -> int:
    """Lines of Python run in looking for quotations: a count, so that no clock is needed."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> TraceFunction:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find_quotations(text, 0, len(text))
    finally:
        sys.settrace(before)
    return count


def test_single_marks_that_open_each_paragraph_run_on(annotate):
    """As newspapers of the one-mark style set them; the last paragraph closes."""
    text = "Tam Reyes told reporters:\n‘The town did what it could.\n‘We had two engines.\n‘No one knew of it.’"
    said = [c for c in extract(annotate, text).claims if c.speech is Speech.DIRECT]
    assert [(c.text[:4], c.speaker) for c in said] == [
        ("‘The", "Tam Reyes"),
        ("‘We ", "Tam Reyes"),
        ("‘No ", "Tam Reyes"),
    ]


def _page(lines: list[tuple[str, BlockKind]]) -> Document:
    text = "\n".join(line for line, _ in lines)
    at, blocks = 0, []
    for line, kind in lines:
        blocks.append(Block(start=at, end=at + len(line), kind=kind))
        at += len(line) + 1
    return Document(id="a", uri="a", media_type="text/html", sha256="", text=text, blocks=tuple(blocks))


def test_paragraphs_set_off_behind_a_colon_are_quoted(annotate):
    """Block quotations carry no marks: what stands in them is said by whom the colon announces."""
    told, quoted = BlockKind.PARAGRAPH, BlockKind.QUOTE
    document = _page(
        [
            ("The mill owner, Jon Pell, wrote on Monday:", told),
            ("We lost everything in one night.", quoted),
            ("Nobody was hurt.", quoted),
            ("The mill had stood empty.", told),
        ]
    )
    found = extract_claims(document, article_of(document.text), annotate(document.text)).claims
    said = [(c.text, c.speaker) for c in found if c.speech is Speech.DIRECT]
    assert said == [("We lost everything in one night", "Jon Pell"), ("Nobody was hurt", "Jon Pell")]


def test_paragraphs_set_off_without_a_colon_are_the_pages_own(annotate):
    """Pages also set off what they want seen."""
    document = _page([("The mill burnt.", BlockKind.PARAGRAPH), ("Nobody was hurt.", BlockKind.QUOTE)])
    found = extract_claims(document, article_of(document.text), annotate(document.text)).claims
    assert [c.speech for c in found] == [Speech.NARRATED, Speech.NARRATED]


def test_an_hour_at_the_end_of_a_sentence_stays_in_its_claim(annotate):
    """The point of "p.m." is no stop."""
    (claim,) = extract(annotate, "The ferry sank at 7.40 p.m.").claims
    assert claim.text.endswith("p.m.")
    assert [t.value for t in claim.times] == ["T19:40"]


DIALOGUE = """The harbour of Orby was shut for a day, and nobody knows why.

- We fly people. We do not fly theories, says Ana Ruiz in Orby.

The company rejects the suspicion, and the council has not met.

- There were 900 tonnes of onions, says director Piet Marn.
"""
LISTED = DIALOGUE.replace("\nThe company rejects the suspicion, and the council has not met.\n\n", "")
TRANSCRIPT = """Lena Holt spoke to the director, Dr. Ana Ruiz, on Friday.

HOLT: Doctor, how do you lose a ferry?

RUIZ: Slowly. The union counts boats that we never had.

HOLT: Will you go?

RUIZ: If the board asks me to, I'll go the same day. I won't go because of a strike.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            DIALOGUE,
            [("Ana Ruiz", "We fly people. We do not fly theories"), ("Piet Marn", "There were 900 tonnes of onions")],
        ),
        (
            TRANSCRIPT,
            [
                ("Lena Holt", "Doctor, how do you lose a ferry?"),
                ("Ana Ruiz", "Slowly. The union counts boats that we never had"),
                ("Lena Holt", "Will you go?"),
                ("Ana Ruiz", "If the board asks me to, I'll go the same day. I won't go because of a strike"),
            ],
        ),
    ],
    ids=["behind a dash", "a transcript"],
)
def test_words_without_marks_are_quoted(annotate, text: str, told: list[tuple[str, str]]) -> None:
    claims = extract(annotate, text).claims
    assert [(c.voices[0].name, c.text) for c in claims if c.speech is Speech.DIRECT] == told


def test_a_list_is_no_dialogue(annotate) -> None:
    assert not [c for c in extract(annotate, LISTED).claims if c.speech is Speech.DIRECT]
