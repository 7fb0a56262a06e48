"""The men with the javelin in 2023: each of three beat another of them."""

from __future__ import annotations

from collections.abc import Sequence

from told_facts import Story, result

JAVELIN = {"discipline": "javelin throw", "sex": "men"}
LAUSANNE = {**JAVELIN, "competition": "Athletissima", "venue": "Lausanne", "date": "2023-06-30"}
ZURICH = {**JAVELIN, "competition": "Weltklasse Zürich", "venue": "Zurich", "date": "2023-08-31"}

THROWERS: Sequence[Story] = (
    (
        "lausanne-javelin",
        "Chopra is back",
        "2023-07-01",
        (
            (
                "Neeraj Chopra won the javelin with 87.66m.",
                [result("Neeraj Chopra", place=1, mark="87.66", **LAUSANNE)],
            ),
            (
                "Julian Weber was second with 87.03m, Jakub Vadlejch third with 86.13m.",
                [
                    result("Julian Weber", place=2, mark="87.03", **LAUSANNE),
                    result("Jakub Vadlejch", place=3, mark="86.13", **LAUSANNE),
                ],
            ),
        ),
    ),
    (
        "zurich-javelin",
        "Fifteen centimetres",
        "2023-09-01",
        (
            (
                "Jakub Vadlejch won the javelin with 85.86m.",
                [result("Jakub Vadlejch", place=1, mark="85.86", **ZURICH)],
            ),
            (
                "Neeraj Chopra was second with 85.71m, Julian Weber third with 85.04m.",
                [
                    result("Neeraj Chopra", place=2, mark="85.71", **ZURICH),
                    result("Julian Weber", place=3, mark="85.04", **ZURICH),
                ],
            ),
        ),
    ),
)
