"""Refuse years that cannot be: three digits in an article about later times, an amount behind "up to"."""

from collections.abc import Sequence

from maarat.extract.dates import without_year
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Pair, Partial
from maarat.extract.running import RunningDate
from maarat.extract.words import words_of
from maarat.rules import narrative

LATE = 1200  # an article about a later year has no years of three digits


def credible(running: RunningDate, tokens: Sequence[Token], prose: str) -> list[Token]:
    """Return the tokens without years that cannot be; a month before one stays: "in June 150 men"."""
    kept = []
    for at, token in enumerate(tokens):
        if token.value is None:
            kept.append(token)
        elif is_credible(running, token.value):
            if not _is_amount(tokens, at, prose):
                kept.append(token)
        elif (mention := without_year(token.value, prose)) is not None:
            kept.append(token._replace(end=mention.span.end, value=mention))
    return kept


def is_credible(running: RunningDate, value: object) -> bool:
    """Refuse a year of three digits where the article is about other times."""
    meaning = value.reading.meaning if isinstance(value, Mention) else None
    said = meaning.last if isinstance(meaning, Pair) else meaning
    if not isinstance(said, Partial) or not said.small:
        return True
    known = running.battle or running.years.frame or running.date
    day = known and (known.earliest or known.latest)
    return day is None or day.year < LATE


def _is_amount(tokens: Sequence[Token], at: int, prose: str) -> bool:
    """Tell whether a bare number behind "up to" counts what follows: "up to 1300 auxiliary infantry"."""
    value = tokens[at].value
    said = value.reading.meaning if isinstance(value, Mention) else None
    if not isinstance(value, Mention) or not isinstance(said, Partial) or value.reading.bound != "until":
        return False
    if said.month is not None or said.season is not None or at + 1 >= len(tokens):
        return False
    word = tokens[at + 1].text
    follows = word.isalpha() and word not in words_of(narrative.AFTER_DATE)
    return follows and prose.startswith("up to", value.phrase.start)
