"""What an account in JSON may not be."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from variorum.notation import decode_account, encode, render_schema
from variorum.values import (
    ACCOUNT_SCHEMA,
    Account,
    Article,
    Document,
    Generator,
    Part,
    Role,
    Statement,
    Stemma,
    Verdict,
    cite,
    exhibit,
)

DOCUMENT = Document(
    id="a.txt", uri="a.txt", media_type="text/plain", sha256="0" * 64, text="The dam at Port Ansa broke."
)
ACCOUNT = Account(
    schema=ACCOUNT_SCHEMA,
    generator=Generator("0", {}),
    documents=(exhibit(DOCUMENT),),
    rejected=(),
    articles=(
        Article(
            document="a.txt",
            language="en",
            is_news=True,
            not_news_reason=None,
            parts=(Part(0, len(DOCUMENT.text), Role.BODY),),
        ),
    ),
    lineage=Stemma(),
    stories=(),
    storylines=(),
    claims=(),
    points=(),
    drift=(),
    positions=(),
    quotes=(),
    timeline=(),
    statements=(Statement("The dam broke.", Verdict.SINGLE, 1, (cite("a.txt", DOCUMENT.text, 0, 7),)),),
)


def faults_of(text: str) -> list[tuple[str, str]]:
    faults = decode_account(text)
    assert not isinstance(faults, Account)
    return [(fault.where, fault.what) for fault in faults]


def put(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(given: dict[str, Any]) -> None:
        *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        at: Any = given
        for step in way:
            at = at[step]
        at[last] = value

    return change


def drop(path: str) -> Callable[[dict[str, Any]], None]:
    def change(given: dict[str, Any]) -> None:
        *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        at: Any = given
        for step in way:
            at = at[step]
        del at[last]

    return change


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (drop("statements"), "$"),
        (drop("statements.0.citations"), "statements[0]"),
        (put("statements.0.citations", []), "statements[0]"),
        (put("statements.0.citations.0.start", "0"), "statements[0].citations[0].start"),
        (put("statements.0.citations.0.start", value=True), "statements[0].citations[0].start"),
        (put("statements.0.citations.0.start", -1), "statements[0].citations[0]"),
        (put("statements.0.verdict", "true"), "statements[0].verdict"),
        (put("articles.0.parts.0.start", 1), "articles[0]"),
        (put("articles.0.parts.0.role", "news"), "articles[0].parts[0].role"),
        (put("articles.0.headlines", None), "articles[0].headlines"),
        (put("documents.0.language", "en"), "documents[0].language"),
        (put("verdicts", []), "verdicts"),
        (put("schema", "variorum.account/2"), "schema"),
        (drop("schema"), "schema"),
    ],
)
def test_a_field_missing_moved_or_malformed_is_named_by_its_place(
    change: Callable[[dict[str, Any]], None], where: str
) -> None:
    given = json.loads(encode(ACCOUNT))
    change(given)
    assert where in [place for place, _ in faults_of(json.dumps(given))]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "{}", '"variorum.account/1"', "[" * 100_000, '{"schema": NaN}',
     '{"schema": 1, "schema": 1}', '{"schema": ' + "9" * 5000 + "}"],
    ids=["empty", "cut", "a list", "null", "no fields", "a string", "deep", "NaN", "twice", "endless"],
)  # fmt: skip
def test_what_is_no_account_is_a_fault_and_never_an_error(text: str) -> None:
    assert faults_of(text)


def test_a_field_with_a_default_may_be_missing_since_older_accounts_lack_it() -> None:
    given = json.loads(encode(ACCOUNT))
    del given["novelties"]
    assert decode_account(json.dumps(given)) == ACCOUNT


def test_lone_surrogates_are_written_as_escapes_and_read_back() -> None:
    assert encode({"text": "\ud800é"}) == '{"text":"\\ud800\\u00e9"}'


def test_a_value_that_is_no_number_is_written_as_null() -> None:
    assert encode({"low": float("inf"), "high": float("nan")}) == '{"low":null,"high":null}'


def test_a_noun_that_is_not_there_is_refused_with_the_names_that_are() -> None:
    with pytest.raises(ValueError, match="account, article"):
        render_schema("acount")
