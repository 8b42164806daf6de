import json

import pytest
from jsonschema import Draft202012Validator

from variorum.notation import encode, render_schema
from variorum.values import Passage, Placement, Quantity, Stemma, Time, TimeType, When
from variorum.values.when import Anchor

NAMES = [
    "account", "article", "citation", "claim", "claims", "document", "drift", "lineage", "part", "placement", "point",
    "position", "quantity", "quote", "reading", "statement", "story", "storyline", "time", "timeline", "when",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_noun_of_the_contract_has_a_schema_complete_in_itself(name: str) -> None:
    schema = json.loads(render_schema(name))
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == name
    assert schema["$schema"].endswith("2020-12/schema")
    referred = set(_references(schema))
    assert referred <= {f"#/$defs/{key}" for key in schema["$defs"]}


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("citation", Passage("a", 0, 1, "x")),
        ("lineage", Stemma()),
        ("placement", Placement("a", "s1", "l1")),
        ("quantity", Quantity(start=0, end=1, text="x", value=1.5, low=None, high=2)),
        ("time", Time(0, 1, "x", TimeType.DATE, None, Anchor.NONE)),
        ("when", When("2031", None)),
        ("claims", {"document": "a", "claims": (), "times": (), "quantities": (), "fates": ()}),
    ],
)
def test_what_is_written_keeps_its_schema_and_no_field_may_miss(name: str, noun: object) -> None:
    validator = Draft202012Validator(json.loads(render_schema(name)))
    written = json.loads(encode(noun))
    validator.validate(written)
    for field in written:
        assert not validator.is_valid({key: value for key, value in written.items() if key != field})


def _references(schema: object) -> list[str]:
    if isinstance(schema, dict):
        own = [schema["$ref"]] if "$ref" in schema else []
        return own + [found for value in schema.values() for found in _references(value)]
    return [found for value in schema for found in _references(value)] if isinstance(schema, list) else []
