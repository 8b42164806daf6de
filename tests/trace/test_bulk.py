"""Lineage of a pile of any size gives one tree, whatever the order of its inputs and the number of processes."""

import gc
import json
from random import Random

import networkx as nx
import pytest

from variorum.desk import Desk, lineage_graph, open_desk, trace_pile
from variorum.notation import encode
from variorum.values import Payload

LINES = [
    "The ferry Maren Aster left the harbour of Port Elvin at nine with 84 people on board, the harbour office said.",
    "A storm warning had been given in the night by the weather office in the capital of the province.",
    "Rescuers from both shores searched the strait until dawn without finding a trace of the missing boy.",
    "Captain Ilse Varga told the radio that she had asked for another hour and was refused by the owners.",
    "The company has run the line since 2019 and was fined 40,000 crowns last year for a broken pump.",
]


@pytest.fixture(scope="module")
def records() -> list[dict[str, str]]:
    made = [{"id": "root", "text": "Ferry late\n" + "\n".join(LINES), "published": "2031-06-09"}]
    for n in range(300):
        words = f"Ferry in trouble\n{chr(10).join(LINES)}\nWritten down in room {n} of the house by the quay.".split(
            " "
        )
        words[20 + n % 40] = f"word{n}"
        made.append({"id": f"copy{n:03}", "text": " ".join(words), "published": "2031-06-10"})
    return made


def payload(records: list[dict[str, str]]) -> Payload:
    return Payload("pile", "pile", "\n".join(map(json.dumps, records)).encode())


def test_order_and_processes_do_not_matter(records: list[dict[str, str]]) -> None:
    desk: Desk = open_desk(lambda _: None)
    mixed = list(records)
    Random(4).shuffle(mixed)
    one, two = trace_pile([payload(records)], desk, 1), trace_pile([payload(mixed)], desk, 2)
    assert encode(one.stemma) == encode(two.stemma)
    assert one.documents == len(records)
    assert len(one.stemma.origins) == 1
    assert len({descent.child for descent in one.stemma.descents}) > 0.95 * len(records)
    assert sum(descent.parent == "root" for descent in one.stemma.descents) > 0.9 * len(records)


def test_how_often_garbage_is_swept_is_left_as_it_was() -> None:
    before = gc.get_threshold()
    trace_pile([payload([{"id": "a", "text": "\n".join(LINES)}])], open_desk(lambda _: None), 1)
    assert gc.get_threshold() == before


def test_a_taken_id_is_refused(records: list[dict[str, str]]) -> None:
    lineage = trace_pile([payload([records[0], {**records[1], "id": "root"}])], open_desk(lambda _: None))
    assert lineage.documents == 1
    assert [item.reason for item in lineage.rejected] == ["duplicate_id"]


def test_the_tree_is_a_graph_too(records: list[dict[str, str]]) -> None:
    graph = lineage_graph([payload(records[:3])])
    assert isinstance(graph, nx.DiGraph)
    assert graph.edges["root", "copy000"]["manner"] in {"copy", "pickup"}
    assert graph.nodes["root"]["origin"] == graph.nodes["copy001"]["origin"]


def test_the_same_words_again_are_compared_with_the_first_of_them_alone(records: list[dict[str, str]]) -> None:
    again = [{**records[0], "id": f"again{n:03}", "published": f"2031-06-{11 + n % 9}"} for n in range(300)]
    one, two = (trace_pile([payload([*records[:1], *again])], open_desk(lambda _: None), n) for n in (1, 2))
    assert encode(one.stemma) == encode(two.stemma)
    assert {(d.parent, d.child) for d in one.stemma.descents} == {("root", record["id"]) for record in again}
