"""Small questions about words: of which table, a verb of the past, a time expression."""

from functools import cache

from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Partial
from maarat.rules import narrative

_PAST = frozenset(narrative.PAST.split())


@cache
def words_of(table: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(table.split())


def is_past(token: Token) -> bool:
    """Tell whether a word is, by its form, a verb of the past."""
    word = token.text.lower()
    return word in _PAST or (word.endswith("ed") and len(word) > 4)


def mention_of(token: Token) -> Mention:
    """Return the time expression that a token stands for."""
    assert isinstance(token.value, Mention)
    return token.value


def is_day(token: Token) -> bool:
    """Tell whether an expression is a day of the calendar."""
    meaning = mention_of(token).reading.meaning
    return isinstance(meaning, Partial) and meaning.day is not None
