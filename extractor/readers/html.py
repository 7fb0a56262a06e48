"""Web pages: the main text, its title and date, without menus, comments and advertisements."""

from __future__ import annotations

from typing import Any

from extractor.article import Article, ArticleError
from extractor.intake import published

# Dates that the page states in its markup only: a guess from loose numbers in the text would be no date at all.
DATES: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": "9999-12-31"}


def read_html(page: str, stem: str) -> Article:
    """The article of an HTML page, by trafilatura (text) and htmldate (date); id is ``stem``.

    Paragraphs are divided by blank lines, rows of tables and lists by line ends. Raises ArticleError where the page
    holds no article.
    """
    import trafilatura
    from trafilatura.xml import xmltotxt

    found: Any = trafilatura.bare_extraction(
        page, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=DATES
    )
    if found is None or not (found.text or "").strip():
        raise ArticleError("no article found in this page; save the text of the article itself as .txt")
    blocks = [block for block in (xmltotxt(part, False).strip() for part in found.body) if block]
    title = (found.title or "").strip() or blocks[0]
    if blocks and blocks[0] == title:
        del blocks[0]
    return Article(
        id=stem,
        title=" ".join(title.split()),
        body="\n\n".join(blocks),
        published=published(found.date),
        source=found.sitename or found.hostname,
        url=found.url,
    )
