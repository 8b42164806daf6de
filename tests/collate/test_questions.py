"""Questions of points are English: what befell the counted is told in the passive, what they did in the active."""

import pytest

from variorum.collate.collate import _of_whom
from variorum.collate.points.statement_points import _question
from variorum.collate.questions.asked_figures import plainest


@pytest.mark.parametrize(
    ("label", "question"),
    [
        ("“We count people, not tickets,”", "Who says “We count people, not tickets”?"),
        ("The ferry was overloaded.", "Who says that the ferry was overloaded?"),
        ("According to the mayor, the ferry was overloaded.", "Who says that the ferry was overloaded?"),
        ("Seloria will accept the captives", "Who says that Seloria will accept the captives?"),
    ],
)
def test_statements_are_asked_for_as_questions(label: str, question: str) -> None:
    assert _question(label) == question


def test_a_phrase_without_its_narrowing_words_is_asked_for() -> None:
    phrases = ["wounded Selorian soldiers", "Selorian soldiers", "wounded Selorian soldiers"]
    assert plainest(phrases) == "Selorian soldiers"


def test_the_number_of_the_whole_is_not_asked_for(tell) -> None:
    first = "Keepers searched the woods above Orby on Monday for two of the seven bears that broke out of the zoo."
    second = "Hunters looked for three of the seven bears that broke out of the zoo at Orby, the county said."
    rest = "The zoo opened in 1911. Its fence was built by a firm from Lorm, and it was painted green last spring."
    account = tell(f"Bears loose at Orby\n\n{first}\n\n{rest}", f"Search goes on\n\n{second}\n\n{rest}")
    assert not [p.question for p in account.points if "many seven" in p.question]


@pytest.mark.parametrize(
    ("question", "label", "told"),
    [
        ("How many people were on board?", "81 passengers", "How many passengers were on board?"),
        ("How many people were on board?", "around 81 passengers", "How many passengers were on board?"),
        ("How many people were on board?", "81", "How many people were on board?"),
        ("How many boats sank?", "81 boats", "How many boats sank?"),
    ],
)
def test_a_question_asked_twice_is_told_apart_by_who_is_counted(question: str, label: str, told: str) -> None:
    assert _of_whom(question, label) == told


def test_a_question_ends_before_the_hour(tell) -> None:
    first = "Three masked men entered the mill at about 3:40 a.m. on Monday, the county said."
    second = "The police of Lorm say that three masked men entered the mill at about 3:40 a.m."
    account = tell(
        f"Mill robbed\n\nORBY (Ena) - {first}", f"A theft in Orby\n\nBy Ida Holt\n\n{second} Nobody was hurt."
    )
    asked = [p.question for p in account.points if "masked men" in p.question]
    assert asked
    assert not [question for question in asked if "about 3?" in question or "at?" in question]
