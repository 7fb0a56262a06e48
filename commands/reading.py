"""From the paths that a user names to articles, and from articles to facts, without stopping at what fails."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from commands.console import Failure, Problems

if TYPE_CHECKING:
    from spacy.language import Language

    from extractor.article import Article
    from extractor.facts import Fact

    Extract = Callable[[Article], Sequence[Fact]]


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a file is no article."""

    message: str

    def __str__(self) -> str:
        """What is told."""
        return self.message


def readings(paths: Sequence[str], *, unique: bool = True) -> Iterator[Article | Unread]:
    """The articles of files, folders, globs and ``-``, and what cannot be read, in order.

    A second article of the same id cannot where ``unique``.
    """
    from extractor.sources import Unreadable, read_paths

    for reading in read_paths(paths, sys.stdin.buffer, unique=unique):
        yield Unread(str(reading)) if isinstance(reading, Unreadable) else reading.article


def articles(paths: Sequence[str], problems: Problems, *, unique: bool = True) -> Iterator[Article]:
    """The articles of :func:`readings`; what cannot be read is added to the problems."""
    for reading in readings(paths, unique=unique):
        if isinstance(reading, Unread):
            problems.add(reading)
        else:
            yield reading


def extractor_of(model: str | None) -> Extract:
    """What turns an article into facts; the model is loaded when the first article asks for it.

    Raises Failure for a model that is not there.
    """
    if model and not (Path(model).exists() or importlib.util.find_spec(model.replace("-", "_"))):
        raise Failure(f"{model}: no such spaCy model here; install it with pip, or leave out --model")

    def extract(article: Article) -> Sequence[Fact]:
        from extractor import pipeline

        return pipeline.extract(article, language(model))

    return extract


@cache
def language(model: str | None) -> Language:
    """The spaCy pipeline, loaded once; raises Failure where the model is not installed."""
    from extractor.pipeline import build_nlp

    try:
        return build_nlp(model) if model else build_nlp()
    except (OSError, ValueError) as error:
        raise Failure(f"{model or 'the default model'}: cannot be loaded: {error}") from error


def rules_of(model: str | None) -> str:
    """The version of what turns articles into facts: the rules, and the model where it is not the default one."""
    from extractor.pipeline import rules_version

    return f"{rules_version()} {model}" if model else rules_version()
