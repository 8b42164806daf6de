"""Who says what is denied, and who else says no to it."""

from collections.abc import Mapping, Sequence

from variorum.lang.matters import one_matter
from variorum.lang.sameness import Said, Shelf
from variorum.lang.words import content_words
from variorum.values import Stance

from .case import Case, is_negated, one_party, speaker_of, tells
from .denials import Denial, answered, made_from, without

# A claim affirms what is denied when it holds this weighted share of the denial's words.
AFFIRMS = 0.45
# And this one by fields of matters too, where it says no itself or where the denier turns round.
_OPPOSES = 0.6
_MOST = 6
_TAKEN = frozenset({"take", "place", "part"})
# Content words of a claim that may affirm what somebody else denies.
_LEAST = 3


class Witnesses:
    """The claims of a case that may affirm or also deny what a group of denials denies."""

    def __init__(self, case: Case, denials: Sequence[Denial]) -> None:
        copies = {descent.child for descent in case.stemma.descents}
        told = [
            unconditioned(s)
            for s in without(case.said, denials)
            if len(s.stems) >= _LEAST
            and s.claim.document not in copies
            and s.claim.stance is Stance.ASSERTS
            and s.claim.frame != "headline"
        ]
        self._case = case
        self._told = told
        self._shelf = Shelf(told, case.weight)

    def affirming(self, denials: Sequence[Denial]) -> list[Said]:
        """The words the denials answer, and the claims nearest to the matter, by speakers who do not deny it."""
        case = self._case
        near = sorted({n for d in denials for n in self._shelf.sharing(d.said, AFFIRMS)})
        told = [self._told[n] for n in near if any(tells(self._told[n], d.deed, case) for d in denials)]
        deniers = {speaker_of(d.claim, case) for d in denials}
        scored = [
            (max(held(d.said, s, case.weight) for d in denials), s)
            for s in told
            if speaker_of(s.claim, case) not in deniers and not s.claim.hedges and s.claim.polarity.value == "positive"
        ]
        ranked = sorted((x for x in scored if x[0] >= AFFIRMS), key=lambda x: (-x[0], x[1].claim.id))
        answers = [s for d in denials for s in answered(d, case)]
        return list({s.claim.id: s for s in (*answers, *(s for _, s in ranked[:_MOST]))}.values())

    def also_denying(self, denials: Sequence[Denial]) -> list[Said]:
        """Claims that say no to the same in words of their own ("the mayor had not seen the report")."""
        case = self._case
        near = (s for s in self._near(denials) if is_negated(s.claim, case))
        return [s for s in near if any(_opposes(d, s, case) for d in denials)]

    def turning(self, denials: Sequence[Denial]) -> list[Said]:
        """What a denier says later on that is what was denied."""
        case = self._case
        near = (s for s in self._near(denials) if not is_negated(s.claim, case))
        return [s for s in near if any(_is_later(s, d, case) and _opposes(d, s, case) for d in denials)]

    def _near(self, denials: Sequence[Denial]) -> list[Said]:
        """What somebody says in whose words there is any of the denials'."""
        places = sorted({n for d in denials for n in self._shelf.sharing(d.said, 0.0)})
        return [self._told[n] for n in places if self._told[n].claim.voices]


def _is_later(said: Said, denial: Denial, case: Case) -> bool:
    days = [case.days.get(c.document) for c in (denial.claim, said.claim)]
    later = days[0] is not None and days[1] is not None and days[0] < days[1]
    return later and one_party(said.claim.speaker, denial.claim.speaker)


def _opposes(denial: Denial, said: Said, case: Case) -> bool:
    """Whether the claim tells the deed that is denied, in words of one matter with most of the denial's."""
    if not denial.deed.verbs or not tells(said, denial.deed, case):
        return False
    shared = {a for a in denial.said.stems if any(one_matter(a, b) for b in said.stems)}
    nouns = {a for a in denial.core - denial.deed.verbs if said.pool.meets(a)}
    total = sum(case.weight.get(stem, 1.0) for stem in sorted(denial.said.stems))
    return bool(nouns) and sum(case.weight.get(s, 1.0) for s in sorted(shared)) >= _OPPOSES * total


def turned(denials: Sequence[Denial], case: Case) -> list[Said]:
    """What a copy made an assertion of the same speaker from the denial."""
    speakers = {d.claim.speaker for d in denials}
    near = (s for s in case.said if s.claim.document in case.copied and s.claim.speaker in speakers)
    return [s for s in near if any(_turns(s, d, case) for d in denials)]


def _turns(said: Said, denial: Denial, case: Case) -> bool:
    claim = said.claim
    if (
        claim.stance is not Stance.ASSERTS
        or claim.polarity.value != "positive"
        or claim.speaker != denial.claim.speaker
    ):
        return False
    return made_from(claim, denial.claim, case) and held(denial.said, said, case.weight) >= AFFIRMS


def held(denial: Said, other: Said, weight: Mapping[str, float]) -> float:
    """The weighted share of the denial's words that the other claim holds or has kin words for."""
    shared = {s for s in denial.stems if other.pool.meets(s)}
    plain = {w.stem for w in content_words(denial.claim.text) if not w.is_name} - _empty(denial)
    if plain and len(plain & shared) < AFFIRMS * len(plain):
        return 0.0
    if len(denial.stems) < _LEAST and (len(denial.stems) < 2 or not denial.stems <= other.stems):
        return 0.0
    total = sum(weight.get(stem, 1.0) for stem in sorted(denial.stems))
    return sum(weight.get(s, 1.0) for s in sorted(shared)) / total if total else 0.0


def _empty(denial: Said) -> frozenset[str]:
    """What says nothing of its own in "take place" and "take part"."""
    return _TAKEN if "take" in denial.stems else frozenset()


def unconditioned(said: Said) -> Said:
    """The claim compared by what it says alone: "if it stopped hiding the leak" does not say that it hides it."""
    claim, condition = said.claim, said.claim.condition
    if condition is None or not claim.start <= condition.start < claim.end:
        return said
    first, last = condition.start - claim.start, condition.end - claim.start
    stated = f"{claim.text[:first]} {claim.text[last:]}"
    return Said(claim, frozenset(word.stem for word in content_words(stated)))
