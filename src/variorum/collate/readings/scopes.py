"""What figures count: other states, people, places or parts of a whole are another scope, and no rival."""

import re
from itertools import combinations

from variorum.collate.figures.harms import harms_of_word, is_still_in_care
from variorum.collate.figures.intervals import compatible
from variorum.collate.figures.mentions import Figure
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import KIN, kin_nouns
from variorum.values import Measure

from .forming import Witnessed

# A smaller whole is met by chance; so many figures of a sentence are a table.
_LEAST_WHOLE, _TABLE = 5, 12
# Code points around a figure in which it may be told what is counted with it or left out.
_AROUND = 60
# "With the contractors, some 610", "33, which takes in the missing".
_COUNTED_IN = re.compile(
    r"(?:^|[,;(:–—] ?)(?:but |and )?(?:together |along )?with (?:the|its|their|those|all) (?!help|aid|exception)[a-z]+"
    r"|\b(?<!not )(?:including|counting|reckoning)(?: in)? (?:the|its|their|those|all|also) [a-z]+"
    r"|\b(?:takes|took|taking|counts|counting|figures|reckons) (?:in|also|too)\b"
    r"|\bon top of (?:the|its|their|those) [a-z]+",
    re.IGNORECASE,
)
# "540, not counting apprentices", "540, but those are only its own".
_LEFT_OUT = re.compile(
    r"\b(?:not|without) (?:including|counting|reckoning) [a-z]+|\bexcluding [a-z]+"
    r"|\b(?:apart from|leaving out|except for|besides|without) (?:the|its|their|those) [a-z]+"
    r"|\bonly (?:its|their|his|her) own\b",
    re.IGNORECASE,
)


def scopes_differ(a: Witnessed, b: Witnessed) -> bool:
    """Whether the two count different states, people or places."""
    if a.harms != b.harms and not _may_be_lost(a, b) and not (is_in_care(a) and is_in_care(b)):
        return True
    one_scope = a.quantity.scope is not None and a.quantity.scope == b.quantity.scope
    if _other_people(_noun_of(a), _noun_of(b)) or (is_in_care(a) != is_in_care(b) and not one_scope):
        return True
    parts = (a.quantity.part_of, b.quantity.part_of)
    if a.quantity.additional != b.quantity.additional or (None not in parts and parts[0] != parts[1]):
        return True
    return _told_of_others(a, b) or _of_two_polls(a, b)


def _of_two_polls(a: Witnessed, b: Witnessed) -> bool:
    """Whether a poll found the one share, and the other is of another poll or was counted."""
    shares = a.quantity.measure is b.quantity.measure is Measure.PERCENT and not compatible(a.quantity, b.quantity)
    return shares and any(figure.side.is_polled for r in (a, b) for figure in r.figures)


def _told_of_others(a: Witnessed, b: Witnessed) -> bool:
    """Whether the words that narrow the one are other words than those that narrow the other."""
    left, right = a.quantity.scope, b.quantity.scope
    if a.quantity.measure is Measure.MONEY and (left or right) and left != right:
        return not compatible(a.quantity, b.quantity)  # before tax, and who knows how
    return bool(left and right and left.lower() != right.lower() and not compatible(a.quantity, b.quantity))


def is_part_of(a: Witnessed, b: Witnessed) -> bool:
    """Whether one of two unlike figures counts some kind of the people whom the greater counts, or leaves some out.

    "570 civilians" beside "2,600 people", "610 with the contractors" beside "540".
    """
    if a.quantity.value is None or b.quantity.value is None or compatible(a.quantity, b.quantity):
        return False
    less, more = sorted((a, b), key=lambda r: r.quantity.value or 0)
    kinds = word_list("outcomes", "kinds.persons")
    generic = word_list("outcomes", "generic.persons") - kinds
    if _noun_of(less) in kinds and _noun_of(more) in generic | {"people"}:
        return True
    if _noun_of(more) in generic | {"people"} and any(map(_is_of_men_alone, less.figures)):
        return True
    return any(map(_is_summand, less.figures)) or _says(more, _COUNTED_IN) or _says(less, _LEFT_OUT)


def _is_of_men_alone(figure: Figure) -> bool:
    """Whether it counts men beside women or children: "seven men, three women and a boy"."""
    others = {(q.unit or "").lower() for q in figure.claim.quantities}
    return (figure.quantity.unit or "").lower() == "man" and bool(others & word_list("outcomes", "kinds.persons"))


def _is_summand(figure: Figure) -> bool:
    """Whether its sentence tells what it and others make together: the 41 of "112, of whom 71 …, and 41 …"."""
    own = figure.quantity
    rest = [q for q in figure.claim.quantities if q.value and q.start != own.start and q.measure is own.measure]
    totals = {q.value for q in rest if (q.value or 0) >= _LEAST_WHOLE}
    if not own.value or not totals or len(rest) > _TABLE:
        return False
    sums = (own.value + sum(q.value or 0 for q in parts) for n in (1, 2) for parts in combinations(rest, n))
    return any(total in totals for total in sums)


def _says(r: Witnessed, words: re.Pattern[str]) -> bool:
    """Whether some report says so right beside the figure."""
    return any(words.search(stretch) for figure in r.figures for stretch in _around(figure))


def _around(figure: Figure) -> tuple[str, str]:
    """The words before and behind a figure in its sentence, up to the next figure."""
    place = figure.claim.sentence or figure.claim
    start, end = (max(0, at - place.start) for at in (figure.quantity.start, figure.quantity.end))
    before, behind = place.text[max(0, start - _AROUND) : start], place.text[end : end + _AROUND]
    return re.split(r"\d|;", before)[-1], re.split(r"\d|[;.]", behind)[0]


def _noun_of(r: Witnessed) -> str:
    """What is counted; whom harm befell are people, named or not ("9 hurt")."""
    noun = (r.quantity.unit or ("person" if r.harms else "")).lower()
    return "people" if noun == "person" else noun


def _other_people(a: str, b: str) -> bool:
    """Whether the counted nouns differ ("people", "crew"): one may be a part of the other."""
    generic = word_list("outcomes", "generic.persons") | word_list("outcomes", "ill.nouns")
    kin = a == b or kin_nouns(a, b) >= KIN or all(noun in generic or harms_of_word(noun) for noun in (a, b))
    return bool(a and b and not kin)


def _may_be_lost(a: Witnessed, b: Witnessed) -> bool:
    """Whether one counts "lost" and the other joint states: "lost" is never killed or missing alone."""
    lost = [r for r in (a, b) if "lost" in r.harms]
    joint = [r for r in (a, b) if len(r.harms) > 1]
    return bool(lost) and (len(lost) == 2 or bool(joint))


def is_in_care(r: Witnessed) -> bool:
    """Whether it counts who is in hospital still: a part of the injured that becomes smaller."""
    return any(_in_care(figure) for figure in r.figures)


def _in_care(figure: Figure) -> bool:
    start = figure.claim.start
    return is_still_in_care(figure.claim.text, figure.quantity.start - start, figure.quantity.end - start)
