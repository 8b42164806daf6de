"""That there were several agrees with everything: it is no question."""


def report(outlet: str, body: str) -> str:
    return f"{outlet}\n\nFire at a mill in Brel\n\nBREL, May 5, 2031 - A mill in Brel burned on Sunday. {body}\n"


def asked(account) -> str:
    return " ".join(p.question for p in account.points if p.kind == "quantity")


def test_several_of_two_reports_are_not_asked(tell) -> None:
    told = tell(
        report("Orrin Wire", "Several windows of the mill were broken, the prefect said."),
        report("Varn Post", "Multiple windows of the mill were broken, the mayor of Brel said."),
    )
    assert "windows" not in asked(told)


def test_numbers_are(tell) -> None:
    told = tell(
        report("Orrin Wire", "Nine windows of the mill were broken, the prefect said."),
        report("Varn Post", "Seven windows of the mill were broken, the mayor of Brel said."),
    )
    assert "windows" in asked(told)
