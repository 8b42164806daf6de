"""Whether a document is news, and if not, why."""

import re
from collections.abc import Sequence

from variorum.lang.lexicon import word_list

from .lines import Line

_LEAST_WORDS = 40
_WORD = re.compile(r"[a-z]+")


def not_news_reason(lines: Sequence[Line], body: Sequence[Line]) -> str | None:
    """Why the document is no news report: a closed list of reasons; ``None`` when it is one."""
    words = _WORD.findall("\n".join(line.text for line in lines).lower())
    for reason in ("cookie_wall", "recipe"):
        marks = word_list("furniture", f"not_news.{reason}")
        if len(marks.intersection(words)) >= 4 and sum(word in marks for word in words) >= len(words) / 40:
            return reason
    if not body:
        return "no_body"
    if sum(line.words for line in body) < _LEAST_WORDS:
        return "too_short"
    linked = [line for line in lines if line.block and line.block.link_share > 0.7]
    if len(linked) > 0.7 * len(lines) and sum(line.words for line in body) < 120:
        return "listing"
    return None
