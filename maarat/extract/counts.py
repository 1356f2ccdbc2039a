"""Numbers in tokens, with how sure of them the writer was."""

from collections.abc import Sequence
from functools import cache

from maarat.extract.lex import Lexicon, Token
from maarat.extract.match import Grammar, Match
from maarat.model import Count
from maarat.rules.counts import AGES, CLASSES, COUNTS, NUMBERS, SCALES
from maarat.rules.numbers import CARDINALS

LARGEST = 10**9  # more than ever fought; longer figures are no counts
GROUP_BLANKS = (" ", "\u00a0", "\u2009", "\u202f")  # what stands for the comma of "12,000" in many languages
MOST_TIMES = 10  # how many times its lower end the upper end of a range may be
GROUP = 3  # digits of every group of a long number but the first


class CountRows:
    """The two tables for counts over one lexicon: numbers first, then what is said about them."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Make the words of both tables known to the lexicon."""
        self.lexicon = lexicon
        self.numbers = Grammar(NUMBERS, {}, lexicon)
        self.counts = Grammar(COUNTS, {}, lexicon)


@cache
def own_rows() -> CountRows:
    """Return the tables with a lexicon of their own."""
    return CountRows(Lexicon(CLASSES))


def find_counts(text: str) -> list[Count]:
    """Return the counts of a text, in order.

    >>> [count.low for count in find_counts("at least twelve tanks and 1,200 men")]
    [12, 1200]
    """
    rows = own_rows()
    tokens = join_groups(rows.lexicon.tokens(text, 0, len(text)), text)
    return [count for token in join_counts(rows, tokens) if isinstance(count := token.value, Count)]


def join_groups(tokens: Sequence[Token], text: str) -> list[Token]:
    """Return the tokens with "12 000" made one number.

    >>> [token.text for token in join_groups(own_rows().lexicon.tokens("12 000 men", 0, 10), "12 000 men")]
    ['12,000', 'men']
    """
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if (
            last is not None
            and {"NUM", "Y3"} <= token.symbols
            and "NUM" in last.symbols
            and text[last.end : token.start] in GROUP_BLANKS
            and (len(last.text) <= GROUP or text[last.start : last.end] != last.text)
        ):
            joined[-1] = Token(f"{last.text},{token.text}", last.start, token.end, frozenset({"NUM"}))
        else:
            joined.append(token)
    return joined


def join_numbers(rows: CountRows, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with each plain number made one token of class N, its value the number."""
    joined: list[Token] = []
    at = 0
    for match in rows.numbers.find(tokens):
        number = to_number(tokens[match.first : match.last])
        if number is None:
            continue
        first, last = tokens[match.first], tokens[match.last - 1]
        joined += tokens[at : match.first]
        joined.append(Token(first.text, first.start, last.end, frozenset({"N"}), number))
        at = match.last
    return [*joined, *tokens[at:]]


def join_counts(rows: CountRows, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with each count made one token of class COUNT."""
    tokens = join_numbers(rows, tokens)
    joined: list[Token] = []
    at = 0
    for match in rows.counts.find(tokens):
        count = to_count(match, tokens)
        if count is None or _is_no_count(match, tokens):
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
    number = _value(match, tokens, "n")
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
    """Return "2,000–3,000" with both its ends; None where the second is no greater."""
    low, high = _low_end(match, tokens), _value(match, tokens, "high")
    if low >= high:
        return None
    if "PLUS" in tokens[match.last - 1].symbols or tokens[match.groups["high"][0] - 1].text in ("than", "over"):
        return Count(None, low, None, None, "at_least")
    return Count(None, low, None, high, "range")


def _low_end(match: Match, tokens: Sequence[Token]) -> int:
    """Return the lower end of a range, its thousands taken from the upper one in "10-11,000", "1.8–2 million"."""
    low, high = (tokens[match.groups[name][0]] for name in ("low", "high"))
    value, most = _value(match, tokens, "low"), _value(match, tokens, "high")
    if low.end - low.start > len(low.text) or "," in low.text:
        return value  # it has its own
    said, opening = _plain_value(low.text), _plain_value(high.text)
    if "," in high.text and most % 1_000 == 0:
        opening = most / 1_000
    scale = round(most / opening) if opening else 1
    scaled = round(said * scale)
    return scaled if scale in SCALES.values() and scaled < most <= scaled * MOST_TIMES else value


def _plain_value(text: str) -> float:
    """Return what one figure or word says by itself, 0 where it says nothing."""
    word = text.lower()
    digits = word.replace(",", "").replace(".", "", 1)
    return float(word.replace(",", "")) if digits.isdecimal() else CARDINALS.get(word, 0)


def _is_no_count(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether a number is a share, a sum of money or an age: "at least 60%", "$250,000", "22 years old"."""
    if match.first and "MONEY" in tokens[match.first - 1].symbols:
        return True
    if [token.text for token in tokens[match.last : match.last + 5] if "DASH" not in token.symbols][:2] in AGES:
        return True
    after = tokens[match.last : match.last + 2]
    return bool(after) and "PERCENT" in after[0].symbols and (after[0].text != "per" or after[-1].text == "cent")


def _value(match: Match, tokens: Sequence[Token], field: str) -> int:
    """Return the number that a field of a match has."""
    value = tokens[match.groups[field][0]].value
    return value if isinstance(value, int) else 0


def to_number(tokens: Sequence[Token]) -> int | None:
    """Return the number that words and digits say, None where they say none.

    >>> to_number(own_rows().lexicon.tokens("two thousand five hundred and six", 0, 33))
    2506
    """
    total, part = 0.0, 0.0
    for token in tokens:
        word = token.text.lower()
        if word in CARDINALS:
            part += CARDINALS[word]
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
