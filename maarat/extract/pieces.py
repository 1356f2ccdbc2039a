"""What a time expression is read against, and which piece of that gives it what its words leave out."""

from maarat.edtf import Day, When, before
from maarat.extract.bounds import ends
from maarat.extract.meanings import Meaning, NthDay, Pair, Partial, Several, Shift, Stretch, Word
from maarat.model import Span
from maarat.record import NamedTuple


class Context(NamedTuple):
    """What a clause is read against: the running date, that of the heading, that of the battle.

    `stated` is the last full date that the text named, where that tells more of a missing year than
    the running date, and `stated_at` the clause that did (index), `stated_span` the words; `window` the days
    between which a date without a year must lie if it can. `lean` tells which way the words go from what is stated: 0 on, as a
    story does, 1 surely on ("by May"), -1 back.
    """

    running: When | None = None
    heading: When | None = None
    battle: When | None = None
    stated: When | None = None
    window: tuple[Day | None, Day | None] | None = None
    stated_at: int | None = None
    lean: int = 0
    stated_span: Span | None = None


Pieces = tuple[str, ...]

OF_BATTLE = ("battle", "after-battle", "battle-start", "battle-end")
"""Words that count from the battle as a whole."""
_NEAREST: Pieces = ("stated", "running", "heading", "battle")
_PIECES: dict[type, Pieces] = {
    NthDay: ("battle", "running"),
    Stretch: ("running",),
    Word: ("running",),
}
"""Meaning → the pieces of the context that its resolver asks, of which the first that there is counts.

Those that are not here ask for the running date, then for the heading's."""


def used_piece(said: Meaning, context: Context) -> str:
    """Return the piece of the context that gives a meaning what it lacks, empty where it lacks nothing.

    >>> from maarat.edtf import Date
    >>> used_piece(Partial(month=10, day=9), Context(battle=Date(2012))), used_piece(Partial(2012), Context())
    ('battle', '')
    """
    if isinstance(said, Several):
        said = said.options[-1]
    if isinstance(said, Pair):
        said = said.last
    elif isinstance(said, Shift) and said.base is not None:
        said = said.base
    if isinstance(said, Partial):
        if said.year is not None:
            return _piece_of_era(said, context)
        pieces: Pieces = _NEAREST if is_of_a_year(said) else ("running",)
    elif isinstance(said, Word) and said.kind in OF_BATTLE:
        pieces = ("running",) if fight(said, context) is context.running else ("battle",)
    elif isinstance(said, NthDay) and base_day(context.battle, forward=said.number < 0) is None:
        pieces = ("running", "battle")
    else:
        pieces = _PIECES.get(type(said), ("running", "heading"))
    return next((piece for piece in pieces if getattr(context, piece) is not None), "")


def is_of_a_year(said: Partial) -> bool:
    """Tell whether a date that tells no year lacks that only, and not its month too."""
    return said.month is not None or said.season is not None or said.easter is not None


def is_before_christ(said: Partial, context: Context) -> bool:
    """Tell whether a year without an era is one before Christ: "in 216" in the story of Cannae, or after "219 BC"."""
    return _piece_of_era(said, context) != ""


def _piece_of_era(said: Partial, context: Context) -> str:
    """Return the piece of the context by which a year without an era is one before Christ, empty where it is none.

    >>> from maarat.edtf import Date
    >>> _piece_of_era(Partial(216, small=True), Context(Date(-218))), _piece_of_era(Partial(216), Context(Date(-218)))
    ('running', '')
    """
    known = (piece for piece in ("battle", "running", "heading") if getattr(context, piece) is not None)
    piece = next(known, "") if said.small else ""
    when = getattr(context, piece) if piece else None
    return piece if when is not None and when.latest is not None and when.latest.year <= 0 else ""


def base_day(when: When | None, *, forward: bool) -> Day | None:
    """Return the day to count from: the end of what has run to go on, its start to go back."""
    if when is None:
        return None
    first, last = ends(when)
    date = (last or first) if forward else (first or last)
    if date is None or date.day is None:
        return None
    return Day(date.year, date.month or 1, date.day)


def fight(said: Word, context: Context) -> When | None:
    """Return the time of the fight that a word speaks of: the battle, or one of many that the story tells."""
    running, battle = context.running, context.battle
    if battle is None or (
        said.kind == "after-battle" and running is not None and before(running, ends(battle)[1] or battle)
    ):
        return running
    return battle
