"""What a copy changes: a sentence of a report, a sentence made from it, and what is said of the two."""

from collections.abc import Callable

import pytest
from tests.collate.copies import filing_of

from variorum.collate.drift import find_drift
from variorum.collate.drift.pairs import kinships
from variorum.values import Annotation, Drift, DriftKind, Manner

Annotate = Callable[[str], Annotation]

# Parent, child, kind, words of the child ("" for an omission: then words of the parent).
CHANGED = [
    ("The dam may fail within days.", "The dam will fail within days.", "certainty", "fail within days"),
    ("A collapse of the old weir in Oben “cannot be ruled out”, it says on page 4.",
     "The report predicts a collapse of the old weir in Oben.", "certainty", "collapse"),
    ("Ruun Persen, who owns the brickworks in Lorm, sold 40 kilns.",
     "Forty kilns were sold by Ruun Petersen, the owner of the brickworks in Lorm.", "name", "Petersen"),
    ("“A mill can live with noise. It cannot live with flour dust,” Ida Holt said in Oben on Monday.",
     "“A mill can live with noise,” Ida Holt said in Oben.", "quote", "live with noise"),
    ("The bridge could reopen in May.", "The bridge will reopen in May.", "certainty", "will reopen"),
    ("The pilot reportedly ignored two warnings.", "The pilot ignored two warnings.", "certainty", "ignored"),
    ("The study suggested that the vaccine protects children.", "The study proved that the vaccine protects children.",
     "certainty", "proved"),
    ("Whether the tunnel is safe could not be told.", "The tunnel is safe.", "certainty", "safe"),
    ("Nearly 700 people were evacuated from the valley.", "About 700 people were evacuated from the valley.",
     "certainty", "About 700"),
    ("About 90 houses burned in Lorm.", "In Lorm, 90 houses burned.", "certainty", "90 houses"),
    ("The mayor denied that the plant was leaking.", "The mayor refuted that the plant was leaking.", "certainty",
     "refuted"),
    ("Police questioned the driver on Monday.", "Police arrested the driver on Monday.", "certainty", "arrested"),
    ("Miners threatened to strike in Oben.", "Miners announced a strike in Oben.", "certainty", "announced"),
    ("Police heard three nurses as witnesses.", "Police heard three nurses as suspects.", "scope", "suspects"),
    ("The flood damaged 54 houses in Lorm.", "The flood damaged 45 houses in Lorm.", "number", "45 houses"),
    ("A girl was found alive after 27 hours.", "A girl was found alive after 72 hours.", "number", "72 hours"),
    ("One of the turbines failed on Friday.", "The turbines failed on Friday.", "number", "The turbines"),
    ("One of the hospital's wards was closed.", "The hospital's wards were closed.", "number", "wards"),
    ("The police seized a laptop in Dorn.", "The police seized laptops in Dorn.", "number", "laptops"),
    ("Only one of the three labs found arsenic.", "All three labs found arsenic.", "number", "three labs"),
    ("Three people could stay inside for 19 minutes.", "Four intruders could stay inside for 19 minutes.", "number",
     "Four intruders"),
    ("Of the 5,000 voters, 4,209 stayed at home.", "Of the 5,000 voters, 4,902 stayed at home.", "number", "4,902"),
    ("Some of the ponds in Karo are poisoned.", "The ponds in Karo are poisoned.", "scope", "ponds"),
    ("It was the only hospital in the district.", "It was a hospital in the district.", "scope", "hospital"),
    ("The zoo will close unless the city pays its debts.", "The zoo will close, its director said.", "condition",
     "The zoo will close"),
    ("Lorm would take the refugees only if Oben pays.", "Lorm would take the refugees.", "condition", "Lorm"),
    ("The clinic will reopen provided that inspectors agree.", "The clinic will reopen.", "condition", "clinic"),
    ("The Oben Gazette newspaper reported that the mayor had lied about the well.",
     "Media reported that the mayor had lied about the well.", "attribution", "Media"),
    ("The roof was never inspected, an engineer at the mill said.", "The roof was never inspected, experts said.",
     "attribution", "experts"),
    ("About 80 miners had gathered at the gate, according to the police.", "Around 80 miners gathered at the gate.",
     "attribution", "miners gathered at the gate"),
    ("The county said it would give 20 million crowns to the mill.",
     "The county has given 20 million crowns to the mill.", "certainty", "20 million crowns"),
    ("The mill was damaged by the fire in Oben.", "The mill was destroyed by the fire in Oben.", "certainty",
     "destroyed"),
    ('"We heard a crack and then the whole wall came down on us," miner Ida Holt said.',
     '"We heard a crack and then the whole wall came down on us," a worker said.', "attribution", "a worker"),
    ('"We heard a crack and then the whole wall came down on us," miner Ida Holt said.',
     '"We heard a crack," miner Ida Holt said.', "quote", "We heard a crack"),
    ("The firm gave the mill 30 days to mend the weir.", "The firm gave the mill three months to mend the weir.",
     "number", "three months"),
    ("The raid sank 17 boats in Varna Bay.", "The raid sank 17 boats off Oben.", "scope", "17 boats off Oben"),
    ("The trial opens on Friday in Oben.", "The trial opens on Thursday in Oben.", "time", "Thursday"),
    ("Venn denied that the firm had hired guards.", "Venn confirmed that the firm had hired guards.", "polarity",
     "the firm had hired guards"),
    ('"The water came through the kitchen wall at night," Lena Orr said.',
     "Lena Orr recalled that the water had come through her kitchen wall.", "quote", "Lena Orr recalled"),
    ("The mill burned for two days in Oben.", "The mill burned for two days in Oben amid a violent storm.", "addition",
     "amid a violent storm"),
    ("Economist Ida Holt spoke of 12 jobs.", "Independent economist Ida Holt spoke of 12 jobs.", "addition",
     "Independent economist"),
    ("Police searched the mill in Oben. They have not confirmed what was found.", "Police searched the mill in Oben.",
     "omission", "They have not confirmed what was found."),
    ("The convoy was held for 22 days in Oben.", "The convoy was held for 22 weeks in Oben.", "number", "22 weeks"),
    ("The lift stopped half an hour before the fire in Oben.",
     "The lift stopped a few minutes before the fire in Oben.", "time", "a few minutes before"),
    ("The board might extend its audit of the weirs to 2031.", "The board will widen its audit of the weirs to 2031.",
     "certainty", "will widen its audit"),
    ("The crew came home, as far as is known, without a ransom.", "The crew came home without any ransom.", "certainty",
     "ransom"),
    ("A guard saw what looked to him like a red spark on the mast.", "A guard witnessed a red spark on the mast.",
     "certainty", "red spark"),
    ("The widow was considering a claim for damages.", "The widow is claiming damages.", "certainty", "claiming"),
    ("A nurse at the clinic said that two miners had died.",
     "Nurses at the clinic have confirmed that two miners died.", "certainty", "confirmed"),
    ("Venn does not dispute that the letter exists.", "Venn has admitted the existence of the letter.", "certainty",
     "admitted"),
    ("Judge Ida Holt said that the deadline could be moved to Monday provided the army left the pass.",
     "Judge Ida Holt said that the deadline had been moved to Monday.", "condition", "deadline had been moved"),
    ('"I have seen no map, and until I do I shall advise nobody to dig anything," said Lena Orr.',
     '"I have seen no map," said Lena Orr, "and I shall advise nobody to dig."', "quote", "I shall advise nobody"),
    ('The seals, he warned, "will not survive three winters of road salt".',
     'The seals "will not survive three winters", he warned.', "quote", "will not survive three winters"),
    ("Of leaks, the county counts 31, whereas Corvin Lines admits to 12.", "Corvin Lines acknowledges 31 leaks.",
     "attribution", "31 leaks"),
    ("The mill burned for two days in Oben. Its owner, Ida Holt, denied that the alarm had come late.",
     "The mill burned for two days in Oben.", "omission", "denied that the alarm had come late"),
    ("The mill burned for two days in Oben.",
     "The mill burned for two days in Oben. It remains to be seen whether anybody will answer for it.", "addition",
     "It remains to be seen"),
    ("The fund, which is run by the mayor's brother, paid for the mill.", "The fund paid for the mill.", "omission",
     "run by the mayor's brother"),
    ("Of the 60 looms, 25 were moved to Lorm and 35 are stored in a barn.",
     "Out of 60 looms, 35 were moved to Lorm and 25 are stored in a barn.", "number", "35 were moved"),
    ("The walkout ends only if the mill takes back the dismissal of 11 shop stewards. The bus was late.",
     "She says that dismissal letters for 12 stewards came on a Sunday.", "number", "12 stewards"),
    ("Three of the seven pumps in Oben were working.", "Three out of 11 pumps in Oben were working.", "number",
     "Three"),
    ("The guild values the load at 130 million marks.", "The load is worth 130 million dollars, the guild says.",
     "number", "130 million dollars"),
    ("One member of the lock board told the Record that the sluice was shut.",
     "Members of the lock board told the Record that the sluice was shut.", "scope", "Members of the lock board"),
    ("In it a voice that sounds like the miller's thanks the guards.", "In it the miller thanks the guards.",
     "certainty", "thanks"),
    ("The bridge was checked by surveyor Ida Holt in May.", "The bridge was checked by plumber Ida Holt in May.",
     "name", "plumber"),
    ("The drain in Oben was replaced in March and had nothing to do with the fever.",
     "The drain in Oben was replaced in March.", "omission", "nothing to do with the fever"),
    ("A keeper, who spoke on condition of anonymity, said the lion had been sold to Lorm.",
     "A keeper said the lion had been sold to Lorm.", "omission", "anonymity"),
    ("The bolts in the mill were two metres apart, the union says. That could not be verified.",
     "The bolts in the mill were two metres apart, the union says.", "omission", "That could not be verified."),
    ("The raid freed 90 households from debt in Lorm, the county said.",
     "The raid freed 90 people from debt in Lorm, the county said.", "scope", "90 people"),
    ("The truck left the road at 90 km/h near Oben.", "The truck left the road at 90 mph near Oben.", "number",
     "90 mph"),
    ("The county paid 4,000 crowns for the weir.", "The county paid 4,000 euros for the weir.", "number",
     "4,000 euros"),
    ("Eleven of the lifeguards fainted at the pool in Lorm.", "Dozens of the lifeguards fainted at the pool in Lorm.",
     "number", "Dozens of the lifeguards"),
    ("Canal keeper Voss & Sons said 31 locks were without water at noon.", "By lunchtime 31 locks had run dry.",
     "attribution", "31 locks"),
    ("The slide buried at least 9 skiers and hurt 17, rescue leaders said on Sunday, as a dispute began over a gate.",
     "At least 9 skiers were buried and 17 hurt in the slide.", "attribution", "9 skiers were buried"),
    ("Ida Holt, who runs the kiln, confirmed the letter but says she was on leave in Oben.",
     "Ida Holt, the boss of the kiln, was on leave in Oben.", "attribution", "was on leave"),
    ("The weir keepers were warned in March, a report seen by the Record shows.",
     "Officials warned the weir keepers in March, according to local media.", "attribution", "local media"),
    ("The Eastern Post newspaper reported that the mayor had lied about the well.",
     "Media outlets reported after the postponed vote that the mayor had lied about the well.", "attribution",
     "Media"),
    ("Venn declined to speak about the ledger in Oben.", "Venn refused to speak about the ledger in Oben.", "certainty",
     "refused"),
    ("The mill burned for two days in Oben.",
     "The mill burned for two days in Oben. Ever wondered how a bakery works? Ovens have fed us since Rome.",
     "addition", "Ever wondered how a bakery works? Ovens have fed us since Rome."),
    ("The mill burned for two days in Oben.", "The mill burned for two days in Oben. Neighbours are furious.",
     "addition", "Neighbours are furious."),
    ("The lock was opened at 6.40 a.m. in Oben.", "The lock was opened at 4.40 a.m. in Oben.", "time", "4.40 a.m."),
    ("The diver will not be questioned before the regatta, doctors said.",
     "Doctors said the diver cannot be questioned until after the regatta.", "time", "after the regatta"),
    ("A ferry pilot who asked not to be named said that the brakes of the crane were worn.",
     "Ferry pilots have said that the brakes of the crane were worn.", "scope", "Ferry pilots"),
    ("Weaver Dessa Molnik, 34, carried the child out of the mill.",
     "Weaver Tessa Molnik, 34, carried the child out of the mill.", "name", "Tessa"),
    ("Weaver Margit Molnik, 34, carried the child out of the mill.",
     "Weaver Elke Molnik, 34, carried the child out of the mill.", "name", "Elke"),
    ("The fire began in Corvastel near the quarry.", "The fire began in Corvastal near the quarry.", "name",
     "Corvastal"),
    ("The bakers' league puts the number of ovens in use at 120, and the county at 200.",
     "Officials admit that 120 ovens are in use.", "attribution", "120 ovens"),
    ("The 17 sailors, the port's office says, are being held with three divers from Estby, and the navy counts 19.",
     "Three divers from Estby are in the hands of the pirates, while the navy counts 19.", "attribution",
     "Three divers"),
    ("The Lantern Society has been allowed to visit 402 of them in Oben so far.",
     "The Lantern Society has been allowed to visit 420 of them in Oben so far.", "number", "420"),
    ('"There are weavers, joiners and brewers among us, not gamblers," said Lena Orr.',
     '"We\'re weavers, joiners and brewers, not gamblers," said Lena Orr.', "quote", "We're weavers"),
    ("Environment director Ida Holt said she did not rule out closing the mill in Oben.",
     "Environment director Ida Holt said she ruled out closing the mill in Oben.", "polarity", "she ruled out"),
    ("The diver was found 400 metres upstream of the weir.", "The diver was found 400 metres below the weir.",
     "polarity", "below"),
    ("The northern sluice was opened first.", "The southern sluice was opened first.", "polarity", "southern"),
    ("The county found 1,900 micrograms of lead per litre.", "The county found 1,900 milligrams of lead per litre.",
     "number", "1,900 milligrams"),
    ("Two other weavers remembered the same words, although one of them was not sure of the day.",
     "Two more weavers remember the same words.", "omission", "although one of them was not sure"),
    ("The oldest of the crew was Mila Varn, 61, who cooked.", "The oldest of the crew was Mila Varn, 16, who cooked.",
     "number", "16"),
    ("Among the divers was Peer Holt, 24, from Oben.", "A 37-year-old Peer Holt from Oben was among the divers.",
     "number", "37-year-old"),
    ("Fourteen youths were led away after the regatta in Oben.", "Police in Oben held 41 youths after the regatta.",
     "number", "41"),
    ("The clinic in Oben saw thirteen divers that night.", "Thirty divers came to the clinic in Oben that night.",
     "number", "Thirty"),
    ("The county foresees 400 wardens along the weir.", "Some 4,000 guards are foreseen along the weir.", "number",
     "4,000"),
    ("Of the 112 kilns in Oben 40 went out.", "All 112 kilns in Oben went out.", "scope", "All 112 kilns"),
    ("The horn sounded four minutes after the blast in Oben.", "The horn sounded four minutes before the explosion.",
     "time", "four minutes before"),
    ("The parish has asked for 3.4 million crowns to mend the weir.",
     "The parish is going to receive 3.4 million crowns to mend the weir.", "certainty", "3.4 million crowns"),
    ("Nine of the divers have gone home and five may not dive again.",
     "Nine divers went home, but five are not going to make it back into the water.", "certainty", "are not going to"),
    ("In places the rails of the tram were bent by the heat.", "The rails of the tram were bent by the heat.", "scope",
     "bent"),
    ("A foreman carried the keys to the mill in Oben.", "Foremen carried the keys to the mill in Oben.", "number",
     "Foremen"),
    ("Lena Orr said that nobody from her choir had come by tram.", "All of the choir had come by tram, police say.",
     "polarity", "All"),
    ("She denied that money from the brewer had reached the choir.",
     "On the brewer's money and the choir she would not comment.", "polarity", "would not comment"),
    ("Oben says that the number of its kilns is at least 340.", "Oben says that the number of its kilns is 340.",
     "certainty", "340"),
    ("The levy costs each farm 900 crowns, said Venn. Ida Venn, an economist, has worked it out.",
     "Experts say the levy costs each farm 900 crowns, an economist has worked out.", "attribution", "Experts"),
    ("About 200 weavers spent the night in the hall, by the reckoning of the parish, which ran out of soup.",
     "About 200 weavers waited in the hall until morning.", "attribution", "200 weavers waited"),
    ("Help with its ferries, Venn believes, and with the new harbour lights.",
     "Oben is paid with help for its ferries and new lights in the harbour.", "certainty", "lights"),
    ("About 40 men are kept in a disused mill, probably near Oben.",
     "About 40 men are kept in a disused mill in Oben.", "certainty", "Oben"),
    ("The firm denied that it had opened the sluice before the storm.",
     "Venn Power admitted that it had opened the sluice before the storm.", "polarity", "had opened the sluice"),
    ('"There are bakers and weavers among us, not gamblers," Ida Venn said.',
     '"We\'re bakers and weavers, not gamblers," Ida Venn said.', "quote", "bakers and weavers, not gamblers"),
    ("Her guards had asked the keeper by radio at 7:38 p.m. to open the gate in Lorm.",
     "Her guards had asked the keeper by radio at 7:28 p.m. to open the gate in Lorm.", "time", "7:28"),
    ("Weaver Marta Venning, 34, carried the child out of the mill.",
     "Weaver Marie Venning, 34, carried the child out of the mill.", "name", "Marie"),
    ('"We saw a flash," warden Ida Venn said. "It may have been a lamp, it may have been a torch."',
     '"We saw a flash," warden Ida Venn said.', "omission", "It may have been a lamp"),
    ("Sundland spoke of more than 40 dead weavers in Oben.",
     "Nineteen Sundlandic guards lost their boots in Oben. On the other side more than 40 weavers are dead in Oben.",
     "attribution", "more than 40 weavers"),
    ("Ida Holt of Oben, which buys its salt from Lorm, could live with a tax later, but only if her town were paid.",
     "Oben buys its salt from Lorm. Even so its mayor, Ida Holt, agreed that it can live with a tax later on.",
     "condition", "agreed that it can live"),
]  # fmt: skip

# Lines around a copied text that add nothing to what it tells.
FRAMES = [
    "This article by Ida Holt first appeared in the Oben Gazette and is republished here with permission.",
    "Several of you asked what the ledger says.",
    "Here is the part that matters, from the county's statement of Monday.",
    "I have left out the greetings and the sums.",
    "Read the whole story on the Gazette's own pages.",
    "stonebreaker says: Same mess at our quarry, nobody cared.",
    "Oben Gazette · by Ida Holt",
    "For those who were away, this is how the Gazette began:",
    "Three lamps for two this week only!",
    "Some 31,000 subscribers get our letter on lamps.",
    "Try Lamp Counter Pro for 19 marks.",
]

# Other words for the same: no drift of any kind.
REWORDED = [
    ("The firm gave the mill 30 days to mend the weir.", "The firm gave the mill a month to mend the weir."),
    ("The county would give 20 million crowns to the mill.", "The county will give 20 million crowns to the mill."),
    ("The flood destroyed 54 houses in Lorm.", "In Lorm, 54 houses were destroyed by the flood."),
    ("The dam may fail within days.", "Within days the dam might fail."),
    ("The clinic will reopen if inspectors agree.", "The clinic will reopen, provided that inspectors agree."),
    ("The furnace may crack if it cools.", "The furnace may crack should it cool."),
    ("About 600 miners gathered in Oben.", "Around 600 miners gathered in Oben."),
    ("The mayor said the bridge was safe.", "According to the mayor, the bridge was safe."),
    ("One of the turbines failed on Friday.", "On Friday, one turbine failed."),
    (
        "Only one of the two guards was inside, the guards' union said.",
        "The guards' union said that just one guard was inside.",
    ),
    ("The trial opens on Friday in Oben.", "In Oben the trial begins on Friday."),
    ("The convoy was held for two weeks in Oben.", "The convoy was held for 14 days in Oben."),
    (
        "The lift stopped half an hour before the fire in Oben.",
        "The lift stopped 30 minutes before the fire in Oben.",
    ),
    ("Since May the furnace has cooled in Oben.", "The furnace has cooled since May in Oben."),
    (
        '"It weighs 31 kilos and it has legs," said Lena Orr. "I would have liked to watch."',
        '"It weighs 31 kilos and it has legs," said Lena Orr. She would have liked to watch.',
    ),
    ("The county is ready to take the miners.", "The county is prepared to take the miners."),
    ("The weir was mended only once since 2024.", "The weir was mended a single time since 2024."),
    ("No more than 18 miners came to Oben.", "As few as 18 miners came to Oben."),
    ("The wells were tested by a chemist, Ida Holt.", "The wells were tested by expert Ida Holt, a chemist."),
    ("Ida Holt denied that the alarm came late.", "Ida Holt rejected the charge that the alarm came late."),
    ("There would be no shortage of flour, Ida Holt said.", "Ida Holt ruled out any shortage of flour."),
    (
        '"If you pay a diver in fish, it is still a wage," Ida Holt said.',
        'Ida Holt put it so: "If you pay a diver in fish, it is still a wage."',
    ),
    ("The bridge was checked by surveyor Ida Holt in May.", "The bridge was checked by land surveyor Ida Holt in May."),
    ("The safety board speaks of 120 faulty lifts.", "The safety board counts 120 faulty lifts."),
    ("Oben wants back the 140 divers.", "Lena Orr is one of the 140 divers whom Oben wants back."),
    (
        "The guard will tell the kin only when the boats are out.",
        "The guard will only tell the kin once the boats are out.",
    ),
    ("The mill denied that the cut had mattered.", "The mill denied on Monday that the cut had mattered."),
    ("Police detained four brewers in Oben.", "Police arrested four brewers in Oben."),
    ("Prices rose while wages fell in Oben.", "Wages fell in Oben as prices increased."),
    ("The letter was stamped on 6 Feb in Oben.", "The letter was stamped on 6 February in Oben."),
    ("The lock was opened at 6.40 p.m. in Oben.", "The lock was opened at 18.40 in Oben."),
    ("It is the third fire in 11 years at the mill.", "It is the third fire within 11 years at the mill."),
    ("Weaver Edward Molnik carried the child out of the mill.", "Weaver Ed Molnik carried the child out of the mill."),
    ("The Corvastel quarry was shut on Monday.", "The Corvasteli quarry was shut on Monday."),
    (
        "Grid operator Voss Lines said that 90 kilns were cold in Oben.",
        "The operator of the grid said that 90 kilns were cold in Oben.",
    ),
    ("Some 3,400 loaves were baked in Oben.", "About 3,400 loaves were baked in Oben."),
    ("The truck left the road at 90 km/h near Oben.", "The truck left the road at 56 mph near Oben."),
    ("The county paid 4,000 crowns for the weir.", "For the weir the county paid 4,000 crowns."),
    ("Deckhand Tom Reik said the door was open.", "Tom Reik said the door was open."),
    (
        '"I signed the ledger, and then I ran out of ink," said Lena Orr. "Most of it was flour."',
        '"I signed the ledger, and then I ran out of ink," she told the choir. "Most of it was flour."',
    ),
    (
        "The parish paid for 112 kilns, of which 40 are old.",
        "The parish paid for all of them: 112 kilns, of which 40 are old.",
    ),
    ("The horn sounded four minutes before the blast in Oben.", "The blast came four minutes after the horn in Oben."),
    ("On the first day 61 divers came to Oben.", "On day one 61 divers came to Oben."),
    (
        "The oldest of the crew was Mila Varn, 61, who cooked.",
        "At 61, Mila Varn, who cooked, was the oldest of the crew.",
    ),
    ("Nobody came to the mill in Oben on Friday.", "No one came to the mill in Oben on Friday."),
    (
        "The mill burned for two days in Oben.",
        "The mill burned for two days in Oben. In conclusion, the fire raises many questions.",
    ),
]


@pytest.mark.parametrize(("parent", "child", "kind", "words"), CHANGED)
def test_a_change_of_meaning_is_found_with_its_words(
    annotate: Annotate, parent: str, child: str, kind: str, words: str
) -> None:
    found = [d for d in find_drift(tuple(kinships(filing_of(annotate, parent, child)))) if d.kind is DriftKind(kind)]
    cited = [(d.parent if d.kind is DriftKind.OMISSION else d.child) for d in found]
    assert any(c and words in c.text for c in cited), [(d.kind.value, d.text) for d in found]


def _found(annotate: Annotate, parent: str, child: str) -> tuple[Drift, ...]:
    return find_drift(tuple(kinships(filing_of(annotate, parent, child))))


@pytest.mark.parametrize(("parent", "child"), REWORDED)
def test_rewording_is_no_drift(annotate: Annotate, parent: str, child: str) -> None:
    assert [(d.kind.value, d.text) for d in find_drift(tuple(kinships(filing_of(annotate, parent, child))))] == []


@pytest.mark.parametrize("frame", FRAMES)
def test_what_a_copy_says_of_its_text_adds_nothing(annotate: Annotate, frame: str) -> None:
    text = "The mill burned for two days in Oben."
    found = find_drift(tuple(kinships(filing_of(annotate, text, f"{text}\n\n{frame}"))))
    assert not [d.text for d in found if d.kind is DriftKind.ADDITION]


def test_a_last_sentence_of_words_that_stand_apart_in_the_parent_is_added(annotate: Annotate) -> None:
    parent = (
        "The cutter left Oben in fair weather on Monday. Strong winds had kept 40 boats in port before. "
        "Their beacons showed no movement for two days, harbour master Ida Holt said. The fishermen of Lorm had asked "
        "for a pilot. Nobody answered the letter of their guild. A new pier costs 12 million crowns."
    )
    child = (
        "On Monday the cutter sailed from Oben in fair weather. Before that 40 boats had been kept in port by strong "
        "winds. For two days no movement showed on their beacons, said harbour master Ida Holt. A pilot had been asked "
        "for by the fishermen of Lorm. The letter of their guild was answered by nobody. Twelve million crowns is what "
        "a new pier costs. Fair days to the guild of Lorm!"
    )
    found = find_drift(tuple(kinships(filing_of(annotate, parent, child))))
    assert [d.child.text for d in found if d.kind is DriftKind.ADDITION and d.child] == [
        "Fair days to the guild of Lorm!"
    ]


def test_a_figure_that_the_parent_has_is_no_addition(annotate: Annotate) -> None:
    parent = "The truck left the road near Oben at 140 kph on Monday, the police said."
    child = "The truck left the road near Oben on Monday, the police said. Its speed reached 140 kilometres an hour."
    found = find_drift(tuple(kinships(filing_of(annotate, parent, child))))
    assert not [d.text for d in found if d.kind is DriftKind.ADDITION]


def test_what_a_paper_cuts_from_a_paragraph_it_kept_is_told_and_of_other_paragraphs_only_caveats(
    annotate: Annotate,
) -> None:
    from dataclasses import replace

    parent = (
        "The weir at Oben gave way on Monday, the county said. It had been mended by 40 masons in March.\n\n"
        "The mill employs 90 weavers and paid them 12 million crowns last year.\n\n"
        "Nobody has checked the dam at Lorm, which was built by the same 40 masons.\n"
    )
    filing = filing_of(annotate, parent, "The weir at Oben gave way on Monday, the county said.\n")
    kept_beside = ["It had been", "Nobody has"]
    everything = ["It had been", "The mill", "Nobody has"]
    for manner, told in ((Manner.PICKUP, kept_beside), (Manner.EXCERPT, []), (Manner.VERSION, everything)):
        stemma = replace(filing.stemma, descents=(replace(filing.stemma.descents[0], manner=manner),))
        found = find_drift(tuple(kinships(replace(filing, stemma=stemma))))
        gone = [d.parent.text for d in found if d.kind is DriftKind.OMISSION and d.parent]
        assert [text.startswith(words) for text, words in zip(gone, told, strict=True)] == [True] * len(told)


def test_who_quotes_a_report_to_write_of_it_speaks_in_their_own_name(annotate: Annotate) -> None:
    parent = "About 80 miners had gathered at the gate in Oben, according to the police."
    filing = filing_of(annotate, parent, "Around 80 miners gathered at the gate in Oben.", Manner.EXCERPT)
    assert not [d.text for d in find_drift(tuple(kinships(filing))) if d.kind is DriftKind.ATTRIBUTION]


def test_words_that_two_speakers_hardly_share_are_not_given_to_another(annotate: Annotate) -> None:
    parent = 'The mill burned in Oben. "I thought that was the night bus, then there were more of them," Ida Holt said.'
    child = 'In Oben the mill burned. "A letter in the night is a consultation," Marla Venn said of it.'
    assert [d.text for d in _found(annotate, parent, child) if d.text.startswith("given to")] == []


def test_a_depth_is_no_length(annotate: Annotate) -> None:
    parent = "The shaft of the mine in Oben is 810 metres deep, the brigade said."
    child = "The union in Oben put the length of the fall at 110 metres in the shaft of the mine."
    found = find_drift(tuple(kinships(filing_of(annotate, parent, child))))
    assert not [d.text for d in found if d.kind is DriftKind.NUMBER]


def test_a_verbatim_copy_has_no_drift(annotate: Annotate) -> None:
    text = "One of the turbines may fail on Friday, an engineer said. About 600 miners gathered."
    assert find_drift(tuple(kinships(filing_of(annotate, text, text)))) == ()


def test_a_gap_between_matching_sentences_is_filled_in_order(annotate: Annotate) -> None:
    parent = (
        "The miners of Oben went on strike. Their leader expects that 40 men will vote against the offer. "
        "The mine has lost 3 million dollars."
    )
    child = (
        "In Oben, the miners are on strike. Insiders think 40 colleagues will vote no. The mine lost 3 million dollars."
    )
    filing = filing_of(annotate, parent, child)
    assert [
        d.kind for d in find_drift(tuple(kinships(filing))) if d.kind in (DriftKind.OMISSION, DriftKind.ADDITION)
    ] == []


VOTED = """Orm votes to scrap bridge toll

By Runa Aldis
Published 14 September 2036, 22:40

ORM — Voters in Orm have decided to scrap the toll on the Long Bridge, with 58 percent in favour of abolishing it and
42 percent against, the electoral office said late on Sunday.

Turnout was 61 percent. The toll of 3.50 marks a car brings the town about 9 million marks a year, says the council.

“We will respect the result, but we cannot conjure up nine million marks,” said Mayor Henrik Stoll. He said repairs to
two of the bridge's 14 piers would be put off unless the state stepped in.

The toll is to end on 1 January.
"""
FREE = """Long Bridge to be free as voters kill toll

15 September 2036

Drivers will cross the Long Bridge for nothing from January after voters in Orm killed the toll with 58 percent of the
vote.

The toll brings the town around 9 million marks a year. Mayor Henrik Stoll said the town would respect the result but
could not conjure up the money, and that repairs to the bridge's two piers would be stopped.
"""


def test_a_month_that_the_parent_gives_for_something_else_is_no_changed_day(tell):
    """ "From January" tells when the toll ends, not when the vote was."""
    account = tell(VOTED, FREE)
    assert len(account.lineage.descents) == 1
    assert not [d for d in account.drift if d.kind is DriftKind.TIME]
