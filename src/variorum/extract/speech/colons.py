"""Colons behind which somebody goes on: "Venn denied that it leaked: the pump was new, she said"."""

from variorum.extract.cues import stance_in
from variorum.extract.sheet import Sheet

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def behind_colon(sheet: Sheet, verb: int, held: frozenset[int]) -> frozenset[int]:
    """The content of a cue without who said something before its colon; only where a pronoun says it.

    Linear in the content.
    """
    tree = sheet.tree
    if not any(tree.tokens[n].pos == "PRON" for n in tree.children(verb, "nsubj")):
        return held
    before = range(min(held, default=verb), verb)
    colon = max((n for n in before if tree.tokens[n].text == ":" and n not in sheet.quoted), default=-1)
    said = (n for n in held if n < colon and tree.tokens[n].tag in _FINITE and stance_in("clause", tree.lemma(n)))
    subjects = (tree.own_subject(n) for n in said)
    named = any(n is not None and tree.tokens[n].pos in ("PROPN", "NOUN") for n in subjects)
    return frozenset(n for n in held if n > colon) if named else held
