"""Citations of the page: chips that lead to the cited words in their source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.values import Account, Passage, Reach, Variant

from .sigla import Siglum, assign_sigla

Cited = Passage | Variant | Reach


@dataclass(frozen=True, slots=True)
class Chip:
    """What one report is cited for: its sign and name, and the address of each passage in the order given."""

    siglum: Siglum
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """An account with the sigla of its reports: what every section of the page looks things up in."""

    account: Account
    sigla: Mapping[str, Siglum]

    def chips(self, citations: Iterable[Cited]) -> tuple[Chip, ...]:
        """One chip for each report that is cited; passages inside another one of it are left out.

        Time: linear but for the passages of one report among each other.
        """
        held: dict[str, list[Cited]] = {}
        for cited in dict.fromkeys(citations):
            held.setdefault(cited.document, []).append(cited)
        return tuple(self._chip(document, _outermost(passages)) for document, passages in held.items())

    def chip(self, cited: Cited) -> Chip:
        """The chip of one citation."""
        return self._chip(cited.document, [cited])

    def _chip(self, document: str, passages: Iterable[Cited]) -> Chip:
        siglum = self.sigla[document]
        return Chip(siglum, tuple(f"#{anchor_of(siglum, p)}" for p in passages))

    def sigla_of(self, documents: Iterable[str]) -> tuple[Siglum, ...]:
        """The sigla of *documents*."""
        return tuple(self.sigla[document] for document in documents)

    def language_of(self, document: str) -> str | None:
        """The language of a report, as far as it is known."""
        return self.sigla[document].language


def open_register(account: Account) -> Register:
    """The register of *account*."""
    return Register(account, assign_sigla(account))


def anchor_of(siglum: Siglum, cited: Cited) -> str:
    """The address of cited words in the page; of their source when they are none."""
    return f"{siglum.anchor}-{cited.start}-{cited.end}" if cited.end > cited.start else siglum.anchor


def _outermost(passages: list[Cited]) -> list[Cited]:
    return [cited for cited in passages if not any(_inside(cited, other) for other in passages)]


def _inside(cited: Cited, other: Cited) -> bool:
    """Whether *cited* lies in the longer *other* of the same report."""
    if (cited.start, cited.end) == (other.start, other.end):
        return False
    return other.start <= cited.start and cited.end <= other.end
