"""What is compared once more, in the light of what was found.

Of twins of which one names an elder as where it has the text from, the others, who name nobody, have it from that
one: nobody hits on the same words twice.
Twins of which nothing tells that they came from the first go back to its parent like it, whoever of them was
taken from the other. And where two go back to one, the witness that stands farther from it and
shares what it lacks with the nearer one came through that one (West 1973, on the
elimination of copies).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from variorum.values import Descent, Reason

from .agenda import BATCH
from .bonds import Bond
from .comparing import Batch, Pair
from .copies import turned
from .direction import Leaning
from .lost import Leads
from .publishers import same_name
from .rarity import Rarity
from .readings import Trio, came_through, has_elders

# Parents of a report that its word-for-word twins are compared with.
_MOST_PARENTS = 2
# How much more of the nearer than of the farther stands in the elder.
_NEARER = 0.04
# How much of the nearer stands in the elder, at least: two who both rewrite a text may hit on the same words.
_COPY = 0.85
# Share of either that stands in the other, from which two are of one wording.
_ONE_WORDING = 0.98
_WEIGHT = 4
_OUTWEIGHS = 20  # more than all that reports say of where they have it from
_UNCERTAIN = frozenset({"verbatim", "foreign-credit"})

Parents = dict[str, dict[str, Bond]]


def with_hints(bonds: Sequence[Bond]) -> list[Bond]:
    """The bonds, turned where their kin show which way they go. Near linear."""
    hints = dict(_named_hints(bonds))
    parents = _parents(bonds)
    hints |= {(bond.left, bond.right): hint for bond in bonds if (hint := _hint(bond, parents))}
    return [turned(bond, hints[bond.left, bond.right]) if (bond.left, bond.right) in hints else bond for bond in bonds]


def second_batches(
    bonds: Sequence[Bond], twins: Sequence[Pair], told: Collection[str], named: Sequence[Pair]
) -> Iterator[Batch]:
    """The pairs to look at beside the bonds: *told* are the twins known to come from the first, *named* other pairs.

    Near linear in the bonds.
    """
    pairs = [*named, *_of_twins([pair for pair in twins if pair[1] not in told], _parents(bonds))]
    nothing = Rarity.among(())
    for start in range(0, len(pairs), BATCH):
        yield Batch(tuple(pairs[start : start + BATCH]), (), nothing)


def _parents(bonds: Sequence[Bond]) -> Parents:
    """Of each report in the words of others the bonds to these."""
    parents: Parents = defaultdict(dict)
    for bond in bonds:
        if bond.child is not None and bond.parent is not None and any(bond.held):
            parents[bond.child][bond.parent] = bond
    return parents


def _of_twins(twins: Sequence[Pair], parents: Parents) -> Iterator[Pair]:
    for first, id in twins:
        ranked = sorted(parents.get(first, {}).items(), key=lambda item: (-item[1].strength, item[0]))
        yield from ((min(id, parent), max(id, parent)) for parent, _ in ranked[:_MOST_PARENTS])


def _hint(bond: Bond, parents: Parents) -> Leaning | None:
    """Which of two came through the other, by an elder of both; ``None`` where their days say it.

    What the one says of where it has its text from counts more, unless it has words of the elder that the other lacks.
    """
    if bond.is_timed or not any(bond.held):
        return None
    ours, theirs = parents.get(bond.left, {}), parents.get(bond.right, {})
    for elder in sorted(ours.keys() & theirs.keys()):
        if named := _hint_by_name(bond, ours[elder], theirs[elder]):
            return named
        left, right = ours[elder].kept_of(bond.left), theirs[elder].kept_of(bond.right)
        nearer, farther = (bond.left, bond.right) if left > right else (bond.right, bond.left)
        near, far = parents[nearer][elder], parents[farther][elder]
        if (
            bond.child != farther
            and max(left, right) >= _COPY
            and abs(left - right) >= _NEARER
            and (not bond.is_named or has_elders(Trio(nearer, near, bond, far)))
            and came_through(Trio(farther, far, bond, near))
        ):
            text = f"{farther} shares with {nearer} what {elder} lacks, and {nearer} stands nearer to {elder}"
            return Leaning(farther, _OUTWEIGHS if bond.is_named else _WEIGHT, Reason("through", text))
    return None


def _hint_by_name(bond: Bond, left: Bond, right: Bond) -> Leaning | None:
    """Of two of one wording, which is not their elder's, the one that does not name the elder has it from the other.

    *left* and *right* are their bonds to the elder.
    """
    if bond.is_named or left.is_named == right.is_named or min(bond.kept) < _ONE_WORDING:
        return None
    named, far = (left, right) if left.is_named else (right, left)
    nearer, farther = named.child or "", far.child or ""
    if not came_through(Trio(farther, far, bond, named)):
        return None
    text = f"{nearer} names {named.parent} as where it has its words from, {farther} does not"
    return Leaning(farther, _WEIGHT, Reason("through", text))


def _named_hints(bonds: Sequence[Bond]) -> Iterator[tuple[Pair, Leaning]]:
    """For bonds that nothing tells the direction of: that a third names one of the two as where its text is from."""
    namers: dict[str, list[str]] = defaultdict(list)
    for bond in bonds:
        if bond.is_named and any(bond.held) and bond.child and bond.parent:
            namers[bond.parent].append(bond.child)
    for bond in bonds:
        if bond.child is None and any(bond.held):
            named = [id for id in (bond.left, bond.right) if {*namers.get(id, ())} - {bond.other_than(id)}]
            if len(named) == 1:
                child = bond.other_than(named[0])
                text = f"{named[0]} is named by {min(namers[named[0]])} as where its words are from, {child} by nobody"
                yield (bond.left, bond.right), Leaning(child, _WEIGHT, Reason("through", text))


def is_told(copy: Descent) -> bool:
    """Whether more tells the direction than that the copy credits somebody, whoever that be."""
    return any(reason.kind not in _UNCERTAIN for reason in copy.reasons)


def credited_twins(
    bonds: Sequence[Bond], groups: Mapping[str, Sequence[str]], leads: Mapping[str, Leads]
) -> list[Pair]:
    """Pairs of a child and that twin of its parent whose publisher it credits. Linear in bonds and publishers."""
    found = []
    for bond in bonds:
        first, child = bond.parent or "", bond.child or ""
        if bond.is_named or len(groups.get(first, ())) < 2 or not leads[child].credited:
            continue
        own = {name: id for id in reversed(groups[first]) for name in leads[id].own}
        twin = next((own[n] for n in own for name in leads[child].credited if same_name(name, n)), None)
        if twin:
            found.append((min(twin, child), max(twin, child)))
    return found


def without_doubtful(copies: Sequence[Descent], bonds: Sequence[Bond]) -> list[Descent]:
    """The copies without those that credit somebody who may as well be an elder of both."""
    parents: dict[str, set[str]] = defaultdict(set)
    meant: dict[str, set[str]] = defaultdict(set)
    for bond in bonds:
        if bond.child is not None and bond.parent is not None:
            parents[bond.child].add(bond.parent)
            if "foreign-credit" in bond.kinds:
                meant[bond.child].add(bond.parent)
    return [copy for copy in copies if is_told(copy) or meant[copy.child].isdisjoint(parents[copy.parent])]


def named_twins(
    bonds: Sequence[Bond], groups: Mapping[str, Sequence[str]], copies: Sequence[Descent]
) -> dict[str, str]:
    """Twin that names nobody → the twin that names whom the text is from, or whom others name. Linear."""
    naming = {bond.child: bond.parent for bond in bonds if bond.is_named and any(bond.held)}
    credited = set(naming.values())
    told = {copy.child for copy in copies if is_told(copy)}
    under: dict[str, str] = {}
    for first, group in groups.items():
        named = [id for id in group if id not in told and naming.get(id, first) not in group]
        known = [id for id in group if id not in told and id in credited] or named
        if known and first not in told and len(group) > 1:
            under |= {id: known[0] for id in group if id not in naming and id not in told and id != known[0]}
    return under


def named_batches(under: Mapping[str, str]) -> Iterator[Batch]:
    """The twins of :func:`named_twins` beside those that they are put under."""
    pairs = [(first, id) for id, first in under.items()]
    nothing = Rarity.among(())
    for start in range(0, len(pairs), BATCH):
        part = tuple(pairs[start : start + BATCH])
        text = "{} names whom it has these words from, or is itself named by others; {} is not, and names nobody"
        hints = ((pair, Leaning(pair[1], _WEIGHT, Reason("through", text.format(*pair)))) for pair in part)
        yield Batch((), part, nothing, tuple(hints))
