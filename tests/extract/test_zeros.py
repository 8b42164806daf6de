"""Counts of none are figures of 0, of what was counted and befell it."""

import pytest

# text · words · unit · what befell it
NONE = [
    ("No fatalities were reported.", "No fatalities", "fatality", ()),
    ("There were no injuries.", "no injuries", "injury", ()),
    ("No casualties have been reported so far.", "No casualties", "casualty", ()),
    ("There were no immediate reports of injuries.", "no immediate reports of injuries", "injury", ()),
    ("Nobody was hurt.", "Nobody", "person", ("hurt",)),
    ("No one was killed or injured.", "No one", "person", ("kill", "injure")),
    ("No-one was hurt.", "No-one", "person", ("hurt",)),
    ("The blast killed no one.", "no one", "person", ("kill",)),
    ("Police said nobody had been hurt.", "nobody", "person", ("hurt",)),
    ("Nobody died.", "Nobody", "person", ("die",)),
    ("None of the 40 passengers was injured.", "None of the 40 passengers", "passenger", ("injure",)),
    ("None of the crew was hurt.", "None of the crew", "crew", ("hurt",)),
    ("None were injured.", "None", "person", ("injure",)),
    ("Neither of the two pilots was hurt.", "Neither of the two pilots", "pilot", ("hurt",)),
    ("Neither pilot was hurt.", "Neither pilot", "pilot", ("hurt",)),
    ("Not a single passenger was hurt.", "Not a single passenger", "passenger", ("hurt",)),
    ("Not one passenger was hurt.", "Not one passenger", "passenger", ("hurt",)),
    ("Not one of the passengers was hurt.", "Not one of the passengers", "passenger", ("hurt",)),
    ("The ferry sank without loss of life.", "without loss of life", "life", ("lose",)),
    ("The fire was put out without casualties.", "without casualties", "casualty", ()),
    ("The train derailed without any injuries.", "without any injuries", "injury", ()),
    ("There was no loss of life.", "no loss of life", "life", ("lose",)),
    ("There were no survivors.", "no survivors", "survivor", ()),
    ("No homes were damaged.", "No homes", "home", ("damage",)),
    ("No suspects have been arrested.", "No suspects", "suspect", ("arrest",)),
    ("Police have made no arrests.", "no arrests", "arrest", ()),
    ("No injuries as mill burns", "No injuries", "injury", ()),
]


@pytest.mark.parametrize(("text", "words", "unit", "lemmas"), NONE, ids=[row[0] for row in NONE])
def test_none_is_a_figure_of_zero(extract, text, words, unit, lemmas):
    """With the unit that a number would have, and the bounds 0 and 0."""
    found = {q.text: q for q in extract(text).quantities if q.value == 0}
    assert list(found) == [words]
    quantity = found[words]
    assert (quantity.low, quantity.high, quantity.unit, quantity.event_lemmas) == (0, 0, unit, lemmas)


def test_of_deaths_or_injuries_both_are_none(extract):
    """Each noun counts by itself."""
    found = extract("There were no deaths or injuries.").quantities
    assert [(q.text, q.value) for q in found] == [("no deaths", 0), ("injuries", 0)]


def test_some_of_a_number_keep_the_number(extract):
    """Of "none of the 40 passengers" 40 are passengers, of whom none was hurt."""
    found = extract("None of the 40 passengers was hurt.").quantities
    assert [(q.value, q.part_of) for q in found] == [(0, 40), (40, None)]


OTHER = [
    "If nobody is hurt, it will reopen.",
    "They hoped nobody was hurt.",
    "They will make sure no one is hurt.",
    "Almost no one was hurt.",
    "No further casualties were reported.",
    "The crew escaped without serious injury.",
    "There is no doubt that it sank.",
    "No comment was made.",
    "She denied that no one was hurt.",
    "No flights were cancelled.",
    "It was not without casualties.",
]


@pytest.mark.parametrize("text", OTHER)
def test_what_is_no_count_of_none(extract, text):
    """Wishes, conditions, some of all, and what is no harm."""
    assert not [q for q in extract(text).quantities if q.value == 0]


def test_not_one_befalls_nobody(extract):
    """ "Not one passenger was hurt" injures nobody."""
    for text in ("Not one passenger was hurt.", "Not a single guard was killed.", "Not one of the guards was killed."):
        assert extract(text).fates == (), text


@pytest.mark.parametrize(
    "text",
    ["A cyclist was hurt, but nobody else was injured.", "No one else was hurt.", "There were no other injuries."],
)
def test_none_besides_those_told_of_is_no_figure(extract, text):
    assert not [q.text for q in extract(text).quantities if q.value == 0]
