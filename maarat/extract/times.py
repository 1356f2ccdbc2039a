"""Find the time expressions of a text, as they are written."""

from functools import cache

from maarat.edtf import When
from maarat.extract.anchors import Context, resolve
from maarat.extract.bounds import cover
from maarat.extract.lex import Lexicon, Token
from maarat.extract.match import Grammar, Match, classes_in
from maarat.extract.meanings import Mention, OfDay, Pair, Partial, Reading, Shift, Word
from maarat.extract.readings import read
from maarat.model import Span
from maarat.rules import lengths, places
from maarat.rules.dates import ATOMS, CLASSES, FIELD_ATOMS, FRAMES, SPANS


@cache
def prose_lexicon() -> Lexicon:
    """Return the lexicon that the tables of dates, lengths and places share, so that prose is looked up once."""
    return Lexicon(CLASSES | lengths.CLASSES | places.CLASSES)


@cache
def grammars() -> tuple[Grammar, Grammar, Grammar]:
    """Return the three tables in their order; they share a lexicon."""
    lexicon = prose_lexicon()
    return Grammar(ATOMS, {}, lexicon), Grammar(SPANS, {}, lexicon), Grammar(FRAMES, {}, lexicon)


@cache
def _field_atoms() -> Grammar:
    return Grammar(FIELD_ATOMS, {}, prose_lexicon())


def time_tokens(prose: str, span: Span) -> list[Token]:
    """Return the tokens of a text with the classes that the tables of dates know."""
    return prose_lexicon().tokens(prose, span.start, span.end)


_DATE_CLASSES = {"day": frozenset({"DATE", "DATE_D", "WHEN"}), "month": frozenset({"DATE", "DATE_M", "WHEN"})}
_YEAR_CLASSES = frozenset({"DATE", "DATE_Y", "WHEN"})


def _symbols(reading: Reading) -> frozenset[str]:
    """Return the classes of a token that stands for a time expression."""
    meaning = reading.meaning
    if isinstance(meaning, Partial):
        size = "day" if meaning.day is not None else "month" if meaning.month is not None else "year"
        return _DATE_CLASSES.get(size, _YEAR_CLASSES)
    if isinstance(meaning, OfDay):
        return frozenset({"OFDAY"})
    if isinstance(meaning, Word) and meaning.kind != "same-time":
        return frozenset({"MOVE"})
    return frozenset({"WHEN"})


def run_table(grammar: Grammar, tokens: list[Token], present: set[str] | None = None) -> list[Token]:
    """Return the tokens with those that a row of the table matches put together into one.

    `present` are the classes of the tokens, where they are known; those of the new tokens are added.
    """
    matches = grammar.find(tokens, present)
    if not matches:
        return tokens
    out: list[Token] = []
    at = 0
    for match in matches:
        out += tokens[at : match.first]
        out.append(_together(match, tokens))
        if present is not None:
            present |= out[-1].symbols
        at = match.last
    return out + tokens[at:]


def _together(match: Match, tokens: list[Token]) -> Token:
    mention = read(match, tokens)
    symbols = _symbols(mention.reading)
    if "the" in tokens[match.first].symbols:
        symbols |= {"the"}
    if isinstance(mention.reading.meaning, Shift) and tokens[match.last - 1].text in ("before", "after"):
        symbols |= {"COUNTED_FROM"}  # "two days before" may go on: "12 October"
    return Token("", mention.phrase.start, mention.phrase.end, symbols, mention)


def find_mentions(tokens: list[Token], *, about_dates: bool = False) -> list[Mention]:
    """Return the time expressions among the tokens of a text, in order, none overlapping another."""
    return [token.value for token in join_mentions(tokens, about_dates=about_dates) if isinstance(token.value, Mention)]


def join_mentions(tokens: list[Token], *, about_dates: bool = False) -> list[Token]:
    """Return the tokens with every time expression as one of them, its `value` a `Mention`.

    In a text that is about dates, a heading or the date line of an infobox, a bare number is a year.
    """
    atoms, spans, frames = grammars()
    present = classes_in(tokens)
    found = run_table(atoms, tokens, present)
    if about_dates:
        found = run_table(_field_atoms(), found, present)
    found = run_table(spans, found, present)
    return found if found is tokens else run_table(frames, found, present)


def find_date_mentions(prose: str, span: Span) -> list[Mention]:
    """Return the dates of a text that is about dates: a heading, the date line of an infobox."""
    found = find_mentions(time_tokens(prose, span), about_dates=True)
    return [mention for mention in found if isinstance(mention.reading.meaning, Partial | Pair)]


def read_date(prose: str, span: Span) -> When | None:
    """Return the date that a stretch of an infobox states, over all its phases; None where it states none."""
    return cover([resolve(mention.reading, Context()).when for mention in find_date_mentions(prose, span)])
