"""JSON Schema of everything the program prints, made from the nouns themselves."""

import json
from typing import Any, TypedDict

from variorum import values

from .json import components

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_VERSION = 1


class ClaimsLine(TypedDict):
    """One line of ``variorum claims --json``."""

    document: str
    claims: tuple[values.Claim, ...]
    times: tuple[values.Time, ...]
    quantities: tuple[values.Quantity, ...]
    fates: tuple[values.Fate, ...]


# The names by which the contract calls the nouns.
_KINDS: dict[str, type] = {
    "account": values.Account,
    "article": values.Article,
    "citation": values.Passage,
    "claim": values.Claim,
    "claims": ClaimsLine,
    "dateline": values.Dateline,
    "descent": values.Descent,
    "document": values.Exhibit,
    "drift": values.Drift,
    "fate": values.Fate,
    "intake": values.Intake,
    "lineage": values.Stemma,
    "lost": values.Lost,
    "origin": values.Origin,
    "part": values.Part,
    "placement": values.Placement,
    "point": values.Point,
    "position": values.Position,
    "published": values.Published,
    "quantity": values.Quantity,
    "quote": values.Quote,
    "reading": values.Reading,
    "reason": values.Reason,
    "rejected": values.Rejected,
    "span": values.Span,
    "statement": values.Statement,
    "story": values.Story,
    "storyline": values.Storyline,
    "time": values.Time,
    "timeline": values.Happening,
    "voice": values.Voice,
    "when": values.When,
}


def describe(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of the noun *name*, complete in itself.

    Every field is required, since every output has every field. Raises ``ValueError`` with
    the known names when there is no such noun.
    """
    if name not in _KINDS:
        raise ValueError(f"no schema named {name!r}; there are: {', '.join(_KINDS)}")
    schemas, definitions = components({name: _KINDS[name]})
    for definition in definitions.values():
        _require_all(definition)
    return {
        "$schema": _DIALECT,
        "$id": f"urn:variorum:{name}:{_VERSION}",
        "title": name,
        **schemas[name],
        "$defs": {key: definitions[key] for key in sorted(definitions)},
    }


def _require_all(definition: dict[str, Any]) -> None:
    if properties := definition.get("properties"):
        definition["required"] = list(properties)
        for field in properties.values():
            field.pop("default", None)


def render_schema(name: str) -> str:
    """The JSON Schema of a noun of the contract; ``ValueError`` names them when there is no *name*."""
    return json.dumps(describe(name), ensure_ascii=False, indent=2) + "\n"
