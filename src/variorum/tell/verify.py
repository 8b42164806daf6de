"""Re-reads every cited word of an account against its documents."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace

from variorum.values import Account, Descent, Fault, Reach, Reading, digest_text

_QUOTED = re.compile("“([^“”]+)”")
_LEAVES = (str, int, float, type(None))  # nothing below them
_MARKS = dict.fromkeys(map(ord, "“”‘’\"'"))


def verify_account(account: Account) -> tuple[Fault, ...]:
    """Every fault of *account* against the documents it prints; () when it holds.

    Checked: digests and lengths, every span and its words wherever it stands, tiling,
    the partition into origins, the origins of each reading, that nothing is uncited, and
    that the words a statement quotes stand in its citations.
    It shows that the words stand where the account says, never that they are true.
    Linear in the size of the account.
    """
    texts = {document.id: document.text for document in account.documents}
    return tuple(
        fault for check in (_digests, _tiling, _origins, _readings, _wordless) for fault in check(account, texts)
    ) + tuple(_spans(account, texts))


def strike_out(account: Account, faults: Sequence[Fault]) -> Account:
    """The account without the statements of its brief that *faults* are about; other faults stay."""
    struck = {fault.where for fault in faults}
    kept = tuple(s for n, s in enumerate(account.statements) if _place_of(n) not in struck)
    return replace(account, statements=kept)


def _place_of(number: int) -> str:
    return f"statements[{number}]"


def _digests(account: Account, texts: Mapping[str, str]) -> Iterator[Fault]:
    for n, document in enumerate(account.documents):
        if digest_text(document.text) != document.text_sha256:
            yield Fault(f"documents[{n}].text_sha256", f"the text of {document.id} has another digest")
        if len(document.text) != document.chars:
            yield Fault(f"documents[{n}].chars", f"{document.id} has {len(document.text)} characters")
    if len(texts) != len(account.documents):
        yield Fault("documents", "two documents share an id")


def _tiling(account: Account, texts: Mapping[str, str]) -> Iterator[Fault]:
    for n, article in enumerate(account.articles):
        where = f"articles[{n}]"
        if article.document not in texts:
            yield Fault(where, f"there is no document {article.document}")
            continue
        end = article.parts[-1].end if article.parts else 0
        if end != len(texts[article.document]):
            yield Fault(f"{where}.parts", f"the parts end at {end}, the text at {len(texts[article.document])}")


def _origins(account: Account, _: Mapping[str, str]) -> Iterator[Fault]:
    members = sorted(document for origin in account.lineage.origins for document in origin.documents)
    if members != sorted(article.document for article in account.articles if article.is_news):
        yield Fault("lineage.origins", "the origins do not partition the news documents")


def _readings(account: Account, _: Mapping[str, str]) -> Iterator[Fault]:
    for n, point in enumerate(account.points):
        ids = {reading.id for reading in point.readings}
        if point.current is not None and point.current not in ids:
            yield Fault(f"points[{n}].current", f"{point.current} is not one of its readings")
        for m, reading in enumerate(point.readings):
            yield from _reading(f"points[{n}].readings[{m}]", reading, account)


def _reading(where: str, reading: Reading, account: Account) -> Iterator[Fault]:
    origins = account.lineage.count_origins(frozenset(reading.documents))
    if origins != reading.origins:
        yield Fault(f"{where}.origins", f"says {reading.origins}, its documents have {origins}")
    cited = {citation.document for citation in reading.citations}
    if not cited <= set(reading.documents):
        yield Fault(f"{where}.citations", "cites a document it does not list")


def _wordless(account: Account, _: Mapping[str, str]) -> Iterator[Fault]:
    for n, statement in enumerate(account.statements):
        cited = [_bare(citation.text) for citation in statement.citations]
        if not any(citation.text.strip() for citation in statement.citations):
            yield Fault(_place_of(n), "cites no words")
        quoted = _QUOTED.findall(statement.text) or [statement.text]
        for words in quoted:
            if not any(_bare(words) in text for text in cited):
                yield Fault(_place_of(n), f"{words[:60]!r} stands in none of its citations")


def _bare(text: str) -> str:
    """Without quotation marks and outer stops, which a statement may set otherwise."""
    return text.translate(_MARKS).strip(" .,;:")


def _spans(account: Account, texts: Mapping[str, str]) -> Iterator[Fault]:
    for field in fields(account):
        if field.name != "documents":
            yield from _walk(getattr(account, field.name), field.name, (), texts)


def _walk(value: object, where: str, held: tuple[str, ...], texts: Mapping[str, str]) -> Iterator[Fault]:
    """Every span below *value*; *held* are the documents it may lie in."""
    if isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from _walk(item, f"{where}[{n}]", held, texts)
    elif is_dataclass(value) and not isinstance(value, type):
        held = _documents_of(value, held)
        yield from _check(value, where, held, texts)
        for field in fields(value):
            below = getattr(value, field.name)
            if not isinstance(below, _LEAVES):
                yield from _walk(below, f"{where}.{field.name}", held, texts)


def _documents_of(value: object, held: tuple[str, ...]) -> tuple[str, ...]:
    if isinstance(value, Descent):
        return (value.child, value.parent)
    document = getattr(value, "document", None)
    return (document,) if isinstance(document, str) else held


def _check(value: object, where: str, held: tuple[str, ...], texts: Mapping[str, str]) -> Iterator[Fault]:
    start, end, words = (getattr(value, name, None) for name in ("start", "end", "text"))
    if isinstance(value, Descent):
        yield from _alignments(value, where, texts)
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(words, str)):
        return
    if not any(0 <= start <= end <= len(texts.get(d, "")) and texts[d][start:end] == words for d in held if d in texts):
        place = value.document if isinstance(value, Reach) else " or ".join(held)
        yield Fault(where, f"{words[:60]!r} does not stand at {start}..{end} of {place}")


def _alignments(descent: Descent, where: str, texts: Mapping[str, str]) -> Iterator[Fault]:
    for n, alignment in enumerate(descent.alignments):
        for side, document, (start, end) in (
            ("child", descent.child, alignment.child),
            ("parent", descent.parent, alignment.parent),
        ):
            if not 0 <= start <= end <= len(texts.get(document, "")):
                yield Fault(f"{where}.alignments[{n}].{side}", f"{start}..{end} lies outside {document}")
