"""Lists of noun phrases, and the parts that are inserted between a noun and its verb."""

from collections.abc import Sequence

from maarat.extract.lex import Token
from maarat.extract.phrases import Phrase
from maarat.rules.casualties import LISTING

LONGEST_PLACE = 10  # tokens of "of the 5th Corps in the north"
LONGEST_JOINT = 5  # tokens of ", as well as" and the one before it
FARTHEST = 40  # tokens of an insertion


def listed(tokens: Sequence[Token], at: int) -> list[int]:
    """Return the phrase at a token and those counted ones that follow it in a list: "5 men, 2 women and a child"."""
    found = [at]
    while True:
        after = at + 1
        lost = after + 1 < len(tokens) and tokens[after].symbols & {"DONE", "STATE"}
        if lost and tokens[after + 1].text in (",", "and"):
            after += 1  # "three drones downed, two guns destroyed, one truck"
            at += 1
        while after < len(tokens) and after < at + LONGEST_JOINT and tokens[after].text in LISTING:
            after += 1
        if after == at + 1 or after >= len(tokens) or "COUNTED" not in tokens[after].symbols:
            return found
        if "NP" not in tokens[after].symbols or tokens[after].symbols & {"PARTITIVE", "RESIDUAL"}:
            return found
        found.append(after)
        at = after


def fold_parts(tokens: list[Token]) -> list[Token]:
    """Return the tokens with "(including 2 children)" between a noun and its verb taken into the noun's phrase."""
    if not any("INCL" in token.symbols or "LP" in token.symbols for token in tokens):
        return tokens
    folded: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        folded.append(token)
        at += 1
        insertion = _insertion(tokens, at) if isinstance(token.value, Phrase) else None
        if insertion is not None and isinstance(token.value, Phrase):
            opening, members, closing = insertion
            parts = tuple(tokens[member] for member in members)
            symbols = (token.symbols | {"COUNTED"}) - {"W"}
            folded[-1] = token._replace(value=token.value._replace(parts=parts), symbols=symbols)
            folded += tokens[at:opening]
            at = closing
    return folded


def _insertion(tokens: Sequence[Token], at: int) -> tuple[int, list[int], int] | None:
    """Return where the parts of a phrase that ends before a token are inserted: first token, parts, token after it.

    What says where the whole was ("of the 5th Corps") may stand before it.
    """
    opening = at
    if opening < len(tokens) and "PREP" in tokens[opening].symbols:
        while opening < min(len(tokens), at + LONGEST_PLACE) and tokens[opening].symbols & {"W", "INCL"} == {"W"}:
            opening += 1
    first = opening
    if first < len(tokens) and tokens[first].symbols & {"COMMA", "LP", "DASH"}:
        first += 1
    if first + 1 >= len(tokens) or "INCL" not in tokens[first].symbols or "NP" not in tokens[first + 1].symbols:
        return _in_brackets(tokens, opening)
    members = listed(tokens, first + 1)
    closing = _after_parts(tokens, members[-1] + 1)
    at_once = closing == members[-1] + 1 < len(tokens) and "BARE" in tokens[closing - 1].symbols
    if at_once and tokens[closing].symbols & {"DONE", "STATE"}:
        return None  # "lost 300 men, including 200 killed"
    if closing < len(tokens) and tokens[closing].symbols & {"BE", "HAVE", "DONE", "ACT", "STATE"}:
        return opening, members, closing
    if "RP" in tokens[min(closing, len(tokens)) - 1].symbols and closing + 1 < len(tokens):
        if "COMMA" in tokens[closing].symbols and tokens[closing + 1].symbols & {"BE", "HAVE"}:
            return opening, members, closing + 1  # "20 boys (including two prisoners), were shot"
        joins = tokens[closing].text == "and" and "COUNTED" in tokens[closing + 1].symbols
        return (opening, members, closing) if joins else None  # "seven rebels (including a commander) and 20 soldiers"
    return None


def _in_brackets(tokens: Sequence[Token], opening: int) -> tuple[int, list[int], int] | None:
    """Return parts that fill brackets before a verb: "fifteen civilians (9 Armenian and 6 Azerbaijani) were killed"."""
    first = opening + 1
    if first >= len(tokens) or "LP" not in tokens[opening].symbols or "COUNTED" not in tokens[first].symbols:
        return None
    members = listed(tokens, first)
    closing = members[-1] + 1
    if len(members) < 2 or closing + 1 >= len(tokens) or "RP" not in tokens[closing].symbols:
        return None
    follows = tokens[closing + 1].symbols & {"BE", "HAVE", "DONE", "ACT", "STATE"}
    return (opening, members, closing + 1) if follows else None


def _after_parts(tokens: Sequence[Token], at: int) -> int:
    """Return the token after an insertion that runs on at a token, past the comma or bracket that closes it."""
    tokens = tokens[: at + FARTHEST]
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
    """Tell whether a comma stands among some tokens."""
    return any("COMMA" in token.symbols for token in tokens[first:last])


def _links_names(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an "and" stands before a name: "80 jihadists from ISIS and al-Nusra"."""
    return (
        tokens[at].text == "and"
        and at + 1 < len(tokens)
        and "W" in tokens[at + 1].symbols
        and "W" in tokens[at - 1].symbols
    )
