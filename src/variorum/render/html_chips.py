"""Citations of the page: chips that lead to the cited words in their source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.values import Account, Passage, Reach, Variant

from .sigla import Siglum, assign_sigla

Cited = Passage | Variant | Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A link to cited words. ``place`` is the offsets as printed, ``words`` what stands there."""

    siglum: Siglum
    href: str
    label: str
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Register:
    """An account with the sigla of its reports: what every section of the page looks things up in."""

    account: Account
    sigla: Mapping[str, Siglum]

    def chips(self, citations: Iterable[Cited]) -> tuple[Chip, ...]:
        """One chip for each citation, without those that lie inside another one."""
        held = list(dict.fromkeys(citations))
        shown = [c for c in held if not any(_inside(c, other) for other in held)]
        told: dict[str, int] = {}
        chips = []
        for cited in shown:
            told[cited.document] = number = told.get(cited.document, 0) + 1
            chips.append(self._chip(cited, number))
        return tuple(chips)

    def chip(self, cited: Cited) -> Chip:
        """The chip of one citation."""
        return self._chip(cited, 1)

    def _chip(self, cited: Cited, number: int) -> Chip:
        siglum = self.sigla[cited.document]
        return Chip(
            siglum=siglum,
            href=f"#{anchor_of(siglum, cited)}",
            label=siglum.name if number == 1 else f"{siglum.name} · {number}",
            place=f"{cited.start}–{cited.end}",
            words=cited.text,
        )

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


def _inside(cited: Cited, other: Cited) -> bool:
    """Whether *cited* lies in the longer *other*."""
    if cited.document != other.document or (cited.start, cited.end) == (other.start, other.end):
        return False
    return other.start <= cited.start and cited.end <= other.end
