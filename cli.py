"""The command line of podium: every command is one module's; here they only come together."""

from __future__ import annotations

from typing import Annotated

import typer

from commands import (
    careers,
    demo,
    encounters,
    evaluating,
    exporting,
    extracting,
    identifying,
    ingesting,
    lifecycle,
    networking,
    occasions,
    progressing,
    querying,
    ranking,
    rivalry,
    wording,
)
from commands.manual import ManualGroup

MANUAL = """Athletics news into a knowledge graph that people can trust.

podium reads articles, finds who ran what, where and when, who beat whom, records, medals and entries, and keeps every
fact with the sentence that states it. The graph lives in a folder, podium-graph, or where --store or PODIUM_STORE says:
another folder, or a SPARQL server.
"""
app = typer.Typer(
    name="podium",
    cls=ManualGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    help=MANUAL,
    epilog="podium COMMAND --help explains a command and shows how it is typed.",
)
for module in (
    demo,
    extracting,
    evaluating,
    ingesting,
    exporting,
    lifecycle,
    identifying,
    wording,
    querying,
    rivalry,
    encounters,
    ranking,
    networking,
    careers,
    progressing,
    occasions,
):
    app.add_typer(module.commands)


def print_version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        from importlib.metadata import version

        typer.echo(f"podium {version('podium')}")
        raise typer.Exit


@app.callback()
def podium(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=print_version, is_eager=True)
    ] = False,
) -> None:
    """Take the options that stand before the command."""


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
