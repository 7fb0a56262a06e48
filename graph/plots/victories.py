"""The victory graph of an event: athletes around a circle, arrows from winner to loser, broad where there were
many.
"""

from __future__ import annotations

import math
from pathlib import Path

import networkx as nx
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch

from graph.paths import VictoryGraph
from graph.plots.figure import BLUE, INK, plain, save, sheet, shortened
from graph.ratings.pagerank import pagerank

MOST = 50
RADIUS = 1.0
REACH = 1.62


def plot_victories(graph: VictoryGraph, path: Path, *, title: str = "Who beat whom", most: int = MOST) -> Path:
    """Draw the ``most`` athletes of the highest PageRank, clockwise from the top in this order, without those who met
    none of the others.

    Names stand outside the circle along its radii, so that they cannot overlap.
    """
    wins = counted(graph)
    shares = pagerank(wins)
    first = sorted(shares, key=lambda node: (-shares[node].value, name_of(graph, node)))[:most]
    kept = [node for node in first if wins.subgraph(first).degree(node)] or first
    figure, axes = sheet(10, 10.4, "")
    figure.suptitle(title, x=0.01, ha="left", fontsize=12, color=INK)
    plain(axes)
    axes.set_aspect("equal")
    axes.set_xlim(-REACH, REACH)
    axes.set_ylim(-REACH, REACH)
    angles = {node: math.pi / 2 - 2 * math.pi * number / len(kept) for number, node in enumerate(kept)}
    for winner, loser, data in sorted(wins.subgraph(kept).edges(data=True), key=lambda edge: edge[2]["weight"]):
        arrow(axes, angles[winner], angles[loser], data["weight"])
    for node in kept:
        label(axes, angles[node], name_of(graph, node), math.sqrt(shares[node].value))
    return save(figure, path)


def counted(graph: VictoryGraph) -> nx.DiGraph[str]:
    """How often each one beat each other."""
    wins: nx.DiGraph[str] = nx.DiGraph()
    wins.add_nodes_from(graph)
    for winner, loser in graph.edges():
        weight = wins[winner][loser]["weight"] if wins.has_edge(winner, loser) else 0
        wins.add_edge(winner, loser, weight=weight + 1)
    return wins


def name_of(graph: VictoryGraph, node: str) -> str:
    """The athlete's name."""
    return str(graph.nodes[node].get("name", node))


def point(angle: float, radius: float = RADIUS) -> tuple[float, float]:
    """A point of the circle."""
    return radius * math.cos(angle), radius * math.sin(angle)


def arrow(axes: Axes, winner: float, loser: float, weight: int) -> None:
    """One arrow, its width by the number of victories, bent so that there and back can be told apart."""
    width = 0.6 + 0.9 * math.log2(weight)
    axes.add_patch(
        FancyArrowPatch(
            point(winner, 0.97),
            point(loser, 0.97),
            arrowstyle="-|>",
            mutation_scale=7 + 2 * width,
            connectionstyle="arc3,rad=0.18",
            lw=width,
            color=BLUE,
            alpha=0.35 + min(0.5, 0.12 * weight),
        )
    )


def label(axes: Axes, angle: float, name: str, size: float) -> None:
    """A dot and the name along the radius, upright on both sides."""
    x, y = point(angle)
    axes.plot([x], [y], "o", color=INK, markersize=3 + 12 * size)
    left = math.cos(angle) < -1e-9
    degrees = math.degrees(angle) + (180 if left else 0)
    x, y = point(angle, 1.06)
    axes.text(
        x,
        y,
        shortened(name, 26),
        rotation=degrees,
        rotation_mode="anchor",
        ha="right" if left else "left",
        va="center",
        fontsize=10,
        color=INK,
    )
