"""Lay the value of a YAML scalar over its source, at the same length.

So that patterns can read the value while every offset still points into the file: quotes,
indentation, escapes and folded line breaks become filler, all else stays where it is.
"""

import re
from functools import cache

from maarat.model import FILLER, plain

PAD = "\x00"  # filler inside a word: white space would make two words of it
_ESCAPE = r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ \t]*|\r[ \t]*|.)"
# YAML 1.1, 5.6; those that mean the character itself are not listed.
_ESCAPED = {"0": "\ufffd", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"} | {
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


def lay_value(source: str, value: str, style: str | None) -> tuple[int, str]:
    r"""Return where in the source of a scalar its value begins, and the value laid over it.

    >>> lay_value("'it''s'", "it's", "'") == (1, "it\x1f's")
    True
    """
    start, end = _inside(source, style)
    body = source[start:end]
    if style == "'":
        body = body.replace("''", PAD + "'")
    elif style == '"':
        body = _escape_pattern().sub(_unescape, body)
    start += len(body) - len(body.lstrip())
    body = body.strip()
    if body == value and "\n" not in body:
        return start, body
    return start, _align(body, value)


def _inside(source: str, style: str | None) -> tuple[int, int]:
    """Return the range of a scalar's source without tag, anchor, quotes or the header of a block."""
    start = 0
    while source[start : start + 1] in ("&", "!"):
        rest = source[start:].split(None, 1)
        start = len(source) - len(rest[1]) if len(rest) > 1 else len(source)
    if style in ("'", '"'):
        return start + 1, max(start + 1, len(source.rstrip()) - 1)
    if style in ("|", ">"):
        header = source[start:].splitlines(keepends=True)[:1]
        start += len(header[0]) if header else 0
    return start, len(source)


def _align(body: str, value: str) -> str:
    """Return the words of the value where they stand in the body, white space as in the value."""
    written, meant = body.split(), value.split()
    if len(written) != len(meant):
        # Escaped white space beside a folded line: the words are right, their places approximate.
        return plain(value).ljust(len(body), FILLER)[: len(body)]
    pieces, at, value_at = [], 0, 0
    for word, meant_word in zip(written, meant, strict=True):
        place, value_place = body.index(word, at), value.index(meant_word, value_at)
        gap = value[value_at:value_place] if at else ""
        pieces.append(gap.rjust(place - at, FILLER)[: place - at])
        pieces.append(word)
        at, value_at = place + len(word), value_place + len(meant_word)
    return "".join(pieces).replace(PAD, FILLER)


@cache
def _escape_pattern() -> re.Pattern[str]:
    return re.compile(_ESCAPE, re.DOTALL)


def _unescape(match: re.Match[str]) -> str:
    """Return the character that an escape means, padded to the length of the escape."""
    code = match[0][1:]
    if code[0] in "\r\n":
        return PAD * len(match[0])
    if code[0] in "xuU" and len(code) > 1:
        number = int(code[1:], 16)
        char = chr(number) if 0 < number < 0x110000 else "\ufffd"
    else:
        char = _ESCAPED.get(code, code)
    return char.rjust(len(match[0]), PAD)
