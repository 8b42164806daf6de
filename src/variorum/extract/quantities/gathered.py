"""Whom a noun for many counts: "a gang of four", "put the crowd at 45,000", "its workforce is 300", "built for 900"."""

from collections.abc import Iterator

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list

from .tallies import Counted

_SET = frozenset({"at", "to", "from"})
_SUBJECTS = ("nsubj", "nsubjpass")


def gathered_at(tree: Tree, number: int, last: int) -> Counted | None:
    """What a bare number counts by the noun for many that it is the size of, else whom something is made for.

    *last* is the last token of the number.
    """
    for noun in _sized(tree, number):
        if told := told_by(tree.lemma(noun)):
            return _counted(tree, last, told, tree.tokens[noun].text)
    return _counted(tree, last, ("person", "hold"), None) if _is_room(tree, number) else None


def told_by(noun: str) -> tuple[str, str | None] | None:
    """What a noun for many counts, and what those do, where the noun tells it: of "audience" persons who attend."""
    told = load_lexicon("events")["gathered"].get(noun)
    return (str(told[0]), str(told[1]) or None) if told else None


def _counted(tree: Tree, last: int, told: tuple[str, str | None], event: str | None) -> Counted:
    noun, lemma = told
    words = event if lemma else None
    return Counted(noun=noun, of=None, end=tree.tokens[last].end, event=words, event_lemmas=(lemma,) if lemma else ())


def _sized(tree: Tree, number: int) -> Iterator[int]:
    """The nouns whose size the number may be: over "of", or subject or object of the verb that tells it."""
    token = tree.tokens[number]
    if token.dep == "pobj" and tree.lemma(token.head) == "of":
        yield tree.tokens[token.head].head
        return
    verb = tree.tokens[token.head].head if token.dep == "pobj" and tree.lemma(token.head) in _SET else token.head
    if token.dep not in ("pobj", "attr", "dobj", "npadvmod") or verb == number:
        return
    words = word_list("events", "reaching", "sizing")
    if tree.lemma(verb) in words | word_list("events", "raising"):
        yield from (n for n in tree.objects(verb) if n != number)
        yield from tree.children(verb, *_SUBJECTS)


def _is_room(tree: Tree, number: int) -> bool:
    """As in "the camp, laid out for 30,000", "licensed for 44": so many it can hold."""
    token = tree.tokens[number]
    if token.dep != "pobj" or tree.lemma(token.head) != "for" or token.pos != "NUM":
        return False
    over = tree.tokens[tree.tokens[token.head].head]
    return over.lemma.lower() in word_list("events", "making_room") and over.tag in ("VBN", "NN", "VBD")
