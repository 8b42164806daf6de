"""Which of two counts follows the other: by day, by version, and by what a report itself says of an earlier one."""

from variorum.collate.figures.holders import of_one
from variorum.collate.figures.surroundings import gainsaid, moved_from, told_by
from variorum.lang.lexicon import word_list
from variorum.values import Measure

from .forming import Witnessed
from .scopes import is_in_care
from .standing import Standing

_DEAD = frozenset({"killed"})

Ordered = tuple[Witnessed, Witnessed]


def in_time(a: Witnessed, b: Witnessed, told: Standing) -> Ordered | None:
    """(earlier, later) when one count follows the other and the earlier is not upheld beside it."""
    return _by_word(a, b, told) or _by_day(a, b, told)


def _by_word(a: Witnessed, b: Witnessed, told: Standing) -> Ordered | None:
    """The order that a report itself gives: "up from 9", "had at first spoken of 9", a later version of its own."""
    for old, new in ((a, b), (b, a)):
        moved = any(old.quantity.value in moved_from(f) for r in told.alike(new) for f in r.figures)
        if moved or _has_overtaken(new, old, told):
            return old, new
    return next(((old, new) for old, new in ((a, b), (b, a)) if told.replaces(old, new)), None)


def _has_overtaken(new: Witnessed, old: Witnessed, told: Standing) -> bool:
    """Whether the one is told as what was said before; where two parties speak, as what was said at first."""
    first = _set_against(old, new, told)
    return told.is_overtaken(old, at_first=first) and not told.is_overtaken(new, at_first=first)


def _by_day(a: Witnessed, b: Witnessed, told: Standing) -> Ordered | None:
    day_a, day_b = told.days[a.reading.id], told.days[b.reading.id]
    if not day_a or not day_b or day_a == day_b:
        return _within_a_day(a, b, same=bool(day_a and day_a == day_b))
    old, new = (a, b) if day_a < day_b else (b, a)
    if _contests(new, old) or _contests(old, new) or _set_against(old, new, told):
        return None
    if new.harms == old.harms and any(told_by(f, "lowering") for f in new.figures):
        return old, new
    if told.asserters(a) & told.asserters(b) or _one_tally(a, b) or new.quantity.value in told.changed:
        return old, new
    if not (old.harms or new.harms) and not _is_upheld(old, new, told):
        return old, new  # what no one vouches for by name the later report brings up to date
    return (old, new) if _moves_on(old, new) else None


def _within_a_day(a: Witnessed, b: Witnessed, *, same: bool) -> Ordered | None:
    """The order of two tolls that no day parts: a toll that nobody disputes by name rises, as does a bound."""
    low, high = _by_size(a, b)
    if not low.harms or low.harms != high.harms:
        return None
    rivals = a.reading.asserted_by and b.reading.asserted_by
    if same and ((low.harms == _DEAD and not rivals) or _is_exceeded(low, high)):
        return low, high
    risen = [any(told_by(f, "rising") for f in r.figures) for r in (low, high)]
    return (low, high) if risen == [False, True] else None


def _is_exceeded(low: Witnessed, high: Witnessed) -> bool:
    """Whether the less only says from where on: "at least 20" was never a rival of 46."""
    quantity = low.quantity
    return quantity.low is not None and quantity.high is None and (high.quantity.value or 0) > quantity.low


def _contests(a: Witnessed, b: Witnessed) -> bool:
    """Whether somebody named gives the one instead of the other: "three people, not two, the agency says"."""
    said = set(a.reading.asserted_by)
    against = any(b.quantity.value in gainsaid(f) and not told_by(f, "changing") for f in a.figures)
    return against and bool(said) and not said & set(b.reading.asserted_by)


def _set_against(old: Witnessed, new: Witnessed, told: Standing) -> bool:
    """Whether a report gives the one on one party's word and the other on another's: then neither has followed."""
    rivals = (
        (r, s) for r in told.alike(old) for s in told.alike(new) if r.reading.asserted_by and s.reading.asserted_by
    )
    return any(_side_by_side(r, s) and not set(r.reading.asserted_by) & set(s.reading.asserted_by) for r, s in rivals)


def _is_upheld(old: Witnessed, new: Witnessed, told: Standing) -> bool:
    """Whether somebody stands by one of two figures against the other: both parties, or one, of a sum."""
    vouched = [bool(told.asserters(r)) for r in (old, new)]
    return all(vouched) or (any(vouched) and old.quantity.measure is Measure.MONEY)


def _moves_on(old: Witnessed, new: Witnessed) -> bool:
    """Whether a count of this kind changes with time, so that the later of two takes the place of the earlier."""
    if not new.harms and _lasts(old) and _lasts(new) and not _side_by_side(old, new):
        return True
    if is_in_care(old) and is_in_care(new):
        return True
    return _grows(new) and not (_tolls(new) and (new.quantity.value or 0) < (old.quantity.value or 0))


def _by_size(a: Witnessed, b: Witnessed) -> tuple[Witnessed, Witnessed]:
    """The two, the smaller figure first."""
    return (a, b) if (a.quantity.value or 0) <= (b.quantity.value or 0) else (b, a)


def _grows(r: Witnessed) -> bool:
    """Whether the count is of a kind that rises while news comes in."""
    return bool(r.harms or set(r.quantity.event_lemmas) & word_list("outcomes", "cumulative.verbs"))


def _lasts(r: Witnessed) -> bool:
    """Whether what is counted may end ("without power"): then a later count takes an earlier one's place."""
    return bool(set(r.quantity.event_lemmas) & word_list("outcomes", "lasting.verbs"))


def _side_by_side(a: Witnessed, b: Witnessed) -> bool:
    """Whether one report sets the two against each other."""
    return bool(set(a.reading.documents) & set(b.reading.documents))


def _one_tally(a: Witnessed, b: Witnessed) -> bool:
    """Whether both are one party's share or tally in the reports' own words: such figures move while counting."""
    told = a.reading.asserted_by and b.reading.asserted_by
    return not told and any(of_one(f.holder, g.holder) for f in a.figures for g in b.figures)


def _tolls(r: Witnessed) -> bool:
    """The dead and injured do not become fewer; the missing do, and those still in hospital."""
    return bool(r.harms - {"missing"}) and not is_in_care(r)
