"""Family names, and firms called after families: "Marn & Sons" is one name, however the tagger parted it."""

from collections.abc import Sequence

from variorum.extract.sheet import Sheet
from variorum.lang.lexicon import word_list


def families_of(sheet: Sheet) -> frozenset[str]:
    """The family names of persons named in full: "Marca said" is her word where "Ines Marca" is named."""
    tokens = sheet.tree.tokens
    full = (m for m in sheet.tree.annotation.mentions if m.label == "PERSON" and m.last - m.first > 1)
    return frozenset(tokens[m.last - 1].text for m in full if _is_given(tokens[m.first].text))


def _is_given(word: str) -> bool:
    """Whether a word can be a given name: capitalised, neither an article nor an acronym."""
    return word[:1].isupper() and not word.isupper() and word.lower() not in word_list("words", "function")


def parted_firms(sheet: Sheet, spans: Sequence[tuple[int, int]]) -> dict[int, int]:
    """First token of each name that goes on behind "&" with a word in capitals → the end of the whole."""
    ends = {first: _end_of_firm(sheet, last) for first, last in spans}
    known = dict(spans)
    return {first: end for first, end in ends.items() if end > known[first]}


def _end_of_firm(sheet: Sheet, last: int) -> int:
    """The end of a name that ends before *last*, with what "&" joins to it."""
    tokens = sheet.tree.tokens
    while last + 1 < len(tokens) and tokens[last].text == "&" and tokens[last + 1].text[:1].isupper():
        last += 2
    return last
