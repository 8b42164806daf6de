"""How bodies are called for short: without "Company", without the word that says what they are, by initials."""

from collections.abc import Iterable
from itertools import takewhile

from variorum.lang.lexicon import word_list
from variorum.lang.names import initials, name_words
from variorum.lang.view import fold_words

_LEAST_TAIL = 2
# Letters from which a word all in capitals is rather one set apart than initials: "CORVEL does not pay".
_EMPHASISED = 6


def is_short_group(short: str, full: str) -> bool:
    """Whether a body is called without the word that says what it is: "White Lantern" of "White Lantern Committee".

    Or without the "of" behind it: "Kestrel Union Bank of Saltholm".
    """
    given, words = name_words(short), name_words(full)
    rest = words[len(given) :]
    if not rest or words[: len(given)] != given or len(given) < _LEAST_TAIL or short.isupper():
        return False
    kinds = word_list("speakers", "bodies") | word_list("speakers", "body_words") | word_list("speakers", "suffixes")
    if all(word in word_list("speakers", "generic") | kinds for word in given):
        return False
    return (len(rest) == 1 and rest[0] in kinds) or (rest[0] == "of" and given[-1] in kinds)


def is_short_body(short: str, full: str) -> bool:
    """Initials, or a firm's name without "Company" and the like; a town is not short for its council."""
    if short.isupper() and len(short) > 1 and (len(short) < _EMPHASISED or initials(full) == short):
        return initials(full) == short
    given, words = name_words(short), name_words(full)
    rest = words[len(given) :]
    if not rest or words[: len(given)] != given:
        return False
    suffixes = word_list("speakers", "suffixes")
    # What stands small between name and suffix says what the firm does: "Saint Amsel clinic group".
    described = set(fold_words(" ".join(w for w in full.split() if w.islower())).split())
    return rest[-1] in suffixes and all(w in suffixes or w in described for w in rest)


def of_what(body: str) -> str:
    """A firm's own name without what it does ("Saint Amsel" of "Saint Amsel clinic group"); "" for other bodies."""
    head = " ".join(takewhile(lambda word: not word.islower(), body.split()))
    return head if head != body and is_short_body(head, body) else ""


def behind_kind(body: str) -> str:
    """A firm's one word behind the word for what it is ("Corvin" of "Bank Corvin"); "" for other bodies."""
    kind, _, name = body.partition(" ")
    led = kind[:1].isupper() and kind.lower() in word_list("speakers", "firms") | word_list("speakers", "houses")
    return name if led and name[:1].isupper() and " " not in name else ""


def has_kind(name: str) -> bool:
    """Whether a word of the name says that it is a body: "Bank Corvin", "Orsol Motors"."""
    kinds = word_list("speakers", "body_words") | word_list("speakers", "suffixes")
    return behind_kind(name) != "" or (" " in name and name.rsplit(maxsplit=1)[-1].lower() in kinds)


def firm_of(body: str) -> str:
    """A firm's name without the word that says it is one ("Kolmar" of "Kolmar Industries"); "" for other bodies."""
    name, _, last = body.rpartition(" ")
    return name if last.lower().rstrip(".") in word_list("speakers", "suffixes") else ""


def set_apart(forms: Iterable[str], firms: Iterable[str]) -> set[str]:
    """The forms that are firms' names all in capitals: "CORVEL" of Corvel."""
    known = {firm.upper() for firm in firms}
    return {form for form in forms if len(form) >= _EMPHASISED and form in known}


def ends_as_firm(name: str) -> bool:
    """Whether the last of several words is one that ends firms' names and no family's: "Orsol Maritime"."""
    *before, last = name_words(name) or ("",)
    return bool(before) and last in word_list("speakers", "suffixes") - word_list("speakers", "familiar")
