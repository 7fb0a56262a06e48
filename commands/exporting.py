"""The graph as files, and whether it holds what its shapes demand: export, validate."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from commands.console import plural
from commands.manual import GRAPH, examples, group
from commands.options import STORE, Form, Store
from commands.tables import Format, show, table

commands = group()


@commands.command(
    rich_help_panel=GRAPH,
    epilog=examples(
        "podium export graph.ttl", "podium export graph.jsonld", "podium export - --as ntriples | sort | uniq -d"
    ),
)
def export(
    path: Annotated[str, typer.Argument(metavar="FILE", help="Where to; its ending tells the form. - prints.")],
    store: Store = STORE,
    form: Annotated[
        str | None,
        typer.Option("--as", metavar="FORM", help="turtle, trig, ntriples, nquads, jsonld or rdfxml."),
    ] = None,
) -> None:
    """Write the graph as Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML.

    The same graph gives the same bytes, in whatever order its articles came. The file is whole or absent.
    """
    from graph.derived import open_current
    from graph.export import export as write

    with open_current(store) as opened:
        text = write(opened, None if path == "-" else Path(path), form or ("turtle" if path == "-" else None))
    if text is not None:
        typer.echo(text, nl=False)


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium validate", "podium validate --format json"))
def validate(store: Store = STORE, form: Form = Format.table) -> None:
    """Check every article's graph against the shapes of the ontology.

    Lists what does not conform and ends with status 1 where there is any.
    """
    from graph.derived import open_current
    from graph.validate import problems

    with open_current(store) as opened:
        graphs = opened.graphs()
        found = [
            (graph.value, *problem_cells(problem)) for graph in graphs for problem in problems(opened.quads(graph))
        ]
    conforms = f"{plural(len(graphs), 'graph')}, {plural(len(found), 'problem')}"
    show([table(("graph", "node", "problem"), found, notes=[conforms])], form)
    if found:
        raise typer.Exit(1)


def problem_cells(problem: object) -> tuple[str, str]:
    """What a problem is about, and its message."""
    return str(getattr(problem, "node", "")), str(getattr(problem, "message", problem))
