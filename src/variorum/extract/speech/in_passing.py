"""Denials in passing: "Norland accused Orland of having armed them, which Orland denied"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.extract.cues import prepositions_of
from variorum.extract.sheet import Extent, Sheet, read_tokens
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .attributions import Attribution
from .contents import trim_span
from .filled_frames import cue_lemma
from .sources import source_of
from .taken_up import accused_of

_SAYING = frozenset({"ccomp", "parataxis"})


def find_passing_denials(sheet: Sheet, sentence: Sentence) -> Iterator[Attribution]:
    """What is denied behind a comma and "which", each with what was told before it. Linear in the sentence.

    Only what can be denied: what somebody is accused of, charges, or the clause that is told.
    """
    tree = sheet.tree
    for verb in read_tokens(sentence):
        which = _which(tree, verb)
        if verb in sheet.quoted or which is None or tree.tokens[which - 1].text != "," or tree.is_negated(verb):
            continue
        source = source_of(sheet, verb)
        told = _told(sheet, sentence, verb, which)
        if source is None or source.empty or told is None:
            continue
        (start, end), frame = told
        if source.extent[0] >= end > start:
            cue = trim_span(sheet.text, *tree.verb_group(verb))
            yield Attribution(sentence, cue, verb, source, ((start, end),), None, Stance.DENIES, frame, answers=True)


def _which(tree: Tree, verb: int) -> int | None:
    """The "which" that a relative clause denies."""
    token = tree.tokens[verb]
    if token.dep != "relcl" or cue_lemma(tree, verb) not in word_list("cues", "taken_up.denies"):
        return None
    found = [n for n in tree.children(verb, "dobj") if n and n < verb and tree.tokens[n].text.lower() == "which"]
    return found[0] if found else None


def _told(sheet: Sheet, sentence: Sentence, verb: int, which: int) -> tuple[Extent, str] | None:
    """What is denied, up to the comma, and the frame of the denial."""
    tree = sheet.tree
    stop = tree.tokens[which - 1].start
    noun = tree.tokens[verb].head
    if tree.lemma(noun) in word_list("cues", "taken_up.nouns") | {"charge", "wrongdoing"}:
        return trim_span(sheet.text, tree.span(tree.subtree(noun))[0], stop), "object"
    if _is_spoken_of(tree, noun):
        return trim_span(sheet.text, tree.span(tree.subtree(noun))[0], stop), "object"
    for over in (noun, *tree.ancestors(noun)):
        if (accused := accused_of(sheet, over)) is not None:
            (start, end), frame = accused
            return trim_span(sheet.text, start, min(end, stop)), frame
        if tree.tokens[over].dep in _SAYING or tree.tokens[over].dep == "ROOT":
            whole = over if tree.tokens[over].dep == "ccomp" else None
            start = tree.span(tree.subtree(whole))[0] if whole is not None else sentence.start
            verbal = tree.tokens[over].pos in ("VERB", "AUX") and tree.own_subject(over) is not None
            return (trim_span(sheet.text, start, stop), "clause") if verbal else None
    return None


def _is_spoken_of(tree: Tree, noun: int) -> bool:
    """As in "the report speaks of fraud, which she denies"."""
    led = tree.tokens[noun].head
    verb = tree.tokens[led].head
    return tree.tokens[noun].dep == "pobj" and tree.lemma(led) in prepositions_of(tree.lemma(verb))


def cut_off(attribution: Attribution, denials: Sequence[Attribution]) -> Attribution:
    """The attribution without the denials in passing that its contents run on into."""
    contents = attribution.contents
    for denial in denials:
        comma, cue = denial.contents[-1][1], denial.cue[0]
        contents = tuple((a, comma if a < comma <= cue < b else b) for a, b in contents)
    return replace(attribution, contents=contents) if contents != attribution.contents else attribution
