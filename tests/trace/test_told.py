"""The words that a report tells are the same after they were laid down."""

import pytest

from gold.traced import reports
from variorum.trace.told import squeeze, unfold

QUOTED = 'Ferry late\n\nThe harbour’s master said "no boat leaves tonight" and went home before the storm came.'
ODD = "Ferry late\n\nThe co\u00adxswain of the İzmir waited … and waited, for three hours and a half in the rain.\n\nAd"


@pytest.mark.parametrize("text", [QUOTED, ODD, "", "…"])
def test_words_and_places_come_back_as_they_were_laid_down(text: str) -> None:
    for report in reports({"one": text}).values():
        assert unfold(squeeze(report.told)) == report.told
        assert report.bare().told == report.told


def test_words_within_quotation_marks_are_known_by_number() -> None:
    told = reports({"one": QUOTED})["one"].told
    assert " ".join(told.words[n] for n in sorted(told.quoted)) == "no boat leaves tonight"
