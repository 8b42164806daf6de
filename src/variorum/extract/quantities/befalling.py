"""What befell the counted: the verbs, participles and nouns of action it is the subject or object of."""

from collections.abc import Iterator
from functools import cache

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list

from .takings import HELD, let_go, taken

_STATES = frozenset({"VBN", "JJ", "VBD"})
_RELATIVE = frozenset({"WP", "WDT"})
# Verbs behind which somebody leaves because he must: "had to leave", "were told to leave".
_MADE_TO = frozenset({"have", "tell", "order", "force", "urge", "ask", "advise", "oblige", "instruct"})
_STOPS = frozenset({",", ";", ":", ".", "—", "–"})
# Tokens between a noun and the state it was left in.
_SMALL_CLAUSE = 8
_VERBS = frozenset({"VBD", "VBN", "VBZ", "VBP", "VB", "VBG", "JJ"})
_STATED = ("acomp", "oprd", "advmod", "ccomp", "xcomp", "advcl")
_LEFT_IN = frozenset({"leave", "be", "remain", "stand", "set"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# "A total of 90 divers": what befell the total befell them.
_TOTALS = frozenset({"total", "number", "sum"})
# What is counted along with others: "90 divers with six boats".
_ALONG = frozenset({"with", "plus", "alongside", "besides"})
_OWN_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
# One is given for the other: "ten guards for 30 captives".
_SWAPPING = frozenset({"swap", "exchange", "trade"})
_ONESELF = frozenset({"himself", "herself", "themselves", "themself", "itself"})


def events_of(tree: Tree, noun: int, number: int) -> tuple[int, ...]:
    """The verbs (or nouns of action) the counted thing is subject or object of, and its own participles."""
    found = [*_governing(tree, noun), *_own_clauses(tree, noun)]
    if noun != number and tree.tokens[number].dep not in ("nummod", "quantmod", "compound"):
        # Of "three of the 11 who train missed tests" the missing counts; training is all the eleven's.
        found = [*_governing(tree, number)] or [*_own_clauses(tree, noun)]
    found = [n for n in found if not (_is_doer(tree, noun, n) or _is_doer(tree, number, n))]
    found += [*_aboard(tree, noun), *_left(tree, noun), *_conditions(tree, noun), *_plights(tree, noun)]
    found += [end for n in found for end in _fatal(tree, n)]
    heavy = [n for n in found if event_lemma(tree, n) not in word_list("outcomes", "light.verbs")]
    return tuple(sorted(dict.fromkeys(heavy)))


def _left(tree: Tree, noun: int) -> Iterator[int]:
    """The states behind what was left in them: "left five people and a baby dead", "left two others hurt"."""
    above = list(tree.ancestors(noun))[:3]
    if not any(tree.tokens[n].lemma.lower() == "leave" for n in above):
        return
    at = max((*tree.noun_phrase(noun), noun)) + 1
    while at < len(tree.tokens) and at - noun < _SMALL_CLAUSE and tree.tokens[at].pos != "NUM":
        if is_state(tree, at):
            yield at
        elif tree.tokens[at].pos in ("VERB", "SCONJ") or tree.tokens[at].text in _STOPS:
            return
        at += 1


def _plights(tree: Tree, noun: int) -> Iterator[int]:
    """What a thing is in, right behind its phrase or right before it: "six tanks on fire", "four burning tanks"."""
    plights = load_lexicon("events")["plights"]
    yield from (n for n in tree.children(noun, "amod", "compound") if tree.tokens[n].text.lower() in plights)
    over = tree.tokens[noun].head
    verbs = [over] if tree.tokens[noun].dep in ("nsubj", "nsubjpass") and tree.lemma(over) in _LEFT_IN else []
    for at in (max((*tree.noun_phrase(noun), noun)) + 1, *(verb + 1 for verb in verbs)):
        behind = [t.text.lower() for t in tree.tokens[at : at + 2]]
        if " ".join(behind) in plights:
            yield at + 1
        elif behind and behind[0] in plights:
            yield at


def _is_doer(tree: Tree, noun: int, verb: int) -> bool:
    """Whether the counted do the harm to somebody else: "two gunmen killed a guard"; to oneself it is suffered."""
    if tree.lemma(verb) not in _done_to() or tree.is_passive(verb):
        return False
    objects = tree.objects(verb)
    if tree.lemma(verb) == "lose" and event_lemma(tree, verb) != "lose":
        return False  # who lost their jobs were dismissed
    if noun in tree.conjuncts(objects[0]) if objects else False:
        return False
    if any(tree.tokens[o].text.lower() in _ONESELF for o in objects):
        return False
    subject = tree.own_subject(verb)
    return bool(objects) and subject is not None and noun in tree.conjuncts(tree.antecedent(subject))


@cache
def _done_to() -> frozenset[str]:
    return word_list("events", "done_to").union(*load_lexicon("fates")["done"].values())


def _fatal(tree: Tree, verb: int) -> Iterator[int]:
    """Words that make harm a death: "fatally shot", "stabbed to death", "shot dead"."""
    for n in tree.children(verb, "advmod", "oprd", "acomp", "prep"):
        if tree.lemma(n) in ("fatally", "dead"):
            yield n
        elif tree.lemma(n) == "to":
            yield from (d for d in tree.children(n, "pobj") if tree.lemma(d) == "death")


def _conditions(tree: Tree, noun: int) -> Iterator[int]:
    """Being hurt told as a condition ("in critical condition") of the noun itself or of the verb it is subject of."""
    for at in (noun, tree.tokens[noun].head):
        for place in tree.children(at, "prep"):
            for n in tree.children(place, "pobj"):
                grave = {tree.lemma(m) for m in tree.children(n, "amod", "compound")}
                if tree.lemma(n) == "condition" and grave & word_list("events", "conditions"):
                    yield n


def _aboard(tree: Tree, noun: int) -> list[int]:
    """Words of being aboard ("240 people were on board"), where the verb itself says nothing."""
    head = tree.tokens[noun].head
    places = (
        [*tree.children(head, "prep", "advmod"), *tree.children(noun, "prep", "advmod")]
        if tree.tokens[noun].dep != "ROOT"
        else []
    )
    aboard = load_lexicon("events")["aboard"]
    return [
        inner
        for place in places
        for inner in (place, *tree.children(place, "pobj", "prep", "pcomp"))
        if tree.tokens[inner].lemma.lower() in aboard
        and (inner == place or tree.tokens[place].lemma in ("on", "aboard", "in"))
    ]


def _governing(tree: Tree, noun: int) -> Iterator[int]:
    if tree.tokens[noun].dep == "compound" and _is_held(tree, tree.tokens[noun].head):
        noun = tree.tokens[noun].head  # "took 14 divers hostage"
    while tree.tokens[noun].dep in ("conj", "appos") and tree.tokens[noun].head != noun:
        if tree.tokens[noun].dep == "conj" and _own_clauses_any(tree, noun):
            return
        if tree.tokens[noun].dep == "appos" and tree.tokens[tree.tokens[noun].head].tag == "VBN":
            yield tree.tokens[noun].head  # "Sent so far: 90 divers"
            return
        noun = tree.tokens[noun].head
    dep, head = tree.tokens[noun].dep, tree.tokens[noun].head
    if dep in ("nsubj", "nsubjpass", "dobj", "obj", "csubj") and tree.tokens[head].pos in ("VERB", "AUX"):
        yield from _of_verb(tree, head, dep)
    elif dep == "pobj" and tree.tokens[head].lemma in ("of", "for", "among"):
        yield from _of_action(tree, head, noun)
    elif dep == "pobj" and tree.lemma(head) in _ALONG:
        yield from _mustered(tree, tree.tokens[head].head)


def _is_swapped(tree: Tree, preposition: int) -> bool:
    return tree.lemma(preposition) == "for" and tree.lemma(tree.tokens[preposition].head) in _SWAPPING


def _is_held(tree: Tree, noun: int) -> bool:
    return tree.lemma(noun) in HELD and tree.tokens[noun].dep == "dobj"


def _of_verb(tree: Tree, verb: int, dep: str) -> Iterator[int]:
    """The verb with what it leads to: the state after "be", the deed after "had to" and "let go"."""
    yield from _joined(tree, verb, dep)
    if dep == "nsubj" and tree.tokens[verb].lemma in ("be", "become", "remain", "fall", "get", "feel"):
        yield from (n for n in tree.children(verb, "acomp", "attr", "oprd") if event_lemma(tree, n) in harm_words())
    over = tree.tokens[verb].head
    if tree.lemma(verb) == "go" and tree.lemma(over) == "let":
        yield over
    yield from _led_to(tree, verb, dep)


def _led_to(tree: Tree, verb: int, dep: str) -> Iterator[int]:
    """The deed behind "had to", "are to" and a passive ("said to have fled"); no clause with a subject of its own."""
    made = tree.is_passive(verb) or tree.lemma(verb) == "have"
    if dep == "nsubj" and tree.lemma(verb) == "be":
        yield from (n for n in tree.children(verb, "xcomp") if tree.tokens[n].tag in _VERBS and n > verb)
    behind = [n for n in tree.children(verb, "oprd", "ccomp", "xcomp") if n > verb] if made else []
    led = behind[0] if behind else None
    if led is None or tree.children(led, *_OWN_SUBJECTS):
        return  # "forty were told that the dam had burst"
    if tree.tokens[led].pos not in _NOUNS or event_lemma(tree, led) in harm_words():
        yield led


def _of_action(tree: Tree, preposition: int, noun: int) -> Iterator[int]:
    """The action a counted noun hangs on ("the release of nine men"); through "a total of" what befell the total."""
    above = tree.tokens[preposition].head
    if _is_swapped(tree, preposition):
        yield above
        return
    if tree.lemma(above) in _TOTALS and tree.tokens[above].pos == "NOUN" and above < preposition:
        yield from _governing(tree, above)
        return
    if tree.lemma(above) == "life" and tree.lemma(tree.tokens[above].head) in word_list("events", "costing"):
        yield tree.tokens[above].head  # "claimed the lives of 63 divers"
        return
    apart = tree.tokens[above].pos == "VERB" and preposition < above and tree.own_subject(above) not in (None, noun)
    if apart:
        return  # "of the 16 who were taken, five had been freed"
    if (
        _are_bodies(tree, above)
        or tree.tokens[above].lemma in load_lexicon("events")["nouns"]
        or (tree.tokens[above].pos == "VERB" and tree.tokens[above].lemma in harm_words())
    ):
        yield above


def _mustered(tree: Tree, above: int) -> Iterator[int]:
    """What those along with whom something is counted were mustered for: "90 divers with six boats were sent"."""
    if tree.tokens[above].pos not in _NOUNS:
        found = [above] if tree.tokens[above].pos == "VERB" and tree.is_passive(above) else []
    else:
        found = [*_governing(tree, above), *_own_clauses(tree, above)] if tree.children(above, "nummod") else []
        found += [n for n in (tree.tokens[above].head,) if tree.tokens[n].tag == "VBN"]
    yield from (n for n in found if tree.lemma(n) in word_list("events", "mustering"))


def _own_clauses_any(tree: Tree, noun: int) -> bool:
    return any(True for _ in _own_clauses(tree, noun))


def _joined(tree: Tree, verb: int, dep: str) -> Iterator[int]:
    """The verb with those joined to it that share the argument: "killed or wounded about 40"."""
    yield verb
    if dep in ("dobj", "obj"):
        head = tree.tokens[verb].head
        if tree.tokens[verb].dep == "conj" and tree.tokens[head].pos == "VERB" and _side_by_side(tree, head, verb):
            yield head
        return
    for other in tree.children(verb, "conj"):
        passive = ("nsubjpass", "nsubj", "ccomp") if dep == "nsubjpass" else ("nsubj", "nsubjpass", "dobj", "ccomp")
        if tree.tokens[other].tag in _VERBS and not tree.children(other, *passive):
            yield other


def _side_by_side(tree: Tree, first: int, second: int) -> bool:
    """Whether only "and", "or" or an adverb stands between two verbs, so that they share their object."""
    between = range(first + 1, second)
    return all(tree.tokens[n].pos in ("CCONJ", "ADV", "PUNCT", "AUX") for n in between)


def _own_clauses(tree: Tree, noun: int) -> Iterator[int]:
    """Participles and relative clauses that hang on the noun itself: "soldiers captured in the north"."""
    for n in tree.children(noun, "acl", "relcl"):
        token = tree.tokens[n]
        if _is_of_some(tree, noun, n):
            continue  # "three suspects, one of them employed in a shop"
        if token.dep == "relcl" and any(tree.tokens[s].tag not in _RELATIVE for s in tree.children(n, "nsubjpass")):
            continue  # "31 fires, in which nine people were injured"
        if token.tag == "VBN" or tree.is_passive(n):
            yield n
            yield from (c for c in tree.children(n, "conj") if tree.tokens[c].tag == "VBN")
        elif token.dep == "relcl" and tree.tokens[n].pos == "VERB" and tree.children(n, "nsubj"):
            subject = tree.children(n, "nsubj")[0]
            if tree.tokens[subject].tag in _RELATIVE:
                yield n
                yield from _led_to(tree, n, "nsubj")


def _are_bodies(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.text.lower() in word_list("events", "bodies") and token.pos != "VERB"


def _is_of_some(tree: Tree, noun: int, clause: int) -> bool:
    """Whether a number of them stands between the counted and the clause: it tells of those alone."""
    inner = range(noun + 1, clause)
    return any(tree.tokens[m].pos == "NUM" and tree.lemma(m + 1) == "of" for m in inner)


def event_lemma(tree: Tree, index: int) -> str:
    """The verb of the event a token tells: of "death" die; "not find" where it is negated."""
    lemma = tree.tokens[index].lemma.lower()
    if _are_bodies(tree, index):
        return "die"
    if tree.is_negated(index):
        return f"not {lemma}"
    data = load_lexicon("events")
    if _is_near_to(tree, index):
        return "be"
    if told := _with_particle(tree, index, lemma) or _plight(tree, index) or _forced(tree, index, lemma):
        return told
    if lemma in data["covering"] and (action := _action_of(tree, index)):
        return action
    carried = data["aboard"].get(lemma) if tree.tokens[index].pos != "VERB" else None  # runners train, trains carry
    return str(data["nouns"].get(lemma) or data["participles"].get(lemma) or carried or lemma)


def _is_near_to(tree: Tree, index: int) -> bool:
    """As in "closer to 3,000", where nothing closes."""
    near = tree.tokens[index].text.lower() in ("close", "closer", "closest")
    return near and index + 1 < len(tree.tokens) and tree.lemma(index + 1) == "to"


def _action_of(tree: Tree, verb: int) -> str | None:
    """The verb of the action that is said to cover, affect or involve so many: "the recall covers 90 carts"."""
    subject = tree.own_subject(verb)
    noun = None if subject is None else tree.lemma(subject)
    return None if noun is None else load_lexicon("events")["nouns"].get(noun)


def _forced(tree: Tree, index: int, lemma: str) -> str | None:
    """What light verbs tell of people: who "were taken" was seized, who "lost their lives" died."""
    losing = load_lexicon("events")["losing"]
    if lemma in word_list("events", "costing") and (lost := _lost(tree, tree.objects(index), losing)):
        return lost
    if lemma == "take":
        return taken(tree, index)
    if lemma == "leave" and tree.tokens[index].dep == "xcomp" and _homes(tree, tree.objects(index)):
        return "evacuate" if tree.lemma(tree.tokens[index].head) in _MADE_TO else None
    if lemma in word_list("events", "cutting"):
        return _cut(tree, index)
    if lemma == "let":
        return let_go(tree, index)
    return "free" if lemma == "set" and any(tree.lemma(n) == "free" for n in tree.children(index, *_STATED)) else None


def _homes(tree: Tree, nouns: tuple[int, ...]) -> bool:
    """Whether they are nothing but homes, or nothing."""
    return all(tree.lemma(n) in ("home", "house", "dwelling") for n in nouns)


def _lost(tree: Tree, nouns: tuple[int, ...], told: dict[str, str]) -> str | None:
    """What befell those who lost one of the *nouns*, or whom it was claimed from."""
    return next((str(told[tree.lemma(n)]) for n in nouns if tree.lemma(n) in told), None)


def _cut(tree: Tree, verb: int) -> str | None:
    """Jobs that are cut, axed or to go: those who had them are dismissed."""
    subject = tree.subject(verb)
    held = tree.objects(verb) or (() if subject is None else (subject,))
    posts = word_list("events", "posts")
    if tree.tokens[verb].dep == "acl":
        held = (tree.tokens[verb].head,)
    return "dismiss" if any(tree.lemma(n) in posts for n in held) else None


def _with_particle(tree: Tree, index: int, lemma: str) -> str | None:
    """The event of a verb with its particle, where both together mean something else: "shot down"."""
    at = _particle(tree, index)
    return None if at is None else str(load_lexicon("events")["particles"][f"{lemma} {tree.tokens[at].text.lower()}"])


def _particle(tree: Tree, verb: int) -> int | None:
    """The particle of a verb that means something else with it."""
    particles, lemma = load_lexicon("events")["particles"], tree.tokens[verb].lemma.lower()
    near = tree.children(verb, "prt", "advmod")
    return next((n for n in near if f"{lemma} {tree.tokens[n].text.lower()}" in particles), None)


def _plight(tree: Tree, index: int) -> str | None:
    """The event of a word of plight, with the preposition before it or alone: "on fire" → burn."""
    plights = load_lexicon("events")["plights"]
    word = tree.tokens[index].text.lower()
    led = f"{tree.tokens[index - 1].text.lower()} {word}" if index else word
    event = plights.get(led) or plights.get(word)
    return str(event) if event else None


def words_of(tree: Tree, events: tuple[int, ...]) -> str | None:
    """The event as written: one run where the words stand together, else joined by "or"."""
    if not events:
        return None
    if len(events) == 1 and (particle := _particle(tree, events[0])) is not None:
        events = (events[0], particle) if particle == events[0] + 1 else events
    led = events[0] - 1
    if (
        len(events) == 1
        and led >= 0
        and f"{tree.tokens[led].text} {tree.tokens[led + 1].text}".lower() in _plight_words()
    ):
        events = (led, events[0])
    first, last = events[0], events[-1]
    if last - first <= len(events) + 1:
        return " ".join(tree.tokens[n].text for n in range(first, last + 1))
    return " or ".join(tree.tokens[n].text for n in events)


def _plight_words() -> frozenset[str]:
    return frozenset(load_lexicon("events")["plights"])


def harm_words() -> frozenset[str]:
    """Lemmas of all harm, and of what else befalls the counted."""
    return frozenset(w for group in load_lexicon("outcomes")["harm"].values() for w in group) | word_list(
        "events", "states"
    )


def is_state(tree: Tree, index: int) -> bool:
    """Whether the token tells a state as a participle or adjective ("dead", "wounded")."""
    token = tree.tokens[index]
    return token.lemma.lower() in harm_words() and (token.tag in _STATES or token.pos in ("ADJ", "VERB"))
