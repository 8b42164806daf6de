"""What is denied, and who says it all the same."""

from collections.abc import Callable

from variorum.values import Account, Point, PointKind, Verdict

Tell = Callable[..., Account]
DATELINE = "OBEN, 14 June 2031 ({}) - "


def denied(tell: Tell, *texts: str) -> list[Point]:
    outlets = ("Selvig Post", "Reth Courier", "Oben Times")
    told = [DATELINE.format(name) + text for name, text in zip(outlets, texts, strict=False)]
    return [p for p in tell(*told).points if p.kind is PointKind.POLARITY]


def test_an_accusation_stands_against_the_denial_that_answers_it(tell: Tell) -> None:
    (point,) = denied(tell, "Korlund accused Sweden of flooding the border valley of Reth.\n\nSweden denied this.")
    assert {(r.value, r.asserted_by) for r in point.readings} == {("denied", ("Sweden",)), ("affirmed", ("Korlund",))}


def test_what_is_denied_is_cited_where_it_stands_before_the_denial(tell: Tell) -> None:
    told = (
        "The town accused the firm of having deleted 2,300 letters before the search. Ida Holt, its head, denied this."
    )
    (point,) = denied(tell, told)
    (no,) = (r for r in point.readings if r.value == "denied")
    assert any(no.label in citation.text for citation in no.citations)
    assert any("denied this" in citation.text for citation in no.citations)
    assert "Ida Holt had deleted" not in point.question


def test_a_condition_affirms_nothing_of_what_is_denied(tell: Tell) -> None:
    texts = (
        "Sweden denied that it was flooding the border valley of Reth.",
        "Talks could begin if Sweden stopped flooding the border valley of Reth, Korlund's president Ida Holt said.",
    )
    assert [r.value for p in denied(tell, *texts) for r in p.readings] == ["denied"]


def test_what_the_report_tells_right_before_a_denial_stands_against_it(tell: Tell) -> None:
    (point,) = denied(
        tell,
        "Three miners died in the Reth camp during the winter. Oben's labour ministry, when asked, denied that "
        "there had been any deaths in the camp.",
    )
    assert point.verdict is Verdict.DISPUTED
    assert {r.value: r.label for r in point.readings}["affirmed"].startswith("Three miners died")


def test_another_matter_told_right_before_a_denial_does_not(tell: Tell) -> None:
    (point,) = denied(
        tell, "Two miners died during the trial of the drill. The Reth Works denied that either death was linked to it."
    )
    assert [r.value for r in point.readings] == ["denied"]


def test_this_that_is_called_false_is_what_was_said_right_before(tell: Tell) -> None:
    (point,) = denied(
        tell,
        "The Oben Institute said that the valley of Reth had been flooded by Korlund. Korlund's embassy rejected this "
        "as a fairy tale.",
    )
    assert point.question == "Is it so that the valley of Reth had been flooded by Korlund?"
    assert {r.value for r in point.readings} == {"denied", "affirmed"}


def test_words_that_no_firm_claim_has_are_compared_too(tell: Tell) -> None:
    """The sentence holds what somebody else is said to say, and so is no claim of its own."""
    (point,) = denied(
        tell,
        "Three miners died in the Reth camp in the winter of the great draw, the miner Aldo Brenn says. Oben's labour "
        "ministry denied that there had been any deaths in the camp.",
        "Aldo Brenn spoke of the camp at Reth.",
    )
    assert {r.value for r in point.readings} == {"denied", "affirmed"}
