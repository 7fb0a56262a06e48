"""What a command says beside its answer: progress, problems, the end."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import typer

DEBUG = "PODIUM_DEBUG"


class Failure(RuntimeError):
    """What the user can mend; the message says how."""


class Advance(Protocol):
    """Tell that one more article is done."""

    def __call__(self, name: str, message: str = "", *, failed: bool = False) -> None:
        """Report the article ``name``; where there is a progress bar, only failures are written out."""


class Problems:
    """Counts what went wrong, says each at once on standard error, and ends the command with status 1."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, message: object) -> None:
        """Say a problem and go on."""
        self.count += 1
        typer.echo(f"podium: {message}", err=True)

    def crash(self, where: str, error: Exception) -> None:
        """Say that one article could not be worked on through a fault of podium; the others go on."""
        if os.environ.get(DEBUG):
            traceback.print_exception(error)
        self.add(
            f"{where}: could not be worked on: {type(error).__name__}: {error} "
            f"(a fault of podium; set {DEBUG}=1 to see where)"
        )

    def end(self) -> None:
        """Leave with status 1 where there was a problem."""
        if self.count:
            raise typer.Exit(1)


def interactive() -> bool:
    """Whether a person watches standard error."""
    return sys.stderr.isatty()


@contextmanager
def progress(title: str, total: int | None) -> Iterator[Advance]:
    """A bar on a terminal, one line an article otherwise, both on standard error."""
    if not interactive():
        yield plain_lines
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, TextColumn("{task.fields[name]}"), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total, name="")

        def advance(name: str, message: str = "", *, failed: bool = False) -> None:
            if failed:
                bar.console.print(f"podium: {name}: {message}", markup=False, highlight=False)
            bar.update(task, advance=1, name=name)

        yield advance


def plain_lines(name: str, message: str = "", *, failed: bool = False) -> None:
    """One line for an article, for logs and pipes."""
    typer.echo(f"{'podium: ' if failed else ''}{name}{': ' if message else ''}{message}", err=True)


def plural(number: int, one: str, many: str | None = None) -> str:
    """``3 facts``, ``1 fact``.

    >>> plural(0, "medal"), plural(2, "entry", "entries")
    ('0 medals', '2 entries')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def drawn(path: Path) -> None:
    """Say where a picture is."""
    typer.echo(f"podium: drawn in {path}", err=True)
