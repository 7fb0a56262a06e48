"""The athletes of an event in order: rank."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import drawn
from commands.manual import RIVALRY, examples, group
from commands.networking import title_of
from commands.options import STORE, Evidence, Form, Limit, Plot, Store, filtered
from commands.tables import Cell, Format, Row, Table, show, table
from graph.rows import Filters

if TYPE_CHECKING:
    from graph.rankings import Agreement, Ranking, Rating

commands = group()
COLUMNS = ("place", "athlete", "value", "low", "high", "between", "races", "wins", "losses", "group")


class Method(StrEnum):
    """How athletes are ranked."""

    pagerank = "pagerank"
    luce = "plackett-luce"
    openskill = "openskill"
    points = "points"
    honours = "honours"


@commands.command(
    rich_help_panel=RIVALRY,
    epilog=examples(
        "podium rank --event 1500m --sex men --year 2022",
        "podium rank --event 'pole vault' --sex women --year 2005 --method plackett-luce --certainty",
        "podium rank --event 1500m --sex men --compare",
        "podium rank --event 1500m --sex men --method openskill --plot ranking.svg",
    ),
)
@filtered()
def rank(
    filters: Filters,
    method: Annotated[Method, typer.Option("--method", help="How.")] = Method.pagerank,
    certainty: Annotated[
        bool, typer.Option("--certainty", help="Between which places each stands in 90% of resampled races.")
    ] = False,
    compare: Annotated[
        bool, typer.Option("--compare", help="How far the methods agree (Kendall's tau), instead of a ranking.")
    ] = False,
    limit: Limit = 20,
    evidence: Evidence = False,
    plot: Plot = None,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """Rank the athletes of an event by whom they beat.

    pagerank on the graph of victories; plackett-luce on whole races; openskill, a rating with its uncertainty; points
    by place and level; honours, then head to head, then marks. Notes tell what cannot be compared.
    """
    from graph import rankings
    from graph.derived import open_current

    with open_current(store) as opened:
        if compare:
            tables = [agreement_table(rankings.agreement(opened, filters))]
        else:
            found = rankings.rank(
                opened, filters, method=method.value, limit=limit, certainty=certainty, quoted=evidence
            )
            tables = [ranking_table(found)]
            if plot:
                from graph.plots.ranking import NAMES, plot_ranking

                drawn(plot_ranking(found, plot, title=title_of(filters, f"ranked by {NAMES[found.method]}")))
    show(tables, form, evidence=evidence)


def ranking_table(ranking: Ranking) -> Table:
    """A ranking, one athlete a row, what it rests on below."""
    rests = f"{ranking.races} races, {ranking.victories} victories; value: {ranking.unit}"
    rows = tuple(Row(rating_cells(rating), rating.sources) for rating in ranking.rows)
    return Table(COLUMNS, rows, f"Ranked by {ranking.method}", (rests, *ranking.notes))


def rating_cells(rating: Rating) -> tuple[Cell, ...]:
    """The cells of one athlete's rating."""
    between = f"{rating.best}-{rating.worst}" if rating.best is not None else None
    return (
        rating.place,
        rating.athlete.name,
        rating.value,
        rating.low,
        rating.high,
        between,
        rating.races,
        rating.wins,
        rating.losses,
        rating.component,
    )


def agreement_table(found: list[Agreement]) -> Table:
    """How far each two methods agree."""
    rows = ((one.first, one.second, one.tau, one.athletes) for one in found)
    return table(
        ("method", "other method", "tau", "athletes"), rows, "Kendall's tau-b: 1 the same order, -1 the reverse"
    )
