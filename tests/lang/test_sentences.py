import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang.sentences import split_sentences, trim

SPLIT = [
    ("The dam broke. Forty died.", ["The dam broke.", "Forty died."], "two sentences"),
    ("Dr. Orla Venn spoke. She left.", ["Dr. Orla Venn spoke.", "She left."], "a title before a name"),
    ("Gov. Tam Reyes denied it.", ["Gov. Tam Reyes denied it."], "an office before a name"),
    ("He met J. Ostrow at noon.", ["He met J. Ostrow at noon."], "an initial"),
    ("It cost $4.5 million. Nobody paid.", ["It cost $4.5 million.", "Nobody paid."], "a decimal point"),
    ("“Leave now.” Nobody did.", ["“Leave now.”", "Nobody did."], "a quotation that ends a sentence"),
    ("So says Orla Hask. Police agree.", ["So says Orla Hask.", "Police agree."], "a name that looks cut short"),
    ("It left the U.S. The firm stayed.", ["It left the U.S.", "The firm stayed."], "an acronym with stops"),
    ("Orla Venn met Tam Ek. She left.", ["Orla Venn met Tam Ek.", "She left."], "a short name before an opening word"),
    ("The U.S. Senate met.", ["The U.S. Senate met."], "an acronym before a name"),
    ("It is Venn Bros. Shipping.", ["It is Venn Bros. Shipping."], "a firm's word cut short"),
    ("Police Supt. Orla Venn left.", ["Police Supt. Orla Venn left."], "a rank before a name"),
    ("No. 7 shaft flooded.", ["No. 7 shaft flooded."], "a number's abbreviation"),
    ("  One line without end  ", ["One line without end"], "outer blanks are left out"),
    ("", [], "nothing"),
    (" \n ", [], "only white space"),
]


@pytest.mark.parametrize(("text", "sentences", "phenomenon"), SPLIT)
def test_sentences_are_told_apart(text: str, sentences: list[str], phenomenon: str) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


@given(st.text(st.sampled_from("ab .!?”“\n\tDr"), max_size=60))
def test_sentences_are_in_order_disjoint_and_leave_out_only_white_space(text: str) -> None:
    at, left_out = 0, ""
    for start, end in split_sentences(text):
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        left_out += text[at:start]
        at = end
    assert not (left_out + text[at:]).strip()


@pytest.mark.parametrize(
    ("text", "span"),
    [("  ab ", (2, 4)), ("ab", (0, 2)), ("   ", None), ("", None)],
    ids=["blanks", "none", "all", "empty"],
)
def test_trim_leaves_out_white_space_at_the_ends(text: str, span: tuple[int, int] | None) -> None:
    assert trim(text, 0, len(text)) == span
