"""From attributions, quotations, figures and times to the claims of one article."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.lang.outlets import Outlet
from variorum.values import (
    Annotation,
    Article,
    Claim,
    Document,
    Extraction,
    Measure,
    Name,
    Polarity,
    Quantity,
    Role,
    Sentence,
    Speech,
    Stance,
    Time,
    Voice,
    cut,
)

from .fates.told import find_fates
from .filling import Found, fill_claims, said_with
from .firmness import is_firm
from .names.cast import gather_cast
from .names.naming import Register, register_names
from .propositions import Clauses, propositions_of
from .quantities.phrases import find_quantities
from .sheet import Extent, Sheet, lay_out
from .speech.attributions import Attribution, find_attributions
from .speech.contents import trim_span
from .speech.counters import with_counts
from .speech.in_passing import cut_off, find_passing_denials
from .speech.nesting import adds_nothing, speaker_over
from .speech.quoted import FLOATING, join_quotations
from .speech.reference import Resolver, Speaker
from .speech.signatures import SIGNED
from .speech.taken_up import ANSWER, REFUTATION, find_answers, find_refutations, take_up
from .speech.voices import Heard, hear
from .times.expressions import find_times, open_ahead
from .within import between

# Content words of a sentence outside attributed contents from which it is also told by the report itself.
_LEAST_LEFT = 3
_HEADINGS = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD})
_SAYING = frozenset({"quote", "clause", "fronted", "parenthesis", "according-to", "colon", SIGNED, FLOATING})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})


def extract_claims(
    document: Document, article: Article, annotation: Annotation, media: Sequence[Outlet] = ()
) -> Extraction:
    """What the article says, by whom. Claims come in text order and cover every sentence of the body.

    A sentence whose content is all attributed gives only those claims; what it tells
    itself, and any figure or time outside attributed words, makes it a narrated claim too. Answers take
    nothing from the claims they take up. *media* are the newspapers, stations and agencies of the pile.
    """
    sheet = lay_out(document.text, annotation, document.blocks)
    register = register_names(sheet, article, media)
    resolver = Resolver(sheet, register, gather_cast(sheet, register))
    times = find_times(document, article, annotation, sheet.tree)
    quantities = find_quantities(document, annotation, times, sheet.tree)
    found = Found(sheet, times, quantities)
    heard = _listen(resolver)
    attributed = [claim for h in heard for claim in _claims(sheet, h, document.id)]
    near = _by_paragraph(heard)
    narrated = [c for s in annotation.sentences if (c := _narrated(found, s, near.get(s.paragraph, ()), document.id))]
    bare = sorted([*attributed, *narrated], key=_place)
    numbered = [replace(c, id=f"{document.id}#c{n}") for n, c in enumerate(bare, 1)]
    taken = _answers(heard)
    own = fill_claims(found, register, [c for c in numbered if _key(c) not in taken])
    answers = [_unfigured(c) for a in numbered if _key(a) in taken for c in fill_claims(found, register, [a])]
    clauses = Clauses(sheet, register, resolver)
    told = [propositions_of(clauses, claims) for claims in (own, *([c] for c in answers))]
    return Extraction(
        document=document.id,
        claims=tuple(sorted((*own, *answers), key=_place)),
        times=found.times,
        quantities=found.quantities,
        names=_names(document.text, register),
        propositions={id: held for group in told for id, held in group.items()},
        fates=find_fates(sheet, register, own),
        ahead=open_ahead(document.text, annotation, sheet.tree, times),
    )


def _place(claim: Claim) -> tuple[int, int, int, str, str]:
    """Text order; what takes up an earlier claim comes behind it."""
    return claim.start, -claim.end, claim.sentence.start if claim.sentence else 0, claim.speaker or "", claim.frame


def _answers(heard: Sequence[Heard]) -> frozenset[tuple[int, int]]:
    """Where the cues of answers stand and the claims they take up."""
    taken = (h.attribution for h in heard if h.attribution.answers)
    return frozenset((a.cue[0], a.contents[0][0]) for a in taken)


def _key(claim: Claim) -> tuple[int, int] | None:
    return (claim.cue.start, claim.start) if claim.cue else None


def _unfigured(claim: Claim) -> Claim:
    """Without the figures and times of an earlier claim, where this one denies it: who denies them tells none."""
    if claim.stance is not Stance.DENIES:
        return claim
    return replace(claim, times=(claim.said_at,) if claim.said_at else (), quantities=())


def _by_paragraph(heard: Sequence[Heard]) -> dict[int, list[Heard]]:
    """Paragraph → the attributions in it: no content leaves its paragraph."""
    groups: dict[int, list[Heard]] = {}
    for item in heard:
        groups.setdefault(item.attribution.sentence.paragraph, []).append(item)
    return groups


def _listen(resolver: Resolver) -> list[Heard]:
    """Every attribution of the article with its voices, in text order."""
    heard: list[Heard] = []
    spoken: list[Speaker] = []
    before: Sentence | None = None
    for sentences in resolver.sheet.paragraphs:
        plain = [a for s in sentences for a in _attributions(resolver.sheet, s)]
        for attribution in _outermost_first(join_quotations(resolver.sheet, sentences, plain, before)):
            item = _continued(attribution, heard) or hear(resolver, attribution, heard, spoken)
            if attribution.frame in (ANSWER, REFUTATION):
                heard.extend(take_up(resolver, item, heard))
            elif not adds_nothing(resolver.sheet, item, heard):
                heard.append(item)
            if item.figured is not None:
                number = resolver.cast.sentence_of(attribution.sentence.first)
                answered = _answered_from(resolver.sheet, attribution, number)
                spoken.append(Speaker(item.figured, attribution.verb, number, answered))
        before = sentences[-1]
    return _spoken_for(resolver.sheet, heard)


def _attributions(sheet: Sheet, sentence: Sentence) -> list[Attribution]:
    """The attributions of one sentence; an answer stands for whatever else its verb was taken for."""
    passing = list(find_passing_denials(sheet, sentence))
    answers = [*find_answers(sheet, sentence), *passing]
    verbs = {a.verb for a in answers}
    others = [cut_off(a, passing) for a in find_attributions(sheet, sentence) if a.verb not in verbs]
    return [*with_counts(sheet, sentence, others), *answers, *find_refutations(sheet, sentence)]


def _answered_from(sheet: Sheet, attribution: Attribution, sentence: int) -> int | None:
    """The sentence from which on somebody else than the speaker answers; ``None`` where nothing was asked.

    A question in quotation marks is answered in the next one, "Asked by a reporter whether …, she" in its own.
    """
    tree, verb = sheet.tree, attribution.verb
    put = verb >= 0 and tree.lemma(verb) in ("ask", "question", "quiz") and tree.tokens[verb].tag == "VBN"
    if put and not tree.children(verb, "aux"):
        return sentence
    aloud = sheet.words(attribution.contents[-1]).rstrip("”\"’' ").endswith("?")
    return sentence + 1 if aloud else None


def _spoken_for(sheet: Sheet, heard: Sequence[Heard]) -> list[Heard]:
    """With a quotation that stays open at the end of its paragraph given to who speaks where it closes."""
    given = list(heard)
    for n in range(len(given) - 2, -1, -1):
        item, later = given[n].attribution, given[n + 1]
        opens = sheet.quotations_in(*item.contents[-1])
        runs_on = item.frame == FLOATING and not given[n].chains[0] and bool(opens) and not opens[-1].closed
        starts = later.attribution.contents[0][0] <= later.attribution.sentence.start + 1
        if runs_on and starts and later.attribution.sentence.paragraph == item.sentence.paragraph + 1:
            given[n] = Heard(item, later.chains, later.figured)
    return given


def _outermost_first(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Sentence by sentence, those first in whose contents others stand: voices are chained from outside."""

    def depth(attribution: Attribution) -> int:
        at = attribution.cue[0]
        others = (other for other in attributions if other.verb != attribution.verb)
        return sum(any(a <= at < b for a, b in other.contents) for other in others)

    return sorted(attributions, key=lambda a: (a.sentence.first, depth(a), a.cue[0]))


def _continued(attribution: Attribution, heard: Sequence[Heard]) -> Heard | None:
    """A paragraph of nothing but quoted words: by who spoke in the paragraph before, unless they asked.

    Words quoted within a sentence of the report ("the notes are “worthless”") are nobody's who spoke before.
    """
    if attribution.frame != FLOATING:
        return None
    if attribution.contents[0][0] > attribution.sentence.start + 1:
        return Heard(attribution, ((),), None)
    near = [h for h in heard if h.attribution.sentence.paragraph >= attribution.sentence.paragraph - 1]
    said = [h for h in near if h.attribution.frame in _SAYING]
    last = speaker_over(said[-1], near) if said else None
    if last is None or last.attribution.stance is Stance.ASKS:
        return Heard(attribution, ((),), None)
    return Heard(attribution, last.chains[:1], last.figured)


def _claims(sheet: Sheet, heard: Heard, document: str) -> Iterator[Claim]:
    """One claim for each coordinate speaker."""
    attribution = heard.attribution
    contents = attribution.contents
    start, end = contents[0][0], max(end for _, end in contents)
    for voices in heard.chains:
        yield Claim(
            id="",
            document=document,
            start=start,
            end=end,
            text=sheet.text[start:end],
            speech=_speech(sheet, contents),
            cue=cut(sheet.text, *attribution.cue) if attribution.cue[1] > attribution.cue[0] else None,
            voices=voices,
            speaker=_speaker(heard, voices),
            stance=attribution.stance,
            polarity=_polarity(sheet, attribution),
            frame=attribution.frame,
            firm=is_firm(sheet, attribution, voices),
            spans=tuple(cut(sheet.text, *extent) for extent in contents) if len(contents) > 1 else (),
            sentence=cut(sheet.text, attribution.sentence.start, attribution.sentence.end),
        )


def _speaker(heard: Heard, voices: Sequence[Voice]) -> str | None:
    """The last voice's name; ``None`` where nobody speaks last or a pronoun stayed open."""
    if not voices or heard.figured is None:
        return None
    last = voices[-1]
    open_first = last == heard.chains[0][-1] and heard.figured.name is None
    return None if open_first else last.name


def _polarity(sheet: Sheet, attribution: Attribution) -> Polarity:
    negated = attribution.head is not None and sheet.tree.is_negated(attribution.head)
    return Polarity.NEGATIVE if negated else Polarity.POSITIVE


def _speech(sheet: Sheet, contents: Sequence[Extent]) -> Speech:
    """Direct when nine tenths stand in quotation marks, mixed when some do."""
    quoted = sum(
        min(end, q.outer_end) - max(start, q.outer_start)
        for start, end in contents
        for q in sheet.quotations_in(start, end)
    )
    if not quoted:
        return Speech.INDIRECT
    whole = sum(end - start for start, end in contents)
    return Speech.DIRECT if quoted >= 0.9 * whole else Speech.MIXED


def _narrated(found: Found, sentence: Sentence, heard: Sequence[Heard], document: str) -> Claim | None:
    """The sentence as the report's own claim, when anything in it is not given to somebody else."""
    text = found.sheet.text
    start, end = trim_span(text, sentence.start, sentence.end)
    if end - start < 2:
        return None
    inside = [h.attribution for h in heard if _is_told_in(h.attribution, start, end)]
    if inside and not _told_itself(found, sentence, inside):
        return None
    if not inside and any(h.attribution.frame == SIGNED and start <= h.attribution.cue[0] < end for h in heard):
        return None
    return Claim(
        id="",
        document=document,
        start=start,
        end=end,
        text=text[start:end],
        speech=Speech.NARRATED,
        frame="headline" if sentence.role in _HEADINGS else "narrated",
        sentence=cut(text, sentence.start, sentence.end),
    )


def _is_told_in(attribution: Attribution, start: int, end: int) -> bool:
    """Whether a stretch tells what is attributed; an answer is told where its cue stands."""
    if attribution.answers:
        return start <= attribution.cue[0] < end
    return any(a < end and start < b for a, b in attribution.contents)


def _told_itself(found: Found, sentence: Sentence, inside: Sequence[Attribution]) -> bool:
    """Whether words enough, a figure or a time stand outside contents, cues and sources."""
    tree = found.sheet.tree
    contents = [c for a in inside for c in a.contents]
    taken = {n for c in contents for n in found.sheet.tokens_in(c)}
    for attribution in inside:
        taken.update(found.sheet.tokens_in(attribution.cue))
        taken.update(_naming(found, attribution))
        taken.update(_circumstances(found, attribution))
    left = [n for n in range(sentence.first, sentence.last) if n not in taken and tree.tokens[n].pos in _CONTENT]
    low, high = sentence.start, sentence.end
    items: list[Time | Quantity] = [*between(found.quantities, low, high), *between(found.times, low, high)]
    loose = [
        x
        for x in items
        if not any(a <= x.start and x.end <= b for a, b in contents)
        and not any(_is_age_of(a, x) for a in inside)
        and not (isinstance(x, Time) and any(said_with(a.cue, x) and not _of_source(found, a, x) for a in inside))
    ]
    return len(left) >= _LEAST_LEFT or bool(loose)


def _is_age_of(attribution: Attribution, item: Time | Quantity) -> bool:
    """Whether the item is the age in the words that name the source: "said 54-year-old Ana Ruiz"."""
    source = attribution.source
    aged = isinstance(item, Quantity) and item.measure is Measure.AGE
    return aged and source is not None and source.extent[0] <= item.start and item.end <= source.extent[1]


def _of_source(found: Found, attribution: Attribution, time: Time) -> bool:
    """Whether the time belongs to a clause about the source: "a paper drawn up in February puts it at 40"."""
    tree, source = found.sheet.tree, attribution.source
    told = tree.subtree(source.token) if source is not None else ()
    clauses = [tree.subtree(n) for n in told if tree.tokens[n].dep in ("acl", "relcl")]
    held = {n for clause in clauses for n in clause if attribution.verb not in clause}
    return any(n in held for n in found.sheet.tokens_in((time.start, time.end)))


def _naming(found: Found, attribution: Attribution) -> Iterator[int]:
    """The words that name the source: all below it but its relative clauses, which tell something of their own."""
    if attribution.source is None:
        return
    tree, token = found.sheet.tree, attribution.source.token
    yield from attribution.source.tokens
    told = {m for n in tree.children(token, "relcl", "conj") for m in tree.subtree(n)}
    yield from (n for n in tree.subtree(token) if n not in told)


def _circumstances(found: Found, attribution: Attribution) -> Iterator[int]:
    """To whom, when and in what the words were said: part of the saying, nothing the report tells beside."""
    tree = found.sheet.tree
    if attribution.verb < 0:
        return
    for child in tree.children(attribution.verb, "dobj", "dative", "prep", "npadvmod", "agent", "advmod"):
        yield from tree.subtree(child)


def _names(text: str, register: Register) -> tuple[Name, ...]:
    """Named things in order of first mention, with the forms the article uses."""
    forms: dict[tuple[str, str], list[str]] = {}
    for named in register.named:
        if named.kind != "other":
            forms.setdefault((named.name, named.kind), []).append(text[named.start : named.end])
    return tuple(Name(canonical=name, kind=kind, forms=tuple(dict.fromkeys(f))) for (name, kind), f in forms.items())
