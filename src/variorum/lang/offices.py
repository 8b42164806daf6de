"""Who is meant by an office ("the bishop", "the general director of Senn Hydro"), and for whom an office speaks."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

from variorum.values import Claim, Extraction, Filing, Stance, Voice, VoiceKind

from .called_bodies import CalledBodies
from .firms import Firms
from .lexicon import word_list
from .thesaurus import is_person_noun

_ARTICLE = re.compile(r"(?:the|this|that) ", re.IGNORECASE)
_OWNER = re.compile(r"(?:[A-Z][\w-]+ ?){1,3}['’]s [a-z]")
_OF = re.compile(r"\s+(?:of|for|at|in)\s+(?:the )?")
_OWNED = re.compile(r"(.+?)['’]s (?:[\w-]+ )*?(\w+)$")
_TAKING = frozenset({Stance.WANTS, Stance.PROMISES, Stance.DENIES})
_TELLS_MORE = re.compile(r",| (?:who|which|that|whose)\b")
_BETWEEN = re.compile(r", ([^,;:.“”\"\n]{3,40}),")
_FOR = re.compile(r"\bfor (?:the )?(.+)$")
# Words before a name that may hold an office.
_TITLE = r"\b((?:[A-Z][\w-]+['’]s )?(?:[A-Za-z-]+ ){1,3})"
# Who held the office, or stands in for who does.
_PAST = frozenset({"former", "ex", "late", "then", "deputy", "vice", "shadow", "assistant", "acting", "previous"})


@dataclass(frozen=True, slots=True)
class _Telling:
    """What a report says somebody is, by name or without one."""

    document: str
    name: str | None
    words: frozenset[str]


class Offices:
    """The offices of the persons of a pile, as its reports give them beside their names."""

    def __init__(self, filing: Filing) -> None:
        """Linear in the claims times the words that name who speaks."""
        self._names: dict[str, dict[str, str]] = {}
        self._held: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
        self._told: defaultdict[str, list[_Telling]] = defaultdict(list)
        self._texts = filing.text_of()
        self._firms, self._bodies = Firms(filing), CalledBodies(filing)
        self._persons: dict[str, dict[str, str]] = {}
        for extraction in filing.extractions:
            persons = (n for n in extraction.names if n.kind == "person")
            self._persons[extraction.document] = {f: n.canonical for n in persons for f in (*n.forms, n.canonical)}
            forms = {f: n.canonical for n in extraction.names for f in (*n.forms, n.canonical)}
            self._names[extraction.document] = forms
            self._gather(extraction)

    def _gather(self, extraction: Extraction) -> None:
        """What one report tells of who holds which office, and who is what."""
        document = extraction.document
        voices = [v for c in extraction.claims for v in c.voices]
        for voice in (v for v in voices if v.kind is VoiceKind.PERSON):
            self._hold(voice.name, _offices(voice))
            for noun, words in map(_described, _titles(voice)):
                self._told[noun].append(_Telling(document, voice.name, words))
        for name, title in self._apposed(document):
            self._hold(name, _offices_in(title))
            noun, words = _described(title)
            self._told[noun].append(_Telling(document, name, words))
        for name, title in self._titled(document):
            self._hold(name, _offices_in(title))
        for voice in (v for v in voices if v.kind is VoiceKind.UNNAMED):
            noun, words = _described(_called(voice) or "")
            self._told[noun].append(_Telling(document, None, words))

    def _hold(self, name: str, offices: Iterator[tuple[str, str]]) -> None:
        for office, body in offices:
            self._held[office].setdefault(name, set()).add(body)

    def _apposed(self, document: str) -> Iterator[tuple[str, str]]:
        """Persons with what stands behind their whole names between commas: "Ida Holt, a retired judge, will …"."""
        forms = {form: name for form, name in self._persons[document].items() if " " in form}
        if forms:
            names = "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))
            for match in re.finditer(rf"\b({names}), (?:an?|the) ([a-z][^,.;:“”\"\n]{{2,60}}),", self._texts[document]):
                yield forms[match[1]], match[2]

    def _titled(self, document: str) -> Iterator[tuple[str, str]]:
        """Persons with the words right before their whole names: "a letter to finance minister Ida Holt"."""
        forms = {form: name for form, name in self._persons[document].items() if " " in form}
        if forms:
            names = "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))
            for match in re.finditer(rf"{_TITLE}({names})\b", self._texts[document]):
                title = _behind_function_words(match[1])
                if _PAST.isdisjoint(title.lower().split()):
                    yield forms[match[2]], title

    def meant(self, voice: Voice, document: str) -> str | None:
        """The one person of the pile who holds the office that the *voice* is called by; ``None`` for several."""
        if voice.kind is not VoiceKind.UNNAMED:
            return None
        words = _called(voice)
        if words is None:
            return None
        return self._holder(words) or self._told_of(words, document)

    def named_beside(self, voice: Voice, document: str) -> str | None:
        """The person whose name stands right behind the words, between commas: "the head of the union, Ida Holt,"."""
        found = _BETWEEN.match(self._texts[document], voice.end)
        return self._persons[document].get(found[1]) if found else None

    def _told_of(self, words: str, document: str) -> str | None:
        """The one person of the pile who is told to be what the words say: "the statistician".

        Words that say more than is told beside the name ("Oben's interior minister", and later "the minister,
        Ida Holt") are for the one so described in a report.
        """
        noun, own = _described(words)
        told = self._told[noun] if noun else []
        near = [t for t in told if t.document == document]
        names = {t.name for t in near if t.name} or {t.name for t in told if t.name}
        if len(names) != 1:
            return None
        one = len({t.words for t in near if t.name is None and t.words != frozenset({noun})}) <= 1
        meant = [t for t in told if t.name in names]
        fits = any(own <= t.words for t in meant) or (one and any(t.words <= own for t in meant if t in near))
        return names.pop() if fits else None

    def _holder(self, words: str) -> str | None:
        office, body = _parted(words)
        if office in word_list("speakers", "firms"):
            return None
        holders = self._held.get(office, {})
        of_it = [name for name, bodies in holders.items() if not body or body in bodies]
        if not of_it and len(holders) == 1:
            of_it = [name for name, bodies in holders.items() if bodies <= {""}]  # no report tells of what
        return of_it[0] if len(of_it) == 1 else None

    def behind(self, voice: Voice, document: str) -> str | None:
        """For whom it speaks: "Tam Ek's office", "a spokesman for the fund", "her lawyer"; ``None`` for others."""
        owned = _OWNED.match(voice.name)
        if owned and owned[2].lower().removesuffix("s") in word_list("speakers", "deputies") | {"office"}:
            return self._principal(owned[1], voice, document)
        led = _FOR.search(voice.name)
        spoken = voice.kind is VoiceKind.UNNAMED and led and not _deputies().isdisjoint(voice.name.lower().split())
        return self._principal(led[1], voice, document) if led and spoken else None

    def _principal(self, words: str, voice: Voice, document: str) -> str | None:
        """The person or body of that name, or the one called "the fund" or "the company"."""
        forms, called = self._names[document], f"the {words.removeprefix('the ')}"
        named = forms.get(words) or forms.get(called.removeprefix("the "))
        body = self._firms.meant(called, document, voice.start) or self._bodies.meant(called, document)
        person = replace(voice, name=called, text=called, kind=VoiceKind.UNNAMED)
        return named or body or self.meant(person, document)


class Callings:
    """Who is meant by what somebody is called in a report of a pile; looked up when first asked for."""

    def __init__(self, filing: Filing) -> None:
        """Reads nothing yet."""
        self._filing = filing

    def name(self, words: str, document: str, place: int) -> str:
        """Whom "the company" or "the governor" at *place* stands for; the words themselves where several may be."""
        if not _ARTICLE.match(words):
            return words
        voice = Voice(name=words, kind=VoiceKind.UNNAMED, start=place, end=place, text=words)
        body = self._firms.meant(words, document, place) or self._bodies.meant(words, document)
        return body or self._offices.meant(voice, document) or words

    def named_beside(self, voice: Voice, document: str) -> str | None:
        """The person whose name stands right behind what somebody is called."""
        return self._offices.named_beside(voice, document)

    @cached_property
    def _firms(self) -> Firms:
        return Firms(self._filing)

    @cached_property
    def _bodies(self) -> CalledBodies:
        return CalledBodies(self._filing)

    @cached_property
    def _offices(self) -> Offices:
        return Offices(self._filing)


def name_speakers(filing: Filing) -> Filing:
    """The filing with those named who are only called "the company" or "the bishop", where one alone is meant.

    One of its storyline: the bishop of another event is nobody here. Claims themselves keep the words
    of their report: this is for positions and quotations.
    """
    named = {e.document: e for line in filing.lines() for e in _of_line(filing.only(line))}
    return replace(filing, extractions=tuple(named.get(e.document, e) for e in filing.extractions))


def _of_line(filing: Filing) -> Iterator[Extraction]:
    known = Firms(filing), CalledBodies(filing), Offices(filing)
    return (replace(e, claims=tuple(_with_name(c, *known) for c in e.claims)) for e in filing.extractions)


def _with_name(claim: Claim, firms: Firms, bodies: CalledBodies, offices: Offices) -> Claim:
    about = tuple(dict.fromkeys(bodies.meant(name, claim.document) or name for name in claim.about))
    claim = replace(claim, about=about) if about != claim.about else claim
    last = claim.voices[-1] if claim.voices else None
    if last is None or last.kind not in (VoiceKind.UNNAMED, VoiceKind.PARTY) or claim.speaker is None:
        return claim
    unnamed = last.kind is VoiceKind.UNNAMED
    firm = next((f for w in (last.text, last.name) if (f := firms.meant(w, claim.document, last.start))), None)
    body = (firm if unnamed else None) or next(
        (b for w in (last.text, last.name) if (b := bodies.meant(w, claim.document))), None
    )
    person = offices.meant(last, claim.document) if unnamed and not body else None
    if body is None and person is None:
        return claim
    voice = replace(last, name=body or person or "", kind=VoiceKind.PARTY if body else VoiceKind.PERSON)
    firmly = claim.firm or (claim.stance in _TAKING and _leads(claim, last))
    return replace(claim, voices=(*claim.voices[:-1], voice), speaker=voice.name, firm=firmly)


def _leads(claim: Claim, voice: Voice) -> bool:
    """Whether the sentence begins with who speaks: its main verb is the cue."""
    return claim.sentence is not None and voice.start == claim.sentence.start


@cache
def _deputies() -> frozenset[str]:
    return word_list("speakers", "deputies")


def _called(voice: Voice) -> str | None:
    """What somebody definite is called, without the article: "regional prefect", "Oben's interior minister"."""
    words = next((w for w in (voice.text, voice.name) if _ARTICLE.match(w) or _OWNER.match(w)), None)
    return _ARTICLE.sub("", words, count=1) if words else None


def _titles(voice: Voice) -> tuple[str, str]:
    """The words before and behind the name in those of a voice."""
    family = voice.name.split()[-1]
    before, _, after = voice.text.partition(family)
    given = set(voice.name.split())
    title = " ".join(w for w in before.replace(",", " ").split() if w not in given)
    first, behind = (_ARTICLE.sub("", words.strip(" ,"), count=1) for words in (title, after))
    return first, re.sub(r"^an? ", "", behind)


def _behind_function_words(words: str) -> str:
    """The last words of a lead, behind its prepositions: "finance minister" of "aide of finance minister"."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if word.lower() in word_list("words", "function"):
            break
        kept.insert(0, word)
    return " ".join(kept)


def _offices(voice: Voice) -> Iterator[tuple[str, str]]:
    """The offices that stand beside the name in the words of a voice, each with the body it is of ("" for none)."""
    for words in _titles(voice):
        yield from _offices_in(words)


def _offices_in(words: str) -> Iterator[tuple[str, str]]:
    office, body = _parted(words)
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
    office = "chief executive" if title in word_list("speakers", "heads") else title if head in _SHARED else head
    return office, body.strip(" .,")


def _described(words: str) -> tuple[str, frozenset[str]]:
    """The noun that says what somebody is ("statistician"), and all words that do; "" for no such noun.

    Not of what many in a pile are, or who speaks for others.
    """
    plain = words.replace("’s", "").replace("'s", "").lower()
    first = _TELLS_MORE.split(plain, maxsplit=1)[0]
    told = [word.strip(".,") for word in _OF.split(first, maxsplit=1)[0].split()]
    noun = told[-1] if told else ""
    crowd = word_list("speakers", "crowd", "deputies", "firms")
    if not is_person_noun(noun) or noun in crowd:
        return "", frozenset()
    own = {word.strip(".,") for word in first.split()} - word_list("words", "function")
    return noun, frozenset(own)


# Of these there are several in a pile: only the words before them tell which.
_SHARED = frozenset(
    {"minister", "chief", "secretary", "director", "general", "head", "executive", "officer", "manager"}
)
