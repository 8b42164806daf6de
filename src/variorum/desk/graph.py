"""The family tree as a graph for those who go on computing with it."""

from collections.abc import Iterable, Sequence
from typing import Any

from variorum.engines.minilm_embedder import MinilmEmbedder
from variorum.engines.spacy_annotator import SpacyAnnotator
from variorum.fetch import fetch_paths
from variorum.values import EngineMissing, Payload, Rejected

from .bulk import trace_pile
from .desk import Desk


def lineage_graph(pile: Sequence[str] | Iterable[Payload | Rejected]) -> Any:
    """The lineage of a pile (paths, or payloads) as a ``networkx.DiGraph`` from parent to child.

    Nodes are document ids with ``origin``, and sources whose text is not seen with ``lost`` (their kind), from which
    edges of ``manner`` "wire copy", "cites" or "common source" lead; other edges carry ``manner``, ``confidence``
    and ``reasons``. Needs the extra "graph"; raises ``EngineMissing`` without it.
    """
    try:
        import networkx as nx
    except ModuleNotFoundError as error:
        raise EngineMissing("networkx is missing: run 'pip install variorum[graph]'") from error
    given = list(pile)
    inputs = fetch_paths([g for g in given if isinstance(g, str)]) if all(isinstance(g, str) for g in given) else given
    stemma = trace_pile((i for i in inputs if not isinstance(i, str)), Desk(SpacyAnnotator(), MinilmEmbedder())).stemma
    graph = nx.DiGraph()
    for origin in stemma.origins:
        graph.add_nodes_from(origin.documents, origin=origin.id)
    for lost in stemma.unseen():
        graph.add_node(lost.name, lost=str(lost.kind))
        graph.add_edges_from((lost.name, reach.document, {"manner": reach.relation}) for reach in lost.reached_by)
    for descent in stemma.descents:
        told = [reason.text for reason in descent.reasons]
        graph.add_edge(
            descent.parent, descent.child, manner=str(descent.manner), confidence=descent.confidence, reasons=told
        )
    return graph
