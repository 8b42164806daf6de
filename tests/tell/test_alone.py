"""Which sentences can be told by themselves."""

import pytest

from variorum.tell.alone import stands_alone

PERSONS = ("Ida Holt", "Holt")

ALONE = [
    ("The dam at Reth has leaked since Sunday.", "plain"),
    ("“We are not afraid,” said Ida Holt.", "first person in quotation marks"),
    ("Ida Holt said she would resign.", "a pronoun whose name stands before it"),
    ("After his arrest the mayor was taken to Reth.", "a pronoun, and a person told of"),
    ("When she came, the mayor was booed.", "a pronoun ahead of a person"),
    ("It was not yet known whether the dam would hold.", "it means nothing"),
    ("So far 12 bodies have been found.", "so far"),
    ("This week the dam was closed.", "a stretch of time"),
    ("Those who had left may return.", "those who"),
    ("Charles I built the dam, and the U.S. Navy mended it.", "a numeral and a country"),
    ("Seven men were taken to hospital.", "a count with its noun"),
    ("The former minister was fined.", "former is no link"),
    ("The guards said the crowd had pushed them.", "several whom they could mean"),
    ("Holt and Sall say nobody warned them.", "two"),
    ("The union says the firm never told them.", "a body"),
]
LEANING = [
    ("My guess is that the two others were contractors.", "the writer"),
    ("The inspection found our hangers to be sound.", "a firm's notice"),
    ("You can see the crack from the road.", "the reader"),
    ("What did the mayor know?", "a question"),
    ("He has asked for 3.4 million marks.", "a pronoun opens it"),
    ("It employs 18,000 people.", "it means somebody"),
    ("But the police had closed the road.", "a link"),
    ("However, the firm denied it.", "a link before a comma"),
    ("That is why the dam was closed.", "that means what was told"),
    ("These men have gone.", "pointing back"),
    ("The dam, she said, had been watched.", "nobody whom she could mean"),
    ("How the dam broke he left to the investigators.", "nobody before whom he could mean"),
    ("Forty-three of them spent the night in hospital.", "of them"),
    ("Fourteen were, according to the police.", "a count without its noun"),
    ("Not thirteen, not nine,” says Ida Holt.", "the end of a quotation"),
    ("“We are here.”", "a quotation of nobody"),
    ("The statement came after the dam had burst.", "a statement told before"),
    ("Good morning, the dam is dry.", "a greeting"),
    ("The minister, Ida Holt, is not among them.", "several told before"),
    ("The two boats had been moved that morning.", "a time told before"),
    ("The permitted speed at that place is 60 km/h.", "a place told before"),
    ("(Of the eleven holes, two were exits.)", "an aside"),
]


@pytest.mark.parametrize(("sentence", "phenomenon"), ALONE)
def test_a_sentence_that_says_whom_it_means_stands_alone(sentence, phenomenon):
    assert stands_alone(0, len(sentence), sentence, PERSONS), phenomenon


@pytest.mark.parametrize(("sentence", "phenomenon"), LEANING)
def test_a_sentence_that_leans_on_another_does_not(sentence, phenomenon):
    assert not stands_alone(0, len(sentence), sentence, PERSONS), phenomenon


def test_words_within_a_longer_quotation_do_not_stand_alone():
    text = "“The dam is dry. The valley is safe. The town sleeps,” said Ida Holt."
    start = text.index("The valley")
    assert not stands_alone(start, start + len("The valley is safe."), text, PERSONS)
