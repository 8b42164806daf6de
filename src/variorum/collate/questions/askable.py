"""Which figures can be asked for: a count needs a thing that is counted, and people something that befell them."""

from collections.abc import Sequence
from functools import cache

from variorum.collate.figures.mentions import Figure
from variorum.collate.figures.surroundings import events_of
from variorum.collate.joining.kinship import is_person
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.thesaurus import base_form, is_listed, kin_nouns
from variorum.values import Measure, Stemma

# From here on a bare number of people or things is worth a question of its own.
_MANY = 20
# Fewer are told of too many things.
_SEVERAL = 3
_BEING = frozenset({"be", "is", "are", "was", "were", "been", "being"})
_REACH = 3
# How near two nouns are that may name one thing.
_KIN = 0.5


def is_askable(figures: Sequence[Figure]) -> bool:
    """Whether a question of what is counted, and of what it underwent or did, would say something.

    "How many miners spend?" does not: what people do at present, or a number of nothing known, is no count of them.
    """
    if figures[0].quantity.measure is not Measure.COUNT:
        return True
    if all((f.quantity.unit or "").lower() in word_list("fates", "marks.harms") for f in figures):
        return False  # wounds, not the wounded
    if any(f.harms for f in figures):
        return True
    if not any(is_listed((f.quantity.unit or "").lower()) or _is_a_people(f) for f in figures):
        return False
    telling = [f for f in figures if events_of(f)]
    if not telling:
        return any((f.quantity.value or f.quantity.low or 0) >= _MANY for f in figures)
    people = any(is_person((f.quantity.unit or "").lower()) for f in figures)
    if people and 2 * len(telling) < len(figures):
        return len({f.document for f in figures}) > 1 and any((f.quantity.value or 0) >= _MANY for f in figures)
    return not people or any(_is_state(f) or _is_undergone(f) or _is_done(f) for f in telling)


def _is_a_people(figure: Figure) -> bool:
    """Whether those of a people are counted: "188 Selorians", which no list of words holds."""
    quantity = figure.quantity
    noun = (quantity.of or "").rsplit(" ", 1)[-1]
    return noun[:1].isupper() and noun.endswith("s") and noun[:-1].lower() == (quantity.unit or "").lower()


def _is_named(figure: Figure) -> bool:
    """Whether what is counted is told by a name, which may be cut short: "14 West" of "14 West Pier men"."""
    return (figure.quantity.of or "").rsplit(" ", 1)[-1][:1].isupper()


def is_told_apart(figures: Sequence[Figure], stemma: Stemma) -> bool:
    """Whether reports that are no copies of each other count one thing by one noun: "eleven wagons", "11 wagons"."""
    units = {(f.quantity.unit or "").lower() for f in figures}
    several = all((f.quantity.value or 0) >= _SEVERAL for f in figures)
    concrete = len(units) == 1 and is_listed(next(iter(units))) and not any(_is_named(f) for f in figures)
    return concrete and several and stemma.count_origins(frozenset(f.document for f in figures)) > 1


def is_counted_alike(figures: Sequence[Figure]) -> bool:
    """Whether all count several of one thing, told by nouns that are kin: "4,000 people", "4,000 persons"."""
    if all(map(_is_known, figures)):
        return False
    units = sorted({f.quantity.unit.lower() for f in figures if f.quantity.unit})
    if not units or not is_listed(units[0]):
        return False
    return all(map(is_person, units)) or all(kin_nouns(units[0], unit) >= _KIN for unit in units)


def _is_known(figure: Figure) -> bool:
    """Whether one or two are spoken of as told before: "the two countries"."""
    before = figure.claim.text[: max(0, figure.quantity.start - figure.claim.start)].split()
    few = (figure.quantity.value or _SEVERAL) < _SEVERAL
    return few and bool(before) and before[-1].lower() in word_list("events", "again")


@cache
def _states() -> frozenset[str]:
    """Verbs of what befalls people, and of being carried."""
    fates, events = load_lexicon("fates"), load_lexicon("events")
    listed = [words for group in ("done", "undergone") for words in fates[group].values()]
    return word_list("events", "states").union(events["aboard"].values(), *listed)


def _is_state(figure: Figure) -> bool:
    return bool(_states().intersection(events_of(figure)))


def _is_undergone(figure: Figure) -> bool:
    """Whether it was done to the counted: told before them, or behind a form of "be"."""
    event = figure.quantity.event or ""
    at = figure.claim.text.find(event)
    if at < 0 or " or " in event:
        return False
    before = figure.claim.text[:at].split()[-_REACH:]
    behind_be = any(word.lower() in _BEING for word in before) and not event.split()[0].endswith("ing")
    return behind_be or at < figure.quantity.start - figure.claim.start


def _is_done(figure: Figure) -> bool:
    """Whether the counted did it, told as past: "gathered", not "gather", "gathers" or "gathering"."""
    words = [event.split()[0] for event in (figure.quantity.event or "").split(" or ") if event]
    return any(base_form(word) != word.lower() and not word.endswith(("ing", "s")) for word in words)
