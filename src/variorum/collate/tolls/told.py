"""What a report tells of persons, with its place: headline, opening or body."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collate.figures.dating import report_days
from variorum.collate.figures.mentions import Figure
from variorum.values import Claim, Fate, Filing, Outcome, Passage, Role, Span, Tell, cite

BODY = 2
_LEAD = 3


@dataclass(frozen=True, slots=True)
class Told:
    """One fate in its report: ``place`` is 0 in the headline, 1 in the opening, 2 after; ``number`` its sentence."""

    document: str
    fate: Fate
    claim: Claim
    place: int
    sentence: int
    passage: Passage
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the headings, the opening and the sentences of a report lie."""

    headings: tuple[tuple[int, int], ...]
    opening: int
    starts: tuple[int, ...]

    def place(self, at: int) -> int:
        """0 in headline or deck, 1 in the opening, 2 after."""
        return 0 if _inside(at, self.headings) else 1 if at < self.opening else BODY

    def sentence(self, at: int) -> int:
        """The number of the sentence."""
        return bisect_right(self.starts, at)


def lay_out(filing: Filing, documents: frozenset[str]) -> dict[str, Layout]:
    """Document → its layout. Linear."""
    articles = filing.article_of()
    laid: dict[str, Layout] = {}
    for extraction in filing.extractions:
        if extraction.document in documents:
            parts = articles[extraction.document].parts
            headings = tuple((p.start, p.end) for p in parts if p.role in (Role.HEADLINE, Role.DECK))
            starts = tuple(sorted({c.sentence.start for c in extraction.claims if c.sentence}))
            body = [at for at in starts if not _inside(at, headings)]
            laid[extraction.document] = Layout(headings, body[min(_LEAD, len(body) - 1)] if body else 0, starts)
    return laid


def gather_told(filing: Filing, laid: Mapping[str, Layout]) -> tuple[Told, ...]:
    """Every fate of the documents that are laid out, in text order."""
    texts, days = filing.text_of(), report_days(filing, frozenset(laid))
    found: list[Told] = []
    for extraction in filing.extractions:
        layout = laid.get(extraction.document)
        if layout is None or not extraction.fates:
            continue
        claims = {claim.id: claim for claim in extraction.claims}
        for fate in extraction.fates:
            passage = cite(extraction.document, texts[extraction.document], fate.start, fate.end)
            place, sentence = layout.place(fate.start), layout.sentence(fate.start)
            day = days[extraction.document]
            found.append(Told(extraction.document, fate, claims[fate.claim], place, sentence, passage, day))
    return tuple(found)


def told_in_numbers(figures: Sequence[Figure], told: Sequence[Told], laid: Mapping[str, Layout]) -> Iterator[Told]:
    """The figures of the dead and the injured of reports with no such mention ("the toll rose to 23"), as mentions."""
    covered: dict[str, list[Fate]] = defaultdict(list)
    for item in told:
        covered[item.document].append(item.fate)
    for figure in figures:
        outcome = next((o for o in (Outcome.KILLED, Outcome.INJURED) if figure.harms == {str(o)}), None)
        quantity = figure.quantity
        over = any(f.outcome is outcome and f.tell is Tell.NUMBER for f in covered[figure.document])
        if outcome is None or over or not quantity.value or not float(quantity.value).is_integer():
            continue
        fate = Fate(
            claim=figure.claim.id,
            start=quantity.start,
            end=quantity.end,
            text=quantity.text,
            value=int(quantity.value),
            tell=Tell.NUMBER,
            outcome=outcome,
            event=Span(quantity.start, quantity.end, quantity.text),
            additional=quantity.additional,
        )
        layout = laid[figure.document]
        place, sentence = layout.place(fate.start), layout.sentence(fate.start)
        yield Told(figure.document, fate, figure.claim, place, sentence, figure.passage, figure.day)


def _inside(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)
