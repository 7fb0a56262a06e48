"""Runs examples kept as data: what a rule must find, and the look-alikes in which it must find nothing.

A TOML file holds ``[[accept]]`` and ``[[reject]]`` tables. An accept gives ``value`` (or ``values``, in order of place)
and ``texts``, several forms of the one value; ``<<`` and ``>>`` in a text mark the span of each value. A reject gives
``texts`` and the ``reason``. Every other key (``published``, say) is an option that the finder gets to see.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Trouble = Literal["nothing found", "several found", "wrong span", "wrong value", "found where nothing is"]
MARKER = re.compile(r"<<|>>")
EXAMPLES = Path(__file__).parent / "examples"
KNOWN = frozenset(("value", "values", "texts", "reason"))


class ExampleError(ValueError):
    """An example that cannot be run; the message names file and table."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a finder gives: a value of any comparable kind, and the span where it has one."""

    value: Any
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One text without its markers; ``values`` is empty for a reject. ``spans`` is empty where the text marks none."""

    name: str
    text: str
    values: tuple[Any, ...]
    spans: tuple[tuple[int, int], ...]
    reason: str
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with an example."""

    kind: Trouble
    example: Example
    detail: str

    def __str__(self) -> str:
        return f"{self.example.name}: {self.kind}: {self.example.text!r}: {self.detail} ({self.example.reason})"


Finder = Callable[[Example], Sequence[Found]]


def load(name: str) -> list[Example]:
    """The examples of ``tests/examples/<name>.toml``; raises ExampleError for one that is not well formed."""
    tables = tomllib.loads((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8"))
    unknown = sorted(set(tables) - {"accept", "reject"})
    if unknown:
        raise ExampleError(f"{name}: [[{unknown[0]}]] is neither [[accept]] nor [[reject]]")
    return [
        example
        for kind in ("accept", "reject")
        for number, table in enumerate(tables.get(kind, []), 1)
        for example in read_table(f"{name}.{kind}[{number}]", kind, table)
    ]


def read_table(name: str, kind: str, table: Mapping[str, Any]) -> list[Example]:
    """The examples of one table."""
    values = tuple(table["values"]) if "values" in table else (table["value"],) if "value" in table else ()
    if bool(values) != (kind == "accept"):
        raise ExampleError(f"{name}: an accept needs a value, a reject has none")
    if not table.get("texts"):
        raise ExampleError(f"{name}: no texts")
    if kind == "reject" and not table.get("reason"):
        raise ExampleError(f"{name}: a reject needs its reason")
    options = {key: value for key, value in table.items() if key not in KNOWN}
    return [read_text(f"{name}.{place}", text, values, table, options) for place, text in enumerate(table["texts"], 1)]


def read_text(
    name: str, text: str, values: tuple[Any, ...], table: Mapping[str, Any], options: Mapping[str, Any]
) -> Example:
    """One example, its markers turned into spans."""
    spans, plain, start = [], "", None
    for piece in re.split(r"(<<|>>)", text):
        if piece == "<<":
            start = len(plain)
        elif piece == ">>":
            if start is None:
                raise ExampleError(f"{name}: >> without <<")
            spans.append((start, len(plain)))
            start = None
        else:
            plain += piece
    if spans and len(spans) != len(values):
        raise ExampleError(f"{name}: {len(spans)} spans are marked for {len(values)} values")
    return Example(name, plain, values, tuple(spans), str(table.get("reason", "")), options)


def check(example: Example, finder: Finder) -> Problem | None:
    """What is wrong with what the finder gives for the example, or None."""
    found = list(finder(example))
    shown = ", ".join(described(one, example.text) for one in found)
    if not example.values:
        return Problem("found where nothing is", example, shown) if found else None
    if len(found) < len(example.values):
        return Problem("nothing found", example, f"expected {list(example.values)}, got {shown or 'nothing'}")
    if len(found) > len(example.values):
        return Problem("several found", example, f"expected {list(example.values)}, got {shown}")
    for value, span, one in zip(example.values, example.spans or (None,) * len(found), found, strict=True):
        if span is not None and one.span != span:
            return Problem("wrong span", example, f"expected {example.text[slice(*span)]!r}, got {shown}")
        if one.value != value:
            return Problem("wrong value", example, f"expected {value!r}, got {shown}")
    return None


def described(one: Found, text: str) -> str:
    """A value with the words at its span."""
    return f"{one.value!r} at {text[slice(*one.span)]!r}" if one.span else repr(one.value)


def problems(examples: Sequence[Example], finder: Finder, accepted: int, rejected: int) -> list[str]:
    """The problems of all examples as lines; raises ExampleError where fewer ran than the floor says."""
    kinds = [bool(example.values) for example in examples]
    if kinds.count(True) < accepted or kinds.count(False) < rejected:
        ran = f"{kinds.count(True)} accepted and {kinds.count(False)} rejected examples"
        raise ExampleError(f"{ran}; at least {accepted} and {rejected} expected")
    return [str(problem) for problem in (check(example, finder) for example in examples) if problem]
