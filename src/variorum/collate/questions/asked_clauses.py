"""A clause as it stands in a question whether it is so: with who is meant in place of a pronoun, and no capital."""

import re

from variorum.lang.lexicon import word_list
from variorum.values import Claim

_OWN = re.compile(r"(its|his|her|their)\b", re.IGNORECASE)
_SELF = re.compile(r"(?:he|she|they|(?:it|that it) (?!is\b|was\b|were\b|\u2019s|'s)(?=\w))\b", re.IGNORECASE)
_HANGS = re.compile(
    r"(?:which|whom?|whose|did|does|do|was|were|is|are|has|have|had|can|could|will|would|not)\b", re.IGNORECASE
)
_MINE = re.compile(r"\b(?:I|I['’]m|my|we|our|us)\b")
_MARKS = re.compile(r"[“”\"]")
_PRONOUN = re.compile(r"(?:he|she|they|it)\b", re.IGNORECASE)


def asked_clause(denied: Claim, words: str) -> str:
    """The clause with its first pronoun as the denier, who means himself: "it had harmed anyone" by the Front.

    Left alone are the words of others that are taken up, and "it was", which may mean nobody.
    """
    taken_up = denied.sentence is not None and denied.end <= denied.sentence.start
    speaker = _with_article(denied.speaker)
    if taken_up or speaker is None or len(denied.voices) != 1:
        return lowered(words)
    if match := _OWN.match(words):
        owner = f"{speaker}’" if speaker.endswith("s") else f"{speaker}’s"
        return owner + words[match.end() :]
    if _SELF.match(words) and (match := _PRONOUN.match(words)):
        return speaker + words[match.end() :]
    return lowered(words)


def _with_article(name: str | None) -> str | None:
    """A body without a capital as it stands in a sentence: "the port authority"."""
    first = name.split(" ", 1)[0] if name else ""
    bare = first.islower() and first not in word_list("words", "function")
    return f"the {name}" if name and bare else name


def is_it_so(clause: str) -> str:
    """Whether what a clause tells is so; a clause that can follow no "that" is asked for in quotation marks.

    As a question ("did the minister know"), one of "which", what somebody says of himself, or half a quotation.
    """
    words = clause.strip(" ,.;:?!")
    if _HANGS.match(words) or _MINE.search(words) or _is_half(words):
        return f"Is this so: “{_MARKS.sub('', words)}”?"
    return f"Is it so that {words}?"


def _is_half(words: str) -> bool:
    """Whether a quotation in the words begins or ends outside of them."""
    return words.count("“") != words.count("”") or words.count('"') % 2 == 1


def lowered(words: str) -> str:
    """The words without the capital of a function word that began a sentence."""
    first = words.split(" ", 1)[0]
    low = first != "I" and first.lower() in word_list("words", "function")
    return words[:1].lower() + words[1:] if low else words
