"""On whose word a thing is told: texts that all have it from one source are several tellers, and one voice."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from variorum.lang.issuers import find_issuers
from variorum.lang.lexicon import word_list
from variorum.lang.offices import Offices
from variorum.values import Claim, Filing, Point, Reading, Voice, VoiceKind

_NAMED = (VoiceKind.PERSON, VoiceKind.PARTY, VoiceKind.AGENCY, VoiceKind.OUTLET)
_ARTICLE = re.compile(r"the ", re.IGNORECASE)
_SEVERAL = 2  # independent texts
_GONE = frozenset({"former", "ex", "ex-", "one-time", "onetime"})


class Tellers:
    """Who is heard in the claims of a pile, under which names, and for whom they speak."""

    def __init__(self, filing: Filing) -> None:
        """Linear in the claims times the names of a report."""
        self._claims = {claim.id: claim for e in filing.extractions for claim in e.claims}
        self._stemma = filing.stemma
        self._parents = {descent.child: descent.parent for descent in filing.stemma.descents}
        self._issuers = find_issuers(filing)
        papers = ((a.document, a.agency or a.outlet) for a in filing.articles)
        self._papers = {document: found.value for document, found in papers if found}
        self._offices = Offices(filing)
        self._bodies = _bodies(filing)

    def sole_voice(self, point: Point) -> str | None:
        """The one named source on whose word every text of the point tells it; ``None`` where there may be two.

        A text that tells it as its own knowledge is the voice of its paper or agency, a notice that of its
        issuer; a copy knows what its parent knows.
        """
        heard = self._heard(point)
        if self._stemma.count_origins(frozenset(heard)) < _SEVERAL:
            return None
        common = frozenset.intersection(*(frozenset(names) for names in heard.values()))
        said = Counter(name for names in heard.values() for name, origin in names.items() if origin)
        return min(common, key=lambda name: (-said[name], name), default=None)

    def _heard(self, point: Point) -> dict[str, dict[str, bool]]:
        """Document → the names under which all its claims are told, and whether the words are theirs; no copies."""
        chains: defaultdict[str, list[dict[str, bool]]] = defaultdict(list)
        for reading in point.readings:
            for claim in _bodily(self._claims[id] for id in reading.claims if id in self._claims):
                chains[claim.document].append(self._chain(claim, reading))
        own = {d: chain for d, chain in chains.items() if not self._copies(d, chains)}
        return {document: _shared(chain) for document, chain in own.items()}

    def _copies(self, document: str, held: Mapping[str, object]) -> bool:
        """Whether it descends from another one that is held."""
        at, seen = self._parents.get(document), {document}
        while at is not None and at not in seen:
            if at in held:
                return True
            seen.add(at)
            at = self._parents.get(at)
        return False

    def _chain(self, claim: Claim, reading: Reading) -> dict[str, bool]:
        """The names under which the claim's voices are known, true for those of the last; who issued its own words."""
        if not claim.voices:
            alone = reading.asserted_by if len(reading.documents) == 1 and len(reading.asserted_by) == 1 else ()
            own = self._issuers.get(claim.document) or self._papers.get(claim.document)
            return dict.fromkeys(alone or ((own,) if own else ()), True)
        return {
            name: voice is claim.voices[-1] for voice in claim.voices for name in self._names(voice, claim.document)
        }

    def _names(self, voice: Voice, document: str) -> Iterator[str]:
        behind = self._offices.behind(voice, document)
        if behind:
            yield behind
        if voice.kind in _NAMED:
            yield _bare(voice.name)
            if voice.name in self._bodies:
                yield self._bodies[voice.name]
        elif voice.kind is VoiceKind.UNNAMED and _is_body(voice.text):
            yield _bare(voice.text)


def _bodily(claims: Iterable[Claim]) -> list[Claim]:
    """Headlines leave out who says it: they count only where nothing else of their report tells it."""
    held = list(claims)
    told = {claim.document for claim in held if claim.frame != "headline"}
    return [claim for claim in held if claim.frame != "headline" or claim.document not in told]


def _shared(chains: Iterable[Mapping[str, bool]]) -> dict[str, bool]:
    """The names that stand in all chains, true where they are the last of one."""
    first, *rest = chains
    return {
        name: last or any(c.get(name) for c in rest) for name, last in first.items() if all(name in c for c in rest)
    }


def _bare(name: str) -> str:
    """One name for "Police" and "the police", where the common noun is all there is."""
    plain = _ARTICLE.sub("", name, count=1)
    return f"the {plain.lower()}" if plain.lower() in _plain_bodies() else name


def _plain_bodies() -> frozenset[str]:
    return word_list("speakers", "bodies") - word_list("speakers", "firms")


def _is_body(words: str) -> bool:
    """Whether the words are "the police" or "the union", which one body of a story goes by; no firm, which many do."""
    return bool(_ARTICLE.match(words)) and _ARTICLE.sub("", words, count=1).lower() in _plain_bodies()


def _bodies(filing: Filing) -> dict[str, str]:
    """Person → the one body whose officer or deputy some report calls her: "Korvel spokeswoman Ida Holt"."""
    spoken = word_list("speakers", "officers") | word_list("speakers", "deputies")
    found: defaultdict[str, set[str]] = defaultdict(set)
    for extraction in filing.extractions:
        forms = {form: n.canonical for n in extraction.names if n.kind == "party" for form in (n.canonical, *n.forms)}
        for voice in (v for c in extraction.claims for v in c.voices if v.kind is VoiceKind.PERSON):
            words = {word.strip(".,").lower() for word in voice.text.split()}
            if spoken.isdisjoint(words) or not _GONE.isdisjoint(words):
                continue
            held = [form for form in forms if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", voice.text)]
            if held:
                found[voice.name].add(forms[max(held, key=len)])
    return {person: bodies.pop() for person, bodies in found.items() if len(bodies) == 1}
