"""The thing a number counts and what befell it, read off the parse."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.numbers import find_numbers
from variorum.values import Quantity, Sentence

_NOUNS = frozenset({"NOUN", "PROPN"})
_STATES = frozenset({"VBN", "JJ", "VBD"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: head lemma, phrase as written, event words and lemmas, and narrowing words."""

    noun: str | None
    of: str | None
    end: int
    event: str | None
    event_lemmas: tuple[str, ...]
    modifiers: tuple[str, ...] = ()
    scope: str | None = None
    whole: float | int | None = None


def counted_at(tree: Tree, sentence: Sentence, start: int, end: int, before: Quantity | None) -> Counted | None:
    """What the number at *start*..*end* counts; a bare number takes the noun of the one *before* it."""
    tokens = [n for n in range(sentence.first, sentence.last) if start <= tree.tokens[n].start < end]
    if not tokens:
        return None
    number = _number_token(tree, tokens)
    if toll := _toll(tree, number, tokens):
        return toll
    noun, whole = _noun(tree, number, sentence)
    if noun is None:
        return _elliptical(tree, sentence, tokens, before)
    phrase = tuple(n for n in tree.noun_phrase(noun) if n >= tokens[0])
    events = _events(tree, noun, number)
    return Counted(
        noun=_lemma(tree, noun),
        of=_phrase_words(tree, noun, tokens),
        end=tree.tokens[max(phrase, default=noun)].end,
        event=_words(tree, events),
        event_lemmas=tuple(dict.fromkeys(_event_lemma(tree, n) for n in events)),
        modifiers=tuple(_modifiers(tree, noun)),
        scope=_scope(tree, noun, events),
        whole=whole,
    )


def _toll(tree: Tree, number: int, tokens: list[int]) -> Counted | None:
    """What a running toll counts ("the death toll rose to 23"): its own words say what befell whom."""
    preposition = tree.tokens[number].head
    verb = tree.tokens[preposition].head if tree.tokens[preposition].dep == "prep" else preposition
    if tree.tokens[verb].lemma not in word_list("events", "reaching") or tree.tokens[number].dep not in (
        "pobj",
        "dobj",
        "attr",
    ):
        return None
    words = load_lexicon("events")["tolls"]
    subjects = (*tree.children(verb, "nsubj"), tree.subject(verb))
    subject = next((n for n in subjects if n is not None and tree.tokens[n].lemma.lower() in words["nouns"]), None)
    if subject is None:
        return None
    phrase = tree.subtree(subject)
    events = tuple(
        n for n in phrase if _event_lemma(tree, n) in words["of"] or tree.tokens[n].lemma.lower() in words["of"]
    )
    if not events and tree.tokens[subject].lemma.lower() != "toll":
        return None
    lemmas = tuple(
        dict.fromkeys(words["of"].get(tree.tokens[n].lemma.lower(), _event_lemma(tree, n)) for n in events)
    ) or ("die",)
    return Counted(
        noun="person",
        of=None,
        end=tree.tokens[tokens[-1]].end,
        event=_words(tree, events) or tree.tokens[subject].text,
        event_lemmas=lemmas,
    )


def _number_token(tree: Tree, tokens: list[int]) -> int:
    """The token of the number whose head lies outside it."""
    inside = set(tokens)
    outer = [n for n in tokens if tree.tokens[n].head not in inside or tree.tokens[n].head == n]
    numbers = [n for n in outer if tree.tokens[n].pos in ("NUM", "NOUN", "PRON", "DET")]
    return (numbers or outer or tokens)[-1]


def _noun(tree: Tree, number: int, sentence: Sentence) -> tuple[int | None, float | int | None]:
    """The counted noun, and the whole it is a part of ("one of the two soldiers")."""
    token = tree.tokens[number]
    head = token.head
    if (
        token.dep in ("nummod", "quantmod", "compound", "amod", "det", "poss")
        and tree.tokens[head].pos in _NOUNS
        and head > number
    ):
        return head, None
    for of in tree.children(number, "prep"):
        if tree.tokens[of].lemma == "of":
            for noun in tree.children(of, "pobj"):
                if tree.tokens[noun].pos in _NOUNS or tree.tokens[noun].pos == "NUM":
                    return noun, _whole(tree, noun)
    following = number + 1
    while (
        following < sentence.last and tree.tokens[following].pos in ("ADJ", "PROPN", "NOUN") and following - number < 5
    ):
        if tree.tokens[following].pos == "NOUN" and tree.tokens[following].dep not in ("compound", "nmod"):
            return (following, None) if tree.tokens[following].tag == "NNS" else (None, None)
        following += 1
    return None, None


def _whole(tree: Tree, noun: int) -> float | int | None:
    for n in tree.children(noun, "nummod"):
        numbers = find_numbers(tree.tokens[n].text)
        if numbers and numbers[0].value is not None:
            return numbers[0].value
    return None


def _elliptical(tree: Tree, sentence: Sentence, tokens: list[int], before: Quantity | None) -> Counted | None:
    """A number without its noun ("2,700 wounded"): the noun is the one counted before."""
    states = _states_after(tree, sentence, tokens[-1])
    if states:
        return Counted(
            noun=before.unit if before else "person",
            of=before.of if before else None,
            end=tree.tokens[states[-1]].end,
            event=_words(tree, states),
            event_lemmas=tuple(dict.fromkeys(_event_lemma(tree, n) for n in states)),
            modifiers=before.modifiers if before else (),
        )
    number = tokens[-1]
    head = tree.tokens[number].head
    if (
        before is None
        or tree.tokens[number].dep not in ("conj", "nsubj", "nsubjpass", "dobj", "appos", "pobj", "attr")
        or head == number
    ):
        return None
    events = _events(tree, number, number)
    lemmas = tuple(dict.fromkeys(_event_lemma(tree, n) for n in events))
    return Counted(
        noun=before.unit,
        of=before.of,
        end=tree.tokens[number].end,
        event=_words(tree, events) or before.event,
        event_lemmas=lemmas or before.event_lemmas,
        modifiers=before.modifiers,
    )


def _states_after(tree: Tree, sentence: Sentence, last: int) -> tuple[int, ...]:
    """Participles right after the number, joined by "or", "and"; "reported" and adverbs are passed over."""
    found: list[int] = []
    at = last + 1
    while at < sentence.last and at - last < 7:
        token = tree.tokens[at]
        if token.lemma in _harm_words() and (token.tag in _STATES or token.pos in ("ADJ", "VERB")):
            found.append(at)
        elif not (
            token.lemma in ("or", "and", "report", "confirm", "be", "have", "more", "other")
            or token.pos in ("ADV", "AUX")
        ):
            break
        at += 1
    return tuple(found)


def _harm_words() -> frozenset[str]:
    return frozenset(w for group in load_lexicon("outcomes")["harm"].values() for w in group) | word_list(
        "events", "states"
    )


def _events(tree: Tree, noun: int, number: int) -> tuple[int, ...]:
    """The verbs (or nouns of action) the counted thing is subject or object of, and its own participles."""
    found = [*_governing(tree, noun), *_own_clauses(tree, noun)]
    if noun != number and tree.tokens[number].dep not in ("nummod", "quantmod", "compound"):
        found = [*_governing(tree, number), *_own_clauses(tree, noun)]
    found += _aboard(tree, noun)
    heavy = [n for n in found if _event_lemma(tree, n) not in word_list("outcomes", "light.verbs")]
    return tuple(sorted(dict.fromkeys(heavy)))


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
    token = tree.tokens[noun]
    head = token.head
    while token.dep in ("conj", "appos") and head != noun:
        if token.dep == "conj" and _own_clauses_any(tree, noun):
            return
        noun, token = head, tree.tokens[head]
        head = token.head
    if token.dep in ("nsubj", "nsubjpass", "dobj", "obj", "csubj") and tree.tokens[head].pos in ("VERB", "AUX"):
        yield from _joined(tree, head, token.dep)
        if token.dep == "nsubj" and tree.tokens[head].lemma in ("be", "become", "remain"):
            yield from (n for n in tree.children(head, "acomp", "attr") if _event_lemma(tree, n) in _harm_words())
        yield from tree.children(head, "oprd", "ccomp", "xcomp")[:1] if tree.is_passive(head) else ()
    elif token.dep == "pobj" and tree.tokens[head].lemma in ("of", "for", "among", "by"):
        above = tree.tokens[head].head
        if tree.tokens[above].lemma in load_lexicon("events")["nouns"] or (
            tree.tokens[above].pos == "VERB" and tree.tokens[above].lemma in _harm_words()
        ):
            yield above


def _own_clauses_any(tree: Tree, noun: int) -> bool:
    return any(True for _ in _own_clauses(tree, noun))


def _joined(tree: Tree, verb: int, dep: str) -> Iterator[int]:
    """The verb with those joined to it that share the argument: "killed or wounded about 40"."""
    yield verb
    shares = "nsubjpass" if dep == "nsubjpass" else dep
    if tree.tokens[verb].dep == "conj" and dep in ("dobj", "obj"):
        head = tree.tokens[verb].head
        if tree.tokens[head].pos == "VERB" and not tree.children(head, "dobj", "ccomp", "xcomp"):
            yield head
    for other in tree.children(verb, "conj"):
        if tree.tokens[other].tag in ("VBD", "VBN", "VBZ", "VBP", "VB", "VBG", "JJ") and not tree.children(
            other, shares, "dobj" if dep != "nsubjpass" else "nsubjpass", "nsubj", "ccomp"
        ):
            yield other


def _own_clauses(tree: Tree, noun: int) -> Iterator[int]:
    """Participles and relative clauses that hang on the noun itself: "soldiers captured in the north"."""
    for n in tree.children(noun, "acl", "relcl"):
        token = tree.tokens[n]
        if token.tag == "VBN" or tree.is_passive(n):
            yield n
            yield from (c for c in tree.children(n, "conj") if tree.tokens[c].tag == "VBN")
        elif token.dep == "relcl" and tree.tokens[n].pos == "VERB" and tree.children(n, "nsubj"):
            subject = tree.children(n, "nsubj")[0]
            if tree.tokens[subject].tag in ("WP", "WDT"):
                yield n


def _event_lemma(tree: Tree, index: int) -> str:
    lemma = tree.tokens[index].lemma.lower()
    if tree.is_negated(index):
        return f"not {lemma}"
    data = load_lexicon("events")
    return str(data["nouns"].get(lemma) or data["participles"].get(lemma) or data["aboard"].get(lemma) or lemma)


def _words(tree: Tree, events: tuple[int, ...]) -> str | None:
    """The event as written: one run where the words stand together, else joined by "or"."""
    if not events:
        return None
    first, last = events[0], events[-1]
    if last - first <= len(events) + 1:
        return " ".join(tree.tokens[n].text for n in range(first, last + 1))
    return " or ".join(tree.tokens[n].text for n in events)


def _lemma(tree: Tree, noun: int) -> str:
    token = tree.tokens[noun]
    return token.lemma.lower() if token.pos != "PROPN" or token.tag == "NNPS" else token.text.lower()


def _phrase_words(tree: Tree, noun: int, number: list[int]) -> str:
    """The counted phrase without the number: "North Korean soldiers"."""
    held = [n for n in tree.noun_phrase(noun) if n > number[-1] or n == noun]
    held = [n for n in held if tree.tokens[n].pos not in ("DET", "PUNCT") or n == noun]
    start = min(held)
    run = range(start, noun + 1)
    skip = {"of", "his", "her", "its", "their", "the", "our"}
    words = [tree.tokens[n].text for n in run if tree.tokens[n].text.lower() not in skip]
    return " ".join(words).replace(" ’s", "’s").replace(" 's", "'s").replace(" - ", "-")


def _modifiers(tree: Tree, noun: int) -> Iterator[str]:
    for n in tree.children(noun, "amod", "compound", "nmod", "poss"):
        token = tree.tokens[n]
        if token.entity in ("NORP", "GPE", "ORG") or token.pos == "PROPN":
            yield token.text
        elif token.pos in ("ADJ", "NOUN", "VERB"):
            yield token.lemma.lower()


def _scope(tree: Tree, noun: int, events: tuple[int, ...]) -> str | None:
    """Words that narrow the count: "including the driver", "in Varna Bay"."""
    for index in (noun, *events):
        for prep in tree.children(index, "prep"):
            held = tree.subtree(prep)
            place = any(tree.tokens[n].entity in ("GPE", "LOC", "FAC") for n in held)
            if tree.tokens[prep].lemma in ("include", "including", "excluding", "besides") or (
                tree.tokens[prep].lemma in ("in", "at", "near", "across", "on") and place and len(held) <= 8
            ):
                return " ".join(tree.tokens[n].text for n in held)
    return None
