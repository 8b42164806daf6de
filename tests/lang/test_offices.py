"""Who is meant by what somebody is called, over the reports of a pile."""

FIRST = """Dam at Orm holds, says operator

ORM, May 4, 2031 - {lead}

{more}
"""
SECOND = """Orm counts its flooded houses

By Mara Venn

May 5, 2031

{lead}
"""


def asserters(account, value):
    """Who is said to assert a value, in any reading that has it."""
    readings = (r for point in account.points for r in point.readings if r.value == value)
    return {name for r in readings for name in r.asserted_by}


def test_a_lead_that_names_the_firm_further_down_means_it(tell) -> None:
    first = FIRST.format(
        lead="The flood at Orm on Saturday injured 14 people, the company said on Sunday.",
        more="Corvel Power Ltd runs the dam. Corvel Power said it had opened two gates.",
    )
    second = SECOND.format(lead="The flood at Orm injured 17 people, the police said on Monday.")
    assert asserters(tell(first, second), 14) == {"Corvel Power Ltd"}


def test_an_office_told_with_more_words_than_beside_the_name_is_that_persons(tell) -> None:
    first = FIRST.format(
        lead="The flood at Orm on Saturday injured 14 people, the regional prefect said on Sunday.",
        more="The prefect, Ida Holt, said that the gates would stay open.",
    )
    second = SECOND.format(lead="The flood at Orm injured 17 people, the police said on Monday.")
    assert asserters(tell(first, second), 14) == {"Ida Holt"}


def test_of_two_who_hold_an_office_nobody_is_meant(tell) -> None:
    first = FIRST.format(
        lead="The flood at Orm on Saturday injured 14 people, the prefect said on Sunday.",
        more="“It is over,” said the prefect of Orm, Ida Holt. “Not here,” said the prefect of Tarn, Tam Ek.",
    )
    second = SECOND.format(lead="The flood at Orm injured 17 people, the police said on Monday.")
    assert asserters(tell(first, second), 14) == {"the prefect"}


def test_who_heads_a_council_is_not_who_heads_a_firm(tell) -> None:
    first = FIRST.format(
        lead="At the dam of Orm 400 workers will be dismissed, the head of the works council said on Sunday.",
        more="“The dam holds,” said the chief executive, Tam Ek.",
    )
    second = SECOND.format(lead="At the dam 250 workers will be dismissed, the ministry said on Monday.")
    assert "Tam Ek" not in asserters(tell(first, second), 400)


def test_who_is_told_to_be_it_between_commas_is_meant_elsewhere(tell) -> None:
    first = FIRST.format(
        lead="The county has asked Ida Holt, a retired judge, to look into the flood at Orm.", more="The dam held."
    )
    second = SECOND.format(lead="“The gates of the dam were opened far too late,” the retired judge said on Monday.")
    assert [q.speaker for q in tell(first, second).quotes if "gates" in q.variants[0].text] == ["Ida Holt"]


OTHER = """Bridge of Sarn closed for a year

SARN, May 4, 2031 - The bridge of Sarn will stay closed for a year after cracks were found in two of its piers, the
town said on Sunday. “We shall build a ferry,” said the prefect, Tam Ek. Lorries must drive by way of Hollin.
"""


def test_an_office_is_nobodys_who_holds_it_in_another_story(tell) -> None:
    first = FIRST.format(
        lead="The flood at Orm on Saturday injured 14 people, the police said on Sunday.",
        more="“The gates of the dam were opened far too late,” the prefect said.",
    )
    account = tell(first, OTHER)
    assert len(account.storylines) == 2
    assert [q.speaker for q in account.quotes if "gates" in q.variants[0].text] == ["the prefect"]
