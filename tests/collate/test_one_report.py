"""Values of which one report alone tells."""

import pytest

REPORT = """Dearer loaves at Orm

ORM, May 4, 2031 - {lead}

The town said that the market will open on Friday.
"""


def questions(account):
    """The questions of figures that more than one value answers."""
    return [p.question for p in account.points if len({r.value for r in p.readings}) > 1]


@pytest.mark.parametrize(
    "lead",
    [
        "Women in the port earn a median wage of 98,000 crowns. The median wage of men in the port is 100,000 crowns.",
        "The depth of the lake is 14 metres. The depth of the lake at Hollin is 9 metres.",
    ],
)
def test_two_values_of_one_writer_on_nobodys_word_are_of_two_things(tell, lead) -> None:
    assert not questions(tell(REPORT.format(lead=lead)))


def test_two_values_on_the_word_of_two_are_set_side_by_side(tell) -> None:
    lead = "Some 2,000 people marched at Orm on Sunday, the police said. The organisers said that 5,000 people marched."
    assert len(questions(tell(REPORT.format(lead=lead)))) == 1
