"""What only looks like a condition: questions, "only once, at a dinner", "if one believes the union"."""

from collections.abc import Sequence
from itertools import pairwise

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Token

# Behind these "only once" counts: "only once, at a dinner".
_AFTER_ONCE = frozenset({",", ".", ";", "in", "at", "on", "a", "this", "that", "before"})
_PAUSES = frozenset({",", ";", ".", ")", "–", "—"})


def is_no_condition(tree: Tree, words: str, tokens: range) -> bool:
    """As in "only once, at a dinner"; "on condition of anonymity" is how it was said, not what it hangs on."""
    following = [t.text.lower() for t in tree.tokens[tokens[-1] + 1 : tokens[-1] + 8]]
    if words.endswith("if") and _is_aside(tree.tokens[tokens[-1] + 1 : tokens[-1] + 8]):
        return True
    if words == "if" and tree.tokens[tokens[0] - 1].text.lower() == "as" and tokens[0] > 0:
        return True  # "walked as if somebody was counting"
    if words in word_list("conditions", "awaited") and following[:1] in (["then"], ["now"]):
        return True
    if words == "only once":
        opener = tree.tokens[tokens[-1]]
        clause = opener.head > tokens[-1] and tree.own_subject(opener.head) is not None
        return not clause and (not following or following[0] in _AFTER_ONCE)
    if words.startswith(("on condition", "on the condition")):
        return not word_list("conditions", "hidden").isdisjoint(following)
    return False


def _is_aside(following: Sequence[Token]) -> bool:
    """Whether "if" only tells of what is told: "if only he had come", "if one believes the union", "if not here".

    "If not met by Friday" and "if any of them" are conditions; "if any," and "if there will be one," are none.
    """
    first, second, third, *_ = (*(token.text.lower() for token in following), "", "", "")
    if (first, second) in (("i", "knew"), ("at", "all")) or first == "only":
        return True  # "if I knew I would tell you"
    if first == "not":
        return not (len(following) > 1 and following[1].tag.startswith("V"))
    alone = {a.text.lower() for a, b in pairwise(following) if b.pos == "PUNCT"}
    if first in ("any", "anything", "ever"):
        return first in alone and second in _PAUSES
    if first == "there":
        return not alone.isdisjoint(("one", "any"))
    return first in ("one", "you") and not word_list("conditions", "believing").isdisjoint((second, third))


def asks(tree: Tree, marker: int) -> bool:
    """Whether an "if" only asks: "asked if he knew", "wonder whether"."""
    head = tree.tokens[marker].head
    if marker < tree.tokens[head].head:
        return False  # "If it fell, she would ask …"
    return (
        tree.tokens[head].dep in ("ccomp", "pcomp", "advcl")
        and tree.lemma(tree.tokens[head].head) in word_list("conditions", "asking")
        and (
            tree.tokens[head].dep != "advcl"
            or tree.lemma(tree.tokens[head].head) in ("ask", "wonder", "inquire", "query")
        )
    )
