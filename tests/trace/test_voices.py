"""Bodies that a sentence leans on without a name, and what two reports have from one of them."""

import pytest

from gold.traced import reports
from variorum.engines.minilm_embedder import MinilmEmbedder
from variorum.trace.commons import find_common_sources
from variorum.trace.descents import Common, find_rewrite
from variorum.trace.rarity import Rarity
from variorum.trace.voices import find_bodies, kind_of
from variorum.values import LostKind, Passage

BODIES = [
    ("Police said that the lorry had no brakes.", {"police"}),
    ("The lorry had no brakes, according to the Elvin police.", {"police"}),
    ("The bridge is closed, the interior ministry announced.", {"ministry"}),
    ("“Nobody was on board,” said the coast guard.", {"coast guard"}),
    ("Police in Elvin confirmed two arrests.", {"police"}),
    ("Police cars stood in front of the court.", set()),
    ("The hospital was built in 1931.", set()),
]


@pytest.mark.parametrize(("sentence", "bodies"), BODIES)
def test_bodies_that_inform_everybody(sentence: str, bodies: set[str]) -> None:
    assert find_bodies(sentence) == bodies


def test_a_body_speaks_through_documents() -> None:
    assert kind_of("police") is LostKind.DOCUMENT


def test_police_of_reports_that_do_not_hang_together_are_not_one_source() -> None:
    def common(name: str, *documents: str) -> Common:
        one, other = (Passage(document, 0, 4, "told") for document in documents)
        return Common(name, LostKind.DOCUMENT, ((one, other),))

    lost = find_common_sources([common("police", "a", "b"), common("police", "x", "y"), common("police", "b", "c")])
    assert [[reach.document for reach in item.reached_by] for item in lost] == [["a", "b", "c"], ["x", "y"]]
    named = find_common_sources([common("Ports Office", "a", "b"), common("Ports Office", "x", "y")])
    assert [[reach.document for reach in item.reached_by] for item in named] == [["a", "b", "x", "y"]]


POLICE = {
    "a": """Lorry runs into the fish hall
A lorry loaded with salt ran into the fish hall of Port Elvin on Tuesday at 5:40 a.m., police said.
Jon Hauge, at the wheel, shouted to Mats Brun and Siri Dahl, and a cashier broke her wrist at about 5:45 a.m.
Police said the brakes had last been inspected in March 2029 and that the lorry weighed 18 tonnes.
The market opened at noon, and the auctioneers spoke of a quiet day.
Our reporter counted nine boats at the quay whose catch had to wait on ice until then.
Old Torvald Quist, who has sold herring there for 40 years, said he had never seen the gate closed.""",
    "b": """Salt lorry strikes market gate in Port Elvin
The brakes were last inspected in March 2029 and the lorry weighed 18 tonnes, according to police.
It was loaded with salt for Brandt and Sons, police said, and ran into the fish hall of Port Elvin on Tuesday.
Its driver, Jon Hauge of Marl, is 61 and jumped out; Ida Moen, a cashier at the gate, broke a wrist.
Councillor Berit Aas wants bollards in front of the hall, as the harbour of Sund has had since 2024.
Her motion is on the list for Thursday, with the budget of 90,000 crowns for the slipway.
Insurers were at the hall all afternoon and would not say what the damage comes to.""",
}


def test_reports_that_both_lean_on_the_police_have_a_common_source_and_stay_two() -> None:
    held = reports(POLICE)
    found = find_rewrite(held["a"], held["b"], MinilmEmbedder().embed, Rarity.among([]))
    assert isinstance(found, Common)
    assert found.name == "police"
    assert all("olice" in passage.text for pair in found.passages for passage in pair)
