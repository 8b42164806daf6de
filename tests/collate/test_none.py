"""A count of none is a reading of the toll that later reports bring up to date."""

FIRST = """Bridge falls at Brel; no one hurt

BREL, June 9, 2031 (Orsol) - The Maren bridge at Brel fell on Sunday. No fatalities were reported, and none of the 40 \
passengers of the evening train was injured, police said.
"""
LATER = """Two die after bridge fall

BREL, June 12, 2031 (Lodestar) - Two people have died after the Maren bridge at Brel fell on Sunday, the hospital said \
on Thursday. Three passengers were injured.
"""


def test_none_is_brought_up_to_date(tell):
    """ "No fatalities" is a count of the dead, "none of the 40" one of the injured."""
    points = {p.question: p for p in tell(FIRST, LATER).points}
    for question, values in (("How many people were killed?", {0, 2}), ("How many passengers were injured?", {0, 3})):
        point = points[question]
        assert {reading.value for reading in point.readings} == values
        assert str(point.verdict) == "updated", point
        current = next(r for r in point.readings if r.id == point.current)
        assert current.value == max(values)
