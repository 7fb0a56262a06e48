"""The graph of victories as a file or a picture: network."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import Failure, plural
from commands.manual import RIVALRY, examples, group
from commands.options import STORE, Store, filtered
from graph.rows import Athlete, Filters

if TYPE_CHECKING:
    from graph.paths import VictoryGraph

commands = group()
PICTURES = (".svg", ".png")
TABLE = ".csv"


@commands.command(
    rich_help_panel=RIVALRY,
    epilog=examples(
        "podium network victories.graphml",
        "podium network 1500m.gexf --event 1500m --sex men --since 2019",
        "podium network 1500m.svg --event 1500m --sex men --most 30",
        "podium network who-beat-whom.csv --since 2019",
    ),
)
@filtered()
def network(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A .graphml, .gexf or .csv file, or a .svg or .png.")],
    filters: Filters,
    most: Annotated[int, typer.Option("--most", min=2, help="At most so many athletes in a picture.")] = 50,
    store: Store = STORE,
) -> None:
    """Write who beat whom as GraphML, GEXF or CSV, or draw it.

    One node an athlete with the number of victories and defeats, one edge a victory, from the winner to the loser, with
    race, event and date; a CSV has one line a pair, with the number of victories. A picture shows those of the highest
    PageRank who met one another.
    """
    from graph.derived import open_current
    from graph.network import Network

    if path.suffix.lower() == TABLE:
        with open_current(store) as opened:
            pairs, wins = write_pairs(Network(opened).tallies(filters), path)
        typer.echo(f"{plural(pairs, 'pair')}, {plural(wins, 'victory', 'victories')} in {path}")
        return
    with open_current(store) as opened:
        found = Network(opened).victory_graph(filters)
        write(found, path, title_of(filters, "who beat whom"), most)
    athletes, victories = plural(len(found), "athlete"), plural(found.number_of_edges(), "victory", "victories")
    typer.echo(f"{athletes}, {victories} in {path}")


def write_pairs(tallies: Iterable[tuple[Athlete, Athlete, int]], path: Path) -> tuple[int, int]:
    """Who beat whom how often, one line a pair, whole or not at all; how many pairs and victories.

    Raises Failure where the file cannot be written.
    """
    partial, pairs, wins = path.with_name(f".{path.name}.part"), 0, 0
    try:
        with partial.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("winner", "loser", "victories"))
            for winner, loser, number in tallies:
                writer.writerow((winner.name, loser.name, number))
                pairs, wins = pairs + 1, wins + number
        os.replace(partial, path)
    except OSError as error:
        raise Failure(f"{path}: cannot be written: {error.strerror}") from error
    return pairs, wins


def write(found: VictoryGraph, path: Path, title: str, most: int) -> None:
    """The graph in the form that the ending of the file tells; raises QuestionError for another one."""
    if path.suffix.lower() in PICTURES:
        from graph.plots.victories import plot_victories

        plot_victories(found, path, title=title, most=most)
    else:
        from graph.plots.networks import write_network

        write_network(found, path)


def title_of(filters: Filters, what: str) -> str:
    """``Men's 1500m, 2019 to 2022: who beat whom``."""
    event = event_words(filters)
    years = " to ".join(dict.fromkeys(year for year in (filters.since, filters.until) if year))
    narrowed = ", ".join(part for part in (event, years) if part)
    words = f"{narrowed}: {what}" if narrowed else what
    return words[0].upper() + words[1:]


def event_words(filters: Filters) -> str:
    """``men's 1500m indoors``."""
    of = {"men": "men's", "women": "women's"}.get(filters.sex or "", filters.sex or "")
    where = "indoors" if filters.indoor else ""
    return " ".join(word for word in (of, filters.discipline, where) if word)
