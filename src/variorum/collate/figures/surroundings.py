"""What surrounds a figure: the verbs that say what happened, and the words about it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.words import content_words
from variorum.values import Claim, Measure, Span

from .mentions import Figure

# From here on one number of kin things is no chance.
LARGE = 20
_WINDOW = 9
_LEAST_SHARED = 2
_RATE = re.compile(r" (?:a|an|per|each|every) ([a-z]+)\b(?! (?:before|after|ago|earlier|later|into|from)\b)")
_AGAINST = re.compile(
    r"(?:\binstead of|\brather than|\band not|,? [-–—] not|, not|\bagainst|\bfrom|\bcompared (?:with|to)) "
    r"(?:the |its |their )?(?:\w+ )?$"
)
_MOVED = re.compile(r"\b(?:from|compared (?:with|to)|down from|up from) (?:the |its |their |an? )?(?:\w+ (?:of )?)?$")
# "52 rescuers, against 38 on Tuesday", "compared with 31 the day before": the other is of an earlier day.
_AGAINST_THEN = re.compile(r"\b(?:against|after|as against|compared (?:with|to)) (?:the |its |their |some |about )?$")
_EARLIER = re.compile(
    r"[^.;:\d]{0,20}\b(?:(?:on|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday"
    r"|the (?:day|week|month|night|year) before|(?:a|one) (?:day|week|month|year) (?:ago|earlier)"
    r"|last (?:week|month|year|night)|earlier|at first|before|previously|in the (?:morning|first days))\b",
    re.IGNORECASE,
)
# "Not 21, as the ministry had stated earlier", "as first reported": who says so corrects what was said before.
_AS_BEFORE = re.compile(
    r"[,\s–—-]*\bas (?:[\w’'.-]+ ){0,5}?"
    r"(?:(?:first|earlier|previously|initially|originally) [a-z]+(?:ed|d|id|n|t)\b"
    r"|(?:stated|told|said|reported|given|gave|announced|put|named|claimed|estimated|published|assumed|thought)\b"
    r"[^.;:]{0,30}?\b(?:earlier|before|previously|at first|initially|overnight|yesterday"
    r"|in the (?:morning|afternoon|evening|night)|(?:on|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|last (?:week|month|year|night)|(?:an|the|its|their) (?:first|previous) \w+))\b",
    re.IGNORECASE,
)
_CORRECTING = re.compile(r"\bcorrecting\b", re.IGNORECASE)
# "Now makes it 49, not 51": who says so takes back what was said before.
_NOW = re.compile(r"\bnow\b", re.IGNORECASE)
# "The airline had at first spoken of 84": what is told of the past's telling has been overtaken.
_AT_FIRST = re.compile(
    r"\b(?:at first|initially|originally|in (?:an|its|their) (?:earlier|first) \w+"
    r"|(?:had )?(?:first|previously|earlier) (?:put|spoken|spoke|gave|given|estimated|reported|counted|named|told"
    r"|announced|talked|mentioned|said))\b[^.;:]{0,45}$",
    re.IGNORECASE,
)
# "The brigade had spoken of 84": as much, unless somebody else speaks beside it.
_ONCE = re.compile(
    r"\bhad (?:\w+ )?(?:put|spoken|given|estimated|reported|counted|named|told|announced|talked|mentioned)\b"
    r"[^.;:]{0,45}$",
    re.IGNORECASE,
)
# "With half of the ballots counted", "early returns", "an hour before polls closed": the count is not over.
_PARTIAL = re.compile(
    r"\b(?:of|all) (?:the |all )?(?:\w+ )?(?:ballots?|votes?|papers|districts?|precincts?|wards?|stations?|returns)"
    r" (?:had been |have been |were |was |are )?(?:counted|declared|tallied|reporting|reported|in(?=[,.;]|$))"
    r"|\b(?:early|partial|preliminary|provisional|near-complete|first|incomplete) (?:official )?"
    r"(?:results?|returns?|counts?|tall(?:y|ies))\b"
    r"|\bexit polls?\b|\bbefore (?:the )?polls? (?:closed?|stations? closed?)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom (?:about |around |some |nearly |over |just |only )?$", re.IGNORECASE)
_UP_FROM = re.compile(r"\b(?:(?:up|down|rising|falling|rose|fell) from|compared (?:with|to)|against) (?=[\w$€£])")
_AND = re.compile(r",? and |, ")
_TO = re.compile(r" (?:[\w’'-]+ ){0,3}to (?:about |around |some |nearly |over |just |only |as (?:many|much) as )?")
_LEAD = 30
_TOLD_ONCE = 90
# Characters before a figure in which a verb may say that it is a new one.
_BEFORE = 80
_PHRASE = re.compile(
    r" (?:are |is |were )?(?:citizens? |nationals? |people |men |women )?"
    r"(?:of|from) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*"
)
_BORDER = re.compile(r"[;:,] |[–—]| (?:and|but|while|whereas|against) ")


def events_of(figure: Figure) -> tuple[str, ...]:
    """The verbs that say what happened, without those too light to say anything.

    Where none does, what the counted noun itself tells: "captives" were seized, "evacuees" evacuated.
    """
    light = word_list("outcomes", "light.verbs")
    told = tuple(lemma for lemma in figure.quantity.event_lemmas if lemma not in light)
    borne = load_lexicon("events")["bearers"].get((figure.quantity.unit or "").lower())
    return told or ((str(borne),) if borne and figure.quantity.measure is Measure.COUNT else ())


@cache
def context_of(figure: Figure) -> tuple[str, ...]:
    """Stems of the content words near the figure in its sentence; names, numbers, light verbs and who says it left out.

    Words beyond the border to the next figure of the same measure are about that one
    ("58 percent were in favour and 42 percent against").
    """
    base = figure.claim.sentence or figure.claim
    at = figure.quantity.start - base.start
    first, last = _reach(figure, base.text, base.start)
    words = [w for w in content_words(base.text) if not (w.is_name and w.start > 0) and not w.text[0].isdigit()]
    own = [w for w in words if first <= w.start < last]
    near = sorted(own, key=lambda w: (min(abs(w.start - at), abs(w.end - at)), w.start))[:_WINDOW]
    return tuple(sorted({w.stem for w in near} - _meaningless(figure)))


def share_words(left: Figure, right: Figure) -> bool:
    """Whether half of the words near the one are near the other, two at the least."""
    a, b = set(context_of(left)), set(context_of(right))
    return len(a & b) >= max(_LEAST_SHARED, min(len(a), len(b)) / 2)


def names_around(figure: Figure) -> frozenset[str]:
    """Stems of the names in the figure's own stretch of its sentence, without who says it."""
    base = figure.claim.sentence or figure.claim
    first, last = _reach(figure, base.text, base.start)
    own = {w.stem for w in content_words(base.text) if w.is_name and w.start > 0 and first <= w.start < last}
    return frozenset(own - _meaningless(figure))


def rate_of(figure: Figure) -> str | None:
    """Of what a sum or share is told for each: "$47 a share", "9 percent a year"."""
    if " per " in (figure.quantity.unit or ""):
        return (figure.quantity.unit or "").split(" per ", 1)[1]
    sentence = figure.claim.sentence or figure.claim
    found = _RATE.match(sentence.text, max(0, figure.quantity.end - sentence.start))
    return found[1] if found else None


def _meaningless(figure: Figure) -> frozenset[str]:
    """Stems that say nothing of what a figure is about."""
    numbers = word_list("numbers", "units") | word_list("numbers", "scales")
    speakers = {w.stem for name in figure.asserters for w in content_words(name) if w.is_name}
    unit = (figure.quantity.unit or "").lower()
    units = {unit, f"{unit}s", "percent", "per", "dollar", "euro", "cent"}
    return numbers | speakers | units | word_list("outcomes", "light.verbs")


def _reach(figure: Figure, sentence: str, start: int) -> tuple[int, int]:
    """From where to where in the sentence the words are about this figure and no other of its measure."""
    own = figure.quantity
    first, last = 0, len(sentence)
    for other in figure.claim.quantities:
        if other.measure is not own.measure or other.value == own.value:
            continue
        if other.end <= own.start:
            borders = list(_BORDER.finditer(sentence, other.end - start, own.start - start))
            first = max(first, borders[-1].end() if borders else other.end - start)
        elif own.end <= other.start:
            border = _BORDER.search(sentence, own.end - start, other.start - start)
            last = min(last, border.start() if border else other.start - start)
    return first, last


def gainsaid(figure: Figure) -> tuple[float, ...]:
    """Values that its sentence sets against the figure: "53 percent instead of 61", "not the $6 million"."""
    return _led_by(figure, _AGAINST)


def moved_from(figure: Figure) -> tuple[float, ...]:
    """Values that its sentence says the figure comes from: "will rise to €185 million from €90 million".

    Also those it sets beside it as an earlier day's ("52, against 38 on Tuesday"), and those that somebody takes
    back ("now makes it 49, not 51") or corrects ("19, not 21 as it had stated earlier").
    """
    earlier = _led_by(figure, _AGAINST_THEN, _EARLIER), _led_by(figure, _AGAINST, _AS_BEFORE)
    back = gainsaid(figure) if _takes_back(figure) else ()
    return (*_led_by(figure, _MOVED), *chain(*earlier), *back, *_left_behind(figure), *_respectively(figure))


def _respectively(figure: Figure) -> Iterator[float]:
    """The value in its place among as many as it ends with: "34 cancelled and 12 diverted, up from 28 and nine"."""
    place = place_of(figure)
    led = _UP_FROM.search(place.text)
    if led is None:
        return
    told = sorted((q for q in figure.claim.quantities if q.value is not None), key=lambda q: q.start)
    before = [q for q in told if q.end <= place.start + led.start()]
    behind = [q for q in told if q.start >= place.start + led.end()][: len(before)]
    joined = all(_AND.fullmatch(place.text, a.end - place.start, b.start - place.start) for a, b in pairwise(behind))
    starts = [q.start for q in before]
    if len(before) == len(behind) > 1 and joined and figure.quantity.start in starts:
        yield float(behind[starts.index(figure.quantity.start)].value or 0)


def _takes_back(figure: Figure) -> bool:
    """Whether its sentence says that what it sets against the figure holds no longer."""
    place = place_of(figure)
    now = _NOW.search(place.text[: max(0, figure.quantity.start - place.start)])
    return bool(now or _CORRECTING.search(place.text))


def _left_behind(figure: Figure) -> Iterator[float]:
    """The value right before the figure that it is told to come from: "lowered from 61 arrests to 58"."""
    place, own = place_of(figure), figure.quantity
    for q in figure.claim.quantities:
        before, between = place.text[: max(0, q.start - place.start)], place.text[max(0, q.end - place.start) :]
        near = q.value not in (None, own.value) and q.end < own.start and _FROM.search(before)
        if near and _TO.fullmatch(between, 0, own.start - q.end):
            yield float(q.value or 0)


def is_told_once(figure: Figure, *, at_first: bool = False) -> bool:
    """Whether its sentence says that this is what was said before ("had at first spoken of 84"), or a part.

    With *at_first* only where it says so in such a word; else "had spoken of 84" is enough.
    """
    place = place_of(figure)
    if _PARTIAL.search(place.text):
        return True
    at = max(0, figure.passage.start - place.start)
    start = max(0, at - _TOLD_ONCE)
    first = _AT_FIRST.search(place.text, start, at) is not None
    return first or (not at_first and _ONCE.search(place.text, start, at) is not None)


def _led_by(figure: Figure, words: re.Pattern[str], behind: re.Pattern[str] | None = None) -> tuple[float, ...]:
    place, own = place_of(figure), figure.quantity
    return tuple(
        float(q.value)
        for q in figure.claim.quantities
        if q.value is not None
        and q.start > own.end
        and q.value != own.value
        and q.unit in (own.unit, None)
        and words.search(place.text[max(0, q.start - place.start - _LEAD) : max(0, q.start - place.start)])
        and (behind is None or behind.match(place.text, max(0, q.end - place.start)))
    )


def names_beside(figure: Figure) -> frozenset[str]:
    """Stems of the names in the counted phrase: "three engineers from Estmark", "three Estmark citizens"."""
    place = place_of(figure)
    start, end = figure.quantity.start - place.start, figure.quantity.end - place.start
    behind = _PHRASE.match(place.text, end) if end > 0 else None
    phrase = place.text[max(0, start) : behind.end() if behind else max(0, end)]
    return frozenset(w.stem for w in content_words(phrase) if w.is_name and w.start > 0)


def place_of(figure: Figure) -> Span | Claim:
    """The sentence of the figure, else its claim."""
    return figure.claim.sentence or figure.claim


def told_by(figure: Figure, how: str) -> bool:
    """Whether one of the words of estimates.toml under this key stands right before the figure."""
    place = figure.claim.sentence or figure.claim
    at = figure.quantity.start - place.start
    before = place.text[max(0, at - _BEFORE) : max(0, at)].lower()
    words = re.split(r"\d", before)[-1].split()
    return bool(word_list("estimates", how).intersection(words))
