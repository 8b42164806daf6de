"""A sheet of copy: an article's text with its grammar and its quotations, as the extractors read it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.lang.grammar import Tree, build_tree, tokens_within
from variorum.values import Annotation, Block, BlockKind, Sentence

from .quotations import Quotation, find_dialogue, find_quotations, find_turns

Extent = tuple[int, int]
# A stretch with more tokens than this and no sentence end is a list or worse: its parse says nothing.
_LONGEST_SENTENCE = 300


@dataclass(frozen=True, slots=True)
class Sheet:
    """Text, parse and quotations of one article; ``quoted`` are the tokens inside quotation marks.

    In a transcript's turns, which have none, what the speaker says of others' words is read as elsewhere.
    """

    text: str
    tree: Tree
    paragraphs: tuple[tuple[Sentence, ...], ...]
    quotations: tuple[Quotation, ...]
    quoted: frozenset[int]

    def words(self, extent: Extent) -> str:
        """The text of a stretch."""
        return self.text[extent[0] : extent[1]]

    def tokens_in(self, extent: Extent) -> range:
        """The tokens that begin in a stretch."""
        return tokens_within(self.tree, *extent)

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that meet a stretch."""
        first = bisect_right(self.quotations, start, key=lambda q: q.outer_end)
        last = bisect_left(self.quotations, end, key=lambda q: q.outer_start)
        return self.quotations[first:last]


def lay_out(text: str, annotation: Annotation, blocks: Sequence[Block] = ()) -> Sheet:
    """The sheet of an annotated text; its *blocks* say which paragraphs the page sets off as quoted."""
    tree = build_tree(annotation)
    paragraphs = tuple(_paragraphs(annotation.sentences))
    quotations = tuple(q for group in _quoted(text, paragraphs, blocks) for q in group)
    marked = (q for q in quotations if not q.unmarked)
    quoted = frozenset(n for q in marked for n in tokens_within(tree, q.outer_start, q.outer_end))
    return Sheet(text, tree, paragraphs, quotations, quoted)


def read_tokens(sentence: Sentence) -> range:
    """The tokens of a sentence that may be read by its grammar: all of them, none where it is endless."""
    whole = sentence.last - sentence.first <= _LONGEST_SENTENCE
    return range(sentence.first, sentence.last if whole else sentence.first)


def semicolon_groups(sheet: Sheet, sentence: Sentence) -> tuple[range, ...]:
    """The stretches of a sentence between its semicolons; those in quotations part nothing."""
    tokens = sheet.tree.tokens
    parting = [n for n in range(sentence.first, sentence.last) if tokens[n].text == ";" and n not in sheet.quoted]
    starts = [sentence.first, *(n + 1 for n in parting)]
    return tuple(range(low, high) for low, high in zip(starts, [*parting, sentence.last], strict=True))


def _quoted(
    text: str, paragraphs: Sequence[tuple[Sentence, ...]], blocks: Sequence[Block]
) -> Iterator[tuple[Quotation, ...]]:
    """The quotations of each paragraph; one set off behind a colon, and those set off behind it, are quoted whole.

    Words of dialogue behind a dash are quoted where they have no marks of their own, and a transcript's turns.
    """
    spans = [(group[0].start, group[-1].end) for group in paragraphs]
    spoken, turns = find_dialogue(text, spans), find_turns(text, spans)
    places = [(b.start, b.end) for b in blocks if b.kind is BlockKind.QUOTE]
    set_off = [_lies_in(group[0].start, places) for group in paragraphs] if places else [False] * len(paragraphs)
    runs_on = False
    for n, group in enumerate(paragraphs):
        start, end = group[0].start, group[-1].end
        found = (turns[start],) if start in turns else find_quotations(text, start, end)
        if not found and start in spoken:
            found = (spoken[start],)
        led = n > 0 and text[paragraphs[n - 1][-1].end - 1] == ":"
        runs_on = set_off[n] and (runs_on or led) and not (found and found[0].outer_start == start)
        yield (Quotation(start, end, start, end, closed=not any(set_off[n + 1 : n + 2])),) if runs_on else found


def _lies_in(at: int, places: Sequence[tuple[int, int]]) -> bool:
    n = bisect_right(places, at, key=lambda place: place[0]) - 1
    return n >= 0 and at < places[n][1]


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    group: list[Sentence] = []
    for sentence in sentences:
        if group and sentence.paragraph != group[-1].paragraph:
            yield tuple(group)
            group = []
        group.append(sentence)
    if group:
        yield tuple(group)
