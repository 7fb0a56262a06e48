"""One step of a benchmark: a process of its own, its time and its peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 34


@dataclass(frozen=True, slots=True)
class Measured:
    """One step: seconds by the clock and the processor's in its process, peak memory in MB, what it says itself."""

    name: str
    clock: float
    processor: float
    megabytes: float
    output: str


def measure(name: str, command: Sequence[str], allowed: int = 0) -> Measured:
    """Run a process and print what it took; raises SystemExit where its status is above ``allowed``."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, *command], stdout=out, env=surroundings)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        found = Measured(name, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.read())
    if process.returncode > allowed:
        raise SystemExit(f"{name}: the step failed with status {process.returncode}")
    said = found.output.strip().splitlines()
    figures = f"{seconds:8.2f} s {found.processor:8.2f} s {found.megabytes:7.0f} MB"
    print(f"{name:{WIDTH}} {figures}  {said[-1][:90] if said else ''}", flush=True)
    return found


def print_table(steps: Sequence[Measured]) -> None:
    """The figures as a table of Markdown, for the README."""
    print("\n| step | clock | processor | peak memory |\n| --- | --- | --- | --- |")
    for one in steps:
        print(f"| {one.name} | {one.clock:.2f} s | {one.processor:.2f} s | {one.megabytes:.0f} MB |")
    print()
