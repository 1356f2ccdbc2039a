"""Years, seasons and months inside a clause: whether a story goes there, or another event is only named."""

from maarat.edtf import Date, When, before
from maarat.extract.bounds import ends
from maarat.extract.clauses import Clause
from maarat.extract.digressions import is_digression
from maarat.extract.meanings import Mention
from maarat.extract.words import is_past
from maarat.rules import narrative

YEARS_BEFORE = 15  # from which the story of a fight may be led up to inside its own sections


def names_another(when: Date, here: When | None, battle: When | None, frame: When | None, *, aside: bool) -> bool:
    """Tell whether a coarse date inside a clause names another event: "revenge for the defeat in 794".

    A war of years, of which the text tells when it was (`frame`), is told by years: "in 260 BC".
    """
    if when.month is None and when.season is None and here is not None:
        leads_up = aside and _leads_up(when, here, battle)
        return not leads_up and not (_is_told_by_years(frame) and _leads_up(when, here, frame))
    tells_background = aside and (when.month is not None or when.season is not None)
    earlier = (here,) if tells_background else (here, battle)
    return any(before(when, other) for other in earlier if other is not None)


def _is_told_by_years(battle: When | None) -> bool:
    """Tell whether a fight went on from one year to another."""
    first, last = ends(battle) if battle is not None else (None, None)
    return first is not None and last is not None and first.year < last.year


def _leads_up(when: Date, here: When, battle: When | None) -> bool:
    """Tell whether a year goes on from the running one, and not past the battle."""
    first = ends(here)[0] or ends(here)[1]
    past = battle is None or before(battle, when)
    return not past and first is not None and first.month is None and before(first, when)


def leads_in(clause: Clause, mention: Mention, when: When, battle: When | None) -> bool:
    """Tell whether a clause says that a story begins some years before its fight: "The vote was held in 1916"."""
    at = next((i for i, token in enumerate(clause.tokens) if token.value is mention), 0)
    first, start = when.earliest, battle.earliest if battle is not None else None
    if first is None or start is None or battle is None or not before(when, battle):
        return False
    verb = next((i for i in range(at - 1, -1, -1) if is_past(clause.tokens[i])), -1)
    named = any(
        token.text in narrative.COMPARING for token in clause.tokens[verb + 1 : at]
    )  # "fought for the defeat in"
    near = start.year - first.year <= YEARS_BEFORE
    return near and verb >= 0 and not named and not is_digression(clause.tokens, at, mention)
