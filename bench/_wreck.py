"""Invented accidents: a ledger an event, and reports that tell some of its facts in one of several wordings."""

import random

_PLACES = ["Marl", "Tavenna", "Oben", "Quellen", "Sorrel", "Kestrel Bay", "Hallam", "Varn", "Lorm", "Dray"]
_FIRST = ["Ada", "Piet", "Ida", "Rufus", "Mirela", "Osman", "Dagny", "Carl", "Petra", "Jonas"]
_LAST = ["Holt", "Hallam", "Berg", "Senn", "Rosk", "Kane", "Lindell", "Teig", "Venn", "Oke"]
_THINGS = [
    "coach",
    "tram",
    "ferry",
    "freight train",
    "cable car",
    "crane",
    "water tower",
    "warehouse",
    "bridge",
    "mill",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

_FACTS = [
    [
        "{dead} people were killed and {hurt} injured when the {thing} at {place} gave way, police said on {day}.",
        "Police on {day} put the number of dead at {dead}; {hurt} people were hurt.",
        "At least {dead} people have died and {hurt} were injured, according to the police.",
    ],
    [
        "{missing} people were still missing on {day}, {chief} of the rescue service said.",
        "The rescue service was looking for {missing} missing people, its head {chief} said.",
    ],
    [
        "The {thing} had been inspected in March and was found to be sound, owner {firm} said.",
        "{firm} said that inspectors had found no fault in the {thing} in March.",
    ],
    [
        "The union said that {firm} had known about cracks since last year.",
        "{firm} knew of the cracks for a year, the union of its workers said.",
    ],
    [
        "{firm} denied that it had ignored warnings.",
        "A spokeswoman for {firm}, {voice}, denied that warnings had been ignored.",
    ],
    [
        '"We heard a crack, and then there was only dust," said {witness}, who lives across the road.',
        'Neighbour {witness} said: "We heard a crack, and then there was only dust."',
    ],
    [
        "Repairs would cost ${cost} million, the county of {place} estimates.",
        "The county put the cost of repairs at ${cost} million.",
    ],
    [
        "The prosecutor opened an inquiry on {day} and wants to hear {heard} witnesses.",
        "An inquiry was opened on {day}; {heard} witnesses are to be heard.",
    ],
    [
        "{chief} promised to go on searching unless the weather turned.",
        "The search will go on unless the weather turns, {chief} promised.",
    ],
    [
        "The road to {place} will stay closed until the end of the month, mayor {mayor} said.",
        "Mayor {mayor} said the road to {place} would not be opened before the month was out.",
    ],
    [
        "The {thing} was built in {built} and rebuilt after a fire twenty years later.",
        "Built in {built}, the {thing} was last rebuilt after a fire.",
    ],
    [
        "About {crowd} people gathered in front of the town hall in the evening.",
        "Some {crowd} residents came to the town hall at dusk, the mayor's office said.",
    ],
    [
        "Schools in {place} stayed shut, and the market was called off.",
        "There was no school in {place}, nor was the market held.",
    ],
    [
        "{share} percent of such structures in the country are older than fifty years, a report found.",
        "According to a report, {share} percent of all such structures are more than fifty years old.",
    ],
]


def invent_pile(size: int, stories: int) -> list[str]:
    """*size* reports of so many events, the same for the same numbers; each tenth is a copy with a credit."""
    reports: list[str] = []
    for n in range(size):
        chance = random.Random(n)
        earlier = reports[n - stories] if n >= stories else None
        if earlier is not None and chance.random() < 0.1:
            reports.append(f"{earlier}\nOriginal source: the wire\n")
        else:
            reports.append(_report(_ledger(n % stories), n // stories, size // stories, chance))
    return reports


def _ledger(event: int) -> dict[str, object]:
    chance = random.Random(f"event {event}")

    def person() -> str:
        return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}{chance.choice(['', 'er', 'en', 'by'])}"

    return {
        "place": f"{chance.choice(_PLACES)}{chance.choice(['', ' Ford', ' Hill', 'sund', 'dale', 'wick'])}",
        "thing": chance.choice(_THINGS),
        "firm": f"{chance.choice(_LAST)} {chance.choice(['Works', 'Lines', 'Stone', 'Freight', 'Holding'])}",
        "chief": person(),
        "voice": person(),
        "witness": person(),
        "mayor": person(),
        "dead": chance.randrange(3, 20),
        "hurt": chance.randrange(20, 90),
        "missing": chance.randrange(5, 30),
        "cost": chance.randrange(2, 80),
        "heard": chance.randrange(20, 60),
        "built": chance.randrange(1880, 1990),
        "crowd": 100 * chance.randrange(3, 30),
        "share": chance.randrange(10, 80),
        "first": chance.randrange(300),
    }


def _report(ledger: dict[str, object], turn: int, turns: int, chance: random.Random) -> str:
    """One report of the event; the later its turn, the higher its toll."""
    day = 10 * turn // max(1, turns)
    facts = {**ledger, "day": _DAYS[day % 7]}
    facts["dead"] = int(str(ledger["dead"])) + day
    facts["missing"] = max(1, int(str(ledger["missing"])) - day)
    chosen = sorted(chance.sample(range(len(_FACTS)), chance.randrange(6, 11)))
    told = [chance.choice(_FACTS[n]).format(**facts) for n in chosen]
    head = f"{facts['dead']!s} dead in {facts['thing']} accident at {facts['place']}"
    dated = f"{str(facts['place']).upper()}, May {day + 1}, 2031 - "
    return "\n\n".join([head, dated + told[0], *told[1:]]) + "\n"
