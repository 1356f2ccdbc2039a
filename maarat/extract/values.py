"""A value of an infobox, line by line: marks of lists counted, noise dropped, links placed."""

import re
from collections.abc import Sequence
from functools import cache

from maarat.model import FILLER, Field, Link
from maarat.record import NamedTuple

DEEPEST = 6  # list marks that are counted; real boxes have three
REACH = 3_000  # characters in which the next link is looked for, so that many lost links stay cheap
TRIES = 50  # places where a link's words may be a part of other words
_NOISE = r"""
    <[^<>\n]{0,300}>                                                # tags
  | \[\[(?:File|Image):[^\[\]\n]{0,300}(?:\]\])?                    # pictures
  | \[\[(?:[^\[\]|\n]{0,200}\|)?                                    # the hidden half of a link
  | \]\] | \{\{ | \}\} | '{2,}
  | (?<!\S)(?:style|class|align|width|colspan|rowspan)\ ?=\ ?\S+
  | \bundefined\b
"""
_NOISE_MARKS = ("<", "[", "]", "{", "}", "=", "''", "undefined")
"""Whatever the pattern matches has one of these, in small letters."""
_INVISIBLE = dict.fromkeys((*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFE0F, 0xFEFF))
_PICTURE = r"\.(?:svg|png|jpe?g|gif|tiff?|webp)(?!\w)"


class Line(NamedTuple):
    """One line: how many list marks it had, what is left of it, where links lie in that."""

    depth: int
    text: str
    links: tuple[tuple[int, int, str | None], ...] = ()
    is_loose: bool = False  # an empty line stands before it


@cache
def _noise() -> re.Pattern[str]:
    """Return the pattern of what no reader sees."""
    return re.compile(_NOISE, re.VERBOSE | re.IGNORECASE)


@cache
def _picture() -> re.Pattern[str]:
    """Return the pattern of the end of a picture file's name."""
    return re.compile(_PICTURE, re.IGNORECASE)


@cache
def _line_break() -> re.Pattern[str]:
    """Return the pattern of a break in HTML."""
    return re.compile(r"<br ?/?>")


@cache
def _inner_mark() -> re.Pattern[str]:
    """Return the pattern of the blank before a list mark within a line."""
    return re.compile(r"(?<=\S)[ \t]+(?=\*+[ \t]*[^\s*])")


def tidy(text: str) -> str:
    """Return a value without what no reader sees; lines and list marks stay.

    >>> tidy("c. undefined '''13,000''' <s>x</s> [[Army (Mali)|men]]")
    'c.  13,000 x men'
    """
    text = text.replace(FILLER, " ").replace("\xa0", " ")
    if "<br" in text:
        text = _line_break().sub("\n", text)
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    lower = text.lower()  # most values are clean, and the pattern is long to compile
    return _noise().sub("", text) if any(mark in lower for mark in _NOISE_MARKS) else text


def read_lines(field: Field | None) -> list[Line]:
    """Return the lines of a value that say something; a mark without words stays, it is a lost parent."""
    if field is None:
        return []
    lines: list[tuple[int, str, bool]] = []
    is_loose = False
    value = _inner_mark().sub("\n", tidy(field.value)) if " *" in field.value else tidy(field.value)
    for raw in value.split("\n"):
        text = raw.strip()
        if not text:
            is_loose = True
            continue
        bare = text.lstrip("*•·‣")
        depth = len(text) - len(bare)
        text = bare.strip()
        if "." in text and _picture().search(text):
            text = without_pictures(text, field.links)
        if text or depth:
            lines.append((min(depth, DEEPEST), text if any(map(_says, text)) else "", is_loose))
            is_loose = False
    return _place_links(lines, field.links)


def _says(char: str) -> bool:
    """Tell whether a character says something."""
    return char.isalnum() or is_flag_letter(char) or char in "†‡"


def is_flag_letter(char: str) -> bool:
    """Tell whether it is one of the letters of which two make the picture of a flag."""
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def without_pictures(text: str, links: Sequence[Link]) -> str:
    """Return a line without the names of picture files, which have blanks in them.

    Such a name starts where the line does, or after a link, a bracket or a flag.
    """
    kept, at = "", 0
    names: list[str] = []
    for match in _picture().finditer(text):
        name = text[at : match.start()]
        bracket = name.rfind(")", 0, len(name.rstrip(") ")))  # one at its end is a part of the name
        start = 1 + max(bracket, name.rfind(","), max(map(name.rfind, _flag_letters(name)), default=-1))
        # A picture shown before: words before its name are those of the text.
        start = max(start, *(len(name) - len(known) for known in names[-TRIES:] if name.endswith(known)), 0)
        head = name[start:].lstrip()
        for link in links[:40]:
            words = tidy(link.text).strip()
            if len(words) > 2 and head.startswith(words + " ") and not text.startswith(words, match.end() + 1):
                start = name.index(words, start) + len(words)
                break
        names += filter(None, [name[start:].strip()])
        kept += name[:start] + "  "
        at = match.end()
    return (kept + text[at:]).strip()


def _flag_letters(text: str) -> set[str]:
    """Return the letters of flags in a text."""
    return set(filter(is_flag_letter, text))


def _place_links(lines: Sequence[tuple[int, str, bool]], links: Sequence[Link]) -> list[Line]:
    """Return the lines with the links that lie in them; links come in the order of the text."""
    whole = "\n".join(text for _, text, _ in lines)
    placed: list[tuple[int, int, str | None]] = []
    cursor = 0
    for link in links:
        words = tidy(link.text).strip()
        start = _find_words(whole, words, cursor) if words else -1
        if start >= 0:
            cursor = start + len(words)
            placed.append((start, cursor, link.page))
    result, offset, at = [], 0, 0
    for depth, text, is_loose in lines:
        inside = []
        while at < len(placed) and placed[at][0] <= offset + len(text):
            start, end, page = placed[at]
            inside.append((start - offset, min(end - offset, len(text)), page))
            at += 1
        result.append(Line(depth, text, tuple(inside), is_loose))
        offset += len(text) + 1
    return result


def _find_words(text: str, words: str, start: int) -> int:
    """Return where words stand as words, and not as a part of others; -1 if nowhere near."""
    limit = start + REACH
    found = text.find(words, start, limit)
    for _ in range(TRIES):
        if found < 0:
            break
        end = found + len(words)
        if not (text[found - 1 : found].isalnum() or text[end : end + 1].isalnum()):
            return found
        found = text.find(words, found + 1, limit)
    return -1
