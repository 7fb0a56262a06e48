"""The help as a manual: commands in sections, errors of the user as one line, examples as they are typed."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

ARTICLES = "Articles"
GRAPH = "The graph"
QUESTIONS = "Questions"
RIVALRY = "Who beat whom"
CAREERS = "Lists and careers"
START = "Start here"
SECTIONS = (START, ARTICLES, GRAPH, QUESTIONS, RIVALRY, CAREERS)


def group() -> typer.Typer:
    """An empty set of commands for one module to fill."""
    return typer.Typer(rich_markup_mode=None, add_completion=False)


def examples(*lines: str) -> str:
    """The end of a command's help; each line is shown as it is."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


class ManualGroup(TyperGroup):
    """All commands, listed by section; what a user can mend ends with one line on standard error and status 1."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write one section after the other, every command with its first line."""
        for section in SECTIONS:
            names = [name for name, command in self.commands.items() if panel_of(command) == section]
            if names:
                with formatter.section(section):
                    formatter.write_dl([(name, self.commands[name].get_short_help_str(200)) for name in names])

    def list_commands(self, ctx: Any) -> list[str]:
        """The names in the order of the manual."""
        return sorted(self.commands, key=lambda name: SECTIONS.index(panel_of(self.commands[name])))

    def invoke(self, ctx: Any) -> Any:
        """Run a command; print what the user can mend as one message."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # The reader of our output has gone, as in `podium ... | head`: keep the interpreter from complaining.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(1) from None
        except Exception as error:
            if not isinstance(error, mendable()):
                raise
            typer.echo(f"podium: {error}", err=True)
            raise typer.Exit(1) from error


def panel_of(command: Any) -> str:
    """The section of a command."""
    panel = getattr(command, "rich_help_panel", None)
    return panel if panel in SECTIONS else SECTIONS[-1]


MENDABLE = {
    "commands.console": "Failure",
    "extractor.article": "ArticleError",
    "extractor.facts": "FactError",
    "graph.binding": "BindingError",
    "graph.export": "ExportError",
    "graph.faults": "QueryError",
    "graph.ingest": "IngestError",
    "graph.lifecycle": "LifecycleError",
    "graph.load": "LoadError",
    "graph.rows": "QuestionError",
    "graph.store": "StoreError",
}
"""The errors whose message tells the user what to do, by the module that has them."""


def mendable() -> tuple[type[Exception], ...]:
    """Those whose module is loaded: no other can have been raised."""
    return tuple(getattr(sys.modules[module], name) for module, name in MENDABLE.items() if module in sys.modules)
