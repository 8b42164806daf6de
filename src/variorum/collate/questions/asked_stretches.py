"""Questions for stretches of time: how long before or after what, else a passage that tells one."""

import re
from collections.abc import Sequence

from variorum.collate.figures.mentions import Figure
from variorum.lang.lexicon import word_list

from .told_in_words import ask_in_words, places_of

# "An hour and a half after the first box was open": what it is counted from, up to the end of the clause.
_FROM = re.compile(r"^ ?(?P<side>before|after|ahead of|prior to|into) (?P<what>[^,;:.!?–—()“”\"]+)")
_NEXT = re.compile(r" (?:and|but|while|whereas|although|as|that|which|who|when) ")
_LEAST, _MOST = 2, 12
_ASKED = {"before": "before", "ahead of": "before", "prior to": "before", "after": "after", "into": "into"}
_SELF = frozenset({"i", "my", "me", "we", "our", "us", "you", "your"})


def ask_stretch(figures: Sequence[Figure]) -> str:
    """The question of figures that are stretches of time. Linear in their words."""
    offsets = [offset for figure in figures if (offset := _offset(figure))]
    if offsets and 2 * len(offsets) >= len(figures):
        sides = sorted({side for side, _ in offsets}, reverse=True)
        whole = sorted({"before", "after"} & set(sides), reverse=True) or sides[:1]
        what = min((what for side, what in offsets if side in whole), key=lambda words: (len(words), words))
        return f"How long {' or '.join(whole)} {what}?"
    return ask_in_words("How long", places_of(figures))


def _offset(figure: Figure) -> tuple[str, str] | None:
    """On which side of what the stretch is counted: ("after", "the first box was open")."""
    found = _FROM.match(figure.claim.text[max(0, figure.quantity.end - figure.claim.start) :])
    if found is None:
        return None
    words = _NEXT.split(found["what"])[0].split()
    told = _LEAST <= len(words) <= _MOST and not _SELF.intersection(word.lower() for word in words)
    plain = told and words[-1].lower() not in word_list("asking", "openings") | word_list("asking", "hanging")
    return (_ASKED[found["side"]], " ".join(words)) if plain else None
