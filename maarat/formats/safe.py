"""Text from a file, made harmless for a terminal and for other programs.

Escape sequences could move the cursor or rename the window, bidirectional overrides could make a
line read otherwise than it is stored (CVE-2021-42574), a lone surrogate cannot be written at all.
"""

import re
from functools import cache

_C0 = r"\x00-\x08\x0b-\x1f\x7f"
_BEYOND_C0 = r"\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff"
"""C1, marks of direction, line and paragraph separators, directional overrides and isolates, surrogates."""


@cache
def _unseen() -> re.Pattern[str]:
    """Return the pattern of characters that act on a terminal and are not seen."""
    return re.compile(rf"[{_C0}{_BEYOND_C0}]")


@cache
def _unsafe_in_json() -> re.Pattern[str]:
    """Return the same for JSON, which escapes the first of them itself."""
    return re.compile(rf"[\x7f{_BEYOND_C0}]")


def visible(text: str) -> str:
    r"""Return the text with everything that acts and is not seen made visible; line breaks and tabs stay.

    >>> visible("\x1b[31mred\u202e")
    '␛[31mred\\u202e'
    """
    if text.isascii() and text.isprintable():
        return text
    return _unseen().sub(_symbol, text)


def visible_line(text: str) -> str:
    """Return the same on one line."""
    return " ".join(visible(text).split())


def _symbol(match: re.Match[str]) -> str:
    """Return what shows a character that is not seen."""
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def escape_json(text: str) -> str:
    r"""Return JSON that means the same and holds no character that acts on a terminal.

    >>> escape_json('["\u202e"]')
    '["\\u202e"]'
    """
    if all(map(str.isprintable, text.split("\n"))):  # nearly always, and the pattern is dear
        return text
    return _unsafe_in_json().sub(lambda match: f"\\u{ord(match[0]):04x}", text)
