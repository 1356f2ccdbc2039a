"""Find the time expressions of a text, as they are written."""

from functools import cache

from maarat.edtf import When
from maarat.extract.anchors import Context, resolve
from maarat.extract.bounds import cover
from maarat.extract.lex import Lexicon, Token, classes_in
from maarat.extract.match import Grammar, Match
from maarat.extract.meanings import Meaning, Mention, OfDay, Pair, Partial, Reading, Several, Shift, Word
from maarat.extract.readings import read
from maarat.model import Span
from maarat.record import NamedTuple
from maarat.rules import feasts, lengths, places
from maarat.rules.dates import ATOMS, FIELD_ATOMS, FRAMES, LINE_ATOMS, LINE_SPANS, LONE_LINES, SPANS
from maarat.rules.timewords import CLASSES


@cache
def prose_lexicon() -> Lexicon:
    """Return the lexicon that the tables of dates, lengths and places share, so that prose is looked up once."""
    return Lexicon(CLASSES | feasts.CLASSES | lengths.CLASSES | places.CLASSES)


@cache
def grammars() -> tuple[Grammar, Grammar, Grammar]:
    """Return the three tables in their order; they share a lexicon."""
    lexicon = prose_lexicon()
    return Grammar(ATOMS, {}, lexicon), Grammar(SPANS, {}, lexicon), Grammar(FRAMES, {}, lexicon)


def time_tokens(prose: str, span: Span) -> list[Token]:
    """Return the tokens of a text with the classes that the tables of dates know."""
    return prose_lexicon().tokens(prose, span.start, span.end)


_DATE_CLASSES = {"day": frozenset({"DATE", "DATE_D", "WHEN"}), "month": frozenset({"DATE", "DATE_M", "WHEN"})}
_YEAR_CLASSES = frozenset({"DATE", "DATE_Y", "WHEN"})


_CALENDAR_CLASSES = {"julian": frozenset({"OLD"}), "swedish": frozenset({"OLD"}), "gregorian": frozenset({"NEW"})}


def _symbols(reading: Reading) -> frozenset[str]:
    """Return the classes of a token that stands for a time expression."""
    meaning = reading.meaning
    said = meaning.last if isinstance(meaning, Pair) else meaning
    if isinstance(said, Partial) and said.calendar is not None:
        return _symbols_of(meaning) | _CALENDAR_CLASSES[said.calendar]
    return _symbols_of(meaning)


def _symbols_of(meaning: Meaning) -> frozenset[str]:
    if isinstance(meaning, Partial):
        size = "day" if meaning.day is not None else "month" if meaning.month is not None else "year"
        return _DATE_CLASSES.get(size, _YEAR_CLASSES)
    if isinstance(meaning, OfDay):
        return frozenset({"OFDAY"})
    if isinstance(meaning, Pair) and not meaning.either:
        return frozenset({"WHEN", "RANGE"})
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
    if match.rule.reads in ("islamic", "republican"):
        symbols |= {"CONVERTED"}
    if "era" in match.groups:
        symbols |= {"DATE_ERA"}
    if match.rule.name == "bare-year":
        symbols |= {"BARE_YEAR"}  # it may go on: "October 8–13, 2012"
    if isinstance(mention.reading.meaning, Shift) and tokens[match.last - 1].text in ("before", "after", "to"):
        symbols |= {"COUNTED_FROM"}  # "two days before" may go on: "12 October"
    return Token("", mention.phrase.start, mention.phrase.end, symbols, mention)


def find_mentions(tokens: list[Token], *, about_dates: bool = False) -> list[Mention]:
    """Return the time expressions among the tokens of a text, in order, none overlapping another."""
    return _mentions(join_mentions(tokens, about_dates=about_dates))


def _mentions(tokens: list[Token]) -> list[Mention]:
    return [token.value for token in tokens if isinstance(token.value, Mention)]


def join_mentions(tokens: list[Token], present: set[str] | None = None, *, about_dates: bool = False) -> list[Token]:
    """Return the tokens with every time expression as one of them, its `value` a `Mention`.

    `present` are the classes of the tokens, for who needs them again; those of the new tokens are added. In a text
    that is about dates, a heading or the date line of an infobox, a bare number is a year.
    """
    _, spans, frames = grammars()
    if present is None:
        present = classes_in(tokens)
    found = _join_atoms(tokens, present)
    if about_dates:
        found = run_table(_line_tables().heading, found, present)
    found = run_table(spans, found, present)
    if "CALENDAR" in present:
        found = _join_styles(found, present)
    return found if found is tokens else run_table(frames, found, present)


def _join_atoms(tokens: list[Token], present: set[str]) -> list[Token]:
    """Return the tokens with single dates put together, those of other calendars first if there are any."""
    atoms = grammars()[0]
    if "CALENDAR" not in present:
        return run_table(atoms, tokens, present)
    return _join_styles(run_table(atoms, run_table(_calendar_tables()[0], tokens, present), present), present)


def _join_styles(tokens: list[Token], present: set[str]) -> list[Token]:
    """Return the tokens with the two styles of one date put together."""
    _, marks, styles = _calendar_tables()
    return run_table(styles, run_table(marks, tokens, present), present)


@cache
def _calendar_tables() -> tuple[Grammar, Grammar, Grammar]:
    """Return the three tables for other calendars in their order."""
    from maarat.rules import calendars  # noqa: PLC0415 - not loaded before a text has other calendars

    lexicon = prose_lexicon()
    return (
        Grammar(calendars.OTHER_ATOMS, {}, lexicon),
        Grammar(calendars.MARKS, {}, lexicon),
        Grammar(calendars.STYLES, {}, lexicon),
    )


class _LineTables(NamedTuple):
    """The tables for texts that are about dates."""

    heading: Grammar
    atoms: Grammar
    spans: Grammar
    lone: Grammar


@cache
def _line_tables() -> _LineTables:
    tables = (FIELD_ATOMS, FIELD_ATOMS + LINE_ATOMS, LINE_SPANS, LONE_LINES)
    return _LineTables(*(Grammar(table, {}, prose_lexicon()) for table in tables))


def find_date_mentions(prose: str, span: Span) -> list[Mention]:
    """Return the dates of a text that is about dates: a heading, a note in an infobox."""
    return only_dates(join_mentions(time_tokens(prose, span), about_dates=True))


def only_dates(tokens: list[Token]) -> list[Mention]:
    """Return the time expressions among the tokens of `join_mentions` that are dates."""
    return [mention for mention in _mentions(tokens) if isinstance(mention.reading.meaning, Partial | Pair | Several)]


def _line_mentions(tokens: list[Token]) -> list[Mention]:
    """Return the dates of the date line of an infobox."""
    (_, spans, frames), line = grammars(), _line_tables()
    present = classes_in(tokens)
    found = _join_atoms(tokens, present)
    if any(match.first == 0 and match.last == len(found) for match in line.lone.find(found, present)):
        return _mentions(run_table(line.lone, found, present))
    found = run_table(spans, run_table(line.atoms, found, present), present)
    if "CALENDAR" in present:
        found = _join_styles(found, present)
    return only_dates(run_table(frames, run_table(line.spans, found, present), present))


def read_date(prose: str, span: Span, known: When | None = None) -> When | None:
    """Return the date that the date line of an infobox states, over all its phases; None where it states none.

    A day without a year has it from the next date of the line, or the one before, or from what is `known`.
    """
    mentions = _line_mentions(time_tokens(prose, span))
    dates = [resolve(mention.reading, Context()).when for mention in mentions]
    for number, mention in enumerate(mentions):
        if dates[number] is None:
            near = next(
                (date for date in (*dates[number:], *reversed(dates[:number]), known) if date is not None), None
            )
            dates[number] = resolve(mention.reading, Context(heading=near)).when
    return cover(dates)
