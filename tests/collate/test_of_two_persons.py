"""What is told of two persons, whom to call, and what the years change are no questions."""


def report(outlet: str, day: str, body: str, title: str) -> str:
    return f"{outlet}\n\n{title}\n\nBy {outlet.split(maxsplit=1)[0]} Merrin\n\nBREL, {day} - {body}\n"


CALL = "\n\nAnyone with information about the fire is asked to call the Brel fire service at 863-402-7200."
CHARGES = "has been charged with arson, burglary of a boat house, theft of a rowing boat and damage to a public pier"
FIRST = report(
    "Orrin Wire",
    "May 4, 2031",
    f"Ada Lorm, 21, of Brel, {CHARGES}, police said." + CALL,
    "Woman charged after pier fire in Brel",
)
SECOND = report(
    "Varn Post",
    "May 9, 2031",
    f"Tilo Marn, 30, of Varn, {CHARGES}, police said." + CALL,
    "Second suspect in pier fire of Brel charged",
)
YEARS_LATER = report(
    "Lorm Journal",
    "June 13, 2032",
    "The trial of Ada Lorm, 23, of Brel, who is said to have set fire to the pier of Brel, begins on Monday.",
    "Trial over pier fire in Brel begins",
)
WRONG = report(
    "Brel Mirror",
    "May 5, 2031",
    "Police arrested Ada Lorm, 27, of Brel, who is said to have set fire to the pier of Brel.",
    "Arrest after pier fire in Brel",
)


def questions(account) -> list[str]:
    return [point.question for point in account.points]


def test_charges_of_two_are_no_agreement_and_a_number_to_call_is_no_statement(tell) -> None:
    asked = " ".join(questions(tell(FIRST, SECOND)))
    assert "charged with arson" not in asked
    assert "information" not in asked


def test_the_years_between_two_reports_make_no_two_ages(tell) -> None:
    assert not [q for q in questions(tell(FIRST, YEARS_LATER)) if "age" in q]


def test_two_ages_of_one_week_are_asked(tell) -> None:
    assert [q for q in questions(tell(FIRST, WRONG)) if "age" in q]
