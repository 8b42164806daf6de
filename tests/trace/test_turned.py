"""What others show of the direction turns a bond, without its texts."""

from gold.traced import reports
from variorum.trace.bonds import descent_of
from variorum.trace.copies import turned
from variorum.trace.descents import compare_wording
from variorum.trace.direction import Leaning
from variorum.values import Reason

PAGE = """Ferry late in Elvin

The ferry left the harbour of Port Elvin at nine with eighty people on board and a crew of six.

A storm warning had been given in the night by the weather office in the capital of the province.

Rescuers from both shores searched the strait until dawn without finding a trace of the missing boy."""
HINT = Leaning("b", 4, Reason("through", "b came through a"))


def test_a_hint_turns_a_bond_that_nothing_else_directs() -> None:
    held = reports({"a": PAGE, "b": PAGE.replace("eighty people", "ninety people")})
    bond = compare_wording(held["a"], held["b"]).bond
    assert bond is not None and bond.child is None
    found = descent_of(turned(bond, HINT))
    assert found is not None
    assert (found.child, found.parent, found.reasons[-1]) == ("b", "a", HINT.reason)
    assert found.reasons[0].text.endswith("of the copy's own words")
    for alignment in found.alignments:
        assert held["b"].text[slice(*alignment.child)] == held["a"].text[slice(*alignment.parent)]


def test_weightier_evidence_of_the_two_themselves_stands_against_a_hint() -> None:
    dated = {"a": {"published": "2031-05-04"}, "b": {"published": "2031-05-03"}}
    held = reports({"a": PAGE, "b": PAGE.replace("eighty people", "ninety people")}, **dated)
    bond = compare_wording(held["a"], held["b"]).bond
    assert bond is not None and bond.child == "a"
    found = turned(bond, HINT)
    assert found.child == "a"
    assert [reason.kind for reason in found.reasons] == ["verbatim", "earlier"]
