"""Pieces of their own that set another report's or a statement's very words as a quotation, and say whose they are.

What somebody said may stand in any number of reports. Sentences that a report tells in its own words, set in
quotation marks or apart below a line that leads them in, stand there because its text lay before the writer.
"""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import word_list
from variorum.values import Reason

from .direction import Leaning
from .reports import SEED, Report
from .runs import common_runs

# Words that all quotations hold together, and the longest; in 44 piles by several hands none that took nothing
# from the other had more than eleven, in runs of six.
_LEAST_QUOTED, _LEAST_LONGEST = 15, 9
# The same where whose words they are is not said by name.
_LEAST_UNNAMED = 20
# Of the words of the piece that quotes, the share: a report that quotes a sentence of a notice has news of its own.
_LEAST_SHARE = 0.07
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
