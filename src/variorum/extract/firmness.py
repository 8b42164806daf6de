"""How far an attribution can be relied on: by its frame, by where its cue stands, by whether the voice has a name.

The shares in ``frames.toml`` were measured; an account tells whose word it is only from what is firm.
"""

from collections.abc import Sequence

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Voice, VoiceKind

from .sheet import Sheet
from .speech.attributions import Attribution

# Per cent: what annotators mark as often as this is as sure as they are of each other's marks.
_LEAST = 90
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def is_firm(sheet: Sheet, attribution: Attribution, voices: Sequence[Voice]) -> bool:
    """Whether attributions of this kind were right at least nine times in ten."""
    named = bool(voices) and voices[-1].kind is not VoiceKind.UNNAMED
    place = "main" if attribution.verb >= 0 and _is_main(sheet.tree, attribution.verb) else "side"
    if _is_topic(sheet.tree, attribution):
        return False
    if attribution.frame == "stance":  # six of seven right: too few to measure
        return named and _is_will(sheet, attribution)
    shares: dict[str, int] = load_lexicon("frames")[f"{place}-{'named' if named else 'unnamed'}"]
    return shares.get(attribution.frame, 0) >= _LEAST


def _is_main(tree: Tree, verb: int) -> bool:
    """Whether the cue is the finite, unhedged verb of a main clause."""
    token = tree.tokens[verb]
    leads = [verb, *tree.children(verb, "aux", "auxpass")]
    if token.pos not in ("VERB", "AUX"):
        return token.text.lower() in word_list("cues", "documentary.behind")  # taken for a noun, see shown.py
    finite = any(tree.tokens[n].tag in _FINITE for n in leads) and not any(tree.tokens[n].tag == "MD" for n in leads)
    main = token.dep == "ROOT" or (token.dep == "conj" and tree.tokens[token.head].dep == "ROOT")
    return main and finite


def _is_topic(tree: Tree, attribution: Attribution) -> bool:
    """Whether the content only names what was talked about ("discussed the harvest")."""
    frame = attribution.frame in ("object", "preposition", "light")
    return frame and attribution.verb >= 0 and tree.lemma(attribution.verb) in word_list("cues", "topics.verbs")


def _is_will(sheet: Sheet, attribution: Attribution) -> bool:
    words = sheet.words(attribution.cue).lower().split()
    return not word_list("cues", "adjective.wills").isdisjoint(words)
