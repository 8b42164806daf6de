"""For which day a reading holds."""

TOLL = """Bus leaves road at Orm

ORM, May 4, 2031 - A bus left the road at Orm, killing {dead} people, the police said.
"""
LATER = """Bus toll at Orm

By Mara Venn

May 6, 2031

The bus that left the road at Orm killed 14 people, the police said.
"""


def test_a_running_count_without_a_day_of_its_own_holds_for_the_day_it_was_told(tell) -> None:
    account = tell(TOLL.format(dead="11"), LATER)
    days = {r.value: r.as_of and r.as_of.value for p in account.points for r in p.readings}
    assert (days[11], days[14]) == ("2031-05-04", "2031-05-06")


def test_what_is_no_running_count_holds_by_the_day_at_most(tell) -> None:
    first = "Mill sold at Orm\n\nORM, May 4, 2031 - The mill at Orm was sold for 12 million euros, the council said.\n"
    later = (
        "Mill at Orm\n\nBy Mara Venn\n\nMay 6, 2031\n\nThe mill at Orm was sold for 15 million euros, the owner said.\n"
    )
    account = tell(first, later)
    whens = [r.as_of for p in account.points for r in p.readings if r.value in (12_000_000, 15_000_000)]
    assert whens
    assert all(when is None or when.value is None for when in whens)
