"""Questions of points are English: what befell the counted is told in the passive, what they did in the active."""

from dataclasses import replace

import pytest
from tests.collate.figure_table import figure

from variorum.collate.collate import _of_whom
from variorum.collate.points.statement_points import _question
from variorum.collate.questions.asked_amounts import ask_amount
from variorum.collate.questions.asked_figures import ask, plainest
from variorum.values import Measure


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


@pytest.mark.parametrize(
    ("event", "asked"),
    [
        ("arrested", "How many dockers were arrested?"),
        ("visited", "How many dockers were visited?"),
        ("stranded", "How many dockers were stranded?"),
        ("unhurt", "How many dockers were unhurt?"),
        ("carried", "How many dockers were on board?"),
        # What nobody undergoes is asked for in the active.
        ("collapsed", "How many dockers collapsed?"),
        ("fled", "How many dockers fled?"),
        ("stayed", "How many dockers stayed?"),
        # "Let go", "forced out", "pulled from the water": nothing is asked without what follows.
        ("let", None),
        ("led", None),
        ("forced", None),
        ("pulled", None),
        # What is no verb befalls nobody: "a workforce of 700".
        ("workforce", None),
    ],
)
def test_what_befell_the_counted_is_asked_for_where_its_verb_says_it_alone(event: str, asked: str | None) -> None:
    plain = figure("a", 31, None, unit="docker")
    told = replace(plain, quantity=replace(plain.quantity, event=event, of="dockers"), undergone=True)
    question = ask([told], ())
    assert question == asked if asked else "“" in question or question == "How many dockers?"


@pytest.mark.parametrize(
    ("of", "asked"),
    [
        (["the dam's eight gates"], "gates"),
        (["DOCKERS", "dockers"], "dockers"),
        (["gates", "gate"], "gates"),
        (["people", "persons", "people"], "people"),
    ],
)
def test_the_counted_are_asked_for_in_the_plural_and_without_their_whole(of: list[str], asked: str) -> None:
    figures = [figure("a", 31, None, unit="docker") for _ in of]
    told = [
        replace(f, quantity=replace(f.quantity, event="arrested", of=phrase), undergone=True)
        for f, phrase in zip(figures, of, strict=True)
    ]
    assert ask(told, ()) == f"How many {asked} were arrested?"


@pytest.mark.parametrize(
    ("clause", "asked"),
    [
        ("They name its own figure of 40 million", "How large is the figure?"),
        ("A bathtub is 40 million", None),
        ("The repairs cost 40 million", "How much did the repairs cost?"),
        ("A team of four costs 40 million", "How much does a team of four cost?"),
        ("Orla's bid was 40 million", "What was Orla's bid?"),
        ("Ostmere's fine was 40 million", "What was Ostmere's fine?"),
        ("They have a fund of 40 million", "How large is the fund?"),
        ("They speak of the bribes of 40 million", "How large are the bribes?"),
        ("The lake had a surface of 40 million", "How large is the surface?"),
        ("She put the damage to its fences at 40 million", "How high is the damage to its fences?"),
        # No subject, no sentence.
        ("The state would not pay 40 million", None),
        ("The ministry expects to lose 40 million", None),
        ("(c) pay 40 million", None),
        ("Eighteen animals are 40 million", None),
        ("The bank was short of 40 million", None),
        ("Investigators suspect that bribes of 40 million", None),
    ],
)
def test_a_sum_is_asked_for_by_a_whole_sentence(clause: str, asked: str | None) -> None:
    plain = figure("a", 40, None, unit="mark")
    at = clause.index("40 million")
    quantity = replace(plain.quantity, start=at, end=at + 10, text="40 million", measure=Measure.MONEY)
    told = replace(plain, quantity=quantity, claim=replace(plain.claim, text=clause, start=0, end=len(clause)))
    question = ask_amount([told], frozenset({"Orla"}))
    assert question == asked if asked else "“" in question or question == "How much?"
