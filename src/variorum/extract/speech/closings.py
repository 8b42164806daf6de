"""Cues that close a sentence ("…, officials said on Monday"): they speak of all that stands before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.extract.cues import stance_in
from variorum.extract.sheet import Sheet, semicolon_groups
from variorum.values import Sentence

from .colons import behind_colon
from .filled_frames import Filling, cue_lemma

_COMMAS = frozenset({",", "—", "–", "--"})
_LONGEST = 16
_TURNS = frozenset({"but", "while", "although", "though", "whereas"})


def closing_start(sheet: Sheet, sentence: Sentence) -> int | None:
    """The first token of a cue's clause that ends the sentence behind a comma; ``None`` when there is none.

    Only a noun phrase with its verb of saying, or "according to" with its noun: no clause of its own content.
    """
    tokens = sheet.tree.tokens
    commas = [
        n
        for n in range(max(sentence.first, sentence.last - _LONGEST), sentence.last)
        if tokens[n].text in _COMMAS and n not in sheet.quoted
    ]
    start = commas[-1] + 1 if commas else None
    if start is None or start >= sentence.last or start in sheet.quoted:
        return None
    if tokens[start].text.lower() == "according":
        return start
    return start if _is_saying(sheet, start, sentence.last) else None


def _is_saying(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the stretch is "Ana Ruiz said", "said Ana Ruiz" or the like, with adverbials at most."""
    tree = sheet.tree
    verbs = [n for n in range(start, end) if tree.tokens[n].pos == "VERB"]
    if any(n > verb for verb in verbs for n in tree.children(verb, "ccomp", "xcomp")):
        return False
    if len(verbs) != 1 or stance_in("clause", cue_lemma(tree, verbs[0])) is None or tree.tokens[verbs[0]].tag == "VBG":
        return False
    before = [n for n in range(start, verbs[0]) if tree.tokens[n].pos not in ("ADV", "AUX", "PART")]
    led = before or [n for n in range(verbs[0] + 1, end) if tree.tokens[n].pos in ("PROPN", "NOUN", "PRON")]
    plain = all(tree.tokens[n].pos in ("PROPN", "NOUN", "ADJ", "DET", "PRON", "PART", "ADP", "NUM") for n in before)
    joined = bool(before) and tree.tokens[before[0]].tag in ("WP", "WDT", "WRB", "CC", "IN")
    objects = [n for n in tree.children(verbs[0], "dobj") if n > verbs[0] and tree.lemma(verbs[0]) != "tell"]
    return (
        plain and bool(led) and not joined and not objects and tree.tokens[verbs[0]].tag in ("VBD", "VBZ", "VBP", "VBN")
    )


def close_sentence(sheet: Sheet, sentence: Sentence, fillings: Sequence[Filling]) -> Iterator[Filling]:
    """The fillings of a sentence with the closing cue outermost: others lose its clause, it takes all before.

    Behind a semicolon each cue speaks for itself: "…, according to Roth; the insurer speaks of …".
    """
    start = closing_start(sheet, sentence)
    groups = semicolon_groups(sheet, sentence)
    for filling in fillings:
        held = filling
        if start is not None and filling.cue >= start:
            held = _taking_all(sheet, sentence, filling, start)
        elif start is not None:
            held = replace(filling, held=frozenset(n for n in filling.held if n < start))
        yield _for_itself(held, fillings, groups) if len(groups) > 1 else held


def _for_itself(filling: Filling, fillings: Sequence[Filling], groups: Sequence[range]) -> Filling:
    """Without the stretches that have a cue of their own, and what lies beyond those."""
    own = next((k for k, group in enumerate(groups) if filling.cue in group), 0)
    low, high = 0, len(groups)
    for other in fillings:
        place = next((k for k, group in enumerate(groups) if other.cue in group), own)
        low = max(low, place + 1) if place < own else low
        high = min(high, place) if place > own else high
    first, last = groups[low].start, groups[high - 1].stop
    return replace(filling, held=frozenset(n for n in filling.held if first <= n < last))


def _taking_all(sheet: Sheet, sentence: Sentence, filling: Filling, start: int) -> Filling:
    """From the start of the sentence, or from its last turn ("…, but the gates hold, she said")."""
    tokens = sheet.tree.tokens
    if filling.held and max(filling.held) > start:
        return filling
    turns = [
        n
        for n in range(sentence.first, start)
        if tokens[n].text.lower() in _TURNS
        and n not in sheet.quoted
        and n > sentence.first
        and tokens[n - 1].pos == "PUNCT"
    ]
    low = turns[-1] + 1 if turns else sentence.first
    others = any(n not in filling.held and tokens[n].pos == "VERB" for n in range(low, start))
    held = frozenset(range(low, start)) if others and not sheet.quoted.intersection(range(low, start)) else filling.held
    return replace(filling, held=behind_colon(sheet, filling.cue, frozenset(n for n in held if n < start)))
