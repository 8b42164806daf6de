"""Questions for stretches of time: how long before or after what, else a whole sentence with the stretch left out."""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import base_form, is_verb

from .amounts import clause_with_gap, fitted
from .figures import Figure

# "An hour and a half after the first box was open": what it is counted from, up to the end of the clause.
_FROM = re.compile(r"^ ?(?P<side>before|after|ahead of|prior to|into) (?P<what>[^,;:.!?–—()“”\"]+)")
_NEXT = re.compile(r" (?:and|but|while|whereas|although|as|that|which|who|when) ")
_LEAST, _MOST = 2, 12
_LEAST_WORDS = 4
_ASKED = {"before": "before", "ahead of": "before", "prior to": "before", "after": "after", "into": "into"}
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|where|when)\b")
_SELF = frozenset({"i", "my", "me", "we", "our", "us", "you", "your"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "does", "did"})


def ask_stretch(figures: Sequence[Figure]) -> str:
    """The question of figures that are stretches of time. Linear in their words."""
    offsets = [offset for figure in figures if (offset := _offset(figure))]
    if offsets and 2 * len(offsets) >= len(figures):
        sides = sorted({side for side, _ in offsets}, reverse=True)
        whole = sorted({"before", "after"} & set(sides), reverse=True) or sides[:1]
        what = min((what for side, what in offsets if side in whole), key=lambda words: (len(words), words))
        return f"How long {' or '.join(whole)} {what}?"
    told = [clause_with_gap(figure) for figure in figures]
    standing = sorted({words for words in told if not _hangs(words)}, key=lambda words: (len(words), words))
    whole_told = sorted(
        {_sentence(figure) for figure in figures},
        key=lambda words: (len(words.split()) < _LEAST_WORDS, _hangs(words), len(words), words),
    )
    return f"How long: {fitted((standing or whole_told)[0])}"


def _offset(figure: Figure) -> tuple[str, str] | None:
    """On which side of what the stretch is counted: ("after", "the first box was open")."""
    found = _FROM.match(figure.claim.text[max(0, figure.quantity.end - figure.claim.start) :])
    if found is None:
        return None
    words = _NEXT.split(found["what"])[0].split()
    told = _LEAST <= len(words) <= _MOST and not _SELF.intersection(word.lower() for word in words)
    plain = told and words[-1].lower() not in word_list("asking", "openings") | word_list("asking", "hanging")
    return (_ASKED[found["side"]], " ".join(words)) if plain else None


def _sentence(figure: Figure) -> str:
    """The whole claim with the figure left out."""
    text, base = figure.claim.text, figure.claim.start
    start, end = max(0, figure.quantity.start - base), max(0, figure.quantity.end - base)
    return " ".join(f"{text[:start]}…{text[end:]}".split())


def _hangs(words: str) -> bool:
    """Whether it is no sentence by itself: it opens as a phrase, says "I", is short or tells nothing before "who"."""
    told = re.findall(r"[\w’']+", words.lower())
    idle = word_list("asking", "openings") | word_list("asking", "hanging")
    if (
        len(told) < _LEAST_WORDS
        or told[0] in idle
        or told[0].isdigit()
        or _SELF.intersection(told)
        or words.startswith("…")
    ):
        return True
    return not any(_is_told(_RELATIVE.split(words, maxsplit=1)[0]))


def _is_told(words: str) -> Iterator[bool]:
    """For each word behind the first, whether it is a verb in a form of its own."""
    for word in re.findall(r"[\w’']+", words.lower())[1:]:
        base = base_form(word)
        yield word in _BEING or word in word_list("asking", "auxiliaries") or (base != word and is_verb(base))
