"""What all readers share: bytes to text, and the publication date as an article gives it."""

from __future__ import annotations

import codecs
import re
from datetime import date, datetime
from itertools import pairwise

from extractor.article import ArticleError

MAX_BYTES = 10_000_000
MAX_CHARACTERS = 1_000_000
ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?")
META_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
BINARIES = {
    b"%PDF": "a PDF; turn it into text first, for instance with: pdftotext",
    b"PK\x03\x04": "a zip archive or an office document; save it as plain text",
    b"\x1f\x8b": "gzip-compressed; unpack it with: gunzip",
    b"\x89PNG": "a picture; podium reads text",
    b"\xff\xd8\xff": "a picture; podium reads text",
    b"SQLite format 3": "a database; export its articles as .jsonl",
}


def decode(data: bytes) -> str:
    """The text of UTF-8 bytes, line ends as ``\\n``, without byte order mark.

    Raises ArticleError for what is empty, too large, binary or in another encoding, and says what to do about it.
    """
    if len(data) > MAX_BYTES:
        raise ArticleError(too_large(len(data)))
    refuse_binary(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(not_utf8(data, error)) from error
    if not text.strip():
        raise ArticleError("the file is empty; write the article into it or leave it out")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_html(data: bytes) -> str:
    """As :func:`decode`, for a page that may declare another encoding in a ``meta`` tag."""
    declared = META_CHARSET.search(data[:4096])
    if declared and len(data) <= MAX_BYTES:
        name = declared[1].decode("ascii")
        try:
            data = data.decode(codecs.lookup(name).name).encode("utf-8")
        except LookupError as error:
            raise ArticleError(
                f"the page declares the encoding {name!r}, which nobody knows; save it as UTF-8"
            ) from error
        except UnicodeError as error:
            raise ArticleError(f"the page declares the encoding {name!r} but is not in it; save it as UTF-8") from error
    return decode(data)


def too_large(size: int) -> str:
    """The message for a file of ``size`` bytes that is no article."""
    return (
        f"{size / 1e6:.0f} MB are too large for one article (at most {MAX_BYTES // 1_000_000} MB); "
        "split the file, one article each, or write one article a line as .jsonl"
    )


def refuse_binary(data: bytes) -> None:
    """Raise ArticleError for bytes that are no text."""
    for magic, what in BINARIES.items():
        if data.startswith(magic):
            raise ArticleError(f"this is {what}")
    if data[:2] not in WIDE and b"\0" in data:
        raise ArticleError("this is a binary file, no text; podium reads .txt, .md, .html, .json and .jsonl")


def not_utf8(data: bytes, error: UnicodeDecodeError) -> str:
    """Where the bytes stop being UTF-8, what they probably are and how to convert them."""
    line = data.count(b"\n", 0, error.start) + 1
    guess = guess_encoding(data)
    advice = f"it may be {guess}; convert it with: iconv -f {guess} -t UTF-8" if guess else "save it as UTF-8"
    return f"line {line}: not UTF-8 (byte 0x{data[error.start]:02x}); {advice}"


def guess_encoding(data: bytes) -> str | None:
    """The likely encoding of text that is not UTF-8, as iconv calls it."""
    if data[:2] in WIDE:
        return "UTF-16"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(data).best()
        return best.encoding.replace("_", "-").upper() if best else None
    return "WINDOWS-1252"


def published(value: object) -> str | None:
    """The ISO day, month or year of what an article gives as its date; times of day are dropped.

    >>> published("2005-02-15T10:00:00Z"), published(2005), published(None)
    ('2005-02-15', '2005', None)

    Raises ArticleError for what is no ISO date or stands in no calendar.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    written = str(value).strip()
    found = ISO_DATE.fullmatch(written)
    if not found or not in_calendar(*found.groups()):
        raise ArticleError(f"published: {written!r} is no ISO date; write YYYY-MM-DD, YYYY-MM or YYYY")
    return written[:10]


def in_calendar(year: str, month: str | None, day: str | None) -> bool:
    """Whether such a day, month or year exists."""
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def check_length(text: str) -> None:
    """Raise ArticleError for a text that no parser should be given."""
    if len(text) > MAX_CHARACTERS:
        raise ArticleError(
            f"{len(text):,} characters are too many for one article (at most {MAX_CHARACTERS:,}); split it"
        )


ROW_START = re.compile(r"\s|\d+[.)\s]|[-*•|#>+=_]|\(\d+\)")
ENDS = (".", "!", "?", ":", ";", '"', "”", ")")
WIDTHS = range(50, 133)
"""Widths at which people and programs break lines."""


def unwrapped(text: str) -> str:
    """A text whose paragraphs were broken into lines of one width, with a space in place of each such break.

    Nothing else is changed, so that every offset stays. The longest line tells the width; a paragraph counts as broken
    where no line but the last had room for the first word of the next one, and a sentence goes on across a break. Rows
    of lists and tables stay as they are.

    >>> unwrapped("one two\\nthree")
    'one two\\nthree'
    """
    width = max(map(len, text.split("\n")))
    if width not in WIDTHS:
        return text
    return "\n\n".join(joined(paragraph, width) for paragraph in text.split("\n\n"))


def joined(paragraph: str, width: int) -> str:
    """One paragraph in one line, if it was broken to fit a width."""
    lines = paragraph.split("\n")
    if any(ROW_START.match(line) or not line for line in lines):
        return paragraph
    full = all(len(line.rstrip()) + 1 + len(after.split(None, 1)[0]) > width for line, after in pairwise(lines))
    within = any(not line.rstrip().endswith(ENDS) for line in lines[:-1])
    return " ".join(lines) if full and within else paragraph
