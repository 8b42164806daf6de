"""The account as Markdown: the words of the readable text, with headings, lists and tables."""

import re
from collections.abc import Iterable, Iterator, Sequence

from variorum.values import Account

from .blocks import Block, Heading, Item, Paragraph, Table, Title
from .layout import tidy
from .outline import outline
from .showing import prepare

# Signs that Markdown or the HTML in it would obey; a list's number is ours where it stands first.
_OBEYED = re.compile(r"([\\`*_\[\]{}|~#$^])")
_LEADING = re.compile(r"^([-+=:]|\d+[.)])(?=\s|$)")
_MARKUP = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;"})


def render_markdown(account: Account, *, show_protected: bool = False) -> str:
    """The account as Markdown (CommonMark with pipe tables). Equal accounts give equal text. Linear.

    Protected persons stand by their roles unless *show_protected*. Nothing in the texts of
    others is read as markup.
    """
    shown = prepare(account, show_protected=show_protected)
    lines = list(_lines(outline(shown)))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip("\n")) + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    in_list = False
    for block in blocks:
        inner = isinstance(block, Item) or (isinstance(block, Paragraph) and block.indent > 0)
        if not inner or (isinstance(block, Item) and not in_list):
            yield ""
        in_list = inner
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Title(text):
            yield f"# {_escape(text)}"
        case Heading(text):
            yield from (f"## {_escape(text.capitalize())}", "")
        case Item(text):
            yield f"- {_LEADING.sub(_bend, _escape(text))}"
        case Paragraph(text, 0, hang):
            # A hanging paragraph is an entry of the numbered account.
            yield _escape(text) if hang else _LEADING.sub(_bend, _escape(text))
        case Paragraph(text, indent, 0):
            yield from ("", " " * indent + _LEADING.sub(_bend, _escape(text)))
        case Paragraph(text, _, _):
            yield f"  - {_LEADING.sub(_bend, _escape(text))}"
        case Table(rows, _):
            yield from _table(rows)


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield ""
    for number, row in enumerate(rows):
        yield f"| {' | '.join(_escape(cell) for cell in row)} |"
        if number == 0:
            yield f"|{'---|' * len(row)}"
    yield ""


def _escape(text: str) -> str:
    return _OBEYED.sub(r"\\\1", tidy(text)).translate(_MARKUP)


def _bend(found: re.Match[str]) -> str:
    """A leading sign or number that would begin a list, made a letter."""
    return f"{found[1][:-1]}\\{found[1][-1]}"
