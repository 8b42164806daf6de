"""How many voices stand behind what several texts tell: "all on the word of the Senn Foundation"."""

import pytest

from variorum.render import render_html, render_markdown, render_text

FIRST = """Guards missing at Lorm museum

LORM, March 3, 2031 - Thieves emptied two rooms of the Lorm museum on Sunday night, police said on Monday.

{}

The rooms will stay shut until the summer, and visitors get their money back at the gate.
"""
SECOND = """Who watched the museum?

By Ida Holt

4 March 2031

The raid on the museum has begun a quarrel about its night watch, and about who was to pay for it.

{}

A neighbour saw a white van at the back door at about two in the morning.
"""
SAID = "The Senn Foundation, which runs the museum, said that three guards with radios were on duty on Sunday night."


def _watch(account):
    return next(p for p in account.points if any("guards" in r.label.lower() for r in p.readings))


ONE = [
    ("Three guards with radios were on duty on Sunday night, the Senn Foundation said.", "the body in both"),
    (
        "Three guards with radios were on duty on Sunday night, said Senn Foundation spokeswoman Vera Lund.",
        "who speaks for it, by name and office",
    ),
    (
        "According to the police, the Senn Foundation said three guards with radios were on duty on Sunday night.",
        "passed on by another",
    ),
]


@pytest.mark.parametrize(("text", "phenomenon"), ONE)
def test_texts_that_have_it_from_one_source_are_one_voice(tell, text, phenomenon):
    assert _watch(tell(FIRST.format(SAID), SECOND.format(text))).sole_voice == "Senn Foundation", phenomenon


TWO = [
    ("Three guards with radios were on duty on Sunday night.", "told by the report itself"),
    (
        "Three guards with radios were on duty on Sunday night, said former Senn Foundation manager Vera Lund.",
        "who has left it",
    ),
    ("Three guards with radios were on duty on Sunday night, officials said.", "nobody named"),
]


@pytest.mark.parametrize(("text", "phenomenon"), TWO)
def test_a_second_voice_is_one(tell, text, phenomenon):
    assert _watch(tell(FIRST.format(SAID), SECOND.format(text))).sole_voice is None, phenomenon


def test_every_form_says_on_whose_word_all_is_told(tell):
    account = tell(FIRST.format(SAID), SECOND.format(ONE[0][0]))
    words = "all on the word of Senn Foundation"
    assert any(s.sole_voice == "Senn Foundation" for s in account.statements)
    assert f"2 independent texts, {words}" in render_text(account)
    assert words in render_markdown(account)
    assert words in render_html(account)
