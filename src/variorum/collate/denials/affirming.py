"""Who says what is denied, and who else says no to it."""

import re
from collections.abc import Hashable, Mapping, Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.matters import of_one_field, one_matter, shared_matter
from variorum.lang.sameness import Said, Shelf, compared, likeness
from variorum.lang.thesaurus import KIN, kin_nouns
from variorum.lang.words import content_words
from variorum.values import Claim, Manner, Speech, Stance

from .case import Case, core, is_negated, is_rare, names_the_side_of, one_party, one_side, speaker_of, tells
from .copied_claims import is_copied, made_from, negates
from .deeds import at_other_hours, claims_with_kin_verbs, says_no_to_the_deed, tells_the_deed, verbs_told
from .denied import Denial, answered, without
from .hinges import tells_the_hinge
from .nays import head_of_what_is_not

# A claim affirms what is denied when it holds this weighted share of the denial's words.
AFFIRMS = 0.45
# And this one by fields of matters too, where it says no itself or where the denier turns round.
_OPPOSES = 0.6
_SUCH = re.compile(r"\bno such\b", re.IGNORECASE)
# Letters in which a noun and its verb begin alike.
_BEGUN = 4
_MOST = 6
# As alike two claims of one speaker are that say one thing; and words that two claims must share.
_AGAIN = 0.5
_SHARED = 2
_CLAUSES = re.compile(r"[,;:]\s| (?:and|but|while|though) ")
_TAKEN = frozenset({"take", "place", "part"})
# Content words of a claim that may affirm what somebody else denies.
_LEAST = 3


class Witnesses:
    """The claims of a case that may affirm or also deny what a group of denials denies."""

    def __init__(self, case: Case, denials: Sequence[Denial]) -> None:
        copies = {d.child for d in case.stemma.descents if d.manner is not Manner.VERSION}
        told = [
            unconditioned(s)
            for s in without(case.said, denials)
            if s.claim.document not in copies
            and not is_copied(s.claim, case)
            and s.claim.stance is Stance.ASSERTS
            and s.claim.frame != "headline"
        ]
        # "Its drones had hit a train, the ministry said": heard where others say that there was none.
        aside = [
            compared(c) for d in case.claims if d not in copies for c in case.claims[d] if c.frame == "parenthesis"
        ]
        self._aside = [s for s in aside if s.claim.speaker and not s.claim.hedges and not is_copied(s.claim, case)]
        self._case = case
        self._told = [s for s in told if len(s.stems) >= _LEAST]
        self._shelf = Shelf(self._told, case.weight)
        self._by_verb = verbs_told(told, case)
        self._told_of: dict[Hashable, list[Said]] = {}
        # Short ones tell a deed all the same: "an officer had been stabbed".
        self._short = [s for s in told if len(s.stems) < _LEAST]

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
        enough = (
            x
            for x in scored
            if x[0] >= (AFFIRMS if x[1].claim.speaker else _OPPOSES)
            and any(
                tells_the_hinge(x[1], d, case)
                for d in denials
                if not d.is_said and held(d.said, x[1], case.weight) >= AFFIRMS
            )
            and not any(
                _says_no_to(x[1], d) or says_no_to_the_deed(x[1], d.claim, case) or at_other_hours(d.claim, x[1].claim)
                for d in denials
            )
        )
        ranked = sorted(enough, key=lambda x: (-x[0], x[1].claim.id))
        answers = [s for d in denials for s in answered(d, case)]
        again = [s for answer in answers for s in self._said_again(answer)]
        done = [s for d in denials if not d.is_said for s in (*self._doing(d), *self._in_the_named_paper(d))][:_MOST]
        return list({s.claim.id: s for s in (*answers, *again, *(s for _, s in ranked[:_MOST]), *done)}.values())

    def _in_the_named_paper(self, denial: Denial) -> list[Said]:
        """What a paper whose report is denied ("a report in the Reth Courier that …") has of the matter itself."""
        case, claim = self._case, denial.claim
        words = (claim.sentence or claim).text
        names = {d: name.removeprefix("The ") for d, name in case.outlets.items() if d != claim.document}
        papers = {d for d, name in names.items() if len(name) > _BEGUN and re.search(rf"\b{re.escape(name)}\b", words)}
        told = [s for s in self._told if s.claim.document in papers and not s.claim.hedges]
        met = [(len(shared_matter(denial.core - word_list("matters", "generic"), core(s))), s) for s in told]
        best = max((n for n, _ in met), default=0)
        nearest = [s for n, s in met if 0 < n == best and self._is_adversary(s.claim, denial)]
        return [s for s in nearest if best >= _SHARED or names_the_side_of(claim, s.claim, case)][:1]

    def _said_again(self, answer: Said) -> list[Said]:
        """What the same speaker says in other reports in words alike."""
        case, speaker = self._case, answer.claim.speaker
        near = (self._told[n] for n in self._shelf.sharing(answer, _AGAIN)) if speaker else ()
        return [
            s
            for s in near
            if s.claim.document != answer.claim.document
            and one_party(s.claim.speaker, speaker)
            and likeness(s, answer, case.weight) >= _AGAIN
        ]

    def contradicting(self, denials: Sequence[Denial]) -> list[Said]:
        """Who tells of what others say is not there, by the same nouns, at least one of them telling."""
        of_nothing = [d for d in denials if d.is_of_nothing]
        near = {n for d in of_nothing for n in self._shelf.sharing(d.said, _OPPOSES)}
        aside = [s for s in self._aside if any(_share(d.said, s, self._case.weight) >= _OPPOSES for d in of_nothing)]
        found = [*(self._told[n] for n in sorted(near)), *aside]
        there = [s for s in found if any(self._contradicts(s, d) for d in of_nothing)]
        done = [s for d in denials for s in self._doing(d)]
        answers = [
            s for d in of_nothing for s in answered(d, self._case) if _SUCH.search(d.claim.text) or _is_thing(d, s)
        ]
        found = list({s.claim.id: s for s in (*answers, *there, *done)}.values())[:_MOST]
        return self._everywhere(found, denials)

    def _everywhere(self, affirming: Sequence[Said], denials: Sequence[Denial]) -> list[Said]:
        """They, and what the same speakers say of the deed in any report, copies too."""
        case, found = self._case, {s.claim.id: s for s in affirming}
        for s in case.said:
            if (
                s.claim.stance is Stance.ASSERTS
                and s.claim.frame != "headline"
                and s.claim.polarity.value == "positive"
            ):
                same = [a for a in affirming if a.claim.speaker and a.claim.speaker == s.claim.speaker]
                if same and any(tells_the_deed(d.claim, s, case) for d in denials):
                    found.setdefault(s.claim.id, s)
        return list(found.values())

    def _doing(self, denial: Denial) -> list[Said]:
        """Who tells that the very deed was done."""
        told = self._telling(denial.claim)
        return [s for s in told if self._is_adversary(s.claim, denial) or self._is_told_elsewhere(s.claim, denial)]

    def _telling(self, denied: Claim) -> list[Said]:
        """The claims that tell the very deed; found once for one sentence of one speaker, however many carry it."""
        case, place = self._case, denied.sentence or denied
        clauses = case.clauses[denied.document].get(denied.id, ())
        bones = tuple((p.verb, p.agents, p.objects, p.event.start - denied.start) for p in clauses)
        key = (denied.text, place.text, denied.speaker, denied.stance, bones)
        if key not in self._told_of:
            near = claims_with_kin_verbs(denied, self._by_verb, case)
            self._told_of[key] = [s for s in near if tells_the_deed(denied, s, case)]
        return self._told_of[key]

    def _is_told_elsewhere(self, claim: Claim, denial: Denial) -> bool:
        """Whether another report tells in its own words what somebody denies."""
        own = claim.speech is Speech.NARRATED and not claim.voices and not claim.hedges
        elsewhere = claim.document != denial.claim.document and speaker_of(claim, self._case) is None
        return own and elsewhere and not denial.is_said and claim.polarity.value == "positive"

    def _is_adversary(self, claim: Claim, denial: Denial) -> bool:
        """Whether somebody else than the denier firmly says it."""
        who = speaker_of(claim, self._case)
        if not who or claim.hedges or one_party(who, denial.claim.speaker) or one_side(claim, denial.claim):
            return False
        return claim.polarity.value == "positive"

    def _contradicts(self, said: Said, denial: Denial) -> bool:
        case = self._case
        if not self._is_adversary(said.claim, denial) or not tells(said, denial.deed, case):
            return False
        shared = {stem for stem in denial.said.stems if said.pool.meets(stem)}
        enough = len(shared) >= _SHARED or any(is_rare(stem, case) for stem in denial.said.stems)
        return enough and _shares_noun(denial, said) and not _says_no_to(said, denial) and _is_thing(denial, said)

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
        told = [*(self._told[n] for n in places), *self._short]
        return [s for s in told if s.claim.voices]


def _is_thing(denial: Denial, said: Said) -> bool:
    """Whether the claim has the thing itself that is said not to be there, not a verb like it ("call", "name")."""
    thing = head_of_what_is_not(denial.claim)
    return thing is None or any(_is_noun_like(thing, stem) for stem in said.stems)


def _is_noun_like(thing: str, stem: str) -> bool:
    begun = min(len(thing), len(stem)) >= _BEGUN and (thing.startswith(stem) or stem.startswith(thing))
    return thing == stem or begun or kin_nouns(thing, stem) >= KIN or of_one_field({thing}, {stem})


def _says_no_to(said: Said, denial: Denial) -> bool:
    """Whether the clause of the claim that has most of the denial's words says no: not "… and got no answer"."""
    clauses = [words for words in _CLAUSES.split(said.claim.text) if words.strip()]
    shared = [sum(denial.said.pool.meets(w.stem) for w in content_words(words)) for words in clauses]
    nearest = clauses[max(range(len(clauses)), key=lambda n: shared[n])] if clauses else ""
    return negates(nearest) or any(negates(words) and _has_verb_of(denial, words) for words in clauses)


def _has_verb_of(denial: Denial, words: str) -> bool:
    """Whether a clause has the denied verb: the second of "was closed but not locked"."""
    return not denial.deed.verbs.isdisjoint(w.stem for w in content_words(words))


def denies_as_well(nay: Denial, denial: Denial, case: Case) -> bool:
    """Whether somebody else says no of the same deed, in half of the denial's words."""
    told = tells(nay.said, denial.deed, case) and bool(denial.deed.verbs)
    return told and _share(denial.said, nay.said, case.weight) >= AFFIRMS and _shares_noun(denial, nay.said)


def _share(denied: Said, other: Said, weight: Mapping[str, float]) -> float:
    """The weighted share of the words of the one that the other has or has kin of."""
    total = sum(weight.get(stem, 1.0) for stem in sorted(denied.stems))
    return sum(weight.get(stem, 1.0) for stem in sorted(denied.stems) if other.pool.meets(stem)) / max(total, 1e-9)


def _shares_noun(denial: Denial, said: Said) -> bool:
    """Whether what is denied and what is said have a telling word in common that is no name."""
    return any(said.pool.meets(word) for word in denial.core - word_list("matters", "generic"))


def _is_later(said: Said, denial: Denial, case: Case) -> bool:
    days = [case.days.get(c.document) for c in (denial.claim, said.claim)]
    later = days[0] is not None and days[1] is not None and days[0] < days[1]
    return later and one_party(said.claim.speaker, denial.claim.speaker)


def _opposes(denial: Denial, said: Said, case: Case) -> bool:
    """Whether the claim tells the deed that is denied, in words of one matter with most of the denial's."""
    if not denial.deed.verbs or not tells(said, denial.deed, case):
        return False
    if denial.core <= denial.deed.verbs:  # "had accepted it": the deed alone
        return not denial.deed.verbs.isdisjoint(said.stems - word_list("matters", "generic"))
    shared = {a for a in denial.said.stems if any(one_matter(a, b) for b in said.stems)}
    nouns = {a for a in denial.core - denial.deed.verbs if said.pool.meets(a)}
    total = sum(case.weight.get(stem, 1.0) for stem in sorted(denial.said.stems))
    return bool(nouns) and sum(case.weight.get(s, 1.0) for s in sorted(shared)) >= _OPPOSES * total


def turned(denials: Sequence[Denial], case: Case) -> list[Said]:
    """What a copy made an assertion of the same speaker from the denial."""
    denied = [d for d in denials if not d.is_said]
    speakers = {d.claim.speaker for d in denied}
    near = (s for s in case.said if s.claim.document in case.copied and s.claim.speaker in speakers)
    return [s for s in near if any(_turns(s, d, case) for d in denied)]


def _turns(said: Said, denial: Denial, case: Case) -> bool:
    claim = said.claim
    if (
        claim.stance is not Stance.ASSERTS
        or claim.polarity.value != "positive"
        or claim.speaker != denial.claim.speaker
        or negates(claim.text)
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
