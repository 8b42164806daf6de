"""Letters that run from right to left: a page tells of direction only where there are any."""

import re
from collections.abc import Iterable

from .html_ink import Inked
from .html_marks import Piece

# Hebrew to Arabic Extended, their presentation forms, and the right-to-left areas of the first plane.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")


def is_right_to_left(words: str | Iterable[Inked | Piece]) -> bool:
    """Whether any letter of *words*, or of the pieces they come in, runs from right to left. Linear."""
    text = words if isinstance(words, str) else "".join(piece.words for piece in words)
    return _RIGHT_TO_LEFT.search(text) is not None
