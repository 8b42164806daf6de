"""An agency's own dispatches: a follow-up takes nothing from the flash, its name at both heads is no credit."""

FLASH = """HELM, Varland, Sept 12 (Coastal News Agency) - A landslide killed one worker in Helm on Monday.

It wounded five people in the Varlandic town, rescue officials said, and buried six houses.

The worker died in hospital in the afternoon, the rescue service said. Three of the wounded are children.

The mayor, Tim Alder, had earlier spoken of two injured and four buried houses.

Helm would end its lawsuit if the quarry stopped blasting above the town, Alder said in an interview on Sunday.

(c) 2033 Coastal News Agency
"""
FOLLOW_UP = """Varland raises toll of Helm landslide to two

TORVE, Sept 16 (Coastal News Agency) - Two people were killed in Monday's landslide in the town of Helm.

It was one more than it had reported before, Varland's rescue service said on Friday.

A second worker, Jan Sirk, 29, had died of his wounds on Wednesday, it said. Four people are still in hospital.

Mayor Tim Alder declared Saturday a day of mourning. The 60 people who had left their homes have returned.

Helm repeated its offer to end the lawsuit if the blasting stopped. The quarry said it would not talk in public.

(c) 2033 Coastal News Agency
"""


def test_a_follow_up_is_no_copy_of_the_flash(tell) -> None:
    account = tell(FLASH, FOLLOW_UP)
    assert account.lineage.descents == ()
    assert {a.published.value for a in account.articles} == {"2033-09-12", "2033-09-16"}


PAPER = """THE HELM POST

Helm votes to scrap its quarry toll

Published 14 September 2033

HELM - Voters in Helm have decided to scrap the toll on the quarry road, with 58 percent in favour, officials said.

Turnout was 61 percent. The toll of 3.50 marks a car brings the town about 9 million marks a year, the council says.

The state transport ministry said it would consider a grant of up to 4 million marks provided that Helm raised its fees.
"""
WIRE = """State denies promise of millions for Helm

TORVE, Sept 16, 2033 (Coastal News Agency) - The state transport ministry on Tuesday denied having promised Helm money
for the quarry road after voters there scrapped its toll.

"We will look at an application for up to 4 million marks if the town raises its fees first," its spokesman said.

The vote for abolition stood at 57.4 percent on a turnout of 61 percent, the electoral office said on Tuesday.

The town says the toll brings in 9 million marks a year. The state audit office put it at 7.2 million marks.
"""


def test_an_agency_rewrites_no_paper_that_it_does_not_name(tell) -> None:
    """What it tells otherwise is no change made in copying."""
    account = tell(PAPER, WIRE)
    assert account.lineage.descents == ()
    assert account.drift == ()
