"""Who says what: voices, stance, condition."""

import pytest

# text · speaker · stance · speech · content begins with
CATALOGUE = [
    ("a clause", "Ada Berg said that the dam was safe.", "Ada Berg", "asserts", "indirect", "the dam was safe"),
    ("a clause without that", "Ada Berg said the dam was safe.", "Ada Berg", "asserts", "indirect", "the dam"),
    ("content before the cue", "The dam was safe, Ada Berg said.", "Ada Berg", "asserts", "indirect", "The dam"),
    ("a quotation before the cue", "“The dam is safe,” Ada Berg said.", "Ada Berg", "asserts", "direct", "“The dam"),
    ("a quotation after the cue", "Ada Berg said: “The dam is safe.”", "Ada Berg", "asserts", "direct", "“The dam"),
    ("straight quotation marks", '"The dam is safe," Ada Berg said.', "Ada Berg", "asserts", "direct", '"The dam'),
    ("according to", "According to Ada Berg, the dam was safe.", "Ada Berg", "asserts", "indirect", "the dam"),
    ("a denial", "Norvik Power denied that the dam was leaking.", "Norvik Power", "denies", "indirect", "the dam"),
    ("a promise", "Norvik Power promised to repair the dam.", "Norvik Power", "promises", "indirect", "repair"),
    ("a readiness", "Norvik Power is ready to repair the dam.", "Norvik Power", "promises", "indirect", "repair"),
    ("a question", "Ada Berg asked whether the dam was safe.", "Ada Berg", "asks", "indirect", "whether"),
    (
        "a title before the name",
        "Energy minister Ada Berg said the dam was safe.",
        "Ada Berg",
        "asserts",
        "indirect",
        "the",
    ),
    ("mixed speech", "Ada Berg said the dam was “as safe as a church”.", "Ada Berg", "asserts", "mixed", "the dam"),
]


@pytest.mark.parametrize(
    ("fact", "text", "speaker", "stance", "speech", "content"), CATALOGUE, ids=[row[0] for row in CATALOGUE]
)
def test_an_attribution(extract, fact, text, speaker, stance, speech, content):
    """Each row is one way of giving words to somebody."""
    claim = next(claim for claim in extract(text).claims if claim.voices)
    assert (claim.speaker, claim.stance, claim.speech) == (speaker, stance, speech)
    assert content in claim.text


def test_coordinate_speakers_give_one_claim_each(extract):
    """Two parties that deny one thing are two speakers."""
    claims = extract("Norway and Sweden denied that the talks had failed.").claims
    assert sorted(c.speaker for c in claims if c.stance == "denies") == ["Norway", "Sweden"]


def test_a_second_quotation_belongs_to_who_spoke_before_it(extract):
    """A quotation without a cue in the same paragraph is the last speaker's."""
    text = "“We will stay,” Ada Berg said. “Nobody will move us from this valley.”"
    held = [c for c in extract(text).claims if any("valley" in s.text for s in (*c.spans, c))]
    assert [(c.speaker, c.speech) for c in held] == [("Ada Berg", "direct")]


def test_a_pronoun_is_the_person_who_spoke_last(extract):
    """ "She said" after a named speaker is that speaker."""
    claims = extract("Ada Berg visited the dam.\nThe wall would hold, she said.").claims
    assert [c.speaker for c in claims if c.voices] == ["Ada Berg"]


def test_nobody_is_named_where_nobody_is(extract):
    """A passive without an agent has no speaker."""
    claims = extract("The company is estimated to have lost 40 ships.").claims
    assert {c.speaker for c in claims} == {None}


def test_a_few_quoted_words_are_no_speech(extract):
    """Scare quotes and titles belong to no voice."""
    assert not any(c.voices for c in extract("The so-called “green wall” fell in the storm.").claims)


CONDITIONS = [
    ("if", "Norvik Power is ready to pay if the court agrees.", "if the court agrees"),
    ("unless", "The crew threatened to strike unless the books are opened.", "unless the books are opened"),
    (
        "only after",
        "The money will be paid only after the inquiry has closed, Ada Berg said.",
        "only after the inquiry has closed",
    ),
    ("provided", "Ada Berg said the road would open, provided the snow melts.", "provided the snow melts"),
]


@pytest.mark.parametrize(("fact", "text", "condition"), CONDITIONS, ids=[row[0] for row in CONDITIONS])
def test_a_condition_stays_with_its_claim(extract, fact, text, condition):
    """Each row is one way of setting a condition."""
    assert condition in {c.condition.text for c in extract(text).claims if c.condition}


def test_asked_if_is_no_condition(extract):
    """An indirect question is not conditional."""
    assert not any(c.condition for c in extract("Ada Berg asked if the dam was safe.").claims)


def test_every_sentence_is_covered(extract):
    """Each sentence gives a claim, told by the report itself where nobody else speaks."""
    text = "The dam broke at noon. Ada Berg said it had been safe. Forty houses were lost."
    claims = extract(text).claims
    covered = {c.sentence.text for c in claims if c.sentence}
    assert covered == {"The dam broke at noon.", "Ada Berg said it had been safe.", "Forty houses were lost."}


def test_each_figure_stands_in_the_innermost_claim(extract):
    """A figure inside what somebody says is not told by the report as well."""
    claims = extract("Ada Berg said 40 houses were lost, though 12 boats were saved.").claims
    held = [q.text for c in claims for q in c.quantities]
    assert sorted(held) == sorted(set(held))
