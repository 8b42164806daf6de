"""A sentence that only has a denial's names and things is no mate of it; one with its deed is."""

from collections.abc import Callable

import pytest

from variorum.values import Account

Tell = Callable[..., Account]

HEAD = "ORBY, May 3, 2031 (Halvard) - "
OTHER = "The Orby Courier, 4 May 2031"
# What is denied, what another report says, and whether that affirms what is denied.
MATES = [
    (
        "Mayor Ida Holt denied that she had promised the voters of Lorm a bridge.",
        "The voters of Lorm have decided for a bridge, the council said.",
        False,
    ),
    (
        "Mayor Ida Holt denied that she had promised the voters of Lorm a bridge.",
        "Mayor Ida Holt had promised the voters of Lorm a bridge, the ferrymen's union said.",
        True,
    ),
    (
        "Halvor Stone denied that the warning station at the lake had been out of order.",
        "The warning station at the lake was in operation, the builder Arvid Power said.",
        False,
    ),
    (
        "Halvor Stone denied that the decision had been taken before the job pact of 2029 was signed.",
        "Ben Ruiz was in the room when the job pact of 2029 was signed, the union said.",
        False,
    ),
]


@pytest.mark.parametrize(("denied", "told", "affirms"), MATES)
def test_a_mate_tells_what_the_denial_hinges_on(tell: Tell, denied: str, told: str, affirms: bool) -> None:
    account = tell(f"Denial in Orby\n\n{HEAD}{denied}", f"What others say\n{OTHER}\n\n{told}")
    verdicts = [str(p.verdict) for p in account.points if p.kind.value == "polarity"]
    assert ("disputed" in verdicts) is affirms


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour board does not dispute this.",
        "Ben Ruiz neither confirms nor denies it.",
        "The board declined to comment on reports that 600,000 crowns had been paid.",
    ],
)
def test_who_does_not_dispute_it_denies_nothing(tell: Tell, sentence: str) -> None:
    said = "The tug was 38 miles away, the coast guard said."
    account = tell(f"Tug late\n\n{HEAD}{said} {sentence}", f"Tug\n{OTHER}\n\nThe tug was 38 miles away.")
    assert not [p.question for p in account.points if p.kind.value == "polarity"]
