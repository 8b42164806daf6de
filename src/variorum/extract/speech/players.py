"""What players of an article are called, and what kind of voice they have."""

from collections.abc import Sequence

from variorum.extract.names.cast import Player
from variorum.lang.names import bare_name
from variorum.values import VoiceKind

_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_DEFINITE = frozenset({"the", "that", "this"})


def is_repeat(player: Player) -> bool:
    """Whether the player is a definite description, which brings on nobody new."""
    return not player.named and player.name.split(" ", 1)[0].lower() in _DEFINITE


def is_told_apart(player: Player) -> bool:
    """Whether a described body is told from others by its description: "the health ministry"."""
    owned = player.name.split(" ", 1)[0].lower() in _OWNERS
    return player.kind == "body" and not player.named and not owned and " " in bare_name(player.name)


def name_of(player: Player) -> str:
    """What a player is called, a body told from others without its article."""
    return bare_name(player.name) if is_told_apart(player) else player.name


def only(players: Sequence[Player]) -> Player | None:
    """The one player all of them are; ``None`` when they are several."""
    return players[-1] if len({p.name for p in players}) == 1 else None


def kind_of(player: Player) -> VoiceKind:
    """What kind of voice a player has."""
    if player.kind == "document":
        return VoiceKind.DOCUMENT
    if player.kind == "person" and player.named:
        return VoiceKind.PERSON
    party = player.kind == "body" and (player.named or is_told_apart(player))
    return VoiceKind.PARTY if party else VoiceKind.UNNAMED
