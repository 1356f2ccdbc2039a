"""Of whom a loss is told where the words at it do not say it, from the rest of the sentence or its paragraph."""

from collections.abc import Sequence

from maarat.extract.doers import has_unknown_subject, is_foe, side_of
from maarat.extract.lex import Token
from maarat.extract.losses import Loss
from maarat.extract.loyalties import SideReader
from maarat.extract.owners import first_side, is_of_civilians
from maarat.model import UNKNOWN
from maarat.rules import casualties as rules

FRONT = 2  # tokens before a verb with which a sentence opens: "After having lost"
BEHIND = 8  # tokens between a surrender and those to whom it was
FARTHEST = 80  # tokens of a sentence that are looked at
OPENING = 12  # tokens within which a paragraph says whose losses it tells


def speaker(reader: SideReader, tokens: Sequence[Token], verb: int, topic: str | None) -> str | None:
    """Return the side that had a loss: the subject, who else the sentence is about, or `topic` if words stand for it."""
    if has_unknown_subject(tokens, verb):
        return None
    subject = reader.subject(tokens, verb)
    if subject is not None:
        return subject
    before = [at for at in range(max(0, verb - FARTHEST), verb) if side_of(tokens[at])]
    if before:
        who = next((at for at in range(verb - 1, before[0], -1) if tokens[at].text in ("which", "who")), None)
        at = before[0] if who is None else max(at for at in before if at < who)
        if is_foe(tokens, at):
            return reader.other(side_of(tokens[at]))
        return None if at and tokens[at - 1].text in rules.PLACING else side_of(tokens[at])
    opening = tokens[max(0, verb - FARTHEST) : verb]
    if any(map(side_of, tokens[verb : verb + FARTHEST])):
        opens = verb <= FRONT and not any(token.symbols & {"NP", "GROUPNOUN"} for token in opening)
        return topic if opens and not any(token.text.lower() in rules.PRONOUNS for token in opening) else None
    is_meant = any(token.text.lower() in rules.PRONOUNS for token in opening)
    return topic if is_meant or not any(_is_name(opening, at) for at in range(len(opening))) else None


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token names somebody, as a person, a place or the number of a unit do."""
    symbols = tokens[at].symbols
    return "CAP" in symbols and (at > 0 or symbols.isdisjoint({"THE", "A", "PREP", "ADV", "CONJ", "NP"}))


def who_gave_way(reader: SideReader, loss: Loss, tokens: Sequence[Token]) -> str | None:
    """Return who left dead behind when he gave way: "the Reds were repulsed, leaving 60 dead"."""
    leave = next((at for at in range(loss.at, max(-1, loss.at - 4), -1) if "LEAVE" in tokens[at].symbols), None)
    if leave is None:
        return None
    for at in range(leave - 1, 0, -1):
        word = tokens[at].text.lower()
        if "STOP" in tokens[at].symbols:
            return None
        beaten = word in rules.BEATEN and any("BE" in token.symbols for token in tokens[max(0, at - 2) : at])
        if beaten or word in rules.GAVE_WAY:
            return reader.subject(tokens, at)
    return None


def captor(loss: Loss, tokens: Sequence[Token]) -> str | None:
    """Return to whom the lost surrendered: "gave themselves up to the Reds", "became prisoners of the Reds"."""
    for at in range(loss.verb + 1, min(len(tokens) - 1, loss.verb + BEHIND)):
        if tokens[at].symbols & {"STOP", "COMMA"}:
            return None
        word, before = tokens[at].text, tokens[at - 1].text.lower()
        if (word == "to" and at == loss.verb + 1) or (word == "of" and before in ("prisoners", "captives", "prisoner")):
            return first_side(tokens[at + 1 :])
    return None


def whose_losses(tokens: Sequence[Token]) -> str | None:
    """Return whose losses the opening of a paragraph is about: "French casualties are harder to calculate"."""
    sides = {side for token in tokens if (side := side_of(token))}
    if len(sides) != 1:
        return None
    for at, token in enumerate(tokens[:OPENING]):
        if token.symbols & {"LOSSNOUN", "LOSSES"} or token.text.lower() in rules.LOSS_WORDS:
            if is_of_civilians(token):
                return None
            return side_of(token) or (at and side_of(tokens[at - 1])) or _of_whom(tokens, at)
        if token.symbols & {"DONE", "STATE", "SUFFER", "STOP"}:
            return None
    return None


def _of_whom(tokens: Sequence[Token], at: int) -> str | None:
    """Return whose losses a word for them names behind it: "losses of the Reds"."""
    return first_side(tokens[at + 2 :]) if [token.text for token in tokens[at + 1 : at + 2]] == ["of"] else None


def stands_unowned(loss: Loss, side: str) -> bool:
    """Tell whether an amount of men does not say whose they were."""
    counted = loss.described.kind in ("BARE", "LOSSES") or loss.described.head.lower() in rules.NEARLY_NOBODY
    return counted and loss.unit == "people" and side != UNKNOWN
