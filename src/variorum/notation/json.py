"""Values as the contract's JSON. The only module that knows msgspec."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from variorum.values import ACCOUNT_SCHEMA, Account, Fault

Noun = TypeVar("Noun")

_SHOWN = 20  # faults of shape named before the rest is only counted


def encode(noun: object) -> str:
    r"""*noun* (a value, or a mapping or sequence of values) as one line of JSON; equal values, equal text.

    Fields stand in the order of their class. Lone surrogates, which UTF-8 cannot hold, are
    written as ``\uXXXX``, and then so is all else beyond ASCII. Linear.
    """
    try:
        return msgspec.json.encode(noun).decode()
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(noun), separators=(",", ":"), allow_nan=False)


def decode_account(text: str) -> Account | tuple[Fault, ...]:
    """The account in *text*, or the faults of shape that keep it from being one.

    A key given twice, a number that is none, a field of another type or of no known name
    is a fault: what this version cannot read it must not pass over. Linear.
    """
    try:
        given = parse(text)
    except ValueError as error:
        return (Fault("$", f"not JSON: {error}"),)
    if not isinstance(given, dict) or given.get("schema") != ACCOUNT_SCHEMA:
        return (Fault("schema", f"this is no {ACCOUNT_SCHEMA}"),)
    try:
        account = msgspec.convert(given, Account)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        return (Fault(where.strip("`").removeprefix("$.") or "$", what),)
    return tuple(_unknown(given, msgspec.to_builtins(account), ""))[:_SHOWN] or account


def parse(text: str) -> object:
    """What *text* holds as JSON. Raises ``ValueError``, also where a key is given twice or a number is none."""
    try:
        return json.loads(text, object_pairs_hook=_each_once, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def shape(given: object, kind: type[Noun]) -> Noun:
    """The value of a *kind* that *given* describes. Raises ``ValueError`` that says what does not fit."""
    try:
        noun = msgspec.convert(given, kind)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
    unknown = [fault.where for fault in _unknown(given, msgspec.to_builtins(noun), "")]
    if unknown:
        raise ValueError(f"unknown field {', '.join(unknown)}")
    return noun


def components(kinds: Mapping[str, type]) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """JSON Schema of each kind by its name, and the definitions they refer to."""
    schemas, definitions = msgspec.json.schema_components(kinds.values(), ref_template="#/$defs/{name}")
    return dict(zip(kinds, schemas, strict=True)), definitions


def _each_once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} is given twice")
    return fields


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


def _unknown(given: object, known: object, where: str) -> Iterator[Fault]:
    """Fields of *given* that the decoded account does not have, or has otherwise."""
    if isinstance(given, dict) and isinstance(known, dict):
        for key, value in given.items():
            inner = f"{where}.{key}" if where else str(key)
            if key in known:
                yield from _unknown(value, known[key], inner)
            else:
                yield Fault(inner, "unknown field: this version cannot check it")
    elif isinstance(given, list) and isinstance(known, list | tuple):
        for number, (value, other) in enumerate(zip(given, known, strict=True)):
            yield from _unknown(value, other, f"{where}[{number}]")
    elif given != known:
        yield Fault(where, f"is {given!r}, read as {known!r}")
