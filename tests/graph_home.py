"""A small graph of our own making for the commands: two articles with their facts."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from typer.testing import Result

BODY = (
    "Anna Ahlberg of Sweden beat Berta Brandt to win the 1500m at the Oslo meeting in 4:01.20. "
    "The German was second in 4:01.95. Ahlberg had never beaten her in three races."
)
ARTICLES = [
    {"id": "oslo", "title": "Ahlberg wins in Oslo", "published": "2021-06-20", "source": "The Lap", "text": BODY},
    {
        "id": "paris",
        "title": "Brandt in Paris",
        "published": "2021-07-05",
        "text": "Berta Brandt held off Clara Conti over 1500m in Paris on Saturday. It took her 3:59.80.",
    },
]
OSLO = {"discipline": "1500m", "competition": "Oslo meeting", "venue": "Oslo", "date": "2021-06-19", "sex": "women"}
PARIS = {"discipline": "1500m", "venue": "Paris", "date": "2021-07-03", "sex": "women"}
BEAT = "Anna Ahlberg of Sweden beat Berta Brandt to win the 1500m at the Oslo meeting in 4:01.20"
FACTS: list[dict[str, Any]] = [
    {"type": "performance", "athlete": "Anna Ahlberg", "mark": "4:01.20", "place": 1, **OSLO, "evidence": BEAT},
    {
        "type": "performance",
        "athlete": "Berta Brandt",
        "mark": "4:01.95",
        "place": 2,
        **OSLO,
        "evidence": "The German was second in 4:01.95",
    },
    {"type": "defeat", "winner": "Anna Ahlberg", "loser": "Berta Brandt", **OSLO, "evidence": BEAT},
    {"type": "nationality", "athlete": "Anna Ahlberg", "country": "SWE", "evidence": "Anna Ahlberg of Sweden"},
    {
        "type": "head_to_head",
        "athlete": "Anna Ahlberg",
        "opponent": "Berta Brandt",
        "meetings": 3,
        "wins": 0,
        "evidence": "Ahlberg had never beaten her in three races",
    },
]
MORE: list[dict[str, Any]] = [
    {
        "type": "defeat",
        "winner": "Berta Brandt",
        "loser": "Clara Conti",
        **PARIS,
        "evidence": "Berta Brandt held off Clara Conti over 1500m in Paris",
    },
    {
        "type": "performance",
        "athlete": "Berta Brandt",
        "mark": "3:59.80",
        "place": 1,
        **PARIS,
        "evidence": "It took her 3:59.80",
    },
]
Ask = Callable[..., Result]


def lines(records: list[dict[str, Any]]) -> str:
    """JSON lines."""
    return "".join(json.dumps(record) + "\n" for record in records)
