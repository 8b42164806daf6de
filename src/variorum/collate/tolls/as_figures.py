"""From tolls to figures: persons counted without a number beside those counted with one."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.collate.figures.dating import day_of_claim, report_days, year_of_old
from variorum.collate.figures.harms import harms_of_word
from variorum.collate.figures.mentions import Figure, speakers_of
from variorum.collate.figures.surroundings import events_of
from variorum.collate.joining.illness import ILL
from variorum.collate.joining.kinds import part_kinds
from variorum.collate.joining.kinship import is_person
from variorum.collate.joining.leaps import LEAP
from variorum.collate.joining.measures import size_of
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_listed
from variorum.values import Filing, Measure, Outcome, Passage, Quantity, Span, Tell

from .beside_whole import without_parts
from .counting import Toll, is_aside, pool_tolls
from .occasion import of_this_occasion
from .told import Told, gather_told, lay_out, told_in_numbers
from .votes import add_up

_LEMMAS = {Outcome.KILLED: "kill", Outcome.INJURED: "injure"}


@dataclass(frozen=True, slots=True)
class Settled:
    """A group of figures that speak to one thing; for tolls of persons the value pooled over all reports."""

    figures: tuple[Figure, ...]
    toll: Toll | None = None


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a storyline's reports tell of persons: each mention, as figures too, and the pooled tolls.

    ``elsewhere`` are the passages that tell of other days.
    """

    told: tuple[Told, ...]
    figures: Mapping[Told, Figure]
    tolls: Mapping[Outcome, Toll]
    elsewhere: frozenset[Passage] = frozenset()


def bear_tolls(filing: Filing, documents: frozenset[str], counted: Sequence[Figure]) -> Bearing:
    """The mentions and tolls of the *documents*, and of their *counted* figures. Linear in the mentions."""
    laid = lay_out(filing, documents)
    told = gather_told(filing, laid)
    fates = Bearing(told, {}, {})
    numbers = [
        f
        for f in sharpen(counted, fates)
        if f.quantity.measure is Measure.COUNT and is_person(f.quantity.unit or "person")
    ]
    every = (*told, *told_in_numbers(numbers, told, laid))
    tolls = pool_tolls(every, filing.stemma.origin_of())
    here = of_this_occasion(every)
    days = report_days(filing, documents)
    speakers = {e.document: speakers_of(e.claims) for e in filing.extractions if e.document in documents}
    figures = {}
    for item in told:
        claim = item.claim
        figures[item] = Figure(
            document=item.document,
            claim=claim,
            quantity=_quantity(item),
            asserters=speakers[item.document].get((claim.start, claim.end), ()),
            as_of=None,
            day=day_of_claim(claim, days[item.document]),
            harms=frozenset({_harm(item)}),
            retracted=False,
            passage=item.passage,
        )
    return Bearing(told, figures, tolls, frozenset(item.passage for item in every if item not in here))


def _harm(item: Told) -> str:
    return "injured" if item.fate.outcome is Outcome.STRUCK else str(item.fate.outcome)


def _quantity(item: Told) -> Quantity:
    fate = item.fate
    word = fate.event.text
    lemma = _LEMMAS.get(fate.outcome, word.lower())
    told_so = word.lower() not in word_list("fates", "marks.bringing") and len(word) > 3
    event = word if told_so and fate.outcome is Outcome.STRUCK else str(fate.outcome)
    return Quantity(
        start=fate.start,
        end=fate.end,
        text=fate.text,
        value=fate.value,
        low=fate.value,
        high=fate.value,
        unit="person",
        event=event,
        event_lemmas=(lemma,),
        measure=Measure.COUNT,
    )


def numbered_beside(bearing: Bearing, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The mentions with a number that no figure covers yet, as figures; not those of a year long before."""
    covered: dict[str, list[Figure]] = {}
    for figure in figures:
        covered.setdefault(figure.document, []).append(figure)
    return tuple(
        bearing.figures[item]
        for item in bearing.told
        if item.fate.tell is Tell.NUMBER and item.fate.outcome in _LEMMAS and not item.fate.part
        if not any(_meets(item, f) for f in covered.get(item.document, ())) and not _is_old(bearing.figures[item])
    )


def _is_old(figure: Figure) -> bool:
    """Whether it counts whom something befell long before the report: "a fire there killed 23 men in 1998"."""
    return year_of_old(figure.claim, figure.quantity, figure.day) is not None


def _meets(item: Told, figure: Figure) -> bool:
    return figure.quantity.start < item.fate.end and item.fate.start < figure.quantity.end


def sharpen(figures: Sequence[Figure], bearing: Bearing) -> tuple[Figure, ...]:
    """The figures, each with the outcome its own clause tells where the words it was read from run across clauses."""
    by_document: dict[str, list[Told]] = {}
    for item in bearing.told:
        by_document.setdefault(item.document, []).append(item)
    ages = {document: {age for t in items for age in t.fate.ages} for document, items in by_document.items()}
    return tuple(
        _sharpened(figure, by_document.get(figure.document, ()))
        for figure in figures
        if not _is_fraction(figure)
        and not (figure.quantity.text.isdigit() and figure.quantity.value in ages.get(figure.document, ()))
    )


def _is_fraction(figure: Figure) -> bool:
    """Whether it would count parts of persons: "a fourth" is a person, not a quarter."""
    value, unit = figure.quantity.value or 0, (figure.quantity.unit or "").lower()
    return figure.quantity.measure is Measure.COUNT and value != int(value) and is_person(unit)


def _sharpened(figure: Figure, told: Sequence[Told]) -> Figure:
    if figure.harms == ILL:
        return figure  # who was sickened is ill
    joined = len(figure.harms) > 1 and (figure.quantity.event or "") in figure.claim.text
    elsewhere = not figure.harms and events_of(figure)  # "captured two wounded men" counts the captured
    if figure.quantity.measure is not Measure.COUNT or joined or elsewhere:
        return figure
    over = [t for t in told if _meets(t, figure) and t.fate.value == figure.quantity.value]
    outcomes = {t.fate.outcome for t in over if t.fate.outcome in _LEMMAS}
    if len(outcomes) != 1 or figure.harms == {str(o) for o in outcomes}:
        return figure
    outcome = outcomes.pop()
    event = next(t.fate.event.text for t in over if t.fate.outcome is outcome)
    event = event if harms_of_word(event) == {str(outcome)} else str(outcome)
    quantity = replace(figure.quantity, event=event, event_lemmas=(_LEMMAS[outcome],))
    return replace(figure, quantity=quantity, harms=frozenset({str(outcome)}))


def settle_tolls(groups: Sequence[tuple[Figure, ...]], bearing: Bearing) -> Iterator[Settled]:
    """The groups, those about the dead and the injured completed by persons counted without a number.

    A count of all who were struck is no count of its own: it stands beside the injured it holds.
    Where reports count several outcomes as one ("killed or wounded") their group stays as it is.
    """
    if not bearing.tolls:
        yield from (Settled(group) for group in groups)
        return
    yield from (Settled(things) for group in groups if (things := _things(group)))
    persons = [kept for group in groups if (kept := tuple(f for f in group if _counts_persons(f)))]
    struck = [group for group in persons if _is_struck(group)]
    homes: dict[Outcome, list[Figure]] = {outcome: [] for outcome in _LEMMAS}
    joint: set[str] = set()
    for group in persons:
        if _is_joint(group):
            joint.update(f.document for f in group)
            yield Settled(group)
        elif group not in struck and (left := _left_over(group, homes, bearing)):
            yield Settled(left)
    for outcome, told in homes.items():
        toll = bearing.tolls.get(outcome)
        every = _against(told, toll, bearing)
        home, *kinds = part_kinds(every)
        yield from map(Settled, kinds)
        wholes = [f for group in struck for f in group if _is_struck((f,))] if outcome is Outcome.INJURED else []
        wholes = list(_against(wholes, toll, bearing))
        if toll and toll.value and (home or len(_bearers(toll, bearing)) >= len(joint)):
            completed = (*home, *_completing(every, wholes, toll, bearing))
            yield Settled((*completed, *_added_up(completed, toll, bearing)), toll)
        else:
            yield Settled(home)


def _against(figures: Sequence[Figure], toll: Toll | None, bearing: Bearing) -> tuple[Figure, ...]:
    """Of the figures of a known toll those that count the same as it."""
    if toll is None or not toll.value:
        return tuple(figures)
    killed = bearing.tolls.get(Outcome.KILLED) if toll.outcome is Outcome.INJURED else None
    return without_parts(figures, bearing.figures, (toll, killed.value if killed else 0), bearing.elsewhere)


def _bearers(toll: Toll, bearing: Bearing) -> set[str]:
    """The reports that tell of the outcome by itself."""
    return {t.document for t in bearing.told if t.fate.outcome in (toll.outcome, Outcome.STRUCK)}


def _left_over(
    group: tuple[Figure, ...], homes: Mapping[Outcome, list[Figure]], bearing: Bearing
) -> tuple[Figure, ...]:
    """What is left of a group when its counts of the dead and the injured, in figures of the tolls' size, are sorted.

    Things in it stay apart ("three were hurt", "three motions"); a group with other persons stays as it is.
    """
    known = {str(o): o for o in homes if o in bearing.tolls}
    single = [f for f in group if len(f.harms) == 1]
    things = tuple(f for f in group if not f.harms and _is_thing(f))
    bare = [f for f in group if not f.harms and f not in things]
    values = {f.quantity.value for f in single}
    if not all(f.harms <= known.keys() for f in group) or not any(
        _fits(f, bearing.tolls[known[next(iter(f.harms))]]) for f in single
    ):
        return group
    if bare and (len({f.harms for f in single}) != 1 or not all(_is_of_persons(f, values) for f in bare)):
        return group
    home = homes[known[next(iter(single[0].harms))]]
    home.extend(
        _named(replace(f, harms=single[0].harms)) for f in bare
    )  # "official count: 49 victims", joined to the dead
    for figure in single:
        homes[known[next(iter(figure.harms))]].append(_named(figure))
    return things


def _is_thing(figure: Figure) -> bool:
    """Whether it counts what is known to be no person."""
    noun = (figure.quantity.unit or "").lower()
    return bool(noun) and is_listed(noun) and not is_person(noun)


def _is_of_persons(figure: Figure, values: Collection[float | None]) -> bool:
    """Whether it counts as many persons as are told to be dead elsewhere: "official count: 49 victims"."""
    persons = figure.quantity.measure is Measure.COUNT and is_person((figure.quantity.unit or "person").lower())
    return persons and figure.quantity.value in values


def _things(group: Sequence[Figure]) -> tuple[Figure, ...]:
    return tuple(figure for figure in group if not _counts_persons(figure))


def _counts_persons(figure: Figure) -> bool:
    """Whether it does not count what harmed them: "died of two wounds", "killed in two shootings"."""
    unit = (figure.quantity.unit or "").lower()
    return not figure.harms or unit not in word_list("fates", "marks.harms") | word_list("fates", "nouns.struck")


def _named(figure: Figure) -> Figure:
    """The figure under the words that name its outcome alone: of "shot or pronounced or dead" only "dead"."""
    words = [word for word in (figure.quantity.event or "").split() if harms_of_word(word) & figure.harms]
    return replace(figure, quantity=replace(figure.quantity, event=" ".join(words) or next(iter(figure.harms))))


def _fits(figure: Figure, toll: Toll) -> bool:
    return toll.value <= size_of(figure) * LEAP and size_of(figure) <= max(toll.value, 1) * LEAP


def _is_joint(group: Sequence[Figure]) -> bool:
    """Whether a figure counts several outcomes as one, in so many words."""
    joint = [f for f in group if (len(f.harms) > 1 or "lost" in f.harms) and not is_aside(f.claim)]
    events = [(f.quantity.event or "", f.claim.text) for f in joint]
    return any(event in text and (" or " in event or "lost" in event or "los" in event) for event, text in events)


def _is_struck(group: Sequence[Figure]) -> bool:
    """Whether the group counts persons who were struck, with an outcome that stays open."""
    struck = word_list("fates", "done.struck")
    events = any(set(f.quantity.event_lemmas) & struck for f in group)
    return events and all(not f.harms and is_person((f.quantity.unit or "").lower()) for f in group)


def _completing(known: Sequence[Figure], wholes: Sequence[Figure], toll: Toll, bearing: Bearing) -> Iterator[Figure]:
    """The mentions beside the *known* figures that bear the pooled value out, then counts of all struck."""
    dead = bearing.tolls[Outcome.KILLED].value if Outcome.KILLED in bearing.tolls else 0
    covered = {(f.document, f.quantity.start) for f in known}
    for item in bearing.told:
        fate = item.fate
        if (item.document, fate.start) in covered or any(_meets(item, f) for f in known if f.document == item.document):
            continue
        if fate.outcome is toll.outcome and fate.value == toll.value:
            yield bearing.figures[item]
        elif toll.outcome is Outcome.INJURED and fate.outcome is Outcome.STRUCK and not fate.definite:
            if fate.value == toll.value and (not dead or fate.additional):
                yield bearing.figures[item]
            elif dead and fate.value - dead == toll.value and fate.tell is Tell.NUMBER:
                yield _living(bearing.figures[item], toll.value)
    yield from (w for w in wholes if w.quantity.value != toll.value and w.quantity.value != toll.value + dead)


def _added_up(figures: Sequence[Figure], toll: Toll, bearing: Bearing) -> Iterator[Figure]:
    """Where no passage counts the pooled value, the sentences whose persons add up to it, as figures."""
    if any(f.quantity.value == toll.value for f in figures):
        return
    sentences: dict[tuple[str, int], list[Told]] = {}
    for item in bearing.told:
        if item.fate.outcome is toll.outcome and item.claim.sentence:
            sentences.setdefault((item.document, item.sentence), []).append(item)
    for told in sentences.values():
        if add_up(told) == toll.value and told[0].claim.sentence:
            yield _spanning(bearing.figures[told[0]], told[0].claim.sentence, told, toll.value)


def _spanning(figure: Figure, sentence: Span, told: Sequence[Told], value: int) -> Figure:
    """The figure of the persons of a sentence together, from the first to the last of them."""
    start, end = min(t.fate.start for t in told), max(t.fate.end for t in told)
    text = sentence.text[start - sentence.start : end - sentence.start]
    quantity = replace(figure.quantity, start=start, end=end, text=text, value=value, low=value, high=value)
    return replace(figure, quantity=quantity, passage=Passage(figure.document, start, end, text))


def _living(figure: Figure, value: int) -> Figure:
    """Those of all struck who are not dead, as a figure."""
    scope = f"of {figure.quantity.value} {figure.quantity.event}"
    return replace(
        figure, quantity=replace(figure.quantity, value=value, low=value, high=value, event="injured", scope=scope)
    )
