"""Of whom an age is told: of a name, of the youngest or oldest of some, or of somebody described."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from variorum.collate.figures.harms import harms_of_word
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import base_form, is_human_noun
from variorum.values import Quantity

_CAPITALS = r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){0,4}"
_INITIAL = re.compile(r"[A-Z]\.")
_BEING = r"(?:is|was|turned|would have been)(?: (?:only|just|now))?"
# "Ana Ruiz, 34", "Ana Ruiz (34)", "Ana Ruiz, who is 34", "Ana Ruiz, a retired baker of 34", "Ana Ruiz, was nine".
_NAME_BEFORE = re.compile(
    rf"(?P<name>{_CAPITALS})(?:,? \(|, )(?:aged |who {_BEING} |{_BEING} )?$"
    rf"|(?P<apposed>{_CAPITALS}), (?:an?|the) (?P<what>(?:[a-z-]+,? ){{0,4}}?)(?:aged |of )?$"
    rf"|(?P<told>{_CAPITALS}),? {_BEING} $"
)
# "34-year-old roofer Ana Ruiz", "a 34-year-old nurse, Ana Ruiz".
_NAME_BEHIND = re.compile(rf" (?P<what>(?:[a-z-]+,? ){{0,3}})(?:named |called )?(?P<name>{_CAPITALS})")
_OF = (
    r"(?: (?:(?:of|among) (?:the |those |these |them )?(?P<group>[a-z]+(?: [a-z]+){0,2})"
    r"|(?!is |was |were )(?P<noun>[a-z]+)))?"
)
_FOREMOST = re.compile(
    rf"\b[Tt]he (?P<end>young|old|eld)est{_OF},?(?: [A-Z][^,.;:]+?,)?"
    r" (?:is |was |were |being )?(?:only |just |aged )?(?:an? (?:[a-z]+ ){1,3}(?:of|aged) |an? )?$"
)
# "Mila Ruiz, nine, is the youngest to have lost her life", "58, the eldest of the men".
_FOREMOST_BEHIND = re.compile(
    rf",(?: is| was|) the (?P<end>young|old|eld)est{_OF}(?= |[.,;]|$)(?P<rest>[^.,;]{{0,30}})"
)
# The other end of the same group: "the youngest of the dead was nine, the oldest 71".
_OTHER_END = re.compile(rf"\b[Tt]he (?:young|old|eld)est{_OF}(?= )")
# "The dead whose names are known were aged between nine and 71": of many, from the youngest to the oldest.
_SEVERAL = re.compile(r"\b(?:aged|ages?) (?:from )?$")
_MANY = re.compile(r"\b[a-z]+\b")
_DESCRIBED = re.compile(
    r"\b(?P<det>[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]er|[Hh]is|[Mm]y)"
    r" (?P<what>(?:(?!an? |the |(?:young|old|eld)est )[a-z-]+ ){0,3}[a-z]+)"
    r"(?:, (?:who is |who was |aged )?| aged | of | (?:who )?(?:is|was) | \()$"
)
_DETERMINED = re.compile(r"\b(?P<det>[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]er|[Hh]is|[Mm]y) (?:[a-z]+ )?$")
_BEHIND = re.compile(r"(?: [a-z-]+){1,3}")
# "Since she was nineteen", "older than 70", "people over 50": no age that somebody has.
_NO_AGE = re.compile(
    r"\b(?:since|when|until|till|before|after|by the time|that) (?:he|she|they|[A-Z]\w+) "
    r"(?:was|were|is|turned|had been) (?:\w+ )?$|\b(?:older|younger|more|less|fewer) than $"
    r"|\b(?:over|under|above|below|at least|up to|almost|nearly|about|around) $"
)
_AFTER_ALL = re.compile(
    r" (?:and|or|to) (?:over|above|older|under|younger|more|\d+)\b|-olds\b"
    r"|(?: years? old| years? of age)? (?:when (?:he|she|they)|at the time)\b"
)
_FULL = 2
_TOO_MUCH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Of whom an age is told: by a name, as the youngest or oldest of a group, or by what he is.

    ``words`` are what he is called ("retired crane driver"), ``group`` of whom he is the ``foremost``; ``meant``:
    somebody told of before ("the 46-year-old").
    """

    given: str | None = None
    family: str | None = None
    foremost: str | None = None
    group: str | None = None
    words: str | None = None
    meant: bool = False

    @property
    def noun(self) -> str | None:
        """The last word of what he is called, in its dictionary form."""
        return base_form(self.words.rsplit(" ", 1)[-1]) if self.words else None

    @property
    def gender(self) -> str | None:
        """Male or female, where what he is called tells."""
        words = set((self.words or "").split())
        male, female = (bool(words & word_list("titles", key)) for key in ("male", "female"))
        return None if male == female else "male" if male else "female"

    @property
    def name(self) -> str:
        """The name in full, as far as it is told."""
        return " ".join(part for part in (self.given, self.family) if part)

    def may_be(self, other: "Person") -> bool:
        """Whether nothing that is told of the two keeps them apart."""
        if self.family and other.family and self.family != other.family:
            return False
        if self.gender and other.gender and self.gender != other.gender:
            return False
        return self.foremost == other.foremost or not (self.foremost and other.foremost)


def persons_of(
    quantity: Quantity, before: str, behind: str, no_persons: frozenset[str] = frozenset()
) -> Iterator[tuple[Person, float]]:
    """The one person whose age it is, with the age; of the ages of several who are hurt, their youngest and oldest.

    *before* and *behind* are the words around it in its sentence, *no_persons* the names of places and parties.
    """
    before, behind = before.replace("\n", " "), behind.replace("\n", " ")
    if _NO_AGE.search(before) or _AFTER_ALL.match(behind) or quantity.approximator or "olds" in quantity.text:
        return
    if quantity.value is None:
        yield from _ends_of(quantity, before)
    elif person := _person_at(quantity, before, behind, no_persons):
        yield person, quantity.value


def _ends_of(quantity: Quantity, before: str) -> Iterator[tuple[Person, float]]:
    if quantity.low is None or quantity.high is None or not _is_range(quantity, before):
        return
    if group := next((word for word in _MANY.findall(before.lower()) if word in _states()), None):
        yield Person(foremost="youngest", group=group), quantity.low
        yield Person(foremost="oldest", group=group), quantity.high


def _is_range(quantity: Quantity, before: str) -> bool:
    """Whether it goes from one age to another: no decade of one's life."""
    return _SEVERAL.search(before) is not None or quantity.text.lower().startswith(("between", "from"))


@cache
def _states() -> frozenset[str]:
    return word_list("events", "told_states") | word_list("events", "nominal")


def _is_group(word: str) -> bool:
    """Whether the word tells who is counted: a plural of persons, or a state that stands for them ("the dead")."""
    return word in _states() or (base_form(word) != word and is_human_noun(base_form(word)))


def _person_at(quantity: Quantity, before: str, behind: str, no_persons: frozenset[str]) -> Person | None:
    known = _foremost(before, behind)
    behind = behind if quantity.text.endswith("old") else ""
    known = _named(known, before, behind, no_persons)
    known = known if known.words else _described(known, before, behind)
    return known if known.family or known.foremost or known.words or known.meant else None


def _foremost(before: str, behind: str) -> Person:
    found = _FOREMOST.search(before) or _FOREMOST_BEHIND.match(behind)
    if found is None:
        return Person()
    told = [word for key in ("group", "noun") for word in (found[key] or "").split()]
    group = next(filter(_is_person, told), None)
    if told and told != ["to"] and group is None:
        return Person()  # "the oldest of the trams"
    rest = (found.groupdict().get("rest") or "").split()
    if {"life", "lives"}.intersection(rest):
        rest = ["dead"]  # "the youngest to have lost his life"
    group = group or next((word for word in rest if harms_of_word(word)), None) or _group_of_others(before)
    return Person(foremost="youngest" if found["end"] == "young" else "oldest", group=group)


def _group_of_others(before: str) -> str | None:
    """The group whose other end its sentence tells before: "the youngest of the dead was nine, the oldest 71"."""
    told = (word for found in _OTHER_END.finditer(before) for word in (found["group"] or found["noun"] or "").split())
    return next(filter(_is_person, told), None)


def _is_person(word: str) -> bool:
    return _is_group(word) or is_human_noun(base_form(word))


def _named(known: Person, before: str, behind: str, no_persons: frozenset[str]) -> Person:
    """The same with the name that stands right before the age, or behind what its bearer is."""
    found = _NAME_BEFORE.search(before)
    if found is not None:
        told = found["name"] or found["apposed"] or found["told"]
        plain = not found["what"] or _is_one(found["what"])
    else:
        found = _NAME_BEHIND.match(behind)
        told = found["name"] if found else None
        plain = found is not None and (not found["what"] or _is_one(found["what"]))
    if told is None or not plain or told in no_persons:
        return known
    if " " not in told and is_human_noun(told.lower()):
        return replace(known, words=told.lower(), meant=True)  # "Pensioner, 74, faints"
    given, family = parts_of(told)
    return replace(known, given=given, family=family) if family else known


def _is_one(words: str) -> bool:
    """Whether the words are what one person is called: "retired crane driver"."""
    told = words.replace(",", "").split()
    idle = word_list("ages", "idle")
    return bool(told) and not idle.intersection(told) and is_human_noun(told[-1])


def parts_of(name: str) -> tuple[str | None, str | None]:
    """Given and family name, without titles and what its bearer is ("Baker Ossi Trane"); of one word the family's."""
    words = [word.removesuffix("’s").removesuffix("'s") for word in name.split() if not _INITIAL.fullmatch(word)]
    while words and words[0].lower().rstrip(".") in _led():
        words = words[1:]
    while len(words) > _FULL and is_human_noun(words[0].lower()):
        words = words[1:]
    if not words or len(words) > _TOO_MUCH:
        return None, None
    return " ".join(words[:-1]) or None, words[-1]


@cache
def _led() -> frozenset[str]:
    return word_list("titles", "courtesy") | word_list("titles", "roles") | word_list("ages", "leading")


def _described(known: Person, before: str, behind: str) -> Person:
    """The same with what its bearer is called, and whether he was told of before."""
    found = _DESCRIBED.search(before)
    if found and _is_one(found["what"]):
        return replace(known, words=found["what"], meant=found["det"][0] in "Tt")
    determined = _DETERMINED.search(before)
    meant = bool(behind) and determined is not None and determined["det"][0] in "Tt"
    return replace(known, words=_called(behind), meant=meant)


def _called(behind: str) -> str | None:
    """The words right behind an age, as far as they end in what a person is: "77-year-old retired nurse"."""
    found = _BEHIND.match(behind)
    words = found[0].split() if found else []
    return next((" ".join(words[:n]) for n in range(len(words), 0, -1) if _is_one(" ".join(words[:n]))), None)
