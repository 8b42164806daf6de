"""Who counts what, in few words: "police counted 6,000 people, the unions 15,000", "the clinic said 35"."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.extract.sheet import Extent, Sheet
from variorum.lang.gapping import Gap, can_count, figure_at, find_gaps, is_number
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .attributions import Attribution
from .inverted import inverted
from .sources import Source, source_at, source_of

COUNT = "count"
_TIMES = frozenset({"DATE", "TIME", "ORDINAL"})
_NOUNS = frozenset({COUNT, "object"})  # frames whose content is no clause
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def with_counts(sheet: Sheet, sentence: Sentence, given: Sequence[Attribution]) -> list[Attribution]:
    """The attributions *given* of a sentence, and those of figures that somebody counts or sets against another's.

    What one of *given* swallowed of them is taken from it.
    """
    behind = list(inverted(sheet, sentence, given, COUNT))
    known = {a.verb for a in behind}
    found = [*(a for a in given if a.verb not in known), *_counted(sheet, sentence, given), *behind]
    for gap in find_gaps(sheet.tree.tokens, sentence):
        if any(_leads(sheet, a, gap) for a in found) and gap.told.start not in sheet.quoted:
            rival = _rival(sheet, sentence, gap)
            found = [*(kept for a in found if (kept := _without(a, rival)) is not None), rival]
    return found


def _counted(sheet: Sheet, sentence: Sentence, given: Sequence[Attribution]) -> list[Attribution]:
    """As in "police counted 6,000 people", "the clinic said 35", "the union put it at 640"."""
    tree, tokens = sheet.tree, sheet.tree.tokens
    known = {a.verb for a in given}
    found = []
    for n in range(sentence.first + 2, sentence.last):
        if not is_number(tokens[n]) or is_number(tokens[n - 1]) or n in sheet.quoted or tokens[n].entity in _TIMES:
            continue
        told = figure_at(tokens, sentence, n)
        verb = _verb_before(tree, sentence, told.start) if told is not None else None
        if told is None or verb is None or verb in known or not _gives(tree, verb, told):
            continue
        source = source_of(sheet, verb)
        if source is not None and not source.empty and source.token < verb and _may_give(tree, verb, source.bearer):
            found.append(_attribution(sheet, sentence, (tree.verb_group(verb), verb), source, _whole(tree, told)))
    return found


def _verb_before(tree: Tree, sentence: Sentence, start: int) -> int | None:
    """The verb right before a figure, or before "it at", "it" ("made it 640"), "of"."""
    tokens, at = tree.tokens, start - 1
    if tokens[at].text.lower() in ("of", "at"):
        at -= 1
        at -= tokens[at].text.lower() == "it"
    elif tokens[at].text.lower() == "it" and tree.lemma(at - 1) == "make":
        at -= 1
    return at if at > sentence.first and tokens[at].pos == "VERB" else None


def _gives(tree: Tree, verb: int, told: range) -> bool:
    """Whether the verb gives a figure: some do so of things ("counted 40 boats"), most of a number alone."""
    lemma = tree.lemma(verb)
    bare = all(tree.tokens[n].pos not in ("NOUN", "ADJ") for n in told)
    bare = bare and not any(token.pos == "ADP" for token in tree.tokens[told.stop : told.stop + 1])
    known = lemma in word_list("cues", "figure.counting") or (bare and lemma in word_list("cues", "figure.saying"))
    finite = any(tree.tokens[n].tag in _FINITE for n in (verb, *tree.children(verb, "aux")))
    return known and finite and not tree.is_passive(verb) and not tree.is_negated(verb)


def _may_give(tree: Tree, verb: int, token: int) -> bool:
    """Whether who is so called can give a figure: whoever says one, and else persons, bodies and documents."""
    word = tree.tokens[token]
    said = tree.lemma(verb) == "say" and word.pos in ("NOUN", "PROPN") and not word.entity
    return said or can_count(word) or (word.pos == "PRON" and word.text.lower() in ("he", "she", "they"))


def _whole(tree: Tree, told: range) -> range:
    """The figure with what hangs on it behind: "6,000 people on the quay"."""
    below = frozenset(tree.subtree(told[-1]))
    stop = told.stop
    while stop in below and tree.tokens[stop].pos != "PUNCT":
        stop += 1
    return range(told.start, stop)


def _leads(sheet: Sheet, given: Attribution, gap: Gap) -> bool:
    """Whether an attribution before the gap gives a figure in the same way.

    What it tells may run on over the gap only where it is a noun, or the same preposition leads both figures in.
    """
    tokens = sheet.tree.tokens
    border = tokens[gap.border].start
    figures = [n for c in given.contents for n in sheet.tokens_in(c) if is_number(tokens[n]) and n < gap.border]
    if not figures or given.cue[0] >= border or any(n in sheet.quoted for n in figures):
        return False
    if gap.quoting:
        return given.frame == "according-to"
    runs_over = any(end > border for _, end in given.contents)
    if gap.preposition is None:
        return given.verb >= 0 and (not runs_over or given.frame in _NOUNS)
    led = tokens[figures[0] - 1].text.lower() == tokens[gap.preposition].text.lower()
    return led if runs_over else given.verb >= 0


def _rival(sheet: Sheet, sentence: Sentence, gap: Gap) -> Attribution:
    tokens = sheet.tree.tokens
    extent = tokens[gap.first].start, tokens[gap.head].end
    source = replace(source_at(sheet, gap.head, gap.told.start), extent=extent)
    cue = (tokens[gap.first - 2].start, tokens[gap.first - 1].end) if gap.quoting else extent
    return _attribution(sheet, sentence, (cue, -1), source, gap.told)


def _attribution(sheet: Sheet, sentence: Sentence, cue: tuple[Extent, int], source: Source, told: range) -> Attribution:
    tokens = sheet.tree.tokens
    return Attribution(
        sentence=sentence,
        cue=cue[0],
        verb=cue[1],
        source=source,
        contents=((tokens[told.start].start, tokens[told.stop - 1].end),),
        head=None,
        stance=Stance.ASSERTS,
        frame=COUNT,
    )


def _without(given: Attribution, rival: Attribution) -> Attribution | None:
    """What is *given* without what somebody else tells; ``None`` where the cue is the same, or nothing is left."""
    if given.cue == rival.cue:
        return None
    first, last = rival.cue[0], rival.contents[0][1]
    pieces = [piece for a, b in given.contents for piece in ((a, min(b, first)), (max(a, last), b))]
    left = tuple(trimmed for a, b in pieces if a < b and (trimmed := (a, b)))
    return replace(given, contents=left) if left else None
