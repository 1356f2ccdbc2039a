"""Years in brackets that tell when something was done: of a reign, behind a verb, behind the name of a fight."""

from collections.abc import Sequence

from maarat.extract.embedded import EDGES
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention
from maarat.extract.words import is_past, words_of
from maarat.rules import narrative

REIGN = 12  # tokens between "during the reign" and its years
NAME = 8  # tokens that the name of a fight has at most, its preposition too


def tells_when(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether years in brackets are the time of their clause: "Rome attempted (256 BC) a landing"."""
    if _is_of_reign(tokens, at):
        return True
    if at < 2 or at + 1 >= len(tokens) or "LP" not in tokens[at - 1].symbols or "RP" not in tokens[at + 1].symbols:
        return False
    part = _since_a_mark(tokens, at - 2)
    apart = words_of(narrative.DIGRESSIONS + narrative.SUBORDINATORS)
    if any(token.value is not None or token.text.lower() in apart for token in part):
        return False  # "after their success at the Battle of Example (249 BC)"
    before = tokens[at - 2]
    if isinstance(before.value, Mention):  # "At this point (247 BC)"
        return before.value.rule in narrative.POINTS
    is_told = is_past(before) and all(token.text != ";" for token in tokens[:at])  # and no list of headings
    return is_told or _is_of_fight(tokens, at)


def _since_a_mark(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """Return the tokens before one, back to the last mark."""
    first = next((i for i in range(at - 1, -1, -1) if tokens[i].text in EDGES and tokens[i].text not in ("-", "–")), -1)
    return tokens[first + 1 : at]


def _is_of_reign(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether years in brackets are those of a reign in which something was: "during the reign of Stjepan (ruled 1030–1058)"."""
    if at == 0 or tokens[at - 1].text.lower() not in words_of(narrative.RULED):
        return False
    before = [token.text.lower() for token in tokens[max(0, at - REIGN) : at - 1]]
    pairs = zip(before, before[2:], strict=False)
    return any(first in narrative.DURING_A and last in words_of(narrative.REIGNS) for first, last in pairs)


def _is_of_fight(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether years in brackets are those of a fight in which something was done: "were beaten at the Battle of Example (249 BC)"."""
    fights = words_of(narrative.FIGHTS)
    first = next((i for i in range(at - 2, max(0, at - NAME), -1) if tokens[i].text.lower() in fights), 0)
    if not first or any(token.text in EDGES or is_past(token) for token in tokens[first : at - 1]):
        return False
    behind = tokens[at + 2 :]
    if behind and is_past(behind[0]):
        said = {token.text.lower() for token in behind[:3]}
        return all(token.text not in EDGES for token in tokens[:first]) and not said.isdisjoint(
            words_of(narrative.LASTED)
        )
    lead = [token.text.lower() for token in tokens[max(0, first - 3) : first]]
    placed = any(word in narrative.IN_A_FIGHT for word in lead)
    return placed and any(is_past(token) for token in tokens[:first]) and (not behind or behind[0].text in EDGES)
