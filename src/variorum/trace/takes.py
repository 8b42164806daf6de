"""Later takes of one story by one agency's desk: sent within two days, most of the text new.

What an agency's desk sends on one event from one place it writes into the same file again: quotations and a
sentence or two of background stay, the lead and the figures do not. Its follow-ups of later days are new texts, but
for those of the same week that keep whole sentences.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from variorum.values import Passage, Reason

from .direction import (
    Leaning,
    are_from_one_place,
    are_takes,
    days_apart,
    is_outlet,
    replaced_figures,
    sent_at,
    tells_figure,
)
from .publishers import same_name
from .reports import Report
from .runs import Run, common_runs, own_share

_DAYS, _WEEK = 2, 7
# Whole sentences outside quotation marks, of so many words, that a later take of the same week has kept.
_LEAST_SENTENCES, _LEAST_SENTENCE = 2, 4
_DAY, _MINUTE = len("2031-06-09"), len("2031-06-09T07:30")
# Words in common, those within quotation marks too, and of the elder's names the share that the later one tells.
_LEAST_KEPT, _NAMED = 18, 0.6
# Of two takes of one day whose hours are told: words in common, and their share of either's own.
_LEAST_TAKEN_ON, _TAKEN_ON = 16, 0.1
# Of its own words, the share in common from which a dispatch may be somebody's cut of the other.
_CUT = 0.6


def is_later_take(left: Report, right: Report) -> bool:
    """Whether the one is a later take of the other by the words of its desk, or by the hours of both."""
    return _later(left, right) is not None


def keeps_of(left: Report, right: Report, runs: Sequence[Run]) -> bool:
    """Whether enough of the elder take is left in the later one, beside all that is new. Linear."""
    words = sum(run.length for run in runs)
    left_over = max(own_share(left, runs, "a"), own_share(right, runs, "b"))
    if are_takes(left, right) and words >= _LEAST_TAKEN_ON and left_over >= _TAKEN_ON:
        return True
    later = _later(left, right)
    if later is None or words < _LEAST_KEPT:
        return False
    elder = right if later is left else left
    return len(elder.names & later.names) >= _NAMED * max(1, len(elder.names))


def take_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """The later take comes from the elder, be it the fuller one."""
    later = _later(left, right)
    if later is not None:
        elder = right if later is left else left
        yield Leaning(later.id, 5, Reason("version", *_shown(elder, later)))


def _shown(elder: Report, later: Report) -> tuple[str, tuple[Passage, ...]]:
    """How it shows which of two takes is the later, and where."""
    if notice := later.announced:
        return f"{later.id} says what is new in it", (later.passage(*notice.span()),)
    if first := elder.first_word:
        return f"{elder.id} is its desk's first word of the event", (elder.passage(*first.span()),)
    return f"{later.id} was sent later by the same desk", ()


def _later(left: Report, right: Report) -> Report | None:
    """The later of two takes; ``None`` where they are none, or nothing tells which is the later.

    A desk that says what is new in a take may have sent it from another place than the one before.
    """
    announced = [report for report in (left, right) if report.announced]
    one = _are_of_one_desk(left, right) or (announced and _are_of_nobody(left, right))
    if not one:
        return None
    if (apart := days_apart(left, right)) > _DAYS:
        return _later_of_week(left, right) if apart <= _WEEK else None
    later = _later_by_time(left, right, announced) or _later_by_word(left, right, announced)
    later = later or _later_than_first(left, right)
    if later is None or (later not in announced and not are_from_one_place(left, right)):
        return None
    return later if _has_what_is_replaced(right if later is left else left, later) else None


def _later_of_week(left: Report, right: Report) -> Report | None:
    """The later of two dispatches of a week from one place, if whole sentences of background stand in both."""
    days = [moment[:_DAY] for moment in sent_at(left, right)]
    if not all(days) or not _are_of_one_desk(left, right) or not are_from_one_place(left, right):
        return None
    kept = _background(left) & _background(right)
    return (left if days[0] > days[1] else right) if len(kept) >= _LEAST_SENTENCES else None


def _background(report: Report) -> frozenset[tuple[str, ...]]:
    """The words of its sentences that hold no quotation."""
    told = groupby(range(len(report.words)), report.sentence_of.__getitem__)
    some = (list(places) for number, places in told if number >= 0)
    plain = (places for places in some if len(places) >= _LEAST_SENTENCE and report.own.issuperset(places))
    return frozenset(report.words[places[0] : places[-1] + 1] for places in plain)


def _later_by_time(left: Report, right: Report, announced: Sequence[Report]) -> Report | None:
    """The one sent later, if it says so or neither does and both tell the hour of one day."""
    sent = sent_at(left, right)
    days = [moment[:_DAY] for moment in sent]
    if not all(days) or sent[0] == sent[1]:
        return None
    timed = days[0] == days[1] and min(map(len, sent)) >= _MINUTE
    later = left if sent[0] > sent[1] else right
    return later if later in announced or (timed and not announced) else None


def _later_by_word(left: Report, right: Report, announced: Sequence[Report]) -> Report | None:
    """The one that alone says what is new in it, where no hour orders them and the other is no cut of it.

    What has a figure that the one corrects is no cut of it, however much of it stands in both.
    """
    sent = sent_at(left, right)
    if len(announced) != 1 or (all(sent) and sent[0] != sent[1]):
        return None
    other = right if announced[0] is left else left
    if any(tells_figure(other, figure) for figure in _replaced_in(announced[0])):
        return announced[0]
    return announced[0] if own_share(other, common_runs(other, announced[0]), "a") < _CUT else None


def _later_than_first(left: Report, right: Report) -> Report | None:
    """The one of two that is not marked as its desk's first word of the event, unless it is of a day before."""
    marked = [report for report in (left, right) if report.first_word]
    if len(marked) != 1:
        return None
    later = right if marked[0] is left else left
    days = [moment[:_DAY] for moment in sent_at(marked[0], later)]
    return None if all(days) and days[1] < days[0] else later


def _has_what_is_replaced(elder: Report, later: Report) -> bool:
    """Whether the elder has one of the figures that the later one says it corrects, if it says of any."""
    gone = _replaced_in(later)
    return not gone or any(tells_figure(elder, figure) for figure in gone)


def _replaced_in(later: Report) -> Sequence[str]:
    """The figures that it says are replaced in it: of "four, not five" the five."""
    notice = later.announced
    return replaced_figures(later.text[notice.start() :].split("\n")[0]) if notice else ()


def _are_of_one_desk(left: Report, right: Report) -> bool:
    """Whether both are dispatches of one agency, and no outlet's."""
    desks = [_desk_of(report) for report in (left, right)]
    return all(desks) and is_outlet(desks[0] or "", right)


def _are_of_nobody(left: Report, right: Report) -> bool:
    """Whether neither says whose it is: where a desk's form is not read, its words of what is new still are."""
    return not any(_desk_of(report) or report.own_names for report in (left, right))


def _desk_of(report: Report) -> str | None:
    """The agency whose dispatch a report is, in no paper: one that bears the agency's own name is."""
    article, agency = report.article, report.article.agency
    tag = article.dateline.agency if article.dateline else None
    if article.outlet is None:
        return agency.value if agency else tag
    return tag if tag and same_name(article.outlet.value, tag) else None
