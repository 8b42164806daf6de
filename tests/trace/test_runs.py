"""Verbatim runs, moved or cut, and the sentences they join."""

from gold.traced import reports
from variorum.trace.runs import common_runs, own_share, sentence_pairs

FIRST = "The ferry left the harbour of Port Elvin at nine with eighty people on board and a crew of six."
SECOND = "A storm warning had been given in the night by the weather office in the capital of the province."
THIRD = "Rescuers from both shores searched the strait until dawn without finding a trace of the missing boy."
OTHER = "Nothing in this sentence has been taken from anywhere, and nobody ought to find it in another report."
TEXTS = {
    "parent": f"Ferry late\n{FIRST}\n{SECOND}\n{THIRD}",
    "moved": f"Late ferry\n{THIRD}\n{OTHER}\n{FIRST}",
    "other": f"Nothing here\n{OTHER}\n{OTHER.replace('sentence', 'line')}\n{OTHER.replace('report', 'book')}",
}


def test_moved_paragraphs_are_found() -> None:
    held = reports(TEXTS)
    runs = common_runs(held["moved"], held["parent"])
    assert sorted(run.length for run in runs) == sorted([len(FIRST.split()), len(THIRD.split())])
    assert 0.6 < own_share(held["moved"], runs, "a") < 0.8


def test_sentences_are_joined_through_their_runs() -> None:
    held = reports(TEXTS)
    runs = common_runs(held["moved"], held["parent"])
    pairs = sentence_pairs(held["moved"], held["parent"], runs)
    texts = [(held["moved"].text[slice(*held["moved"].sentences[a])], share) for a, _, share in pairs]
    assert texts == [(THIRD, 1.0), (FIRST, 1.0)]


def test_unrelated_reports_share_no_run() -> None:
    held = reports(TEXTS)
    assert common_runs(held["parent"], held["other"]) == ()
