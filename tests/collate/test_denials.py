"""What is denied, and who says it all the same."""

from collections.abc import Callable

from variorum.values import Account, Point, PointKind

Tell = Callable[..., Account]
DATELINE = "OBEN, 14 June 2031 ({}) - "


def denied(tell: Tell, *texts: str) -> list[Point]:
    outlets = ("Selvig Post", "Reth Courier", "Oben Times")
    told = [DATELINE.format(name) + text for name, text in zip(outlets, texts, strict=False)]
    return [p for p in tell(*told).points if p.kind is PointKind.POLARITY]


def test_an_accusation_stands_against_the_denial_that_answers_it(tell: Tell) -> None:
    (point,) = denied(tell, "Korlund accused Sweden of flooding the border valley of Reth.\n\nSweden denied this.")
    assert {(r.value, r.asserted_by) for r in point.readings} == {("denied", ("Sweden",)), ("affirmed", ("Korlund",))}


def test_a_condition_affirms_nothing_of_what_is_denied(tell: Tell) -> None:
    texts = (
        "Sweden denied that it was flooding the border valley of Reth.",
        "Talks could begin if Sweden stopped flooding the border valley of Reth, Korlund's president Ida Holt said.",
    )
    assert [r.value for p in denied(tell, *texts) for r in p.readings] == ["denied"]
