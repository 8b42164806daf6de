"""What fields of records and columns of tables are called: the contract's names first, then those common elsewhere."""

from collections.abc import Mapping

from variorum.values import Field

# Letters and digits alone, in lower case: "Pub_Date" is "pubdate".
STATED = {
    Field.TITLE: ("title", "headline", "webtitle", "titel", "überschrift", "titre", "título", "titulo", "titolo"),
    Field.PUBLISHED: (
        "published", "datepublished", "publishedat", "publishdate", "publisheddate", "pubdate", "publicationdate",
        "webpublicationdate", "date", "datum", "datedepublication", "fecha", "veröffentlicht",
    ),
    Field.UPDATED: ("updated", "datemodified", "updatedat", "modified"),
    Field.OUTLET: (
        "outlet", "publisher", "sitename", "outletname", "publishername", "newspaper", "medium", "média", "zeitung",
    ),
    Field.SOURCE: ("source", "sourcename", "quelle", "fuente", "fonte"),
    Field.LANGUAGE: ("language", "lang", "sprache", "langue", "idioma"),
    Field.AUTHOR: ("author", "authors", "byline", "creator", "autor", "auteur"),
    Field.DESCRIPTION: ("description", "summary", "abstract", "teaser"),
}  # fmt: skip
ADDRESS = ("uri", "url", "link", "weburl", "articleurl", "permalink")
TEXT = (
    "text", "body", "content", "contenttext", "maintext", "article", "story", "articlebody", "articletext", "fulltext",
    "bodytext", "plaintext", "texte", "texto", "testo", "inhalt", "contenido",
)  # fmt: skip
HTML = ("html", "contenthtml", "rawhtml", "bodyhtml", "htmlcontent")
BESIDE = frozenset(("id", *ADDRESS, *(name for names in STATED.values() for name in names)))


def field_name(name: str) -> str:
    """The letters and digits of *name*, in lower case."""
    return "".join(filter(str.isalnum, name)).lower()


def named_fields(record: Mapping[str, object]) -> dict[str, object]:
    """The fields of *record* by their names' letters; of two alike the first."""
    found: dict[str, object] = {}
    for name, value in record.items():
        if isinstance(name, str):
            found.setdefault(field_name(name), value)
    return found
