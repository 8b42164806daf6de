"""That somebody else counts none is no later count of those who were counted before."""

from variorum.values import Verdict

FIRST = """Orsol Wire

Three held over thefts from the archive of Brel

BREL, June 9, 2031 (Orsol) - Three persons were arrested over the thefts from the archive of Brel on Monday. The
archive has lost 1,742 maps, its director, Ana Ruiz, said. Two of the three persons worked in its reading room.
"""
SECOND = """Lorm Observer

The dealer of Lorm and the maps of Brel

By Ida Holt

LORM, June 16, 2031 - A dealer in Lorm bought maps that were stolen from the archive of Brel. Lorm police said that they
had had a request from Brel, but that nobody had been arrested over the thefts. The archive of Brel has lost 1,742 maps.
"""


def test_none_of_another_police_is_no_later_count(tell):
    points = tell(FIRST, SECOND).points
    both = [p for p in points if {0, 3} <= {r.value for r in p.readings}]
    assert all(p.verdict is Verdict.SCOPE for p in both)
    assert not any(r.value == 0 and r.id == p.current for p in both for r in p.readings)
