"""On which side of the report a day lies, years told before, and hours without "a.m.": from Thursday, 12 June 2031."""

import pytest

DAY = "2031-06-12"

# text · words · value
DEMANDED = [
    ("The union demanded that the board be convened on Monday.", "Monday", "2031-06-16"),
    ("She asked that the vote be held on Saturday.", "Saturday", "2031-06-14"),
    ("The judge ordered that the files be handed over on Tuesday.", "Tuesday", "2031-06-17"),
    ("He proposed that talks resume on Wednesday.", "Wednesday", "2031-06-18"),
    ("The board said the accounts were signed on Monday.", "Monday", "2031-06-09"),
]
OF_A_MISHAP = [
    (
        "The crash of a freight train in Odrel on 3 June will cost the railway 12 million crowns.",
        "3 June",
        "2031-06-03",
    ),
    ("The collapse of the stand on 28 May will be debated next week.", "28 May", "2031-05-28"),
    ("Whether the death of a boy in Varn in April can be blamed on the heater is open.", "April", "2031-04"),
    ("The victims of the flood of 2 June will be buried next week.", "2 June", "2031-06-02"),
    ("Those injured in the blast on Monday will be paid 3,000 crowns each.", "Monday", "2031-06-09"),
    ("An inquiry into the derailment of 11 June is expected to last months.", "11 June", "2031-06-11"),
    ("The strike on 20 June will close every school.", "20 June", "2031-06-20"),
    ("The march on Saturday will begin at the station.", "Saturday", "2031-06-14"),
    ("The new bridge will open on 3 February.", "3 February", "2032-02-03"),
    ("The service fears new floods on Saturday.", "Saturday", "2031-06-14"),
]
UNTIL = [
    ("The name of the village was unknown until Tuesday.", "Tuesday", "2031-06-10"),
    ("Until Tuesday nobody had heard of the village.", "Tuesday", "2031-06-10"),
    ("The minister maintained that he knew nothing of the memo until March.", "March", "2031-03"),
    ("Nobody, until Wednesday, could pronounce its name.", "Wednesday", "2031-06-11"),
    ("The alarm did not sound until Monday.", "Monday", "2031-06-09"),
    ("The ferry sailed twice a day until April.", "April", "2031-04"),
    ("The ministry denied having known of it until May.", "May", "2031-05"),
    ("The road has been closed until Monday.", "Monday", "2031-06-16"),
    ("The repairs had been put off until September.", "September", "2031-09"),
    ("He was remanded in custody until 27 June.", "27 June", "2031-06-27"),
    ("The council gave the owners until Friday to answer.", "Friday", "2031-06-13"),
    ("The rebels had until Saturday to leave.", "Saturday", "2031-06-14"),
    ("Voters have until Monday to register.", "Monday", "2031-06-16"),
]
BY = [
    ("By Tuesday 40 of the tenants had signed, a spokesman said.", "Tuesday", "2031-06-10"),
    ("By Monday the camp was empty.", "Monday", "2031-06-09"),
    ("The number rose to 51 by Wednesday.", "Wednesday", "2031-06-11"),
    ("By Saturday the firm must answer.", "Saturday", "2031-06-14"),
    ("The ministry wants the list by Monday.", "Monday", "2031-06-16"),
    ("The captors demanded a ransom by Sunday.", "Sunday", "2031-06-15"),
    ("The court ordered the bank to repay the money by Friday.", "Friday", "2031-06-13"),
]
FORETOLD = [
    ("The deadline that the rebels had set for noon on Tuesday passed.", "noon on Tuesday", "2031-06-10T12:00"),
    ("The march planned for Saturday was called off.", "Saturday", "2031-06-14"),
    (
        "The swap could begin if both hand over their maps by noon on Saturday, an envoy told reporters.",
        "noon on Saturday",
        "2031-06-14T12:00",
    ),
    ("The mill would be let unless a buyer was found by Saturday.", "Saturday", "2031-06-14"),
    ("The firm said it would close the pit if the court ruled against it on Monday.", "Monday", "2031-06-16"),
    ("Forecasters expect hail on Saturday.", "Saturday", "2031-06-14"),
    ("The union has called its members to a vigil on Saturday.", "Saturday", "2031-06-14"),
    ("The league has called for a march on Sunday.", "Sunday", "2031-06-15"),
    ("Two hundred people came to a vigil on Saturday.", "Saturday", "2031-06-07"),
    ("The police called it an accident on Sunday.", "Sunday", "2031-06-08"),
]
OF_A_YEAR_TOLD = [
    (
        "In 2028 the firm laid the cable. The town took it over on 30 November of that year.",
        "30 November of that year",
        "2028-11-30",
    ),
    ("The first case dates from 2029. It was dropped in May of that year.", "May of that year", "2029-05"),
    ("It was founded in 2027 and closed in October of the same year.", "October of the same year", "2027-10"),
    (
        "The pact dates from 2026. On 3 March the same year the first ships sailed.",
        "3 March the same year",
        "2026-03-03",
    ),
    ("He came in 2020, and in March of the following year he left.", "March of the following year", "2021-03"),
    ("The plan was dropped in May of that year.", "May of that year", None),
]
HOURS = [
    (
        "It was opened at 2 hours 05 minutes in the night of 3 June.",
        "2 hours 05 minutes in the night of 3 June",
        "2031-06-03T02:05",
    ),
    ("Shots fell at 11.30 p.m. on the night of 3 June.", "11.30 p.m. on the night of 3 June", "2031-06-03T23:30"),
    ("The rule of 9 a.m. in March was dropped.", "March", "2031-03"),
    ("Between Monday and Friday of last week 40 left.", "Monday", "2031-06-02"),
    ("Between Monday and Friday of last week 40 left.", "Friday of last week", "2031-06-06"),
    ("It rained on Monday, Friday of last week was dry.", "Monday", "2031-06-09"),
    ("The gates were opened at ten on Monday.", "ten on Monday", "2031-06-09T10:00"),
    ("The first gate was moved at 2 hours 05 minutes on 3 June.", "2 hours 05 minutes on 3 June", "2031-06-03T02:05"),
    ("The whistle went at 5.30 in the morning of 3 June.", "5.30 in the morning of 3 June", "2031-06-03T05:30"),
    ("She rang the guard at 1.20 and was told nothing.", "1.20", "T01:20"),
    ("By 10.20 it had run dry.", "10.20", "T10:20"),
    ("The toll was put at ten on Monday.", "Monday", "2031-06-09"),
    ("Shares closed at 4.25 on Monday.", "Monday", "2031-06-09"),
]
UNDER_TERMS = [
    ("The sale stands, provided that the board agrees to it on Monday.", "Monday", "2031-06-16"),
    ("She promised each of them 500 crowns, provided that the council approved it by 1 July.", "1 July", "2031-07-01"),
    ("The office said its plan stood: a decision on the quay by Sept. 30.", "Sept. 30", "2031-09-30"),
    ("The ministry wanted to have up to 18 of the boars shot by 31 January.", "31 January", "2032-01-31"),
    ("He no longer rules out standing again in October.", "October", "2031-10"),
    ("The firm is considering closing the pit in March.", "March", "2032-03"),
    ("The offer of 3 April stands, and the board will renew it.", "3 April", "2031-04-03"),
    ("Nobody has been allowed to sit there since Sunday.", "Sunday", "2031-06-08"),
    ("The firm will build here, announced on Wednesday the minister of trade, Ona Reth.", "Wednesday", "2031-06-11"),
    ("The judge ordered the crew on Friday to leave the quay by Sunday.", "Sunday", "2031-06-08"),
    ("The judge ordered the crew to leave the quay by Sunday.", "Sunday", "2031-06-15"),
]
ALL = [*DEMANDED, *UNDER_TERMS, *OF_A_MISHAP, *UNTIL, *BY, *FORETOLD, *OF_A_YEAR_TOLD, *HOURS]


@pytest.mark.parametrize(("text", "words", "value"), ALL, ids=[row[0][:60] for row in ALL])
def test_a_day_lies_where_its_clause_puts_it(extract, text, words, value):
    """Ahead or behind, as those read it who read the whole clause."""
    found = {time.text: time.value for time in extract(text, DAY).times}
    assert words in found, found
    assert found[words] == value


NO_HOURS = [
    "The crown fell to 5.20 and rose again.",
    "Bread sold at 1.20, cheese at 4.10.",
    "Inflation stood at 3.10.",
    "The rate was set at 4.25.",
]


@pytest.mark.parametrize("text", NO_HOURS)
def test_a_price_is_no_hour(extract, text):
    """Figures with a point behind "at" are hours only where nothing else is told of them."""
    assert extract(text, DAY).times == ()


def test_a_clause_about_the_source_tells_its_own_time(extract):
    """When somebody died is told by the report, though the family does the asking."""
    found = extract("The family of Aldo Venn, 81, of Reth Falls, who died on 3 June, has asked a lawyer to sue.", DAY)
    assert "2031-06-03" in {time.value for claim in found.claims for time in claim.times}


SAID_ON = [
    ("Since Monday members of the guild at Reth have refused to work overtime.", "Monday"),
    ("The Supreme Court in Reth on Wednesday rejected an appeal by the guild.", "Wednesday"),
]


@pytest.mark.parametrize(("text", "words"), SAID_ON, ids=[row[0][:40] for row in SAID_ON])
def test_a_day_is_that_of_saying_where_the_parser_hangs_it_on_the_speaker(extract, text, words):
    """A day that opens the sentence, or stands behind the place of who speaks."""
    assert words in {claim.said_at.text for claim in extract(text, DAY).claims if claim.said_at}


OPEN_DAYS = [
    ("Forecasters expect hail on Saturday.", "Saturday", "2031-06-14"),
    ("The exchange could take place on Saturday.", "Saturday", "2031-06-14"),
    ("The road was closed on Saturday.", "Saturday", "2031-06-07"),
    ("By Wednesday the camp was empty.", "Wednesday", "2031-06-11"),
]


@pytest.mark.parametrize(("text", "words", "value"), OPEN_DAYS, ids=[row[0] for row in OPEN_DAYS])
def test_a_day_settled_by_siblings_lies_where_its_clause_puts_it(tell, text, words, value):
    """A dateline without a year borrows it from the siblings; days count from it as if it had one."""
    story = "Mayor Orla Venn of Reth told the Larch Council that the Ostry dam on the Mirren would hold."
    bare = f"RETH, June 12 (Ostry Press) - {story}\n\n{text}"
    dated = f"The dam at Reth\n\n12 June 2031\n\n{story} Water stood high."
    told = tell(bare, dated)
    assert {t.value for claim in told.claims for t in claim.times if t.text == words} == {value}


def test_a_copy_without_a_day_has_the_days_of_the_very_sentence_in_a_dated_report(tell):
    """Another sentence of its own stays open: its day is told nowhere."""
    story = "The mayor of Reth closed the bridge over the Mirren to lorries on Saturday."
    copy = f"The Ostry Packet\n\nRETH - {story}\n\nThe quay had been shut on Sunday."
    dated = f"The bridge at Reth\n\n12 June 2031\n\nRETH - {story}\n\nWater stood high."
    told = tell(copy, dated)
    own = [claim for claim in told.claims if claim.document == told.claims[0].document]
    found = {t.text: (t.value, str(t.anchor)) for claim in own for t in claim.times}
    assert found == {"Saturday": ("2031-06-07", "sibling"), "Sunday": (None, "none")}
