"""Reports of other events are taken off a line: they share no name with it, or open with names it does not know."""

from variorum.group.likeness import Trace
from variorum.group.lines import Seen
from variorum.group.strangers import part_strangers

MILL = "sorrel mill fire kestrel chief roof"
OTHER = "sorrel dog show ribbon judge tent kennel"


def parted(*reports: Seen, ties=()) -> list[str]:
    by_id = {report.trace.id: report for report in reports}
    return ["".join(line) for line in part_strangers(sorted(by_id), by_id, ties)]


def seen(id: str, words: str, cast: str, opens: str = "") -> Seen:
    stems = words.split()
    trace = Trace(id, dict.fromkeys(stems, len(stems) ** -0.5), tuple(stems))
    return Seen(trace, cast=frozenset(cast.split()), opens=frozenset(opens.split()))


A, B = seen("a", MILL, "Holt Venn", "Holt"), seen("b", MILL, "Holt Kestrel", "Kestrel Holt")


def test_reports_that_share_no_name_are_two_lines_unless_they_are_tied() -> None:
    other = seen("c", MILL, "Tavenna", "Tavenna")
    assert parted(A, B, other) == ["ab", "c"]
    assert parted(A, B, other, ties=[("a", "c")]) == ["abc"]


def test_a_report_without_names_stays() -> None:
    assert parted(A, B, seen("c", MILL, "")) == ["abc"]


def test_a_report_that_opens_with_names_nobody_knows_and_shares_few_words_is_of_another_event() -> None:
    assert parted(A, B, seen("c", OTHER, "Holt Tavenna", "Tavenna")) == ["ab", "c"]


def test_it_stays_where_it_shares_many_words_or_opens_with_a_name_that_others_have() -> None:
    assert parted(A, B, seen("c", MILL, "Holt Tavenna", "Tavenna")) == ["abc"]
    assert parted(A, B, seen("c", OTHER, "Holt Tavenna", "Tavenna Holt")) == ["abc"]
    assert parted(A, B, seen("c", OTHER, "Holt Tavenna")) == ["abc"]


def test_a_copy_s_opening_is_known_to_nobody_but_its_parent() -> None:
    copies = seen("c", OTHER, "Holt Tavenna", "Tavenna"), seen("d", OTHER, "Holt Tavenna", "Tavenna")
    assert parted(A, B, *copies, ties=[("c", "d")]) == ["ab", "cd"]
