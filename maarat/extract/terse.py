"""The terse style of infobox values as tokens: dates joined, letters spelled out, what stands for an amount made one."""

from collections.abc import Sequence

from maarat.extract.amounts import ONE, VAGUE
from maarat.extract.cascade import MOST_TOKENS, SideNames, join_phrases_of, prepare, vocabulary
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention
from maarat.extract.phrases import Phrase
from maarat.extract.scopes import date_mentions
from maarat.model import Span
from maarat.rules.casualties import LETTERS, SUNK

BREAK = frozenset({"STOP", "BREAK"})
"""The classes of a line's end: what stands on two lines is no one phrase."""


def read_box_tokens(
    prose: str, span: Span, names: SideNames, mentions: Sequence[Mention] = (), *, lined: bool = False
) -> list[Token]:
    """Return the tokens of an infobox value with its dates, counts and noun phrases joined.

    Where the value is `lined` as it was written, the end of a line is a token.
    """
    prepare()
    tokens = _spelled_out(vocabulary().tokens(prose, *span)[:MOST_TOKENS])
    tokens = _with_breaks(tokens, prose, lined=lined)
    return _with_implied(join_phrases_of(tokens, prose, names, [mention.span for mention in mentions]))


def find_box_dates(prose: str, span: Span) -> list[Mention]:
    """Return the dates of a value that no reader takes for amounts: they have letters and digits, "28 Feb."."""
    text = prose[span.start : span.end]
    if not any(map(str.isdecimal, text)) or text.replace(",", "").isdecimal():
        return []
    return [mention for mention in date_mentions(prose, span) if _is_dated(prose[slice(*mention.span)])]


def _is_dated(text: str) -> bool:
    """Tell whether a text has both letters and digits, as dates do."""
    return any(map(str.isalpha, text)) and any(map(str.isdecimal, text))


def _with_breaks(tokens: Sequence[Token], prose: str, *, lined: bool) -> list[Token]:
    """Return the tokens with the ends of lines among them, "<br>" among these."""
    broken: list[Token] = []
    for token in tokens:
        if lined and broken and (at := prose.find("\n", broken[-1].end, token.start)) >= 0:
            broken.append(Token("\n", at, at + 1, BREAK))
        broken.append(token)
        if token.text == ">" and (first := _tag_start(broken)) is not None:
            broken[first:] = [Token("\n", broken[first].start, token.end, BREAK)]
    return broken


def _tag_start(tokens: Sequence[Token]) -> int | None:
    """Return where the tag begins that the last token closes, None where it breaks no line."""
    first = len(tokens) - (4 if tokens[-2:][0].text == "/" else 3)
    if first < 0 or tokens[first].text != "<" or tokens[first + 1].text.lower() != "br":
        return None
    return first


def _spelled_out(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with "23k/69w/21m" and "k/w/m" in words: a letter says it only where another stands by it."""
    if not any(token.text in ("/", ",") for token in tokens):
        return list(tokens)
    apart = [part for token in tokens for part in _apart(token)]
    spelled = list(apart)
    for at, token in enumerate(apart):
        word = LETTERS.get(token.text.lower())
        if word is not None and any(_other_letter(apart, at, step) for step in (-1, 1)):
            spelled[at] = token._replace(text=word, symbols=vocabulary().symbols(word))
    return spelled


def _apart(token: Token) -> tuple[Token, ...]:
    """Return "23k" as a number and a letter, any other token as it is."""
    digits = token.text.rstrip("abcdefghijklmnopqrstuvwxyz")
    if digits == token.text or not digits.isdecimal() or token.text[len(digits) :] not in LETTERS:
        return (token,)
    cut = token.start + len(digits)
    known = vocabulary().symbols
    letter = token.text[len(digits) :]
    return Token(digits, token.start, cut, known(digits)), Token(letter, cut, token.end, known(letter))


def _other_letter(tokens: Sequence[Token], at: int, step: int) -> bool:
    """Tell whether another letter or word of loss stands behind a slash, numbers left out: "23k/69w", "k/w".

    A comma does as well where the letter sticks to its number: "10k, 20w".
    """
    after = _past_number(tokens, at + step, step)
    marks = ("/", ",") if at and tokens[at - 1].end == tokens[at].start and "NUM" in tokens[at - 1].symbols else ("/",)
    if not 0 <= after < len(tokens) or tokens[after].text not in marks:
        return False
    after = _past_number(tokens, after + step, step)
    if not 0 <= after < len(tokens):
        return False
    other = tokens[after]
    named = other.text.lower() in LETTERS or bool(other.symbols & {"DONE", "STATE"})
    return named and other.text.lower() != tokens[at].text.lower()


def _past_number(tokens: Sequence[Token], at: int, step: int) -> int:
    """Return the place beside a number, or the same if there is none."""
    return at + step if 0 <= at < len(tokens) and "NUM" in tokens[at].symbols else at


def _with_implied(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a value with what stands for an amount there: "Heavy", "Su-25 downed", "Moskva sunk"."""
    implied: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
        phrase = None
        if isinstance(token.value, Phrase):
            if (
                token.value.kind == "EQUIP"
                and token.value.amount is None
                and not token.value.head.lower().endswith(("s", "flag"))
            ):
                phrase = token.value._replace(amount=ONE)
            elif at > 1 and after and _shares_amount(tokens[at - 2].value, tokens[at - 1], token.value):
                phrase = token.value._replace(amount=VAGUE)
        elif "HEAVY" in token.symbols and "GREAT" not in token.symbols and not _goes_on(tokens, at):
            phrase = Phrase("LOSSES", VAGUE, "people", "casualties", None)
        elif "CAP" in token.symbols and after in SUNK:
            phrase = Phrase("EQUIP", ONE, "ships", token.text, None)
        if phrase is not None:
            token = token._replace(value=phrase, symbols=frozenset({"NP", "COUNTED", phrase.kind}))
        implied.append(token)
    return implied


def _shares_amount(first: object, link: Token, phrase: Phrase) -> bool:
    """Tell whether a vague amount is one of two kinds of equipment: "several tanks and APCs"."""
    if not isinstance(first, Phrase) or link.text != "and" or phrase.amount is not None:
        return False
    return first.amount == VAGUE and first.kind == phrase.kind == "EQUIP" and first.unit != phrase.unit


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun in small letters follows: "heavy rain", and not "Heavy At least 20 killed"."""
    return at + 1 < len(tokens) and tokens[at + 1].text.islower() and "W" in tokens[at + 1].symbols
