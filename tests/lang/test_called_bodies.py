"""Which body is meant by the noun of its name, told in claims, positions and what is said of whom."""

import pytest

REPORT = """Dispute over the dam at Reth

RETH, March {day}, 2031 - The dam at Reth has leaked since Sunday, engineer Orla Venn said on Monday.

{said}

The valley below the dam has 2,400 inhabitants.
"""
NAMED = "The Motor and Metal Union said the gates were old. Its 340 members work on the dam."
CALLED = "The union said the gates would be mended only if the county paid for them."


def speakers(account, words):
    """Who says what has the words."""
    return {claim.speaker for claim in account.claims if words in claim.text and claim.voices}


@pytest.mark.parametrize(
    ("named", "called", "who"),
    [
        (NAMED, CALLED, "Motor and Metal Union"),
        (f"{NAMED} The Dock Union said the sluices were worse.", CALLED, "the union"),
        ("The Motor and Metal Union met in Reth on Sunday.", CALLED, "the union"),
        ("The Institute for Public Health said the water was clean.", CALLED.replace("union", "institute"), None),
    ],
    ids=["one union", "two unions", "a union that is never heard", "the noun before for"],
)
def test_the_noun_of_its_name_means_the_one_body_that_is_heard(tell, named: str, called: str, who: str | None) -> None:
    account = tell(REPORT.format(day=3, said=named), REPORT.format(day=4, said=called))
    assert speakers(account, "mended") == {who or "Institute for Public Health"}


def test_every_country_has_its_ministry(tell) -> None:
    named = "Norland's Ministry of Defence said the gates were old."
    account = tell(
        REPORT.format(day=3, said=named), REPORT.format(day=4, said=CALLED.replace("The union", "The ministry"))
    )
    assert speakers(account, "mended") == {"the ministry"}


def test_no_family_name_is_a_firm(tell) -> None:
    said = (
        "Korvel & Holt said the dam held. Ida Holt's board met on Sunday. The company said the gates would be mended."
    )
    assert "Ida Holt" not in speakers(tell(REPORT.format(day=3, said=said)), "mended")


def test_how_many_of_a_kind_there_are_names_none_of_them(tell) -> None:
    named = "The Reth Valley Hospital said it was full. The pumps went to nineteen hospitals in the county."
    account = tell(
        REPORT.format(day=3, said=named),
        REPORT.format(day=4, said=CALLED.replace("The union", "The hospital")),
    )
    assert "nineteen hospitals" not in speakers(account, "mended")
