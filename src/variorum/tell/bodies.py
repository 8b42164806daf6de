"""Parties under one name each: a family name beside the whole one."""

from collections.abc import Iterable, Mapping

from variorum.lang.places import acting_country
from variorum.lang.thesaurus import is_person_noun


def one_name(parties: Iterable[str], line: Mapping[str, str]) -> dict[str, str]:
    """Party → the one longer name of a party that it is short for ("Kral" of "Vesna Kral"); *line* are their kinds.

    A family name, never a body's or a country's: "the Norland police" is not Norland.
    """
    persons = (name for name, kind in line.items() if kind == "person" and " " in name)
    known = sorted({*parties, *(name for name in persons if not is_person_noun(name.split()[0].lower()))})
    longer = {name: [full for full in known if full.endswith(f" {name}")] for name in known if " " not in name}
    return {
        name: fulls[0]
        for name, fulls in longer.items()
        if len(fulls) == 1 and line.get(fulls[0]) == "person" and acting_country(name) is None
    }
