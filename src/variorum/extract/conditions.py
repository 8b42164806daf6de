"""Conditions: clauses and phrases that say under which circumstances something holds."""

import re
from collections.abc import Sequence
from functools import cache

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Claim, Span, cut

from .sheet import Sheet

_END = re.compile(
    r"[;.!?”\"](?:\s|$)|,\s(?=(?:and|but|he|she|it|they|the|according|said|says|while|which|who|adding|a|an)\b)|\s[–—]\s"
)
# What may stand between a claim and its condition: "– but only if …".
_LINK = re.compile(r"[\s,;–—-]*(?:(?:but|and|though|yet)\s+)?")
# Clauses that answer a question are none ("asked if", "wonder whether", "see if").
_ASKING = frozenset(
    {
        "ask",
        "wonder",
        "see",
        "know",
        "inquire",
        "question",
        "query",
        "decide",
        "determine",
        "check",
        "learn",
        "say",
        "doubt",
    }
)


@cache
def _markers() -> re.Pattern[str]:
    words = sorted(map(re.escape, load_lexicon("conditions")["markers"]), key=lambda w: (-len(w), w))
    inverted = "|".join(load_lexicon("conditions")["inverted"])
    return re.compile(rf"\b(?:{'|'.join(words)})\b|(?:(?<=, )|(?<=^))(?:{inverted})(?= \w)", re.IGNORECASE)


def find_conditions(sheet: Sheet, start: int, end: int) -> tuple[Span, ...]:
    """The conditions between *start* and *end*, from their marker to the end of their clause."""
    found: list[Span] = []
    for match in _markers().finditer(sheet.text, start, end):
        if found and match.start() < found[-1].end:
            continue
        tokens = sheet.tokens_in((match.start(), match.end()))
        if tokens and _is_condition(sheet.tree, match.group().lower(), tokens):
            stop = _clause_end(sheet, match, tokens, end)
            if stop > match.end():
                found.append(cut(sheet.text, match.start(), stop))
    return tuple(found)


def _is_condition(tree: Tree, words: str, tokens: range) -> bool:
    """Questions, verbs ("provided the data") and plain adverbs ("once") are none."""
    last = words.rsplit(" ", 1)[-1]
    opener = tree.tokens[tokens[-1]]
    if last == "if":
        return not _asks(tree, tokens[-1])
    if words in load_lexicon("conditions")["inverted"]:
        return _inverted(tree, tokens[0])
    if words not in word_list("conditions", "guarded"):
        return True
    clause = opener.dep == "mark" or (opener.pos == "SCONJ" and bool(tree.own_subject(opener.head)))
    after_comma = tokens[0] > 0 and tree.tokens[tokens[0] - 1].text == ","
    hangs = opener.dep not in ("ROOT", "conj", "relcl") and tree.own_subject(tokens[-1]) is None
    return clause or (after_comma and hangs and opener.tag in ("VBN", "VBG", "VBD"))


def _asks(tree: Tree, marker: int) -> bool:
    head = tree.tokens[marker].head
    return (
        tree.tokens[head].dep in ("ccomp", "pcomp", "advcl")
        and tree.lemma(tree.tokens[head].head) in _ASKING
        and (
            tree.tokens[head].dep != "advcl"
            or tree.lemma(tree.tokens[head].head) in ("ask", "wonder", "inquire", "query")
        )
    )


def _inverted(tree: Tree, token: int) -> bool:
    """As in "Should they ask": an auxiliary before its own subject, in a clause that hangs on another."""
    head = tree.tokens[token].head
    subject = tree.own_subject(head)
    if tree.tokens[token].dep != "aux" or subject is None or not token < subject < head:
        return False
    after_comma = token > 0 and tree.tokens[token - 1].text == ","
    asked = any(tree.tokens[n].text == "?" for n in tree.subtree(head))
    return not asked and (after_comma or tree.tokens[head].dep in ("advcl", "ccomp", "parataxis"))


def _clause_end(sheet: Sheet, match: re.Match[str], tokens: range, end: int) -> int:
    """The end of the clause in the parse, but no further than the next border in the text."""
    tree = sheet.tree
    limit = _END.search(sheet.text, match.end(), end)
    stop = limit.start() if limit else end
    opener = tree.tokens[tokens[-1]]
    if opener.dep in ("mark", "aux"):
        last = tree.tokens[max(tree.subtree(opener.head))]
        stop = min(stop, last.end) if last.end > match.end() else stop
    while stop > match.end() and sheet.text[stop - 1] in " ,.;:”\"’'":
        stop -= 1
    return stop


def _governs(sheet: Sheet, claim: Claim, condition: Span) -> bool:
    """Whether no relative clause of the claim lies between the condition and the claim's own verb."""
    tree = sheet.tree
    first = sheet.tokens_in((condition.start, condition.end))[0]
    for at in tree.ancestors(first):
        if not claim.start <= tree.tokens[at].start < claim.end:
            return True
        if tree.tokens[at].dep == "relcl" and not condition.start <= tree.tokens[at].start < condition.end:
            return False
    return True


def condition_for(sheet: Sheet, claim: Claim, conditions: Sequence[Span]) -> Span | None:
    """The condition that governs the claim: inside it (in no relative clause), after it, or opening its sentence."""
    inside = [
        c
        for c in conditions
        if claim.start <= c.start
        and c.end <= claim.end
        and c.end - c.start < claim.end - claim.start
        and _governs(sheet, claim, c)
    ]
    if inside:
        return inside[0]
    after = [
        c
        for c in conditions
        if _LINK.fullmatch(sheet.text, claim.end, max(claim.end, c.start)) and c.start >= claim.end
    ]
    before = [c for c in conditions if claim.sentence and c.start - claim.sentence.start <= 2 and c.end <= claim.start]
    return next(iter((*after, *before)), None)
