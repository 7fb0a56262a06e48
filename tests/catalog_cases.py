"""Every named query with exact results on the graph of questions_data: name, parameters, rows in order (None: open)."""

from __future__ import annotations

from catalog_asked import ASKED
from catalog_narrowed import NARROWED
from catalog_people import PEOPLE
from catalog_races import RACES
from catalog_rows import Case
from catalog_told import TOLD

CASES: list[Case] = [*PEOPLE, *RACES, *TOLD, *NARROWED, *ASKED]
