"""Counts of none as figures of 0: "no fatalities", "nobody was hurt", "none of the 40 guards", "without loss of life".

Only of harm and of what else befalls the counted: "no doubt" and "no comment" count nothing.
"""

from collections.abc import Iterator
from functools import cache

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Quantity, Sentence

from .befalling import event_lemma, events_of, harm_words, words_of
from .counted import counted_at
from .tallies import Counted, count_of_none

_PRONOUNS = frozenset({"none", "nobody", "neither"})
_LEADS = frozenset({"no", "without", "single", "one"}) | _PRONOUNS
_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "will", "shall", "must"})
_LOOSE = frozenset({"if", "unless", "whether", "lest"})
_CLIMB = 12
_BESIDES = 3  # places to the word behind "no one"


def find_zeros(text: str, tree: Tree, sentence: Sentence) -> Iterator[Quantity]:
    """Every count of none in the sentence, in text order; of what is only hoped, asked or to come there is none."""
    for index in range(sentence.first, sentence.last):
        low = tree.tokens[index].text.lower()
        if low not in _LEADS or _is_nearly(tree, index) or _is_besides(tree, index):
            continue
        first = _first(tree, index, low)
        if first is None:
            continue
        for counted, start in _counted(tree, sentence, index, first):
            if _is_real(tree, index):
                yield count_of_none(text, counted, start, counted.end)


def _is_besides(tree: Tree, index: int) -> bool:
    """Whether none are counted beside those told of: "nobody else was hurt", "no one else", "no other deaths"."""
    behind = [token.text.lower() for token in tree.tokens[index + 1 : index + _BESIDES]]
    return behind[:1] in (["else"], ["other"]) or behind == ["one", "else"]


def _first(tree: Tree, index: int, low: str) -> int | None:
    """The first token of the words for none: of "not a single" the "not"; ``None`` where they say another thing."""
    if low == "single":
        led = [tree.tokens[n].text.lower() for n in range(max(0, index - 2), index)]
        return index - 2 if led == ["not", "a"] else None
    if low == "one":
        return index - 1 if index and tree.tokens[index - 1].text.lower() == "not" else None
    return index


def _counted(tree: Tree, sentence: Sentence, index: int, first: int) -> Iterator[tuple[Counted, int]]:
    """What is counted by the words of none, with where it begins; of "no deaths or injuries" both."""
    start = tree.tokens[first].start
    noun = _noun(tree, index)
    if noun is not None and _is_harm(tree, noun):
        for one in (noun, *(n for n in tree.children(noun, "conj") if _is_harm(tree, n))):
            if not _is_narrowed(tree, one):
                yield _of_noun(tree, one), start if one == noun else tree.tokens[one].start
        return
    if tree.tokens[index].text.lower() == "without":
        return
    counted = _person(tree, index) or _things(tree, noun) or _some_of(tree, sentence, index)
    if counted is not None and (harm_words() - word_list("events", "zeros.unlike")).intersection(counted.event_lemmas):
        yield counted, start


def _is_harm(tree: Tree, noun: int) -> bool:
    return tree.lemma(noun) in word_list("events", "zeros.nouns")


def _things(tree: Tree, noun: int | None) -> Counted | None:
    """As in "no homes were damaged", "not a single passenger was hurt": the noun with what befell it."""
    if noun is None or tree.tokens[noun].tag not in ("NN", "NNS") or tree.lemma(noun) == "one":
        return None
    if {tree.lemma(n) for n in tree.children(noun, "amod")} - word_list("events", "zeros.open"):
        return None
    events = events_of(tree, noun, noun)
    lemmas = tuple(dict.fromkeys(event_lemma(tree, n) for n in events))
    of = tree.tokens[noun].text
    return Counted(tree.lemma(noun), of, tree.tokens[noun].end, words_of(tree, events), lemmas)


def _some_of(tree: Tree, sentence: Sentence, index: int) -> Counted | None:
    """As in "none of the 40 passengers was hurt"."""
    if not tree.children(index, "prep"):
        return None
    return counted_at(tree, sentence, tree.tokens[index].start, tree.tokens[index].end, None)


def _noun(tree: Tree, index: int) -> int | None:
    """The noun behind the words of none: "no fatalities", "without any injuries", "no reports of injuries"."""
    token = tree.tokens[index]
    if token.text.lower() == "without":
        return next((n for n in tree.children(index, "pobj") if n > index), None)
    noun = token.head if token.dep in ("det", "neg", "amod", "nummod") and token.head > index else None
    if noun is None or tree.lemma(noun) != "report" or _is_narrowed(tree, noun):
        return noun
    return next((m for n in tree.children(noun, "prep") for m in tree.children(n, "pobj") if _is_harm(tree, m)), noun)


def _is_narrowed(tree: Tree, noun: int) -> bool:
    """Whether only some of them are none: "no further deaths", "no serious injuries"."""
    words = {tree.lemma(n) for n in tree.children(noun, "amod", "compound", "nmod")}
    return bool(words - word_list("events", "zeros.open")) or (tree.lemma(noun) == "loss" and not _of_life(tree, noun))


def _of_life(tree: Tree, noun: int) -> bool:
    return any(tree.lemma(m) == "life" for n in tree.children(noun, "prep") for m in tree.children(n, "pobj"))


def _of_noun(tree: Tree, noun: int) -> Counted:
    """A noun of harm counts by itself: the event is that of the word."""
    events = events_of(tree, noun, noun)
    loss = tree.lemma(noun) == "loss"
    last = max(n for n in tree.subtree(noun) if n <= noun + 2) if loss else noun
    lemmas = tuple(dict.fromkeys(event_lemma(tree, n) for n in events))
    return Counted(
        noun="life" if loss else tree.lemma(noun),
        of=" ".join(tree.tokens[n].text for n in range(noun, last + 1)),
        end=tree.tokens[last].end,
        event="loss" if loss else words_of(tree, events),
        event_lemmas=("lose",) if loss else lemmas,
    )


def _person(tree: Tree, index: int) -> Counted | None:
    """Somebody whom the pronoun denies: "nobody was hurt", "no one died", "killed no one"."""
    low = tree.tokens[index].text.lower()
    one = index + 1 if low == "no" and index + 1 < len(tree.tokens) else index
    if low not in ("nobody", "none") and tree.tokens[one].text.lower() not in ("one", "body", "-"):
        return None
    if tree.children(one, "prep") or (low == "one" and tree.tokens[index].dep == "nummod"):
        return None
    while tree.tokens[one].text == "-" and one + 1 < len(tree.tokens):
        one += 1
    events = events_of(tree, one, one)
    lemmas = tuple(dict.fromkeys(event_lemma(tree, n) for n in events))
    return Counted(noun="person", of=None, end=tree.tokens[one].end, event=words_of(tree, events), event_lemmas=lemmas)


def _is_nearly(tree: Tree, index: int) -> bool:
    before = tree.tokens[index - 1].text.lower() if index else ""
    return before in word_list("events", "zeros.nearly") or (
        before == "not" and tree.tokens[index].text.lower() == "without"
    )


def _is_real(tree: Tree, index: int) -> bool:
    """Whether it is told as so: under no modal, no "if", no hope and no question."""
    at = index
    for _ in range(_CLIMB):
        token = tree.tokens[at]
        if token.pos in ("VERB", "AUX"):
            if any(tree.lemma(n) in _MODALS for n in tree.children(at, "aux")) or tree.is_negated(at):
                return False
            if any(tree.lemma(n) in _LOOSE for n in tree.children(at, "mark")) or tree.lemma(at) in _wishing():
                return False
            if token.dep not in ("ccomp", "xcomp", "acomp", "conj", "advcl"):
                return True
        if token.head == at:
            return True
        at = token.head
    return True


@cache
def _wishing() -> frozenset[str]:
    return word_list("fates", "steering.verbs") | frozenset(load_lexicon("events")["zeros"]["wishing"])
