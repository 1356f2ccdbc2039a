"""Footnote marks and calls to editors, as Wikipedia prints them in square brackets."""

import re
from functools import cache

from maarat.model import FILLER

_NOTE = r"""
    \^?\d{1,3} | (?:note|notes|nb|fn|ref|n|[ul]\w+-(?:alpha|roman|greek))[ -]?\w{1,3}
  | (?:[\w-]+\ ){0,3}(?:citations?|clarification|sources?|attribution|quotation|pages?|verification|context
        |explanation|discussion|specificity|update|year|date)(?:\(s\))?\ needed
  | (?:by\ )?(?:when|who|whom|which|where|why|how|what)\?? | according\ to\ whom\? | original\ research\??
  | clarify | vague | dubious(?:\ \W\ discuss)? | disputed(?:\ \W\ discuss)? | update | needs\ update | specify
  | not\ in\ citation\ given | failed\ verification | (?:permanent\ )?dead\ link | unreliable\ source\?? | full\ citation
"""
NOTE_LIMIT = 60  # characters inside such brackets


@cache
def _note_pattern() -> re.Pattern[str]:
    return re.compile(_NOTE, re.VERBOSE | re.IGNORECASE)


def mask_notes(text: str, canvas: list[str], start: int, end: int) -> None:
    """Blank only the footnote marks: for text without markup."""
    at = text.find("[", start, end)
    while at >= 0:
        close = text.find("]", at, min(end, at + NOTE_LIMIT))
        if close > 0 and is_note(text, at, close):
            canvas[at : close + 1] = FILLER * (close + 1 - at)
        at = text.find("[", at + 1, end)


def is_note(text: str, start: int, end: int) -> bool:
    """Tell whether the brackets at `start` and `end` are a footnote mark, not words put in by an editor.

    "calculate[d]" and "[t]he" are words; "town.[a]" is a mark, and so is "1,200[b]".
    """
    words = text[start + 1 : end]
    if len(words) == 1 and words.isalpha():
        before, after = text[start - 1 : start], text[end + 1 : end + 2]
        if before.isalpha():
            return words in "abc" and not after.isalnum()
        return before.isdigit() or (before in set('.,;:)"”’') and not after.isalnum())
    return not words.strip() or (len(words) <= NOTE_LIMIT and _note_pattern().fullmatch(words) is not None)
