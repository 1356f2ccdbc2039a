"""Amounts whose noun is left out, or is a mere name: "17 British and 47 Argentine soldiers", "half of the garrison"."""

from collections.abc import Sequence

from maarat.extract.countries import country_of_people
from maarat.extract.heads import Head, Names
from maarat.extract.lex import Token

ENDS = frozenset({"STOP", "RP", "SUM", "PREP", "CONJ", "COMMA", "BE", "HAVE", "ACT"})
"""What stands behind the name of a side that stands for its people: "killed 520,000 KMT during it"."""
LONGEST_UNIT = 6  # words of "36th Separate Marine Brigade"


def name_alone(tokens: Sequence[Token], start: int, names: Names) -> tuple[int, str | None]:
    """Return the token after a name that stands for its people, and their side: "17 British and 47 Argentine soldiers"."""
    last = start
    while last < len(tokens) and last < start + 4 and tokens[last].symbols & {"CAP", "SLASH"}:
        last += 1
    if start < len(tokens) and tokens[start].start in names:
        while last < len(tokens) and tokens[last].start < names[tokens[start].start].end:
            last += 1
    if last == start:
        return start, None
    after = tokens[last].symbols if last < len(tokens) else frozenset({"STOP"})
    goes_on = (
        last < len(tokens)
        and tokens[last].text in ("and", ",")
        and last + 1 < len(tokens)
        and "COUNT" in tokens[last + 1].symbols
    )
    side = names[tokens[start].start].side if tokens[start].start in names else None
    ends = after & {"DONE", "STATE"} or (side is not None and after & ENDS)
    if not ends and country_of_people(tokens[last - 1].text):
        ends = after & {"BE", "HAVE", "ACT"}  # "500 French were killed"
    return (last, side) if goes_on or ends else (start, None)


def unit_alone(tokens: Sequence[Token], start: int) -> int:
    """Return the token after a unit of which a part was lost: "half of the 37th Brigade"; `start` where there is none."""
    last = start
    if tokens[start - 1].symbols & {"THE", "COUNT"}:
        while last < len(tokens) and last < start + LONGEST_UNIT and tokens[last].symbols & {"CAP", "NTH", "DASH"}:
            last += 1
    if last > start and "UNIT" in tokens[last - 1].symbols:
        return last
    grouped = (
        last < len(tokens)
        and "GROUPNOUN" in tokens[last].symbols
        and tokens[last - 1].symbols & {"THE", "CAP", "COUNT"}
    )
    return last + 1 if grouped else start


def stands_free(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a dash is none of a compound as in "5-kilometre"."""
    return at + 1 >= len(tokens) or tokens[at].end < tokens[at + 1].start


def people_among(tokens: Sequence[Token], head: Head) -> str:
    """Return the nation that a noun phrase names, or any name before a word for losses."""
    names = [token.text for token in tokens if "CAP" in token.symbols]
    if head.kind == "LOSSES":
        return names[0] if names else ""
    if head.kind != "PEOPLE" or not names:
        return ""
    return next((name for name in (" ".join(names[:2]), *names) if country_of_people(name)), "")
