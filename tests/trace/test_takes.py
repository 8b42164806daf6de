"""Later takes of an agency's desk, of which most is new, and what no take is."""

import pytest

from variorum.values import Manner

FIRST = """Seven hurt as ferry strikes pier in Tolm

TOLM, Osmark (KPD), 3 May 2031 - Seven people were hurt on Saturday when a ferry struck the pier of the harbour town \
of Tolm in thick fog, the coast guard said.

"She came out of the grey like a wall, and nobody on her bridge seemed to see us," said Jorn Ekel, who fishes from the \
pier with his son.

The ferry Alba carries 340 passengers and was built in 2009. Its owner, Norrline, could not be reached at first.

The master, Ida Fenn, is unhurt. The harbour of Tolm was closed until the evening.

KPD il/ro
"""
SECOND = """Ferry owner blames pilot for crash in Tolm; prosecutors take over

{notice}TOLM, Osmark (KPD), {day} May 2031 - The owner of a ferry that struck a pier in the fog has blamed the pilot \
whom the harbour had sent on board, while prosecutors in Tolm seized the ship's papers and heard its master, Ida Fenn.

The number of the injured rose to nineteen, among them four schoolchildren on an outing, the coast guard said.

Norrline said the pilot had called out a wrong heading twice. The guild of pilots, in a letter of its lawyers, called \
that a smear and asked for the recordings of the bridge to be made public before Monday.

"She came out of the grey like a wall, and nobody on her bridge seemed to see us," said Jorn Ekel, who fishes from the \
pier with his son. The ferry Alba carries 340 passengers and was built in 2009.

Trains to the harbour station will be replaced by buses for a week, the railways said.

KPD il/ro/sk
"""


def told(notice: str, day: int) -> str:
    return SECOND.format(notice=notice and f"({notice})\n\n", day=day)


@pytest.mark.parametrize(
    ("notice", "day", "is_take"),
    [
        ("New: owner, prosecutors, number of injured", 4, True),
        ("Updates number of injured, adds owner and prosecutors", 4, True),
        ("Adds prosecutors, pilots; corrects the year of building", 3, True),
        ("", 4, False),
        ("Updates number of injured, adds owner and prosecutors", 9, False),
        ("Corrects number of injured to 19 from 21", 4, False),
    ],
)
def test_a_desk_s_later_take_keeps_a_quotation_and_is_a_version(tell, notice: str, day: int, is_take: bool) -> None:
    found = [(d.child, d.parent, d.manner) for d in tell(FIRST, told(notice, day)).lineage.descents]
    version = [("1.txt", "0.txt", Manner.VERSION)]
    assert (found == version) is is_take


@pytest.mark.parametrize(
    ("slug", "is_take"),
    [
        ("BC-OSM--Ferry, 6th Ld - EDS: UPDATES with owner; CORRECTS year in 5th graf", True),
        ("AM-OSM--Ferry, 3rd Ld-Writethru", True),
        ("EDS: UPDATES with owner, prosecutors", True),
        ("BC-OSM--Ferry", False),
    ],
)
def test_a_slug_that_counts_its_leads_shows_a_later_take(tell, slug: str, is_take: bool) -> None:
    found = [(d.child, d.parent, d.manner) for d in tell(FIRST, f"{slug}\n\n{told('', 5)}").lineage.descents]
    assert (found == [("1.txt", "0.txt", Manner.VERSION)]) is is_take


@pytest.mark.parametrize(
    "slug",
    [
        "COAST-FERRY (2ND LEAD, adds owner; corrects number of injured)",
        "UPDATE 2",
        "KPD 1848 / coast / tolm-ferry / LEAD 3, recasts with owner; CORRECTS number of injured",
        "KPD 71 | coast | tolm-ferry | 2nd lead",
    ],
)
def test_a_lead_is_counted_in_capitals_too(tell, slug: str) -> None:
    found = [(d.child, d.parent, d.manner) for d in tell(FIRST, f"{slug}\n\n{told('', 4)}").lineage.descents]
    assert found == [("1.txt", "0.txt", Manner.VERSION)]


FLASH = """{word}

Ferry strikes pier in Tolm

TOLM, Osmark (KPD), 3 May 2031 - A ferry struck the pier of the harbour town of Tolm in thick fog, the coast guard said.

"She came out of the grey like a wall, and nobody on her bridge seemed to see us," said Jorn Ekel, a fisherman.

KPD il
"""


@pytest.mark.parametrize(("word", "is_take"), [("BULLETIN", True), ("*** FLASH ***", True), ("KPD 17", False)])
def test_an_agency_s_first_word_of_an_event_is_the_elder_take(tell, word: str, is_take: bool) -> None:
    """Nearly all of a flash stands in the lead that follows, which else shows a cut."""
    found = [(d.child, d.parent, d.manner) for d in tell(FLASH.format(word=word), FIRST).lineage.descents]
    assert (found == [("1.txt", "0.txt", Manner.VERSION)]) is is_take


BACKGROUND = """

The Alba carries 340 passengers and was built in 2009. Fog is common in May. The last ferry to strike the pier was the \
Svala, in 2017.

KPD il"""


@pytest.mark.parametrize(("place", "day", "is_take"), [("TOLM", 7, True), ("SARNE", 7, False), ("TOLM", 12, False)])
def test_who_keeps_whole_sentences_within_a_week_updates(tell, place: str, day: int, is_take: bool) -> None:
    first, second = (text.rsplit("\n\n", 1)[0] + BACKGROUND for text in (FIRST, told("", day)))
    second = second.replace("TOLM, Osmark", f"{place}, Osmark")
    found = [(d.child, d.parent, d.manner) for d in tell(first, second).lineage.descents]
    assert (found == [("1.txt", "0.txt", Manner.VERSION)]) is is_take


def test_words_of_what_is_new_are_read_where_the_desk_is_not(tell) -> None:
    first, second = (
        text.replace("(KPD), ", "").replace("KPD il/ro/sk", "").replace("KPD il/ro", "")
        for text in (FIRST, told("Updates number of injured, adds owner and prosecutors", 4))
    )
    account = tell(first, second)
    assert not any(article.agency or article.outlet for article in account.articles)
    assert [(d.child, d.parent, d.manner) for d in account.lineage.descents] == [("1.txt", "0.txt", Manner.VERSION)]


def test_a_cut_of_the_same_day_is_no_elder_take(tell) -> None:
    """Nearly all of a cut stands in what it was cut from, be that a later take by its own words."""
    later = told("Updates number of injured, adds owner and prosecutors", 3)
    cut = "\n\n".join(part for n, part in enumerate(later.split("\n\n")) if n not in (1, 4, 6))
    found = [(d.child, d.parent, d.manner) for d in tell(cut, later).lineage.descents]
    assert ("1.txt", "0.txt", Manner.VERSION) not in found


def test_another_matter_from_the_same_place_is_no_take(tell) -> None:
    other = """Tolm votes on a tram

(Adds turnout)

TOLM, Osmark (KPD), 3 May 2031 - The voters of Tolm have turned down a tram to the university for the second time \
since the turn of the century, the town clerk, Oda Brenn, said on Saturday night after the last box had been counted.

Turnout was 41 percent. The harbour of Tolm was closed until the evening, which kept some of the islanders away.

KPD wu
"""
    assert tell(FIRST, other).lineage.descents == ()


PAGE = """<html><head><title>{title} - {outlet}</title><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="2031-05-03T{hour}:30:00+02:00"></head><body><article><h1>{title}</h1>
<p>{body}</p></article></body></html>"""


def test_two_papers_in_one_town_are_no_desk(tell) -> None:
    """Hours and place alone make no takes: both must be sent by one desk, though both quote the same man."""
    first, second = (
        text.replace("(KPD), ", "").replace("KPD il/ro/sk\n", "").replace("KPD il/ro\n", "").strip().split("\n\n")
        for text in (FIRST, told("", 3))
    )
    pages = [
        PAGE.format(title=title, outlet=outlet, hour=hour, body="</p><p>".join(body))
        for (title, *body), outlet, hour in ((first, "Tolm Gazette", "16"), (second, "Osmark Courier", "19"))
    ]
    assert [d for d in tell(*pages).lineage.descents if d.manner is Manner.VERSION] == []


NAMED = "Kestrel Press Desk / KPD\n\n{hour}\n(coast, ships)\n{notice}\n{text}"


@pytest.mark.parametrize(
    ("notice", "place", "is_take"),
    [
        ("Summary - with owner, number of injured corrected, new: prosecutors", "Tolm/Sarne", True),
        ("Ferry-Tolm, 3rd lead", "Tolm", True),
        ("Roundup: adds prosecutors", "Sarne/Tolm", True),
        ("Roundup: adds prosecutors", "Sarne", True),
        ("(coast, trains)", "Sarne", False),
    ],
)
def test_a_desk_may_bear_its_name_and_say_what_is_new_in_its_own_way(tell, notice, place, is_take) -> None:
    """Where it does, the story may have moved to another place; else datelines must have one in common."""
    first = NAMED.format(
        hour="3.5.2031 - 13:20", notice="", text=FIRST.replace("TOLM, Osmark (KPD), 3 May 2031 -", "Tolm (KPD).")
    )
    later = told("", 3).replace("TOLM, Osmark (KPD), 3 May 2031 -", f"{place} (KPD).")
    second = NAMED.format(hour="3.5.2031 - 19:45", notice=notice, text=later)
    found = [(d.child, d.parent, d.manner) for d in tell(first, second).lineage.descents]
    assert (found == [("1.txt", "0.txt", Manner.VERSION)]) is is_take
