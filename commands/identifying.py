"""Who is who across articles, where podium leaves it open and people decide: identities, same, different."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from commands.console import Failure
from commands.lifecycle import existing
from commands.manual import GRAPH, examples, group
from commands.options import STORE, Form, Store
from commands.tables import Format, Table, show, table

if TYPE_CHECKING:
    from graph.identity import Decisions, Handle
    from graph.store import Store as OpenStore

commands = group()
OPEN = """SELECT ?left ?right ?score ?reason WHERE {
  ?pair a pod:Candidate ; pod:left ?left ; pod:right ?right ; pod:score ?score ; pod:reason ?reason
} ORDER BY DESC(?score) ?left ?right"""
SPELT = """SELECT ?name ?article WHERE {
  { ?claim pod:athlete ?who ; pod:athleteName ?name } UNION { ?claim pod:winner ?who ; pod:winnerName ?name }
  UNION { ?claim pod:loser ?who ; pod:loserName ?name } UNION { ?claim pod:opponent ?who ; pod:opponentName ?name }
  UNION { ?claim pod:coach ?who ; pod:coachName ?name }
  ?claim prov:wasDerivedFrom/dcterms:identifier ?article
} ORDER BY ?name ?article LIMIT 1"""
WRITTEN = """ASK {
  ?claim pod:athleteName|pod:winnerName|pod:loserName|pod:opponentName|pod:coachName ?name ;
         prov:wasDerivedFrom/dcterms:identifier ?article
}"""
A = Annotated[str, typer.Argument(metavar="A", help="A name as articles write it, or NAME@ARTICLE for that of one.")]
B = Annotated[str, typer.Argument(metavar="B", help="The other name.")]


@commands.command(rich_help_panel=GRAPH, epilog=examples("podium identities", "podium identities --decided"))
def identities(
    decided: Annotated[bool, typer.Option("--decided", help="What has been decided, instead of what is open.")] = False,
    store: Store = STORE,
    form: Form = Format.table,
) -> None:
    """List the athletes who may be one person.

    Names that are surely one person are one already; these pairs are not sure enough. Decide them with podium same and
    podium different: decisions are kept as data and hold for articles to come.
    """
    from graph.derived import open_current
    from graph.identity import read_decisions

    with open_current(store) as opened:
        found = decision_table(read_decisions(opened)) if decided else open_table(opened)
    show([found], form)


def open_table(store: OpenStore) -> Table:
    """The pairs that are left open, the likeliest first, as they are typed to decide them."""
    rows = [
        (spelt(store, row["left"]), spelt(store, row["right"]), float(row["score"].value), row["reason"].value)
        for row in store.select(OPEN)
    ]
    notes = () if rows else ("nobody is left open",)
    return table(("a", "b", "score", "because"), rows, "May be one person", notes)


def spelt(store: OpenStore, athlete: object) -> str:
    """``NAME@ARTICLE`` of an athlete."""
    for row in store.select(SPELT, {"who": athlete}):  # type: ignore[dict-item]
        return f"{row['name'].value}@{row['article'].value}"
    return str(getattr(athlete, "value", athlete))


def decision_table(decisions: Decisions) -> Table:
    """What has been decided."""
    rows = ((written(item.left), item.verdict, written(item.right)) for item in decisions.items)
    return table(("a", "verdict", "b"), rows, "Decided")


def written(handle: Handle) -> str:
    """A handle as it is typed."""
    return f"{handle.name}@{handle.article.rsplit('/', 1)[-1]}" if handle.article else handle.name


@commands.command(
    rich_help_panel=GRAPH,
    epilog=examples(
        "podium same Isinbayeva Isinbaeva",
        "podium same 'Maria Mutola' 'Maria de Lurdes Mutola'",
        "podium same 'Li Wei@bj-1' 'Li Wei@bj-7'",
    ),
)
def same(a: A, b: B, store: Store = STORE) -> None:
    """Decide that two names are one person."""
    decide("same", a, b, store)


@commands.command(
    rich_help_panel=GRAPH,
    epilog=examples("podium different 'Li Wei@bj-1' 'Li Wei@bj-7'", "podium different 'Steve Smith' 'Steven Smith'"),
)
def different(a: A, b: B, store: Store = STORE) -> None:
    """Decide that two names are two people."""
    decide("different", a, b, store)


def decide(verdict: Literal["same", "different"], a: str, b: str, store: str) -> None:
    """Keep a decision, and make the derived graph anew by it."""
    from graph.derived import decide as keep
    from graph.identity import Decision, read_decisions
    from graph.lifecycle import diff

    with existing(store) as opened:
        try:
            decision = Decision(verdict, handle_of(opened, a), handle_of(opened, b))
        except ValueError as error:
            raise Failure(str(error)) from error
        keep(opened, read_decisions(opened).with_decision(decision))
        told = diff(opened).summary()
    typer.echo(f"{a} and {b} are {'one person' if verdict == 'same' else 'two people'}: {told}")


def handle_of(store: OpenStore, typed: str) -> Handle:
    """The handle of ``NAME`` or ``NAME@ARTICLE``; raises Failure where no article writes it."""
    from pyoxigraph import Literal as Text

    from graph.changes import base_of
    from graph.identity import Handle
    from graph.literals import DEFAULT_BASE, article_iri

    name, at, article = typed.rpartition("@") if "@" in typed else (typed, "", "")
    bound = {"name": Text(name), **({"article": Text(article)} if at else {})}
    if not store.ask(WRITTEN, bound):
        raise Failure(f"no article writes {name!r}{f' in {article}' if at else ''}{near(store, name)}")
    return Handle(name, article_iri(base_of(store) or DEFAULT_BASE, article).value if at else "")


def near(store: OpenStore, name: str) -> str:
    """Spellings that may be meant."""
    from graph.people import candidate, find_athlete
    from graph.rows import QuestionError

    try:
        found = candidate(store, find_athlete(store, name).iri).names
    except QuestionError:
        return "; podium identities lists those that may be one person"
    return f"; near: {', '.join(found)}"
