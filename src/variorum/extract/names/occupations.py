"""Which nouns are what somebody does: those of the list, of the thesaurus, and compounds ("storeman", "shopkeeper")."""

from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_foremost_human

_ENDINGS = ("man", "woman", "keeper", "worker", "holder")
_LEAST = 6


@cache
def is_occupation(lemma: str) -> bool:
    """Whether a noun first of all means a person who does or is something; "human" and "roman" do not."""
    if lemma in word_list("speakers", "beings"):
        return False
    compound = len(lemma) >= _LEAST and lemma.endswith(_ENDINGS) and lemma not in word_list("speakers", "mute")
    return compound or is_foremost_human(lemma)
