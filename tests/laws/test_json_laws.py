"""Laws of the contract's JSON: nothing is lost, nothing is added, equal accounts are equal bytes."""

import json
from functools import cache
from typing import Any

from hypothesis import given
from jsonschema import Draft202012Validator

from laws.piles import any_account
from variorum.notation import decode_account, render_schema
from variorum.render import render_json
from variorum.values import Account


@cache
def validator(name: str) -> Any:
    schema = json.loads(render_schema(name))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@given(any_account)
def test_an_account_comes_back_from_json_as_it_was(account: Account) -> None:
    assert decode_account(render_json(account)) == account


@given(any_account)
def test_an_account_written_twice_is_the_same_text_in_valid_utf8(account: Account) -> None:
    text = render_json(account)
    back = decode_account(text)
    assert isinstance(back, Account)
    assert render_json(back) == text
    assert text.encode("utf-8").decode("utf-8") == text
    assert text.count("\n") == 1


@given(any_account)
def test_an_account_keeps_the_schema_that_is_printed(account: Account) -> None:
    validator("account").validate(json.loads(render_json(account)))
