"""The command line of podium."""


def main() -> None:
    """Placeholder until the commands are wired."""
    raise SystemExit("podium: no command yet")
