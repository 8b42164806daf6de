"""The account as JSON."""

from variorum.notation import encode
from variorum.values import Account


def render_json(account: Account) -> str:
    """The account as one line of JSON (``variorum.account/1``) with its line end. Linear."""
    return encode(account) + "\n"
