"""How true the confidences are: ``python bench/calibration.py [GOLD ...] [--svg FILE]``.

On the corpus by cross-fitting: links, last judgement and confidence of a draft are learned from the other quarters of
the corpus than its own. Of the drafts that are sure enough to be facts, the mean confidence is held against the share
of right ones, in ten bins; the expected calibration error is the mean gap, weighed by facts. Each further folder GOLD
(``articles/*.txt``, ``facts/*.jsonl``) is measured with what ships. ``--svg`` draws the curves. Exit status 1 where an
error is above 0.08.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from halves import CORPUS, confidence, table_of
from spacy.language import Language

from extractor.confidence import LEAST
from extractor.evaluate import Record
from extractor.facts import dump
from extractor.linking.train import lessons, scored, unseen
from extractor.measure import calibration, calibration_error, measure
from extractor.pipeline import build_nlp, extract
from extractor.readers.text import read_text

MOST = 0.08
Judged = list[tuple[float, bool]]
SIDE, MARGIN, NAME = 360, 50, 24
COLOURS = ("#0b5fa5", "#c8501e", "#3a7d34", "#7a3f98", "#555555")


def cross_fitted(nlp: Language) -> Judged:
    """(confidence, is it right) of the facts of the corpus, each by what the other quarters taught."""
    parts = unseen(list(lessons(CORPUS, nlp)))
    outcomes = scored(parts)
    out: Judged = []
    start = 0
    for part in parts:
        mine = outcomes[start : start + len(part)]
        table = table_of(outcomes[:start] + outcomes[start + len(part) :])
        sure = [(confidence(table, kind, chance), right) for kind, chance, right in mine]
        out += [(float(value), right) for value, right in sure if value >= LEAST]
        start += len(part)
    return out


def on_gold(folder: Path, nlp: Language) -> Judged:
    """The same of another gold folder, with the shipped tables."""
    return measure(gold_and_found(folder, nlp)).judged


def gold_and_found(folder: Path, nlp: Language) -> Iterator[tuple[str, list[Record], list[Record]]]:
    """Each article of a gold folder that has facts: its id, its gold facts and those extracted."""
    for path in sorted((folder / "facts").glob("*.jsonl")):
        article = read_text((folder / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8"), path.stem)
        gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        yield path.stem, gold, [json.loads(line) for line in dump(extract(article, nlp))]


def lines(name: str, judged: Judged) -> Iterator[str]:
    """The table of one curve."""
    error = calibration_error(judged)
    yield f"{name}: {len(judged)} facts, expected calibration error {error:.3f}"
    yield f"  {'confidence':>12}{'facts':>8}{'mean':>8}{'right':>8}"
    for one in calibration(judged):
        yield f"  {one.low:5.1f} to {one.high:.1f}{one.facts:8}{one.confidence:8.3f}{one.right:8.3f}"


def drawn(curves: Sequence[tuple[str, Judged]]) -> str:
    """The reliability curves as SVG: confidence to the right, the share of right facts upwards."""
    size = SIDE + 2 * MARGIN
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}" '
        'font-family="DejaVu Sans, Verdana, sans-serif" font-size="12">',
        f'<rect width="{size}" height="{size}" fill="white"/>',
        f'<path d="M{at(0)} L{at(1)}" stroke="#999" stroke-dasharray="4 4"/>',
    ]
    for tenth in range(0, 11, 2):
        x, y = point(tenth / 10, tenth / 10)
        out.append(f'<path d="M{x:.0f} {MARGIN} V{MARGIN + SIDE} M{MARGIN} {y:.0f} H{MARGIN + SIDE}" stroke="#ddd"/>')
        out.append(f'<text x="{x:.0f}" y="{size - MARGIN + 18}" text-anchor="middle">{tenth / 10:.1f}</text>')
        out.append(f'<text x="{MARGIN - 8}" y="{y + 4:.0f}" text-anchor="end">{tenth / 10:.1f}</text>')
    out.append(f'<rect x="{MARGIN}" y="{MARGIN}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#333"/>')
    for number, (name, judged) in enumerate(curves):
        out += curve(name, judged, COLOURS[number % len(COLOURS)], number)
    out.append(f'<text x="{size / 2}" y="{size - 12}" text-anchor="middle">confidence</text>')
    hint = "how true the confidences are: on the broken line all true; the larger a dot, the more facts"
    out.append(f'<text x="{MARGIN}" y="{MARGIN - 14}" font-size="9" fill="#666">{hint}</text>')
    turned = f'transform="rotate(-90 14 {size / 2})"'
    out.append(f'<text x="14" y="{size / 2}" text-anchor="middle" {turned}>share of right facts</text>')
    return "\n".join([*out, "</svg>", ""])


def curve(name: str, judged: Judged, colour: str, number: int) -> list[str]:
    """One curve, its points as large as their bins are full, and its line of the legend."""
    bins = calibration(judged)
    path = " L".join("{:.1f} {:.1f}".format(*point(one.confidence, one.right)) for one in bins)
    out = [f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>']
    for one in bins:
        x, y = point(one.confidence, one.right)
        radius = 3 + 9 * (one.facts / len(judged)) ** 0.5
        out.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}" fill-opacity="0.6"/>')
    label = escape(f"{shorter(name)}: error {calibration_error(judged):.3f}, {len(judged)} facts")
    x, y = MARGIN + SIDE - 10, MARGIN + SIDE - 14 - 18 * number
    out.append(f'<text x="{x}" y="{y}" text-anchor="end" fill="{colour}">{label}</text>')
    return out


def shorter(name: str) -> str:
    """A name that the legend has room for."""
    return name if len(name) <= NAME else f"{name[: NAME - 1]}…"


def point(x: float, y: float) -> tuple[float, float]:
    """A place of the unit square in the picture."""
    return MARGIN + SIDE * x, MARGIN + SIDE * (1 - y)


def at(value: float) -> str:
    """A place on the diagonal."""
    return "{:.1f} {:.1f}".format(*point(value, value))


def main() -> int:
    """Measure, print and draw."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("gold", type=Path, nargs="*", help="further folders with articles/ and facts/")
    parser.add_argument("--svg", type=Path, help="where to draw the curves")
    options = parser.parse_args()
    nlp = build_nlp()
    curves = [("corpus, cross-fitted", cross_fitted(nlp))]
    curves += [(folder.name, on_gold(folder, nlp)) for folder in options.gold]
    for name, judged in curves:
        print("\n".join(lines(name, judged)))
    if options.svg:
        options.svg.write_text(drawn(curves), encoding="utf-8")
    return 0 if all(calibration_error(judged) <= MOST for _, judged in curves) else 1


if __name__ == "__main__":
    sys.exit(main())
