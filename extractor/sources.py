"""From paths to articles: files, folders, globs and standard input, each file by the reader of its format."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from extractor.article import Article, ArticleError
from extractor.intake import MAX_BYTES, check_length, decode, decode_html, too_large
from extractor.readers.html import read_html
from extractor.readers.records import read_json, read_jsonl
from extractor.readers.text import read_text

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What could not be read as an article: ``where`` names the file, ``problem`` the line and what to do."""

    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Sourced:
    """An article and the file that it comes from."""

    article: Article
    where: str


Reading = Sourced | Unreadable
Readings = Iterator[Article | ArticleError]


def read_paths(paths: Sequence[str], stdin: BinaryIO, *, unique: bool = True) -> Iterator[Reading]:
    """The articles of files, folders (with all that is below them), globs and ``-`` (standard input), in order of path.

    What cannot be read is given as Unreadable, and the others go on. No file is read twice, and where ``unique`` no two
    articles carry the same id.
    """
    seen: dict[str, str] = {}
    for reading in every_reading(paths, stdin):
        if isinstance(reading, Sourced):
            if unique and (name := reading.article.id) in seen:
                yield Unreadable(reading.where, taken(name, seen[name]))
                continue
            seen[reading.article.id] = reading.where
        yield reading


def how_many(paths: Sequence[str]) -> int | None:
    """The number of articles, where it can be told without reading: every file holds one."""
    if STDIN in paths:
        return None
    files = {file.resolve() for path in paths if isinstance(found := expand(path), list) for file in found}
    return None if any("json" in file.suffix.lower() for file in files) else len(files)


def taken(article_id: str, first: str) -> str:
    """The message for a second article of one id."""
    return f"the id {article_id!r} is taken by {first}; give this article an id of its own in its front matter"


def every_reading(paths: Sequence[str], stdin: BinaryIO) -> Iterator[Reading]:
    """As read_paths, ids unchecked."""
    files: set[Path] = set()
    for path in paths:
        if path == STDIN:
            yield from guarded("standard input", lambda: read_stdin(stdin))
            continue
        found = expand(path)
        if isinstance(found, Unreadable):
            yield found
            continue
        for file in found:
            if (real := file.resolve()) not in files:
                files.add(real)
                yield from guarded(str(file), lambda file=file: read_file(file))  # type: ignore[misc]


def expand(path: str) -> list[Path] | Unreadable:
    """The files that a path means: itself, what is in a folder and readable, what a glob matches."""
    if not path:
        return Unreadable("''", "an empty path names no file")
    here = Path(path)
    if here.is_dir():
        return below(here) or Unreadable(path, f"no file here that podium reads ({', '.join(READERS)})")
    if here.exists():
        return [here]
    if not glob.has_magic(path):
        return Unreadable(path, "no such file or folder")
    matches = [Path(match) for match in sorted(glob.glob(path, recursive=True))]
    files = [file for match in matches for file in (below(match) if match.is_dir() else [match])]
    return files or Unreadable(path, "no file matches; put a pattern between quotes, as in 'news/**/*.txt'")


def below(folder: Path) -> list[Path]:
    """The files of a folder and its sub-folders that a reader is there for, hidden ones left out, sorted."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in READERS
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )


def guarded(where: str, read: Callable[[], Readings]) -> Iterator[Reading]:
    """What a reader gives, errors as Unreadable."""
    try:
        for reading in read():
            yield Unreadable(where, str(reading)) if isinstance(reading, ArticleError) else checked(reading, where)
    except ArticleError as error:
        yield Unreadable(where, str(error))
    except OSError as error:
        yield Unreadable(where, f"cannot be read: {error.strerror or error}")


def checked(article: Article, where: str) -> Reading:
    """The article, unless it is longer than any article."""
    try:
        check_length(article.text)
    except ArticleError as error:
        return Unreadable(where, f"{article.id}: {error}")
    return Sourced(article, where)


def read_file(path: Path) -> Readings:
    """The articles of one file, by its ending; a file without ending is read as text."""
    reader = READERS.get(path.suffix.lower() or ".txt")
    if reader is None:
        raise ArticleError(f"no reader for {path.suffix} files; podium reads {', '.join(READERS)}")
    with path.open("rb") as source:
        if reader is not lines_reader and (size := path.stat().st_size) > MAX_BYTES:
            raise ArticleError(too_large(size))
        yield from reader(source, path.stem)


def read_stdin(source: BinaryIO) -> Readings:
    """The articles of standard input, whose form is seen from its first character: JSON, HTML or text."""
    data = source.read(MAX_BYTES + 1)
    text = decode_html(data) if data.lstrip()[:1] == b"<" else decode(data)
    start = text.lstrip()[:1]
    if start == "<":
        yield read_html(text, "stdin")
    elif start in ("{", "["):
        lines = text.strip().splitlines()
        one_a_line = start == "{" and len(lines) > 1 and all(line.lstrip()[:1] in ("{", "") for line in lines)
        yield from read_jsonl(lines, "stdin") if one_a_line else read_json(text, "stdin")
    else:
        yield read_text(text, "stdin")


def text_reader(source: BinaryIO, stem: str) -> Readings:
    """Plain text and Markdown."""
    yield read_text(decode(source.read()), stem)


def html_reader(source: BinaryIO, stem: str) -> Readings:
    """A web page."""
    yield read_html(decode_html(source.read()), stem)


def json_reader(source: BinaryIO, stem: str) -> Readings:
    """A JSON file."""
    yield from read_json(decode(source.read()), stem)


def lines_reader(source: BinaryIO, stem: str) -> Readings:
    """JSON lines, read one at a time: such a file may be large."""
    yield from read_jsonl(decoded_lines(source), stem)


def decoded_lines(source: BinaryIO) -> Iterable[str]:
    """The lines of a file as text; raises ArticleError that names the line."""
    number = 0
    while line := source.readline(MAX_BYTES + 1):
        number += 1
        try:
            yield decode(line) if line.strip() else ""
        except ArticleError as error:
            raise ArticleError(str(error).replace("line 1:", f"line {number}:")) from error
    if number == 0:
        decode(b"")


READERS: dict[str, Callable[[BinaryIO, str], Readings]] = {
    ".txt": text_reader,
    ".md": text_reader,
    ".markdown": text_reader,
    ".html": html_reader,
    ".htm": html_reader,
    ".json": json_reader,
    ".jsonl": lines_reader,
    ".ndjson": lines_reader,
}
