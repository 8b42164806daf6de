"""Copying on the page: the ground of each descent, and the sources whose text is not seen."""

from dataclasses import dataclass

from .html_chips import Chip, Register
from .sigla import Siglum
from .wording import LOST, MANNERS, UNFOLLOWED


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason with the passages it rests on."""

    text: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Copying:
    """One descent: who from whom, in which manner, how sure, and why."""

    child: Siglum
    parent: Siglum
    manner: str
    confidence: str
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Unheld:
    """A source whose text is not seen in the pile, and how the reports reach it: (relation, chips).

    ``kind`` says, too, whether the pile holds reports of its own.
    """

    name: str
    kind: str
    reached_by: tuple[tuple[str, tuple[Chip, ...]], ...]


def show_copying(register: Register) -> tuple[Copying, ...]:
    """Every descent with its reasons."""
    return tuple(
        Copying(
            register.sigla[descent.child],
            register.sigla[descent.parent],
            MANNERS[descent.manner],
            f"{descent.confidence:.0%}",
            tuple(Ground(reason.text, register.chips(reason.passages)) for reason in descent.reasons),
        )
        for descent in register.account.lineage.descents
    )


def show_lost(register: Register) -> tuple[Unheld, ...]:
    """Every source whose text is not seen in the pile."""
    return tuple(
        Unheld(
            lost.name,
            f"{LOST[lost.kind]}; {UNFOLLOWED}" if lost.held else LOST[lost.kind],
            tuple(
                (relation, register.chips(reach for reach in lost.reached_by if reach.relation == relation))
                for relation in dict.fromkeys(reach.relation for reach in lost.reached_by)
            ),
        )
        for lost in register.account.lineage.unseen()
    )
