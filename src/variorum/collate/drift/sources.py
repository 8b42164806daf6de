"""Who is no longer said to say it: sources that lost their name, speech given to others or to nobody."""

import re
from collections.abc import Iterator

from variorum.lang.lexicon import word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.view import fold_words
from variorum.lang.words import Word, alike, content_words
from variorum.values import Claim, Drift, DriftKind, Measure, Passage, Quantity, Voice, VoiceKind

from .own_word import spoken_of, told_on
from .pairs import Kinship, Pair, Side

_MEDIA = frozenset({VoiceKind.OUTLET, VoiceKind.AGENCY, VoiceKind.DOCUMENT})
_NAMED = frozenset({VoiceKind.PERSON, VoiceKind.PARTY})
_SOMEBODY = frozenset({"he", "she", "they"})
_CLAUSE = re.compile(r"[,;:]\s|\b(?:but|whereas|while|and)\b|\.\s|$")
_ONE = re.compile(r"(?:an?|one|another)\b", re.IGNORECASE)
# From here on a figure is not told of by chance.
_TELLING = 10
# Share of the shorter claim's words that two claims of one matter have in common.
_IN_COMMON = 0.4
_OF_WHOM = re.compile(r" (?:of|at|in|from|with|on|who) ")
_ONE_OF_MANY = re.compile(r"(?:an?|one|some|several|many) ", re.IGNORECASE)


def attribution_drift(kinship: Kinship) -> Iterator[Drift]:
    """A named source of the parent the child leaves unnamed; speech given to another, to many, or to nobody."""
    for pair in kinship.pairs:
        if pair.child.text != pair.parent.text:
            named = list(_lost_name(kinship, pair))
            yield from named or _no_longer_named(kinship, pair)
            yield from _other_speaker(kinship, pair)
            yield from _figure_moved(kinship, pair)
            yield from _one_of_several(kinship, pair)
    yield from _figures_of_others(kinship)


def _lost_name(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    lost = [p for p in _named_sources(kinship.parent, pair.parent) if not _named_in(p, kinship.child)]
    vague = _vague_source(kinship, pair)
    if lost and (vague or _is_quotation(kinship.parent, pair.parent)):
        text = f"“{lost[0].text}” is named in the parent, not here"
        yield Drift(kind=DriftKind.ATTRIBUTION, child=vague or pair.child, parent=lost[0], text=text)
    elif vague and not lost and (one := _single_source(kinship, pair)):
        text = f"“{one.text}” became “{vague.text}”"
        yield Drift(kind=DriftKind.ATTRIBUTION, child=vague, parent=one, text=text)


def _no_longer_named(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """Somebody whom the parent names is told of as one of many: "fire captain Otto Lenz" became "a rescuer"."""
    theirs = [c for c in kinship.parent.claims_in(pair.parent.start, pair.parent.end) if _is_named(c)]
    for new in kinship.child.claims_in(pair.child.start, pair.child.end):
        voice = new.voices[-1] if new.voices else None
        if voice is None or voice.kind is not VoiceKind.UNNAMED or not _is_anybody(voice.text):
            continue
        told = kinship.child.words_in(new.start, new.end)
        old = next((c for c in theirs if told_on(kinship, c, told)), None)
        if old is not None and not spoken_of(kinship, pair, old.voices[-1].name):
            said = _in_full(kinship, pair, old.voices[-1])
            yield Drift(
                kind=DriftKind.ATTRIBUTION,
                child=kinship.child.passage(voice.start, voice.end),
                parent=said,
                text=f"“{said.text}” became “{voice.text}”",
            )
            return


def _in_full(kinship: Kinship, pair: Pair, voice: Voice) -> Passage:
    """Where the parent has the whole name of who is called by a part of it, in a sentence that the child's is from."""
    stretches = kinship.parents_of(pair.child.start, pair.child.end) if " " not in voice.text else ()
    for stretch in stretches:
        at = stretch.text.find(voice.name)
        if at >= 0:
            return kinship.parent.passage(stretch.start + at, stretch.start + at + len(voice.name))
    return kinship.parent.passage(voice.start, voice.end)


def _is_anybody(phrase: str) -> bool:
    """Whether it may be any of many: "a rescuer", "experts"."""
    head = _plural_head(phrase)
    vague = head is not None and head.text.lower() in word_list("drift", "vague_source.nouns")
    return vague or _ONE_OF_MANY.match(phrase) is not None


def _is_named(claim: Claim) -> bool:
    return bool(claim.voices) and claim.voices[-1].kind in _NAMED


def _named_sources(side: Side, stretch: Passage) -> list[Passage]:
    article = side.article
    own = {fold_words(f.value).removeprefix("the ") for f in (article.outlet, article.agency) if f}
    spans = {(c.start, c.end) for c in article.cites if stretch.start <= c.start and c.end <= stretch.end}
    spans |= {
        (v.start, v.end)
        for c in side.claims_in(stretch.start, stretch.end)
        for v in c.voices
        if v.kind in _MEDIA
        and stretch.start <= v.start
        and v.end <= stretch.end
        and fold_words(v.name).removeprefix("the ") not in own  # "told this newspaper"
    }
    return [side.passage(*span) for span in sorted(spans)]


def _named_in(source: Passage, side: Side) -> bool:
    names = [w for w in source.text.split() if w[:1].isupper()]
    if not names:
        return True
    name = re.escape(fold_words(names[-1]).removesuffix("'s"))
    return re.search(rf"\b{name}\b", fold_words(side.text)) is not None


def _vague_source(kinship: Kinship, pair: Pair) -> Passage | None:
    """The unnamed source in the child's stretch, unless the parent's has the same word; a voice, if any is one."""
    marks = word_list("drift", "vague_source.nouns")
    before = {w.text.lower() for w in kinship.parent.words_in(pair.parent.start, pair.parent.end)}
    words = kinship.child.words_in(pair.child.start, pair.child.end)
    vague = [w for w in words if w.text.lower() in marks and w.text.lower() not in before]
    voices = [c.voices[0] for c in kinship.child.claims_in(pair.child.start, pair.child.end) if c.voices]
    said = [w for w in vague if any(v.start <= w.start and w.end <= v.end for v in voices)]
    for word in said or vague:
        lead = kinship.child.words_in(max(pair.child.start, word.start - 30), word.start)
        near = [w for w in lead if kinship.child.text[w.end : word.start].isspace()]
        return kinship.child.passage(near[-1].start if near else word.start, word.end)
    return None


def _single_source(kinship: Kinship, pair: Pair) -> Passage | None:
    """The one unnamed speaker of the parent's stretch ("an engineer at the plant")."""
    for claim in kinship.parent.claims_in(pair.parent.start, pair.parent.end):
        voice = claim.voices[-1] if claim.voices else None
        if voice and voice.kind is VoiceKind.UNNAMED and voice.text.lower().startswith(("a ", "an ", "one ")):
            return kinship.parent.passage(voice.start, voice.end)
    return None


def _is_quotation(side: Side, stretch: Passage) -> bool:
    return any(c.speech.value in ("direct", "mixed") for c in side.claims_in(stretch.start, stretch.end))


def _other_speaker(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """One speaker in each stretch, both named, and not the same."""
    child, parent = _speakers(kinship.child, pair.child), _speakers(kinship.parent, pair.parent)
    if len(child) != 1 or len(parent) != 1:
        return
    (name, new), (other, old) = next(iter(child.items())), next(iter(parent.items()))
    if _one_person(name, other) or any(_one_person(v.name, other) for v in new.voices):
        return
    if new.voices[-1].text.lower() in _SOMEBODY and new.text[:20] == old.text[:20]:
        return  # the words are the same, and who "she" is was only inferred
    if _is_described(kinship, pair, name):
        return
    if (new.speech == old.speech or new.text[:20] == old.text[:20]) and _in_common(kinship, new, old):
        yield Drift(
            kind=DriftKind.ATTRIBUTION,
            child=kinship.child.passage(new.start, new.end),
            parent=kinship.parent.passage(old.start, old.end),
            text=f"given to {new.speaker}; the parent gives it to {old.speaker}",
        )


def _is_described(kinship: Kinship, pair: Pair, name: str) -> bool:
    """Whether the child's speaker is only described, in words that stand beside the parent's ("the operator")."""
    told = {w.stem for w in kinship.parent.words_in(pair.parent.start, pair.parent.end)}
    words = [w.stem for w in content_words(name)]
    return name.islower() and bool(words) and all(word in told for word in words)


def _figure_moved(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """A figure given to one whom the parent's sentence names, and gives another: "the office 31, the firm 12"."""
    if "\n" in pair.parent.text:
        return
    for new in kinship.child.claims_in(pair.child.start, pair.child.end):
        voice = new.voices[-1] if new.voices else None
        if voice is None or voice.kind not in _NAMED or len(new.quantities) != 1:
            continue
        figure = new.quantities[0]
        theirs = [q for q in find_numbers(pair.parent.text) if q.value is not None]
        at = [q for q in theirs if q.value == figure.value]
        named = _after_name(pair.parent.text, voice.name)
        if len(at) != 1 or not named or figure.value is None:
            continue
        clause = kinship.parent.quantities_in(pair.parent.start + named[0], pair.parent.start + named[1])
        own = [q for q in clause if q.measure in (figure.measure, Measure.OTHER) and q.value != figure.value]
        if own and not named[0] <= at[0].start < named[1]:
            yield Drift(
                kind=DriftKind.ATTRIBUTION,
                child=kinship.child.passage(min(voice.start, figure.start), max(voice.end, figure.end)),
                parent=pair.parent,
                text=f"{figure.text} is given to {voice.name}, to whom the parent gives {own[0].text}",
            )
            return


def _after_name(text: str, name: str) -> tuple[int, int] | None:
    """The clause that the name opens, where it stands once."""
    places = [m.start() for m in re.finditer(rf"\b{re.escape(name)}\b", text)]
    if len(places) != 1:
        return None
    end = _CLAUSE.search(text, places[0])
    return places[0], end.start() if end else len(text)


def _in_common(kinship: Kinship, new: Claim, old: Claim) -> bool:
    """Whether the two say the same in part: a share of the shorter one's words."""
    tells, told = kinship.parent.words_in(old.start, old.end), kinship.child.words_in(new.start, new.end)
    shared = sum(any(alike(w.stem, t.stem) for t in tells) for w in told)
    return shared >= max(1, _IN_COMMON * min(len(tells), len(told)))


def _one_person(name: str, other: str) -> bool:
    """Whether two names may be of one speaker: a word in common is enough to doubt that they differ."""
    a, b = ([w.stem for w in content_words(n)] for n in (name, other))
    return any(alike(x, y) for x in a for y in b)


def _speakers(side: Side, stretch: Passage) -> dict[str, Claim]:
    return {
        c.speaker: c
        for c in side.claims_in(stretch.start, stretch.end)
        if c.speaker and c.voices and c.voices[-1].kind in _NAMED
    }


def _one_of_several(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """One unnamed speaker who became several: "a doctor at the hospital said" became "doctors say"."""
    theirs = [v for c in kinship.parent.claims_in(pair.parent.start, pair.parent.end) for v in c.voices[-1:]]
    ones = [v for v in theirs if v.kind is VoiceKind.UNNAMED and _ONE.match(v.name)]
    for new in (v for c in kinship.child.claims_in(pair.child.start, pair.child.end) for v in c.voices[-1:]):
        if new.kind is VoiceKind.UNNAMED and (head := _plural_head(new.text)):
            for old in (v for v in ones if any(w.stem == head.stem for w in content_words(v.name))):
                yield Drift(
                    kind=DriftKind.SCOPE,
                    child=kinship.child.passage(new.start, new.end),
                    parent=kinship.parent.passage(old.start, old.end),
                    text=f"“{old.name}” became “{new.text}”",
                )
                return


def _plural_head(phrase: str) -> Word | None:
    """The last word of who speaks, where it is a plural that no number or "one of" stands before."""
    words = content_words(_OF_WHOM.split(phrase, maxsplit=1)[0])
    if not words or _ONE.match(phrase) or any(w.text[0].isdigit() for w in words):
        return None
    return words[-1] if words[-1].text.lower() not in (words[-1].stem, words[-1].stem + "'s") else None


def _figures_of_others(kinship: Kinship) -> Iterator[Drift]:
    """A figure that the child gives to one and the parent only to another."""
    for new in kinship.child.claims:
        figure = next((q for q in new.quantities if q.value is not None and q.value >= _TELLING), None)
        if figure is None or not new.voices or not _is_telling(new.voices[-1]):
            continue
        held = [c for c in kinship.parent.claims if any(q.value == figure.value for q in c.quantities)]
        given = [c for c in held if c.voices]
        if not given or any(_may_be_of(kinship, new.voices[-1], c) for c in held):
            continue
        old = given[0].voices[-1]
        ends = (*_ends(figure), *_ends(new.voices[-1])), (given[0].start, given[0].end, *_ends(old))
        yield Drift(
            kind=DriftKind.ATTRIBUTION,
            child=kinship.child.passage(min(ends[0]), max(ends[0])),
            parent=kinship.parent.passage(min(ends[1]), max(ends[1])),
            text=f"{figure.text} is given to {new.voices[-1].text}; the parent gives it to {old.name}",
        )


def _ends(held: Quantity | Voice) -> tuple[int, int]:
    return held.start, held.end


def _is_telling(voice: Voice) -> bool:
    """Whether a speaker is named, or a body in office: of others it cannot be told who they are."""
    if voice.kind in _NAMED and any(c.isupper() for c in voice.text):
        return True
    return any(w.text.lower() in word_list("drift", "vague_source.nouns") for w in content_words(voice.text))


def _may_be_of(kinship: Kinship, voice: Voice, claim: Claim) -> bool:
    """Whether the parent's claim may be the speaker's: its sentence, or the one before, has a word of their name."""
    sentence = claim.sentence
    start, end = (sentence.start, sentence.end) if sentence else (claim.start, claim.end)
    before = next((s.start for s in reversed(kinship.parent.sentences) if s.end <= start), start)
    around = kinship.parent.text[before:end] + " " + " ".join(v.name for v in claim.voices)
    return _one_person(around, f"{voice.name} {voice.text}")
