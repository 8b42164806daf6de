"""Pieces of their own that set another report's or a statement's very words as a quotation, and say whose they are.

What somebody said may stand in any number of reports. Sentences that a report tells in its own words, set in
quotation marks or apart below a line that leads them in, stand there because its text lay before the writer.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from variorum.lang.lexicon import word_list
from variorum.values import Reason

from .direction import Leaning, is_dispatch
from .reports import SEED, Report
from .runs import common_runs

# Words that all quotations hold together, and the longest; in 44 piles by several hands none that took nothing
# from the other had more than eleven, in runs of six.
_LEAST_QUOTED, _LEAST_LONGEST = 15, 9
# The same where whose words they are is not said by name.
_LEAST_UNNAMED = 20
# Of the words of the piece that quotes, the share: a report that quotes a sentence of a notice has news of its own.
_LEAST_SHARE = 0.07
# Quotations of two words and more of a piece on a dispatch, those of them that it tells itself, and the share of words
# of a misquoted one that stand there.
_LEAST_BITS, _LEAST_OWN, _MOST = 3, 2, 0.75
_SHORT = 4  # letters of a word of a name that may stand for it: "the Gazette"


def quote_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """The one quotes at length what the other tells in its own words. Near linear."""
    runs = common_runs(left, right, SEED)
    for child, giver, places in (
        (left, right, [(run.a, run.b, run.length) for run in runs]),
        (right, left, [(run.b, run.a, run.length) for run in runs]),
    ):
        quoted = sorted(((_quoted(child, giver, *place), place) for place in places), reverse=True)
        sizes = [size for size, _ in quoted if size >= SEED]
        if sizes and _are_enough(child, giver, sizes):
            at, there, length = quoted[0][1]
            text = f"{child.id} quotes {sum(sizes)} words that {giver.id} tells as its own"
            passages = child.run(at, length), giver.run(there, length)
            yield Leaning(child.id, 8, Reason("quoted", text, passages))
        elif pieces := _in_pieces(child, giver, {n for at, _, length in places for n in range(at, at + length)}):
            text = f"all that {child.id} quotes stands in {giver.id}"
            passages = child.run(*pieces[0][::2]), giver.run(*pieces[0][1:])
            yield Leaning(child.id, 8, Reason("quoted", text, passages))


def _in_pieces(child: Report, giver: Report, held: AbstractSet[int]) -> list[tuple[int, int, int]]:
    """Where a piece on an agency's dispatch quotes bits that the dispatch tells itself: their places in both, lengths.

    It names the agency, and all it quotes stands in the dispatch, some of it in the dispatch's own words: what
    somebody said may be had elsewhere, and ships and books have their names in marks. *held* are the child's words that
    stand in runs of both: what is misquoted has most of its words there.
    """
    if not is_dispatch(giver) or is_dispatch(child) or not _is_named(child, giver):
        return []
    bits = [bit for bit in _quotations(child) if len(bit) > 1]
    found = [(bit.start, _place_of(child.words[bit.start : bit.stop], giver), len(bit)) for bit in bits]
    if not all(
        at >= 0 or _MOST * len(bit) <= len(held & frozenset(bit)) for bit, (_, at, _) in zip(bits, found, strict=True)
    ):
        return []
    own = [(n, at, length) for n, at, length in found if at >= 0 and _is_own_telling(giver, at, length)]
    return own if len(bits) >= _LEAST_BITS and len(own) >= _LEAST_OWN else []


def _quotations(report: Report) -> Iterator[range]:
    """The words of each stretch between quotation marks."""
    marked = groupby(range(len(report.words)), report.told.quoted.__contains__)
    for some in (list(numbers) for inside, numbers in marked if inside):
        yield range(some[0], some[-1] + 1)


def _place_of(words: tuple[str, ...], giver: Report) -> int:
    """Where the giver has these words in a row, -1 where it does not."""
    starts = (n for n, word in enumerate(giver.words) if word == words[0])
    return next((n for n in starts if giver.words[n : n + len(words)] == words), -1)


def _is_own_telling(giver: Report, at: int, length: int) -> bool:
    """Whether the giver tells the words outside quotation marks, a word of some letters that is no name among them."""
    places = range(at, at + length)
    heads = (giver.text[giver.told.starts[n]] for n in places if len(giver.words[n]) >= _SHORT)
    return not any(n in giver.told.quoted for n in places) and any(head.islower() for head in heads)


def _are_enough(child: Report, giver: Report, sizes: Sequence[int]) -> bool:
    """Whether quotations of so many words each show that the giver's text lay before the child."""
    words = sum(sizes)
    if sizes[0] < _LEAST_LONGEST or words < _LEAST_SHARE * len(child.words):
        return False
    return words >= (_LEAST_QUOTED if _is_named(child, giver) else _LEAST_UNNAMED)


def _is_named(child: Report, giver: Report) -> bool:
    """Whether the child has a word of the giver's name, capitals and all: "the Gazette" for The Orby Gazette."""
    words = (word for name in giver.own_names for word in re.findall(r"[^\W\d_]+", name))
    telling = {word for word in words if len(word) >= _SHORT and word.lower() not in word_list("words", "function")}
    told = {w for a, b in child.sentences for w in re.findall(r"[^\W\d_]+", child.text[a:b])}
    return not telling.isdisjoint(told)


def _quoted(child: Report, giver: Report, at: int, there: int, length: int) -> int:
    """The words of a run that the child quotes and the giver tells."""
    apart = _stands_apart(child, at)
    marked = (apart or at + n in child.told.quoted for n in range(length))
    return sum(quoted and there + n in giver.own for n, quoted in enumerate(marked))


def _stands_apart(report: Report, word: int) -> bool:
    """Whether the word stands in a paragraph that is set apart as a quotation, by its markup or the line above."""
    start = report.told.starts[word]
    line = report.text[report.text.rfind("\n", 0, start) + 1 : start].lstrip()
    marked = line.startswith(">") or any(a <= start < b for a, b in report.apart)
    return marked or _is_led_in(report, word)


def _is_led_in(report: Report, word: int) -> bool:
    """Whether a paragraph begins with the word, below one that ends in a colon."""
    if word == 0:
        return False
    end, start = report.told.ends[word - 1], report.told.starts[word]
    between = report.text[end:start]
    return "\n" in between and between.split("\n")[0].strip(" *_\"'”’").endswith(":")
