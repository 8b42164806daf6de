"""Ages in headings, captions and lists; months that are names; years of cars; numbers of stations."""

import pytest

from .reports import extract

# text · (words, measure) of each number
NUMBERS = [
    ("Rock slide at Lorm quarry kills girl, 3", [("3", "age")]),
    ("Girl, 6, who was hit by a stone has died.", [("6", "age")]),
    ("Mara Holt (left), 30, of Lorm, spoke in court.", [("30", "age")]),
    ("He killed Ruben Sall, 44 -- and injured 14 others.", [("44", "age"), ("14 others", "count")]),
    ("Children under the age of eight critically wounded in the slide are in hospital.", [("eight", "age")]),
    ("NBC 7's Danya Bole reports.", []),
]
# text · values of its times
TIMES = [
    ("The names of 43-year-old April Trane and of May Orrin were told.", []),
    ("In April Lorm Council voted.", ["XXXX-04"]),
    ("The April Report was late.", ["XXXX-04"]),
    ("Two men left in a gray 2025 or 2026 Toyota pickup.", []),
    ("In 2014 Ford closed the works at Lorm.", ["2014"]),
]


@pytest.mark.parametrize(("text", "numbers"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_numbers(annotate, text, numbers) -> None:
    found = {q for claim in extract(annotate, text).claims for q in claim.quantities}
    assert [(q.text, str(q.measure)) for q in sorted(found, key=lambda q: q.start)] == numbers


def test_nobody_is_counted_by_an_age(annotate) -> None:
    text = "One of two children under the age of eight critically wounded in the slide has died."
    assert all(fate.value != 8 for fate in extract(annotate, text).fates)


@pytest.mark.parametrize(("text", "values"), TIMES, ids=[row[0] for row in TIMES])
def test_times(annotate, text, values) -> None:
    found = {(t.start, t.text, t.value) for claim in extract(annotate, text).claims for t in claim.times}
    assert len(found) == len(values)
    if values and values[0].isdigit():
        assert [value for *_, value in found] == values
