"""What a party asks for or will do in a list: "Our demands:", "The council has resolved:", and its items below."""

import re
from collections.abc import Iterator
from dataclasses import replace

from variorum.lang.lexicon import word_list
from variorum.values import Claim, Extraction, Proposition, Speech, Stance

from .callings import body_called

ITEM = re.compile(r"(?:[*•·▪–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+")
_OURS = re.compile(r"\b(?:our|we)\b", re.IGNORECASE)
_VERB_GROUP = re.compile(r"(?: (?:has|have|had|therefore|also|unanimously))*\s*$", re.IGNORECASE)
_FIRST = frozenset({"we", "i", "it"})
# Code points between two lines of a list, and the fewest words of an item.
_NEXT = 6
_LEAST = 2


def told_in_lists(extraction: Extraction, issuer: str | None, text: str) -> Iterator[Claim]:
    """The items of lists of demands and decisions, each given to who demands or decides. Linear in the claims."""
    told = sorted((c for c in extraction.claims if c.speech is Speech.NARRATED), key=lambda c: c.start)
    for n, lead in enumerate(told):
        opens = lead.sentence is not None and lead.sentence.text.rstrip("* _").endswith(":")
        party = _decides(lead, extraction, issuer) if opens else None
        end = lead.end
        for item in told[n + 1 :] if party else ():
            start = _item_start(item, text)
            if start is None or item.start - end > _NEXT:
                break
            end = item.end
            words = text[start : item.end].rstrip(" ;,.")
            if len(words.split()) >= _LEAST:
                yield replace(item, start=start, end=start + len(words), text=words, speaker=party, stance=Stance.WANTS)


def _item_start(item: Claim, text: str) -> int | None:
    """Where the words of an item of a list begin, its mark in the claim or right before it; ``None`` for others."""
    marker = ITEM.match(item.text)
    if marker is not None:
        return item.start + marker.end()
    line = text[text.rfind("\n", 0, item.start) + 1 : item.start]
    return item.start if ITEM.fullmatch(line.lstrip()) else None


def _decides(lead: Claim, extraction: Extraction, issuer: str | None) -> str | None:
    """Who demands or decides what the line before a list brings on."""
    clauses = extraction.propositions.get(lead.id, ())
    for clause in clauses:
        if clause.verb in word_list("stands", "listing.verbs") and not clause.negated and not clause.modal:
            return _acting(clause, lead, extraction, issuer)
    plain = all(clause.verb in ("be", "follow", "read") for clause in clauses)
    noun = plain and not word_list("stands", "listing.nouns").isdisjoint(lead.text.lower().strip("* _:").split())
    return issuer if noun and _OURS.search(lead.text) else None


def _acting(clause: Proposition, lead: Claim, extraction: Extraction, issuer: str | None) -> str | None:
    """The party that acts in the clause, by its name, as "we" in its own text, or by the last word of its name."""
    before = _VERB_GROUP.sub("", lead.text[: clause.event.start - lead.start]).split()
    agents = clause.agents or tuple(before[-1:])
    if issuer and agents and (_FIRST.issuperset(a.lower() for a in agents) or any(_is_part(a, issuer) for a in agents)):
        return issuer
    names = {n.canonical for n in extraction.names if n.kind in ("party", "person")}
    return agents[0] if len(agents) == 1 and agents[0] in names else body_called(agents, lead, extraction)


def _is_part(word: str, name: str) -> bool:
    """Whether a notice calls its issuer so: by the beginning or the end of its name."""
    low, part = name.lower(), word.lower()
    return low.startswith(f"{part} ") or f" {low}".endswith(f" {part}")
