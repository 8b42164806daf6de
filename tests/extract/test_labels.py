"""Figures behind labels: lines of bulletins, lists and tables."""

import pytest

# text · value, unit, event lemmas of each figure
ROWS = [
    ("Persons evacuated: 5,120", [(5120, "person", ("evacuate",))]),
    ("Injured: 6, of whom 1 gravely", [(6, "person", ("injure",)), (1, None, ())]),
    ("Deceased recovered: 11. Unaccounted for: 23.", [(11, "person", ("die", "recover")), (23, "person", ("miss",))]),
    ("Customers: 3.5 million", [(3_500_000, "customer", ())]),
    ("CUSTOMERS WITHOUT POWER ... 3,150", [(3150, "customer", ("cut",))]),
    ("UNACCOUNTED FOR ........... 4 persons", [(4, "person", ("miss",))]),
    ("  destroyed ............... 204 units", [(204, "unit", ("destroy",))]),
    ("Fish killed: about 3,800", [(3800, "fish", ("kill",))]),
    ("Network: 402 branches after the closure of 138", [(402, "branch", ()), (138, "branch", ("close",))]),
    ("Confirmed cases | 203 | 788", [(203, "case", ()), (788, "case", ())]),
    ("Deaths | 1 | 3 in all", [(1, "person", ("die",)), (3, "person", ("die",))]),
    ("Key rate              21.00 %", [(21, "%", ())]),
    ("Reserves drawn: $38m. Balance left: $22m.", [(38e6, "USD", ("draw",)), (22e6, "USD", ())]),
    ("Highest level, fence: 26 ppm", [(26, "ppm", ())]),
    ("Days until the return: 3", [(3, "day", ())]),
    ("Positions abolished: 476 (filled: 166)", [(476, "position", ("abolish",)), (166, "position", ("fill",))]),
    ("For ............ 76", [(76, "vote", ("support",))]),
    ("14:00 Injured, for the record: seventy-three.", [(73, "person", ("injure",))]),
    (
        "Homes gone: two hundred and eleven. The dead: a round dozen.",
        [(211, "home", ("destroy",)), (12, "person", ("die",))],
    ),
    ("Closed beds number 310.", [(310, "bed", ("close",))]),
    (
        "Currently in hospital: 72, in intensive care: 14.",
        [(72, "person", ("hospitalize",)), (14, "person", ("hospitalize",))],
    ),
    ("Missing: none.", [(0, "person", ("miss",))]),
    ("There are no dead.", [(0, "dead", ())]),
]


@pytest.mark.parametrize(("text", "figures"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_label_counts(extract, text, figures):
    """The label says what is counted or what befell it."""
    found = [(q.value, q.unit, q.event_lemmas) for q in extract(text).quantities]
    assert found == figures


def test_rows_of_one_whole(extract):
    """What is told "of these" counts the same persons, unless the row names others."""
    found = extract("Received since Friday: 31 injured\n\nof these operated on: 13\n\nof these children: 8").quantities
    assert [(q.value, q.unit) for q in found] == [(31, "person"), (13, "person"), (8, "child")]


NO_LABEL = [
    ("Captain: “Forty minutes.”", [(40, "minute")]),
    ("Dock case: four held in Orby", [(4, "person")]),
    ("CONTROLLER: Nineteen million.", [(19_000_000, None)]),
    ("Burning train: 2,900 must leave Orby", [(2900, None)]),
]


@pytest.mark.parametrize(("text", "figures"), NO_LABEL, ids=[row[0] for row in NO_LABEL])
def test_a_speaker_is_no_label(extract, text, figures):
    """Who speaks, and the topic of a headline, is not counted."""
    assert [(q.value, q.unit) for q in extract(text).quantities] == figures
