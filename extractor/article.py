"""An article: what every reader gives and what the pipeline reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

PUBLISHED = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class ArticleError(ValueError):
    """A source that cannot be read as an article; the message names the file, the line and what to do."""


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of news.

    ``published`` is an ISO day, month or year (``2005-01-30``, ``2005-01``, ``2005``), or None where nobody says;
    relative dates are resolved against it. Every character offset of a fact counts in :attr:`text`.
    """

    id: str
    title: str
    body: str
    published: str | None = None
    source: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if not self.id:
            raise ArticleError("an article needs an id; give one in the front matter or in the file name")
        if self.published is not None and not PUBLISHED.fullmatch(self.published):
            raise ArticleError(
                f"{self.id}: published {self.published!r} is no ISO date; write YYYY-MM-DD, YYYY-MM or YYYY"
            )

    @property
    def text(self) -> str:
        """Title, a blank line, body: the coordinate system of all offsets."""
        return f"{self.title}\n\n{self.body}"

    @property
    def body_start(self) -> int:
        """Where the body begins in :attr:`text`."""
        return len(self.title) + 2
