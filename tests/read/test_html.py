"""Pages: visible text once, in order, with blocks and what the page states of itself."""

from variorum.read import read_payload
from variorum.values import BlockKind, Document, Field, Payload, Refusal, Rejected

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Roof off | Orby Echo</title>
<meta property="og:site_name" content="Orby Echo">
<meta property="article:published_time" content="2031-03-07T08:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Roof off","author":{"name":"Lena Roth"}}</script>
<style>p{color:red}</style></head><body><nav><a href="/">Home</a></nav>
<h1>Roof  off</h1><p>The <b>storm</b> tore<br>the roof off.</p><p hidden>secret</p><script>var x;</script>
<figure><img alt="x"><figcaption>The hall</figcaption></figure></body></html>"""


def read(page: str | bytes):
    """The one item a page gives."""
    data = page if isinstance(page, bytes) else page.encode()
    (item,) = read_payload(Payload("p.html", "p.html", data))
    return item


def test_the_visible_text_stands_once_block_by_line():
    """Scripts, styles and hidden elements are no text; white space is squeezed; <br> ends a line."""
    document = read(PAGE)
    assert document.text == "Home\nRoof off\nThe storm tore\nthe roof off.\nThe hall"


def test_blocks_say_what_their_markup_says():
    """Headings, captions and link shares are kept with each block."""
    document = read(PAGE)
    kinds = {document.text[b.start : b.end]: (b.kind, b.level, b.link_share) for b in document.blocks}
    assert kinds["Roof off"] == (BlockKind.HEADING, 1, 0.0)
    assert kinds["The hall"][0] is BlockKind.CAPTION
    assert kinds["Home"][2] == 1.0


def test_what_the_page_states_is_kept_with_its_place():
    """JSON-LD, meta elements, title and language."""
    stated = {(s.field, s.value, s.origin) for s in read(PAGE).stated}
    assert (Field.OUTLET, "Orby Echo", "og:site_name") in stated
    assert (Field.PUBLISHED, "2031-03-07T08:00:00Z", "article:published_time") in stated
    assert (Field.AUTHOR, "Lena Roth", "json-ld") in stated
    assert (Field.LANGUAGE, "en", "html lang") in stated


def test_deep_nesting_loses_no_text():
    """Parsers drop what lies too deep; then the text is taken without them."""
    document = read("<html><body>" + "<div>" * 3000 + "<p>deep marker</p>" + "</div>" * 3000 + "</body></html>")
    assert isinstance(document, Document)
    assert "deep marker" in document.text


def test_a_page_without_words_is_refused():
    """Nothing visible, nothing to read."""
    item = read("<!DOCTYPE html><html><body><script>1</script></body></html>")
    assert isinstance(item, Rejected)
    assert item.reason is Refusal.NO_TEXT


def test_text_keeps_every_character():
    """Plain text is never altered: line ends, blanks and marks stay."""
    (item,) = read_payload(Payload("a.txt", "a.txt", "Åse said:\r\n“Yes”  \n\n\u00a0no".encode()))
    assert item.text == "Åse said:\r\n“Yes”  \n\n\u00a0no"


def test_records_keep_their_ids_and_bad_lines_are_named():
    """Each JSON Lines record is a document; a broken one is rejected alone."""
    data = b'{"id":"a","text":"One."}\n{"id":"b","text":\n{"id":"c","html":"<p>Three.</p>"}\n'
    items = read_payload(Payload("x.jsonl", "x.jsonl", data))
    assert [i.id for i in items if isinstance(i, Document)] == ["a", "c"]
    assert [i.reason for i in items if isinstance(i, Rejected)] == [Refusal.CORRUPT]


def test_bytes_that_are_no_text_are_refused():
    """A picture is no report."""
    item = read(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    assert isinstance(item, Rejected)
    assert item.reason is Refusal.UNSUPPORTED_TYPE


def test_what_a_script_would_show_is_read():
    """Portions sent ahead of their place, and a page that is hidden until its script runs; no other hidden words."""
    portion = read(
        '<html><body><h1>Roof off</h1><div hidden id="S:0"><p>Two hurt.</p></div><p hidden>no</p></body></html>'
    )
    assert portion.text == "Roof off\nTwo hurt."
    whole = read('<html><body><div style="display: none"><p>Two hurt.</p></div></body></html>')
    assert whole.text == "Two hurt."
