"""Points about plain statements: what several reports tell in kin words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.sameness import Said, gather_said, group_same
from variorum.lang.thesaurus import base_form, is_listed
from variorum.lang.words import without_that
from variorum.values import Filing, Passage, Point, PointKind, Reading, Stance, Stemma, Verdict, cite

# Who says it is what is asked.
_LED = re.compile(r"^according to [^,]{2,60}, ", re.IGNORECASE)

# Whom to call or to write to.
_CONTACT = re.compile(
    r"(?<!\d)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)|\bwww\.|\banyone (?:with|who has) (?:\w+ )?information\b",
    re.IGNORECASE,
)


def find_statement_points(filing: Filing, documents: frozenset[str]) -> Iterator[Point]:
    """One point per statement that at least two independent texts carry; denials are points of their own."""
    texts = filing.text_of()
    everything = gather_said(filing, documents)
    said = [s for s in everything if _is_told(s)]
    names = frozenset(form.split(" ", 1)[0] for e in filing.extractions for name in e.names for form in name.forms)
    for group in group_same(said):
        if filing.stemma.count_origins(frozenset(s.claim.document for s in group)) > 1:
            yield _point(group, texts, filing.stemma, names)


def _is_told(said: Said) -> bool:
    """Whether it is a statement about the matter: no denial, no heading, nothing that says whom to call."""
    if said.claim.stance is Stance.DENIES or said.claim.frame == "headline":
        return False
    return _CONTACT.search(said.claim.text) is None


def _point(group: Sequence[Said], texts: dict[str, str], stemma: Stemma, names: frozenset[str]) -> Point:
    id = f"s:{group[0].claim.document}:{group[0].claim.start}"
    by_speaker: dict[str | None, list[Said]] = defaultdict(list)
    for said in group:
        by_speaker[said.claim.speaker].append(said)
    readings = tuple(
        _reading(f"{id}r{n}", speaker, members, texts, stemma)
        for n, (speaker, members) in enumerate(by_speaker.items(), 1)
    )
    copies = {descent.child for descent in stemma.descents}
    best = max(
        readings, key=lambda r: (not copies.issuperset(r.documents), r.origins, bool(r.asserted_by), -len(r.label))
    )
    return Point(
        id=id,
        story=group[0].claim.document,
        question=_question(best.label, names),
        kind=PointKind.STATEMENT,
        verdict=Verdict.AGREED,
        current=best.id,
        readings=readings,
    )


def _reading(id: str, speaker: str | None, members: Sequence[Said], texts: dict[str, str], stemma: Stemma) -> Reading:
    documents = tuple(sorted({s.claim.document for s in members}))
    copies = {descent.child for descent in stemma.descents}
    own = [s for s in members if s.claim.document not in copies] or list(members)
    label = min((_words(s) for s in own), key=lambda text: (abs(len(text) - 120), text))
    return Reading(
        id=id,
        label=label,
        value=None,
        scope=next((s.claim.condition.text for s in members if s.claim.condition), None),
        asserted_by=(speaker,) if speaker else (),
        claims=tuple(sorted({s.claim.id for s in members})),
        citations=tuple(dict.fromkeys(_passage(s, texts) for s in members)),
        documents=documents,
        origins=stemma.count_origins(frozenset(documents)),
    )


def _question(label: str, names: frozenset[str] = frozenset()) -> str:
    """Who says it: quoted words in quotation marks, others after "that"; *names* keep their capital."""
    words = _LED.sub("", " ".join(label.split()).rstrip(".,;:"))
    if words[:1] in "\"“‘'":
        bare = words.strip("\"“”‘’',. ")
        return f"Who says “{bare}”?"
    first = words.split(" ", 1)[0].strip(",")
    named = first in names or first == "I" or first.isupper()
    low = not named and (first.lower() in word_list("words", "function") or is_listed(base_form(first)))
    return f"Who says that {words[0].lower() if low else words[0]}{words[1:]}?"


def _words(said: Said) -> str:
    """The claim's words; a stance, which begins in mid-clause, is told by its sentence."""
    sentence = said.claim.sentence
    whole = sentence is not None and said.claim.frame in ("stance", "infinitive", "object", "gerund")
    return sentence.text if sentence and whole else without_that(said.claim.text)


def _passage(said: Said, texts: dict[str, str]) -> Passage:
    claim = said.claim
    return cite(claim.document, texts[claim.document], claim.start, claim.end)
