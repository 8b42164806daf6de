"""Names that say little about what happened: of states, their organs, and the media that tell of it."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from variorum.values import Name

from .lexicon import word_list
from .places import acting_country

_MEDIA = frozenset({"outlet", "agency", "document"})
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")


def state_names(texts: Iterable[str]) -> frozenset[str]:
    """Names that own what only states have ("Orland's defence ministry", "the Orland regime"). Linear."""
    return frozenset(match["name"] for text in texts for match in _organs().finditer(text))


@cache
def _organs() -> re.Pattern[str]:
    organs = "|".join(sorted((re.escape(w) for w in word_list("speakers", "state_organs")), key=lambda w: (-len(w), w)))
    name = r"(?P<name>[A-Z]\w+(?: [A-Z]\w+)?)"
    return re.compile(rf"\b{name}(?:['’]s?)? (?:[a-z]+ )?(?:{organs})\b")


def telling_names(names: Sequence[Name], states: frozenset[str]) -> frozenset[str]:
    """The canonical names that can tell one event from another: no state or organ of one, no outlet or agency."""
    return frozenset(n.canonical for n in names if n.kind not in _MEDIA and not is_background(n.canonical, states))


def is_background(name: str, states: frozenset[str]) -> bool:
    """Whether the name is of a state or its organ, by the lists of countries or by what the reports say it owns."""
    words = [_POSSESSIVE.sub("", word) for word in name.split()]
    return acting_country(name) is not None or any(word in states or acting_country(word) for word in words)
