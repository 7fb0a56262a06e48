"""What happens to articles after they are in: forgotten, extracted again, counted; and what changed last."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode, Quad

from extractor.article import Article
from extractor.facts import Fact
from graph.changes import Changes, Lines, base_of, entry, log_quads, merged, read_log
from graph.derived import is_current, old_log, refresh, staleness
from graph.ingest import Outcome, Run, Submission
from graph.literals import DEFAULT_BASE, article_iri
from graph.load import GIVEN
from graph.store import Change, Store
from graph.terms import maybe, text
from graph.wording import KINDS, claim_lines
from ontology.vocab import DCTERMS, POD, SCHEMA, SPORT

STORED = """SELECT ?id ?hash ?rules WHERE {
  GRAPH ?article {
    ?article dcterms:identifier ?id ; pod:contentHash ?hash . ?run prov:used ?article ; pod:rulesVersion ?rules
  }
}"""
TYPES = "SELECT ?type (COUNT(DISTINCT ?node) AS ?n) WHERE { GRAPH ?graph { ?node a ?type } } GROUP BY ?type"
DATES = """SELECT (COUNT(?article) AS ?n) (MIN(STR(?day)) AS ?first) (MAX(STR(?day)) AS ?last) WHERE {
  GRAPH ?article { ?article pod:contentHash ?hash OPTIONAL { ?article pod:published ?day } }
}"""
SOURCES = """SELECT ?source (COUNT(?article) AS ?n) WHERE {
  GRAPH ?article { ?article pod:contentHash ?hash ; dcterms:source ?source }
} GROUP BY ?source"""
RULES = "SELECT ?rules (COUNT(?run) AS ?n) WHERE { GRAPH ?article { ?run pod:rulesVersion ?rules } } GROUP BY ?rules"
QUADS = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?graph { ?s ?p ?o } }"


SHOWN = {
    term.value
    for term in (
        SPORT.Athlete,
        SPORT.Team,
        SPORT.Event,
        SPORT.Competition,
        SPORT.Site,
        SPORT.Associate,
        POD.Result,
        POD.Candidate,
        POD.Decision,
    )
}
"""The classes that `info` counts beside claims."""


class LifecycleError(ValueError):
    """Articles that the store does not have; the message names near ones."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An article in the store, by what ingest compares."""

    id: str
    content_hash: str
    rules_version: str


@dataclass(slots=True)
class ReextractReport:
    """What became of the articles, and the facts gained and lost, in words by fact type."""

    outcomes: list[Outcome] = field(default_factory=list)
    gained: Lines = field(default_factory=dict)
    lost: Lines = field(default_factory=dict)
    given: int = 0
    """Articles left alone, as their facts were made elsewhere."""


@dataclass(frozen=True, slots=True)
class Info:
    """What is in the store; ``first`` and ``last`` are the articles' dates of publication as given."""

    location: str
    base: str
    articles: int
    first: str | None
    last: str | None
    sources: dict[str, int]
    claims: dict[str, int]
    """Claims by fact type."""
    nodes: dict[str, int]
    """Nodes by class, such as ``Athlete``, ``Event``, ``Result``."""
    rules_versions: dict[str, int]
    """Articles by the version of the rules that read them."""
    quads: int
    current: bool
    """Whether the derived graph tells of all articles."""


def stored(store: Store) -> list[Stored]:
    """The articles of the store, sorted by id."""
    rows = ([text(term) for term in row] for row in store.select(STORED))
    return sorted((Stored(*row) for row in rows), key=lambda article: article.id)


def read_article(store: Store, article: str) -> Article:
    """An article as it was ingested; raises LifecycleError for an id that the store does not have."""
    node = article_iri(base_of(store) or DEFAULT_BASE, article)
    found = {quad.predicate: quad.object.value for quad in about(store, node) if isinstance(quad.object, Literal)}
    if DCTERMS.title not in found:
        raise unknown(store, [article])
    title = found[DCTERMS.title]
    return Article(
        id=article,
        title=title,
        body=found[POD.text][len(title) + 2 :],
        published=found.get(POD.published),
        source=found.get(DCTERMS.source),
        url=found.get(SCHEMA.url),
    )


def about(store: Store, node: NamedNode) -> Iterator[Quad]:
    """The quads of an article's graph that are about the article itself."""
    return (quad for quad in store.quads(node) if quad.subject == node)


def forget(store: Store, articles: Sequence[str]) -> Changes:
    """Take articles out, and all that nobody else states; one transaction for all of them.

    Raises LifecycleError, before anything is changed, for an id that the store does not have.
    """
    known = {article.id for article in stored(store)}
    if not set(articles) <= known:
        raise unknown(store, articles)
    base = base_of(store) or DEFAULT_BASE
    texts = [forgotten(store, base, article) for article in dict.fromkeys(articles)]
    change = store.difference({article_iri(base, article): [] for article in articles})
    added = change.added | log_quads(base, texts)
    removed = change.removed | staleness(store) | old_log(store, base)
    store.apply(Change(added, removed - added, change.emptied))
    refresh(store)
    return read_log(store, base)


def forgotten(store: Store, base: str, article: str) -> str:
    """The log's entry of an article that goes."""
    return entry(article, "forgotten", claim_lines(store.quads(article_iri(base, article))), {})


def unknown(store: Store, articles: Sequence[str]) -> LifecycleError:
    """The error for ids that the store does not have."""
    known = [article.id for article in stored(store)]
    missing = next(article for article in articles if article not in known)
    begun = [name for name in known if name.startswith(missing)]
    near = begun[:3] or get_close_matches(missing, known, n=3, cutoff=0.5)
    hint = f"did you mean {', '.join(near)}?" if near else f"it holds {len(known)} articles; `podium info` counts them"
    return LifecycleError(f"{store.location}: there is no article {missing!r}; {hint}")


def reextract(
    store: Store,
    extract: Callable[[Article], Sequence[Fact]],
    *,
    rules_version: str,
    on_article: Callable[[Outcome], None] | None = None,
    force: bool = False,
) -> ReextractReport:
    """Run the kept texts again that another version of the rules has read, or all of them with ``force``.

    Articles whose facts were made elsewhere are left alone. Raises StoreError where the store fails.
    """
    base = base_of(store) or DEFAULT_BASE
    run, report = Run(store, base, rules_version), ReextractReport()
    for article in stored(store):
        if article.rules_version == GIVEN:
            report.given += 1
            continue
        outcome = again(run, article, extract, force=force)
        report.outcomes.append(outcome)
        if on_article is not None:
            on_article(outcome)
    run.close()
    refresh(store)
    changes = merged(run.told)
    report.gained, report.lost = changes.gained, changes.lost
    return report


def again(run: Run, article: Stored, extract: Callable[[Article], Sequence[Fact]], *, force: bool) -> Outcome:
    """Extract one kept article again where that is due; it is unchanged where all its claims say the same."""
    if article.rules_version == run.rules_version and not force:
        return Outcome(article.id, "unchanged")
    kept = read_article(run.store, article.id)
    outcome = run.write(Submission(kept, lambda: extract(kept), article.content_hash), "replaced")
    if outcome.status == "replaced" and not any(merged(run.told[-1:]).lines()):
        return replace(outcome, status="unchanged")
    return outcome


def diff(store: Store) -> Changes:
    """What the last ingest, load, forget or reextract changed in the graph."""
    base = base_of(store)
    return read_log(store, base) if base else Changes()


def info(store: Store) -> Info:
    """What is in the store."""
    types = counts(store, TYPES)
    claims = {KINDS[iri]: number for iri, number in types.items() if iri in KINDS}
    others = {iri.replace("#", "/").rsplit("/", 1)[-1]: number for iri, number in types.items() if iri in SHOWN}
    articles, first, last = next(tuple(maybe(term) for term in row) for row in store.select(DATES))
    return Info(
        location=store.location,
        base=base_of(store) or DEFAULT_BASE,
        articles=int(articles or 0),
        first=first,
        last=last,
        sources=counts(store, SOURCES),
        claims=dict(sorted(claims.items())),
        nodes=dict(sorted(others.items())),
        rules_versions=counts(store, RULES),
        quads=sum(int(text(row["n"])) for row in store.select(QUADS)),
        current=is_current(store),
    )


def counts(store: Store, sparql: str) -> dict[str, int]:
    """The rows of a query (text, number), sorted by text."""
    rows = ([text(term) for term in row] for row in store.select(sparql))
    return {name: int(number) for name, number in sorted(rows)}
