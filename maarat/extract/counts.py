"""Numbers in tokens, with how sure of them the writer was."""

from collections.abc import Sequence
from functools import cache

from maarat.extract.lex import Token
from maarat.extract.match import Grammar, Match
from maarat.model import Count
from maarat.rules.counts import CLASSES, COUNTS, NUMBER_WORDS, SCALES

LARGEST = 10**9  # more than ever fought; longer figures are no counts


@cache
def count_grammar() -> Grammar:
    """Return the rows for counts with a lexicon of their own."""
    return Grammar(COUNTS, CLASSES)


def find_counts(text: str) -> list[Count]:
    """Return the counts of a text, in order.

    >>> [count.low for count in find_counts("at least twelve tanks and 1,200 men")]
    [12, 1200]
    """
    grammar = count_grammar()
    tokens = grammar.lexicon.tokens(text, 0, len(text))
    return [count for token in join_counts(grammar, tokens) if isinstance(count := token.value, Count)]


def join_counts(grammar: Grammar, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with each count made one token of class COUNT."""
    joined: list[Token] = []
    at = 0
    for match in grammar.find(tokens):
        count = to_count(match, tokens)
        if count is None:
            continue
        joined += tokens[at : match.first]
        first, last = tokens[match.first], tokens[match.last - 1]
        joined.append(Token(first.text, first.start, last.end, frozenset({"COUNT"}), count))
        at = match.last
    return [*joined, *tokens[at:]]


def to_count(match: Match, tokens: Sequence[Token]) -> Count | None:
    """Return the amount that a row found, None where its number is none."""
    reads = match.rule.reads
    if reads in ("vague", "residual"):
        return Count(None, None, None, None, reads)
    if reads == "range":
        return _to_range(match, tokens)
    number = to_number(tokens[slice(*match.groups["n"])])
    if number is None:
        return None
    low, best, high = {
        "exact": (number, number, number),
        "about": (number, number, number),
        "at_least": (number, None, None),
        "more_than": (number + 1, None, None),
        "less_than": (None, None, number - 1),
        "up_to": (0, None, number),
    }[reads]
    return Count(number, low, best, high, reads)


def _to_range(match: Match, tokens: Sequence[Token]) -> Count | None:
    low, high = (to_number(tokens[slice(*match.groups[end])]) for end in ("low", "high"))
    if low is None or high is None or low >= high:
        return None
    if "PLUS" in tokens[match.last - 1].symbols:
        return Count(None, low, None, None, "at_least")
    return Count(None, low, None, high, "range")


def to_number(tokens: Sequence[Token]) -> int | None:
    """Return the number that words and digits say, None where they say none.

    >>> to_number(count_grammar().lexicon.tokens("two thousand five hundred and six", 0, 33))
    2506
    """
    total, part = 0.0, 0.0
    for token in tokens:
        word = token.text.lower()
        if word in NUMBER_WORDS:
            part += NUMBER_WORDS[word]
        elif word in SCALES:
            scale = SCALES[word]
            part = (part or 1) * scale
            if scale >= 1_000:
                total, part = total + part, 0
        elif word == "half":
            part = 0.5
        elif "NUM" in token.symbols or "DECIMAL" in token.symbols:
            digits = word.replace(",", "")
            part += float(digits) if len(digits) <= 12 else LARGEST + 1
    number = round(total + part)
    return number if number <= LARGEST else None
