"""Reports in other words that name what the chief line names over and over are of its line."""

from variorum.group.acquaintances import take_in
from variorum.group.likeness import Trace
from variorum.group.lines import Seen


def seen(id: str, words: str, names: str) -> Seen:
    stems = words.split()
    return Seen(Trace(id, dict.fromkeys(stems, len(stems) ** -0.5), tuple(stems), frozenset(names.split())))


WIRE = [seen(id, "sorrel mill fire kestrel chief roof", "sorrel kestrel") for id in "abcd"]
COLUMN = "sorrel we grumble kestrel pay hose tax town again grey"


def joined(*others: Seen, lines: str = "abcd", apart: dict[str, frozenset[str]] | None = None) -> list[str]:
    by_id = {report.trace.id: report for report in (*WIRE, *others)}
    found = [tuple(lines), *((other.trace.id,) for other in others)]
    return sorted("".join(line) for line in take_in(found, by_id, apart or {}))


def test_a_column_that_names_who_and_what_the_wires_name_is_of_their_line() -> None:
    assert joined(seen("x", COLUMN, "sorrel kestrel")) == ["abcdx"]


def test_one_that_shares_no_name_or_hardly_a_word_is_not() -> None:
    assert joined(seen("x", COLUMN, "tavenna")) == ["abcd", "x"]
    assert joined(seen("x", "dog show ribbon judge tent kennel leash", "sorrel kestrel")) == ["abcd", "x"]


def test_names_that_few_of_the_line_have_do_not_count() -> None:
    once = seen("d", "sorrel mill fire kestrel chief roof", "sorrel kestrel hobbs")
    by_id = {r.trace.id: r for r in (*WIRE[:3], once, seen("x", COLUMN, "hobbs"))}
    assert sorted(take_in([("a", "b", "c", "d"), ("x",)], by_id, {})) == [("a", "b", "c", "d"), ("x",)]


def test_what_people_held_apart_stays_apart() -> None:
    assert joined(seen("x", COLUMN, "sorrel kestrel"), apart={"x": frozenset("b")}) == ["abcd", "x"]


def test_without_a_chief_line_nothing_is_joined() -> None:
    others = [seen(id, COLUMN, "sorrel kestrel") for id in "wxyz"]
    assert joined(*others) == ["abcd", "w", "x", "y", "z"]
