"""Short names of a pile's bodies: "Orvena" of Orvena Mobility, "Court of Appeal" at Velm, a name cut behind "for"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from variorum.lang.lexicon import word_list
from variorum.lang.names import name_words
from variorum.lang.outlets import outlet_named
from variorum.lang.places import acting_country
from variorum.lang.states import state_names
from variorum.lang.thesaurus import base_form, is_listed
from variorum.values import Extraction

_LINKS = frozenset({"of", "for", "at", "in", "on", "and", "the"})
# What stands behind "in" or "near" as often as every so many-th time is a place.
_PLACED = 8
_OFTEN = 2


def find_short_names(
    extractions: Iterable[Extraction],
    counts: Mapping[str, Counter[str]],
    names: Mapping[str, str],
    documents: Mapping[str, set[str]],
) -> dict[str, str]:
    """Canonical name → the fuller one of the same body, where a single one fits; *documents* are each body's reports.

    Linear in the text times the names that a longer one begins with.
    """
    texts = [claim.text for extraction in extractions for claim in extraction.claims if claim.frame == "narrated"]
    bodies = sorted(name for name in documents if acting_country(name) is None and outlet_named(name) is None)
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for name in bodies:
        heads[name.split()[0]].append(name)
    apart = _people(counts) | state_names(texts)
    found: dict[str, str] = {}
    for name in sorted({*names.values(), *bodies}):
        led = (full for full in heads.get(name.partition(" ")[0], ()) if full.startswith(f"{name} "))
        longer = [full for full in led if not any(char.isdigit() for char in full)]
        if len(longer) == 1 and (
            _is_cut(name)
            or _is_placed(name, longer[0])
            or _is_firm(name, longer[0], apart, texts)
            or _is_called_after(name, longer[0], apart, texts)
        ):
            found[name] = longer[0]
        elif " " in name and _is_cut(name):
            found[name] = name.rsplit(maxsplit=1)[0]
    return found


def _people(counts: Mapping[str, Counter[str]]) -> set[str]:
    """The words of persons' whole names."""
    full = (form for form, kinds in counts.items() if " " in form and _OFTEN <= kinds["person"] > kinds.total() / 2)
    return {word for form in full if not is_listed(base_form(form.split()[0].lower())) for word in form.split()}


def _is_cut(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].lower() in _LINKS


def _is_placed(name: str, full: str) -> bool:
    """Whether the fuller name only adds of where it is: "Ministry of Justice of Norland"."""
    given, rest = name_words(name), name_words(full)[len(name_words(name)) :]
    return len(given) > 1 and bool(rest) and rest[0] in ("of", "at", "in") and not _LINKS.isdisjoint(given)


def _is_firm(name: str, full: str, apart: set[str], texts: Sequence[str]) -> bool:
    """Whether one word is a firm's name in short: nobody's and no state's, and no place's by the words before it."""
    if " " in name or name in apart or name.lower() in _common() or not name[:1].isupper() or name.isupper():
        return False
    if not _names_a_firm(name, full):
        return False
    word = re.compile(rf"\b(?P<at>(?<!shares )(?<!stake )(?:in|near|outside|around|at) )?{re.escape(name)}\b(?! [A-Z])")
    mentions = [match["at"] is not None for text in texts if name in text for match in word.finditer(text)]
    return len(mentions) > _PLACED * sum(mentions)


def _is_called_after(name: str, full: str, apart: set[str], texts: Sequence[str]) -> bool:
    """Whether one word behind an article begins a body's name: "the Concord" of "Concord of Shore States"."""
    if " " in name or name in apart or name.lower() in _common() or not name.istitle():
        return False
    word = re.compile(rf"\b[Tt]he {re.escape(name)}\b(?! [A-Z]| of )")
    return full.startswith(f"{name} of ") and any(word.search(text) for text in texts if name in text)


def _names_a_firm(name: str, full: str) -> bool:
    """Whether what follows the first word is no council, police or hospital, of which towns have theirs."""
    rest = list(takewhile(lambda word: word not in _LINKS, name_words(full)[len(name_words(name)) :]))
    bodies = word_list("speakers", "bodies", "body_words")
    return bool(rest) and (rest[-1] in word_list("speakers", "suffixes") or rest[-1] not in bodies)


def _common() -> frozenset[str]:
    """Common nouns for bodies."""
    return word_list("speakers", "bodies", "body_words", "generic")
