"""Prose as tokens: words, numbers and marks with their places and classes.

Every later step looks at tokens and not at characters, so that a text is scanned once and no
pattern has to be compiled at start.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from maarat.record import NamedTuple


class Token(NamedTuple):
    """A word, a number, a mark, or a phrase that an earlier step took together.

    `symbols` are the classes it belongs to; `value` is what an earlier step made of it.
    """

    text: str
    start: int
    end: int
    symbols: frozenset[str]
    value: object = None


def classes_in(tokens: Iterable[Token]) -> set[str]:
    """Return every class that one of the tokens has."""
    found: set[str] = set()
    for token in tokens:
        found |= token.symbols
    return found


# The first two are not needed: they take most tokens before anything dearer is tried.
# The white space behind each is taken along, so that the places follow from the lengths.
_TOKEN = r"""(?:
    [A-Za-z][a-z]*(?=[\ ,])                                       # words
  | [^\w\s]                                                       # marks
  | (?:[^\W\d_]\.){2,}                                            # a.m., U.S., B.C.
  | (?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mid|Late)-)
    [A-Z][A-Za-z]{0,3}-\d\w*(?:-\d\w*)*                           # Su-22, T-72s, ZSU-23-4
  | [^\W\d_]+(?:['’ʿʾ`][^\W\d_]+)*                                # words; Nu'man is one
  | \d{1,2}(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?![a-z]))  # 7May: a blank was lost
  | \d{1,2}[:.]\d\d(?!\d)(?::\d\d)?(?=[^\W\d_]|\s?[ap]\.?m|\s?h)  # 5.30 pm, 05:30hrs
  | \d{4}(?:-\d\d-|/\d\d/)\d\d(?!\d)                              # 2012-10-09
  | \d{1,2}:\d\d(?!\d)                                            # 06:30
  | \d{1,3}(?:,\d{3})+(?!\d)                                      # 1,200
  | \d+\.\d+                                                      # 2.5
  | \d\d\d?0['’]s\b                                               # 1890's
  | \d+[^\W\d_]*\d*                                               # 12, 8th, 1990s, 2S1
  | \S
)\s*"""


@cache
def _token_pattern() -> re.Pattern[str]:
    return re.compile(_TOKEN, re.VERBOSE)


def shape(text: str) -> frozenset[str]:
    """Return the classes that the form of a token gives it.

    NUM a whole number · DAY 1 to 31 · YEAR four digits from 1000 to 2199 · YY two digits · Y3 three ·
    HHMM a time without a colon · CLOCK 06:30 · DECIMAL · ISO 2012-10-09 · NTH 8th · NTHDAY 1st to 31st ·
    DECADE 1990s · CODE a number with letters (2S1, Su-22) · CAP a word with a capital ·
    ACRONYM two capitals or more · DASH · LP RP brackets · QUOTE

    >>> sorted(shape("8"))
    ['DAY', 'NUM']
    """
    first = text[0]
    if first.isalpha():
        return _word_shape(text)
    if first.isdecimal():
        return _number_shape(text)
    if first in "–—-−‒‑":
        return frozenset({"DASH"})
    return frozenset(
        {{"(": "LP", "[": "LP", ")": "RP", "]": "RP"}.get(first, "QUOTE" if first in '"“”«»„' else "MARK")}
    )


def _word_shape(text: str) -> frozenset[str]:
    if not text.isalpha() and any(char.isdecimal() for char in text):
        return frozenset({"CODE"})
    if not text[0].isupper():
        return frozenset()
    return frozenset({"CAP", "ACRONYM"}) if len(text) > 1 and text.isupper() else frozenset({"CAP"})


def _number_shape(text: str) -> frozenset[str]:
    if text.isdecimal() and text.isascii():
        number, size = int(text[:9]), len(text)
        symbols = {"NUM"}
        if size <= 2:
            symbols |= {"DAY"} if 1 <= number <= 31 else set()
            symbols |= {"YY"} if size == 2 else set()
        elif size == 3:
            symbols.add("Y3")
        elif size == 4:
            symbols |= {"YEAR"} if 1000 <= number < 2200 else set()
            symbols |= {"HHMM"} if number < 2400 and number % 100 < 60 else set()
        return frozenset(symbols)
    if ":" in text:
        return frozenset({"CLOCK"})
    if "-" in text or "/" in text:
        return frozenset({"ISO"})
    if "," in text:
        return frozenset({"NUM"})
    if "." in text:
        return frozenset({"DECIMAL"})
    digits = text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    suffix = text[len(digits) :].lower()
    if digits.endswith(("'", "’")):  # the 1890's
        digits = digits[:-1]
    if suffix in ("st", "nd", "rd", "th", "d") and digits.isdecimal():
        return frozenset({"NTH", "NTHDAY"}) if 1 <= int(digits[:4]) <= 31 else frozenset({"NTH"})
    if suffix == "s" and len(digits) in (3, 4) and digits.endswith("0"):
        return frozenset({"DECADE"})
    if suffix in ("hrs", "h", "am", "pm") and (len(digits) == 4 or suffix.endswith("m")):
        return frozenset({"CLOCK"})
    return frozenset({"CODE"})


class _Known(dict[str, frozenset[str]]):
    """What was looked up for each text that was met."""

    def __init__(self, look_up: Callable[[str], frozenset[str]]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, text: str) -> frozenset[str]:
        found = self[text] = self._look_up(text)
        return found


class _Pieces(dict[str, tuple[str, int, frozenset[str], int]]):
    """Text, its length and its classes for each token that was met with the white space behind it, and the length of both."""

    def __init__(self, known: _Known) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, piece: str) -> tuple[str, int, frozenset[str], int]:
        text = piece.rstrip()
        found = self[piece] = text, len(text), self._known[text], len(piece)
        return found


class Lexicon:
    """The classes of words, from tables and from their shape; remembers each word it met."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        """Take a table class → its words."""
        self._listed: dict[str, set[str]] = {}
        for symbol, words in classes.items():
            for word in words.split():
                self._listed.setdefault(word, set()).add(symbol)
        self._known = _Known(self._look_up)
        self._pieces = _Pieces(self._known)

    def symbols(self, text: str) -> frozenset[str]:
        """Return every class of a token's text, and the text itself in small letters, as patterns name it."""
        return self._known[text]

    def _look_up(self, text: str) -> frozenset[str]:
        if text.isalpha() and text.islower():  # most words, and all that can be told of them
            return frozenset((text, *self._listed.get(text, ())))
        lower = text.lower().replace("’", "'")
        found = {lower, *shape(text)}
        found.update(self._listed.get(lower, ()))
        if text != lower:
            found.update(self._listed.get(text if not text.isupper() else text.capitalize(), ()))
            found.update(self._listed.get(text, ()))
        return frozenset(found)

    def tokens(self, prose: str, start: int, end: int) -> list[Token]:
        """Return the tokens of a stretch of prose, each with its classes."""
        pieces, new = self._pieces, tuple.__new__  # the plain constructor would take half of all the time
        tokens: list[Token] = []
        while start < end and prose[start].isspace():
            start += 1
        for piece in _token_pattern().findall(prose, start, end):
            text, size, symbols, width = pieces[piece]
            tokens.append(new(Token, (text, start, start + size, symbols, None)))
            start += width
        return tokens
