"""The clauses of a sentence, as far as its borders show them."""

import re
from collections.abc import Iterator

from variorum.lang.words import Word
from variorum.values import Passage

from .pairs import Side

_BORDER = re.compile(
    r"[;:] |,? (?=(?:including|amid|despite) )|, | – | — "
    r"|,? (?:and|but|while|although|though|after|before|because|which|who|where|provided that|unless|if|that) "
)


def clauses_of(side: Side, sentence: Passage) -> Iterator[tuple[Passage, tuple[Word, ...]]]:
    """Each clause of the sentence with its content words, in text order; one that "who" or "which" opens keeps it."""
    at = sentence.start
    for start, end in (
        *(m.span() for m in _BORDER.finditer(side.text, sentence.start, sentence.end)),
        (sentence.end,) * 2,
    ):
        if at < start:
            yield side.passage(at, start), side.words_in(at, start)
        at = (
            end
            if side.text[start:end].strip(" ,") not in ("who", "which", "where")
            else start + side.text[start:end].index("w")
        )
