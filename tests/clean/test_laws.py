"""What holds of every article, whatever the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import Document, Payload, Role

LINES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            ["By Ada Berg", "Related", "ORBY, March 7 (ENA) — It rained.", "Share this", "© 2031", "“Yes,” he said."]
        ),
    ),
    max_size=12,
)


@given(LINES)
@settings(max_examples=150, deadline=None)
def test_parts_tile_any_text(lines):
    """No gap, no overlap, to the last character."""
    text = "\n".join(lines)
    article = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]
    assert "".join(text[p.start : p.end] for p in article.parts) == text
    assert all(p.kind is None or p.role is Role.FURNITURE for p in article.parts)


@given(
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda t: f"<html><body>{t}</body></html>".encode("utf-8", "replace"))
)
@settings(max_examples=150, deadline=None)
def test_reading_and_cleaning_are_total(data):
    """Any bytes give documents that can be cleaned, or a refusal with its reason."""
    for item in read_payload(Payload("x", "x", data)):
        if isinstance(item, Document):
            assert clean_pile([item])[0].document == item.id
        else:
            assert item.detail
