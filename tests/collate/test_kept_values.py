"""A copy that tells its parent's value too has made nothing else of it."""

from dataclasses import replace

from tests.collate.figure_table import figure, stemma

from variorum.collate.points.quantity_points import distorted_in
from variorum.collate.readings.forming import witness_readings


def test_a_part_told_beside_the_whole_is_no_garbled_whole() -> None:
    whole, part = figure("a", 23, "hired"), figure("b", 4, "hired", start=20)
    beside = figure("b", 23, "hired", start=2)
    beside = replace(beside, claim=replace(beside.claim, sentence=part.claim.sentence))
    for told, garbled in (((whole, part), True), ((whole, part, beside), False)):
        tree = stemma("a", "b", copies=[("b", "a")])
        readings = witness_readings(told, "p", tree)
        assert bool(distorted_in(readings, tree)) is garbled
