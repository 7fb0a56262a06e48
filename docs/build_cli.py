"""Write docs/cli.md from the help of every command: ``python docs/build_cli.py``; with ``--check`` only compare."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PAGE = Path(__file__).with_name("cli.md")
WIDTH = 100
INTRO = """# The command line

<!-- Made from the commands' own help by docs/build_cli.py; change the help, not this page. -->

| variable | |
| --- | --- |
| `PODIUM_STORE` | the store, where `--store` does not name it |
| `PODIUM_BASE` | what the names of new nodes begin with, where `--base` does not say |
| `PODIUM_WIDTH` | tables are broken at this width, also where the output is no terminal |
| `PODIUM_DEBUG` | set to 1, a fault of podium itself is shown with its place in the code |

The exit status is 0 where all went well, 1 where something could not be done (it is said on standard error), and 2 where
the command was not understood.
"""  # noqa: E501


def page() -> str:
    """The reference: the manual, then each command's help, at a fixed width."""
    os.environ.update(COLUMNS=str(WIDTH), TERM="dumb", NO_COLOR="1")
    from typer.testing import CliRunner

    from cli import app

    runner = CliRunner()

    def helped(*command: str) -> str:
        result = runner.invoke(app, [*command, "--help"], prog_name="podium", terminal_width=WIDTH)
        if result.exit_code:
            raise SystemExit(f"podium {' '.join(command)} --help failed: {result.output}")
        return "\n".join(line.rstrip() for line in result.output.strip().splitlines())

    parts = [INTRO, f"```text\n{helped()}\n```\n"]
    parts += [f"## podium {name}\n\n```text\n{helped(name)}\n```\n" for name in command_names()]
    return "\n".join(parts)


def command_names() -> list[str]:
    """The commands in the order of the manual."""
    import typer

    from cli import app

    group = typer.main.get_command(app)
    return list(group.list_commands(None))  # type: ignore[attr-defined]


def main() -> None:
    """Write the page, or fail where it is not current."""
    new = page()
    if "--check" in sys.argv[1:]:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != new:
            raise SystemExit("docs/cli.md is not current; run: python docs/build_cli.py")
        return
    PAGE.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
