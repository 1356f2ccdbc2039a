"""Noun phrases that may name a loss: "at least 16 rebel fighters", "three of them", "heavy casualties"."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from maarat.extract.lex import Lexicon, Token
from maarat.model import Count
from maarat.rules import casualties as rules

ONE = Count(1, 1, 1, 1, "exact")
VAGUE = Count(None, None, None, None, "vague")
FAMILIES = frozenset(rules.FAMILY.split())
PRISONERS = frozenset(rules.CLASSES["PRISONERS"].lower().split())
PARTICLES = frozenset(rules.PARTICLES.split())
MORE = ("another", "additional", "further")
FLYERS = frozenset({"fighter", "fighters", "bomber", "bombers"})  # men, but after "jet" machines
LONGEST = 9  # words from the amount to its noun
NO_NOUN = frozenset({"DONE", "DOING", "DO", "ACT", "STATE", "BE", "HAVE", "PREP", "CONJ", "COMMA", "COLON", "STOP", "A", "THE"}) | {
    "LP", "RP", "COUNT", "INCL", "LEAVE", "LOSE", "SUFFER", "TAKE", "ADV", "WHO", "PRONOUN", "TIME", "REACH",
}  # fmt: skip
HEADS = frozenset({"PERSON", "PERSONS", "MASS", "THING", "THINGS", "PIECE", "LOSSNOUN", "BODY"})

OPENERS = HEADS | {"HEAVY", "CODE", "ACT", "CAP"}
STARTERS = OPENERS | {"COUNT", "A", "THE"}

BLOCKING = frozenset(
    {"BE", "HAVE", "DONE", "DOING", "DO", "ACT", "STATE", "CONJ", "COMMA", "COLON", "STOP", "LP", "RP", "COUNT"}
)

Names = Mapping[int, tuple[int, str]]
"""Where a side is named: the offset of its first letter → offset after its last, side."""


class Phrase(NamedTuple):
    """A noun phrase: how many of what, whose; `lost` is a word of loss inside it ("three killed Whites")."""

    kind: str
    count: Count | None
    unit: str
    head: str
    side: str | None
    lost: str | None = None
    parts: tuple[Token, ...] = ()


class _Head(NamedTuple):
    """The noun of a phrase: the token after it, what it counts, its word."""

    last: int
    kind: str
    unit: str
    word: str
    plural: bool
    guessed: bool = False


@cache
def _units() -> dict[str, str]:
    """Return each word for equipment with its unit."""
    units = {word.lower(): unit for unit, words in rules.PIECES.items() for word in words.split()}
    for unit, words in rules.SAME_IN_PLURAL.items():
        units |= dict.fromkeys(words.lower().split(), unit)
    for unit, words in rules.THINGS.items():
        for word in words.lower().split():
            units[word] = units[rules.plural(word)] = unit
    return units


@cache
def _models() -> dict[str, str]:
    return {prefix: unit for unit, words in rules.MODELS.items() for prefix in words.split()}


def to_unit(text: str) -> str | None:
    """Return the unit of a word or a code for equipment, None where it is none.

    >>> to_unit("Su-22"), to_unit("T-72s"), to_unit("APCs"), to_unit("village")
    ('aircraft', 'tanks', 'vehicles', None)
    """
    unit = _units().get(text.lower())
    if unit is None and "-" in text:
        unit = _models().get(text.split("-")[0])
    return unit


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
        joined.append(_to_token(phrase, tokens[at], tokens[last - 1]))
        at = last
    return _fold_parts(joined)


def _phrase_at(tokens: Sequence[Token], at: int, names: Names) -> tuple[int, Phrase] | None:
    """Return the phrase that starts at a token, and the token after it."""
    count, start, definite = _opening(tokens, at)
    more = tokens[at].text.lower() in MORE
    owned = False  # "some of the captured tanks" were captured before
    if start >= len(tokens):
        return (start, _bare(count)) if _is_amount(count) else None
    if count is not None and tokens[start].text == "of":
        partitive = _partitive(tokens, start + 1, count)
        if partitive is not None:
            return partitive
        start += 1
        while start < len(tokens) and "THE" in tokens[start].symbols:
            start += 1
            owned = True
    elif count is not None and "THE" in tokens[start].symbols and tokens[start - 1].symbols == {"COUNT"}:
        start += 1
        owned = True
    elif count is not None and "MORE" in tokens[start].symbols:
        start += 1
        more = True
    opened = count is not None or definite
    if start < len(tokens) and not opened and not _may_open(tokens[start], names):
        return None
    head, side, lost = _find_head(tokens, start, names, counted=count is not None)
    if head is None or (definite and head.guessed):
        return _without_head(tokens, start, count, names, more=more)
    if count is None or count is ONE:
        count = _implied(tokens, start, head, count, definite=definite)
    if head.kind in ("LOSSES", "BODIES") and (count is None or (head.kind == "BODIES" and count is ONE)):
        return None
    lost = None if owned else lost
    return _with_name(tokens, head), Phrase(head.kind, count, head.unit, head.word, side, lost)


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
    if isinstance(amount, Count):
        if one and at + 1 < len(tokens) and "DASH" in tokens[at + 1].symbols and tokens[at].end == tokens[at + 1].start:
            return ONE, at + 1, definite  # "an eight-year-old boy"
        return amount, at + 1, definite
    return (ONE if one else None), at, definite and not one


def _is_amount(count: Count | None) -> bool:
    """Tell whether a number or a vague amount was said, more than "a"."""
    return count is not None and count is not ONE


def _may_open(token: Token, names: Names) -> bool:
    """Tell whether a phrase may start with this word, with nothing before it."""
    return bool(token.symbols & OPENERS) or token.start in names


def _partitive(tokens: Sequence[Token], at: int, count: Count) -> tuple[int, Phrase] | None:
    """Return "three of them", "40 of the dead": a part of those of whom the text just spoke."""
    if at < len(tokens) and "PRONOUN" in tokens[at].symbols and tokens[at].text not in ("these", "those"):
        return at + 1, Phrase("PARTITIVE", count, "", "", None)
    if at + 1 < len(tokens) and tokens[at].text in ("the", "those", "these"):
        after = tokens[at + 2].symbols if at + 2 < len(tokens) else frozenset()
        if tokens[at + 1].symbols & {"STATE", "DONE", "LOSSNOUN"} and (not after or after & (NO_NOUN | {"MARK"})):
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
    if _is_amount(count):
        last, side = _name_alone(tokens, start, names)
        if last > start:
            return last, Phrase("PEOPLE", count, "people", tokens[last - 1].text, side)
        after = tokens[start].symbols if start < len(tokens) else frozenset({"STOP"})
        ends = after & NO_NOUN or after & {"MARK", "QUOTE"} or ("DASH" in after and _stands_free(tokens, start))
        return (start, _bare(count, more=more)) if ends else None
    name = names.get(tokens[start].start) if start < len(tokens) else None
    if name is None:
        return None
    last = start
    while last < len(tokens) and tokens[last].start < name[0]:
        last += 1
    return last, Phrase("GROUP", None, "people", tokens[last - 1].text, name[1])


def _name_alone(tokens: Sequence[Token], start: int, names: Names) -> tuple[int, str | None]:
    """Return the token after a name that stands for its people, and their side: "17 British and 47 Argentine soldiers"."""
    last = start
    while last < len(tokens) and last < start + 4 and tokens[last].symbols & {"CAP", "SLASH"}:
        last += 1
    if start < len(tokens) and tokens[start].start in names:
        while last < len(tokens) and tokens[last].start < names[tokens[start].start][0]:
            last += 1
    if last == start or last >= len(tokens):
        return start, None
    after = tokens[last].symbols
    goes_on = tokens[last].text in ("and", ",") and last + 1 < len(tokens) and "COUNT" in tokens[last + 1].symbols
    side = names[tokens[start].start][1] if tokens[start].start in names else None
    return (last, side) if goes_on or after & {"DONE", "STATE"} else (start, None)


def _stands_free(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a dash is none of a compound as in "5-kilometre"."""
    return at + 1 >= len(tokens) or tokens[at].end < tokens[at + 1].start


def _find_head(
    tokens: Sequence[Token], start: int, names: Names, *, counted: bool
) -> tuple[_Head | None, str | None, str | None]:
    """Return the noun that the words from `start` on lead to, the side they name, a word of loss among them."""
    head, side, lost = None, None, None
    for at in range(start, min(len(tokens), start + LONGEST)):
        token = tokens[at]
        if side is None and token.start in names and not (head is not None and token.text.lower() in FLYERS):
            side = names[token.start][1]
        found = _head_at(tokens, at, counted=counted)
        if found is not None:
            keeps = (
                head is not None and head.kind == "EQUIP" and (token.text.lower() in FLYERS or found.word == token.text)
            )
            head = head._replace(last=at + 1) if keeps and head is not None and found.kind == "PEOPLE" else found
            if head.word in FAMILIES:
                return _with_family(tokens, head), side, lost
        elif "COUNT" in token.symbols and at > start and _is_model(tokens, at):
            continue
        elif token.symbols & NO_NOUN:
            follows = tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
            if "ADV" in token.symbols and counted and head is None and follows & {"DONE", "STATE"}:
                continue  # "85 seriously wounded soldiers"
            opens = counted or (at == start and "ACT" in token.symbols)
            if not (opens and head is None and lost is None and token.symbols & {"DONE", "STATE", "ACT"}):
                if not _joins_codes(tokens, at):
                    break
            else:
                lost = token.text.lower()
        elif token.symbols & {"DASH", "QUOTE", "APOS"}:
            if head is not None and "DASH" not in token.symbols and head.plural:
                break
        elif head is not None and (head.plural or "CAP" in token.symbols or "MARK" in token.symbols):
            break
        else:
            head = None
    return head, side, lost


def _is_model(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number belongs to a type of equipment: "Leopard 2 tanks"."""
    after = tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
    before = tokens[at - 1].symbols
    return "CAP" in before and before.isdisjoint(HEADS | {"DONE", "STATE"}) and bool(after & {"THING", "THINGS"})


def _with_family(tokens: Sequence[Token], head: _Head) -> _Head:
    """Return "men, women and children" as one noun."""
    at = head.last
    while at < len(tokens) and at < head.last + LONGEST:
        if tokens[at].text.lower() in FAMILIES:
            head = head._replace(last=at + 1, word=tokens[at].text.lower())
        elif tokens[at].text not in (",", "and"):
            break
        at += 1
    return head


def _joins_codes(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a comma or "and" stands between types: "15 D-1, D-20, and D-30 howitzers", "command-and-control"."""
    if tokens[at].text == "and" and at and "DASH" in tokens[at - 1].symbols:
        return True
    before, after = tokens[at - 1].symbols, tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
    if at and tokens[at].text == "and" and "COMMA" in before:
        before = tokens[at - 2].symbols
    if tokens[at].text == "," and at + 2 < len(tokens) and tokens[at + 1].text == "and":
        after = tokens[at + 2].symbols
    return tokens[at].text in (",", "and") and "CODE" in before and "CODE" in after


def _head_at(tokens: Sequence[Token], at: int, *, counted: bool) -> _Head | None:
    """Return the token as the noun of a phrase, if it may be one."""
    token = tokens[at]
    symbols, word = token.symbols, token.text
    if "PIECE" in symbols and at and tokens[at - 1].symbols & {"PIECES"}:
        return _Head(at + 1, "EQUIP", to_unit(word) or "", word, word.endswith("s"))
    if symbols & {"THING", "THINGS", "CODE"}:
        unit = to_unit(word)
        if unit is not None:
            return _Head(at + 1, "EQUIP", unit, word, "THINGS" in symbols or word.endswith("s"))
    if symbols & {"PERSON", "PERSONS", "MASS"}:
        return _Head(at + 1, "PEOPLE", "people", word.lower(), "PERSONS" in symbols)
    if "LOSSNOUN" in symbols:
        return _Head(at + 1, "LOSSES", "people", word.lower(), word.endswith("s")) if word.lower() != "loss" else None
    if "BODY" in symbols:
        return _Head(at + 1, "BODIES", "people", word.lower(), counted or word.lower() not in ("body", "corpse"))
    if counted and "CAP" in symbols and word.endswith("s") and "ACRONYM" not in symbols:
        after = tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
        if not after & (HEADS | {"CAP", "DASH"}):
            return _Head(at + 1, "PEOPLE", "people", word, plural=True, guessed=True)
    return None


def _implied(tokens: Sequence[Token], start: int, head: _Head, count: Count | None, *, definite: bool) -> Count | None:
    """Return the amount that a noun implies: "a soldier", "the commander", "heavy casualties"."""
    symbols = tokens[head.last - 1].symbols
    if head.kind == "LOSSES":
        return VAGUE if any("HEAVY" in token.symbols for token in tokens[start : head.last]) else None
    if count is ONE:
        return None if "PERSONS" in symbols and "PERSON" not in symbols else ONE
    if "PERSON" not in symbols or "PERSONS" in symbols:
        return None
    after = tokens[head.last].symbols if head.last < len(tokens) else frozenset()
    if "UNIT" in after:
        return None  # "the 36th Marine Brigade"
    return ONE if (definite and "OFFICE" in symbols) or (not definite and "CAP" in after) else None


def _with_name(tokens: Sequence[Token], head: _Head) -> int:
    """Return the token after a phrase, a name that follows its noun taken in: "soldier Pavlo Lee"."""
    last = head.last
    if head.kind == "PEOPLE" and not head.plural:
        while last < len(tokens) and last < head.last + LONGEST and _is_name(tokens, last):
            last += 1
    return last


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token belongs to a person's name: a capital, or a particle or hyphen before one."""
    if "CAP" in tokens[at].symbols:
        return True
    joins = "DASH" in tokens[at].symbols or tokens[at].text.lower() in PARTICLES
    return joins and at + 1 < len(tokens) and _is_name(tokens, at + 1)


def _plain(token: Token) -> Token:
    """Return a token that is in no phrase, marked W if it may stand between a noun and its verb."""
    free = _freed(token.symbols)
    return token if free is None else Token(token.text, token.start, token.end, free, token.value)


@cache
def _freed(symbols: frozenset[str]) -> frozenset[str] | None:
    """Return the classes of a token with W among them, None where it may not stand there."""
    return symbols | {"W"} if BLOCKING.isdisjoint(symbols) else None


def _to_token(phrase: Phrase, first: Token, last: Token) -> Token:
    """Return a phrase as one token."""
    symbols = {"NP", phrase.kind}
    symbols.add("W" if phrase.count is None else "COUNTED")
    if phrase.lost is not None:
        symbols.add("LOST")
    if phrase.head.lower() in PRISONERS:
        symbols.add("PRISONERS")
    return Token(first.text, first.start, last.end, frozenset(symbols), phrase)


def listed(tokens: Sequence[Token], at: int) -> list[int]:
    """Return the phrase at a token and those counted ones that follow it in a list: "5 men, 2 women and a child"."""
    found = [at]
    while True:
        after = at + 1
        if after + 1 < len(tokens) and "DONE" in tokens[after].symbols and tokens[after + 1].text == ",":
            after += 1  # "three drones downed, two guns destroyed, one truck"
            at += 1
        while after < len(tokens) and after < at + 3 and tokens[after].text in (",", "and", "as", "well", "plus", "&"):
            after += 1
        if after == at + 1 or after >= len(tokens) or "COUNTED" not in tokens[after].symbols:
            return found
        if "NP" not in tokens[after].symbols or tokens[after].symbols & {"PARTITIVE", "RESIDUAL"}:
            return found
        found.append(after)
        at = after


def _fold_parts(tokens: list[Token]) -> list[Token]:
    """Return the tokens with "(including 2 children)" between a noun and its verb taken into the noun's phrase."""
    if not any("INCL" in token.symbols for token in tokens):
        return tokens
    folded: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        folded.append(token)
        at += 1
        if not isinstance(token.value, Phrase):
            continue
        opening = at + 1 if at < len(tokens) and tokens[at].symbols & {"COMMA", "LP", "DASH"} else at
        if opening + 1 < len(tokens) and "INCL" in tokens[opening].symbols and "NP" in tokens[opening + 1].symbols:
            members = listed(tokens, opening + 1)
            closing = members[-1] + 1
            while closing < len(tokens) and ("W" in tokens[closing].symbols or _links_names(tokens, closing)):
                closing += 1
            after = (
                closing + 1 if closing < len(tokens) and tokens[closing].symbols & {"COMMA", "RP", "DASH"} else closing
            )
            if after < len(tokens) and tokens[after].symbols & {"BE", "HAVE", "DONE", "ACT", "STATE"}:
                parts = tuple(tokens[member] for member in members)
                symbols = (token.symbols | {"COUNTED"}) - {"W"}
                folded[-1] = token._replace(value=token.value._replace(parts=parts), symbols=symbols)
                at = after
    return folded


def _after_parts(tokens: Sequence[Token], at: int) -> int:
    """Return the token after an insertion that runs on at a token, past the comma or bracket that closes it."""
    plain = at
    while plain < len(tokens) and ("W" in tokens[plain].symbols or _links_names(tokens, plain)):
        plain += 1
    if plain < len(tokens) and tokens[plain].symbols & {"RP", "DASH"}:
        return plain + 1
    while plain < len(tokens) and (tokens[plain].text in (",", "and") or "W" in tokens[plain].symbols):
        plain += 1
    return (
        plain
        if "COMMA" in tokens[plain - 1].symbols or plain == at or not _has_comma(tokens, at, plain)
        else len(tokens)
    )


def _has_comma(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any("COMMA" in token.symbols for token in tokens[first:last])


def _links_names(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an "and" stands before a name: "80 jihadists from ISIS and al-Nusra"."""
    return (
        tokens[at].text == "and"
        and at + 1 < len(tokens)
        and "W" in tokens[at + 1].symbols
        and "W" in tokens[at - 1].symbols
    )
