"""Answers that take up what was said before, and what is said of those whom somebody accuses."""

import pytest

from extract.reports import Annotate, extract, pieces
from variorum.values import Claim, Proposition, Speech

# text · who answers · stance · the content
ANSWERS = [
    ("The union says the mine leaked. The firm denied this.", "The firm", "denies", "the mine leaked"),
    ("The union says the mine leaked, but the firm denied it.", "the firm", "denies", "the mine leaked"),
    ("Police said the guards had fled.\nKorlund has denied that.", "Korlund", "denies", "the guards had fled"),
    ("The union said the weir was unsafe. Orla Venn disputed the claim.", "Orla Venn", "denies", "the weir was unsafe"),
    ("Reports said the firm hid it. Orla Venn rejected the allegations.", "Orla Venn", "denies", "the firm hid it"),
    ("The union accused Korlund of hiding the leak. Korlund dismissed the accusation.", "Korlund", "denies",
     "hiding the leak"),
    ("The union accused Korlund of hiding the leak. Orla Venn rejected that.", "Orla Venn", "denies",
     "hiding the leak"),
    ("The mayor was accused of taking bribes. Orla Venn denied doing so.", "Orla Venn", "denies", "taking bribes"),
    ("The gates were left open for a week. Korlund denied that.", "Korlund", "denies",
     "The gates were left open for a week"),
    ("Police said two men had fled. The transport ministry confirmed this.", "transport ministry", "asserts",
     "two men had fled"),
]  # fmt: skip


def answer(annotate: Annotate, text: str) -> list[Claim]:
    """The claims whose cue is the last of the text."""
    held = [c for c in extract(annotate, text).claims if c.cue is not None]
    last = max((c.cue.start for c in held if c.cue), default=0)
    return [c for c in held if c.cue and c.cue.start == last]


@pytest.mark.parametrize(("text", "who", "stance", "content"), ANSWERS)
def test_an_answer_has_the_claim_before_it_as_its_content(
    annotate: Annotate, text: str, who: str, stance: str, content: str
) -> None:
    assert [(c.speaker, c.stance, pieces(c)) for c in answer(annotate, text)] == [(who, stance, [content])]


REFUTED = [
    ("The union said the firm hid it. Korlund said the allegations were false.", "Korlund", ["the firm hid it"]),
    ("The union said the firm hid it. Korlund called the claim baseless.", "Korlund", ["the firm hid it"]),
    ("The union said the firm hid it. Korlund described the accusation as a lie.", "Korlund", ["the firm hid it"]),
    ("The union said the firm hid it. Ilse Marn said this was not true.", "Ilse Marn", ["the firm hid it"]),
    ("The union said the firm hid it. “The claims are false,” Ilse Marn said.", "Ilse Marn", ["the firm hid it"]),
]


@pytest.mark.parametrize(("text", "who", "content"), REFUTED)
def test_who_calls_a_claim_false_denies_it(annotate: Annotate, text: str, who: str, content: list[str]) -> None:
    denied = [c for c in extract(annotate, text).claims if c.stance == "denies"]
    assert [(c.speaker, pieces(c)) for c in denied] == [(who, content)]


NO_ANSWER = [
    "Korlund said the allegations were false.",
    "The union said the firm hid it. Ilse Marn said it was wrong to hide it.",
    "The union said the firm hid it. Ilse Marn said the claims were old.",
    "The mayor denied this.",
    "Orla Venn, the mayor, was charged with taking bribes. She denied it.",
    "Orla Venn said the weir was unsafe. Orla Venn denied it.",
    "The union proposed a pause. The firm rejected this.",
]


@pytest.mark.parametrize("text", NO_ANSWER)
def test_what_answers_nothing_told_denies_nothing(annotate: Annotate, text: str) -> None:
    assert [c.text for c in extract(annotate, text).claims if c.stance == "denies"] == []


def test_an_accusation_that_nobody_told_keeps_its_noun(annotate: Annotate) -> None:
    assert [c.text for c in answer(annotate, "Korlund rejected the allegations.")] == ["the allegations"]


def test_who_denies_a_figure_does_not_tell_it(annotate: Annotate) -> None:
    said, denied = (c for c in extract(annotate, "The union said 40 men had died. The firm denied this.").claims)
    assert ([q.value for q in said.quantities], [q.value for q in denied.quantities]) == ([40], [])


def test_an_answer_takes_nothing_from_the_accusation_it_denies(annotate: Annotate) -> None:
    found = extract(annotate, "Korlund accused Sweden of felling 40 trees on Monday. Sweden denied this.")
    accused = next(c for c in found.claims if c.cue and c.cue.text == "accused")
    assert ([q.value for q in accused.quantities], [t.text for t in accused.times]) == ([40], ["Monday"])
    assert [p.verb for p in found.propositions[accused.id]] == ["fell"]


def test_the_claim_before_stays_with_who_made_it(annotate: Annotate) -> None:
    found = extract(annotate, "The gates were open. Korlund denied that, saying they were shut.").claims
    told = [c.text for c in found if c.speech is Speech.NARRATED]
    assert told[0] == "The gates were open"
    assert [c.speaker for c in found if "they were shut" in c.text and c.voices] == ["Korlund"]


def test_quoted_words_behind_an_answer_are_said_by_who_answers(annotate: Annotate) -> None:
    text = "The union said the mine leaked. Orla Venn denied this: “The walls of that mine are as dry as dust.”"
    said = [c for c in extract(annotate, text).claims if "dust" in c.text and c.voices]
    assert [(c.speaker, c.stance) for c in said] == [("Orla Venn", "asserts")]


def test_a_participle_is_denied_as_a_clause_is(annotate: Annotate) -> None:
    (claim,) = answer(annotate, "Korlund denied hiding the leak.")
    assert (claim.frame, claim.stance, claim.text, claim.firm) == ("gerund", "denies", "hiding the leak", True)


STEERED = [
    ("Orla Venn accused Korlund of hiding the leak.", "hide", "Korlund"),
    ("Korlund was accused of hiding the leak.", "hide", "Korlund"),
    ("Orla Venn was charged with hiding the leak.", "hide", "Orla Venn"),
    ("The union blamed Korlund for hiding the leak.", "hide", "Korlund"),
    ("Guards stopped the miners from leaving the pit.", "leave", "miner"),
]


@pytest.mark.parametrize(("text", "verb", "agent"), STEERED)
def test_who_is_accused_is_told_to_do_it(annotate: Annotate, text: str, verb: str, agent: str) -> None:
    found: dict[str, Proposition] = {
        p.verb: p for group in extract(annotate, text).propositions.values() for p in group
    }
    assert found[verb].agents == (agent,)
