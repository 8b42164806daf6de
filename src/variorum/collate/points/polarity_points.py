"""Points about denials: what one party denies, and who says it all the same."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from variorum.collate.denials.affirming import Witnesses, denies_as_well, turned
from variorum.collate.denials.case import Case, allied, core, may_be_one, one_party, speaker_of
from variorum.collate.denials.copied_claims import made_from, with_copies
from variorum.collate.denials.deeds import of_different_doers
from variorum.collate.denials.denied import Denial, answered, find_denials, find_nays, said_on, says_no
from variorum.collate.denials.nays import asks_whether_true, called_false
from variorum.collate.denials.near_denials import near_denials
from variorum.collate.questions.asked_clauses import asked_clause, is_it_so, lowered
from variorum.collate.questions.asked_nays import ask_of_nays
from variorum.lang.clusters import connect
from variorum.lang.lexicon import word_list
from variorum.lang.matters import of_one_field, shared_matter
from variorum.lang.sameness import Said, likeness
from variorum.lang.words import alike, without_that
from variorum.values import (
    Cause,
    Claim,
    Ground,
    Passage,
    Point,
    PointKind,
    Reading,
    Stance,
    Stemma,
    Verdict,
    cite,
)

_SAME_DENIAL = 0.4
_SAME_DENIER = 0.2
# "The allegation that the ship was overloaded": what is denied is the clause.
_INTRODUCED = re.compile(
    r"^(?:the |an? |any |these |those )?"
    r"(?:allegations?|reports?|claims?|accusations?|suggestions?|rumou?rs?|charges?)"
    r"(?: (?:in|by|from|of) [\w’' ]{2,40}?)? that ",
    re.IGNORECASE,
)
# "It proven that the date was moved".
_OPENED = re.compile(r"^it (?:as )?[a-z]+ that ", re.IGNORECASE)
# "What he called a raid": asked for is the raid.
_CALLED = re.compile(r"^what (?:he|she|it|they) (?:called|calls|described as|describes as) ", re.IGNORECASE)


def find_polarity_points(case: Case) -> Iterator[Point]:
    """One point per matter that somebody denies; disputed only where somebody else affirms it.

    Distorted where a copy has the denier himself affirm it, updated where he says it himself later on. What
    somebody only says is not so joins what his side denies, and is a matter of its own where others say that it is.
    """
    denials = find_denials(case)
    said = find_nays(case, denials)
    witnesses = Witnesses(case, (*denials, *said))
    matters = _matters(denials, case)
    left = [nay for nay in said if not _joins(nay, matters, case)]
    for members in matters:
        yield _point(members, witnesses.affirming(members), witnesses, case)
    for members in _matters(left, case):
        if affirming := witnesses.contradicting(members):
            yield _point(members, affirming, witnesses, case)


def _joins(nay: Denial, matters: Sequence[list[Denial]], case: Case) -> bool:
    """Put what somebody says is not so to the one matter in which his side, or another, denies as much."""
    near = [
        members
        for members in matters
        if any(
            (allied(nay.claim, d.claim, case) and _is_one_matter(nay, d, case)) or denies_as_well(nay, d, case)
            for d in members
        )
    ]
    if len(near) != 1:
        return False
    near[0].append(nay)
    return True


def _matters(denials: Sequence[Denial], case: Case) -> list[list[Denial]]:
    """The denials in groups, each of one matter; what only names "the accusation" with what it means."""
    whole = [d for d in denials if not d.bare]
    places = range(len(whole))
    groups = connect(places, near_denials(whole, case), lambda a, b: _is_one_matter(whole[a], whole[b], case))
    found = _answering_one([[whole[n] for n in group] for group in groups], case)
    for denial in (d for d in denials if d.bare):
        made = [g for g in found if any(made_from(denial.claim, d.claim, case) for d in g)]
        own = [g for g in found if any(one_party(d.claim.speaker, denial.claim.speaker) for d in g)]
        for group in made[:1] or (own if len(own) == 1 else []):
            group.append(denial)
    return [g for g in found if not all(says_no(d.claim) and not d.is_said for d in g)]


def _answering_one(groups: list[list[Denial]], case: Case) -> list[list[Denial]]:
    """The groups, those joined that answer one party's words on one matter ("had been promised it", "promised him")."""
    answers = [[s for d in group if not d.is_said for s in answered(d, case)] for group in groups]
    places = range(len(groups))

    def is_one(a: int, b: int) -> bool:
        return any(
            one_party(x.claim.speaker, y.claim.speaker) and shared_matter(core(x) & _core(groups[a]), core(y))
            for x in answers[a]
            for y in answers[b]
        )

    joined = connect(places, combinations(places, 2), is_one)
    return [[denial for n in group for denial in groups[n]] for group in joined]


def _core(group: Sequence[Denial]) -> frozenset[str]:
    generic = word_list("matters", "generic")
    return frozenset(word for denial in group for word in denial.core - generic)


def _is_one_matter(a: Denial, b: Denial, case: Case) -> bool:
    """Whether one was made from the other, the same side speaks in one field, or both say the same."""
    if made_from(a.claim, b.claim, case) or made_from(b.claim, a.claim, case):
        return True
    if _is_of_one_field(a, b) and allied(a.claim, b.claim, case):
        return True
    if (a.core and a.core <= b.more) or (b.core and b.core <= a.more):
        return True
    if not allied(a.claim, b.claim, case):
        if of_different_doers(a.claim, b.claim, case):
            return False
    elif (a.is_of_nothing or b.is_of_nothing) and _is_one_thing(a, b):
        return True
    return _one_denial(a.said, b.said, case.weight) and may_be_one(a.deed, b.deed)


def _is_of_one_field(a: Denial, b: Denial) -> bool:
    """Whether words of one field of accusation are denied; of what is only said not to be so the verbs count."""
    verbs = (a.is_said or b.is_said) and a.deed.verbs and b.deed.verbs
    return of_one_field(a.deed.verbs, b.deed.verbs) if verbs else of_one_field(a.core, b.core)


def _is_one_thing(a: Denial, b: Denial) -> bool:
    """Whether one side says that it has none of what it denies to have got: "has no record of any letter"."""
    generic = word_list("matters", "generic")
    return any(alike(x, y) for x in a.deed.objects - generic for y in b.deed.objects - generic)


def _one_denial(a: Said, b: Said, weight: Mapping[str, float]) -> bool:
    same = a.claim.document == b.claim.document and (a.claim.start, a.claim.end) == (b.claim.start, b.claim.end)
    least = _SAME_DENIER if a.claim.speaker and a.claim.speaker == b.claim.speaker else _SAME_DENIAL
    return same or likeness(a, b, weight) >= least


def _point(members: Sequence[Denial], affirming: Sequence[Said], witnesses: Witnesses, case: Case) -> Point:
    denials = [d.said for d in sorted(members, key=lambda d: says_no(d.claim) or d.is_said)]
    more = [*witnesses.also_denying(members), *(s for d in members for s in said_on(d, case))] if affirming else []
    later = witnesses.turning(members)
    id = f"n:{denials[0].claim.document}:{denials[0].claim.start}"
    denied = list(_sides("denied", with_copies((*denials, *more), case), case, f"{id}r"))
    affirmed = list(_sides("affirmed", with_copies(affirming, case), case, f"{id}a"))
    turns = list(_sides("affirmed", later, case, f"{id}l"))
    copies = list(_sides("affirmed", turned(members, case), case, f"{id}c"))
    readings = (*denied, *affirmed, *turns, *copies)
    return Point(
        id=id,
        story=denials[0].claim.document,
        question=_asked_of(members, denials),
        kind=PointKind.POLARITY,
        verdict=_verdict(affirmed, turns, copies, readings, case.stemma),
        reasons=tuple(_grounds(denied, affirmed, turns, copies)),
        current=turns[0].id if turns and not affirmed else None,
        readings=readings,
    )


def _verdict(
    affirmed: Sequence[Reading],
    turns: Sequence[Reading],
    copies: Sequence[Reading],
    readings: Sequence[Reading],
    stemma: Stemma,
) -> Verdict:
    if affirmed:
        return Verdict.DISPUTED
    if turns:
        return Verdict.UPDATED
    return Verdict.DISTORTED if copies else _told(readings, stemma)


def _grounds(
    denied: Sequence[Reading], affirmed: Sequence[Reading], turns: Sequence[Reading], copies: Sequence[Reading]
) -> Iterator[Ground]:
    deniers = " and ".join(sorted({name for r in denied for name in r.asserted_by}) or ["somebody unnamed"])
    if affirmed:
        who = ", ".join(sorted({name for r in affirmed for name in r.asserted_by})) or "the report itself"
        text = f"{deniers} denies it, {who} says it"
        yield Ground(Cause.DIFFERENT_ASSERTER, text, tuple(r.id for r in (*denied, *affirmed)))
    for r in turns:
        yield Ground(Cause.CORRECTION, f"{' and '.join(r.asserted_by)} denied it before and says it now", (r.id,))
    for r in copies:
        yield Ground(Cause.COPY_DRIFT, f"“{r.label}” stands only in a copy: {', '.join(r.documents)}", (r.id,))


def _question(denials: Sequence[Said]) -> str:
    """A whole question of the denied clause; of a denied thing a noun phrase."""
    told = sorted((not _is_clause(s), n) for n, s in enumerate(denials))
    denied = denials[told[0][1]].claim
    if called_false(replace(denied, stance=Stance.ASSERTS)):
        return asks_whether_true(denied)
    words = _unmarked(_OPENED.sub("", _INTRODUCED.sub("", " ".join(_pieces(denied).split()))).strip(" ."))
    if _is_clause(denials[told[0][1]]):
        return is_it_so(asked_clause(denied, without_that(words)))
    own = denied.sentence is None or denied.start >= denied.sentence.start
    if denied.frame == "gerund" and denied.speaker and own and words.startswith("having "):
        return f"Is it so that {lowered(denied.speaker)} had {words.removeprefix('having ')}?"
    return f"Denied: {_CALLED.sub('', words)}"


def _asked_of(members: Sequence[Denial], denials: Sequence[Said]) -> str:
    """The question of a matter, by what is denied; by what is said not to be there where nobody denies."""
    hard = [d.said for d in members if not d.is_said]
    return _question([s for s in denials if s in hard]) if hard else ask_of_nays([s.claim for s in denials])


def _pieces(claim: Claim) -> str:
    """The words of the claim, without the words that say who said it where they stand among them."""
    return " ".join(span.text.strip(" ,") for span in claim.spans) if claim.spans else claim.text


def _unmarked(words: str) -> str:
    """Without the quotation marks around the whole of it."""
    return words.strip(' .“”"') if words[:1] in '“"' or words.count('"') + words.count("“") == 0 else words


def _is_clause(said: Said) -> bool:
    return said.claim.frame in ("clause", "fronted", "parenthesis") or bool(_INTRODUCED.match(said.claim.text))


def _told(readings: Sequence[Reading], stemma: Stemma) -> Verdict:
    documents = frozenset(d for r in readings for d in r.documents)
    return Verdict.AGREED if stemma.count_origins(documents) > 1 else Verdict.SINGLE


def _sides(value: str, said: Sequence[Said], case: Case, prefix: str) -> Iterator[Reading]:
    """One reading per set of speakers on one side."""
    texts, stemma = case.texts, case.stemma
    groups: dict[tuple[str, ...], list[Said]] = {}
    for s in said:
        groups.setdefault(_speakers(s, said, case), []).append(s)
    for n, (speakers, members) in enumerate(groups.items(), 1):
        documents = tuple(sorted({s.claim.document for s in members}))
        yield Reading(
            id=f"{prefix}{n}",
            label=_label(members[0].claim, texts),
            value=value,
            asserted_by=speakers,
            claims=tuple(sorted({s.claim.id for s in members})),
            citations=tuple(dict.fromkeys(passage for s in members for passage in _passages(s, texts))),
            documents=documents,
            origins=stemma.count_origins(frozenset(documents)),
        )


def _label(claim: Claim, texts: Mapping[str, str]) -> str:
    """The words of the claim; what has a noun for its content is told with its verb ("accused the mine of …")."""
    if claim.frame == "object" and claim.stance is Stance.ASSERTS and claim.cue and claim.cue.start < claim.start:
        return texts[claim.document][claim.cue.start : claim.end]
    return without_that(claim.text)


def _speakers(said: Said, group: Sequence[Said], case: Case) -> tuple[str, ...]:
    """All who say it in the same words of the same report: coordinate speakers."""
    claim = said.claim
    same = [
        speaker_of(s.claim, case)
        for s in group
        if s.claim.document == claim.document and (s.claim.start, s.claim.end) == (claim.start, claim.end)
    ]
    return tuple(sorted({speaker for speaker in same if speaker}))


def _passages(said: Said, texts: Mapping[str, str]) -> Iterator[Passage]:
    """The whole sentence of a denial, so that who denies stands in the citation, with what is said.

    Of "Holt denied this" what she denies is cited as well: it stands before.
    """
    claim = said.claim
    place = claim.sentence or claim
    if claim.end <= place.start:
        yield cite(claim.document, texts[claim.document], claim.start, claim.end)
    start = min(place.start, claim.start) if claim.end > place.start else place.start
    end = max(place.end, claim.end) if claim.start < place.end else place.end
    yield cite(claim.document, texts[claim.document], start, end)
