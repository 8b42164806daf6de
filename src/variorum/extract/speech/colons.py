"""Colons behind which somebody goes on: "Venn denied that it leaked: the pump was new, she said"."""

from variorum.extract.cues import stance_in
from variorum.extract.sheet import Sheet
from variorum.values import Sentence, Stance

from .filled_frames import Filling

# Tokens from "put it" to the colon.
_NEAR = 7
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def behind_colon(sheet: Sheet, verb: int, held: frozenset[int]) -> frozenset[int]:
    """The content of a cue without who said something before its colon; only where one of the two is a pronoun.

    Or is called by a noun: "It denies that it leaked: the pump was new, the company says". Linear in the content.
    """
    tree = sheet.tree
    subjects = tree.children(verb, "nsubj")
    called = any(tree.tokens[n].pos == "NOUN" for n in subjects)
    if not called and not any(tree.tokens[n].pos == "PRON" for n in subjects):
        return held
    before = range(min(held, default=verb), verb)
    colon = max((n for n in before if tree.tokens[n].text == ":" and n not in sheet.quoted), default=-1)
    said = (n for n in held if n < colon and tree.tokens[n].tag in _FINITE and stance_in("clause", tree.lemma(n)))
    before_it = [tree.tokens[n].pos for n in map(tree.own_subject, said) if n is not None]
    named = not {"PRON"}.isdisjoint(before_it) if called else not {"PROPN", "NOUN"}.isdisjoint(before_it)
    return frozenset(n for n in held if n > colon) if named else held


def by_put(sheet: Sheet, sentence: Sentence, verb: int) -> Filling | None:
    """As in "The broker put it more carefully: there had been an assurance"; what is quoted finds its cue itself."""
    tree = sheet.tree
    it = any(tree.tokens[n].text.lower() == "it" for n in tree.children(verb, "dobj"))
    near = range(verb + 1, min(sentence.last, verb + _NEAR))
    colon = next((n for n in near if tree.tokens[n].text == ":"), None)
    if tree.lemma(verb) != "put" or not it or colon is None or colon + 1 in sheet.quoted:
        return None
    held = frozenset(range(colon + 1, sentence.last))
    if not any(tree.tokens[n].tag in _FINITE for n in held):
        return None
    return Filling(verb, tree.verb_group(verb), "clause", Stance.ASSERTS, held, None)


def before_colon(sheet: Sheet, filling: Filling, held: frozenset[int]) -> frozenset[int]:
    """What somebody wants, or would do, without a clause with quoted words behind a colon: that is another's."""
    tokens = sheet.tree.tokens
    colon = next((n for n in sorted(held) if n > filling.cue and tokens[n].text == ":" and n not in sheet.quoted), None)
    if colon is None or colon + 1 in sheet.quoted or not any(n in sheet.quoted for n in held if n > colon):
        return held
    return frozenset(n for n in held if n < colon)
