"""Which of two texts of one wording is the fuller one: copies are cut more often than filled up."""

from collections.abc import Iterator, Sequence
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.values import Reason

from .direction import Leaning
from .reports import Report
from .variants import Variants

# Words, those that tell most counted three times, that the fuller of two texts must tell beyond the other.
_FULLER = 8
# The same where the other tells nothing beyond it: a phrase.
_CUT_OUT = 3
# From so many on there is no doubt of it.
_MUCH_FULLER = 20
# How many times as much as the other the fuller one must tell: what is topped with news is cut elsewhere.
_TIMES = 2
_LEAST_DETAILS = 2


def fuller_leanings(left: Report, right: Report, variants: Variants) -> Iterator[Leaning]:
    """Of two texts the one with more that the other has nothing in place of is the older: copies are cut more often
    than filled up. Names, figures and caveats count three times: a copy loses them sooner
    than it finds them.
    """
    alone = variants.left_alone, variants.right_alone
    more, less = (left, right) if len(alone[0]) >= len(alone[1]) else (right, left)
    numbers, others = alone if more is left else alone[::-1]
    details, gained = _details(more, numbers), _details(less, others)
    beyond = len(numbers) - len(others) + 2 * (details - gained)
    if beyond < (_FULLER if others else _CUT_OUT) or len(numbers) < _TIMES * len(others):
        return
    text = (
        f"{len(numbers)} words of {more.id} have nothing in their place in {less.id}, {len(others)} the other way about"
    )
    yield Leaning(less.id, 2 if beyond >= _MUCH_FULLER else 1, Reason("fuller", text))
    if details - gained >= _LEAST_DETAILS:
        text = f"{details} names, figures and caveats among them, {gained} the other way about"
        yield Leaning(less.id, 1, Reason("lost-detail", text))


def _details(report: Report, numbers: Sequence[int]) -> int:
    """How many of the words are written like a name or with figures, or hold back: "about", "reportedly"."""
    heads = (report.text[report.told.starts[n]] for n in numbers)
    named = [head.isupper() or head.isdigit() for head in heads]
    return sum(named) + sum(report.words[n] in _guarding() for n in numbers)


@cache
def _guarding() -> frozenset[str]:
    near = [word_list("approximators", f"before.{kind}") for kind in ("about", "below")]
    return word_list("hedges", "words").union(*near)
