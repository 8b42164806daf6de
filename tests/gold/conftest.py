"""The accounts that the gold is held against, each made once by the real program."""

import pytest

from variorum.desk import open_desk, report_pile
from variorum.fetch import fetch_demo
from variorum.values import Account


@pytest.fixture(scope="session")
def demo_account() -> Account:
    """The account of the pile that ships."""
    return report_pile(fetch_demo(), open_desk(lambda _: None))
