"""Sentences that tell of the matter, apart from lines, notices and remarks on the text itself."""

import re
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.values import Passage, Role

from .pairs import Side

_ENDED = re.compile(r"[.!?…][”\"’')\]]*$")
# A reader's remark under a text ("stonebreaker says: …"); who the author is ("Ida Holt covers the courts").
_REMARK = re.compile(r"\S+(?: \S+)? (?:says|writes|wrote|replied)(?: on [^:]{0,40})?:")
_AUTHOR = re.compile(
    r"[A-Z][\w’'-]+ [A-Z][\w’'-]+ "
    r"(?:covers|writes (?:about|on)|reports (?:on|from)|is a (?:reporter|columnist|freelance))\b"
)


def is_told(side: Side, sentence: Passage) -> bool:
    """Whether it is a sentence of the body that ends as one and does not speak of the page or of whose text it is."""
    text = sentence.text
    in_body = any(p.role is Role.BODY and p.start <= sentence.start < p.end for p in side.article.parts)
    return in_body and bool(_ENDED.search(text)) and not _frames(text)


def _frames(text: str) -> bool:
    remark = text.startswith("[") or _REMARK.match(text) or _AUTHOR.match(text)
    return bool(remark or _framing().search(fold_words(text)))


@cache
def _framing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(word_list('drift', 'framing.phrases')))})\b")
