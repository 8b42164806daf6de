"""What a speaker says on, in a clause the parser hung inside the words said before.

"She said the dam was old, calling it a scandal": she calls it so, not the dam.
"""

from variorum.extract.cues import quote_stance
from variorum.extract.sheet import Sheet
from variorum.lang.grammar import Tree

from .filled_frames import cue_lemma

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LONGEST = 6
_ON = frozenset({"add", "continue"})


def said_under(sheet: Sheet, verb: int) -> int | None:
    """The verb of saying whose speaker also says *verb*; ``None`` where the parse stands.

    A participle of saying behind a comma, or a finite verb of the same tense with quoted words, inside the
    clause that another verb of saying governs.
    """
    tree = sheet.tree
    token = tree.tokens[verb]
    if verb in sheet.quoted or quote_stance(cue_lemma(tree, verb)) is None or tree.own_subject(verb) is not None:
        return None
    if token.dep == "advcl" and token.tag == "VBG" and _behind_comma(tree, verb):
        return _of_participle(sheet, verb)
    quoting = bool(sheet.quoted.intersection(tree.subtree(verb)))
    if token.dep == "conj" and token.tag in _FINITE and (quoting or _is_modal(tree, token.head)):
        over = _governing(tree, token.head)
        return over if over is not None and tree.tokens[over].tag == token.tag else None
    return None


def _is_modal(tree: Tree, verb: int) -> bool:
    """Whether the verb stands under a modal: "would not rest and repeated that …" are two speakers' acts, not one's."""
    return any(tree.tokens[n].tag == "MD" for n in tree.children(verb, "aux"))


def _of_participle(sheet: Sheet, verb: int) -> int | None:
    """Under which verb the speaker of a participle stands: one says on what he said, and nobody says that he says."""
    tree, head = sheet.tree, sheet.tree.tokens[verb].head
    over = _governing(tree, head)
    above = head if over is None else over
    if tree.lemma(verb) == tree.lemma(above) and tree.tokens[above].dep == "relcl":  # "who said he was ill, saying …"
        return next((n for n in tree.ancestors(above) if tree.tokens[n].dep == "ROOT"), None)
    if tree.lemma(verb) in _ON and quote_stance(cue_lemma(tree, head)) is None:
        said = [n for n in range(head + 1, verb) if _says(sheet, n)]
        if said:
            return said[-1]
    return over


def _says(sheet: Sheet, verb: int) -> bool:
    token = sheet.tree.tokens[verb]
    said = verb not in sheet.quoted and token.tag in _FINITE and token.dep == "relcl"
    return said and quote_stance(cue_lemma(sheet.tree, verb)) is not None


def _behind_comma(tree: Tree, verb: int) -> bool:
    """Whether a comma, or a comma and a closing mark, stands before the participle and its adverbs."""
    at = min((verb, *(n for n in tree.children(verb, "advmod") if n < verb))) - 1
    if at > 0 and tree.tokens[at].tag == "''":
        at -= 1
    return at > 0 and tree.tokens[at].text == ","


def _governing(tree: Tree, head: int) -> int | None:
    """The verb of saying over the clause at *head*, or over those it is joined to."""
    at = head
    for _ in range(_LONGEST):
        token = tree.tokens[at]
        above = token.head
        if above == at:
            return None
        if token.dep == "ccomp" and above < at:
            return above if quote_stance(cue_lemma(tree, above)) is not None else None
        if token.dep not in ("conj", "advcl", "xcomp"):
            return None
        at = above
    return None
