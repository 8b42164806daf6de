"""The account as JSON, and the schema it keeps."""

import json

from variorum.notation import describe, encode
from variorum.values import Account


def render_json(account: Account) -> str:
    """The account as one line of JSON (``variorum.account/1``) with its line end. Linear."""
    return encode(account) + "\n"


def render_schema(name: str) -> str:
    """The JSON Schema of a noun of the contract; ``ValueError`` names them when there is no *name*."""
    return json.dumps(describe(name), ensure_ascii=False, indent=2) + "\n"
