"""Signs of a rewrite, on vectors made so that the n-th sentence of the one matches the n-th of the other."""

import numpy as np

from gold.traced import reports
from variorum.trace.matching import between_pairs, liken
from variorum.trace.rarity import Rarity
from variorum.trace.weighing import weigh

PARENT = """Rescuers free 14 from lift
A lift with 14 people on board stuck for six hours at the Corda tower in Vallmar, its manager said.
"We pressed every button that there was," said Ines Roig, a dentist who was among the passengers.
A cable had been due for renewal in 2029, according to Pau Ferrer of the inspectorate at Vallmar.
Firefighters cut through a wall on the ninth floor and drew the passengers out with a ladder."""
REWRITE = """Six hours in a lift
Fourteen passengers spent six hours between floors in Vallmar when the lift of the Corda tower failed.
One of them, the dentist Ines Roig, recalls that no button was left which nobody had tried.
The cable ought to have been renewed as early as 2029.
Through a hole cut in the wall of the ninth floor they climbed down a ladder of the firefighters."""
INDEPENDENT = """Lift at tower fails
A lift failed in Vallmar and kept people for hours, the police said in a statement.
"It went dark and somebody sang," said Oriol Mas, who had been on his way to the dentist.
The cable was tested in May, according to Marta Vidal of the company Elevators Vidal.
Firefighters of two towns were there with 23 men, said the police."""


def signs(child: str) -> dict[str, float]:
    held = reports({"a": PARENT, "b": child})
    cosine = np.eye(len(held["a"].sentences), len(held["b"].sentences), dtype=np.float32) * 0.4 + 0.36
    return liken(held["a"], held["b"], cosine, Rarity.among([])).signs


def test_a_rewrite_drops_sources_and_quotations_and_adds_no_facts() -> None:
    found = signs(REWRITE)
    assert found["own names"] == 0
    assert found["own figures"] == 0
    assert found["figures of the parent"] == 1
    assert found["sources lost"] > 0.5
    assert found["quotations lost"] > 0.2
    assert found["sources gained"] == 0


def test_an_independent_report_has_facts_and_sources_of_its_own() -> None:
    found = signs(INDEPENDENT)
    assert found["own names"] > 1
    assert found["own quotations"] == 1
    assert found["sources lost"] <= 0
    assert found["sources gained"] > 0


def test_the_rewrite_is_likelier_to_descend() -> None:
    assert weigh(signs(REWRITE)) > weigh(signs(INDEPENDENT)) + 3


def test_a_figure_copied_wrongly_is_not_a_figure_of_its_own() -> None:
    wrong = REWRITE.replace("as early as 2029", "as early as 2019")
    assert signs(wrong)["own figures"] == 0
    assert signs(wrong)["figures of the parent"] < 1
    assert signs(REWRITE.replace("nobody had tried", "43 people had tried"))["own figures"] > 0.5


def test_a_quotation_counts_as_own_only_when_the_other_lacks_its_words() -> None:
    kept = REWRITE.replace("no button was left which nobody had tried", '"every button that there was" was tried')
    assert signs(kept)["own quotations"] == 0
    assert signs(kept.replace("every button that there was", "we sang and sang again"))["own quotations"] == 1


def test_a_quotation_with_words_changed_is_not_one_s_own() -> None:
    said = "We tried pressing whatever button they had there"
    parent = PARENT.replace(
        "We pressed every button that there was", "There are weavers and joiners here, not gamblers"
    )
    held = reports({"a": parent, "b": REWRITE.replace("nobody had tried.", f'nobody had tried. "{said}."')})
    altered = reports(
        {"a": parent, "b": REWRITE + '\n"We\'re weavers and joiners, not gamblers," she said in the hall.'}
    )
    for texts, own in ((held, 1), (altered, 0)):
        cosine = np.zeros((len(texts["a"].sentences), len(texts["b"].sentences)), dtype=np.float32)
        found = liken(texts["a"], texts["b"], cosine, Rarity.among([])).signs
        assert found["own quotations"] == own


def test_facts_told_in_one_order_speak_for_a_rewrite() -> None:
    assert signs(REWRITE)["facts in order"] > signs("\n".join(reversed(REWRITE.split("\n"))))["facts in order"]


def test_what_matches_nothing_is_matched_between_its_neighbours() -> None:
    cosine = np.zeros((4, 5), dtype=np.float32)
    cosine[0, 0] = cosine[3, 4] = 0.9
    cosine[1, 2], cosine[2, 3] = 0.33, 0.1  # the taker's second is near enough there, its third to nothing
    cosine[0, 1] = 0.42  # the giver's second was told with its first
    assert between_pairs(cosine, [(0, 0), (3, 4)]) == [(1, 2), (0, 1)]
    cosine[1, 2], cosine[1, 0] = 0.2, 0.4  # what is told already must be nearer
    assert between_pairs(cosine, [(0, 0), (3, 4)]) == [(0, 1)]
