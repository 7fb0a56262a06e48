"""The victory graph for other programs: GraphML and GEXF, as Gephi reads them."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import networkx as nx

from graph.paths import VictoryGraph
from graph.plots.whole import whole
from graph.rows import QuestionError, Victory

ENDINGS = (".graphml", ".gexf")


def write_network(graph: VictoryGraph, path: Path) -> Path:
    """Write the graph with names, races, dates and how each victory is known, the same bytes for the same graph, whole
    or not at all; raises QuestionError for another ending than .graphml or .gexf, and where it cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise QuestionError(f"{path}: a network is a {' or a '.join(ENDINGS)} file")
    content = gexf(graph) if ending == ".gexf" else graphml(graph)
    return whole(path, lambda partial: partial.write_bytes(content))


def graphml(graph: VictoryGraph) -> bytes:
    """The graph as GraphML."""
    out = BytesIO()
    nx.write_graphml(flat(graph), out)
    return out.getvalue()


def gexf(graph: VictoryGraph) -> bytes:
    """The graph as GEXF, without the day on which it is written."""
    out = BytesIO()
    nx.write_gexf(flat(graph), out)
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue(), count=1)


def flat(graph: VictoryGraph) -> nx.MultiDiGraph[str]:
    """The same graph with plain texts and numbers as attributes, sorted."""
    out: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    victories: list[Victory] = [data["victory"] for _, _, data in graph.edges(data=True)]
    won = Counter(victory.winner.iri for victory in victories)
    lost = Counter(victory.loser.iri for victory in victories)
    for node in sorted(graph):
        name = str(graph.nodes[node].get("name", node))
        out.add_node(node, label=name, victories=won[node], defeats=lost[node])
    for victory in sorted(victories, key=lambda one: one.id):
        out.add_edge(victory.winner.iri, victory.loser.iri, key=victory.id, **told(victory))
    return out


def told(victory: Victory) -> dict[str, str | bool | float]:
    """The attributes of one victory, without those that nobody tells."""
    race = victory.race
    words = {
        "race": race.label,
        "discipline": race.discipline,
        "competition": race.competition,
        "venue": race.venue,
        "round": race.round,
        "date": race.date,
        "sex": race.sex,
    }
    known: dict[str, str | bool | float] = {name: value for name, value in words.items() if value}
    return known | {"indoor": race.indoor, "stated": victory.stated, "confidence": float(victory.confidence)}
