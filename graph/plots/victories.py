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
from graph.plots.figure import EDGE, GREY, INK, page, picture, save
from graph.plots.letters import name, width, wrapped
from graph.ratings.pagerank import pagerank
from graph.rows import QuestionError

MOST = 50
SIZE, SMALL, LINE = 10.0, 8.0, 0.17
SPACING, LEAST_SPACING = 0.39, 0.17
"""Inches between two names on the circle: where there are few, and where there are many."""
SMALLEST, USUAL = 1.5, 3.1
"""Inches of the circle's radius."""
MOST_NAME, NAME_FROM = 2.1, 0.14
"""How long a name may be, and how far from the circle it begins, in inches."""
TOP, LEAST_WIDTH = 0.6, 5.5
COLOURS = ("#1f5fa8", "#c0392b", "#2e7d4f", "#7a3f98", "#b36b00", "#00798c", "#8c2f5b", "#5b5b5b")
HINT = (
    "An arrow goes from the winner to the loser, in the winner's colour; it is the broader, the more victories. "
    "Clockwise from the top by PageRank; the larger the dot, the higher."
)


@picture
def plot_victories(graph: VictoryGraph, path: Path, *, title: str = "Who beat whom", most: int = MOST) -> Path:
    """Draw the ``most`` athletes of the highest PageRank who met one another, clockwise from the top in this order.

    Names stand outside the circle along its radii, so that they cannot overlap. Raises QuestionError where there is no
    victory.
    """
    wins = counted(graph)
    if not wins.size():
        raise QuestionError(f"{title}: no article tells of such a victory: nothing to draw")
    shares = pagerank(wins)
    kept = linked(wins, sorted(shares, key=lambda node: (-shares[node].value, name_of(graph, node))), most)
    names = [name(name_of(graph, node), MOST_NAME, SIZE) for node in kept]
    circle = Circle(len(kept))
    x, y, wide, high = circle.frame(names)
    room = max(wide, LEAST_WIDTH)
    notes = wrapped(told(len(kept), len(graph)), room - 2 * EDGE, SMALL, most=6)
    figure, axes = page(room, TOP + high + LINE * (len(notes) + 0.5) + EDGE, title)
    circle.middle = (x + (room - wide) / 2, TOP + y)
    sizes = {node: 3 + 12 * math.sqrt(shares[node].value) for node in kept}
    for winner, loser, data in sorted(wins.subgraph(kept).edges(data=True), key=lambda edge: edge[2]["weight"]):
        circle.arrow(axes, kept.index(winner), kept.index(loser), data["weight"], (sizes[winner], sizes[loser]))
    for number, node in enumerate(kept):
        circle.label(axes, number, names[number], sizes[node])
    for number, line in enumerate(notes):
        axes.text(EDGE, TOP + high + LINE * (number + 1), line, fontsize=SMALL, color=GREY, va="center")
    return save(figure, path)


def told(kept: int, athletes: int) -> str:
    """How the picture is read, and whom it leaves out."""
    some = f" Here are {kept} of {athletes:,} athletes: of those with the highest PageRank, who met one another."
    return HINT + (some if kept < athletes else "")


def linked(wins: nx.DiGraph[str], ranked: list[str], most: int) -> list[str]:
    """The first ``most`` who met one another, in their order."""
    seen: set[str] = set()
    found: set[str] = set()
    for node in ranked:
        seen.add(node)
        met = seen & {*wins.successors(node), *wins.predecessors(node)} - {node}
        joined = found | met | {node} if met else found
        if len(joined) > most:
            continue
        found = joined
    return [node for node in ranked if node in found]


def radius_for(athletes: int) -> float:
    """The circle's radius in inches: so that names keep a distance, be they few or many."""
    around = 2 * math.pi
    return max(SMALLEST, min(USUAL, athletes * SPACING / around), athletes * LEAST_SPACING / around)


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


class Circle:
    """Places of so many athletes on a page, in inches, clockwise from the top; ``y`` goes down."""

    def __init__(self, athletes: int) -> None:
        self.middle = (0.0, 0.0)
        self.radius = radius_for(athletes)
        self.athletes = athletes

    def frame(self, names: list[str]) -> tuple[float, float, float, float]:
        """Where the middle is in the smallest frame around circle and names, and how wide and high that is."""
        ends = [self.point(number, NAME_FROM + width(words, SIZE)) for number, words in enumerate(names)]
        ends += [(-self.radius, -self.radius), (self.radius, self.radius)]
        left, right = (EDGE + LINE / 2 + abs(pick(x for x, _ in ends)) for pick in (min, max))
        over, under = (LINE / 2 + abs(pick(y for _, y in ends)) for pick in (min, max))
        return left, over, left + right, over + under

    def angle(self, number: int) -> float:
        """Of the athlete with this number, from the right, against the clock."""
        return math.pi / 2 - 2 * math.pi * number / self.athletes

    def point(self, number: int, beyond: float = 0.0) -> tuple[float, float]:
        """The athlete's place, or so many inches farther out."""
        angle, radius = self.angle(number), self.radius + beyond
        return self.middle[0] + radius * math.cos(angle), self.middle[1] - radius * math.sin(angle)

    def arrow(self, axes: Axes, winner: int, loser: int, weight: int, dots: tuple[float, float]) -> None:
        """One arrow within the circle from dot to dot, its width by the number of victories."""
        breadth = 0.8 + 0.8 * math.log2(weight)
        axes.add_patch(
            FancyArrowPatch(
                self.point(winner),
                self.point(loser),
                arrowstyle="-|>",
                mutation_scale=8 + 2 * breadth,
                connectionstyle=f"arc3,rad={self.bend(winner, loser):.4f}",
                shrinkA=dots[0] / 2 + 1,
                shrinkB=dots[1] / 2 + 1.5,
                lw=breadth,
                color=COLOURS[winner % len(COLOURS)],
                alpha=min(0.9, 0.5 + 0.12 * weight),
            )
        )

    def bend(self, winner: int, loser: int) -> float:
        """How far an arrow bends from its chord, in chords: inwards, the more the nearer the two are, and a bit to one
        side, so that there and back can be told apart.
        """
        between = (self.angle(winner) - self.angle(loser)) % (2 * math.pi)
        chord, sagitta = 2 * math.sin(between / 2), math.cos(between / 2)
        inwards = 0.4 * (1 - chord / 2) * sagitta / chord
        return inwards + 0.08 + 0.05 / chord

    def label(self, axes: Axes, number: int, words: str, size: float) -> None:
        """A dot and the name along the radius, upright on both sides."""
        angle = self.angle(number)
        axes.plot(*([place] for place in self.point(number)), "o", color=COLOURS[number % len(COLOURS)], ms=size)
        left = math.cos(angle) < -1e-9
        axes.text(
            *self.point(number, NAME_FROM),
            words,
            rotation=math.degrees(angle) + (180 if left else 0),
            rotation_mode="anchor",
            ha="right" if left else "left",
            va="center",
            fontsize=SIZE,
            color=INK,
        )
