"""Words that tell what befell somebody, and the tokens of those it befell."""

from collections.abc import Iterator
from functools import cache

from variorum.extract.names.aged import is_aged
from variorum.extract.names.persons import is_multiple, is_person
from variorum.lang.grammar import RELATIVES, Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Outcome

from .heading_blows import outcome_misread, told_after, told_before
from .signs import REFLEXIVE, Blow, borne_signs, own_hand_after, told_by_signs

_REACH = 4
# Tokens from the verb of a heading to its "self".
_SELF = 12
_LIVES = frozenset({"lose", "claim"})
_BODIES = frozenset({"find", "discover", "recover", "retrieve", "pull", "unearth"})
_BETWEEN = frozenset({"more", "other", "people", "person", "be", "others", "have", "also"})
_FINDING = frozenset({"find", "leave", "discover", "see"})
_LOOSE = frozenset({"appos", "ROOT", "dep"})


def may_tell(tree: Tree, index: int) -> bool:
    """Whether the token, in no heading, can be a word that tells what befell somebody: most are none of these."""
    token, (words, lemmas) = tree.tokens[index], _telling()
    return (
        token.pos in ("VERB", "AUX")
        or token.tag in ("VBN", "VBD")
        or tree.lemma(index) in lemmas
        or token.text.lower() in words
    )


@cache
def _telling() -> tuple[frozenset[str], frozenset[str]]:
    """The words, and the lemmas, by which a token that is no verb may tell it."""
    marks = load_lexicon("fates")["marks"]
    signs = (*marks["harms"], *marks["conditions"], *marks["places"])
    lemmas = frozenset({"suicide", "body", "life", *signs, *_listed("done"), *_listed("nouns")})
    return REFLEXIVE | word_list("fates", "outcome.deadly") | frozenset(_listed("states")), lemmas


def blow_at(tree: Tree, index: int, *, heading: bool) -> Blow | None:
    """What the token tells to have befallen somebody, read off the parse."""
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX") or token.tag in ("VBN", "VBD"):
        particled = " ".join((lemma, *(tree.lemma(n) for n in tree.children(index, "prt"))))
        if outcome := _listed("done").get(particled):
            return Blow(index, _outcome(tree, index, outcome), tuple(_undergoing(tree, index, heading=heading)))
        if outcome := _listed("undergone").get(lemma):
            subject = tree.subject(index)
            return Blow(index, outcome, _some(_led_astray(tree, index) if subject is None else subject))
        if marked := told_by_signs(tree, index):
            return marked
    if outcome := _listed("states").get(token.text.lower()):
        return Blow(index, outcome, tuple(_bearing(tree, index)))
    if killer := own_hand_after(tree, index) or _bodies(tree, index) or _fatally(tree, index):
        return killer
    if token.pos in ("NOUN", "PROPN") and (outcome := _listed("nouns").get(lemma)):
        return _acted(tree, index, outcome)
    return borne_signs(tree, index) if token.pos == "NOUN" else None


def _led_astray(tree: Tree, verb: int) -> int | None:
    """The subject of a verb whose own the parser gave to a participle before: "a boy wounded in a fire died"."""
    token = tree.tokens[verb]
    participle = tree.tokens[token.head].tag == "VBN" and not tree.children(token.head, "aux", "auxpass")
    return tree.own_subject(token.head) if token.dep == "ccomp" and participle else None


def _fatally(tree: Tree, index: int) -> Blow | None:
    """The dead of those struck: "16 shot, 1 fatally", "three guards, one fatally, were stabbed"."""
    token = tree.tokens[index]
    if (
        token.text.lower() not in word_list("fates", "outcome.deadly")
        or not index
        or tree.tokens[index - 1].pos != "NUM"
    ):
        return None
    behind = tree.tokens[index + 1].pos if index + 1 < len(tree.tokens) else "PUNCT"
    return Blow(index, Outcome.KILLED, (index - 1,)) if behind in ("PUNCT", "ADP", "CCONJ") else None


def _bodies(tree: Tree, index: int) -> Blow | None:
    """The dead who are found or told by their lives: "two bodies were recovered", "the flood claimed 14 lives"."""
    token = tree.tokens[index]
    verbs = {"body": _BODIES, "life": _LIVES}.get(tree.lemma(index), frozenset())
    found = token.dep in ("dobj", "nsubjpass", "obj") and tree.lemma(token.head) in verbs
    if not found or tree.children(index, "poss"):
        return None
    return Blow(index, Outcome.KILLED, tuple(_of_whom(tree, index)) or (index,))


def _acted(tree: Tree, index: int, outcome: Outcome) -> Blow | None:
    """What a noun of action tells: "the shooting of a man", "a triple homicide", "a double stabbing"."""
    if is_multiple(tree, index):
        return Blow(index, outcome, (index,))
    fatal = any(tree.lemma(n) in word_list("fates", "outcome.fatal") for n in tree.children(index, "amod"))
    return Blow(index, Outcome.KILLED if fatal else outcome, tuple(_of_whom(tree, index)))


def beside(tree: Tree, index: int, first: int, *, heading: bool) -> Blow | None:
    """Who stands right before the word ("3 dead, 2 hurt", "4-year-old hurt"), whatever the parser makes of it.

    *first* is the first token of the sentence.
    """
    token = tree.tokens[index]
    outcome = _listed("states").get(token.text.lower()) or _listed("done").get(tree.lemma(index))
    if heading and (found := _in_heading(tree, index, first, outcome)):
        return found
    if outcome is None or token.tag in ("VB", "VBZ", "VBG"):
        return None
    before = index - 1
    while before > first and tree.lemma(before) in _BETWEEN:
        before -= 1
    if before < first:
        return None
    counts = tree.tokens[before].pos == "NUM" and tree.tokens[before].entity not in ("DATE", "TIME")
    aged = is_aged(tree, before)
    while is_aged(tree, before) and tree.tokens[before].dep == "conj":
        before = tree.tokens[before].head
    if aged or (counts and token.tag != "NN"):
        return Blow(index, _outcome(tree, index, outcome), (before,))
    alone = heading and token.text.lower() in _listed("states") and token.dep in _LOOSE
    return Blow(index, outcome, (before,)) if alone and is_person(tree, before) else None


def _in_heading(tree: Tree, index: int, first: int, outcome: Outcome | None) -> Blow | None:
    told = outcome or outcome_misread(tree, index, _listed("done"))
    if told is None:
        return None
    after = told_after(tree, index)
    if after is not None and tree.lemma(index) in _listed("done"):
        return Blow(index, told, (after,))
    before = told_before(tree, index, first)
    return None if before is None else Blow(index, _outcome(tree, index, told), (before,))


def on_oneself(tree: Tree, index: int, *, heading: bool) -> Blow | None:
    """What one does to oneself after others: "shot his brother and then himself"; in headings "kills wife, self"."""
    token = tree.tokens[index]
    low = token.text.lower()
    if heading and (low == "self" or (low in REFLEXIVE and token.dep == "appos")):
        verbs = (n for n in range(index - 1, max(-1, index - _SELF), -1) if tree.lemma(n) in _listed("done"))
        verb = next(verbs, None)
        return None if verb is None else Blow(verb, _listed("done")[tree.lemma(verb)], (index,), own_hand=True)
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
        subject = _passive_subject(tree, verb)
        yield from _some(None if subject is None else tree.antecedent(subject))
        yield from [m for n in objects for m in tree.conjuncts(n) if m > n and tree.lemma(m) not in REFLEXIVE][:1]
    elif objects:
        yield from objects
    elif token.dep in ("acl", "amod") and token.tag in ("VBN", "VBD"):
        yield token.head
    elif left := _left(tree, verb):
        yield from left
    elif (apart := _set_apart(tree, verb)) is not None:
        yield apart
    elif tree.is_passive(verb) or (token.dep in ("conj", "advcl") and token.tag == "VBN"):
        subject = _passive_subject(tree, verb)
        yield from _some(None if subject is None else tree.antecedent(subject))
    elif token.dep == "conj":
        own = tree.children(verb, "nsubj") if tree.is_passive(token.head) else ()  # "38 were arrested and four hurt"
        yield from own or tree.children(token.head, "dobj", "obj", "nsubjpass")
    else:
        yield from _shared(tree, verb, heading=heading)


def _set_apart(tree: Tree, verb: int) -> int | None:
    """Whom a participle tells of that stands behind its own auxiliary, or that is found in what it tells."""
    behind = tree.lemma(min(verb + 1, len(tree.tokens) - 1))
    if tree.tokens[verb].tag == "VBD" and behind == "another":
        return verb + 1  # "left three dead and injured another early on Sunday"
    inverted = _inverted(tree, verb)
    return _found_so(tree, verb) if inverted is None else inverted


def _inverted(tree: Tree, verb: int) -> int | None:
    """Whom a participle in front tells of: "Killed in the slide were a guide and two climbers"."""
    led = [n for n in tree.children(verb, "auxpass", "aux") if n > verb]
    behind = [m for n in (verb, *led) for m in tree.children(n, "attr", "nsubjpass", "nsubj") if m > verb]
    return behind[0] if led and tree.tokens[verb].tag == "VBN" and behind else None


def _found_so(tree: Tree, verb: int) -> int | None:
    """Who is found or left in a state that a participle tells: "were found stabbed to death"."""
    token = tree.tokens[verb]
    if token.tag != "VBN" or token.dep not in ("xcomp", "ccomp", "oprd") or tree.own_subject(verb) is not None:
        return None
    if tree.lemma(token.head) not in _FINDING:
        return None
    objects = tree.children(token.head, "dobj", "nsubjpass")
    return objects[0] if objects else tree.subject(token.head)


def _passive_subject(tree: Tree, verb: int) -> int | None:
    """The subject of a passive; behind a preposition that of the verb above: "went home after being hit"."""
    subject = tree.subject(verb)
    token = tree.tokens[verb]
    if subject is None and token.dep == "pcomp":
        above = tree.tokens[token.head].head
        return tree.subject(above) if tree.tokens[above].pos in ("VERB", "AUX") else None
    return subject


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
    if own is None or token.tag not in ("VBN", "JJ", "VBD") or tree.lemma(token.head) != "leave":
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
