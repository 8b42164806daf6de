"""Positions as a matrix: what each party says, by report or, where there are many, by day of the reports."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.lang.telling import tell_day
from variorum.values import Passage, Position, Published

from .html_chips import Register, anchor_of
from .sigla import Siglum
from .wording import count, tell_published

_MOST_COLUMNS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A report (``siglum``), or all reports of one day."""

    siglum: Siglum | None
    name: str
    dated: str
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a column carries a position: the address of the words, how many of its reports, and whether as copies."""

    link: str
    label: str
    is_copied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """One position with its condition; ``cells`` run parallel to the columns, ``None`` where they are silent."""

    stance: str
    text: str
    condition: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A party with its positions."""

    name: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Parties by columns."""

    columns: tuple[Column, ...]
    parties: tuple[Party, ...]


def show_positions(register: Register) -> Matrix:
    """Positions in the order of the account, those of one party together. Time: positions times columns."""
    columns = _columns(register)
    held: dict[str, list[Stand]] = defaultdict(list)
    for position in register.account.positions:
        held[position.party].append(_stand(register, position, columns))
    return Matrix(columns, tuple(Party(name, tuple(stands)) for name, stands in held.items()))


def _stand(register: Register, position: Position, columns: Sequence[Column]) -> Stand:
    cited: dict[str, Passage] = {}
    for citation in position.citations:
        cited.setdefault(citation.document, citation)
    return Stand(
        stance=position.stance,
        text=position.text,
        condition=position.condition or "",
        cells=tuple(_cell(register, column, cited) for column in columns),
    )


def _cell(register: Register, column: Column, cited: Mapping[str, Passage]) -> Cell | None:
    carrying = [document for document in cited if document in column.documents]
    if not carrying:
        return None
    own = [register.sigla[document] for document in carrying]
    first = cited[carrying[0]]
    return Cell(f"#{anchor_of(own[0], first)}", str(len(carrying)), all(siglum.is_copy for siglum in own))


def _columns(register: Register) -> tuple[Column, ...]:
    """The news by day of appearing, undated ones last."""
    dates = {article.document: article.published for article in register.account.articles if article.is_news}
    ordered = sorted(dates, key=lambda document: (_day(dates[document]) or "~", register.sigla[document].position))
    if len(ordered) <= _MOST_COLUMNS:
        return tuple(_column_of_report(register.sigla[document], dates[document]) for document in ordered)
    days: dict[str, list[str]] = defaultdict(list)
    for document in ordered:
        days[_day(dates[document])].append(document)
    return tuple(_column_of_day(day, documents) for day, documents in days.items())


def _column_of_report(siglum: Siglum, published: Published | None) -> Column:
    dated = tell_published(published) if published else ""
    return Column(siglum=siglum, name=siglum.name, dated=dated, documents=frozenset({siglum.document}))


def _column_of_day(day: str, documents: Sequence[str]) -> Column:
    dated = tell_day(day) if day else "undated"
    return Column(siglum=None, name=count(len(documents), "report"), dated=dated, documents=frozenset(documents))


def _day(published: Published | None) -> str:
    return (published.earliest or published.latest or "")[:10] if published else ""
