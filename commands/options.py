"""Arguments and options that several commands share."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from commands.tables import Format
from graph.rows import Filters

STORE = "podium-graph"
Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files, folders, globs between quotes, or - for standard input.")
]
Athlete = Annotated[str, typer.Argument(metavar="ATHLETE", help="A name, or a part of one that is clear.")]
Store = Annotated[
    str,
    typer.Option("--store", envvar="PODIUM_STORE", metavar="PLACE", help="A folder, or the URL of a SPARQL server."),
]
Base = Annotated[
    str | None,
    typer.Option("--base", envvar="PODIUM_BASE", metavar="IRI", help="What the names of new nodes begin with."),
]
Form = Annotated[Format, typer.Option("--format", "-f", help="The form of the answer.")]
Evidence = Annotated[bool, typer.Option("--evidence", help="Quote the sentences that say so.")]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="The spaCy model; any English one that is installed.")
]


Jobs = Annotated[
    int,
    typer.Option("--jobs", "-j", metavar="N", min=1, help="So many processes find the facts; the answer is the same."),
]


class Sex(StrEnum):
    """Whose events."""

    men = "men"
    women = "women"
    mixed = "mixed"


class Level(StrEnum):
    """The rank of a competition."""

    world = "global"
    area = "area"
    national = "national"
    invitational = "invitational"


Event = Annotated[
    str | None, typer.Option("--event", metavar="EVENT", help="Only this event, as in 1500m, pole vault.")
]
Year = Annotated[int | None, typer.Option("--year", help="Only this year.", min=1800, max=2200)]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="From this day, month or year on.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Up to and with this day, month or year.")]
Indoor = Annotated[bool | None, typer.Option("--indoor/--outdoor", help="Only indoors, only outdoors.")]
OfSex = Annotated[Sex | None, typer.Option("--sex", help="Only their events.")]
AtLevel = Annotated[Level | None, typer.Option("--level", help="Only competitions of this level.")]
Stated = Annotated[
    bool | None,
    typer.Option("--stated/--derived", help="Only victories that an article states, only those that places tell."),
]
Plot = Annotated[Path | None, typer.Option("--plot", metavar="FILE", help="Draw it, too: a .svg or .png file.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many rows.")]
Confidence = Annotated[
    float | None, typer.Option("--min-confidence", min=0, max=1, help="Only what is at least so sure.")
]


def filters_of(
    event: Event = None,
    year: Year = None,
    since: Since = None,
    until: Until = None,
    indoor: Indoor = None,
    sex: OfSex = None,
    level: AtLevel = None,
    stated: Stated = None,
    min_confidence: Confidence = None,
) -> Filters:
    """The options that narrow a question, as one object; raises typer.BadParameter."""
    return Filters(
        discipline=discipline(event) if event else None,
        since=day(since, "--since") or (str(year) if year else None),
        until=day(until, "--until") or (str(year) if year else None),
        indoor=indoor,
        sex=sex.value if sex else None,
        level=level.value if level else None,
        stated=stated,
        min_confidence=Decimal(str(min_confidence)) if min_confidence is not None else None,
    )


def filtered(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A decorator: a command offers the options of filters_of, or those ``names``, for its parameter ``filters``."""
    offered = inspect.signature(filters_of, eval_str=True).parameters
    taken = [offered[name] for name in names or offered]

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        hints = get_type_hints(command, include_extras=True)
        own = [
            parameter.replace(annotation=hints[name])
            for name, parameter in inspect.signature(command).parameters.items()
            if name != "filters"
        ]

        @functools.wraps(command)
        def wrapper(**given: Any) -> None:
            options = {parameter.name: given.pop(parameter.name) for parameter in taken}
            command(**given, filters=filters_of(**options))

        parameters = sorted(own, key=lambda parameter: parameter.default is not parameter.empty)
        required = [parameter for parameter in parameters if parameter.default is parameter.empty]
        every = [p.replace(kind=p.KEYWORD_ONLY) for p in (*required, *taken, *parameters[len(required) :])]
        wrapper.__signature__ = inspect.Signature(every)  # type: ignore[attr-defined]
        wrapper.__annotations__ = {parameter.name: parameter.annotation for parameter in every}
        return wrapper

    return decorate


def day(written: str | None, option: str) -> str | None:
    """An ISO day, month or year that was typed; raises typer.BadParameter."""
    from extractor.article import ArticleError
    from extractor.intake import published

    try:
        return published(written)
    except ArticleError:
        raise typer.BadParameter(
            f"{written!r} is no date; write 2022, 2022-08 or 2022-08-24", param_hint=option
        ) from None


def discipline(written: str, option: str = "--event") -> str:
    """The key of an event as it was typed (``1,500m``, ``pole vault``); raises typer.BadParameter with near ones."""
    from difflib import get_close_matches

    names = discipline_names()
    found = names.get(folded(written))
    if found:
        return found
    near = list(dict.fromkeys(names[name] for name in get_close_matches(folded(written), names, n=5, cutoff=0.5)))
    advice = f"near are {', '.join(near)}" if near else "write it as in 1500m or pole vault"
    raise typer.BadParameter(f"no event {written!r}; {advice}", param_hint=option)


def discipline_or_none(written: str) -> str | None:
    """The key of an event, None where the words name none."""
    return discipline_names().get(folded(written))


def discipline_names() -> Mapping[str, str]:
    """Key by folded name."""
    from extractor.gazetteer import disciplines

    names: dict[str, str] = {}
    for key, row in disciplines().items():
        for name in (key, *row.aliases, *row.weak_aliases):
            names.setdefault(folded(name), key)
    return names


def folded(name: str) -> str:
    """Without case, spaces and commas: ``1,500 m`` and ``1500m`` agree."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())
