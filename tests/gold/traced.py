"""Reports for tests of lineage: from texts, through the rooms before."""

import json

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.trace.reports import Report
from variorum.values import Document, Payload


def reports(texts: dict[str, str], **stated: dict[str, str]) -> dict[str, Report]:
    """The news among the texts; *stated* are further fields of the record of that id."""
    records = [{"id": id, "text": text, "language": "en", **stated.get(id, {})} for id, text in texts.items()]
    data = "\n".join(json.dumps(record) for record in records).encode()
    documents = [item for item in read_payload(Payload("pile", "pile", data)) if isinstance(item, Document)]
    pairs = zip(documents, clean_pile(documents), strict=True)
    return {d.id: Report(d.id, d.text, article) for d, article in pairs if article.is_news}
