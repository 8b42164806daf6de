"""What befalls persons: who is killed, injured, struck or missing, counted by a number or not.

"A man and his son were shot" counts two though no number stands there: casualty desks count
such persons as they count figures. What may happen, is feared, denied or merely attempted
befalls nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.grammar import RELATIVES, Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Claim, Fate, Outcome, Role, Sentence, Tell, cut

from .naming import Register
from .persons import Persons, count_persons
from .sheet import Sheet, read_tokens

_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "will", "shall"})
_REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
_HEADINGS = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD})
_LOOSE = frozenset({"if", "unless", "whether", "lest"})
_REACH = 4
_BETWEEN = frozenset({"more", "other", "people", "person", "be", "others", "have"})


@dataclass(frozen=True, slots=True)
class _Blow:
    """A word that tells what befell: the token, the outcome, and the tokens of those it befell."""

    token: int
    outcome: Outcome
    heads: tuple[int, ...]
    own_hand: bool = False


def find_fates(sheet: Sheet, register: Register, claims: Sequence[Claim]) -> tuple[Fate, ...]:
    """Every fate the article tells of, in text order. Linear in the text."""
    return tuple(f for s in sheet.tree.annotation.sentences for f in _in_sentence(sheet, register, s, claims))


def _in_sentence(sheet: Sheet, register: Register, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Fate]:
    tree = sheet.tree
    heading = sentence.role in _HEADINGS
    told: set[tuple[int, Outcome]] = set()
    before: Persons | None = None
    for index in read_tokens(sentence):
        blow = _numbered(tree, index, sentence) or _blow(tree, index, heading=heading)
        if blow is None or not _has_happened(tree, index):
            continue
        for head in blow.heads:
            persons = count_persons(tree, register, head, heading=heading) or _meant(tree, head, before)
            if persons is not None and (persons.first, blow.outcome) not in told:
                told.add((persons.first, blow.outcome))
                before = persons
                yield _fate(sheet, blow, persons, claims)


def _meant(tree: Tree, head: int, before: Persons | None) -> Persons | None:
    """Whom "they" means: the last persons of the sentence that something befell, where they are several."""
    if before is None or before.value < 2 or tree.tokens[head].text.lower() not in ("they", "both"):
        return None
    return replace(before, first=head, last=head, tell=Tell.PRONOUN, definite=False)


def _fate(sheet: Sheet, blow: _Blow, persons: Persons, claims: Sequence[Claim]) -> Fate:
    tree = sheet.tree
    start, end = tree.tokens[persons.first].start, tree.tokens[persons.last].end
    event = tree.tokens[blow.token]
    return Fate(
        claim=_claim_at(claims, start),
        start=start,
        end=end,
        text=sheet.text[start:end],
        value=persons.value,
        tell=persons.tell,
        outcome=blow.outcome,
        event=cut(sheet.text, event.start, event.end),
        names=persons.names,
        ages=persons.ages,
        own_hand=blow.own_hand
        or any(tree.tokens[n].lemma.lower() in _REFLEXIVE for n in tree.children(blow.token, "dobj", "obj")),
        definite=persons.definite,
        part=persons.part,
        additional=persons.additional,
    )


def _claim_at(claims: Sequence[Claim], start: int) -> str:
    """The smallest claim that holds the place, else the next before it."""
    held = [c for c in claims if c.start <= start < c.end]
    best = min(held, key=lambda c: (c.end - c.start, c.id), default=None)
    if best is None:
        best = max((c for c in claims if c.start <= start), key=lambda c: (c.start, c.id), default=claims[0])
    return best.id


def _blow(tree: Tree, index: int, *, heading: bool) -> _Blow | None:
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX") or token.tag in ("VBN", "VBD"):
        particled = " ".join((lemma, *(tree.lemma(n) for n in tree.children(index, "prt"))))
        if outcome := _listed("done").get(particled):
            return _Blow(index, _outcome(tree, index, outcome), tuple(_undergoing(tree, index, heading=heading)))
        if outcome := _listed("undergone").get(lemma):
            return _Blow(index, outcome, _some(tree.subject(index)))
        if marked := _marked(tree, index):
            return marked
    if outcome := _listed("states").get(token.text.lower()):
        return _Blow(index, outcome, tuple(_bearing(tree, index)))
    if token.pos == "NOUN" and (outcome := _listed("nouns").get(lemma)):
        fatal = any(tree.lemma(n) in word_list("fates", "outcome.fatal") for n in tree.children(index, "amod"))
        return _Blow(index, Outcome.KILLED if fatal else outcome, tuple(_of_whom(tree, index)))
    return None


def _numbered(tree: Tree, index: int, sentence: Sentence) -> _Blow | None:
    """A number right before the word ("3 dead, 2 hurt"), whatever the parser makes of it."""
    before = index - 1
    while before > sentence.first and tree.tokens[before].lemma.lower() in _BETWEEN:
        before -= 1
    if before < sentence.first or tree.tokens[before].pos != "NUM" or tree.tokens[before].entity in ("DATE", "TIME"):
        return None
    words = (tree.tokens[index].text.lower(), tree.lemma(index))
    outcome = _listed("states").get(words[0]) or _listed("done").get(words[1])
    if outcome is None or tree.tokens[index].tag in ("VB", "VBZ", "VBG", "NN"):
        return None
    return _Blow(index, _outcome(tree, index, outcome), (before,))


@cache
def _listed(group: str) -> dict[str, Outcome]:
    return {word: Outcome(name) for name, words in load_lexicon("fates")[group].items() for word in words}


def _some(index: int | None) -> tuple[int, ...]:
    return () if index is None else (index,)


def _outcome(tree: Tree, verb: int, outcome: Outcome) -> Outcome:
    """What a verb of striking ends in, where words beside it or a verb joined to it tell."""
    if outcome is not Outcome.STRUCK:
        return outcome
    below = tree.children(verb, "advmod", "prep", "acomp", "oprd", "xcomp", "npadvmod", "dep")
    near = {tree.lemma(m) for n in below for m in (n, *tree.children(n, "pobj"))}
    joined = [n for n in tree.conjuncts(verb) if n != verb] + [tree.tokens[verb].head]
    if near & word_list("fates", "outcome.fatal") or any(
        _listed("done").get(tree.lemma(n)) is Outcome.KILLED for n in joined if _are_joined(tree, n, verb)
    ):
        return Outcome.KILLED
    return Outcome.INJURED if near & word_list("fates", "outcome.mild") else outcome


def _are_joined(tree: Tree, a: int, b: int) -> bool:
    """Whether two verbs are coordinate and share those they befall: "shot and killed"."""
    low, high = min(a, b), max(a, b)
    return high - low <= _REACH and tree.tokens[high].dep == "conj" and tree.tokens[high].head == low


def _undergoing(tree: Tree, verb: int, *, heading: bool) -> Iterator[int]:
    """Those whom the verb befalls: object, passive subject, or the noun a participle hangs on."""
    token = tree.tokens[verb]
    objects = [n for n in tree.children(verb, "dobj", "obj", "nsubjpass") if tree.tokens[n].tag not in RELATIVES]
    if any(tree.lemma(n) in _REFLEXIVE for n in objects):
        yield from _some(tree.subject(verb))
    elif objects:
        yield from objects
    elif token.dep in ("acl", "amod") and token.tag in ("VBN", "VBD"):
        yield token.head
    elif tree.is_passive(verb) or (token.dep in ("conj", "advcl") and token.tag == "VBN"):
        subject = tree.subject(verb)
        yield from _some(None if subject is None else tree.antecedent(subject))
    elif token.dep == "conj":
        yield from tree.children(token.head, "dobj", "obj", "nsubjpass")
    else:
        yield from _shared(tree, verb, heading=heading)


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
    own = tree.children(index, "nsubj", "nummod", "npadvmod")
    if own:
        yield own[0]
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


def _marked(tree: Tree, verb: int) -> _Blow | None:
    """Injury told by wounds suffered, by a patient's condition or by the way to hospital."""
    marks = load_lexicon("fates")["marks"]
    lemma = tree.lemma(verb)
    if _takes_own_life(tree, verb):
        return _Blow(verb, Outcome.KILLED, _subject_of(tree, verb) or _subject_above(tree, verb), own_hand=True)
    if lemma in marks["taking"]:
        harms = [n for n in tree.children(verb, "dobj", "obj") if tree.lemma(n) in marks["harms"]]
        fatal = any(tree.lemma(c) in word_list("fates", "outcome.fatal") for n in harms for c in tree.children(n))
        outcome = Outcome.KILLED if fatal else Outcome.INJURED
        return _Blow(verb, outcome, _subject_of(tree, verb)) if harms else None
    under = [(p, n) for p in tree.children(verb, "prep") for n in tree.children(p, "pobj")]
    in_condition = lemma in ("be", "remain") and any(tree.lemma(n) in marks["conditions"] for _, n in under)
    to_hospital = lemma in marks["bringing"] and any(tree.lemma(n) in marks["places"] for _, n in under)
    if in_condition or to_hospital:
        objects = tree.children(verb, "nsubjpass", "dobj")
        return _Blow(verb, Outcome.INJURED, objects[:1] or _subject_of(tree, verb))
    return None


def _takes_own_life(tree: Tree, verb: int) -> bool:
    """Whether it tells of suicide: "taking his own life", "turned the gun on himself"."""
    objects = tree.children(verb, "dobj", "obj")
    if tree.lemma(verb) == "take" and any(tree.lemma(n) == "life" for n in objects):
        return any(tree.lemma(m) == "own" for n in objects for m in tree.children(n, "amod"))
    under = {tree.tokens[n].text.lower() for p in tree.children(verb, "prep") for n in tree.children(p, "pobj")}
    return tree.lemma(verb) == "turn" and bool(objects) and bool(under & _REFLEXIVE)


def _subject_of(tree: Tree, verb: int) -> tuple[int, ...]:
    subject = tree.subject(verb)
    return () if subject is None else (tree.antecedent(subject),)


def _subject_above(tree: Tree, verb: int) -> tuple[int, ...]:
    """The subject of the nearest clause above that has one: "he killed a guard before turning …"."""
    above = (tree.own_subject(n) for n in tree.ancestors(verb))
    return _some(next((n for n in above if n is not None), None))


def _has_happened(tree: Tree, index: int) -> bool:
    """Whether it is told as done: not negated, not possible, not planned, not under "if"."""
    for n in (index, *tree.ancestors(index)):
        token = tree.tokens[n]
        if n != index and token.pos not in ("VERB", "AUX"):
            break
        if tree.is_negated(n) or any(tree.lemma(m) in _MODALS for m in tree.children(n, "aux")):
            return False
        if any(tree.lemma(m) in _LOOSE for m in tree.children(n, "mark")):
            return False
        if n != index and tree.lemma(n) in word_list("fates", "steering.verbs"):
            return False
        if token.dep not in ("xcomp", "acomp", "conj", "oprd", "advcl"):
            break
    return not any(tree.lemma(n) == "attempted" for n in tree.children(index, "amod"))
