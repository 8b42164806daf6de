"""Markdown: its words without its marks, each block on a line of its own."""

import re
from collections.abc import Iterator

from variorum.values import Block, BlockKind, Document, Field, Refusal, Rejected, Stated

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^([A-Za-z_]{1,30}):[ \t]*(.{1,2000})$", re.MULTILINE)
_FIELDS = {
    "title": Field.TITLE, "date": Field.PUBLISHED, "published": Field.PUBLISHED, "author": Field.AUTHOR,
    "description": Field.DESCRIPTION, "lang": Field.LANGUAGE, "language": Field.LANGUAGE, "source": Field.SOURCE,
    "outlet": Field.OUTLET, "publisher": Field.OUTLET, "publication": Field.OUTLET, "blog": Field.OUTLET,
    "site": Field.OUTLET, "site_name": Field.OUTLET, "newspaper": Field.OUTLET, "magazine": Field.OUTLET,
    "newsletter": Field.OUTLET, "journal": Field.OUTLET, "channel": Field.OUTLET, "headline": Field.TITLE,
    "authors": Field.AUTHOR, "by": Field.AUTHOR, "byline": Field.AUTHOR, "writer": Field.AUTHOR,
    "pubdate": Field.PUBLISHED, "publish_date": Field.PUBLISHED, "posted": Field.PUBLISHED,
}  # fmt: skip
_NOWHERE = frozenset({"home", "start", "back", "menu", "index", "about", "blog", "news", "main page", "front page"})
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*$")
_UNDERLINE = re.compile(r"(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r"[ \t]{0,3}(?:[-*_][ \t]*){3,}$")
_FENCE = re.compile(r"[ \t]{0,3}(?:```|~~~)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_QUOTE = re.compile(r"[ \t]{0,3}>[ \t]?")
_DEFINITION = re.compile(r"[ \t]{0,3}\[[^\[\]\n]{1,300}\]:[ \t]*\S+")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,300}\])")
_LINK = re.compile(r"\[([^\[\]\n]{1,1000})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,300}\])")
_ADDRESS = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>")
_STRONG = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_LOW = re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,2000}?)(?<=\S)\1(?![\w_])")
# A line that is emphasised throughout stands for itself: "**Harbour Office, Orby**" above "*3 March 2031*".
_THROUGHOUT = re.compile(r"[ \t]*(?:\*{1,3}[^*\n]+\*{1,3}|_{1,3}[^_\n]+_{1,3})[ \t]*$")
_BREAK = re.compile(r"\S(?:[ \t]{2,}|\\)$")
_CODE = re.compile(r"`{1,3}([^`\n]{1,1000})`{1,3}")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")

# A menu's first entry that leads home: "[Orby Ferries](/)".
_HOME = re.compile(r"\A\s*(?:[-*+|>]\s*)?\[([^\[\]\n]{2,60})\]\((?:https?://[^/()\s]+)?/?\)")

Run = tuple[BlockKind, int | None, list[str]]


def read_markdown(id: str, uri: str, text: str, digest: str) -> Document | Rejected:
    """The document of a Markdown *text*: lines of a paragraph joined, marks and addresses left out. Linear."""
    front = _FRONT.match(text)
    stated = tuple(_stated(front[1])) if front else ()
    body = text[front.end() :] if front else text
    home = _HOME.match(body)
    if home and home[1].casefold() not in _NOWHERE:
        stated += (Stated(Field.OUTLET, home[1].strip(), "home link"),)
    words: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, level, lines in _runs(_COMMENT.sub("", body).splitlines()):
        said = _bare(" ".join(lines))
        if not said:
            continue
        blocks.append(Block(start=at, end=at + len(said), kind=kind, level=level))
        words.append(said)
        at += len(said) + 1
    if not words:
        return Rejected(uri, Refusal.NO_TEXT, "it holds no words")
    return Document(
        id=id,
        uri=uri,
        media_type="text/markdown",
        sha256=digest,
        text="\n".join(words),
        blocks=tuple(blocks),
        stated=stated,
    )


def _stated(front: str) -> Iterator[Stated]:
    for name, value in _PAIR.findall(front):
        said = value.strip().strip("\"'[]").strip()
        if said and name.lower() in _FIELDS:
            yield Stated(_FIELDS[name.lower()], said, "front matter")


def _runs(lines: list[str]) -> Iterator[Run]:
    """The blocks: headings, items, quotations and paragraphs, each with its lines."""
    run: Run = (BlockKind.PARAGRAPH, None, [])
    fenced, last = False, ""
    for line in lines:
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced or not line.strip() or _DEFINITION.match(line):
            yield run
            run = (BlockKind.PARAGRAPH, None, [])
            if fenced and line.strip():
                yield BlockKind.PARAGRAPH, None, [line.strip()]
        elif run[2] and run[0] is BlockKind.PARAGRAPH and _UNDERLINE.match(line):
            yield BlockKind.HEADING, 1 if line.startswith("=") else 2, run[2]
            run = (BlockKind.PARAGRAPH, None, [])
        elif (started := _start(line, run)) is not None:
            yield run
            run = started
        else:
            if run[2] and _THROUGHOUT.match(last) and (_BREAK.search(last) or _THROUGHOUT.match(line)):
                yield run
                run = (run[0], None, [])
            run[2].append(_QUOTE.sub("", line, count=1).strip())
        last = line
    yield run


def _start(line: str, run: Run) -> Run | None:
    """The block that *line* begins; ``None``: it goes on with *run*."""
    if _RULE.match(line):
        return BlockKind.PARAGRAPH, None, []
    if heading := _HEADING.match(line.strip()):
        return BlockKind.HEADING, len(heading[1]), [heading[2]]
    if item := _ITEM.match(line):
        return BlockKind.ITEM, None, [line[item.end() :].strip()]
    if (quote := _QUOTE.match(line)) and run[0] is not BlockKind.QUOTE:
        return BlockKind.QUOTE, None, [line[quote.end() :].strip()]
    return None


def _bare(line: str) -> str:
    """The words of a line without links' addresses, emphasis, code marks and tags."""
    line = _IMAGE.sub(r"\1", line)
    line = _LINK.sub(r"\1", line)
    line = _TAG.sub("", _ADDRESS.sub(r"\1", line))
    for pattern in (_STRONG, _STRONG, _LOW):
        line = pattern.sub(r"\2", line)
    return " ".join(_ESCAPED.sub(r"\1", _CODE.sub(r"\1", line)).split())
