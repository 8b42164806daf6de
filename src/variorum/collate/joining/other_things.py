"""Small numbers of different things are alike by chance: two weapons, two suspects."""

from variorum.collate.figures.mentions import Figure
from variorum.collate.figures.surroundings import place_of, share_words
from variorum.lang.lexicon import word_list
from variorum.lang.words import alike, content_words
from variorum.values import Measure

from .kinship import is_person, kin_units, noun_of
from .measures import size_of

# Up to here numbers of different things are alike by chance.
_CHANCE = 50
# Letters of a noun that is the head of another ("plough", "snowplough").
_HEAD = 4


def of_other_things(left: Figure, right: Figure) -> bool:
    """Whether both are small counts of things of which neither is the other's kind: two weapons, two suspects.

    Small numbers meet by chance. Two sorts of persons may be the same persons ("stewards", "representatives"), and
    what one sentence names together may be told by either: "of 412 samples three were positive".
    """
    if (
        not left.quantity.measure is right.quantity.measure is Measure.COUNT
        or max(map(size_of, (left, right))) > _CHANCE
    ):
        return False
    a, b = noun_of(left), noun_of(right)
    generic = word_list("outcomes", "generic.persons")
    if not a or not b or a in generic or b in generic or (is_person(a) and is_person(b)):
        return False
    return not (
        kin_units(left, right) or _is_sort_of(a, b) or share_words(left, right) or _names(left, b) or _names(right, a)
    )


def _is_sort_of(a: str, b: str) -> bool:
    """Whether one noun is the other's head ("snowplough", "plough") or says no more than that there is something."""
    heads = min(len(a), len(b)) >= _HEAD and (a.endswith(b) or b.endswith(a))
    return heads or not word_list("outcomes", "generic.things").isdisjoint((a, b))


def _names(figure: Figure, noun: str) -> bool:
    """Whether the figure's sentence names the noun, too."""
    return any(alike(noun, w.stem) for w in content_words(place_of(figure).text))
