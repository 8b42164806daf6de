"""Countries by the names that stand for them."""

from collections import Counter
from functools import cache

from .lexicon import load_lexicon


@cache
def _acting() -> dict[str, str]:
    """Every name that stands for a country as an actor → the country."""
    return {
        form: country["name"]
        for country in load_lexicon("countries")["country"]
        for form in (country["name"], *country["capitals"], *country["other"])
    }


@cache
def _demonyms() -> dict[str, str]:
    pairs = [(form, c["name"]) for c in load_lexicon("countries")["country"] for form in c["demonyms"]]
    shared = Counter(form for form, _ in pairs)
    return {form: country for form, country in pairs if shared[form] == 1}


@cache
def _capitals() -> frozenset[str]:
    return frozenset(
        capital
        for country in load_lexicon("countries")["country"]
        for capital in country["capitals"]
        if capital != country["name"]
    )


def _bare(name: str) -> str:
    bare = name.strip().removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
    return bare.removeprefix("the ").removeprefix("The ")


def acting_country(name: str) -> str | None:
    """The country *name* stands for when it acts or speaks: itself, its capital, its palace; else ``None``.

    Capitals throughout ("OSLO", in a dateline or headline) make no difference.
    """
    bare = _bare(name)
    return _acting().get(bare) or (_acting().get(bare.title()) if bare.isupper() and len(bare) > 3 else None)


def is_capital(name: str) -> bool:
    """Whether *name* is a seat of government that as a place is a city, not its country."""
    return _bare(name) in _capitals()


def country_of_demonym(word: str) -> str | None:
    """The country whose people or things are called *word* ("Norwegian"); ``None`` for others."""
    bare = _bare(word)
    return _demonyms().get(bare) or _demonyms().get(bare.removesuffix("s"))


@cache
def demonym_of(country: str) -> str | None:
    """The word for what is of a country ("Norway" → "Norwegian")."""
    for entry in load_lexicon("countries")["country"]:
        if entry["name"] == country:
            return str(entry["demonyms"][0]) if entry["demonyms"] else None
    return None
