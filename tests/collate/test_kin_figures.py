"""Which figures of several reports are one matter, told by the real program on a few lines each."""

import pytest

from variorum.values import Verdict

DIG = """Orrin News

Canal firm digs on

LORM, May 4, 2031 - The dig for the Tarn canal will cost €90 million, Ilse Norr, the head of the firm Varn, estimated.
Shares in Varn closed 7 percent lower at €38.20.

The dig has flooded some 2,300 hectares of meadow. Three engineers from Brel are held in a cellar by angry farmers.
The farmers want the firm to fill the canal. A flock of 31 storks has left.
"""
DUG = """Lorm Journal

Council grills canal firm over hostages and money

LORM, June 9, 2031 - "Nobody hurt us, and the cellar was dry," Ole Rand told the town council of Lorm on Monday.
The three Brel citizens came home last week, and he wants to go back to work at once.

Councillors heard from a surveyor, Tam Reyes, who has flown over the valley twice since the rain stopped.
She mapped the meadow under water at 4,150 hectares. This replaces the estimate of 2,300 hectares.

The cost of the dig for the canal will rise to €185 million from €90 million, the head of Varn told the hall by phone.
Shares in the firm lost 3 percent to close at €33.85, and two of its banks want their money back by the end of the year.
"""


def values_of(account, *values):
    """The point whose readings have all these values."""
    for point in account.points:
        if set(values) <= {r.value for r in point.readings}:
            return point
    pytest.fail(f"no point has {values}: {[[r.value for r in p.readings] for p in account.points]}")


@pytest.mark.parametrize(
    "values", [(90_000_000, 185_000_000), (38.2, 33.85), (2300, 4150)], ids=["cost", "price", "area"]
)
def test_what_moves_from_report_to_report_is_one_matter_and_brought_up_to_date(tell, values) -> None:
    assert values_of(tell(DIG, DUG), *values).verdict is Verdict.UPDATED


def test_as_many_of_one_name_are_one_group(tell) -> None:
    told = tell(DIG, DUG).points
    found = [{r.label for r in p.readings} for p in told if any("Brel" in r.label for r in p.readings)]
    assert found == [{"Three engineers", "three Brel citizens"}]


THEFT = """Museum in Velm robbed

VELM, April 3, 2035 - Fourteen paintings were stolen from the Hallin Museum in Velm on Monday night, the police said.

The museum cut 400,000 crowns from its budget for guards last year. The value of the paintings is not known.
"""
FOUND = """Two held over theft in Velm

VELM, April 11, 2035 - Police found some of the paintings stolen from the Hallin Museum in a barn near Osk on Tuesday.

Their value is 27 million crowns, said the director, Petra Sund, who had put it at 22 million crowns a week ago.
"""


def test_a_day_far_behind_a_participle_dates_the_verb_around_it(tell) -> None:
    questions = {p.question: p for p in tell(THEFT, FOUND).points}
    assert not any(p.verdict is Verdict.DISPUTED for q, p in questions.items() if q.startswith("When"))
    assert not any("crown" in q for q in questions)
    assert not any("their" in q.lower() for q in questions)
