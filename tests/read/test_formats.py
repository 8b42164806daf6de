"""Formats by content: what each gives, and under which id."""

import gzip
import json
from types import SimpleNamespace

import pytest

from read.hostile import PAGE, REPORT, feed, item, tarred, zipped
from variorum.read import read_payload
from variorum.read.pdf import _stated as pdf_statements
from variorum.values import BlockKind, Document, Field, Payload, Refusal, Rejected


def read(data: bytes | str, name: str = "pile") -> tuple[list[Document], list[Rejected]]:
    content = data.encode() if isinstance(data, str) else data
    items = read_payload(Payload(name, name, content))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Rejected)]


def stated(document: Document) -> set[tuple[Field, str]]:
    return {(one.field, one.value) for one in document.stated}


@pytest.mark.parametrize("text", ["Åse said:\r\n“Yes”  \n\n\u00a0no", "a\rb\x0bc\u2028d", "x \x00 y\n", "\ttab\n\n"])
@pytest.mark.parametrize("name", ["a.txt", "a", "note.text"])
def test_plain_text_is_the_file_unaltered(text: str, name: str) -> None:
    ((document,), _) = read(text, name)
    assert document.text == text


class TestMarkdown:
    TEXT = (
        "---\ntitle: Boats missing\ndate: 2031-05-04\n---\n# Boats *missing*\n\nThe [harbour office](http://x.example) "
        "said\nthat **120 boats** were out.\n\n- first\n- second_one\n\n> A gale,\n> he said.\n\n"
        "![The quay](a.jpg)\n\nEnd\n===\n<!-- no -->\n```\n# code\n```\n"
    )

    def test_its_words_stand_without_their_marks(self) -> None:
        ((document,), _) = read(self.TEXT, "a.md")
        assert document.text == (
            "Boats missing\nThe harbour office said that 120 boats were out.\nfirst\nsecond_one\nA gale, he said.\n"
            "The quay\nEnd\n# code"
        )
        assert document.blocks[0].kind is BlockKind.HEADING
        assert (Field.PUBLISHED, "2031-05-04") in stated(document)

    def test_lines_emphasised_throughout_stand_for_themselves(self) -> None:
        ((document,), _) = read(
            "# Boats\n\n**Harbour Office, Orby**\n*7 March 2031*\n\nAll **120 boats**\n*are* back.\n", "a.md"
        )
        assert document.text == "Boats\nHarbour Office, Orby\n7 March 2031\nAll 120 boats are back."

    def test_it_is_known_without_its_name(self) -> None:
        ((document,), _) = read("# Boats\n\nSee [the list](http://x.example/l).\n\n- one\n- two\n")
        assert document.media_type == "text/markdown"

    def test_a_hash_in_plain_text_makes_no_markdown(self) -> None:
        ((document,), _) = read("Boats out\n#gale trends, and # too\n")
        assert document.media_type == "text/plain"


class TestFeeds:
    def test_an_item_is_a_document_that_names_its_source(self) -> None:
        extra = "<source url='http://w.example'>Northlight</source><pubDate>Tue, 6 May 2031 10:00:00 GMT</pubDate>"
        (documents, rejected) = read(feed(item(1, extra) + item(2)))
        assert [document.id for document in documents] == ["http://tarn.example/1", "http://tarn.example/2"]
        assert (Field.PUBLISHED, "2031-05-06T10:00:00+00:00") in stated(documents[0])
        assert documents[0].text.startswith("Boats 1\nTARN, 4 May")
        wanted = {(Field.SOURCE, "Northlight"), (Field.OUTLET, "Tarn Post"), (Field.TITLE, "Boats 1")}
        assert wanted <= stated(documents[0])
        assert not rejected

    def test_atom_with_markup_of_its_own_and_a_prefix(self) -> None:
        atom = (
            '<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>T</a:title>'
            '<a:link href="http://x.example/1"/><a:content type="xhtml"><div><p>One &nbsp;&amp; two.</p></div>'
            "</a:content></a:entry></a:feed>"
        )
        ((document,), _) = read(atom)
        assert document.text == "T\nOne & two."

    def test_a_json_feed(self) -> None:
        items = [{"id": "7", "url": "http://x.example/7", "title": "T", "content_html": "<p>Boats out.</p>"}]
        data = {"version": "https://jsonfeed.org/version/1.1", "title": "Tarn Post", "items": items}
        ((document,), _) = read(json.dumps(data))
        assert (document.id, document.text) == ("7", "Boats out.")
        assert (Field.OUTLET, "Tarn Post") in stated(document)

    def test_an_item_without_text_is_named(self) -> None:
        _, rejected = read(feed("<item><title>T</title><link>http://x.example/1</link></item>"))
        assert [(one.uri, one.reason) for one in rejected] == [("http://x.example/1", Refusal.NO_TEXT)]

    def test_a_sitemap_is_a_list_of_addresses(self) -> None:
        urls = "".join(f"<url><loc>http://x.example/{n}</loc></url>" for n in range(3))
        documents, rejected = read(f'<?xml version="1.0"?><urlset>{urls}</urlset>')
        assert not documents
        assert rejected[0].reason is Refusal.ADDRESSES_ONLY
        assert "3 addresses" in rejected[0].detail


class TestMail:
    MESSAGE = (
        "Message-ID: <1@x.example>\nFrom: =?utf-8?q?Tarn_B=C3=BCro?= <a@x.example>\nSubject: Boats\n missing\n"
        "Date: Tue, 6 May 2031 10:00:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html; charset=utf-8\n"
        "Content-Transfer-Encoding: quoted-printable\n\n<p>Boats =E2=80=93 120.</p>\n--b--\n"
    )

    def test_a_message_is_its_text_with_its_headers_stated(self) -> None:
        ((document,), _) = read(self.MESSAGE, "m.eml")
        assert document.text == "Boats – 120."
        wanted = {(Field.TITLE, "Boats missing"), (Field.PUBLISHED, "2031-05-06T10:00:00+02:00")}
        assert {*wanted, (Field.SOURCE, "Tarn Büro")} <= stated(document)

    @pytest.mark.parametrize(
        "sender", ["Press desk, Tarn Boats", '"Press desk, Tarn Boats"', "=?utf-8?q?Press_desk=2C_Tarn_Boats?="]
    )
    def test_a_sender_s_name_may_have_a_comma(self, sender) -> None:
        """Nobody need put it in quotation marks."""
        documents, _ = read(f"From: {sender} <a@x.example>\nSubject: s\nMIME-Version: 1.0\n\nBoats.\n", "m.eml")
        assert (Field.SOURCE, "Press desk, Tarn Boats") in stated(documents[0])

    def test_a_mailbox_is_its_messages(self) -> None:
        box = "".join(f"From a@x.example Mon\n{self.MESSAGE}\n" for _ in range(3))
        documents, rejected = read(box, "box")
        assert [document.id for document in documents] == ["box#1", "box#2", "box#3"]
        assert not rejected

    def test_an_attachment_is_a_document_too(self) -> None:
        text = "From: a@x.example\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        part = 'Content-Type: text/plain\n\nbody\n--b\nContent-Type: text/plain; name="n.txt"\n'
        data = text + part + 'Content-Disposition: attachment; filename="n.txt"\n\nAttached words.\n--b--\n'
        documents, _ = read(data, "m.eml")
        assert {document.id: document.text.strip() for document in documents} == {
            "m.eml": "body",
            "m.eml/n.txt": "Attached words.",
        }

    def test_the_address_of_a_sender_is_no_source(self) -> None:
        ((document,), _) = read(
            "From: a@x.example\nSubject: s\nDate: Tue, 6 May 2031 10:00:00 +0200\n\nBoats.\n", "m.eml"
        )
        assert not [one for one in document.stated if one.field is Field.SOURCE]

    def test_an_answer_that_quotes_is_read_without_its_marks(self) -> None:
        head = "From: a@x.example\nSubject: Re: boats\n\nSee this.\n\nOn Mon, 5 May 2031 at 18:20, The office wrote:\n"
        ((document,), _) = read(f"{head}> Boats are out.\n>\n> > Some came home.\n> The rest did not.\n", "m.eml")
        assert document.text.endswith("wrote:\nBoats are out.\n\nSome came home.\nThe rest did not.\n")

    def test_a_forwarded_message_states_its_own_head(self) -> None:
        head = "From: a@x.example\nSubject: Fwd: boats\nDate: Tue, 6 May 2031 10:00:00 +0200\n\nSee this.\n\n"
        inner = (
            "---------- Forwarded message ---------\nFrom: The office <o@x.example>\nDate: Mon, 5 May 2031 at 18:20\n"
        )
        ((document,), _) = read(f"{head}{inner}Subject: Boats are out\nTo: <a@x.example>\n\nThey left.\n", "m.eml")
        titles = [one.value for one in document.stated if one.field is Field.TITLE]
        assert titles == ["Boats are out"]
        assert (Field.SOURCE, "The office") in stated(document)
        assert "They left." in document.text

    def test_a_press_release_with_a_head_is_plain_text(self) -> None:
        text = "From: The harbour office\nDate: 4 May\n\nBoats are out.\n"
        ((document,), _) = read(text, "release.txt")
        assert document.text == text


class TestArchives:
    @pytest.mark.parametrize("tar", [False, True])
    def test_a_member_is_read_under_both_names(self, tar: bool) -> None:
        members = {"in/a.txt": REPORT.encode(), "b.html": PAGE.encode()}
        data = tarred(*((n, b"0", c) for n, c in members.items())) if tar else zipped(*members.items())
        documents, rejected = read(data, "pile.zip")
        assert [document.id for document in documents] == ["pile.zip/in/a.txt", "pile.zip/b.html"]
        assert documents[0].text == REPORT
        assert not rejected

    def test_of_a_crawl_only_the_records_are_read(self) -> None:
        from read.hostile import record

        crawl = zipped(
            ("datapackage.json", b"{}"),
            ("pages/pages.jsonl", b'{"url": "http://x.example"}\n'),
            ("archive/data.warc.gz", gzip.compress(record())),
        )
        documents, rejected = read(crawl, "c.wacz")
        assert [document.id for document in documents] == ["http://tarn.example/1"]
        assert not rejected

    @pytest.mark.parametrize(
        "members",
        [
            (("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", b"<x/>")),
            (("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")),
            (("mimetype", b"application/epub+zip"), ("OEBPS/1.xhtml", b"<html/>")),
        ],
    )
    def test_tables_slides_and_books_are_none_of_ours(self, members: tuple[tuple[str, bytes], ...]) -> None:
        _, rejected = read(zipped(*members), "a.zip")
        assert rejected[0].reason is Refusal.UNSUPPORTED_TYPE


class TestOffice:
    WORD = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Boats'
        "</w:t></w:r><w:r><w:tab/><w:t>missing</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>No.</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText><w:t>They left </w:t></w:r><w:r><w:t>at six.</w:t></w:r>"
        "</w:p><w:p/></w:body></w:document>"
    )
    OPEN = (
        '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><t:h>Boats<t:s/>missing</t:h><t:p>They '
        "<t:span>left</t:span> at<t:note><t:p>a note</t:p></t:note> six.</t:p></o:body></o:document-content>"
    )

    @pytest.mark.parametrize(
        "members",
        [
            (("[Content_Types].xml", b"<x/>"), ("word/document.xml", WORD.encode())),
            (("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", OPEN.encode())),
        ],
    )
    def test_a_text_is_its_paragraphs(self, members: tuple[tuple[str, bytes], ...]) -> None:
        ((document,), rejected) = read(zipped(*members), "release.docx")
        assert document.text == "Boats missing\nThey left at six."
        assert document.id == "release.docx"
        assert not rejected

    def test_a_broken_one_is_refused(self) -> None:
        _, (rejected,) = read(zipped(("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<w:p>")), "a.docx")
        assert rejected.reason is Refusal.CORRUPT

    def test_its_entities_are_not_expanded(self) -> None:
        text = self.WORD.replace(
            "<w:document", '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document', 1
        )
        data = zipped(
            ("[Content_Types].xml", b"<x/>"), ("word/document.xml", text.replace("at six", "&x; at six").encode())
        )
        ((document,), _) = read(data, "a.docx")
        assert document.text == "Boats missing\nThey left at six."


class TestTables:
    def test_each_row_is_a_record_under_its_columns(self) -> None:
        data = 'id;title;text\n1;One;"Boats;\nout."\n\n2;Two;"They said ""no""."\n3;Three;\n'
        documents, rejected = read(data)
        assert [(document.id, document.text) for document in documents] == [
            ("1", "Boats;\nout."),
            ("2", 'They said "no".'),
        ]
        assert [one.reason for one in rejected] == [Refusal.NO_TEXT]

    @pytest.mark.parametrize(
        ("name", "head"),
        [
            ("a.csv", "Titel;Datum;Quelle;Text"),
            ("a.csv", "headline,pub_date,outlet_name,article_text"),
            ("a.tsv", "Titre\tDate de publication\tMédia\tTexte"),
            ("a", "Title,Publication Date,Publisher,Full Text"),
        ],
    )
    def test_columns_of_other_names_are_understood(self, name: str, head: str) -> None:
        mark = max(",;\t", key=head.count)
        ((document,), rejected) = read(
            f"{head}\n{mark.join(('Boats', '2031-05-04', 'Orby Echo', 'Boats are out.'))}\n", name
        )
        assert document.text == "Boats are out."
        wanted = {(Field.TITLE, "Boats"), (Field.PUBLISHED, "2031-05-04"), (Field.OUTLET, "Orby Echo")}
        assert wanted <= stated(document)
        assert not rejected

    def test_a_file_called_a_table_must_have_a_column_of_texts(self) -> None:
        documents, (rejected,) = read("a,b,c\n1,2,3\n4,5,6\n", "figures.csv")
        assert not documents
        assert rejected.reason is Refusal.MISSING_FIELD
        assert "a, b, c" in rejected.detail

    def test_a_table_without_texts_is_plain_text(self) -> None:
        ((document,), _) = read("1,2,three\n4,5,six\n")
        assert document.media_type == "text/plain"


class TestRecords:
    @pytest.mark.parametrize(
        "broken", ['{"id":"a",\n"text":"one"}', '{"id": "a"\n, "text":"one"\n}\n', '{\n"id":"a","text":"one"}']
    )
    def test_one_value_over_several_lines_wherever_they_break(self, broken: str) -> None:
        ((document,), rejected) = read(broken, "x.json")
        assert (document.id, document.text, rejected) == ("a", "one", [])

    def test_a_broken_first_record_costs_itself_alone(self) -> None:
        documents, rejected = read('{"id":"a","text":"on\n{"id":"b","text":"two"}\n', "x.jsonl")
        assert [d.id for d in documents] == ["b"]
        assert len(rejected) == 1

    def test_several_records_on_one_line(self) -> None:
        documents, _ = read('{"id":"a","text":"one"}{"id":"b","text":"two"}', "x.jsonl")
        assert [document.id for document in documents] == ["a", "b"]

    def test_a_cut_array_keeps_what_is_whole(self) -> None:
        documents, rejected = read('[{"id":"a","text":"one"},\n {"id":"b","te', "x.json")
        assert [document.id for document in documents] == ["a"]
        assert (rejected[0].reason, rejected[0].start) == (Refusal.CORRUPT, 27)

    def test_names_common_elsewhere_are_understood(self) -> None:
        record = {
            "url": "http://x.example/1",
            "headline": "T",
            "body": "Words.",
            "date": "2031-05-04",
            "authors": ["A", "B"],
        }
        ((document,), _) = read(json.dumps(record), "y.json")
        assert (document.id, document.uri) == ("y.json", "http://x.example/1")
        assert {(Field.AUTHOR, "A"), (Field.AUTHOR, "B"), (Field.PUBLISHED, "2031-05-04")} <= stated(document)

    @pytest.mark.parametrize(
        "value",
        [
            {"headline": "Boats", "articleBody": "Boats are out.", "datePublished": "2031-05-04"},
            {
                "title": "Boats",
                "content": "Boats are out.",
                "publishedAt": "2031-05-04",
                "source": {"name": "Orby Echo"},
            },
            {"title": {"rendered": "Boats"}, "content": {"rendered": "<p>Boats are out.</p>"}, "date": "2031-05-04"},
            {"response": {"docs": [{"title": "Boats", "body": "Boats are out.", "pub_date": "2031-05-04"}]}},
            {
                "status": "ok",
                "data": {"articles": [{"Title": "Boats", "Text": "Boats are out.", "Date": "2031-05-04"}]},
            },
        ],
    )
    def test_what_other_programs_write_is_understood(self, value: object) -> None:
        ((document,), rejected) = read(json.dumps(value), "a.json")
        assert document.text == "Boats are out."
        assert {(Field.TITLE, "Boats"), (Field.PUBLISHED, "2031-05-04")} <= stated(document)
        assert not rejected


class TestEncodings:
    RUSSIAN = "Портовая служба сообщила, что лодки не вернулись в гавань после шторма. " * 4
    KOREAN = "항만청은 폭풍 이후 어선들이 돌아오지 않았다고 밝혔다. " * 6
    JAPANESE = "港湾局は、嵐の後に漁船が戻っていないと発表した。" * 6

    @pytest.mark.parametrize(
        ("words", "real", "declared"),
        [
            (RUSSIAN, "cp1251", "utf-8"),
            (RUSSIAN, "utf-8", "iso-8859-1"),
            (KOREAN, "euc-kr", None),
            (JAPANESE, "shift_jis", "utf-8"),
            (RUSSIAN, "utf-16-le", None),
            (RUSSIAN, "utf-32", "utf-8"),
            ("“Yes” – 120 €. " * 5, "cp1252", "iso-8859-1"),
            (RUSSIAN, "utf-8", "zlib_codec"),
            (RUSSIAN, "utf-8", "x-no-such"),
        ],
    )
    def test_a_declared_encoding_is_believed_only_where_it_fits(
        self, words: str, real: str, declared: str | None
    ) -> None:
        meta = f'<meta charset="{declared}">' if declared else ""
        page = f"<html><head>{meta}<title>x</title></head><body><p>{words}</p></body></html>"
        ((document,), _) = read(page.encode(real))
        assert document.text == words.strip()


def pdf(*lines: str) -> bytes:
    """A PDF of one page, written by hand."""
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td {shown}ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    head = "xref\n0 6\n0000000000 65535 f \n"
    return f"{out}{head}{table}trailer<</Root 1 0 R/Size 6>>\nstartxref\n{len(out)}\n%%EOF".encode()


def test_the_lines_of_a_paragraph_in_a_pdf_are_joined() -> None:
    long = "The harbour office said on Monday that some of the boats were mis-"
    ((document,), _) = read(pdf("Boats missing", long, "sing after the gale of the night.", "End."), "a.pdf")
    assert document.text.split("\n")[:2] == [
        "Boats missing",
        "The harbour office said on Monday that some of the boats were missing after the gale of the night.",
    ]
    assert document.media_type == "application/pdf"


def test_a_broken_pdf_is_refused_and_breaks_nothing() -> None:
    sound = pdf("One line", "another")
    for at in range(0, len(sound), 7):
        documents, rejected = read(sound[:at] + b"(<]>" + sound[at + 4 :], "a.pdf")
        assert documents or rejected


@pytest.mark.parametrize(
    ("title", "told"),
    [("Boats missing", ["Boats missing"]), ("Microsoft Word - release_v2.docx", []), ("release.indd", []), ("", [])],
)
def test_the_name_of_a_file_is_no_title_of_a_pdf(title: str, told: list[str]) -> None:
    assert [one.value for one in pdf_statements(SimpleNamespace(title=title, author=None))] == told
