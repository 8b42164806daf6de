"""The question of what somebody says is not so: "no officer was stabbed" asks whether an officer was stabbed."""

import re
from collections.abc import Sequence

from variorum.collate.denials.nays import what_is_lacked
from variorum.lang.words import without_that
from variorum.values import Claim

from .asked_clauses import asked_clause, is_it_so

_THERE = re.compile(
    r"there (?P<be>is|was|were|are|has been|had been|have been) (?:no|never any|never an?|not any|not an?) "
    r"(?P<such>such )?(?P<noun>.+)",
    re.IGNORECASE,
)
_NONE_OF = re.compile(r"(?:no|not one|not a single) (?P<noun>[a-z].*)", re.IGNORECASE)
_VERB = re.compile(r" (?:was|were|is|are|has|have|had|ever) ")
_SORT = re.compile(r" (?:of any|whatsoever|at all)(?: (?:sort|kind|type|description))?\b|\bever (?=\w+)", re.IGNORECASE)
_PLAIN_NO = re.compile(
    r"\b(?P<be>is|are|was|were|has|have|had|did|been) (?:not|never)(?: (?:an?y?|a single))?(?= )"
    r"|\b(?P<cut>is|are|was|were|has|have|had|did)n['\u2019]t(?= )|\bnever(?= )",
    re.IGNORECASE,
)
_OF_ONE = ("was", "is", "has")
_VOWEL = re.compile(r"(?!uni|use|eu|one\b)[aeiou]|hour|heir|hono", re.IGNORECASE)
_FIRST = re.compile(r"(?:I|we)\b", re.IGNORECASE)


def ask_of_nays(claims: Sequence[Claim]) -> str:
    """The question of claims that say no to one thing, by the shortest; "Denied: …" where its no cannot go."""
    first = min(claims, key=lambda c: (len(c.text), c.text))
    words = re.split(r"[,;.]", without_that(" ".join(first.text.split())).strip(' \u201c\u201d"'))[0]
    if lacked := what_is_lacked(first):
        return f"Is it so that {_there_any(' '.join(lacked.split()).strip(' .'))}?"
    told = _there(words) or _some(words) or _unsaid(first, words)
    return is_it_so(told) if told else f"Denied: {words}"


def _there_any(noun: str) -> str:
    such, noun = ("such ", noun[5:]) if noun.lower().startswith("such ") else ("", noun)
    noun = _SORT.sub("", noun)
    head = re.split(r" (?:of|on|in|at|from|to|for|with|dated|about) ", noun, maxsplit=1)[0]
    many = _is_plural(head.split()[-1])
    return f"there {'were' if many else 'was'} any {such}{noun}"


def _there(words: str) -> str | None:
    """There was a train, of "there was no train"."""
    found = _THERE.match(words)
    if found is None:
        return None
    noun = found["noun"]
    many = found["be"].lower() in ("were", "are", "have been") or noun.split(" ", 1)[0].endswith("s")
    article = "" if many else _article(noun)
    return f"there {found['be']} {'such ' if found['such'] else ''}{article}{noun}"


def _some(words: str) -> str | None:
    """An officer was stabbed, of "no officer was stabbed"."""
    found = _NONE_OF.match(words)
    if found is None or not (verb := _VERB.search(found["noun"])):
        return None
    noun = _SORT.sub("", found["noun"])
    be = verb[0].strip()
    many = be in ("were", "are", "have") or (be not in _OF_ONE and _is_plural(noun.split(" ", 1)[0]))
    return f"{'' if many else _article(noun)}{noun}"


def _unsaid(claim: Claim, words: str) -> str | None:
    """The clause without its no; not where he who speaks says "I"."""
    if _FIRST.match(words) or not (found := _PLAIN_NO.search(words)):
        return None
    kept = found["be"] or found["cut"] or ""
    told = f"{words[: found.start()]}{kept}{words[found.end() :]}".replace("  ", " ")
    return asked_clause(claim, told)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _article(noun: str) -> str:
    return "an " if _VOWEL.match(noun) else "a "
