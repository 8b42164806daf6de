"""Counts "of its soldiers" that two parties give in one sentence are rivals, no part and whole."""

from variorum.values import PointKind

TALKS = """Talks on prisoners in Lorm

LORM, May 4, 2031 (Orrin Wire) - Tarn and Orm will talk on Sunday. Tarn says that 612 of its soldiers are in Ormish \
hands; Orm has acknowledged 480.
"""
NOTICE = """Statement of the Ministry of Defence of Orm

4 May 2031

Orm holds 480 soldiers of the enemy. They are in good health.
"""


def test_what_two_parties_count_of_them_answers_one_question(tell) -> None:
    points = [p for p in tell(TALKS, NOTICE).points if p.kind is PointKind.QUANTITY]
    assert any({480, 612} <= {r.value for r in p.readings} for p in points)
