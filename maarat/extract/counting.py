"""Count from an event that is only named: "the day after the battle", "two days prior to the 2016 games"."""

from collections.abc import Sequence

from maarat.edtf import Date, OneOf
from maarat.extract.anchors import DAYS_IN_UNIT, Context, Resolved, resolve
from maarat.extract.bounds import ends
from maarat.extract.clauses import Clause
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Shift
from maarat.extract.pieces import base_day
from maarat.extract.references import kinds_told
from maarat.extract.running import RunningDate
from maarat.extract.telling import is_flashback
from maarat.extract.words import words_of
from maarat.rules import narrative, references

REACH = 8  # words in which an event must be named
UNKNOWN = Resolved(None, "unknown")
"""A date that nothing around tells, not even the running date."""


def count_from_named(
    clause: Clause, mention: Mention, said: Shift, context: Context, running: RunningDate
) -> Resolved | None:
    """Return the date of what is counted from an event, by that event; None if nothing says from what it is counted.

    The fight of the title has its own days, a year that names the event is that of what lies days from it. Of any other
    event only the order of the telling is known: what came after it is not before the running date.
    """
    of_hours = said.unit in ("hour", "minute")
    if said.length and not of_hours and context.running is not None and "had" in {word.text for word in clause.tokens}:
        here = ends(context.running)[1] or ends(context.running)[0]
        return Resolved(OneOf((None, here)), "relative", "running")  # "had given up after three days of fighting"
    named = _named(clause, mention)
    if not named:
        return None
    year = next((token for token in named if "YEAR" in token.symbols), None)
    reading = mention.reading
    if year is not None:
        when = Date(int(year.text))
        if said.unit in ("year", "decade", "century"):
            return resolve(reading, context._replace(running=when))
        return Resolved(when, "relative")
    back = said.back or (said.amount or 0) < 0
    fight = running.years.frame
    if fight is not None and _is_the_fight(named, running):
        point = ends(fight)[0 if back else 1]
        if point is None:
            return UNKNOWN
        if base_day(point, forward=True) is None and said.unit in DAYS_IN_UNIT:
            return Resolved(OneOf((None, point) if back else (point, None)), "relative", "battle")
        return resolve(reading, context._replace(running=point))._replace(used="battle")
    if of_hours or _may_be_told(named):
        return None
    here = context.running and (ends(context.running)[1] or ends(context.running)[0])
    if back or here is None or is_flashback(clause):
        return UNKNOWN
    return Resolved(OneOf((here, None)), "relative", "running")


def counts_from_event(clause: Clause, running: RunningDate) -> bool:
    """Tell whether a clause is counted from the event before it: "After the defeat in 1992, they left in the next year".

    Without an infobox the years that the text tells see to that.
    """
    root = running.roots["battle"]
    if root is None or root.kind != "infobox":
        return False
    counts = any(isinstance(mention.reading.meaning, Shift) for mention in clause.mentions)
    return clause.relation in narrative.PLACING and counts


def _named(clause: Clause, mention: Mention) -> Sequence[Token]:
    """Return the words behind "two days after" that name what is counted from, none if the words stand alone."""
    tokens = clause.tokens
    at = next((at for at, token in enumerate(tokens) if token.value is mention), len(tokens))
    if at + 1 >= len(tokens) or "COUNTED_FROM" not in tokens[at].symbols:
        return ()
    following = tokens[at + 1 : at + 1 + REACH]
    if not following[0].text[:1].isalnum() or following[0].text.lower() in words_of(narrative.AFTER_COUNT):
        return ()
    stop = next((i for i, token in enumerate(following) if token.text in words_of(references.STOPS)), REACH)
    return following[:stop]


def _may_be_told(named: Sequence[Token]) -> bool:
    """Tell whether words speak of an event as of one that the reader has just met: "the attack", "its capture"."""
    first = named[0].text.lower()
    return first in words_of(narrative.POINTING) or (not first.endswith("ing") and bool(kinds_told(named)))


def _is_the_fight(named: Sequence[Token], running: RunningDate) -> bool:
    """Tell whether words name the fight of the article and nothing else: "the battle", "the start of the siege"."""
    plain = words_of(narrative.FIGHT_ENDS)
    for token in named:
        word = token.text.lower()
        if word in words_of(narrative.FIGHTS) or word == "war":
            return running.title.has(word)
        if word not in plain:
            return False
    return False
