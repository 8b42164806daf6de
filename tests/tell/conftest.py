"""Accounts of a few lines, made by the real program."""

from collections.abc import Callable

import pytest

from variorum.desk import open_desk, report_pile
from variorum.values import Account, Payload


@pytest.fixture(scope="session")
def tell() -> Callable[..., Account]:
    """Texts → their account; the models are loaded once."""
    desk = open_desk(lambda _: None)

    def told(*texts: str) -> Account:
        return report_pile([Payload(f"{n}.txt", f"{n}.txt", text.encode()) for n, text in enumerate(texts)], desk)

    return told
