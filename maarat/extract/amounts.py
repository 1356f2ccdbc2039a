"""Amounts at the head of a noun phrase: which of them count, and where the noun begins that they count."""

from collections.abc import Sequence

from maarat.extract.heads import Head
from maarat.extract.lex import Token
from maarat.model import Count
from maarat.rules import casualties as rules

ONE = Count(1, 1, 1, 1, "exact")
ANOTHER = Count(1, 1, 1, 1, "exact")
TWO = Count(2, 2, 2, 2, "exact")
VAGUE = Count(None, None, None, None, "vague")
UNITS = frozenset(rules.UNITS.split())
SEVERAL = frozenset(rules.SEVERAL.split())


def after_amount(tokens: Sequence[Token], at: int) -> int:
    """Return the token after "of the", "out of 700", "more" and the like, with which a noun is joined to its amount."""
    start = at
    if tokens[at].text in UNITS and at + 1 < len(tokens) and tokens[at + 1].text == "of":
        at += 1
    if tokens[at].text == "out" and at + 1 < len(tokens) and tokens[at + 1].text == "of":
        at += 1
    if tokens[at].text == "of":
        at += 1
        while at < len(tokens) and "THE" in tokens[at].symbols:
            at += 1
        if at < len(tokens) and "SICKNESS" in tokens[at].symbols:
            return start
        if at < len(tokens) and "COUNT" in tokens[at].symbols:
            at += 1
    elif "MORE" in tokens[at].symbols or ("THE" in tokens[at].symbols and tokens[at - 1].symbols == {"COUNT"}):
        at += 1
        inner = at < len(tokens) and "COUNT" in tokens[at].symbols and tokens[at - 2].text.lower() != "all"
        at += inner  # "nearly all of the 4,500 defenders"
    return at


def is_amount(count: Count | None) -> bool:
    """Tell whether a number or a vague amount was said, more than "a"."""
    return count is not None and count is not ONE


def is_number(count: Count | None) -> bool:
    """Tell whether a number was said."""
    return count is not None and count is not ONE and count.qualifier not in ("vague", "residual")


def may_guess(count: Count | None, token: Token) -> bool:
    """Tell whether an amount shows that the noun behind it counts people: a number, or "many", but no "half of"."""
    return is_number(count) or (is_amount(count) and token.text.lower() in SEVERAL)


def is_pair(tokens: Sequence[Token], head: Head) -> bool:
    """Tell whether "both" counts the noun behind it: no other follows as in "both rebels and soldiers"."""
    after = tokens[head.last] if head.last < len(tokens) else None
    goes_on = after is not None and (after.text == "and" or "LP" in after.symbols)
    return head.kind in ("PEOPLE", "EQUIP") and not goes_on


def is_in_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number belongs to a name: "the Four Courts"."""
    after = tokens[at + 1].symbols if at + 1 < len(tokens) else ()
    return at > 0 and tokens[at].text[:1].isupper() and "THE" in tokens[at - 1].symbols and "CAP" in after


def is_of_things(opening: Token, head: Head, count: Count | None) -> bool:
    """Tell whether the word that opens a phrase belongs to a plural, and not to the one person it leads to."""
    one = count is None and head.kind == "PEOPLE" and not head.plural
    return one and opening.text.lower() in ("these", "those")


def is_countable(head: Head, count: Count | None) -> bool:
    """Tell whether a noun can have an amount, or go without: no "rockets" alone, no "his 1960 death"."""
    if head.unit in rules.UNCOUNTED and not is_amount(count):
        return False
    return head.kind != "LOSSES" or head.plural or count is None or (count.low or 0) <= 1


def is_heavy(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word says how great a loss was, and not of what kind: "high casualties", but "high-ranking"."""
    return "HEAVY" in tokens[at].symbols and not (at + 1 < len(tokens) and "DASH" in tokens[at + 1].symbols)
