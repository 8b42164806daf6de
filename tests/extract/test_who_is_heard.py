"""Who is heard where a report brings somebody on in other words, or adds a figure behind the cue (decision 0155)."""

import pytest

from extract.reports import Annotate, extract, holding, settle

# text · words of the content · speaker
HEARD = [
    (
        "Eleven had died, the clinic in Larch said last night, two more than the town had counted.",
        "Eleven",
        "the clinic",
    ),
    ("Officials said 40 had died, two more than on Monday.", "40", "Officials"),
    ("The woman in it is Ada Berg, who runs the inn. “I signed nine forms before noon,” she said.", "nine", "Ada Berg"),
    ("A spokeswoman for Norvik Power, Ada Berg, said that the dam was safe.", "the dam", "Ada Berg"),
    ("The Supreme Court sat in Reth. Ada Berg saw it. She denied that it had sat long.", "long", "Ada Berg"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), HEARD, ids=[row[0][:40] for row in HEARD])
def test_who_is_heard(annotate: Annotate, text, words, speaker):
    """The name, however the report comes to it."""
    assert [c.speaker for c in holding(extract(annotate, text), words)][:1] == [speaker]


def test_what_cannot_speak_is_not_heard(annotate: Annotate):
    """The words behind the cue are not those of the noun before it."""
    text = "Norvik Power said 70 were hurt. The difference, said Ada Berg, lies in those who stayed at home."
    assert "The difference" not in {c.speaker for c in extract(annotate, text).claims}


def test_a_firm_is_one_though_the_tagger_takes_it_for_a_person_or_misses_it(annotate: Annotate):
    """Its first word alone is the firm too."""
    told = settle(
        annotate,
        "Corvel Minerals said the dam was safe.",
        "Corvel denies that the dam leaked, and Corvel said so on Monday.",
    )
    heard = {c.speaker for e in told for c in e.claims if c.voices}
    assert heard == {"Corvel Minerals"}


FAMILY = "Orby Boats denied it, said Anders Marn, the chief executive of Marn & Sons. The Supreme Court sat on Monday. "
MARNS = [
    ("Marn rejected the claim. “The firm has paid nothing,” he said.", "paid nothing", "Anders Marn"),
    ("“The firm has paid nothing,” said Marn.", "paid nothing", "Anders Marn"),
    ("Marn & Sons said that the firm had paid nothing.", "paid nothing", "Marn & Sons"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), MARNS, ids=[row[0][:40] for row in MARNS])
def test_a_family_s_name_is_the_person_s_and_its_firm_keeps_its_own(annotate: Annotate, text, words, speaker):
    """A firm is called by its first word only where nobody bears that name."""
    assert [c.speaker for c in holding(extract(annotate, FAMILY + text), words)][:1] == [speaker]
