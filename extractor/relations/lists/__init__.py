"""Result lists of agencies and federations: rows below headings, in lines, runs, columns and tables.

The steps, one module each: the text is cut into pieces by their form (:mod:`pieces`, :mod:`runs`, :mod:`columns`),
headings are read (:mod:`headings`) and inherited (:mod:`context`, :mod:`lead`), rows are parsed (:mod:`rows`,
:mod:`tablerows`, :mod:`unplaced`) and their marks settled by the event (:mod:`markcells`), and facts are built
(:mod:`build`). :mod:`reader` leads through them; the words are in ``vocabulary.tsv``.
"""

from __future__ import annotations

from extractor.article import Article
from extractor.facts import Fact
from extractor.relations.lists.model import ListMentions
from extractor.relations.lists.reader import ListReader

__all__ = ["ListMentions", "find_list_facts"]


def find_list_facts(article: Article, mentions: ListMentions) -> tuple[list[Fact], list[tuple[int, int]]]:
    """The facts of the article's result lists, and the ranges of its text that are list: rows, their headings, headers.

    ``mentions`` are those of ``article.text``. Facts stand in the order of the text, a nationality once per athlete.
    Sentences that introduce a list give it context and stay prose: they are in no range.
    """
    reader = ListReader(article, mentions)
    return reader.facts(), reader.ranges()
