"""Who stands beside a verb of saying where the parser gives it no subject, or one that cannot be.

News puts the speaker right before or right behind the verb that closes or opens a quotation; long
descriptions and participles between commas lead parsers astray, the order of the words does not.
"""

from variorum.extract.names.aged import is_aged
from variorum.extract.sheet import Sheet
from variorum.lang.lexicon import word_list
from variorum.values import Token

from .sources import Source, source_at, source_of

_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
_HEADS = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PEOPLE = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_GOVERNED = frozenset({"pobj", "dobj", "appos", "conj", "poss", "attr"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who"})


def source_between(sheet: Sheet, verb: int, border: int) -> Source | None:
    """The source of a verb behind a quotation that ends before token *border*.

    The parser's where it stands on the same side of the quotation, else the noun phrase that
    opens the stretch up to the verb, or the one right behind the verb.
    """
    source = source_of(sheet, verb)
    if source is not None and not source.empty and source.token >= border:
        return source
    first = border
    while first < verb and sheet.tree.tokens[first].pos == "PUNCT":
        first += 1
    head = phrase_head(sheet, verb + 1) if first == verb else phrase_head(sheet, first, verb)
    return source_at(sheet, head, verb) if head is not None else source


def source_before(sheet: Sheet, verb: int, low: int) -> Source | None:
    """The source of a verb that opens a quotation; where the parser names none, who stands before it.

    Between commas stands the name or the description of one: "her adviser, Jan Sull, said: …".
    """
    source = source_of(sheet, verb)
    tokens = sheet.tree.tokens
    if _is_shown(sheet, verb):
        return source_at(sheet, verb - 1, verb)
    if source is not None and _stands_by(sheet, verb, source):
        return source_at(sheet, verb - 1, verb)
    if source is not None or tokens[verb].tag not in _FINITE:
        return source
    over = _subject_over(sheet, verb) if tokens[verb].dep == "advcl" else None
    if over is not None:
        return source_at(sheet, over, verb)
    if verb == low:  # "Added Ana Ruiz: …"
        head = phrase_head(sheet, verb + 1)
        return source_at(sheet, head, verb) if head is not None else None
    at = verb - 1
    while at > low and (tokens[at].text == "," or tokens[at].pos == "ADV"):
        at -= 1
    known = at >= low and _is_somebody(tokens[at]) and at not in sheet.quoted
    return source_at(sheet, at, verb) if known else None


def _subject_over(sheet: Sheet, verb: int) -> int | None:
    """Who does what the finite verb without a subject hangs on: "Miners marching by chanted “…”", where parsers err."""
    tree = sheet.tree
    if tree.children(verb, "mark") or tree.own_subject(verb) is not None:
        return None
    over = tree.own_subject(tree.tokens[verb].head)
    known = over is not None and over < verb and over not in sheet.quoted and _is_somebody(tree.tokens[over])
    return over if known else None


def _stands_by(sheet: Sheet, verb: int, source: Source) -> bool:
    """Whether a name or "she" right before the finite verb says it, though the parser looked further off."""
    before = sheet.tree.tokens[verb - 1] if verb else sheet.tree.tokens[verb]
    named = before.entity == "PERSON" or before.text.lower() in ("he", "she", "they")
    loose = verb - 1 not in source.tokens and before.dep not in _GOVERNED and verb - 1 not in sheet.quoted
    return named and loose and sheet.tree.tokens[verb].tag in _FINITE


def _is_shown(sheet: Sheet, verb: int) -> bool:
    """As in "footage of Ana Ruiz asking: …": whom a recording shows speaks in it."""
    tokens = sheet.tree.tokens
    first = verb
    while first > 0 and tokens[first - 1].entity == "PERSON":
        first -= 1
    of = first - 1
    named = tokens[verb].text.endswith("ing") and first < verb and of > 0 and tokens[of].text == "of"
    return named and tokens[of - 1].lemma.lower() in word_list("speakers", "recordings")


def phrase_head(sheet: Sheet, first: int, last: int | None = None) -> int | None:
    """The head of the noun phrase that begins at *first* and ends before *last*, when it is somebody."""
    tokens = sheet.tree.tokens
    stop = len(tokens) if last is None else last
    if first >= stop or first in sheet.quoted:
        return None
    if tokens[first].text.lower() in _PRONOUNS:
        return first
    at = first + (tokens[first].tag == "PRP$")  # "its secretary"
    while at < stop and (tokens[at].pos in _PHRASE or _is_written_in(tokens[at])) and at not in sheet.quoted:
        at += 1
    head = at - 1
    known = head >= first and (_is_somebody(tokens[head]) or is_aged(sheet.tree, head))
    return head if known else None


def _is_written_in(token: Token) -> bool:
    """Whether a hyphen, or a capital letter that no preposition has, makes the word part of a phrase: "Per Olsen"."""
    return token.tag == "HYPH" or (token.text.isalpha() and token.text[:1].isupper() and token.pos in ("ADP", "X"))


def _is_somebody(token: Token) -> bool:
    if token.pos not in _HEADS:
        return False
    known = word_list("speakers", "people", "bodies", "documents")
    named = token.pos == "PROPN" and token.entity not in ("DATE", "TIME")
    return named or token.entity in _PEOPLE or token.lemma.lower() in known
