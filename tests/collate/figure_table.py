"""Figures built by hand for the tables of this folder."""

from variorum.collate.figures.harms import harms_of
from variorum.collate.figures.mentions import Figure
from variorum.values import Claim, Descent, Manner, Origin, Passage, Quantity, Reason, Span, Speech, Stemma, When

_EVENTS = {
    "killed": ("kill",),
    "injured": ("injure",),
    "killed or injured": ("kill", "injure"),
    "killed or missing": ("kill", "miss"),
    "lost": ("lose",),
    "missing": ("miss",),
    "hired": ("hire",),
    None: (),
}


def figure(document, value, event="killed", *, by=(), as_of=None, day=None, unit="worker", **more):
    """One figure: who says it (*by*), for which day (*as_of*), told when (*day*); *more* goes to the quantity."""
    words = f"{more.get('approximator') or ''} {value} {unit}s".strip()
    start = more.pop("start", 0)
    retracted = more.pop("retracted", False)
    exact = value if more.get("approximator") is None and "low" not in more else None
    quantity = Quantity(
        start=start,
        end=start + len(words),
        text=words,
        value=value,
        low=more.pop("low", exact),
        high=more.pop("high", exact),
        unit=unit,
        of=more.pop("of", f"{unit}s"),
        event=event,
        event_lemmas=_EVENTS[event],
        **more,
    )
    sentence = Span(start - start % 1000, start - start % 1000 + 900, "x")
    claim = Claim(
        id=f"{document}:{start}",
        document=document,
        start=start,
        end=start + len(words),
        text=words,
        speech=Speech.INDIRECT,
        quantities=(quantity,),
        sentence=sentence,
    )
    when = When(as_of, as_of, as_of) if as_of else None
    passage = Passage(document, start, start + len(words), words)
    return Figure(document, claim, quantity, tuple(by), when, as_of or day, harms_of(quantity), retracted, passage)


def stemma(*documents, copies=()):
    """Every document its own origin but the copies, each (child, parent), which join their parent's."""
    reason = (Reason("credit", "it says so"),)
    descents = tuple(
        Descent(child=c, parent=p, manner=Manner.REWRITE, confidence=1.0, reasons=reason) for c, p in copies
    )
    above = dict(copies)
    roots = {}
    for document in documents:
        root = document
        while root in above:
            root = above[root]
        roots.setdefault(root, []).append(document)
    origins = tuple(Origin(f"o{n}", tuple(sorted(group))) for n, group in enumerate(roots.values(), 1))
    return Stemma(descents, (), origins)
