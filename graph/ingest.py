"""Articles into the store: one article, one named graph, one transaction; what has not changed is passed over.

What the store holds at the end depends on the articles alone, not on their order nor on how they were divided into
runs: each article's graph is a pure function of the article and its facts, the derived graph one of all of them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal as Choice

from pyoxigraph import Literal, Quad

from extractor.article import Article
from extractor.facts import Fact
from graph.changes import Changes, base_of, entry, log_quads, read_log
from graph.convert import article_quads
from graph.derived import old_log, refresh, staleness
from graph.literals import DEFAULT_BASE, article_iri
from graph.store import Change, Store
from graph.validate import Problem, conforming, problems
from graph.wording import claim_lines

Status = Choice["new", "unchanged", "replaced", "failed"]
KNOWN = """SELECT ?hash ?rules WHERE {
  GRAPH ?article { ?article pod:contentHash ?hash . ?run prov:used ?article ; pod:rulesVersion ?rules }
}"""
SHOWN = 3
"""Problems of one article that a message tells."""


class IngestError(ValueError):
    """Articles that cannot go into this store at all; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Submission:
    """An article to be ingested. ``facts`` is called only where the article is new or has changed."""

    article: Article
    facts: Callable[[], Sequence[Fact]]
    content_hash: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article; so many ``facts`` were written; ``message`` tells why it, or a part, was not."""

    id: str
    status: Status
    facts: int = 0
    message: str = ""


@dataclass(slots=True)
class IngestReport:
    """What became of all, in the order in which they came; ``facts_by_type`` counts what this run wrote."""

    outcomes: list[Outcome] = field(default_factory=list)
    facts_by_type: Counter[str] = field(default_factory=Counter)
    changes: Changes = field(default_factory=Changes)

    def count(self, status: Status) -> int:
        """How many articles are ``new``, ``unchanged``, ``replaced`` or ``failed``."""
        return sum(outcome.status == status for outcome in self.outcomes)

    @property
    def failures(self) -> list[Outcome]:
        """The articles that failed, with their messages."""
        return [outcome for outcome in self.outcomes if outcome.status == "failed"]

    @property
    def warnings(self) -> list[Outcome]:
        """The articles that were written without some of their facts, which do not conform."""
        return [outcome for outcome in self.outcomes if outcome.status != "failed" and outcome.message]


def content_hash(article: Article, extra: str = "") -> str:
    """SHA-256 over all fields of the article, and over ``extra`` where its facts come from elsewhere."""
    fields = [article.id, article.title, article.body, article.published, article.source, article.url, extra]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def submission(article: Article, extract: Callable[[Article], Sequence[Fact]]) -> Submission:
    """An article whose facts ``extract`` finds, once they are needed."""
    return Submission(article, lambda: extract(article), content_hash(article))


def ingest(
    store: Store,
    submissions: Iterable[Submission],
    *,
    rules_version: str,
    base: str | None = None,
    on_article: Callable[[Outcome], None] | None = None,
    force: bool = False,
) -> IngestReport:
    """Write each article that is new or has changed, with ``force`` all, then bring the derived graph up to date.

    ``base`` is the IRI, with its slash, that all nodes begin with; the store keeps to its first one. Facts that do
    not conform to the shapes are left out and told. An article that fails leaves its graph as it was; the others go on.
    Raises IngestError for another base, StoreError where the store fails.
    """
    run = Run(store, base_for(store, base), rules_version, force)
    for given in submissions:
        outcome = run.take(given)
        run.report.outcomes.append(outcome)
        if on_article is not None:
            on_article(outcome)
    run.close()
    refresh(store)
    run.report.changes = read_log(store, run.base)
    return run.report


def needed(store: Store, article: str, content: str, *, rules_version: str, base: str | None = None) -> bool:
    """Whether :func:`ingest` would ask for the facts of an article, for callers that find those of many at once."""
    return known(store, base_for(store, base), article) != (content, rules_version)


def base_for(store: Store, base: str | None) -> str:
    """The base to write with; raises IngestError where the store has another one, or the given one is no IRI."""
    present = base_of(store)
    wanted = base or present or DEFAULT_BASE
    if present is not None and wanted != present:
        raise IngestError(f"{store.location}: its base is {present}, not {wanted}; use another store for another base")
    if ":" not in wanted or not wanted.endswith(("/", "#")):
        raise IngestError(f"base {wanted!r}: expected an IRI that ends with a slash, such as {DEFAULT_BASE}")
    return wanted


def known(store: Store, base: str, article: str) -> tuple[str, str] | None:
    """Content hash and rules version of an article in the store, None where it is not there."""
    for row in store.select(KNOWN, {"article": article_iri(base, article)}):
        found, rules = row["hash"], row["rules"]
        if isinstance(found, Literal) and isinstance(rules, Literal):
            return found.value, rules.value
    return None


@dataclass(slots=True)
class Run:
    """One ingest: what has been seen, and what the first transaction has to clear away."""

    store: Store
    base: str
    rules_version: str
    force: bool = False
    report: IngestReport = field(default_factory=IngestReport)
    seen: dict[str, str] = field(default_factory=dict)
    old_log: frozenset[Quad] = field(default_factory=frozenset)
    """What the last ingest changed; kept, and continued, where that ingest never came to its end."""
    mark: frozenset[Quad] = field(default_factory=frozenset)
    """The fingerprint of the derived graph."""
    told: list[str] = field(default_factory=list)
    """The entries that this run has put in the log."""

    def __post_init__(self) -> None:
        """Find what the first transaction has to clear away."""
        self.mark = staleness(self.store)
        self.old_log = old_log(self.store, self.base)

    def take(self, given: Submission) -> Outcome:
        """Ingest one article."""
        article, other = given.article.id, self.seen.get(given.article.id)
        if other is not None and other != given.content_hash:
            return self.clash(given, other)
        self.seen[article] = given.content_hash
        present = known(self.store, self.base, article)
        if present == (given.content_hash, self.rules_version) and not self.force:
            return Outcome(article, "unchanged")
        return self.write(given, "new" if present is None else "replaced")

    def clash(self, given: Submission, other: str) -> Outcome:
        """Two articles of one id in one run: the same one is kept, whichever came first, and the failure is told."""
        if given.content_hash < other:
            self.seen[given.article.id] = given.content_hash
            self.write(given, "replaced")
        message = "two different articles have this id; give each its own, as `id:` in its head or by its file's name"
        return Outcome(given.article.id, "failed", message=message)

    def write(self, given: Submission, status: Status) -> Outcome:
        """Find the facts, check them, and write the article's graph as one transaction."""
        article = given.article
        try:
            facts = list(given.facts())
            quads = article_quads(
                article, facts, base=self.base, content_hash=given.content_hash, rules_version=self.rules_version
            )
            wrong = problems(quads)
            kept = conforming(quads, wrong) if wrong else quads
        except Exception as error:  # a rule that fails on one article must not keep the others out
            return Outcome(article.id, "failed", message=f"{type(error).__name__}: {error}")
        if kept is None:
            return Outcome(article.id, "failed", message=told(wrong))
        numbers = self.commit(article, kept, status)
        self.report.facts_by_type.update(numbers)
        message = f"left out what does not conform: {told(wrong)}" if wrong else ""
        return Outcome(article.id, status, numbers.total(), message)

    def commit(self, article: Article, quads: Sequence[Quad], status: Status) -> Counter[str]:
        """The article's graph, the mark that the derived graph is stale, and the log, in one transaction.

        Returns the number of claims by fact type.
        """
        graph = article_iri(self.base, article.id)
        before, after = claim_lines(self.store.quads(graph)), claim_lines(quads)
        change = self.store.difference({graph: quads})
        text = entry(article.id, status, before, after)
        added = change.added | log_quads(self.base, [text])
        removed = (change.removed | self.mark | self.old_log) - added
        self.store.apply(Change(added, removed, change.emptied))
        self.mark = self.old_log = frozenset()
        self.told.append(text)
        return Counter({kind: len(lines) for kind, lines in after.items()})

    def close(self) -> None:
        """Where nothing was written, the log says so."""
        self.store.apply(Change(removed=self.old_log))


def told(wrong: Sequence[Problem]) -> str:
    """The first problems in one line."""
    more = f" (and {len(wrong) - SHOWN} more)" if len(wrong) > SHOWN else ""
    return "; ".join(str(problem) for problem in wrong[:SHOWN]) + more
