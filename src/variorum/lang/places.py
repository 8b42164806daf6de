"""Countries by the names that stand for them."""

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
    return {form: c["name"] for c in load_lexicon("countries")["country"] for form in c["demonyms"]}


def acting_country(name: str) -> str | None:
    """The country *name* stands for when it acts or speaks: itself, its capital, its palace; else ``None``."""
    bare = name.strip().removesuffix("’s").removesuffix("'s")
    return _acting().get(bare) or _acting().get(bare.removeprefix("the ").removeprefix("The "))


def country_of_demonym(word: str) -> str | None:
    """The country whose people or things are called *word* ("Norwegian"); ``None`` for any other word."""
    return _demonyms().get(word.strip()) or _demonyms().get(word.strip().removesuffix("s"))
