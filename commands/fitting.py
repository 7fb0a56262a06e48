"""Tables that are wider than the terminal: cells are broken, nothing is cut off."""

from __future__ import annotations

from commands.tables import Table, is_number, plain, quote_line


def fit(given: Table, width: int, evidence: bool) -> list[str]:
    """The lines of a table that fits ``width`` columns; evidence follows in a line of its own below each row."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table as Grid
    from rich.text import Text

    kept = [i for i in range(len(given.columns)) if any(plain(row.cells[i]) for row in given.rows)]
    console = Console(width=width, color_system=None, file=None, legacy_windows=False)
    grid = Grid(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False)
    for index in kept:
        right = all(is_number(row.cells[index]) for row in given.rows)
        grid.add_column(Text(given.columns[index]), justify="right" if right else "left", overflow="fold")
    for row in given.rows:
        grid.add_row(*(Text(plain(row.cells[index])) for index in kept))
    with console.capture() as capture:
        console.print(grid)
        if evidence:
            for number, row in enumerate(given.rows, 1):
                for source in row.sources:
                    console.print(Padding(Text(f"[{number}] {quote_line(source)}"), (0, 0, 0, 2)))
    return [line.rstrip() for line in capture.get().rstrip("\n").split("\n")]
