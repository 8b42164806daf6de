"""Signs by which reports tell that somebody is hurt: wounds, a condition, a hospital; and words for suicide."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.extract.names.aged import is_aged
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Outcome

REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
_BEING = frozenset({"be", "remain"})
_FINDING = frozenset({"find", "leave", "discover", "see"})


@dataclass(frozen=True, slots=True)
class Blow:
    """A word that tells what befell: its token, the outcome, and the tokens of those it befell.

    Where the word itself counts them ("a triple homicide") it is its own head.
    """

    token: int
    outcome: Outcome
    heads: tuple[int, ...]
    own_hand: bool = False


def told_by_signs(tree: Tree, verb: int) -> Blow | None:
    """Injury or death told by wounds suffered, by a condition, by care, by the way to hospital; suicide."""
    if _takes_own_life(tree, verb):
        return Blow(verb, Outcome.KILLED, _subject_of(tree, verb) or _subject_above(tree, verb), own_hand=True)
    marks = load_lexicon("fates")["marks"]
    lemma = tree.lemma(verb)
    under = [(tree.lemma(p), n) for p in tree.children(verb, "prep") for n in tree.children(p, "pobj")]
    if lemma == "lose" and any(
        tree.lemma(n) == "life" and tree.children(n, "poss") for n in tree.children(verb, "dobj")
    ):
        return Blow(verb, Outcome.KILLED, _subject_of(tree, verb))
    if lemma in marks["taking"]:
        if any(led == "from" and tree.lemma(n) in marks["harms"] for led, n in under):
            return Blow(verb, Outcome.STRUCK, _subject_of(tree, verb))
        return _wounded(tree, verb, [n for n in tree.children(verb, "dobj", "obj") if tree.lemma(n) in marks["harms"]])
    cared = lemma in marks["tending"] and any(
        led in ("for", "from") and tree.lemma(n) in marks["harms"] for led, n in under
    )
    in_condition = lemma in marks["lying"] and any(tree.lemma(n) in marks["conditions"] for _, n in under)
    in_condition = in_condition or (lemma == "leave" and _left_with(tree, verb))
    visits = any(led == "with" for led, _ in under) and lemma in _BEING
    on_the_way = (lemma in marks["bringing"] or lemma in _BEING) and not visits
    if cared or in_condition or (on_the_way and any(_is_hospital(tree, n) for _, n in under)):
        return Blow(verb, Outcome.INJURED, _patients(tree, verb))
    return None


def _left_with(tree: Tree, verb: int) -> bool:
    """Whether somebody is left with harm, which the parser may hang on the last of them: "left both with burns"."""
    objects = [m for n in tree.children(verb, "dobj") for m in (n, *tree.children(n, "appos"))]
    withs = [p for n in (verb, *objects) for p in tree.children(n, "prep") if tree.lemma(p) == "with"]
    return any(tree.lemma(n) in word_list("fates", "marks.harms") for p in withs for n in tree.children(p, "pobj"))


def _wounded(tree: Tree, verb: int, harms: Sequence[int]) -> Blow | None:
    fatal = any(tree.lemma(c) in word_list("fates", "outcome.fatal") for n in harms for c in tree.children(n))
    return Blow(verb, Outcome.KILLED if fatal else Outcome.INJURED, _subject_of(tree, verb)) if harms else None


def _patients(tree: Tree, verb: int) -> tuple[int, ...]:
    objects = tree.children(verb, "nsubjpass", "dobj")[:1]
    themselves = any(tree.lemma(n) in REFLEXIVE for n in objects)
    return _subject_of(tree, verb) if themselves or not objects else objects


def _is_hospital(tree: Tree, noun: int) -> bool:
    """Whether the noun means a place of care: "hospital", "the Quellen Medical Center"."""
    marks = load_lexicon("fates")["marks"]
    if tree.lemma(noun) in marks["places"]:
        return True
    kinds = {tree.lemma(n) for n in tree.noun_phrase(noun)}
    return tree.lemma(noun) in marks["centres"] and bool(kinds & set(marks["caring"]))


def borne_signs(tree: Tree, index: int) -> Blow | None:
    """Those told of with wounds ("two men with stab wounds") or, counted, in hospital ("five people in hospital")."""
    marks = load_lexicon("fates")["marks"]
    token = tree.tokens[index]
    above = tree.tokens[token.head].head
    if token.dep != "pobj" or tree.tokens[token.head].dep != "prep":
        return None
    led = tree.lemma(token.head)
    if led == "with" and tree.lemma(above) in _FINDING:
        above = next(iter(tree.children(above, "dobj", "nsubjpass")), above)
    if tree.tokens[above].pos not in ("NOUN", "NUM", "PROPN") and not is_aged(tree, above):
        return None
    if led == "with" and tree.lemma(index) in marks["harms"] and _is_weapons(tree, index):
        return Blow(index, Outcome.STRUCK, (above,))
    counted = tree.tokens[above].pos == "NUM" or bool(tree.children(above, "nummod"))
    if led == "in" and tree.lemma(index) in marks["conditions"] and _is_grave(tree, index):
        return Blow(index, Outcome.INJURED, (above,))
    if led == "in" and counted and tree.lemma(index) in marks["places"]:
        return Blow(index, Outcome.INJURED, (above,))
    return None


def own_hand_after(tree: Tree, index: int) -> Blow | None:
    """The killer who dies with those killed: "a man killed his wife in a murder-suicide"."""
    if tree.lemma(index) != "suicide" or index < 2 or tree.lemma(index - 2) not in ("murder", "homicide"):
        return None
    behind = tree.lemma(index + 1) if index + 1 < len(tree.tokens) else ""
    besides = {tree.lemma(n) for m in (index, index - 2) for n in tree.children(m, "amod", "compound")}
    verb = tree.tokens[tree.tokens[index].head].head
    unclear = besides & {"attempted", "attempt", *load_lexicon("fates")["multiples"]}
    if behind == "attempt" or unclear or tree.tokens[index].dep != "pobj":
        return None
    if tree.lemma(verb) not in word_list("fates", "done.killed", "done.struck"):
        return None
    agents = [n for by in tree.children(verb, "agent") for n in tree.children(by, "pobj")]
    killer = agents[:1] or ([] if tree.is_passive(verb) else tree.children(verb, "nsubj")[:1])
    return Blow(index, Outcome.KILLED, tuple(killer), own_hand=True) if killer else None


def _is_weapons(tree: Tree, index: int) -> bool:
    """Whether the wound is told to come from a weapon."""
    return any(tree.lemma(n) in word_list("fates", "marks.weapons") for n in tree.children(index, "compound", "amod"))


def _is_grave(tree: Tree, index: int) -> bool:
    """Whether the condition is a patient's: "in critical condition"."""
    return any(tree.lemma(n) in word_list("events", "conditions") for n in tree.children(index, "amod", "compound"))


def _takes_own_life(tree: Tree, verb: int) -> bool:
    """Whether it tells of suicide: "taking his own life", "committed suicide", "turned the gun on himself"."""
    objects = tree.children(verb, "dobj", "obj")
    if tree.lemma(verb) == "commit":
        return any(tree.lemma(n) == "suicide" for n in objects)
    if tree.lemma(verb) == "take" and any(tree.lemma(n) == "life" for n in objects):
        return any(tree.lemma(m) == "own" for n in objects for m in tree.children(n, "amod"))
    under = {tree.tokens[n].text.lower() for p in tree.children(verb, "prep") for n in tree.children(p, "pobj")}
    return tree.lemma(verb) == "turn" and bool(objects) and bool(under & REFLEXIVE)


def _subject_of(tree: Tree, verb: int) -> tuple[int, ...]:
    subject = tree.subject(verb)
    if subject is None and tree.tokens[verb].dep == "acl":
        subject = tree.tokens[verb].head
    elif subject is None and tree.tokens[verb].dep == "advcl":
        subject = tree.subject(tree.tokens[verb].head)
    return () if subject is None else (tree.antecedent(subject),)


def _subject_above(tree: Tree, verb: int) -> tuple[int, ...]:
    """The subject of the nearest clause above that has one: "he killed a guard before turning …"."""
    above = (tree.own_subject(n) for n in tree.ancestors(verb))
    found = next((n for n in above if n is not None), None)
    return () if found is None else (found,)
