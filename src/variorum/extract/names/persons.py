"""How many persons a noun phrase means, by number, noun, name or pronoun."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.thesaurus import base_form, is_human_noun
from variorum.values import Tell

from .aged import is_aged
from .naming import Register

_SINGULAR = frozenset({"he", "she", "him", "her", "himself", "herself", "self", "someone", "somebody"})
_OTHERS = frozenset({"other", "others", "another"})
_NOBODY = frozenset({"no", "none", "nobody", "neither", "any", "anyone", "anybody", "every", "everyone", "each"})
_DEFINITE = frozenset({"the", "this", "that"})
_AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b|,\s(\d{1,3})(?=,|\sand\b|$)|\bage[d]? (\d{1,3})\b")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_GROUPS = frozenset({"family", "group", "crew", "party", "team", "total"})
_TOLD = frozenset({"the", "these", "those"})
_MARKS = frozenset({",", ";", ":", "–", "—", "and"})
_LABELS = frozenset({":", "|"})
_APPOSED = 30


@dataclass(frozen=True, slots=True)
class Persons:
    """How many, what tells it, and what is known of them; ``first`` and ``last`` are tokens, both included."""

    value: int
    tell: Tell
    first: int
    last: int
    names: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    definite: bool = False
    part: bool = False
    additional: bool = False
    at_least: bool = False
    gender: str | None = None


def count_persons(
    tree: Tree, register: Register, head: int, *, heading: bool, until: int | None = None
) -> Persons | None:
    """The persons meant by the noun at *head* and those joined to it; ``None`` when they are not counted or none.

    A word behind the noun tells of those before it alone: with *until* at "dead", "one dead and five hurt" is one.
    """
    last = len(tree.tokens) if until is None or until < head else until
    joined = tuple(n for n in _joined(tree, head, heading=heading) if n <= last)
    alone = heading and len(joined) == 1 and tree.tokens[head].text.lower() not in _SINGULAR
    before = _listed_before(tree, min(joined)) if alone else ()
    counted = [_count(tree, register, n, heading=heading) for n in (*before, *joined)]
    known = [c for c in counted if c is not None]
    if not known or len(known) < len(counted):
        return None if not known or known[0] is not counted[0] or heading else _narrow(known[0], counted)
    if _is_broken_down(tree, known):
        known = known[:1]
    strongest = min(known, key=lambda c: list(Tell).index(c.tell)).tell
    return Persons(
        value=sum(1 if c.additional and c.tell is Tell.NOUN and len(known) > 1 else c.value for c in known),
        tell=strongest,
        first=min(c.first for c in known),
        last=max(c.last for c in known),
        names=tuple(name for c in known for name in c.names),
        ages=tuple(age for c in known for age in c.ages),
        definite=all(c.definite for c in known),
        part=any(c.part for c in known),
        additional=known[0].additional,
        at_least=any(c.at_least for c in known),
        gender=known[0].gender if len(known) == 1 else None,
    )


def count_multiple(tree: Tree, index: int) -> Persons | None:
    """The victims that a noun of action counts by its adjective: "a triple homicide"."""
    values = load_lexicon("fates")["multiples"]
    value = next((int(values[w]) for n in _before(tree, index) if (w := tree.lemma(n)) in values), None)
    return None if value is None else Persons(value, Tell.NUMBER, min(_before(tree, index)), index)


def _is_broken_down(tree: Tree, known: Sequence[Persons]) -> bool:
    """Whether the others say who the first are: "six people, three men and three women"."""
    first, others = known[0], known[1:]
    counted = any(tree.tokens[n].pos == "NUM" for n in range(first.first, first.last + 1))
    return counted and first.value > 1 and first.value == sum(c.value for c in others)


def count_bodies(tree: Tree, index: int) -> Persons | None:
    """The dead that are counted by their bodies: "a body", "two bodies"."""
    value = _number(tree, index)
    first = min(_run(tree, index))
    if value is not None:
        return Persons(value, Tell.NUMBER, first, index)
    words = {tree.lemma(n) for n in tree.children(index, "det")}
    return Persons(1, Tell.NOUN, first, index, additional="another" in words) if words & {"a", "another"} else None


def is_multiple(tree: Tree, index: int) -> bool:
    """Whether the noun of action has an adjective that counts ("double", "triple")."""
    return any(tree.lemma(n) in load_lexicon("fates")["multiples"] for n in _before(tree, index))


def _before(tree: Tree, index: int) -> tuple[int, ...]:
    return tree.children(index, "amod", "compound", "nmod")


def _narrow(first: Persons, counted: Sequence[Persons | None]) -> Persons | None:
    """Where only some of those joined are counted, nothing can be summed."""
    return first if len(counted) == 1 else None


def _listed_before(tree: Tree, head: int) -> tuple[int, ...]:
    """In headings, the persons set before by a comma ("2 adults, 2 children killed"), which the parser leaves loose."""
    at = _opens(tree, head) - 1
    found = [n for n in tree.children(head, "amod") if is_aged(tree, n) and tree.children(n, "cc")]
    while at > 0 and tree.tokens[at].text in (",", "&", "and") and _is_listed(tree, at - 1):
        noun = at - 1
        if tree.tokens[noun].text.lower() in _states() or tree.tokens[noun].end < tree.tokens[at].start - 1:
            break
        found.insert(0, noun)
        at = _opens(tree, noun) - 1
    return tuple(found)


def _opens(tree: Tree, index: int) -> int:
    """The first token of the noun's phrase, or of an age ("10-month-old")."""
    phrase = [n for n in tree.noun_phrase(index) if n <= index]
    return min(n - 4 if is_aged(tree, n) else n for n in phrase)


def _is_listed(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    named = token.pos == "NOUN" or (token.pos == "PROPN" and token.entity in ("", "PERSON"))
    return is_aged(tree, index) or (named and is_person(tree, index))


@cache
def _states() -> frozenset[str]:
    return frozenset(word for words in load_lexicon("fates")["states"].values() for word in words)


def _joined(tree: Tree, head: int, *, heading: bool) -> Iterator[int]:
    """The noun and the persons joined to it; things joined by a broken parse are left out."""
    counted = bool(tree.children(head, "nummod"))  # "six people, three men and three women"
    apposed = [] if counted else [m for n in tree.children(head, "appos") for m in (n, *tree.children(n, "appos"))]
    parts = [
        m
        for n in apposed
        if tree.children(n, "cc")
        for m in tree.conjuncts(n)
        if m != n or not _names_whom(tree, head, n)
    ]
    listed = [n for n in parts if tree.tokens[n].pos != "NUM" or tree.children(n, "prep")]
    listed += [n for n in tree.children(head, "appos") if heading and _follows_bare(tree, head, n)]
    for n in sorted({*tree.conjuncts(head), *listed}):
        token = tree.tokens[n]
        named = token.pos in ("NOUN", "PROPN", "NUM", "PRON") and token.text.lower() not in _states()
        if n == head or named or is_aged(tree, n):
            yield n


def _names_whom(tree: Tree, head: int, index: int) -> bool:
    """Whether it is the name of who stands before: "his wife, Ana Ruiz, and their son"."""
    return tree.tokens[index].entity == "PERSON" and tree.tokens[head].tag == "NN"


def _follows_bare(tree: Tree, head: int, index: int) -> bool:
    """Whether a heading lists both: "kills wife, 4 kids", "kills woman, her son"; not "kills wife, mother of three"."""
    bare = not tree.children(head, "det", "poss", "nummod") and tree.tokens[head].pos == "NOUN"
    of_her = any(tree.tokens[n].tag == "PRP$" for n in tree.children(index, "poss"))
    told = tree.children(index, "det") if of_her else tree.children(index, "prep", "relcl", "acl", "det")
    return bare and tree.tokens[index].pos != "NUM" and is_person(tree, index) and not told


def _is_denied(tree: Tree, index: int) -> bool:
    """As in "not one passenger", "not a single guard"."""
    return any(tree.tokens[n].text.lower() == "not" for n in tree.subtree(index) if n < index)


def _count(tree: Tree, register: Register, index: int, *, heading: bool) -> Persons | None:
    token = tree.tokens[index]
    low = token.text.lower()
    words = {tree.tokens[n].text.lower() for n in tree.children(index, "det", "predet", "amod", "preconj")}
    if tree.children(index, "preconj") and tree.children(index, "conj"):
        words.discard("both")  # "both the driver and the child"
    dated = token.pos in ("PROPN", "NUM") and token.entity in ("DATE", "TIME")  # "Sunday's homicide"
    if low in _NOBODY or words & _NOBODY or dated or _is_denied(tree, index):
        return None
    if token.pos == "PRON" or low in _SINGULAR or low == "another":
        return _meant(tree, register, index)
    if heading and _is_label(tree, index):
        return None
    number = _family(tree, index) or _number(tree, index)
    if number is not None:
        counted = is_person(tree, index) or is_aged(tree, index)
        return _found(tree, register, index, number, Tell.NUMBER) if counted else None
    named = register.at(index)
    if token.entity == "PERSON" or (named is not None and named.kind == "person"):
        return _found(tree, register, index, 1, Tell.NAME)
    if is_aged(tree, index):
        return _found(tree, register, index, 1, Tell.NOUN) if token.tag != "NNS" else None
    return _bare(tree, register, index, words, heading=heading) if is_person(tree, index) else None


def _meant(tree: Tree, register: Register, index: int) -> Persons | None:
    """One person by a pronoun ("he"), or one more ("another")."""
    low = tree.tokens[index].text.lower()
    if low == "another":
        return replace(_found(tree, register, index, 1, Tell.NOUN), additional=True)
    return _found(tree, register, index, 1, Tell.PRONOUN) if low in _SINGULAR else None


def _bare(tree: Tree, register: Register, index: int, words: set[str], *, heading: bool) -> Persons | None:
    """A noun without a number: one where it is singular and has an article, an owner or stands in a heading."""
    token = tree.tokens[index]
    counting = load_lexicon("fates")["counting"]
    if (
        counted := counting.get(token.text.lower())
        or counting.get(token.lemma.lower())
        or counting.get(next(iter(words & set(counting)), ""))
    ):
        return _found(tree, register, index, int(counted), Tell.NUMBER)
    if token.tag in ("NNS", "NNPS"):
        return None
    if (nth := _ordinal(words)) and (heading or words & {"a", "an"}):
        return replace(_found(tree, register, index, nth, Tell.NOUN), additional=True)
    owned = bool(tree.children(index, "poss"))
    if words & {"a", "an", "another", "one"} or words & _DEFINITE or owned or heading or token.dep in ("conj", "appos"):
        return _found(tree, register, index, 1, Tell.NOUN)
    return None


def _ordinal(words: set[str]) -> int | None:
    """Which one it is ("a fourth person"): as many there are by then."""
    ordinals = load_lexicon("fates")["ordinals"]
    return next((int(ordinals[w]) for w in sorted(words) if w in ordinals), None)


def _number(tree: Tree, index: int) -> int | None:
    """The number that counts the noun, or that the token itself is."""
    token = tree.tokens[index]
    held = [index] if token.pos == "NUM" or token.tag == "CD" else _counting(tree, index)
    for n in held:
        if tree.tokens[n].entity in ("DATE", "TIME") or (held == [index] and _YEAR.match(token.text)):
            continue
        words = _number_words(tree, n)
        numbers = [x for x in find_numbers(words) if x.value is not None]
        if numbers and numbers[-1].value is not None and float(numbers[-1].value).is_integer():
            value = int(numbers[-1].value)
            return value if value > 0 and not _is_age(tree, n) else None
    return None


def _counting(tree: Tree, index: int) -> list[int]:
    """The number before the noun, though an owner that is one stands between: "two sheriff's deputies"."""
    own = tuple(n for n in tree.children(index, "nummod") if not _is_apart(tree, n, index))
    owned = [m for n in tree.children(index, "poss") if tree.tokens[n].tag == "NN" for m in tree.children(n, "nummod")]
    several = [n for n in owned if tree.lemma(n) not in ("one", "1") and tree.tokens[index].tag == "NNS"]
    return list(own or several)[-1:]


def _is_apart(tree: Tree, number: int, noun: int) -> bool:
    """Whether an article parts them, so that the number is another's: "Image 2 of 8 A boy was hurt"."""
    return any(tree.tokens[n].tag == "DT" for n in range(number + 1, noun))


def _family(tree: Tree, index: int) -> int | None:
    """How many are one body: "a family of four"."""
    if tree.lemma(index) not in _GROUPS:
        return None
    of = [n for p in tree.children(index, "prep") if tree.lemma(p) == "of" for n in tree.children(p, "pobj")]
    return next((number for n in of if (number := _number(tree, n))), None)


def _is_label(tree: Tree, index: int) -> bool:
    """Whether the word of a heading says who speaks ("Sheriff: …") or stands behind a bar, with the outlet's name."""
    after = tree.tokens[index + 1].text if index + 1 < len(tree.tokens) else ""
    label = after in _LABELS and tree.tokens[index].pos != "NUM"
    return label or any(tree.tokens[n].text == "|" for n in tree.noun_phrase(index))


def _number_words(tree: Tree, index: int) -> str:
    """The number with the parts right before it that belong to it ("twenty one", "thirty-eight")."""
    first = index
    while first and tree.tokens[first - 1].head in (first, index) and tree.tokens[first - 1].tag in ("CD", "HYPH"):
        first -= 1
    return " ".join(token.text for token in tree.tokens[first : index + 1])


def _is_age(tree: Tree, index: int) -> bool:
    """Whether the number stands between commas behind a name, before "years" or behind "the age of"."""
    after = tree.tokens[index + 1].text.lower() if index + 1 < len(tree.tokens) else ""
    before = tree.tokens[index - 1] if index else None
    apposed = before is not None and before.text in (",", "(") and after in (",", ")", "and", ".", "of", "--", "–", "—")
    told = before is not None and before.text == "of" and tree.lemma(max(0, index - 2)) == "age"
    return apposed or told or after.startswith("year") or after == "-"


def is_person(tree: Tree, index: int) -> bool:
    """Whether the token means a person or persons."""
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if lemma in _GROUPS and _family(tree, index):
        return True
    if token.pos == "NUM" or token.tag == "CD":
        of = [n for p in tree.children(index, "prep") if tree.lemma(p) == "of" for n in tree.children(p, "pobj")]
        return not of or any(is_person(tree, n) or tree.tokens[n].pos == "PRON" for n in of)
    if lemma in _OTHERS or lemma in load_lexicon("fates")["counting"]:
        return True
    if lemma in word_list("fates", "animals") or (
        lemma in word_list("fates", "bodily") and tree.children(index, "poss")
    ):
        return False
    known = word_list("speakers", "people") | word_list("fates", "persons")
    plural = (base_form(lemma), lemma.removesuffix("s")) if token.tag in ("NNS", "NNPS") else ()
    return any(word in known or is_human_noun(word) for word in (lemma, *plural))


def _found(tree: Tree, register: Register, index: int, value: int, tell: Tell) -> Persons:
    phrase = _run(tree, index)
    first, last = min(phrase), max(index, *phrase) if tree.tokens[index].pos != "PROPN" else _name_end(register, index)
    words = {tree.tokens[n].text.lower() for n in phrase}
    of = [n for p in tree.children(index, "prep") if tree.tokens[p].lemma == "of" for n in tree.children(p, "pobj")]
    return Persons(
        value=value,
        tell=tell,
        first=first,
        last=last,
        names=tuple(_names(tree, register, index)),
        ages=tuple(_ages(tree, index, first)),
        definite=bool(words & _DEFINITE) and tell in (Tell.NOUN, Tell.NUMBER),
        part=tree.tokens[index].pos == "NUM" and any(_is_told(tree, n) for n in of),
        additional=bool(words & _OTHERS),
        at_least=_is_least(tree, first),
        gender=_gender(tree, phrase) if value == 1 else None,
    )


def _run(tree: Tree, index: int) -> list[int]:
    """The noun with the words of its phrase that stand right before it, and the one behind."""
    held = set(tree.subtree(index))
    first = index
    while first - 1 in held and tree.tokens[first - 1].text not in _MARKS:
        first -= 1
    behind = [index + 1] if index + 1 in tree.noun_phrase(index) else []
    return [*range(first, index + 1), *behind]


def _is_told(tree: Tree, index: int) -> bool:
    """Whether "of" this is of a group told of before ("of them", "of the victims"), not "of his relatives"."""
    dets = {tree.lemma(n) for n in tree.children(index, "det", "nummod")}
    return tree.tokens[index].pos in ("PRON", "NUM") or bool(dets & _TOLD)


def _is_least(tree: Tree, first: int) -> bool:
    """Whether "at least" or its like stands before: the number is a lower bound."""
    words = " ".join(tree.lemma(n) for n in range(max(0, first - 2), first + 3) if n < len(tree.tokens))
    return re.search(r"\bat least\b|\bmore than\b", words) is not None


def _gender(tree: Tree, phrase: Sequence[int]) -> str | None:
    words = {tree.lemma(n) for n in phrase if tree.tokens[n].dep != "poss"}
    male = bool(words & word_list("titles", "male") or words & {"he", "him", "himself"})
    female = bool(words & word_list("titles", "female") or words & {"she", "her", "herself"})
    return None if male == female else "male" if male else "female"


def _name_end(register: Register, index: int) -> int:
    named = register.at(index)
    return max(index, named.last - 1) if named else index


def _names(tree: Tree, register: Register, index: int) -> Iterator[str]:
    """The name it is, or that stands in apposition to it."""
    for n in (index, *tree.children(index, "appos", "compound")):
        named = register.at(n)
        if named is not None and (named.kind == "person" or tree.tokens[n].entity == "PERSON"):
            yield named.name
            return


def _ages(tree: Tree, index: int, first: int) -> Iterator[int]:
    """Ages told before the noun ("a 13-year-old boy") or right behind the name ("Ana Ruiz, 22,")."""
    end = min(len(tree.tokens), index + 6)
    words, shift = "", tree.tokens[first].start
    for token in tree.tokens[first:end]:
        words = words.ljust(token.start - shift) + token.text
    limit = tree.tokens[index].end - shift + _APPOSED
    for match in _AGE.finditer(words[:limit]):
        age = int(next(group for group in match.groups() if group))
        if age <= 110:
            yield age
            return
