"""Names and sentences on paper: the fonts that have their letters, how wide they are, and how they fit a room."""

from __future__ import annotations

from functools import lru_cache

from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.textpath import text_to_path

OURS = "DejaVu Sans"
"""The font that comes with Matplotlib."""
OTHERS = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "Noto Sans SC",
    "Noto Sans JP",
    "Noto Sans KR",
    "Source Han Sans SC",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
    "PingFang SC",
    "Hiragino Sans",
    "Apple SD Gothic Neo",
    "Microsoft YaHei",
    "Yu Gothic",
    "Malgun Gothic",
    "NanumGothic",
    "Noto Sans Ethiopic",
    "Nyala",
    "Kefa",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
    "Arial Unicode MS",
    "Unifont",
)
"""Fonts with letters that ours has not, where they are installed."""
POINTS = 72
MORE = "…"


@lru_cache(maxsize=1)
def families() -> list[str]:
    """The fonts to take letters from, the first that has it."""
    installed = {entry.name for entry in fontManager.ttflist}
    return [OURS, *(name for name in OTHERS if name in installed)]


def unknown(text: str) -> str:
    """The letters that no font here has, each once."""
    rest = {letter for letter in text if ord(letter) >= 128}
    for name in families():
        if not rest:
            break
        rest -= set(map(chr, get_font(fontManager.findfont(name)).get_charmap()))
    return "".join(sorted(rest))


@lru_cache(maxsize=4096)
def width(text: str, size: float, weight: str = "normal") -> float:
    """How wide a text of one line is, in inches.

    >>> width("3:28.32", 8) < width("3:28.32", 9) < width("Jakob Ingebrigtsen", 9)
    True
    """
    if not text.strip():
        return 0.0
    letters = FontProperties(family=families(), size=size, weight=weight)
    return float(text_to_path.get_text_width_height_descent(text, letters, ismath=False)[0]) / POINTS


def fitted(text: str, room: float, size: float, weight: str = "normal") -> str:
    """The text, cut where it is wider than the room in inches.

    >>> fitted("Ann Lee", 2, 9), len(fitted("Ann Lee" * 40, 2, 9)) < 50
    ('Ann Lee', True)
    """
    if width(text, size, weight) <= room:
        return text
    low, high = 0, len(text)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if width(text[:middle].rstrip() + MORE, size, weight) <= room else (low, middle)
    return text[:low].rstrip() + MORE


def name(text: str, room: float, size: float, weight: str = "normal") -> str:
    """A name; where it is too wide its given names are initials, as on a start list, before anything is cut.

    >>> name("Alexander Mutiso Munyao", 1.2, 9), name("Alexander Mutiso Munyao", 9, 9)
    ('A. Mutiso Munyao', 'Alexander Mutiso Munyao')
    """
    words = text.split()
    for given in range(len(words)):
        shorter = " ".join([*(f"{word[0]}." for word in words[:given]), *words[given:]])
        if width(shorter, size, weight) <= room:
            return shorter
    return fitted(text, room, size, weight)


def wrapped(text: str, room: float, size: float, most: int) -> list[str]:
    """The text in lines that fit the room in inches, the last of at most so many cut.

    >>> len(wrapped("beat " * 50, 2, 9, most=3)), wrapped("beat", 2, 9, most=3)
    (3, ['beat'])
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width(longer, size) > room:
            lines.append(line)
            longer = word
        line = longer
    lines.append(line)
    if len(lines) > most:
        lines[most - 1 :] = [" ".join(lines[most - 1 :])]
    return [fitted(line, room, size) for line in lines]
