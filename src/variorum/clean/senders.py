"""Who sends a message: the house that its sender's name and the words below its text both name."""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.values import Basis, Document, Found

from .lines import Line
from .persons import names_in

_OFFICE = re.compile(
    r"(?<![ ,|–—-])[ ,|–—-]{1,8}(?:(?:corporate|external|media|press|public|group) )?"
    r"(?:communications?|press(?: (?:office|service|team|desk|department|centre))?"
    r"|media(?: (?:relations|office|team|desk))?"
    r"|(?:media|public|press) (?:relations|affairs|information)|news ?room|spokes(?:person|woman|man)|PR"
    r"|(?:breaking )?(?:news )?alerts?|newsletters?|updates|notifications|briefing)$",
    re.IGNORECASE,
)
_OFFICE_OF = re.compile(
    r"(?:the )?(?:press|media|news|information|communications?|public (?:relations|affairs|information))"
    r"(?: (?:desk|office|centre|center|service|team|department|section|unit|relations|bureau|officer))?"
    r"(?:,| of(?: the)?| at(?: the)?| -| –|:| \|| /) ",
    re.IGNORECASE,
)
_IS_OFFICE = re.compile(
    r"(?:the )?(?:(?:press|media|corporate|public|external) )?"
    r"(?:press|media|news|communications?|information|public relations|PR)"
    r"(?: (?:office|desk|team|service|relations|department|centre|center|room))?|news ?room|spokes(?:person|woman|man)",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w&’'-]*(?: (?:(?:of|and|the|&) )?[A-ZÀ-Þ][\w&’'-]*){0,4}")
_LEAST_LABEL = 5  # letters of a domain
_SIGNATURE = 12  # last lines
_PIECE = re.compile(r"\s*(?:[,|·•–—/]|\s-\s|\s{2,})\s*")
_WORD = re.compile(r"[^\W_]+(?:['’]\w+)?")
_LEAST, _SURE, _LONGEST = 2, 3, 12  # words


def without_office(name: str) -> str:
    """A sender's name without the part of the house that speaks to the press: "Orby Boats Press Office"."""
    return _OFFICE_OF.sub("", _OFFICE.sub("", name).strip(" ,-–—|"), count=1)


def sender_of(document: Document) -> str | None:
    """The name of who sent a message; ``None`` for what was not mailed."""
    return next((stated.value for stated in document.stated if stated.origin == "mail from"), None)


def sending_house(document: Document, lines: Sequence[Line]) -> Found | None:
    """The house that sent a message, as its last lines name it, else by its sender's name where the text has that."""
    sender = sender_of(document)
    if sender is None:
        return None
    bare = without_office(sender)
    if signed := next(_signatures(sender, bare, lines[-_SIGNATURE:]), None):
        return signed
    if bare == sender:
        return _letter(sender, lines) or _house_of_address(document, sender, lines) or _body(sender, lines)
    if not bare or bare.casefold() not in document.text.casefold():
        return None
    line = next((n for n in lines if n.text[: len(bare)].casefold() == bare.casefold()), None)
    words = line.text[: len(bare)] if line else None
    return Found(bare, line.start, line.start + len(bare), words) if line else Found(bare, basis=Basis.METADATA)


def _house_of_address(document: Document, sender: str, lines: Sequence[Line]) -> Found | None:
    """The house that an office alone sends for, by its address: the text has the name that its domain is.

    "Press Office <press@orbyferries.example>" where the text tells of "Orby Ferries".
    """
    host = next((s.value for s in document.stated if s.origin == "mail host"), "")
    label = max(host.split(".")[:-1], key=len, default="")
    if not _IS_OFFICE.fullmatch(sender) or len(label) < _LEAST_LABEL:
        return None
    for line in lines:
        for name in _CAPITALS.finditer(line.text):
            if _letters(name.group()) == _letters(label):
                return Found(name.group(), line.start + name.start(), line.start + name.end(), name.group())
    return None


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _letter(sender: str, lines: Sequence[Line]) -> Found | None:
    """The letter to its readers whose name the sender bears and the text's first line begins with, in capitals."""
    first = lines[0].text if lines else ""
    name = first[: len(sender)]
    begun = name.isupper() and not first[len(name) :][:1].isalnum()
    if not begun or name.casefold() != sender.casefold() or not _is_house(sender):
        return None
    return Found(sender, lines[0].start, lines[0].start + len(name), name)


def _body(sender: str, lines: Sequence[Line]) -> Found | None:
    """The body that the sender is by its name's last word, where a paragraph begins with it: "The … Union demands"."""
    if sender.rpartition(" ")[2].casefold() not in word_list("credits", "bodies"):
        return None
    for line in lines:
        start = len("The ") if line.text.startswith("The ") else 0
        if line.text.startswith(sender, start):
            at = line.start + start
            return Found(sender, at, at + len(sender), sender)
    return None


def _signatures(sender: str, bare: str, lines: Sequence[Line]) -> Iterator[Found]:
    """The first piece of each of the lines that has all words of the house's name and none but the sender's."""
    own, whole = _words_of(bare), _words_of(sender)
    if len(own) < _LEAST:
        return
    for line in lines:
        piece = _PIECE.split(line.text, maxsplit=1)[0]
        if own <= _words_of(piece) <= whole and len(piece.split()) <= _LONGEST and _is_house(piece):
            name = bare if piece.casefold() == bare.casefold() else piece  # which may be set in capitals
            yield Found(name, line.start, line.start + len(piece), piece)


def _is_house(name: str) -> bool:
    """Whether it is no person's name: of three words and more, or with a word of institutions or of papers."""
    words = name.casefold().split()
    known = word_list("credits", "institutions") | word_list("credits", "masthead")
    person = [found.text for found in names_in(name) if not found.agency] == [name]
    return len(words) >= _SURE or not known.isdisjoint(words) or not person


def _words_of(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold_words(name))) - word_list("pagewords", "function")
