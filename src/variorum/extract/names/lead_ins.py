"""What the tagger runs into a name though it only leads up to it: a script's marks, a minister's portfolio."""

from variorum.extract.sheet import Sheet
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_human_noun


def is_clip(sheet: Sheet, token: int) -> bool:
    """Whether the word announces a recording in a script: "CLIP RUIZ (0'12)"."""
    text = sheet.tree.tokens[token].text
    return text.isupper() and text.lower() in word_list("speakers", "clips")


def behind_portfolio(sheet: Sheet, first: int, last: int) -> int | None:
    """Where the name begins in "Minister of the Interior K. Tamm"; ``None`` where no portfolio stands before it.

    "A spokesman for the Northern Pension Fund" names a body, and so does "president of the National Pension Fund".
    """
    tokens = sheet.tree.tokens
    led = first - 2 if first and tokens[first - 1].text.lower() == "the" else first - 1
    linked = led > 0 and tokens[led].text.lower() in ("of", "for")
    if not linked or tokens[led - 1].lemma.lower() not in word_list("titles", "courtesy"):
        return None
    start = first + (tokens[first].text.lower() == "the")
    own = start
    while own < last and tokens[own].text.lower() in word_list("speakers", "generic") | {","}:
        own += 1
    names = [t.text for t in tokens[own:last]]
    body = not word_list("speakers", "body_words").isdisjoint(name.lower() for name in names)
    return own if start < own and len(names) > 1 and all(w[:1].isupper() for w in names) and not body else None


def with_compound(sheet: Sheet, first: int) -> int:
    """The beginning of a name whose first word the tagger left out ("Clean Orle"); titles stay off."""
    tokens = sheet.tree.tokens
    before = tokens[first - 1] if first else None
    if before is None or before.pos != "PROPN" or before.entity or before.dep != "compound" or before.head < first:
        return first
    word = before.text.strip(".").lower()
    known = word in word_list("titles", "courtesy", "roles") or word in word_list(
        "speakers", "people", "bodies", "firms"
    )
    led = known or is_human_noun(word)
    whole = before.text[:1].isupper() and before.text.isalpha() and before.end + 1 == tokens[first].start
    return first - 1 if whole and not led and not before.text.isupper() else first


def only_titles(sheet: Sheet, first: int, last: int) -> bool:
    """Whether nothing is left of the run but titles, directions and single letters."""
    words = [t.text.strip(".").lower() for t in sheet.tree.tokens[first:last]]
    bare = word_list("titles", "courtesy") | word_list("titles", "roles") | {"south", "north", "east", "west"}
    return all(len(word) < 2 or word in bare for word in words)


def before_title(sheet: Sheet, first: int, last: int) -> int:
    """The end of a body's name without the office that stands between it and a person's: "IRU President Ana Ruiz"."""
    tokens = sheet.tree.tokens
    behind = tokens[last] if last < len(tokens) else None
    person = behind is not None and behind.entity == "PERSON" and behind.start == tokens[last - 1].end + 1
    titles = word_list("titles", "courtesy") | word_list("speakers", "officers")
    held = last - 1
    while person and held > first and tokens[held].text.lower() in titles:
        held -= 1
    return held + 1 if person else last
