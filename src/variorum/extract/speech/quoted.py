"""Quotations and cues brought together: every quotation finds its cue, its neighbour's, or stays open."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.extract.cues import quote_stance
from variorum.extract.quotations import Quotation
from variorum.extract.sheet import Extent, Sheet
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_noun
from variorum.values import Sentence, Stance

from .adjacent import source_before
from .attributions import Attribution
from .beside import acting, announcing, cue_beside, said_lemma, speaks, told_to_somebody
from .clips import CLIP, clip_of
from .contents import covers, trim_span, widen
from .nearer import release
from .signatures import SIGNED, signature_of, spoken_on, turn_of
from .sources import Source, source_at

# Up to this many words between marks may be a title or a scare quote.
_SCARE_WORDS = 4
# A quotation without any cue in its paragraph is speech only from this many words on.
_ALONE_WORDS = 8
# Tokens of a line that is a name and a colon.
_LABEL = 6
_SHORT_ACT = 12  # tokens
# Of what somebody does not want, or will not do, no quotation is a part.
_WILLED = frozenset({"infinitive", "order", "stance"})
_NOT_SPEAKING = frozenset({"be", "die", "have", "lie", "own"})
FLOATING = "floating-quote"
_SPEECH = frozenset(
    {
        "clause",
        "fronted",
        "quote",
        "parenthesis",
        "according-to",
        "passive",
        "colon",
        "predicate",
        SIGNED,
        CLIP,
        FLOATING,
    }
)


def join_quotations(
    sheet: Sheet, sentences: Sequence[Sentence], plain: Sequence[Attribution], before: Sentence | None
) -> list[Attribution]:
    """The attributions of one paragraph, in text order of their cues, with the quotations that are theirs.

    A quotation that no cue claims joins the attribution before it. What is left, and longer
    than a title or scare quote, becomes an attribution without a cue (frame "floating-quote").
    *before* is the last sentence of the paragraph before: it may end in a cue and a colon.
    """
    given = [a.holding(_led_in(sheet, a, _whole(sheet, sentences, a))) for a in plain]
    given = release(sheet, sentences, given)
    given.extend(_announced(sheet, sentences, before))
    for quotation in sheet.quotations_in(sentences[0].start, sentences[-1].end):
        if covers((c for a in given for c in a.contents), quotation.start, quotation.end):
            given.extend(_relayed(sheet, sentences, quotation, given))
            continue
        _place(sheet, sentences, quotation, given)
    told = (a for a in _distinct(given) if not _tells_of_itself(sheet, a))
    return sorted(told, key=lambda a: (a.cue[0], a.contents[0][0]))


def _tells_of_itself(sheet: Sheet, attribution: Attribution) -> bool:
    """Whether it is what the speaker of a transcript's turn says that he or she said: "I have asked for the list"."""
    source = attribution.source
    if source is None or sheet.words(source.extent).lower() not in ("i", "we"):
        return False
    return any(q.unmarked and q.holds(*attribution.cue) for q in sheet.quotations_in(*attribution.cue))


def _relayed(
    sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation, given: Sequence[Attribution]
) -> list[Attribution]:
    """Whose words a quotation is inside what others tell: "“…,” he went on, according to two people".

    Or in a relative clause of another's: "said they must not read the report, which the firm has called “a lie”".
    """
    around = [a for a in given if covers(a.contents, quotation.outer_start, quotation.outer_end)]
    beside = cue_beside(sheet, sentences, quotation) if around else None
    aside = beside is not None and _is_relative(sheet, beside)
    if not around or any(a.frame not in ("according-to", "fronted") and not aside for a in around):
        return []
    if beside is None or beside.source is None or any(a.verb == beside.verb for a in given):
        return []
    return [beside] if covers(around[0].contents, *beside.cue) else []


def _is_relative(sheet: Sheet, attribution: Attribution) -> bool:
    """Whether the cue stands in a clause with "which" that has a subject of its own."""
    tree, verb = sheet.tree, attribution.verb
    if verb < 0 or tree.tokens[verb].dep != "relcl" or attribution.source is None:
        return False
    return any(tree.tokens[n].text.lower() == "which" and n != attribution.source.token for n in tree.children(verb))


def _whole(sheet: Sheet, sentences: Sequence[Sentence], attribution: Attribution) -> tuple[Extent, ...]:
    """The contents with whole quotations; a transcript's speaker goes on to the end of the paragraph."""
    spoken = spoken_on(sheet, sentences, attribution)
    return (spoken,) if spoken else widen(sheet, attribution.cue, attribution.contents)


def _led_in(sheet: Sheet, attribution: Attribution, contents: tuple[Extent, ...]) -> tuple[Extent, ...]:
    """Without the words that lead into a quotation which its cue follows: 'Ana Ruiz scolded him: “…,” she said'."""
    if attribution.frame not in ("fronted", "quote") or contents[0][1] > attribution.cue[0]:
        return contents
    start, end = contents[0]
    quotation = next(iter(sheet.quotations_in(start, end)), None)
    if quotation is None or quotation.outer_start <= start or quotation.outer_end < end:
        return contents
    lead = sheet.text[start : quotation.outer_start].rstrip()
    verbs = any(sheet.tree.tokens[n].pos == "VERB" for n in sheet.tokens_in((start, quotation.outer_start)))
    return ((quotation.outer_start, end), *contents[1:]) if lead.endswith(":") and verbs else contents


def _announced(sheet: Sheet, sentences: Sequence[Sentence], before: Sentence | None) -> list[Attribution]:
    """The quotation that opens a paragraph, when the paragraph before ends in "…, he said:"."""
    opening = [
        q for q in sheet.quotations_in(sentences[0].start, sentences[0].end) if q.outer_start <= sentences[0].start + 1
    ]
    if before is None or not opening:
        return []
    extent = trim_span(sheet.text, opening[0].outer_start, opening[0].outer_end)
    clip = clip_of(sheet, before, sentences[0], extent)
    if clip is not None:
        return [clip]
    if sheet.text[before.end - 1] != ":":
        return []
    if cue_beside(sheet, sentences, opening[0]) is not None:
        return []
    verbs = announcing(sheet, before.first, before.last)
    verbs = verbs or [n for n in range(before.first, before.last) if speaks(sheet, n)]
    verbs = verbs or acting(sheet, before.first, before.last)
    if not verbs:
        return _labelled(sheet, sentences, before, extent)
    source = source_before(sheet, verbs[-1], before.first)
    if source is None or source.empty:
        return []
    stance = quote_stance(said_lemma(sheet, verbs[-1])) or Stance.ASSERTS
    cue = sheet.tree.verb_group(verbs[-1])
    return [Attribution(sentences[0], cue, verbs[-1], source, (extent,), None, stance, "quote")]


def _labelled(sheet: Sheet, sentences: Sequence[Sentence], before: Sentence, extent: Extent) -> list[Attribution]:
    """The quotation as said by the name that is all the line before holds: "Mayor Ana Ruiz:", "Added Ruiz:"."""
    colon = before.last - 1
    named = colon - 1 >= before.first and sheet.tree.tokens[colon - 1].pos == "PROPN"
    if not named or colon - before.first > _LABEL:
        return []
    token = sheet.tree.tokens[colon]
    source = source_at(sheet, colon - 1, colon)
    return [
        Attribution(sentences[0], (token.start, token.end), colon, source, (extent,), None, Stance.ASSERTS, "colon")
    ]


def _distinct(attributions: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for each cue, content and stance."""
    kept: dict[tuple[int, tuple[Extent, ...], Stance], Attribution] = {}
    for attribution in attributions:
        kept.setdefault((attribution.cue[0], attribution.contents, attribution.stance), attribution)
    return list(kept.values())


def _place(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation, given: list[Attribution]) -> None:
    """Put the quotation to the cue beside it, to the attribution before it, or on its own; short ones nowhere."""
    extent = trim_span(sheet.text, quotation.outer_start, quotation.outer_end)
    beside = turn_of(sheet, sentences, quotation) or signature_of(sheet, sentences, quotation)
    beside = beside or cue_beside(sheet, sentences, quotation)
    if beside is not None:
        _take(given, beside, extent)
        return
    told = told_to_somebody(sheet, sentences, quotation)
    if told is not None:
        given.append(told)
        return
    if _is_scare(sheet, sentences, quotation):
        return
    gestured = _gestured(sheet, sentences, quotation, given)
    if gestured is not None:
        given.append(gestured)
        return
    before = _before(sentences, quotation, given)
    if before is not None:
        given[given.index(before)] = _with_piece(before, extent)
    elif len(sheet.words(extent).split()) >= _ALONE_WORDS or _is_all(sheet, sentences, quotation):
        given.append(_alone(sentences, quotation, extent))


def _gestured(
    sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation, given: Sequence[Attribution]
) -> Attribution | None:
    """The quoted sentence right behind one that tells who stirred: "Ana Ruiz shook her head. “It is late.”"."""
    if not _is_sentence(sheet, sentences, quotation):
        return None
    before = next((s for s in reversed(sentences) if s.end <= quotation.outer_start), None)
    if before is None or any(_speaks_in(before, a) for a in given):
        return None
    told = [n for n in range(before.first, before.last) if _tells_of_words(sheet, n)]
    roots = [n for n in range(before.first, before.last) if sheet.tree.tokens[n].dep == "ROOT"]
    for verb in (*told, *acting(sheet, before.first, before.last, named=True), *roots):
        source = source_before(sheet, verb, before.first)
        if source is not None and (verb in told or _may_speak_next(sheet, before, verb, source)):
            extent = trim_span(sheet.text, quotation.outer_start, quotation.outer_end)
            cue = sheet.tree.verb_group(verb)
            return Attribution(before, cue, verb, source, (extent,), None, Stance.ASSERTS, "quote")
    return None


def _tells_of_words(sheet: Sheet, verb: int) -> bool:
    """As in "It is what Ana Ruiz told the station": the words told of follow."""
    tree = sheet.tree
    told = [n for n in tree.children(verb, "dobj", "dative", "pobj") if tree.tokens[n].text.lower() == "what"]
    return bool(told) and speaks(sheet, verb)


def _may_speak_next(sheet: Sheet, before: Sentence, verb: int, source: Source) -> bool:
    """Whether who does this in the sentence speaks the words behind it: a gesture, or a person named in a short one."""
    tree = sheet.tree
    if tree.lemma(verb) in word_list("cues", "quote.gestures"):
        return True
    person = _is_called(sheet, source.token) and source.token < verb and not tree.is_passive(verb)
    short = before.last - before.first <= _SHORT_ACT
    return person and short and tree.tokens[verb].pos == "VERB" and tree.lemma(verb) not in _NOT_SPEAKING


def _is_called(sheet: Sheet, token: int) -> bool:
    """Whether the token is "he", "she" or a name, also one that the parser takes for a common word no list knows."""
    word = sheet.tree.tokens[token]
    if word.text.lower() in ("he", "she"):
        return True
    strange = word.tag == "NN" and word.text[:1].isupper() and not is_noun(word.text.lower())
    return (word.pos == "PROPN" or strange) and word.entity in ("PERSON", "ORG", "")


def _speaks_in(sentence: Sentence, attribution: Attribution) -> bool:
    """Whether somebody says something in the sentence, other than a question put to nobody named ("Asked if …")."""
    asked = attribution.stance is Stance.ASKS and attribution.source is None
    return sentence.start <= attribution.cue[0] < sentence.end and attribution.frame in _SPEECH and not asked


def _take(given: list[Attribution], beside: Attribution, extent: Extent) -> None:
    """Add the quotation to the attribution its cue already has, else the new attribution."""
    for n, attribution in enumerate(given):
        if attribution.verb == beside.verb:
            given[n] = _with_piece(attribution, extent)
            return
    given.append(beside)


def _with_piece(attribution: Attribution, extent: Extent) -> Attribution:
    return replace(attribution, contents=tuple(sorted((*attribution.contents, extent))))


def _alone(sentences: Sequence[Sentence], quotation: Quotation, extent: Extent) -> Attribution:
    sentence = next(s for s in sentences if s.end > quotation.start)
    cue = (extent[0], extent[0])
    return Attribution(sentence, cue, -1, None, (extent,), None, Stance.ASSERTS, FLOATING)


def _is_scare(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation) -> bool:
    words = sheet.text[quotation.start : quotation.end].split()
    return len(words) <= _SCARE_WORDS and not _is_sentence(sheet, sentences, quotation)


def _is_sentence(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation) -> bool:
    """Whether the quotation is a sentence of its own."""
    ends = sheet.text[quotation.end - 1] in ".!?…"
    return ends and any(
        abs(s.start - quotation.outer_start) <= 1 and s.end <= quotation.outer_end + 2 for s in sentences
    )


def _is_all(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation) -> bool:
    """Whether the paragraph is nothing but the quotation."""
    outside = (
        sheet.text[sentences[0].start : quotation.outer_start] + sheet.text[quotation.outer_end : sentences[-1].end]
    )
    return not outside.strip(" .,")


def _before(sentences: Sequence[Sentence], quotation: Quotation, given: Sequence[Attribution]) -> Attribution | None:
    """The last attribution before the quotation that stands in no other's content; speech before stance."""
    earlier = [a for a in given if a.cue[0] < quotation.outer_start]
    outer = [a for a in earlier if not any(_inside(a, b) for b in earlier)]
    spoken = [a for a in outer if a.frame in _SPEECH]
    nearest = max(spoken, key=lambda a: a.cue[0], default=None)
    if nearest is not None:
        return nearest
    last = max((n for n, s in enumerate(sentences) if s.start <= quotation.outer_start), default=0)
    near = sentences[max(0, last - 1)].start
    willed = (a for a in outer if a.cue[0] >= near and not (a.frame in _WILLED and a.stance is Stance.DENIES))
    return max(willed, key=lambda a: a.cue[0], default=None)


def _inside(attribution: Attribution, other: Attribution) -> bool:
    if attribution is other or attribution.verb == other.verb:
        return False
    return any(start <= attribution.cue[0] < end for start, end in other.contents)
