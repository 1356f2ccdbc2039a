"""Lengths of time that date what lasted so long: "the stalemate continued for almost two weeks"."""

from collections.abc import Sequence

from maarat.edtf import Interval, When, add_days, days_between, from_day
from maarat.extract.anchors import Resolved
from maarat.extract.bounds import ends
from maarat.extract.clauses import Clause
from maarat.extract.dates import number
from maarat.extract.meanings import Mention, Reading, Stretch, Word
from maarat.extract.pieces import base_day
from maarat.extract.telling import is_flashback
from maarat.extract.words import words_of
from maarat.model import Span
from maarat.rules import narrative, references

FRONT = 4  # tokens before the unit of a length: "in the three-day battle"
LONGEST = 400  # days: what lasted longer is no part of one story


def place_by_length(clause: Clause, running: When | None) -> tuple[Mention, Resolved] | None:
    """Return the words that say how long something lasted, and the days from the running date on, or up to it."""
    if "for" not in clause.classes or running is None:
        return None
    tokens = clause.tokens
    words = [token.text.lower() for token in tokens]
    day = base_day(ends(running)[0] or ends(running)[1], forward=True)
    flashback = is_flashback(clause)
    if day is None or not (flashback or not words_of(narrative.LASTING).isdisjoint(words)):
        return None
    found = _find_length(words)
    if found is None or ("lasted" in words and not words_of(references.THE_FIGHT).isdisjoint(words)):
        return None
    first, last, days = found
    here = from_day(day)
    if days is None:
        when = Interval(None, here) if flashback else Interval(here, None)
    elif flashback:
        when = Interval(from_day(add_days(day, 1 - days)), here)
    else:
        when = Interval(here, from_day(add_days(day, days)))
    span = Span(tokens[first].start, tokens[last].end)
    meant = Reading(Stretch(days, "day"), bound="since")
    return Mention(span, span, meant, "lasting"), Resolved(when, "relative", "running")


def place_by_whole(clause: Clause, fight: When | None) -> tuple[Mention, Resolved] | None:
    """Return the words that speak of all of a fight by its length, and its days: "12 were killed in the three-day battle".

    A fight of another length is another one, or a part of it.
    """
    first, last = ends(fight) if fight is not None else (None, None)
    if first is None or last is None or first.day is None or last.day is None or "the" not in clause.classes:
        return None
    tokens, lasted = clause.tokens, days_between(first.earliest, last.latest) + 1
    words = [token.text.lower() for token in tokens]
    for at, word in enumerate(words[:-1]):
        unit = narrative.LENGTHS.get(word)
        if unit is None or at < FRONT or words[at - 1] != "-" or words[at - 3] not in narrative.WHOLE:
            continue
        if at > FRONT and words[at - 4] == "of" and words[at - 5] in narrative.ENDS:
            continue  # "by the end of the three-day battle"
        end = at + 1
        while end < len(words) - 1 and words[end] in ("-", "long"):
            end += 1
        amount = number(words[at - 2])
        is_fight = words[end] in words_of(narrative.FIGHTS) or words[end] in words_of(narrative.WARS)
        if amount and is_fight and words[at - 4] in words_of(narrative.OVER_ALL) and _fits(amount * unit, lasted):
            span = Span(tokens[at - 4].start, tokens[end].end)
            return Mention(span, span, Reading(Word("battle")), "whole-length"), Resolved(fight, "relative", "battle")
    return None


def _fits(said: int, lasted: int) -> bool:
    """Tell whether a fight can be said to have lasted so many days."""
    return abs(said - lasted) <= max(1, said // 10)


def _find_length(words: Sequence[str]) -> tuple[int, int, int | None] | None:
    """Return where a length stands, and how many days it is; None for days of which the number is not told."""
    for first, word in enumerate(words):
        if word != "for":
            continue
        at = first + 1
        while at < len(words) - 1 and words[at] in words_of(narrative.ROUGHLY):
            at += 1
        amount = number(words[at]) if at < len(words) else None
        if at >= len(words) or (amount is None and words[at] not in words_of(narrative.UNCOUNTED)):
            continue
        at += 1
        while at < len(words) - 1 and words[at] in words_of(narrative.RUNNING_ON):
            at += 1
        unit = narrative.LENGTHS.get(words[at]) if at < len(words) else None
        if unit is not None and (amount is None or 0 < amount * unit <= LONGEST):
            return first, at, None if amount is None else amount * unit
    return None
