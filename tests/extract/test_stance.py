"""What a speaker does with the content, how sure it is, on which condition, and when it was said."""

import pytest

from extract.reports import Annotate, attributed, extract, holding
from variorum.values import Polarity, Stance

STANCES = [
    ("Orla Venn said the dam was safe.", "the dam was safe", Stance.ASSERTS),
    ("Korlund has denied that its divers entered the lake.", "divers entered", Stance.DENIES),
    ("Korlund refuted the presence of its divers in the lake.", "the presence", Stance.DENIES),
    ("Korlund rejected the plan.", "the plan", Stance.DENIES),
    ("Korlund refused to send divers to the lake.", "to send divers", Stance.DENIES),
    ("Korlund doubts that the dam is safe.", "the dam is safe", Stance.DOUBTS),
    ("Korlund questioned the safety of the dam.", "the safety", Stance.DOUBTS),
    ("Korlund wants to send divers to the lake.", "to send divers", Stance.WANTS),
    ("Korlund plans to send divers to the lake.", "to send divers", Stance.WANTS),
    ("Korlund demanded an inquiry into the flood.", "an inquiry", Stance.WANTS),
    ("Korlund offered to send divers to the lake.", "to send divers", Stance.PROMISES),
    ("Korlund pledged to send divers to the lake.", "to send divers", Stance.PROMISES),
    ("Korlund is willing to accept the refugees.", "to accept the refugees", Stance.PROMISES),
    ("Korlund is prepared to accept the refugees.", "to accept the refugees", Stance.PROMISES),
    ("Korlund is open to talks with Norway.", "talks with Norway", Stance.PROMISES),
    ("Korlund is unwilling to accept the refugees.", "to accept the refugees", Stance.DENIES),
    ("Korlund asked Norway to send divers.", "to send divers", Stance.ASKS),
    ("Orla Venn asked if the dam was safe.", "the dam was safe", Stance.ASKS),
    ("Orla Venn did not say whether the dam was safe.", "the dam was safe", Stance.DOUBTS),
    ("Korlund does not plan to send divers to the lake.", "to send divers", Stance.DENIES),
    ("Korlund is not ready to send divers to the lake.", "to send divers", Stance.DENIES),
]


@pytest.mark.parametrize(("text", "words", "stance"), STANCES)
def test_the_cue_tells_the_stance(annotate: Annotate, text: str, words: str, stance: Stance) -> None:
    assert [claim.stance for claim in holding(extract(annotate, text), words)[:1]] == [stance]


POLARITIES = [
    ("Orla Venn said the dam had burst.", Polarity.POSITIVE),
    ("Orla Venn said the dam had not burst.", Polarity.NEGATIVE),
    ("Orla Venn said the dam never burst.", Polarity.NEGATIVE),
]


@pytest.mark.parametrize(("text", "polarity"), POLARITIES)
def test_negation_in_the_content_is_its_polarity(annotate: Annotate, text: str, polarity: Polarity) -> None:
    assert attributed(extract(annotate, text))[0].polarity is polarity


CONDITIONS = [
    ("Orla Venn said the gates would open if the water rose.", "if the water rose", "if"),
    ("No gates would open until the water fell, Orla Venn said.", "until the water fell", "not until"),
    ("Korlund will not talk before the siege ends.", "before the siege ends", "not before"),
    ("Orla Venn said the gates would stay shut unless the water rose.", "unless the water rose", "unless"),
    ("Korlund is ready to accept the refugees, provided they ask for it.", "provided they ask for it", "provided"),
    ("Korlund will accept the refugees as long as they register.", "as long as they register", "as long as"),
    (
        "Korlund is willing to accept them on condition that they register.",
        "on condition that they register",
        "on condition that",
    ),
    ("Korlund is ready to accept them, contingent on their consent.", "contingent on their consent", "contingent on"),
    (
        "Korlund told Norway it was ready to accept the refugees if they were willing.",
        "if they were willing",
        "a condition inside what is told",
    ),
    ("If the water rises, the gates will open, Orla Venn said.", "If the water rises", "a condition first"),
    ("Korlund is open to talks with Norway, should they ask for them.", "should they ask for them", "inversion"),
    (
        "The ministry will send 25 guards by March, provided the county board agrees.",
        "provided the county board agrees",
        "provided without that, behind a comma",
    ),
    (
        "If the wind turned, Orla Venn would ask the county to clear the town.",
        "If the wind turned",
        "a condition before what would be asked",
    ),
    (
        "Korlund will only open the gates when the board has released them.",
        "when the board has released them",
        "only apart from when",
    ),
    ("If any of these terms is not met, Korlund will stop.", "If any of these terms is not met", "any of several"),
    ("If not mended by Friday, the gate will stay shut.", "If not mended by Friday", "without its subject"),
    (
        "Orla Venn said that she would come if she was called and that she would not fish.",
        "if she was called",
        "what else she signed is no part of it",
    ),
    (
        "She would talk, Orla Venn told Radio Reth, but only once that clause was gone.",
        "only once that clause was gone",
        "only once, with a clause",
    ),
]


@pytest.mark.parametrize(("text", "condition", "phenomenon"), CONDITIONS)
def test_a_condition_is_kept_with_the_claim_it_governs(
    annotate: Annotate, text: str, condition: str, phenomenon: str
) -> None:
    found = [claim.condition.text for claim in extract(annotate, text).claims if claim.condition]
    assert condition in found, phenomenon


UNCONDITIONAL = [
    "Orla Venn stayed until the dam was safe.",
    "The miners did not leave until they were paid.",
    "The gates will stay shut until they are mended.",
    "The gates will not be opened before noon.",
    "Orla Venn asked if the dam was safe.",
    "The dam was once the pride of Reth.",
    "Orla Venn provided the figures.",
    "They had hoped for rain.",
    "Orla Venn said the man walked as if somebody was counting.",
    "Until then no boats will leave the harbour.",
    "Korlund will open the gates when the water falls.",
    "Nineteen towns would take part, if one believes the union.",
    "The teacher, if there will be one, would come in May.",
    "The pupils would finish school, if not here then in Reth.",
]


@pytest.mark.parametrize("text", UNCONDITIONAL)
def test_questions_and_common_words_are_no_conditions(annotate: Annotate, text: str) -> None:
    assert [claim.condition for claim in extract(annotate, text).claims if claim.condition] == []


HEDGED = [
    ("The dam reportedly burst on Monday.", ["reportedly"]),
    ("Orla Venn said the dam may burst.", ["may"]),
    ("Orla Venn reportedly said the dam was old.", ["reportedly"]),
    ("Three men allegedly opened the gates.", ["allegedly"]),
    ("The water is believed to be toxic.", ["is believed"]),
    ("In May the dam burst.", []),
    ("The dam burst.", []),
]


@pytest.mark.parametrize(("text", "words"), HEDGED)
def test_hedges_are_marked(annotate: Annotate, text: str, words: list[str]) -> None:
    found = extract(annotate, text).claims
    assert sorted({hedge.text for claim in found for hedge in claim.hedges}) == words


SAID = [
    ("Satellite images taken on Monday show the dam has burst.", "Monday"),
    ("Figures from Monday show that 40 homes were lost.", "Monday"),
    ("A report published on Monday says the dam was old.", "Monday"),
    ("Orla Venn said on Monday that the dam was safe.", "Monday"),
    ("The dam was safe, Orla Venn said on Monday.", "Monday"),
    ("Orla Venn said Tuesday the dam was safe.", "Tuesday"),
]


@pytest.mark.parametrize(("text", "time"), SAID)
def test_the_time_of_saying_is_told_from_the_time_of_the_event(annotate: Annotate, text: str, time: str) -> None:
    claims = attributed(extract(annotate, text))
    assert [claim.said_at.text for claim in claims if claim.said_at] == [
        f"on {time}" if f"on {time}" in claims[0].said_at.text else time
    ]  # type: ignore[union-attr]


def test_a_time_inside_the_content_is_no_time_of_saying(annotate: Annotate) -> None:
    (claim,) = attributed(extract(annotate, "Orla Venn said the dam burst on Monday."))
    assert claim.said_at is None
    assert len(claim.times) == 1


def test_a_party_speaks_its_own_position_inside_what_another_says(annotate: Annotate) -> None:
    found = extract(annotate, "Korlund is ready to send divers, minister Orla Venn said.")
    assert [claim.speaker for claim in holding(found, "to send divers")][:2] == ["Korlund", "Orla Venn"]
