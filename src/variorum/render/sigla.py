"""Sigla: the short sign by which each report is called wherever it is cited."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from variorum.values import Account, Article, Exhibit

_LONGEST = 28
_SIGNS = 8
_WORD = re.compile(r"[^\W_]+")
_HOST = re.compile(r"https?://(?:www\d?\.)?([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Siglum:
    """A report's short name with its place among the documents, from which its sign follows.

    Colour and shape are numbers 0..7; 64 reports in a row get 64 different pairs.
    """

    position: int
    document: str
    name: str
    language: str | None = None
    is_copy: bool = False
    is_news: bool = True

    @property
    def sign(self) -> int:
        """The number of its pair of colour and shape, 0..63."""
        return self.position % _SIGNS**2

    @property
    def colour(self) -> int:
        """The number of its colour."""
        return self.position % _SIGNS

    @property
    def shape(self) -> int:
        """The number of its shape; it moves on by one each time the colours start again."""
        return (self.position + self.position // _SIGNS) % _SIGNS

    @property
    def anchor(self) -> str:
        """Its address in the page: ids of documents are file names and URLs, and never used for that."""
        return f"d{self.position}"


def assign_sigla(account: Account) -> dict[str, Siglum]:
    """Document id → siglum, in the order of the documents. Names are unique."""
    articles = {article.document: article for article in account.articles}
    copies = {descent.child for descent in account.lineage.descents}
    stems = _stems([document.id for document in account.documents])
    sigla = [
        _siglum(position, document, articles.get(document.id), document.id in copies)
        for position, document in enumerate(account.documents)
    ]
    sigla = [siglum if siglum.name else replace(siglum, name=stems[siglum.position]) for siglum in sigla]
    return {siglum.document: siglum for siglum in _tell_apart(sigla)}


def _siglum(position: int, document: Exhibit, article: Article | None, is_copy: bool) -> Siglum:
    return Siglum(
        position=position,
        document=document.id,
        name=_name(article) or _site(document.uri),
        language=article.language if article else None,
        is_copy=is_copy,
        is_news=bool(article and article.is_news),
    )


def _name(article: Article | None) -> str:
    """Outlet and agency as far as the report tells them; "" when it tells neither."""
    if article is None:
        return ""
    outlet = article.outlet.value.strip() if article.outlet else ""
    agency = article.agency.value.strip() if article.agency else ""
    if outlet and agency and outlet.casefold() != agency.casefold():
        return f"{_shorten(agency, _LONGEST // 2)} on {_shorten(outlet, _LONGEST // 2)}"
    return _shorten(outlet or agency, _LONGEST)


def _site(uri: str) -> str:
    """The host of a web address, without "www."; "" for a file."""
    found = _HOST.match(uri)
    return _shorten(found[1].lower(), _LONGEST) if found else ""


def _stems(ids: list[str]) -> list[str]:
    """For each id the first words of its file name that no other one begins with, or its number."""
    stems = [re.sub(r"\.\w{1,5}$", "", re.split(r"[/\\\\]", id.rstrip("/"))[-1]) for id in ids]
    prefixes = [[stem[: word.end()] for word in _WORD.finditer(stem)] for stem in stems]
    shared = Counter(prefix for held in prefixes for prefix in held)
    return [_stem(number, held, shared) for number, held in enumerate(prefixes, 1)]


def _stem(number: int, prefixes: list[str], shared: Counter[str]) -> str:
    alone = next((prefix for prefix in prefixes if shared[prefix] == 1), "")
    if not alone or len(alone) > _LONGEST - len("Report "):
        return f"Report no. {number}"
    return f"Report {alone}" if alone[0].isdigit() else alone


def _shorten(name: str, longest: int) -> str:
    name = " ".join(name.split())
    return name if len(name) <= longest else name[: longest - 1].rstrip() + "…"


def _tell_apart(sigla: list[Siglum]) -> list[Siglum]:
    """Reports of one outlet get a number after its name."""
    shared = Counter(siglum.name for siglum in sigla)
    seen: Counter[str] = Counter()
    apart = []
    for siglum in sigla:
        seen[siglum.name] += 1
        many = shared[siglum.name] > 1
        apart.append(replace(siglum, name=f"{siglum.name} ({seen[siglum.name]})") if many else siglum)
    return apart


def name_of(sigla: Mapping[str, Siglum], document: str) -> str:
    """The short name of *document*, or its id when the account does not print it."""
    return sigla[document].name if document in sigla else document
