"""A bar for each date: how much of the story happens when."""

from collections import Counter
from collections.abc import Mapping, Sequence

from maarat.edtf import When
from maarat.model import Event, Findings
from maarat.views import Ask, Cell, Heading, Record, Row, Table, View
from maarat.views.records import article_names, bounds_of, plain_column, source_columns, source_of, time_key
from maarat.views.timeline import chosen_events
from maarat.wording import draw_bar, say_when

_Key = tuple[int, str]
"""The number of an article and a date."""

HEADINGS = (Heading("Date", "short"), Heading("Events", "number"), Heading(""))


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return how many events each date has, of those that the timeline shows."""
    counted: Counter[_Key] = Counter()
    firsts: dict[_Key, Event] = {}
    for number, event in chosen_events(findings, ask):
        key = number, str(event.when)
        counted[key] += event.when is not None
        firsts.setdefault(key, event)
    bars = [
        (key, firsts[key])
        for key in sorted(firsts, key=lambda key: time_key(firsts[key].when, key[0], firsts[key].span.start))
        if counted[key]
    ]
    return View(
        "events-by-date",
        tuple(_record(findings[key[0]], event, counted[key]) for key, event in bars),
        (
            plain_column("article", quoted=True),
            *map(plain_column, ("date", "earliest", "latest", "events")),
            *source_columns(),
        ),
        lambda: _tables(findings, bars, counted),
        () if bars else (ask.nothing("event"),),
    )


def _tables(
    findings: Sequence[Findings], bars: Sequence[tuple[_Key, Event]], counted: Mapping[_Key, int]
) -> tuple[Table, ...]:
    """Return a table an article; the bars of one table share their scale."""
    names = article_names(findings)
    shown: dict[int, list[tuple[When | None, int]]] = {}
    for key, event in bars:
        shown.setdefault(key[0], []).append((event.when, counted[key]))
    tables = []
    for number in sorted(shown):
        greatest = max(events for _, events in shown[number])
        rows = tuple(_row(when, events, greatest) for when, events in shown[number])
        tables.append(Table(names[number], HEADINGS, rows))
    return tuple(tables)


def _record(findings: Findings, first: Event, events: int) -> Record:
    return {
        "article": findings.article.title,
        "source": source_of(findings.article, first.span),
        **bounds_of(first.when),
        "events": events,
    }


def _row(when: When | None, events: int, greatest: int) -> Row:
    return Row((say_when(when) if when else "without a date", Cell(str(events), "strong"), draw_bar(events, greatest)))
