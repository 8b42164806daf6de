"""Conditions: clauses and phrases that say under which circumstances something holds."""

import re
from functools import cache

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon
from variorum.values import Claim, Span, cut

_END = re.compile(r"[;.!?”\"]|,\s(?=(?:and|but|he|she|it|they|the|according|said|while|which)\b)|\s[–—]\s")


@cache
def _markers() -> re.Pattern[str]:
    words = sorted(map(re.escape, load_lexicon("cues")["conditions"]["markers"]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def find_conditions(text: str, tree: Tree, start: int, end: int) -> tuple[Span, ...]:
    """The conditions between *start* and *end*, from their marker to the end of their clause."""
    found: list[Span] = []
    for match in _markers().finditer(text, start, end):
        if found and match.start() < found[-1].end:
            continue
        if _is_condition(tree, match):
            found.append(cut(text, match.start(), _clause_end(text, tree, match, end)))
    return tuple(found)


def _is_condition(tree: Tree, match: re.Match[str]) -> bool:
    """ "Asked if", "see if" open a question, "provided the data" a verb, "once" mostly a time."""
    token = next((n for n, t in enumerate(tree.tokens) if t.start == match.start()), None)
    if token is None:
        return False
    word = tree.tokens[token]
    low = match.group().lower()
    if low in ("if", "whether"):
        return tree.tokens[word.head].dep not in ("ccomp", "xcomp", "pcomp") or word.dep != "mark"
    if low in ("provided", "providing"):
        return word.dep == "mark" or (token > 0 and tree.tokens[token - 1].text == ",")
    if low == "once":
        return word.dep == "mark"
    return True


def _clause_end(text: str, tree: Tree, match: re.Match[str], end: int) -> int:
    limit = _END.search(text, match.end(), end)
    stop = limit.start() if limit else end
    marker = [n for n, t in enumerate(tree.tokens) if match.start() <= t.start < match.end()]
    heads = [tree.tokens[n].head for n in marker if tree.tokens[n].dep == "mark"]
    if heads:
        last = max(tree.subtree(heads[0]))
        stop = min(stop, tree.tokens[last].end) if tree.tokens[last].end > match.end() else stop
    while stop > match.end() and text[stop - 1] in ' ,.;”"':
        stop -= 1
    return stop


def condition_for(text: str, claim: Claim, conditions: tuple[Span, ...]) -> Span | None:
    """The condition that governs the claim: inside it, right after it, or opening its sentence."""
    del text
    inside = [
        c
        for c in conditions
        if claim.start <= c.start and c.end <= claim.end and c.end - c.start < claim.end - claim.start
    ]
    if inside:
        return inside[0]
    after = [c for c in conditions if 0 <= c.start - claim.end <= 3]
    before = [c for c in conditions if claim.sentence and c.start - claim.sentence.start <= 2 and c.end <= claim.start]
    return next(iter((*after, *before)), None)
