"""Noun phrases that may name a loss: "at least 16 rebel fighters", "three of them", "heavy casualties"."""

from collections.abc import Sequence
from functools import cache

from maarat.extract.alone import name_alone, people_among, stands_free, unit_alone
from maarat.extract.amounts import (
    ANOTHER,
    ONE,
    TWO,
    VAGUE,
    after_amount,
    is_amount,
    is_countable,
    is_heavy,
    is_in_name,
    is_of_things,
    is_pair,
    may_guess,
)
from maarat.extract.countries import country_of_people
from maarat.extract.heads import HEADS, NO_NOUN, Head, Named, Names, find_head, name_end
from maarat.extract.lex import Token
from maarat.model import Count, Span
from maarat.record import NamedTuple
from maarat.rules import casualties as rules

PRISONERS = frozenset(rules.CLASSES["PRISONERS"].lower().split())
THE_ONE = frozenset({"the", "his", "her", "its", "their"})
DEEDS = frozenset(rules.AGENTIVE.split())
PLAIN_OPENERS = HEADS | {"HEAVY", "CODE", "ACTING"}
STARTERS = PLAIN_OPENERS | {"CAP", "COUNT", "A", "THE"}

ENDS = frozenset({"STOP", "COMMA", "CONJ", "RP"})
"""What stands behind an "another" without a noun."""
BLOCKING = frozenset(
    {"BE", "HAVE", "DONE", "DOING", "DO", "ACT", "STATE", "CONJ", "COMMA", "COLON", "STOP", "LP", "RP", "COUNT"}
)


class Phrase(NamedTuple):
    """A noun phrase: how many of what, whose; `lost` is a word of loss inside it ("three killed Whites").

    `noun` are the words after the amount, `people` the name or the nation before the noun ("American casualties").
    `theirs` says that it belongs to those of whom the text just spoke ("three of its troops"), `weak` that its side
    is known from what they bear alone ("five officers").
    """

    kind: str
    amount: Count | None
    unit: str
    head: str
    side: str | None
    lost: str | None = None
    theirs: bool = False
    noun: Span = Span(0, 0)
    parts: tuple[Token, ...] = ()
    people: str = ""
    weak: bool = False


def join_phrases(tokens: Sequence[Token], names: Names) -> list[Token]:
    """Return the tokens with every noun phrase made one token; its value is a `Phrase`."""
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        may_start = (
            token.start in names or not STARTERS.isdisjoint(token.symbols) or token.text in ("another", "Another")
        )
        found = _phrase_at(tokens, at, names) if may_start else None
        if found is None:
            joined.append(_plain(token))
            at += 1
            continue
        last, phrase = found
        _share_noun(joined, tokens[at:last], phrase)
        joined.append(_to_token(phrase, tokens[at:last]))
        at = last
    return joined


def _share_noun(joined: list[Token], tokens: Sequence[Token], phrase: Phrase) -> None:
    """Give the nation before "and" the noun of the one that follows: "100 Azerbaijani and 85 Armenian civilians"."""
    if len(joined) < 2 or phrase.amount is None or joined[-1].text != "and":
        return
    first = joined[-2].value
    is_alike = (
        isinstance(first, Phrase)
        and (first.kind, first.lost, phrase.lost) == ("PEOPLE", None, None)
        and phrase.kind in ("PEOPLE", "EQUIP")
    )
    if not is_alike or not isinstance(first, Phrase) or phrase.head[:1].isupper() or not country_of_people(first.head):
        return
    if any("CAP" in token.symbols and country_of_people(token.text) for token in tokens):
        symbols = (joined[-2].symbols - {"PEOPLE"}) | {phrase.kind}
        shared = first._replace(head=phrase.head, kind=phrase.kind, unit=phrase.unit, people=first.head)
        joined[-2] = joined[-2]._replace(value=shared, symbols=symbols)


def _phrase_at(tokens: Sequence[Token], at: int, names: Names) -> tuple[int, Phrase] | None:
    """Return the phrase that starts at a token, and the token after it."""
    count, start, definite = _opening(tokens, at)
    if start >= len(tokens):
        return (start, _bare(count)) if is_amount(count) else None
    if count is not None and tokens[start].text == "of" and (part := _partitive(tokens, start + 1, count)) is not None:
        return part
    more = tokens[at].text.lower() in rules.ADDED or (count is not None and "MORE" in tokens[start].symbols)
    noun = start if count is None else after_amount(tokens, start)
    if noun < len(tokens) and count is None and not definite and not _may_open(tokens, noun, names):
        return None
    head, side, lost = find_head(tokens, noun, names, counted=count is not None)
    if head is None or (head.guessed and side is None and (definite or not may_guess(count, tokens[at]))):
        if tokens[at].text == "another" and start == at + 1 and tokens[start].symbols & ENDS:
            return start, _bare(ANOTHER, more=True)
        return _without_head(tokens, noun, count, names, more=more)
    if head.kind == "EQUIP" and lost in rules.OF_PEOPLE and is_amount(count):
        return noun, _bare(count, more=more)  # "93 wounded Frigate scuttled": the wounded end there
    if is_of_things(tokens[at], head, count) and head.last > start + 1:
        return None  # "During these actions Captain Lee"
    if not is_countable(head, count):
        return None
    if count is None or count is ONE:
        count = _implied(tokens, noun, head, count, definite=definite)
    if head.kind in ("LOSSES", "BODIES") and (count is None or (head.kind == "BODIES" and count is ONE)):
        return _without_head(tokens, noun, None, names, more=False) if noun == at else None
    owner = tokens[noun - 1] if noun > at else None
    owned = noun > start and owner is not None and "THE" in owner.symbols
    if owned and head.kind == "LOSSES":
        return None  # "a third of all deaths"
    if owned:
        lost = None  # "some of the captured tanks" were captured before
    theirs = owner is not None and owner.text.lower() in ("their", "its", "his")
    people = people_among(tokens[noun : head.last], head)
    named = side or Named(0, "")
    phrase = Phrase(
        head.kind, count, head.unit, head.word, named.side or None, lost, theirs, people=people, weak=named.weak
    )
    return name_end(tokens, head), phrase


def _opening(tokens: Sequence[Token], at: int) -> tuple[Count | None, int, bool]:
    """Return the amount at the head of a phrase, the token after it, whether it is "the" or like it."""
    symbols = tokens[at].symbols
    definite = "THE" in symbols
    one = "A" in symbols or tokens[at].text in ("another", "Another")
    if definite or one:
        at += 1
        if at < len(tokens) and tokens[at].text in ("further", "additional"):
            at += 1
    amount = tokens[at].value if at < len(tokens) else None
    if isinstance(amount, Count) and is_in_name(tokens, at):
        return None, at, definite
    if isinstance(amount, Count):
        if one and at + 1 < len(tokens) and "DASH" in tokens[at + 1].symbols and tokens[at].end == tokens[at + 1].start:
            return ONE, at + 1, definite  # "an eight-year-old boy"
        return amount, at + 1, definite
    return (ONE if one else None), at, definite and not one


def _may_open(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Tell whether a phrase may start with this word, with nothing before it: a capital only where a noun is near."""
    symbols = tokens[at].symbols
    if not symbols.isdisjoint(PLAIN_OPENERS) or tokens[at].start in names:
        return True
    return "CAP" in symbols and any(not HEADS.isdisjoint(token.symbols) for token in tokens[at + 1 : at + 4])


def _partitive(tokens: Sequence[Token], at: int, count: Count) -> tuple[int, Phrase] | None:
    """Return "three of them", "40 of the dead": a part of those of whom the text just spoke."""
    if at < len(tokens) and "PRONOUN" in tokens[at].symbols and tokens[at].text not in ("these", "those"):
        return at + 1, Phrase("PARTITIVE", count, "", "", None)
    if at + 1 < len(tokens) and "THE" in tokens[at].symbols and tokens[at + 1].text == "own":
        after = tokens[at + 2].symbols if at + 2 < len(tokens) else frozenset({"STOP"})
        return (at + 2, _bare(count)._replace(head="own")) if after & {"STOP", "COMMA", "RP", "CONJ"} else None
    if at + 1 < len(tokens) and tokens[at].text in ("the", "those", "these"):
        after = tokens[at + 2].symbols if at + 2 < len(tokens) else frozenset()
        lost = tokens[at + 1].symbols & {"STATE", "DONE", "LOSSNOUN"} and tokens[at + 1].text not in DEEDS
        if lost and (not after or after & (NO_NOUN | {"MARK"})):
            return at + 2, Phrase("PARTITIVE", count, "", tokens[at + 1].text.lower(), None)
    return None


def _bare(count: Count | None, *, more: bool = False) -> Phrase:
    """Return an amount alone; its word is "more" where it goes on from an earlier one."""
    kind = "RESIDUAL" if count is not None and count.qualifier == "residual" else "BARE"
    return Phrase(kind, count, "", "more" if more else "", None)


def _without_head(
    tokens: Sequence[Token], start: int, count: Count | None, names: Names, *, more: bool
) -> tuple[int, Phrase] | None:
    """Return an amount that stands alone, or the mere name of a side."""
    if is_amount(count):
        if start < len(tokens) and tokens[start].text == "enemy" and _is_end(tokens, start + 1):
            return start + 1, Phrase("PEOPLE", count, "people", "enemy", None)  # "40 of the enemy"
        last, side = name_alone(tokens, start, names)
        if last > start:
            return last, Phrase("PEOPLE", count, "people", tokens[last - 1].text, side)
        unit = unit_alone(tokens, start) if count is not None and count.qualifier == "vague" else start
        if unit > start:
            return unit, Phrase("PEOPLE", count, "people", tokens[unit - 1].text.lower(), None)
        after = tokens[start].symbols if start < len(tokens) else frozenset({"STOP"})
        ends = (
            after & NO_NOUN
            or after & {"MARK", "QUOTE", "SUM", "REPORTED"}
            or ("DASH" in after and stands_free(tokens, start))
        )
        return (start, _bare(count, more=more)) if ends else None
    name = names.get(tokens[start].start) if start < len(tokens) else None
    if name is None:
        return None
    last = start
    while last < len(tokens) and tokens[last].start < name.end:
        last += 1
    return last, Phrase("GROUP", None, "people", tokens[last - 1].text, name.side, weak=name.weak)


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether no noun follows: a mark, a verb or a preposition."""
    return at >= len(tokens) or bool(tokens[at].symbols & (NO_NOUN | {"MARK"}))


def _implied(tokens: Sequence[Token], start: int, head: Head, count: Count | None, *, definite: bool) -> Count | None:
    """Return the amount that a noun implies: "a soldier", "the commander", "heavy casualties"."""
    if definite and head.plural and tokens[start - 1].text.lower() == "both" and is_pair(tokens, head):
        return TWO
    symbols = tokens[head.last - 1].symbols
    if head.kind == "LOSSES":
        return VAGUE if any(is_heavy(tokens, i) for i in range(start, head.last)) else None
    word = tokens[head.last - 1].text
    if count is ONE and (word.lower() in rules.MASS_THINGS or (word.endswith("s") and word in rules.PLURAL_THINGS)):
        return None  # "an ammunition depot", "a weapons dump"
    if count is ONE:
        return None if "PERSONS" in symbols and "PERSON" not in symbols else ONE
    if "PERSON" not in symbols or "PERSONS" in symbols:
        return None
    after = tokens[head.last].symbols if head.last < len(tokens) else frozenset()
    if (
        definite
        and start > 1
        and tokens[head.last - 1].text == "head"
        and tokens[start - 2].text in ("at", "near", "to")
    ):
        return None  # "at the head of the column"
    last = name_end(tokens, head)
    if any("UNIT" in token.symbols for token in tokens[last - 1 : last + 1]):
        return None  # "the 36th Marine Brigade"
    return (
        ONE
        if (definite and ("OFFICE" in symbols or tokens[start - 1].text.lower() in THE_ONE))
        or (not definite and "CAP" in after)
        else None
    )


def _plain(token: Token) -> Token:
    """Return a token that is in no phrase, marked W if it may stand between a noun and its verb."""
    free = _freed(token.symbols)
    return token if free is None else Token(token.text, token.start, token.end, free, token.value)


@cache
def _freed(symbols: frozenset[str]) -> frozenset[str] | None:
    """Return the classes of a token with W among them, None where it may not stand there."""
    return symbols | {"W"} if BLOCKING.isdisjoint(symbols) else None


def _to_token(phrase: Phrase, tokens: Sequence[Token]) -> Token:
    """Return a phrase as one token."""
    end = tokens[-1].end
    noun = next((token.start for token in tokens if not _counts(token)), end)
    if phrase.kind == "PARTITIVE":
        noun = end  # "of them" and "of the dead" say nothing of who they were
    symbols = {"NP", phrase.kind}
    symbols.add("W" if phrase.amount is None else "COUNTED")
    if phrase.amount is ONE and tokens[0].symbols.isdisjoint({"A", "COUNT"}):
        symbols.add("NAMED")
    if "THE" in tokens[0].symbols:
        symbols.add("DEFINITE")
    if phrase.lost is not None:
        symbols.add("LOST")
    if phrase.kind == "PEOPLE" and phrase.amount is None and tokens[0].text.lower() == "those":
        symbols.add("THOSE")
    if phrase.head.lower() in PRISONERS:
        symbols.add("PRISONERS")
    elif phrase.head == "refugees" and phrase.amount is not None:
        symbols.add("REFUGEES")
    elif phrase.head in rules.LIVES:
        symbols.add("LIVES")
    return Token(tokens[0].text, tokens[0].start, end, frozenset(symbols), phrase._replace(noun=Span(noun, end)))


def _counts(token: Token) -> bool:
    """Tell whether a word at the head of a phrase only says how many."""
    return isinstance(token.value, Count) or "A" in token.symbols or token.text.lower() in rules.BEFORE_NOUN
