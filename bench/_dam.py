"""Piles of any size about an invented dam: independent reports, copies, and copies put in other words."""

import random

from variorum.values import Payload

_TOWNS = ("Orsk Vale", "Port Ansa", "Karse", "Hallness", "Tavenna", "Elvin", "Northgate", "Dorrin")
_FIRST = ("Ilse", "Orla", "Tam", "Jon", "Runa", "Matis", "Greta", "Pavel", "Dana", "Ivo", "Sana", "Ruta", "Lena")
_LAST = ("Varga", "Venn", "Reyes", "Askel", "Eskel", "Orlin", "Solheim", "Rohn", "Weil", "Lenz", "Brek", "Amsel")
_PAPERS = ("Meridian", "Courier", "Observer", "Post", "Herald", "Ledger", "Standard", "Mirror", "Tribune", "Echo")
_COPIED = 0.55
_REWORDED = (("About", "Nearly"), ("denied", "refuted"), ("broke", "collapsed"), ("were killed", "were left dead"))


def make_pile(reports: int) -> list[Payload]:
    """That many reports, the same each time."""
    chance = random.Random(7)
    own: list[tuple[int, str, list[str], str]] = []
    pile = []
    for number in range(reports):
        paper = f"{chance.choice(_TOWNS)} {chance.choice(_PAPERS)}"
        if own and chance.random() < _COPIED:
            day, town, lines, source = chance.choice(own[: max(3, len(own) // 2)])
            lines = _vary(lines, chance)
            text = f"{town} dam: what is known\n\n{_join(lines)}Source: {source}\n"
        else:
            day, town, lines = _write(number, chance)
            own.append((day, town, lines, paper))
            text = f"Dam breaks above {town}, toll rises\n\nBy {_name(chance)}\n\n{_join(lines)}"
        head = f"{paper}\n\nMarch {day}, 2031\n\n"
        pile.append(Payload(f"r{number:03d}.txt", f"r{number:03d}.txt", (head + text).encode()))
    return pile


def _vary(lines: list[str], chance: random.Random) -> list[str]:
    kept = lines[:-1] if chance.random() < 0.5 else list(lines)
    if chance.random() < 0.4:
        for old, new in _REWORDED:
            kept = [line.replace(old, new) for line in kept]
    return kept


def _write(number: int, chance: random.Random) -> tuple[int, str, list[str]]:
    day = 3 + number % 9
    town = _TOWNS[number % len(_TOWNS)] if number % 5 == 0 else "Port Ansa"
    first, second, third = (_name(chance) for _ in range(3))
    lead = [
        f"A dam above {town} broke and at least {20 + day * 2} people were killed, Mayor {first} said on March {day}.",
        f"About {60 - day * 3} people were still missing, the interior ministry said.",
    ]
    more = [
        f'"We lost our neighbours in an hour," {second}, a spokesman for the rescue service, told reporters.',
        f"The water ministry denied that engineers had warned of cracks in {2024 + number % 5}.",
        f"Union secretary {third} said the wall had been repaired only once, unless the records are wrong.",
        f"Dravia will pay {2 + number % 4}.5 million euros to the families if the inquiry confirms the count.",
        f"Rescuers used {10 + number % 30} boats and {1 + number % 4} helicopters to reach {_TOWNS[number % 7]}.",
        f"Heavy rain had fallen for {3 + number % 6} days before the wall gave way, according to the weather office.",
        f"Minister {_name(chance)} said that more than {300 + 20 * (number % 7)} houses were under water.",
    ]
    return day, town, lead + chance.sample(more, 5)


def _name(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"


def _join(lines: list[str]) -> str:
    return "".join(f"{line}\n\n" for line in lines)
