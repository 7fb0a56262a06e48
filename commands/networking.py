"""The graph of victories as a file for other programs: network."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import Failure, plural
from commands.extracting import write_file
from commands.manual import RIVALRY, examples, group
from commands.options import STORE, Store, filtered
from graph.rows import Filters, Victory

if TYPE_CHECKING:
    import networkx as nx

    from graph.paths import VictoryGraph

commands = group()
WRITTEN_ON = re.compile(r' lastmodifieddate="[^"]*"')


@commands.command(
    rich_help_panel=RIVALRY,
    epilog=examples(
        "podium network victories.graphml",
        "podium network 1500m.gexf --event 1500m --sex men --since 2019",
    ),
)
@filtered()
def network(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A .graphml or .gexf file, as for Gephi.")],
    filters: Filters,
    store: Store = STORE,
) -> None:
    """Write who beat whom as GraphML or GEXF.

    One node an athlete, one edge a victory, from the winner to the loser, with date, event and place.
    """
    from graph.derived import open_current
    from graph.network import Network

    if path.suffix not in (".graphml", ".gexf"):
        raise Failure(f"{path}: the ending says no form; use .graphml or .gexf")
    with open_current(store) as opened:
        found = Network(opened).victory_graph(filters)
    plain = flattened(found)
    write_file(path, written(plain, path.suffix))
    athletes, victories = plural(len(plain), "athlete"), plural(plain.number_of_edges(), "victory", "victories")
    typer.echo(f"{athletes}, {victories} in {path}")


def flattened(victories: VictoryGraph) -> nx.MultiDiGraph[str]:
    """The graph with texts, numbers and truth values only, in a fixed order."""
    import networkx as nx

    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(victories):
        plain.add_node(node, label=victories.nodes[node]["name"])
    edges: list[tuple[str, str, Victory]] = sorted(
        victories.edges(data="victory"), key=lambda edge: (edge[2].date or "9", edge[2].id)
    )
    for winner, loser, victory in edges:
        race = victory.race
        told = {
            "date": race.date,
            "event": race.discipline,
            "sex": race.sex,
            "competition": race.competition,
            "venue": race.venue,
            "indoor": race.indoor,
            "stated": victory.stated,
            "confidence": float(victory.confidence),
        }
        plain.add_edge(winner, loser, **{name: value for name, value in told.items() if value is not None})
    return plain


def written(plain: nx.MultiDiGraph[str], ending: str) -> str:
    """The graph as the text of a file."""
    import networkx as nx

    if ending == ".graphml":
        return "\n".join(nx.generate_graphml(plain)) + "\n"
    out = io.BytesIO()
    nx.write_gexf(plain, out)
    # Without the day of writing the same graph gives the same bytes.
    return WRITTEN_ON.sub("", out.getvalue().decode()) + "\n"
