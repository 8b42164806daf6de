"""The family tree as a graph: voices, sources not held or not followed, reports, and their copies."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.values import Account, Claim, VoiceKind

from .html_chips import Register
from .sigla import Siglum
from .wording import LOST, MANNERS, UNDATED, count, tell_published

_MOST_VOICES = 8
# Above this many reports, copies of one parent are drawn as one box.
_CROWD = 30
_LEAST_TOGETHER = 3
_ALONE = "alone"
_SPEAKERS = (VoiceKind.PERSON, VoiceKind.PARTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A box of the tree. ``kind`` is voice, lost, report or copies; ``rank`` its column."""

    key: str
    kind: str
    rank: int
    name: str
    note: str
    siglum: Siglum | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """From the earlier member to the later; ``kind`` is credit or copied, ``label`` the word on it."""

    source: str
    target: str
    kind: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Kin:
    """Members with what ties them, and the speakers for whom there was no room."""

    members: tuple[Member, ...]
    ties: tuple[Tie, ...]
    unshown_voices: int


def find_kin(register: Register) -> Kin:
    """Everyone in the tree. The most widely heard speakers are drawn, the others counted. Linear."""
    account = register.account
    boxes = _boxes(account)
    depths = _depths(account)
    voices, unshown = _voices(account, depths, boxes)
    reports = [
        _report(register, document.id, depths[document.id])
        for document in account.documents
        if boxes.get(document.id) == document.id
    ]
    lost = [
        Member(key=f"lost {n}", kind="lost", rank=1, name=source.name, note=f"{LOST[source.kind]} · {seen}")
        for n, source in enumerate(account.lineage.unseen())
        for seen in ("not followed" if source.held else "not held",)
    ]
    members = (*(member for member, _ in voices), *lost, *reports, *_crowds(boxes, depths, account))
    heard = (tie for _, told in voices for tie in told)
    ties = dict.fromkeys((*heard, *_credits(account, boxes), *_copies(account, boxes)))
    return Kin(members, tuple(ties), unshown)


def _boxes(account: Account) -> dict[str, str]:
    """News document → key of its box: itself, or the crowd it stands in, of copies or of reports with no kin."""
    boxes = {article.document: article.document for article in account.articles if article.is_news}
    if len(boxes) <= _CROWD:
        return boxes
    parents = {descent.parent for descent in account.lineage.descents}
    crowds: dict[str, list[str]] = defaultdict(list)
    for descent in account.lineage.descents:
        if descent.child not in parents:
            crowds[f"{descent.manner} of {descent.parent}"].append(descent.child)
    crowds[_ALONE] = [document for document in boxes if document not in _tied(account)]
    for crowd, members in crowds.items():
        if len(members) >= _LEAST_TOGETHER:
            boxes.update(dict.fromkeys(members, f"crowd {crowd}"))
    return boxes


def _tied(account: Account) -> frozenset[str]:
    """Reports that took from another one, were taken from, or lean on a source that is not held."""
    kin = {document for descent in account.lineage.descents for document in (descent.child, descent.parent)}
    return frozenset(kin | {reach.document for source in account.lineage.unseen() for reach in source.reached_by})


def _depths(account: Account) -> dict[str, int]:
    """Document → the column of its report: 2, and one more for each copying on the longest way."""
    depths = {document.id: 2 for document in account.documents}
    for _ in depths:
        shallow = [d for d in account.lineage.descents if depths[d.child] <= depths[d.parent]]
        deeper = {descent.child: depths[descent.parent] + 1 for descent in shallow}
        if not deeper:
            break
        depths.update(deeper)
    return depths


def _report(register: Register, document: str, rank: int) -> Member:
    siglum = register.sigla[document]
    dates = {article.document: article.published for article in register.account.articles}
    note = tell_published(dates[document]) if dates.get(document) else UNDATED
    return Member(key=document, kind="report", rank=rank, name=siglum.name, note=note, siglum=siglum)


def _crowds(boxes: Mapping[str, str], depths: Mapping[str, int], account: Account) -> Iterator[Member]:
    sizes = Counter(box for document, box in boxes.items() if box != document)
    if size := sizes.pop(f"crowd {_ALONE}", 0):
        note = "neither copy nor copied"
        yield Member(key=f"crowd {_ALONE}", kind="copies", rank=2, name=f"{size} other reports", note=note)
    for descent in account.lineage.descents:
        box = boxes.get(descent.child, descent.child)
        if size := sizes.pop(box, 0):
            name = count(size, "copy", "copies")
            yield Member(key=box, kind="copies", rank=depths[descent.child], name=name, note="listed below")


def _voices(
    account: Account, depths: Mapping[str, int], boxes: Mapping[str, str]
) -> tuple[list[tuple[Member, list[Tie]]], int]:
    """The most widely heard named speakers with their ties, and how many were left out."""
    heard: dict[str, list[Claim]] = defaultdict(list)
    for claim in account.claims:
        if claim.speaker and claim.voices and claim.voices[-1].kind in _SPEAKERS and depths.get(claim.document) == 2:
            heard[claim.speaker].append(claim)
    lost = {source.name.casefold(): f"lost {n}" for n, source in enumerate(account.lineage.unseen())}
    named = [name for name in heard if name.casefold() not in lost]
    ranked = sorted(named, key=lambda n: (-len({c.document for c in heard[n]}), -len(heard[n]), n))
    shown = sorted(ranked[:_MOST_VOICES], key=lambda name: (heard[name][0].document, heard[name][0].start))
    return [_voice(name, heard[name], lost, boxes) for name in shown], len(ranked) - len(shown)


def _voice(
    name: str, claims: list[Claim], lost: Mapping[str, str], boxes: Mapping[str, str]
) -> tuple[Member, list[Tie]]:
    key = f"voice {name}"
    reports = len({claim.document for claim in claims})
    member = Member(key=key, kind="voice", rank=0, name=name, note=f"in {count(reports, 'report')}")
    return member, [Tie(key, _carrier(claim, lost, boxes), "credit") for claim in claims]


def _carrier(claim: Claim, lost: Mapping[str, str], boxes: Mapping[str, str]) -> str:
    """The key of what brought the words into the report: a source that is not held, or the report's own box."""
    through = (lost[voice.name.casefold()] for voice in claim.voices if voice.name.casefold() in lost)
    return next(through, boxes.get(claim.document, claim.document))


def _credits(account: Account, boxes: Mapping[str, str]) -> Iterator[Tie]:
    for n, source in enumerate(account.lineage.unseen()):
        for reach in source.reached_by:
            is_copied = reach.relation == "wire copy"
            target = boxes.get(reach.document)
            if target == reach.document:
                yield Tie(f"lost {n}", target, "copied" if is_copied else "credit", reach.relation if is_copied else "")


def _copies(account: Account, boxes: Mapping[str, str]) -> Iterator[Tie]:
    for descent in account.lineage.descents:
        child, parent = boxes.get(descent.child), boxes.get(descent.parent)
        if child and parent:
            yield Tie(parent, child, "copied", MANNERS[descent.manner])
