"""What is told of some of a counted group: "nine of the injured were in a critical condition"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from variorum.collate.figures.harms import harms_of, harms_of_word
from variorum.collate.figures.mentions import Figure, is_share
from variorum.collate.figures.surroundings import names_beside, place_of
from variorum.collate.joining.kinship import is_person
from variorum.lang.lexicon import word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.thesaurus import KIN, base_form, is_verb, kin_nouns, participle
from variorum.lang.words import alike, content_words
from variorum.values import Measure, Quantity

# How far back, in code points, the group stands of "seven of them".
_BACK = 300
_NEAR = 40
_MOST_WORDS = 9
_MOST_NAMED = 5
_OF_GROUP = re.compile(
    r"\s*(?:out )?of (?:(?:the|these|those|its|his|her|their|our|all)\b ?)?(?P<words>[^,.;:]*)", re.IGNORECASE
)
_OF_THEM = re.compile(r"\s+of (?:them|those|these|whom|which)\b(?! who| which| that)", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:whom|which|them|these|those),? (?:only |just |some |about )?$", re.IGNORECASE)
_CARED_FOR = re.compile(r" (?:people |persons |patients )?(?P<told>(?:are|were|remain(?:ed)?|have been|had been) )")
_OF_STATE = re.compile(r"\bof the ([a-z]+)")
_ALL_BUT = re.compile(r"\b(?:all but|not|none|except(?: for)?|apart from) $", re.IGNORECASE)
_LEADING = re.compile(r"^[\s,]*(?:who |which |that )?", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[.;:!?()“”\"–—]|, |\n| (?:while|but|whereas|according|because|until|when|after|before|since) "
    r"| and (?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|the (?:other|rest)|were|was)\b)"
)
_NOTHING = frozenset({"who", "which", "whom", "whose", "that", "and", "or", "to", "it", "they", "he", "she", "we"})
_BE = frozenset({"is", "are", "was", "were", "have", "had"})
_VERBS = _BE | {"has", "does"}  # they end like plurals
_BEING = frozenset({"be", "is", "are", "was", "were", "been", "being", "has", "have", "had", "still", "only", "now"})


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a group: the figure, what is told of them, and the group they are of.

    ``noun`` is who or what is counted in all, ``harms`` what befell all of them, ``event`` the word of that;
    ``implied``: no word tells of a group.
    """

    figure: Figure
    told: str
    noun: str
    group: str
    harms: frozenset[str]
    event: str | None = None
    implied: bool = False

    @property
    def stems(self) -> frozenset[str]:
        """What is told of them, in stems; verbs that say nothing left out."""
        return _stems_of(self.told)

    @property
    def way(self) -> str | None:
        """Whether they were brought to where they are, or have left it."""
        return _way_of(self.told)


@cache
def _stems_of(told: str) -> frozenset[str]:
    light = word_list("outcomes", "light.verbs") | _BEING
    return frozenset(w.stem for w in content_words(told) if w.stem not in light and not w.text[0].isdigit())


@cache
def _way_of(told: str) -> str | None:
    stems = {w.stem for w in content_words(told)} | set(told.split())
    return next((way for way in ("left", "brought") if stems & word_list("parts", f"ways.{way}")), None)


def part_of(figure: Figure, text: str, before: Sequence[Quantity]) -> Part | None:
    """The figure as a part of a group, where its sentence tells something of that part.

    *text* is its report's, *before* the quantities that stand before it there.
    """
    quantity = figure.quantity
    place = place_of(figure)
    lead = text[place.start : quantity.start]
    if quantity.measure not in (Measure.COUNT, Measure.OTHER) or _ALL_BUT.search(lead):
        return None
    if not is_share(quantity, text):
        return _in_care(figure, text[quantity.end : place.end].replace("\n", " ")) or _of_a_kind(figure)
    stretch = text[quantity.start : place.end].replace("\n", " ")
    own = _number_of(quantity.text)
    rest = stretch[len(own) :]
    whole = next((q for q in reversed(before) if _may_be_whole(q, quantity)), None)
    if (them := _OF_THEM.match(rest)) or _OF_WHOM.search(lead):
        return _of_those(figure, lead, rest[them.end() if them else 0 :], whole)
    named = _OF_GROUP.match(rest)
    return _of_named(figure, named["words"], rest[named.start("words") :]) if named else None


def _in_care(figure: Figure, rest: str) -> Part | None:
    """Those in care, who are some of the hurt though no word says so: "eleven are in hospital"."""
    found = _CARED_FOR.match(rest)
    told = _told(rest[found.start("told") :]) if found else None
    noun = (figure.quantity.unit or "person").lower()
    if told is None or not is_person(noun) or not word_list("parts", "care").intersection(told.lower().split()):
        return None
    return Part(figure, told, noun, "injured", frozenset({"injured"}), implied=True)


def _of_a_kind(figure: Figure) -> Part | None:
    """A kind of people whom something befell, or who come from a place: "four passengers have died"."""
    noun = (figure.quantity.unit or "").lower()
    names = names_beside(figure)
    generic = word_list("outcomes", "generic.persons") - word_list("outcomes", "kinds.persons")
    if not is_person(noun) or noun in generic or not (names or len(figure.harms) == 1):
        return None
    told = " ".join(["were", noun, *sorted(names)])
    return Part(figure, told, noun, _state(figure.harms) or "people", figure.harms, implied=True)


def _number_of(words: str) -> str:
    """The words up to the group: "Nine" of "Nine of the injured"."""
    return re.split(r" (?:out )?of ", words, maxsplit=1)[0]


def _may_be_whole(whole: Quantity, part: Quantity) -> bool:
    counts = whole.measure in (Measure.COUNT, Measure.OTHER) and whole.end <= part.start
    near = counts and part.start - whole.end <= (_BACK if whole.unit else _NEAR)
    return near and (whole.value or whole.low or 0) > (part.value or 0)


def _of_those(figure: Figure, lead: str, rest: str, whole: Quantity | None) -> Part | None:
    told = _told(rest)
    if told is None:
        return None
    named = [word for word in _OF_STATE.findall(lead) if harms_of_word(word)]
    if whole is None and named:  # "38 of the injured were at the clinic, six of them in danger"
        return Part(figure, told, base_form(named[-1]), named[-1], harms_of_word(named[-1]))
    if whole is None:
        return None
    harms = harms_of(whole)
    group = _state(harms) or (whole.of or "people").split(" of ")[0]
    noun = (whole.unit or "").lower()
    if not noun and not (harms or is_person(base_form(told.split()[-1].lower()))):
        return None  # of what, nothing tells
    return Part(figure, told, noun, _uncounted(group), harms, whole.event)


def _of_named(figure: Figure, words: str, rest: str) -> Part | None:
    """Of "nine of the injured were …" the group is told by its words up to what is told of the part."""
    inside = words.split()
    named = [n for n, word in enumerate(inside[:_MOST_NAMED]) if _is_group(word.lower())]
    if not named or "who" in inside[: named[0]]:
        return None
    last = named[0] + 1 if named[0] + 1 in named else named[0]
    called = inside[: last + 1]
    told = _told(rest[rest.find(called[-1]) + len(called[-1]) :])
    harms = frozenset(harm for n in named[:2] for harm in harms_of_word(inside[n]))
    return Part(figure, told, base_form(called[-1].lower()), _uncounted(" ".join(called)), harms) if told else None


def _is_group(word: str) -> bool:
    """Whether the word is a plural, or tells by what befell them who is meant: "the injured"."""
    plural = word.endswith(("s", "men", "people", "children")) and (word == "people" or base_form(word) != word)
    plural = plural and word not in _VERBS
    return plural or word in _plain_states()


def _plain_states() -> frozenset[str]:
    return word_list("events", "told_states") | word_list("events", "nominal")


def _told(rest: str) -> str | None:
    """What is told of the part, up to the end of its clause; ``None`` where that says nothing."""
    rest = _LEADING.sub("", rest, count=1)
    cut = _CLAUSE.search(rest)
    words = rest[: cut.start() if cut else len(rest)].split()
    verb = next((n for n, word in enumerate(words) if word.lower() in _BE), 0)
    if words and words[0].lower() in word_list("parts", "led.places"):
        words = words[verb:]  # "of the patients at the clinic were in danger"
    if not words or not _NOTHING.isdisjoint(word.lower() for word in words[:2]):
        return None
    told = " ".join(words[:_MOST_WORDS])
    return told if content_words(told) else None


def _state(harms: frozenset[str]) -> str | None:
    names = {"killed": "dead", "injured": "injured", "missing": "missing", "ill": "sick", "saved": "rescued"}
    return names.get(next(iter(harms))) if len(harms) == 1 else None


def _uncounted(words: str) -> str:
    told = words.split()
    while len(told) > 1 and (find_numbers(told[0]) or not told[0].isalpha()):
        told = told[1:]
    return " ".join(told)


def are_alike(left: Part, right: Part) -> bool:
    """Whether the same is told of parts of one sort of group: half of the words of each, and no going and coming."""
    return left.way == right.way and one_group(left, right) and tell_one(left, right)


def may_be_made_of(left: Part, right: Part) -> bool:
    """Whether a copy's part may be made of the other: the same is told of some who are in no other state."""
    other = left.harms and right.harms and not left.harms & right.harms
    return left.way == right.way and not other and tell_one(left, right)


def tell_one(left: Part, right: Part) -> bool:
    """Whether half of the words that are told of either are told of the other."""
    a, b = left.stems, right.stems
    shared = sum(any(_like(x, y) for y in b) for x in a)
    return left.told == right.told or (bool(a and b) and shared * 2 >= max(len(a), len(b)))


def one_group(left: Part, right: Part) -> bool:
    """Whether both may be some of one group: of one state, or of people, or of things of one noun."""
    if left.harms or right.harms:
        return bool(left.harms & right.harms) or not (left.noun and right.noun) or _are_in_care(left, right)
    if left.event and right.event and not alike(base_form(left.event), base_form(right.event)):
        return False
    if all(not noun or is_person(noun) for noun in (left.noun, right.noun)):
        return True
    return left.noun == right.noun or kin_nouns(left.noun, right.noun) >= KIN


def _are_in_care(left: Part, right: Part) -> bool:
    """Whether both are persons in care, be it told or not that all were hurt."""
    hurt = all(part.harms <= {"injured", "ill"} and is_person(part.noun) for part in (left, right))
    return hurt and all(part.stems & word_list("parts", "care") for part in (left, right))


def _like(x: str, y: str) -> bool:
    return alike(x.removesuffix("ly"), y.removesuffix("ly"))


def ask_part(parts: Sequence[Part]) -> str:
    """How many of the group it is told of: "How many of the injured were in a critical condition?"."""
    parts = [part for part in parts if not part.implied] or parts
    groups = sorted({p.group for p in parts}, key=lambda g: (not harms_of_word(g), len(g), g))
    own = [p for p in parts if _predicate(p) == p.told] or parts
    told = sorted({_predicate(p) for p in own}, key=lambda t: (len(t.split()), t))
    return f"How many of the {groups[0]} {told[0]}?"


def _is_past(word: str) -> bool:
    return base_form(word) != word and not word.endswith(("s", "ing", "ly")) and is_verb(base_form(word))


def _predicate(part: Part) -> str:
    """What is told of them as a predicate: "were in a critical condition" of "in a critical condition"."""
    first = part.told.split()[0].lower()
    if first in _BEING or first in word_list("asking", "auxiliaries") or _is_past(first):
        return part.told
    if first == "for" and part.event and " " not in part.event:
        return f"were {participle(base_form(part.event))} {part.told}"
    state = _state(part.harms)
    return (
        f"were {part.told} {state}" if first.endswith("ly") and state and " " not in part.told else f"were {part.told}"
    )
