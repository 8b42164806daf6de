"""Decisions of people from the text they wrote them in: TOML, or a JSON object a line."""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date

from variorum.values import Decision

from .json import parse, shape


def decode_decisions(text: str, *, toml: bool) -> tuple[Decision, ...]:
    """The decisions in *text*: the tables ``[[decision]]`` of TOML, or JSON Lines.

    Raises ``ValueError`` that names the decision, by its number, and what is wrong with it.
    """
    return tuple(_decide(number, given) for number, given in (_tables(text) if toml else _lines(text)))


def _tables(text: str) -> Iterable[tuple[int, object]]:
    given = tomllib.loads(text)
    tables = given.pop("decision", [])
    if given or not isinstance(tables, list):
        raise ValueError(f"holds something else than [[decision]]: {', '.join(given) or 'decision'}")
    return ((number, _plain(table)) for number, table in enumerate(tables, 1))


def _plain(table: object) -> object:
    """The table with its days as JSON writes them."""
    if not isinstance(table, dict):
        return table
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in table.items()}


def _lines(text: str) -> Iterator[tuple[int, object]]:
    full = (line for line in text.splitlines() if line.strip())
    for number, line in enumerate(full, 1):
        try:
            yield number, parse(line)
        except ValueError as error:
            raise ValueError(f"decision {number} is no JSON: {error}") from error


def _decide(number: int, given: object) -> Decision:
    try:
        return shape(given, Decision)
    except ValueError as error:
        raise ValueError(f"decision {number}: {error}") from error
