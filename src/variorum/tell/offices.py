"""Who is meant by an office ("the bishop", "the general director of Senn Hydro"), and for whom an office speaks."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.values import Claim, Extraction, Filing, Stance, Voice, VoiceKind

from .bodies import Firms

_ARTICLE = re.compile(r"(?:the|this|that) ", re.IGNORECASE)
_OWNER = re.compile(r"(?:[A-Z][\w-]+ ?){1,3}['’]s [a-z]")
_OF = re.compile(r"\s+(?:of|for|at|in)\s+(?:the )?")
_OWNED = re.compile(r"(.+?)['’]s (?:[\w-]+ )*?(\w+)$")
_TAKING = frozenset({Stance.WANTS, Stance.PROMISES, Stance.DENIES})
_FOR = re.compile(r"\bfor (?:the )?(.+)$")


class Offices:
    """The offices of the persons of a pile, as its reports give them beside their names."""

    def __init__(self, filing: Filing) -> None:
        """Linear in the claims times the words that name who speaks."""
        self._names: dict[str, dict[str, str]] = {}
        self._held: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
        for extraction in filing.extractions:
            forms = {f: n.canonical for n in extraction.names for f in (*n.forms, n.canonical)}
            self._names[extraction.document] = forms
            for voice in (v for c in extraction.claims for v in c.voices if v.kind is VoiceKind.PERSON):
                for office, body in _offices(voice):
                    self._held[office].setdefault(voice.name, set()).add(body)

    def meant(self, voice: Voice) -> str | None:
        """The one person of the pile who holds the office that the *voice* is called by; ``None`` for several."""
        if voice.kind is not VoiceKind.UNNAMED:
            return None
        words = next((w for w in (voice.text, voice.name) if _ARTICLE.match(w) or _OWNER.match(w)), None)
        if words is None:
            return None
        office, body = _parted(_ARTICLE.sub("", words, count=1))
        holders = self._held.get(office, {})
        of_it = [name for name, bodies in holders.items() if not body or body in bodies]
        if not of_it and len(holders) == 1:
            of_it = [name for name, bodies in holders.items() if bodies <= {""}]  # no report tells of what
        return of_it[0] if len(of_it) == 1 else None

    def behind(self, voice: Voice, document: str) -> str | None:
        """For whom it speaks: "Tam Ek's office", "a spokesman for Tam Ek", "her lawyer"; ``None`` for others."""
        forms = self._names[document]
        owned = _OWNED.match(voice.name)
        if owned and (owned[2].lower() == "office" or owned[2].lower() in word_list("speakers", "deputies")):
            return forms.get(owned[1]) or forms.get(owned[1].removeprefix("the "))
        led = _FOR.search(voice.name)
        spoken = voice.kind is VoiceKind.UNNAMED and led and not _deputies().isdisjoint(voice.name.lower().split())
        return forms.get(led[1]) if led and spoken else None


def name_speakers(filing: Filing) -> Filing:
    """The filing with those named who are only called "the company" or "the bishop", where one alone is meant.

    Claims themselves keep the words of their report: this is for positions and quotations.
    """
    firms, offices = Firms(filing), Offices(filing)
    return replace(filing, extractions=tuple(_named(e, firms, offices) for e in filing.extractions))


def _named(extraction: Extraction, firms: Firms, offices: Offices) -> Extraction:
    return replace(extraction, claims=tuple(_with_name(c, firms, offices) for c in extraction.claims))


def _with_name(claim: Claim, firms: Firms, offices: Offices) -> Claim:
    last = claim.voices[-1] if claim.voices else None
    if last is None or last.kind is not VoiceKind.UNNAMED or claim.speaker is None:
        return claim
    firm = next((f for w in (last.text, last.name) if (f := firms.meant(w, claim.document, last.start))), None)
    person = None if firm else offices.meant(last)
    if firm is None and person is None:
        return claim
    voice = replace(last, name=firm or person or "", kind=VoiceKind.PARTY if firm else VoiceKind.PERSON)
    firmly = claim.firm or (claim.stance in _TAKING and _leads(claim, last))
    return replace(claim, voices=(*claim.voices[:-1], voice), speaker=voice.name, firm=firmly)


def _leads(claim: Claim, voice: Voice) -> bool:
    """Whether the sentence begins with who speaks: its main verb is the cue."""
    return claim.sentence is not None and voice.start == claim.sentence.start


@cache
def _deputies() -> frozenset[str]:
    return word_list("speakers", "deputies")


def _offices(voice: Voice) -> Iterator[tuple[str, str]]:
    """The offices that stand beside the name in the words of a voice, each with the body it is of ("" for none)."""
    family = voice.name.split()[-1]
    before, _, after = voice.text.partition(family)
    given = set(voice.name.split())
    title = " ".join(w for w in before.replace(",", " ").split() if w not in given)
    for words in (title, after.strip(" ,")):
        office, body = _parted(_ARTICLE.sub("", words, count=1))
        if office:
            yield office, body
            yield office, ""


def _parted(words: str) -> tuple[str, str]:
    """An office under one name for all it is called ("chief executive", "general director"), and its body."""
    owner, _, owned = words.replace("’s ", "'s ").rpartition("'s ")
    title, *rest = _OF.split((owned if owner else words).lower(), maxsplit=1)
    head = title.split()[-1].strip(".,") if title.split() else ""
    known = head in word_list("titles", "courtesy") | word_list("speakers", "officers")
    if not known or head in word_list("speakers", "deputies"):
        return "", ""
    body = rest[0] if rest else owner.lower().removeprefix("the ")
    title = " ".join(title.split()[-2:])
    return ("head" if title in word_list("speakers", "heads") else title if head in _SHARED else head), body.strip(
        " .,"
    )


# Of these there are several in a pile: only the words before them tell which.
_SHARED = frozenset(
    {"minister", "chief", "secretary", "director", "general", "head", "executive", "officer", "manager"}
)
