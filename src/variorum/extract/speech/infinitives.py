"""Infinitives as contents: "promised to …", "urged them to …", "called on the council to …"."""

from collections.abc import Iterator
from dataclasses import replace

from variorum.extract.cues import stance_in
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Stance

from .filled_frames import Filling, absorbed, fill, is_bare_infinitive, with_preposition


def fill_infinitives(tree: Tree, verb: int, lemma: str) -> Iterator[Filling]:
    """The infinitive under a verb as what somebody wants, promises, asks or is said to do."""
    passive = tree.is_passive(verb)
    for head in tree.children(verb, "xcomp", "ccomp", "advcl"):
        if not is_bare_infinitive(tree, head) or (tree.tokens[head].dep == "advcl" and lemma != "vote"):
            continue
        if tree.is_passive(head) and tree.lemma(head) in word_list("cues", "anonymity.verbs"):
            continue  # "who asked not to be named" tells of the source, nothing of the story
        held = frozenset(tree.subtree(head)) | absorbed(tree, verb, head)
        steered = [n for n in tree.children(verb, "dobj", "dative") if verb < n < head]
        stance = stance_in("order", lemma) if steered or tree.own_subject(head) is not None else None
        stance = stance or _infinitive_stance(tree, verb, lemma)
        held = held.union(*(tree.subtree(n) for n in steered))
        if passive:
            held = held.union(*(tree.subtree(n) for n in tree.children(verb, "nsubjpass")))
        filling = fill(tree, verb, "passive" if passive else "infinitive", stance, (held, head))
        if filling is not None:
            yield filling


def fill_called_on(tree: Tree, verb: int, lemma: str) -> Iterator[Filling]:
    """As in "called on the council to act": who shall act stands under the preposition."""
    heads = [n for n in tree.children(verb, "xcomp", "ccomp", "advcl") if is_bare_infinitive(tree, n)]
    for on in tree.children(verb, "prep"):
        stance = stance_in("order", f"{lemma} {tree.lemma(on)}")
        if stance is None or not heads or not verb < on < heads[0]:
            continue
        below = (*tree.subtree(on), *tree.subtree(heads[0]), *absorbed(tree, verb, heads[0]))
        filling = fill(tree, verb, "infinitive", stance, (frozenset(below) - {on}, heads[0]))
        if filling is not None:
            yield replace(filling, extent=with_preposition(tree, filling.extent, on))


def _infinitive_stance(tree: Tree, verb: int, lemma: str) -> Stance | None:
    only_passive = lemma in word_list("cues", "passive_infinitive.verbs")
    if only_passive and not tree.is_passive(verb) and lemma not in ("expect", "claim"):
        return None
    if tree.is_passive(verb) and stance_in("infinitive", lemma) is not Stance.ASSERTS:
        return stance_in("order", lemma) if tree.agent(verb) is not None else None
    return stance_in("infinitive", lemma)
