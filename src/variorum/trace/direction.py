"""Which of two kin reports came from the other: credits, agencies, times, loss of detail."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.lang.names import initials, name_words
from variorum.lang.outlets import outlet_named
from variorum.values import CreditKind, Reason

from .reports import Report

_CREDITING = frozenset({CreditKind.SOURCE, CreditKind.VIA, CreditKind.AGENCY})
_REVISED = re.compile(r"\b(?:correction|corrected|updated?|clarification|an earlier version)\b", re.IGNORECASE)
_LEAST_MARGIN = 2


@dataclass(frozen=True, slots=True)
class Leaning:
    """One piece of evidence that *child* took from the other; ``weight`` orders kinds of evidence."""

    child: str
    weight: int
    reason: Reason


def credit_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """Credit lines of the one that name the other, and wire copy under another masthead."""
    for child, parent in ((left, right), (right, left)):
        for credit in child.article.credits:
            if credit.kind in _CREDITING and is_outlet(credit.name, parent) and not is_outlet(credit.name, child):
                text = f"{child.id} credits {credit.name}"
                yield Leaning(child.id, 8, Reason("credit", text, (child.passage(credit.start, credit.end),)))
        agency = child.article.agency
        if agency and agency.start is not None and agency.end is not None and is_outlet(agency.value, parent):
            text = f"{child.id} carries copy of {agency.value}"
            yield Leaning(child.id, 6, Reason("agency", text, (child.passage(agency.start, agency.end),)))


def is_outlet(name: str, report: Report) -> bool:
    """Whether *name* is the report's own publisher: its outlet, or the agency whose desk sent it out."""
    article = report.article
    own = [article.outlet.value] if article.outlet else []
    if (
        article.dateline
        and article.dateline.agency
        and not (article.outlet and not _same(article.outlet.value, article.dateline.agency))
    ):
        own.append(article.dateline.agency)
    if article.agency and not article.outlet:
        own.append(article.agency.value)
    return any(_same(name, other) for other in own)


def _same(left: str, right: str) -> bool:
    a, b = (outlet_named(name) for name in (left, right))
    if a and b:
        return a.name == b.name
    x, y = name_words(_host(left)), name_words(_host(right))
    short = {left.replace(".", ""), right.replace(".", "")}
    return x == y or "".join(x) == "".join(y) or initials(left) in short or initials(right) in short


def _host(name: str) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", name.strip().lower()).split("/")[0]
    return bare.split(".")[0] if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", bare) else name


def time_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """The later day is the child's; equal or unknown days tell nothing."""
    days = [(r.article.published.value or "")[:10] if r.article.published else "" for r in (left, right)]
    if all(len(day) == 10 for day in days) and days[0] != days[1]:
        child, parent = (left, right) if days[0] > days[1] else (right, left)
        dated = child.article.published
        span = (dated.start, dated.end) if dated and dated.start is not None and dated.end is not None else (0, 0)
        text = f"{parent.id} is of {min(days)}, {child.id} of {max(days)}"
        yield Leaning(child.id, 3, Reason("earlier", text, (child.passage(*span),) if span[1] else ()))
    revised = [r for r in (left, right) if _REVISED.search(_head(r))]
    if len(revised) == 1 and _same_outlet(left, right):
        found = _REVISED.search(_head(revised[0]))
        if found:
            text = f"{revised[0].id} says that it was revised"
            yield Leaning(revised[0].id, 5, Reason("version", text, (revised[0].passage(*found.span()),)))


def _head(report: Report) -> str:
    return report.text


def _same_outlet(left: Report, right: Report) -> bool:
    a, b = left.article.outlet, right.article.outlet
    return bool(a and b and _same(a.value, b.value))


def same_outlet(left: Report, right: Report) -> bool:
    """Whether both name one outlet as theirs."""
    return _same_outlet(left, right)


def detail_leanings(left: Report, right: Report, pairs: Sequence[tuple[int, int, float]]) -> Iterator[Leaning]:
    """Who lost detail in the sentences that match: quotations, names, numbers. Padding does not count."""
    votes = {left.id: 0, right.id: 0}
    shown: dict[str, tuple[int, int]] = {}
    for a, b, _ in pairs:
        for count in (_quotations, _names, _numbers):
            x, y = count(left, a), count(right, b)
            if x != y:
                child = right if x > y else left
                votes[child.id] += 2 if count is _quotations else 1
                shown.setdefault(child.id, (a, b))
    low, high = sorted(votes, key=lambda id: (votes[id], id))
    if votes[high] - votes[low] >= _LEAST_MARGIN:
        a, b = shown[high]
        passages = (left.passage(*left.sentences[a]), right.passage(*right.sentences[b]))
        text = f"{high} has lost detail in {votes[high]} places, {low} in {votes[low]}"
        yield Leaning(high, 2, Reason("lost-detail", text, passages))


def _sentence(report: Report, n: int) -> str:
    start, end = report.sentences[n]
    return report.text[start:end]


def _quotations(report: Report, n: int) -> int:
    return min(1, len(re.findall('[“"«„]', _sentence(report, n))))


def _names(report: Report, n: int) -> int:
    return len(set(re.findall(r"(?<!^)\b[A-Z][\w’'-]+", _sentence(report, n)[1:])))


def _numbers(report: Report, n: int) -> int:
    return len(re.findall(r"\d[\d,.]*", _sentence(report, n)))
