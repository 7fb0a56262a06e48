"""How good the extraction is, by articles whose facts are known: evaluate."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from commands.console import Failure, Problems, plural, progress
from commands.extracting import extracted, write_file
from commands.manual import ARTICLES, examples, group
from commands.options import Form, Model
from commands.tables import Cell, Format, Table, show, table

if TYPE_CHECKING:
    from extractor.measure import Count, Fault, Measure

commands = group()
FIGURES = ("precision", "recall", "F1", "right", "wrong", "missed")
CONFUSIONS = 30


@commands.command(
    rich_help_panel=ARTICLES,
    epilog=examples(
        "podium evaluate corpus/facts corpus/articles",
        "podium evaluate gold/ articles/ --errors",
        "podium evaluate corpus/facts corpus/articles --save before.json",
        "podium evaluate corpus/facts corpus/articles --against before.json",
    ),
)
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A folder with <article id>.jsonl, the true facts.")],
    articles_at: Annotated[str, typer.Argument(metavar="ARTICLES", help="The articles.")],
    errors: Annotated[bool, typer.Option("--errors", help="Every wrong or missed fact, with its sentence.")] = False,
    against: Annotated[
        Path | None, typer.Option("--against", metavar="FILE", help="Show what was gained and lost since --save.")
    ] = None,
    save: Annotated[
        Path | None, typer.Option("--save", metavar="FILE", help="Keep what was found, for --against.")
    ] = None,
    model: Model = None,
    form: Form = Format.table,
) -> None:
    """Measure the extraction on articles whose facts are known.

    Precision, recall and F1 by type and slot, what is taken for what, and whether confidences are true. A defeat that
    finishing places imply counts neither way.
    """
    from extractor.measure import kept, measure

    problems = Problems()
    before = saved(against) if against else None
    with progress("evaluating", None) as advance:
        found = judged(gold, articles_at, model, problems, advance)
        result = measure(found)
    if save is not None:
        write_file(save, json.dumps(kept(result), indent=0) + "\n")
    show(list(tables(result, errors, before)), form)
    problems.end()


def judged(
    gold: Path, articles_at: str, model: str | None, problems: Problems, advance: Any
) -> Iterator[tuple[str, Sequence[Mapping[str, Any]], Sequence[Mapping[str, Any]]]]:
    """Each article that has gold facts, with these and what was found."""
    from extractor.facts import dump

    files = {path.stem: path for path in sorted(gold.glob("*.jsonl"))}
    if not files:
        raise Failure(f"{gold}: no gold facts here; expected a folder with one <article id>.jsonl per article")
    left = dict(files)
    for article, facts in extracted([articles_at], model, problems, failed=True):
        if article.id in left:
            yield article.id, read_gold(left.pop(article.id)), [json.loads(line) for line in dump(facts)]
            advance(article.id)
    if left:
        some = ", ".join(sorted(left)[:5]) + (" ..." if len(left) > 5 else "")
        problems.add(f"{articles_at}: {plural(len(left), 'article')} with facts in {gold} not found here: {some}")


def read_gold(path: Path) -> list[Mapping[str, Any]]:
    """The facts of a gold file; raises Failure with the line."""
    facts = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            if line.strip():
                facts.append(json.loads(line))
        except json.JSONDecodeError as error:
            raise Failure(f"{path}: line {number}: not JSON: {error.msg}") from error
    return facts


def saved(path: Path) -> Mapping[str, Sequence[str]]:
    """What an earlier run kept; raises Failure."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Failure(f"{path}: cannot be read: {error.strerror}; make it with --save") from error
    except json.JSONDecodeError as error:
        raise Failure(f"{path}: not what --save writes: {error.msg} at line {error.lineno}") from error
    if not isinstance(found, dict):
        raise Failure(f"{path}: not what --save writes")
    return found


def tables(result: Measure, errors: bool, before: Mapping[str, Sequence[str]] | None) -> Iterator[Table]:
    """All that was measured."""
    from extractor.evaluate import SECONDARY
    from extractor.measure import KINDS, calibration, calibration_error, compared

    rows = [(kind, *figures(result.facts[kind])) for kind in KINDS]
    rows += [("five primary types", *figures(result.total())), ("other three", *figures(result.total(SECONDARY)))]
    yield table(("type", *FIGURES), rows, "Facts")
    by_type = [(f"slots of {kind}", *figures(result.slots_by_type[kind])) for kind in KINDS]
    by_slot = [(slot, *figures(count)) for slot, count in sorted(result.slots.items())]
    primary = ("slots of five primary types", *figures(result.total_slots()))
    yield table(("slot", *FIGURES), [*by_slot, *by_type, primary], "Slots")
    confusions = sorted(result.confusions.items(), key=lambda item: (-item[1], item[0]))[:CONFUSIONS]
    yield table(("slot", "gold", "found", "times"), [(*key, number) for key, number in confusions], "Taken for another")
    curve = [
        (f"{one.low:.1f} to {one.high:.1f}", one.facts, one.confidence, one.right) for one in calibration(result.judged)
    ]
    ece = f"expected calibration error {calibration_error(result.judged):.3f}"
    yield table(("confidence", "facts", "mean", "right"), curve, "Confidence", [ece])
    if errors:
        yield table(("what", "article", "fact", "sentence"), map(fault_cells, result.faults), "Errors")
    if before is not None:
        yield change_table(compared(result, before), None if errors else CONFUSIONS)


def change_table(changes: Mapping[str, Sequence[str]], most: int | None) -> Table:
    """What has changed since, at most so many facts of each kind, and the numbers."""
    rows = [(name, fact) for name, facts in changes.items() if name != "fault cured" for fact in facts[:most]]
    note = ", ".join(f"{name}: {len(facts)}" for name, facts in changes.items())
    return table(("change", "fact"), rows, "Since then", [note])


def figures(count: Count) -> tuple[Cell, ...]:
    """Precision, recall, F1 and the counts."""
    shares = (f"{share:.3f}" for share in (count.precision, count.recall, count.f1))
    return (*shares, count.right, count.wrong, count.missed)


def fault_cells(fault: Fault) -> tuple[Cell, ...]:
    """One fault; of a fact with other slots these."""
    from extractor.measure import shown, told

    fact = told("", fault.fact).removeprefix(": ")
    if fault.differences:
        fact = f"{fact} [{'; '.join(f'{slot}: {shown(a)}, found {shown(b)}' for slot, a, b in fault.differences)}]"
    return (fault.what, fault.article, fact, " ".join(str(fault.fact.get("evidence", "")).split()))
