"""Words that tell what befell somebody, and the tokens of those it befell."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from variorum.lang.grammar import RELATIVES, Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Outcome

from .aged import is_aged
from .persons import is_multiple, is_person

REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
_REACH = 4
_BETWEEN = frozenset({"more", "other", "people", "person", "be", "others", "have", "also"})
_LOOSE = frozenset({"appos", "ROOT", "dep"})


@dataclass(frozen=True, slots=True)
class Blow:
    """A word that tells what befell: its token, the outcome, and the tokens of those it befell.

    Where the word itself counts them ("a triple homicide") it is its own head.
    """

    token: int
    outcome: Outcome
    heads: tuple[int, ...]
    own_hand: bool = False


def blow_at(tree: Tree, index: int, *, heading: bool) -> Blow | None:
    """What the token tells to have befallen somebody, read off the parse."""
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX") or token.tag in ("VBN", "VBD"):
        particled = " ".join((lemma, *(tree.lemma(n) for n in tree.children(index, "prt"))))
        if outcome := _listed("done").get(particled):
            return Blow(index, _outcome(tree, index, outcome), tuple(_undergoing(tree, index, heading=heading)))
        if outcome := _listed("undergone").get(lemma):
            return Blow(index, outcome, _some(tree.subject(index)))
        if marked := _marked(tree, index):
            return marked
    if outcome := _listed("states").get(token.text.lower()):
        return Blow(index, outcome, tuple(_bearing(tree, index)))
    if token.pos in ("NOUN", "PROPN") and (outcome := _listed("nouns").get(lemma)):
        return _acted(tree, index, outcome)
    return None


def _acted(tree: Tree, index: int, outcome: Outcome) -> Blow | None:
    """What a noun of action tells: "the shooting of a man", "a triple homicide"."""
    if is_multiple(tree, index):
        return Blow(index, Outcome.KILLED, (index,)) if outcome is Outcome.KILLED else None
    fatal = any(tree.lemma(n) in word_list("fates", "outcome.fatal") for n in tree.children(index, "amod"))
    return Blow(index, Outcome.KILLED if fatal else outcome, tuple(_of_whom(tree, index)))


def beside(tree: Tree, index: int, first: int, *, heading: bool) -> Blow | None:
    """Who stands right before the word ("3 dead, 2 hurt", "4-year-old hurt"), whatever the parser makes of it.

    *first* is the first token of the sentence.
    """
    token = tree.tokens[index]
    outcome = _listed("states").get(token.text.lower()) or _listed("done").get(tree.lemma(index))
    if outcome is None or token.tag in ("VB", "VBZ", "VBG"):
        return None
    before = index - 1
    while before > first and tree.lemma(before) in _BETWEEN:
        before -= 1
    if before < first:
        return None
    counts = tree.tokens[before].pos == "NUM" and tree.tokens[before].entity not in ("DATE", "TIME")
    while is_aged(tree, before) and tree.tokens[before].dep == "conj":
        before = tree.tokens[before].head
    if is_aged(tree, before) or (counts and token.tag != "NN"):
        return Blow(index, _outcome(tree, index, outcome), (before,))
    alone = heading and token.text.lower() in _listed("states") and token.dep in _LOOSE
    return Blow(index, outcome, (before,)) if alone and is_person(tree, before) else None


def on_oneself(tree: Tree, index: int) -> Blow | None:
    """What one does to oneself after others: "shot his brother and then himself"."""
    token = tree.tokens[index]
    if token.text.lower() not in REFLEXIVE or token.dep != "conj" or tree.tokens[token.head].pos != "VERB":
        return None
    outcome = _listed("done").get(tree.lemma(token.head))
    subject = tree.subject(token.head)
    if outcome is None or subject is None:
        return None
    return Blow(token.head, outcome, (tree.antecedent(subject),), own_hand=True)


@cache
def _listed(group: str) -> dict[str, Outcome]:
    return {word: Outcome(name) for name, words in load_lexicon("fates")[group].items() for word in words}


def _some(index: int | None) -> tuple[int, ...]:
    return () if index is None else (index,)


def _outcome(tree: Tree, verb: int, outcome: Outcome) -> Outcome:
    """What a verb of striking ends in, where words beside it or a verb joined to it tell."""
    fatal = word_list("fates", "outcome.fatal")
    if outcome is Outcome.INJURED and any(tree.lemma(n) in fatal for n in tree.children(verb, "advmod")):
        return Outcome.KILLED
    if outcome is not Outcome.STRUCK:
        return outcome
    below = tree.children(verb, "advmod", "prep", "acomp", "oprd", "xcomp", "npadvmod", "dep")
    near = {tree.lemma(m) for n in below for m in (n, *tree.children(n, "pobj"))}
    joined = [n for n in tree.conjuncts(verb) if n != verb] + [tree.tokens[verb].head]
    if near & fatal or any(
        _listed("done").get(tree.lemma(n)) is Outcome.KILLED for n in joined if _are_joined(tree, n, verb)
    ):
        return Outcome.KILLED
    return Outcome.INJURED if near & word_list("fates", "outcome.mild") else outcome


def _are_joined(tree: Tree, a: int, b: int) -> bool:
    """Whether two verbs are coordinate and share those they befall: "shot and killed"."""
    low, high = min(a, b), max(a, b)
    joined = high - low <= _REACH and tree.tokens[high].dep == "conj" and tree.tokens[high].head == low
    return joined and tree.own_subject(high) is None


def _undergoing(tree: Tree, verb: int, *, heading: bool) -> Iterator[int]:
    """Those whom the verb befalls: object, passive subject, or the noun a participle hangs on."""
    yield from _alongside(tree, verb)
    token = tree.tokens[verb]
    objects = [n for n in tree.children(verb, "dobj", "obj", "nsubjpass") if tree.tokens[n].tag not in RELATIVES]
    if any(tree.lemma(n) in REFLEXIVE for n in objects):
        yield from _some(tree.subject(verb))
    elif objects:
        yield from objects
    elif token.dep in ("acl", "amod") and token.tag in ("VBN", "VBD"):
        yield token.head
    elif left := _left(tree, verb):
        yield from left
    elif tree.is_passive(verb) or (token.dep in ("conj", "advcl") and token.tag == "VBN"):
        subject = tree.subject(verb)
        yield from _some(None if subject is None else tree.antecedent(subject))
    elif token.dep == "conj":
        yield from tree.children(token.head, "dobj", "obj", "nsubjpass")
    else:
        yield from _shared(tree, verb, heading=heading)


def _alongside(tree: Tree, verb: int) -> Iterator[int]:
    """Those it befell with others: "was hurt along with two others"."""
    for along in tree.children(verb, "prep", "advmod"):
        if tree.lemma(along) in ("along", "together"):
            withs = [n for n in (*tree.children(along, "prep"), *tree.children(verb, "prep")) if n > along]
            for n in withs[:1]:
                yield from tree.children(n, "pobj") if tree.lemma(n) == "with" else ()


def _left(tree: Tree, state: int) -> tuple[int, ...]:
    """Those left in a state that the parser hangs on the last of them: "left a girl and two men wounded"."""
    token = tree.tokens[state]
    own = tree.own_subject(state)
    if own is None or token.tag not in ("VBN", "JJ") or tree.lemma(token.head) != "leave":
        return ()
    objects = [n for n in tree.children(token.head, "dobj", "obj") if n < own]
    apart = any(tree.tokens[n].text.lower() in _listed("states") for o in objects for n in range(o, own))
    return (own,) if apart else (*objects, own)


def _shared(tree: Tree, verb: int, *, heading: bool) -> Iterator[int]:
    """The object of the verb joined behind ("killed and wounded two"); in headings the bare subject ("Man shot")."""
    behind = [o for n in tree.children(verb, "conj") for o in tree.children(n, "dobj", "obj")]
    if behind:
        yield behind[0]
    elif heading and tree.tokens[verb].tag in ("VBN", "VBD", "VBP"):
        yield from _some(tree.own_subject(verb))


def _bearing(tree: Tree, index: int) -> Iterator[int]:
    """Those of whom a state is told: "2 dead", "was left dead", "dead woman", "the injured"."""
    token = tree.tokens[index]
    own = _left(tree, index) or tree.children(index, "nsubj", "nummod", "npadvmod")
    if own:
        yield from own if _left(tree, index) else own[:1]
    elif token.dep == "amod":
        yield token.head
    elif token.dep in ("acomp", "oprd", "ccomp", "advcl", "xcomp", "attr", "conj"):
        verb = token.head
        objects = tree.children(verb, "dobj", "nsubjpass")
        subject = tree.subject(verb)
        yield from objects[:1] or _some(None if subject is None else tree.antecedent(subject))


def _of_whom(tree: Tree, noun: int) -> Iterator[int]:
    """Whose death, the killing of whom."""
    for n in tree.children(noun, "prep"):
        if tree.tokens[n].lemma.lower() == "of":
            yield from tree.children(n, "pobj")
    yield from tree.children(noun, "poss")


def _marked(tree: Tree, verb: int) -> Blow | None:
    """Injury told by wounds suffered, by a patient's condition or by the way to hospital."""
    marks = load_lexicon("fates")["marks"]
    lemma = tree.lemma(verb)
    if _takes_own_life(tree, verb):
        return Blow(verb, Outcome.KILLED, _subject_of(tree, verb) or _subject_above(tree, verb), own_hand=True)
    if lemma in marks["taking"]:
        harms = [n for n in tree.children(verb, "dobj", "obj") if tree.lemma(n) in marks["harms"]]
        fatal = any(tree.lemma(c) in word_list("fates", "outcome.fatal") for n in harms for c in tree.children(n))
        outcome = Outcome.KILLED if fatal else Outcome.INJURED
        return Blow(verb, outcome, _subject_of(tree, verb)) if harms else None
    under = [(p, n) for p in tree.children(verb, "prep") for n in tree.children(p, "pobj")]
    in_condition = lemma in ("be", "remain") and any(tree.lemma(n) in marks["conditions"] for _, n in under)
    visits = any(tree.lemma(p) == "with" for p, _ in under)
    bringing = lemma in marks["bringing"] or (lemma in ("be", "remain") and not visits)
    to_hospital = bringing and any(tree.lemma(n) in marks["places"] for _, n in under)
    if in_condition or to_hospital:
        objects = tree.children(verb, "nsubjpass", "dobj")
        return Blow(verb, Outcome.INJURED, objects[:1] or _subject_of(tree, verb))
    return None


def _takes_own_life(tree: Tree, verb: int) -> bool:
    """Whether it tells of suicide: "taking his own life", "turned the gun on himself"."""
    objects = tree.children(verb, "dobj", "obj")
    if tree.lemma(verb) == "take" and any(tree.lemma(n) == "life" for n in objects):
        return any(tree.lemma(m) == "own" for n in objects for m in tree.children(n, "amod"))
    under = {tree.tokens[n].text.lower() for p in tree.children(verb, "prep") for n in tree.children(p, "pobj")}
    return tree.lemma(verb) == "turn" and bool(objects) and bool(under & REFLEXIVE)


def _subject_of(tree: Tree, verb: int) -> tuple[int, ...]:
    subject = tree.subject(verb)
    return () if subject is None else (tree.antecedent(subject),)


def _subject_above(tree: Tree, verb: int) -> tuple[int, ...]:
    """The subject of the nearest clause above that has one: "he killed a guard before turning …"."""
    above = (tree.own_subject(n) for n in tree.ancestors(verb))
    return _some(next((n for n in above if n is not None), None))
