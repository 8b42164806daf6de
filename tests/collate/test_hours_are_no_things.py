"""Neither an hour nor "us" is what something was done to."""


def report(outlet: str, body: str) -> str:
    return f"{outlet}\n\nFire at a mill in Brel\n\nBREL, May 5, 2031 - A mill in Brel burned on Sunday. {body}\n"


def asked(account) -> list[str]:
    return [p.question for p in account.points if p.kind == "date"]


def test_an_incident_begins_and_no_hour_is_begun(tell) -> None:
    told = asked(tell(
        report("Orrin Wire", "The fire began about 4:40 p.m., the prefect said."),
        report("Varn Post", "The fire began about 5 p.m., the mayor of Brel said."),
    ))  # fmt: skip
    assert not [q for q in told if "p.m" in q]


def test_two_calls_to_us_are_not_one(tell) -> None:
    told = asked(tell(
        report("Orrin Wire", "“He called us at 2:30 a.m.,” said Tilo Marn, a friend of the miller."),
        report("Varn Post", "“My daughter called us at 12:20 a.m. that she was safe,” said Ada Lorm."),
    ))  # fmt: skip
    assert not [q for q in told if " we " in q or " us " in q]
