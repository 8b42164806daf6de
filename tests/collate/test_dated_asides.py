"""A year that dates an aside does not make the figure behind it one of long ago."""

import pytest

FIRST = """Queues at the bank in Orm

ORM, May 4, 2031 (Ena) - Hundreds stood before the doors on Sunday. {lead}

The queue was gone by noon, the county said.
"""
SECOND = """Savers of Orm wait for their money

By Ida Holt

May 5, 2031

The doors of the bank stayed shut for a second day. With its 41 branches the lender serves the whole coast.
"""


@pytest.mark.parametrize(
    ("lead", "asked"),
    [
        ("The lender, founded in 1894, has 41 branches on the coast.", True),
        ("In 1894 the lender had 41 branches on the coast.", False),
    ],
)
def test_the_year_of_an_aside_is_not_the_figures(tell, lead, asked) -> None:
    account = tell(FIRST.format(lead=lead), SECOND)
    documents = [d for p in account.points for r in p.readings if r.value == 41 for d in r.documents]
    assert (len(set(documents)) == 2) is asked
