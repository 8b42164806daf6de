"""Words that narrow what a number counts: who is included, and where."""

from variorum.extract.names.aged import is_aged
from variorum.extract.names.persons import is_person
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Sentence

_PLACING = frozenset({"in", "at", "near", "across", "on", "over", "around", "outside", "inside", "off", "along"})
# Tokens in a place that narrows a count, and between a noun and "including".
_SHORT, _FAR = 8, 18
_STOPS = frozenset({",", ";", ":", ".", "—", "–"})


def scope_of(tree: Tree, sentence: Sentence, noun: int, events: tuple[int, ...]) -> str | None:
    """Words that narrow the count: "including the driver", "in Varna Bay"."""
    named = _included(tree, sentence, noun)
    if named:
        return named
    for index in (noun, *events):
        for prep in tree.children(index, "prep"):
            held = tree.subtree(prep)
            told = any(tree.tokens[n].pos == "VERB" for n in held)  # "in the fall that killed Holt"
            if (
                tree.lemma(prep) in _PLACING
                and len(held) <= _SHORT
                and not told
                and any(_is_place(tree, n) for n in held)
            ):
                return " ".join(tree.tokens[n].text for n in held)
    return None


def _is_place(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.lemma.lower() in word_list("events", "places") and tree.children(index, "nummod"):
        return True  # "over three regions"
    return token.entity in ("GPE", "LOC", "FAC") or (token.pos == "PROPN" and token.entity not in ("DATE", "TIME"))


def _ends_part(tree: Tree, index: int) -> bool:
    """Whether the words of a part end here: at a mark, a dash or before another count."""
    token, before = tree.tokens[index], tree.tokens[index - 1]
    dash = token.text == "-" and token.start > before.end
    counted = token.lemma == "and" and index + 1 < len(tree.tokens) and tree.tokens[index + 1].pos == "NUM"
    return token.text in _STOPS or dash or counted


def _is_deed(tree: Tree, noun: int, including: int) -> bool:
    """Whether what is included is no person though persons are counted: "hurt two men, including murder charges"."""
    held = tree.children(including, "pobj")
    things = all(tree.tokens[n].pos == "NOUN" and not is_person(tree, n) and not is_aged(tree, n) for n in held)
    return is_person(tree, noun) and bool(held) and things


def _included(tree: Tree, sentence: Sentence, noun: int) -> str | None:
    """Who is said to be in the count or left out of it, up to the next mark; ``None`` past another number."""
    for at in range(noun + 1, min(sentence.last, noun + _FAR)):
        if tree.tokens[at].pos == "NUM":
            return None
        if tree.tokens[at].text.lower() in word_list("events", "including"):
            if _is_deed(tree, noun, at):
                return None
            first = at - (tree.lemma(at - 1) == "not")
            end = next((n for n in range(at, sentence.last) if _ends_part(tree, n)), sentence.last)
            return " ".join(tree.tokens[n].text for n in range(first, end))
    return None
