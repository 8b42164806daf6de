"""Filled frames: a cue with the tokens that its content holds."""

from dataclasses import dataclass
from functools import cache

from variorum.extract.cues import stance_in
from variorum.extract.sheet import Extent
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon
from variorum.values import Stance

TIMES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Filling:
    """A cue whose frame is filled: the tokens held by the content, and its head."""

    cue: int
    extent: Extent
    frame: str
    stance: Stance
    held: frozenset[int]
    head: int | None


def fill(
    tree: Tree, verb: int, frame: str, stance: Stance | None, content: tuple[frozenset[int], int | None]
) -> Filling | None:
    """The filling of a verb’s frame; ``None`` where it has no stance or holds nothing."""
    held, head = content
    if stance is None or not held:
        return None
    return Filling(verb, tree.verb_group(verb), frame, stance, held - {verb}, head)


def cue_lemma(tree: Tree, verb: int) -> str:
    """The verb's lemma with its particle where the lexicon knows the two together ("point out")."""
    lemma = _mended().get(tree.tokens[verb].text.lower(), tree.lemma(verb))
    if not tree.children(verb, "prt", "advmod"):
        return lemma
    loose = (n for n in tree.children(verb, "advmod") if n == verb + 1 and tree.tokens[n].tag == "RP")
    for particle in (*tree.children(verb, "prt"), *loose):
        joined = f"{lemma} {tree.lemma(particle)}"
        if any(stance_in(frame, joined) for frame in ("clause", "quote", "object", "order")):
            return joined
    return lemma


@cache
def _mended() -> dict[str, str]:
    """Forms whose lemma the tagger gets wrong."""
    return dict(load_lexicon("cues")["lemmas"])


def is_bare_infinitive(tree: Tree, head: int) -> bool:
    """As in "Asked him to leave": an infinitive is not a clause."""
    return any(tree.tokens[n].tag == "TO" for n in tree.children(head, "aux"))


def says_something(tree: Tree, held: frozenset[int]) -> bool:
    """Whether the content is more than a pronoun."""
    told = (tree.tokens[n] for n in held)
    return any(t.pos in ("NOUN", "PROPN", "VERB", "ADJ") or (t.pos == "NUM" and t.entity not in TIMES) for t in told)


def with_preposition(tree: Tree, extent: Extent, preposition: int) -> Extent:
    """The cue with its preposition, where the two stand side by side."""
    token = tree.tokens[preposition]
    near = token.start - extent[1] <= 1
    return (extent[0], token.end) if near else extent


def absorbed(tree: Tree, verb: int, head: int) -> frozenset[int]:
    """What the parser hung on the cue though it stands right after the content, and conditions behind a comma."""
    if head < verb:
        return frozenset()
    held: set[int] = set()
    end = max(tree.subtree(head))
    for child in tree.children(verb):
        below = tree.subtree(child)
        touching = below[0] == end + 1
        comma = below[0] == end + 2 and tree.tokens[end + 1].text in (",", "—", "–", "-")
        if child > head and ((touching and _adverbial(tree, child)) or (comma and _conditional(tree, child))):
            held.update(range(end + 1, below[-1] + 1))
            end = below[-1]
    return frozenset(held)


def _adverbial(tree: Tree, child: int) -> bool:
    token = tree.tokens[child]
    return (
        token.dep in ("prep", "advcl", "advmod", "npadvmod", "prt", "dobj", "xcomp") and token.lemma.lower() != "accord"
    )


def _conditional(tree: Tree, clause: int) -> bool:
    if tree.tokens[clause].dep not in ("advcl", "prep"):
        return False
    words = [tree.tokens[n].text.lower() for n in (*tree.children(clause, "mark", "aux"), clause)]
    return any(word in ("if", "unless", "provided", "should", "contingent") for word in words)
