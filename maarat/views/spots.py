"""Where in an article is what a user points at: a line, an id, words."""

from collections.abc import Sequence

from maarat.errors import ExitCode, MaaratError
from maarat.model import FILLER, Article, Span

QUOTES = str.maketrans("’‘ʼ“”–—", "'''\"\"--")
"""Marks that nobody types, and what is typed for them."""


def find_spots(article: Article, what: str) -> tuple[Span, ...]:
    """Return the line of that number, else every place where a reader sees these words; raises beyond the last line."""
    if what.isascii() and what.isdecimal():
        return (_line(article, int(what.lstrip("0")[:9] or 0)),)  # no file has more lines
    return _find_words(article, what)


def overlaps(span: Span, spots: Sequence[Span]) -> bool:
    """Tell whether a place has something of one of the others."""
    return any(span.start < spot.end and spot.start < span.end for spot in spots)


def _line(article: Article, number: int) -> Span:
    """Return the line of a number; raises where there is none."""
    last = len(article.lines) - (article.text.endswith(("\n", "\r")) and len(article.lines) > 1)
    if not 1 <= number <= last:
        message = f"{article.path} has no line {number}"
        hint = f"it has {last} lines; a number among words is looked for as words: 'in {number}'"
        raise MaaratError(message, hint, ExitCode.USAGE)
    start = article.lines[number - 1]
    return Span(start, article.lines[number] if number < len(article.lines) else len(article.text))


def _find_words(article: Article, what: str) -> tuple[Span, ...]:
    """Return where the text has these words, in any case and across markup; whole words if there are any."""
    letters, places = readable(article.prose)
    letters = _fold(letters)
    wanted = _fold(" ".join(what.split()))
    found, at = [], letters.find(wanted) if wanted else -1
    while at >= 0:
        found.append(at)
        at = letters.find(wanted, at + len(wanted))
    whole = [at for at in found if not _is_cut(letters, at, at + len(wanted))]
    return tuple(Span(places[at], places[at + len(wanted) - 1] + 1) for at in whole or found)


def readable(prose: str, start: int = 0) -> tuple[str, list[int]]:
    """Return what a reader sees, with single blanks, and where each character of it stands; `start` is the first place."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(prose, start):
        if char == FILLER or (char.isspace() and (not letters or letters[-1] == " ")):
            continue
        letters.append(" " if char.isspace() else char)
        places.append(place)
    if letters[-1:] == [" "]:
        del letters[-1], places[-1]
    return "".join(letters), places


def _fold(text: str) -> str:
    """Return a text of the same length in small letters and with plain marks."""
    small = text.translate(QUOTES).lower()
    return small if len(small) == len(text) else "".join(char.lower()[:1] for char in text.translate(QUOTES))


def _is_cut(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins or ends within a word."""
    return (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    )
