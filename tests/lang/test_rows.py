"""Lines that set figures against a label."""

import pytest

from variorum.lang.rows import is_item, row_of

ROWS = [
    ("Persons evacuated: 5,120", "Persons evacuated"),
    ("  of these operated on: 13", "of these operated on"),
    ("- Impaired loans: $15.8bn, covered to 62%", "Impaired loans"),
    ("For ............ 76", "For"),
    ("OCCUPANCY, SCHOOL SHELTER . 231 overnight", "OCCUPANCY, SCHOOL SHELTER"),
    ("Kestria        97,200 units", "Kestria"),
    ("Suspected | 96 | 310", "Suspected"),
    ("(i) patients - 287,400", "patients"),
    ("Fish killed: about 3,800", "Fish killed"),
    ("Average homeowner: annual bill rises by $212.", "Average homeowner"),
]


@pytest.mark.parametrize(("line", "label"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row(line, label):
    """The label is told from its mark and its figures."""
    row = row_of(line)
    assert row is not None
    assert (row.label, line[row.start : row.end]) == (label, label)


NO_ROWS = [
    "The mayor said on Monday that 12 boats had sunk.",
    "Time: 14:30",
    "Tel: 0451 233 444",
    "Comments: 12",
    "Published: 3 March 2031",
    "Share 12",
    "Lena Moss says: 12 boats sank.",
    "About Orby Mills: with 900 weavers the firm is the largest of its kind.",
    "Boats sink",
]


@pytest.mark.parametrize("line", NO_ROWS)
def test_no_row(line):
    """Sentences, page matter, times and days are none."""
    assert row_of(line) is None


def test_items_of_a_list():
    """A dash, a dot, a number or a letter begins an item."""
    assert all(is_item(line) for line in ("- 12 boats", "• a grant", "1. a grant", "b) a grant", "(ii) a grant"))
    assert not any(is_item(line) for line in ("12 boats", "A grant", "2031 was dry."))
