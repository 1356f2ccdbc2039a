"""Dates named in passing: of what was still to come, of a count on some day, of a time outside the fight."""

from collections.abc import Sequence

from maarat.edtf import When, before, days_between
from maarat.extract.bounds import is_of_days
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Stretch
from maarat.extract.words import is_past, words_of
from maarat.rules import narrative

FRONT = 3  # tokens that may stand before a date at the front
LONG = 45  # days after which an end is no part of what is told
REACH = 12  # tokens between "until" and the date of an end
SHARE = 3  # tokens before a date in which what it goes with stands


def is_in_passing(tokens: Sequence[Token], mention: Mention, when: When, here: When | None) -> bool:
    """Tell whether a date is only that of what was to come, or of a count: no story goes there from where it stands (`here`)."""
    at = next((i for i, token in enumerate(tokens) if token.value is mention), 0)
    if not at:
        return False
    lasts = isinstance(mention.reading.meaning, Stretch)  # "planned for the next day": that has its preposition inside
    ahead = here is not None and not before(when, here) and _looks_ahead(tokens, at, aims=lasts)
    return ahead or _counts(tokens, at)


def puts_off(tokens: Sequence[Token], mention: Mention, when: When, here: When | None) -> bool:
    """Tell whether a date only ends something, long after what is told: "was out of action until the landing began on 1 April"."""
    at = next((i for i, token in enumerate(tokens) if token.value is mention), 0)
    if at > FRONT and mention.rule.split()[0] == narrative.AS_OF:
        return True  # "and then by Doe as of 20 April 1923"
    first, last = (here.earliest or here.latest if here is not None else None), when.earliest
    if first is None or last is None or days_between(first, last) < LONG:
        return False
    until = next((i for i in range(at - 1, max(-1, at - REACH), -1) if tokens[i].text == "until"), None)
    if until is None:
        return False
    return all(token.text not in ("not", "never") for token in tokens[:until])  # "did not reach them until 2 October"


def _looks_ahead(tokens: Sequence[Token], at: int, *, aims: bool) -> bool:
    """Tell whether a date is that of a plan or of what would be: "planned to attack on 5 May", "would begin on 5 May"."""
    ahead, modal = words_of(narrative.AHEAD), words_of(narrative.MODAL)
    for index in range(at - 1, -1, -1):
        word = tokens[index].text.lower()
        if word in modal:
            return tokens[index + 1].text.lower() != "have"
        if word in ahead:
            return aims
        if word == ";" or (is_past(tokens[index]) and not _is_passive(tokens, index)):
            return False
        aims = aims or (word == "for" and index >= at - SHARE)
        aims = aims or (word == "to" and tokens[index + 1].text.islower() and _is_infinitive(tokens[index + 1]))
    return False


def _is_infinitive(token: Token) -> bool:
    """Tell whether a word behind "to" may be a verb: no article, no possessive."""
    return token.text not in words_of(narrative.BEFORE_NOUNS) and not is_past(token)


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle belongs to an infinitive: "to be transported"."""
    return at > 0 and tokens[at - 1].text in ("be", "being", "been")


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a date is only that of a count: "numbered 800 men on 15 June", "just 462 on 19 June"."""
    numbered = words_of(narrative.NUMBERED)
    for index in range(at - 1, -1, -1):
        word = tokens[index].text.lower()
        if word in numbered:
            return any("NUM" in token.symbols for token in tokens[index + 1 : at])
        if is_past(tokens[index]) or word.endswith("ing"):  # "killing 20 on 5 May"
            return False
    if tokens[at - 1].text.lower() not in words_of(narrative.ON_A_DATE):
        return False
    ends = at + 1 >= len(tokens) or not tokens[at + 1].text[:1].isalnum() or tokens[at + 1].text in ("to", "and")
    near = tokens[max(0, at - SHARE) : at]
    return ends and any("NUM" in token.symbols for token in near) and all("RP" not in token.symbols for token in near)


def strays(here: When | None, when: When, fight: When | None) -> bool:
    """Tell whether a story that stands within the days of a fight is led out of them by a date."""
    if here is None or fight is None or not is_of_days(fight):
        return False
    inside = not before(here, fight) and not before(fight, here)
    return inside and (before(when, fight) or before(fight, when))
