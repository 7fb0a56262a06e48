"""What a case of a named query is: its name, its parameters, its rows in order (None: open)."""

from __future__ import annotations

Row = tuple[str | None, ...]
Case = tuple[str, dict[str, str], list[Row]]
