"""Several processes that find the facts of articles, each with its own model; the order stays that of the articles."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeVar

from commands.console import Failure
from commands.reading import extractor_of

if TYPE_CHECKING:
    from extractor.article import Article
    from extractor.facts import Fact

    Begin = Callable[[Article], Callable[[], Sequence[Fact]]]
    """Begin to look for the facts of an article; what comes back waits for them and raises what the search raised."""

Item = TypeVar("Item")
AHEAD = 4
"""How many articles a process has waiting for it."""


@contextmanager
def workers(jobs: int, model: str | None) -> Iterator[Begin]:
    """So many processes. With one, articles are read in this process, when their facts are asked for.

    Raises Failure for a model that is not there.
    """
    extract = extractor_of(model)
    if jobs == 1:
        yield lambda article: lambda: extract(article)
        return
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        yield lambda article: waiting(pool.submit(found, article, model))
    finally:
        pool.shutdown(cancel_futures=True)


def found(article: Article, model: str | None) -> Sequence[Fact] | Exception:
    """In a process of the pool: the facts of an article, or why there are none."""
    try:
        return extractor_of(model)(article)
    except Exception as error:  # told by the process that waits, where one article must not cost the others
        return portable(error)


def portable(error: Exception) -> Exception:
    """The error, or its words where it cannot be sent to another process."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def waiting(future: Future[Sequence[Fact] | Exception]) -> Callable[[], Sequence[Fact]]:
    """What waits for the facts; raises what the search raised, and Failure where the process is gone."""

    def result() -> Sequence[Fact]:
        try:
            facts = future.result()
        except BrokenProcessPool as error:
            raise Failure("a process that reads articles ended; is there memory for so many? try --jobs 1") from error
        if isinstance(facts, Exception):
            raise facts
        return facts

    return result


def ahead(items: Iterable[Item], jobs: int) -> Iterator[Item]:
    """The same items, taken from their source some time before they are given on; with one job none before."""
    kept: deque[Item] = deque()
    for item in items:
        kept.append(item)
        if len(kept) > (AHEAD * jobs if jobs > 1 else 0):
            yield kept.popleft()
    yield from kept
