"""The victory graph for other programs: GraphML and GEXF, as Gephi reads them."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from graph.paths import VictoryGraph
from graph.rows import QuestionError, Victory

ENDINGS = (".graphml", ".gexf")


def write_network(graph: VictoryGraph, path: Path) -> Path:
    """Write the graph with names, races, dates and how each victory is known; raises QuestionError for another
    ending than .graphml or .gexf.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise QuestionError(f"{path}: a network is a {' or a '.join(ENDINGS)} file")
    if ending == ".gexf":
        nx.write_gexf(flat(graph), path)
    else:
        nx.write_graphml(flat(graph), path)
    return path


def flat(graph: VictoryGraph) -> nx.MultiDiGraph[str]:
    """The same graph with plain texts and numbers as attributes, sorted."""
    out: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(graph):
        out.add_node(node, label=str(graph.nodes[node].get("name", node)))
    victories: list[Victory] = [data["victory"] for _, _, data in graph.edges(data=True)]
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
        "date": race.date,
        "sex": race.sex,
    }
    known: dict[str, str | bool | float] = {name: value for name, value in words.items() if value}
    return known | {"indoor": race.indoor, "stated": victory.stated, "confidence": float(victory.confidence)}
