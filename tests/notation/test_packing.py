"""An account packed into its page."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.notation import pack, unpack


@given(st.text(st.characters()))
def test_what_is_packed_comes_back_and_can_stand_in_a_page(text: str) -> None:
    packed = pack(text)
    assert unpack(packed) == text
    assert packed.isascii()
    assert not set(packed) & set("<>&")


def test_what_is_not_packed_is_itself() -> None:
    assert unpack('{"schema": "x"}') == '{"schema": "x"}'
    assert unpack("no json") == "no json"


@pytest.mark.parametrize(
    "spoil", [lambda s: s[:-8], lambda s: s[8:], lambda s: "!" + s, lambda s: s + s, lambda s: s[:0]]
)
def test_what_is_packed_wrongly_is_named(spoil: object) -> None:
    held = json.loads(pack("a dam " * 200))
    assert callable(spoil)
    with pytest.raises(ValueError, match=r"account|base64|padding|data"):
        unpack(json.dumps({**held, "account": spoil(held["account"])}))
