"""The timeline: what happened when, oldest first."""

from collections.abc import Sequence

from maarat.edtf import When
from maarat.model import Event, Findings
from maarat.views import Ask, Cell, Column, Heading, Record, Row, Table, View
from maarat.views.records import article_names, bounds_of, plain_column, source_columns, source_of, time_key
from maarat.views.select import chosen_sides, contains_words, fold, hints_on_sides

Found = tuple[int, Event]
"""An event and which article it is from."""


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return the events in the order of time, the undated at the end if asked for."""
    sides = chosen_sides(findings, ask.sides)
    events = _in_order(chosen_events(findings, ask, sides))
    undated = [found for found in events if found[1].when is None]
    shown = events if ask.undated else [found for found in events if found[1].when is not None]
    return View(
        "timeline",
        tuple(_record(findings[article], event) for article, event in shown),
        _columns(),
        lambda: _tables(findings, shown),
        _hints(ask, len(shown), len(undated)) + hints_on_sides(findings, sides),
    )


def _hints(ask: Ask, shown: int, undated: int) -> tuple[str, ...]:
    """Return why nothing is shown."""
    if shown:
        return ()
    if undated:
        return (f"nothing with a date was found; --undated shows {undated} without one",)
    return (ask.nothing("event"),)


def _in_order(events: Sequence[Found]) -> list[Found]:
    return sorted(events, key=lambda found: time_key(found[1].when, found[0], found[1].span.start))


def chosen_events(
    findings: Sequence[Findings], ask: Ask, sides: Sequence[frozenset[str] | None] | None = None
) -> list[Found]:
    """Return the events that were asked for, each with the number of its article."""
    sides = chosen_sides(findings, ask.sides) if sides is None else sides
    section, words = fold(ask.section), ask.grep.split()
    return [
        (number, event)
        for number, one in enumerate(findings)
        for event in one.events
        if (ask.background or not event.background)
        and ((wanted := sides[number]) is None or not wanted.isdisjoint(event.sides))
        and ask.allows(event.when)
        and (not section or any(section in fold(heading) for heading in event.section))
        and (not words or contains_words(event.text, words))
    ]


def _record(findings: Findings, event: Event) -> Record:
    return {
        "article": findings.article.title,
        "source": source_of(findings.article, event.span),
        "id": event.id,
        **bounds_of(event.when),
        "precision": event.when.precision if event.when else None,
        "time_of_day": event.time_of_day,
        "basis": event.basis,
        "phrase": event.phrase,
        "anchor": event.anchor,
        "background": event.background,
        "text": event.text,
        "section": list(event.section),
        "sides": list(event.sides),
        "places": [{"name": place.name, "page": place.page} for place in event.places],
    }


def _columns() -> tuple[Column, ...]:
    own = ("date", "earliest", "latest", "precision", "time_of_day", "basis")
    return (
        plain_column("article", quoted=True),
        plain_column("id"),
        *map(plain_column, own),
        plain_column("phrase", quoted=True),
        plain_column("anchor"),
        plain_column("background"),
        plain_column("text", quoted=True),
        plain_column("section", quoted=True),
        plain_column("sides"),
        plain_column("places", quoted=True),
        *source_columns(),
    )


def _tables(findings: Sequence[Findings], events: Sequence[Found]) -> tuple[Table, ...]:
    """Return one table, a group for each date, and for each article where there are several."""
    if not events:
        return ()
    several = len(findings) > 1
    headings = [Heading("Date", "group"), Heading("Line", "number"), Heading("When", "short"), Heading("What happened")]
    if several:
        headings.insert(1, Heading("Article", "group"))
    names = article_names(findings)
    title = "Timeline" if several else findings[0].article.title
    rows = tuple(_row(findings[article], event, names[article] if several else "") for article, event in events)
    return (Table(title, tuple(headings), rows, _note(events)),)


def _note(events: Sequence[Found]) -> str:
    if any(event.phrase is None and event.when for _, event in events):
        return "inferred: the clause has no date of its own, it has the one that the story has reached."
    return ""


def _row(findings: Findings, event: Event, article: str) -> Row:
    """Return an event's row; with the article in it where there are several."""
    from maarat.wording import say_when  # noqa: PLC0415 - only people want words

    date = Cell(say_when(event.when) if event.when else "without a date", _certainty(event.when))
    line = Cell(str(findings.article.locate(event.span.start)[0]), "quiet")
    cells: list[Cell | str] = [date, line, _known_by(event), event.text]
    if article:
        cells.insert(1, Cell(article, "quiet"))
    return Row(tuple(cells), "background" if event.background else "")


def _certainty(when: When | None) -> str:
    """Return the role of a row by how its date is known."""
    return "" if when and when.precision == "day" and not str(when).endswith(("~", "?", "%")) else "uncertain"


def _known_by(event: Event) -> Cell:
    """Return the words that give the date, `inferred` where the clause has none, and the time of day."""
    if event.phrase is None:
        word = "inferred" if event.when else ""
        return Cell(", ".join(filter(None, (event.time_of_day, word))), "inferred")
    if event.time_of_day and fold(event.time_of_day) not in fold(event.phrase):
        return Cell(f"{event.phrase} ({event.time_of_day})")
    return Cell(event.phrase)
