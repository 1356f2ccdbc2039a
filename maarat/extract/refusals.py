"""Phrases that a row takes for the victim of a loss, and that are none."""

from collections.abc import Sequence

from maarat.extract.lex import Token
from maarat.extract.match import Match
from maarat.extract.phrases import ONE, Phrase
from maarat.rules import casualties as rules

TITLES = frozenset(rules.TITLES.split())
LINKING = frozenset({"BE", "REACH", "INCL"})
GENITIVES = ("'s", "’s")


def is_of_another(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether somebody is named for what is his, or for where it was: "the Duke of Lee's horse was killed".

    The homeless were without a home before.
    """
    at = match.groups["victim"][0]
    victim = tokens[at].value
    if not isinstance(victim, Phrase):
        return False
    if match.rule.reads == "attribute":
        return victim.lost == "homeless"
    if victim.amount is not ONE:
        return False
    if match.rule.reads == "number" and not any(token.symbols & LINKING for token in tokens[match.first : at]):
        return True  # "losses from Captain Lee's ship", "killed at the head of his men"
    titled = victim.head.lower() in TITLES and tokens[at + 1].text == "of" if at + 1 < match.last else False
    return titled and any(token.text.endswith(GENITIVES) for token in tokens[at + 2 : match.last])
