"""What the tagger runs into a name though it only leads up to it: a script's marks, a minister's portfolio."""

from variorum.extract.sheet import Sheet
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_human_noun


def is_clip(sheet: Sheet, token: int) -> bool:
    """Whether the word announces a recording in a script: "CLIP RUIZ (0'12)"."""
    text = sheet.tree.tokens[token].text
    return text.isupper() and text.lower() in word_list("speakers", "clips")


def behind_portfolio(sheet: Sheet, first: int, last: int) -> int | None:
    """Where the name begins in "Minister of the Interior K. Tamm"; ``None`` where no portfolio stands before it."""
    tokens = sheet.tree.tokens
    led = first - 2 if first and tokens[first - 1].text.lower() == "the" else first - 1
    linked = led > 0 and tokens[led].text.lower() in ("of", "for")
    if not linked or tokens[led - 1].lemma.lower() not in word_list("titles", "courtesy"):
        return None
    own = first
    while own < last and tokens[own].text.lower() in word_list("speakers", "generic") | {","}:
        own += 1
    names = [t.text for t in tokens[own:last]]
    return own if first < own and len(names) > 1 and all(w[:1].isupper() for w in names) else None


def with_compound(sheet: Sheet, first: int) -> int:
    """The beginning of a name whose first word the tagger left out ("Clean Orle"); titles stay off."""
    tokens = sheet.tree.tokens
    before = tokens[first - 1] if first else None
    if before is None or before.pos != "PROPN" or before.entity or before.dep != "compound" or before.head < first:
        return first
    word = before.text.strip(".").lower()
    known = word_list("titles", "courtesy") | word_list("titles", "roles") | word_list("speakers", "people")
    led = word in known | word_list("speakers", "bodies") | word_list("speakers", "firms") or is_human_noun(word)
    whole = before.text[:1].isupper() and before.text.isalpha() and before.end + 1 == tokens[first].start
    return first - 1 if whole and not led and not before.text.isupper() else first
