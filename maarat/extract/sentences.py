"""Prose to sentences.

Every full stop, question or exclamation mark is judged by the word before it and the word behind
it; the tables say which words matter. In doubt a sentence goes on: two events in one sentence
cost less than an event torn in two.
"""

import re
from collections.abc import Iterator
from functools import cache

from maarat.model import FILLER, Article, Sentence, Span
from maarat.rules.sentences import (
    ABBREVIATIONS,
    GERMAN_UNITS,
    LETTER_AS_NUMBER,
    NAME_PARTICLES,
    ORDINAL_UNITS,
    READ_KINDS,
    STARTERS,
    UNREAD_SECTIONS,
    Abbreviation,
)

_STOPS = r"[.!?؟۔…。][.!?؟۔…。]*"  # not `+`: a pattern that begins with a character is searched for faster
_CLOSING = "\"'”’»)]"
_OPENING = "\"'“‘«„(["
_QUOTES = "\"'"
_TRAILING = ".,;:!?)\"”’'"
WORD_LIMIT = 30  # of characters looked at on each side
BRACKET_LIMIT = 300  # a remark in brackets is not longer
SENTENCE_LIMIT = 2000  # twice the longest real one; text without stops is cut, so that no step meets more at a time
ROMAN = frozenset("IVXLC")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of an article in order, without those of lists of sources and the like."""
    found: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        if block.kind in READ_KINDS and not any(name.lower() in UNREAD_SECTIONS for name in block.section):
            found += [Sentence(span, number) for span in split(article.prose, *block.span)]
    return tuple(found)


def split(prose: str, start: int, end: int) -> Iterator[Span]:
    """Yield the places of the sentences in a stretch of prose.

    >>> text = "The U.S. Army left at 5 a.m. The town fell."
    >>> [text[span.start : span.end] for span in split(text, 0, len(text))]
    ['The U.S. Army left at 5 a.m.', 'The town fell.']
    """
    first, seen, depth = start, start, 0
    for stop in _stop_pattern().finditer(prose, start, end):
        depth = max(0, depth + prose.count("(", seen, stop.start()) - prose.count(")", seen, stop.start()))
        seen = stop.start()
        last = _with_closing(prose, stop.end(), end)
        if _ends(prose, first, stop, last, end) and not (
            depth and ")" not in prose[stop.end() : last] and _is_in_brackets(prose, first, last, end)
        ):
            yield from _trimmed(prose, first, last)
            first, depth, seen = last, 0, last
    yield from _trimmed(prose, first, end)


@cache
def _stop_pattern() -> re.Pattern[str]:
    return re.compile(_STOPS)


@cache
def _abbreviations() -> dict[str, Abbreviation]:
    """Return the row of each abbreviation."""
    return {word: row for row in ABBREVIATIONS for word in row.words.split()}


def _trimmed(prose: str, start: int, end: int) -> Iterator[Span]:
    """Yield the range without white space at its ends, if it holds a letter or a digit; too long a one in pieces."""
    while end - start > SENTENCE_LIMIT and end - start - prose.count(FILLER, start, end) > SENTENCE_LIMIT:
        cut = max(prose.rfind(" ", start + 1, start + SENTENCE_LIMIT), start + SENTENCE_LIMIT // 2)
        yield from _trimmed(prose, start, cut)
        start = cut
    piece = prose[start:end]
    words = piece.strip()
    if words[:1].isalnum() or any(map(str.isalnum, words)):
        start += len(piece) - len(piece.lstrip())
        yield Span(start, start + len(words))


def _with_closing(prose: str, at: int, end: int) -> int:
    """Return where the quotes and brackets end that close behind a full stop."""
    last = at
    while at < end:
        char = prose[at]
        if char in _CLOSING:
            if char in _QUOTES and prose[at + 1 : min(end, at + 2)].isalnum():
                break  # it opens what follows
            last = at + 1
        elif char != FILLER:
            break
        at += 1
    return last


def _is_in_brackets(prose: str, first: int, at: int, end: int) -> bool:
    """Tell whether a bracket opened inside the sentence is closed soon: the remark stays whole."""
    if prose[first : first + WORD_LIMIT].lstrip()[:1] == "(":
        return False
    close = prose.find(")", at, min(end, at + BRACKET_LIMIT))
    opening = prose.find("(", at, min(end, at + BRACKET_LIMIT))
    return close >= 0 and not 0 <= opening < close


def _ends(prose: str, first: int, stop: re.Match[str], last: int, end: int) -> bool:
    """Tell whether a sentence ends at this stop, of which the closing quotes end at `last`."""
    head = prose[last : min(end, last + WORD_LIMIT)]
    following = head.lstrip()
    if not following:
        return True  # end of the block, or much white space
    is_apart = len(following) < len(head)
    after = following.lstrip(_OPENING).split(None, 1)
    if not after or following[0] in ",;:.)-–—%/":
        return False
    word = after[0]
    before = _word_before(prose, first, stop.start())
    if not is_apart:
        return _begins_without_blank(prose, stop, before, word)
    marks = stop[0]
    if word[0].islower():
        return _is_name_in_lower_case(word) and marks == "." and before not in _abbreviations()
    if not word[0].isalnum():
        return False
    if marks in ("...", "…") and last == stop.end() and prose[stop.start() - 1].isspace():
        return False  # words left out of a quotation
    if marks != ".":
        return True
    behind = after[1].split(None, 1)[:1] if len(after) > 1 else []
    row = _abbreviations().get(before)
    if row is not None:
        return _abbreviation_ends(row, word.rstrip(_TRAILING), behind)
    at = stop.start() - len(before)
    space = prose[max(first, at - WORD_LIMIT) : at]
    earlier = _word_before(prose, first, at - len(space) + len(space.rstrip()))
    return _full_stop_ends(earlier, before, word.rstrip(_TRAILING))


def _word_before(prose: str, first: int, at: int) -> str:
    """Return the word that a full stop stands at, "" where it stands alone."""
    tail = prose[max(first, at - WORD_LIMIT) : at].rstrip(FILLER)
    if not tail or tail[-1].isspace():
        return ""
    word = tail.split()[-1]
    if word.isalnum():
        return word
    for mark in "–—-/([\"“‘«'":
        word = word.rsplit(mark, 1)[-1]
    return word


def _begins_without_blank(prose: str, stop: re.Match[str], before: str, word: str) -> bool:
    """Tell whether a blank was forgotten: "town.The rebels", but neither "2.5" nor "Node.js" nor "U.S."."""
    if stop[0] != "." or not word[0].isupper() or before in _abbreviations():
        return False
    is_word = word[1:2].islower() or word in ("A", "I")
    left = prose[stop.start() - 1 : stop.start()]
    ends_word = (left.islower() and len(before) > 2) or left in _CLOSING or (left.isdigit() and len(before) > 1)
    return is_word and ends_word and "." not in word.rstrip(".,;:") and "." not in before


def _is_name_in_lower_case(word: str) -> bool:
    """Tell whether a word is a name that begins with a small article: al-Nusra."""
    return any(word.startswith(part) and word[len(part) : len(part) + 1].isupper() for part in NAME_PARTICLES)


def _full_stop_ends(earlier: str, before: str, word: str) -> bool:
    """Tell whether a full stop ends a sentence, by the two words before it and the one behind its blank.

    >>> _full_stop_ends("George", "S", "Patton"), _full_stop_ends("War", "I", "Germany")
    (False, True)
    """
    if "." in before and before.isupper() and len(before) < 8:  # A.P. Hill, P.K.K.
        return word.lower() in STARTERS
    if len(before) == 1 and before.isupper() and earlier.lower() not in LETTER_AS_NUMBER:
        is_ordinal = before in ROMAN and word.lower().startswith(tuple(ORDINAL_UNITS))
        return word.lower() in STARTERS and not is_ordinal
    if before.isdecimal() and len(before) < 3:
        return not word.lower().startswith(tuple(GERMAN_UNITS))
    is_roman = bool(before) and not set(before) - ROMAN and earlier.lower() not in LETTER_AS_NUMBER
    return not (is_roman and word.lower().startswith(tuple(ORDINAL_UNITS)))


def _abbreviation_ends(row: Abbreviation, word: str, behind: list[str]) -> bool:
    """Tell whether the full stop of an abbreviation ends a sentence as well, by the words behind it."""
    if row.before == "letter":
        return not (word[0].isdigit() or not set(word) - ROMAN)
    if row.before == "starter":
        return word.lower() in STARTERS
    if row.before == "capital":
        return word[0].isupper() and word not in row.unless.split() and behind != ["time"]
    return False
