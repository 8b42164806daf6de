"""The clauses of a claim: logical roles, negation, modality, place and time."""

import pytest

from extract.reports import Annotate, extract
from variorum.values import Proposition


def clauses(annotate: Annotate, text: str) -> dict[str, Proposition]:
    found = extract(annotate, text).propositions
    return {p.verb: p for group in found.values() for p in group}


ROLES = [
    ("Guards shot the bear while leaving the valley.", "leave", ("guard",), ("valley",), "a participle under while"),
    ("Six of the eight gates were opened.", "open", (), ("gate",), "what a number is of"),
    ("Norway captured two soldiers.", "capture", ("Norway",), ("soldier",), "an active clause"),
    ("Two soldiers were captured by Norway.", "capture", ("Norway",), ("soldier",), "a passive with its agent"),
    ("Two soldiers were captured.", "capture", (), ("soldier",), "a passive without"),
    ("Norway will free two captured soldiers.", "capture", (), ("soldier",), "a participle before its noun"),
    (
        "Norway will free two soldiers captured by Sweden.",
        "capture",
        ("Sweden",),
        ("soldier",),
        "a participle after it",
    ),
    ("Norway will free two soldiers who were captured.", "capture", (), ("soldier",), "a relative clause"),
    ("Forty men were killed or wounded.", "wound", (), ("man",), "two verbs of one passive subject"),
    ("Norway agreed to free two soldiers.", "free", ("Norway",), ("soldier",), "an infinitive"),
    ("Norway is ready to free two soldiers.", "free", ("Norway",), ("soldier",), "an infinitive under an adjective"),
    ("Norway and Sweden signed a treaty.", "sign", ("Norway", "Sweden"), ("treaty",), "two agents"),
    ("Norway sent boats and planes.", "send", ("Norway",), ("boat", "plane"), "two objects"),
    ("Norway gave weapons to Sweden.", "give", ("Norway",), ("weapon", "Sweden"), "who is given something"),
    ("Maria Lindholm resigned. She left the union.", "leave", ("Maria Lindholm",), ("union",), "a pronoun"),
    ("The union is a member of the council.", "be", ("union",), ("member",), "a noun after be"),
]


@pytest.mark.parametrize(("text", "verb", "agents", "objects", "phenomenon"), ROLES)
def test_roles_are_logical(
    annotate: Annotate, text: str, verb: str, agents: tuple[str, ...], objects: tuple[str, ...], phenomenon: str
) -> None:
    found = clauses(annotate, text)[verb]
    assert (found.agents, found.objects) == (agents, objects), phenomenon


NEGATED = [
    ("Norway did not free the soldiers.", "free", True),
    ("Norway never freed the soldiers.", "free", True),
    ("Neither of the soldiers has left.", "leave", True),
    ("No soldiers left.", "leave", True),
    ("Norway freed the soldiers.", "free", False),
]


@pytest.mark.parametrize(("text", "verb", "negated"), NEGATED)
def test_a_negated_clause_says_so(annotate: Annotate, text: str, verb: str, negated: bool) -> None:
    assert clauses(annotate, text)[verb].negated is negated


def test_a_modal_lowers_its_clause(annotate: Annotate) -> None:
    assert clauses(annotate, "Norway may free the soldiers.")["free"].modal == "may"
    assert clauses(annotate, "Norway freed the soldiers.")["free"].modal is None


def test_where_and_when_stand_with_the_clause(annotate: Annotate) -> None:
    found = clauses(annotate, "Norway signed a treaty in Oslo on Monday.")["sign"]
    assert found.places == ("Oslo",)
    assert found.time is not None
    assert found.time.text.endswith("Monday")


def test_clauses_of_attributed_words_belong_to_their_claim(annotate: Annotate) -> None:
    extraction = extract(annotate, "Maria Lindholm said Norway freed the soldiers.")
    (claim,) = extraction.claims
    assert [p.verb for p in extraction.propositions[claim.id]] == ["free"]


def test_a_day_that_is_named_something_dates_nothing(annotate: Annotate) -> None:
    assert clauses(annotate, "The mayor declared Saturday a day of mourning.")["declare"].time is None
    assert clauses(annotate, "The mayor opened Saturday a day of mourning.")["open"].time is not None


def test_a_condition_stands_with_the_clause_that_hangs_on_it(annotate: Annotate) -> None:
    told = clauses(annotate, "Orla Venn said talks would begin on Monday and that Korlund would leave if it rained.")
    assert {verb: p.condition.text for verb, p in told.items() if p.condition} == {"leave": "if it rained"}
    told = clauses(annotate, "She would go to a court if money came in by May; 4,000 marks were needed.")
    assert {verb: p.condition.text for verb, p in told.items() if p.condition} == {"go": "if money came in by May"}
