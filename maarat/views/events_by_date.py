"""A bar for each date: how much of the story happens when."""

from collections import Counter
from collections.abc import Sequence

from maarat.edtf import When
from maarat.model import Event, Findings
from maarat.views import Ask, Cell, Heading, Record, Row, Table, View
from maarat.views.records import article_names, bounds_of, plain_column, source_columns, source_of, time_key
from maarat.views.timeline import chosen_events
from maarat.views.wording import draw_bar, say_when

HEADINGS = (Heading("Date", "short"), Heading("Events", "number"), Heading(""))


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return how many events each date has, of those that the timeline shows."""
    counted: Counter[tuple[int, str]] = Counter()
    firsts: dict[tuple[int, str], Event] = {}
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
        lambda: tuple(
            Table(
                name,
                HEADINGS,
                tuple(_row(event.when, counted[key], max(counted.values())) for key, event in bars if key[0] == number),
            )
            for number, name in enumerate(article_names(findings))
            if any(key[0] == number for key, _ in bars)
        ),
        () if bars else (ask.nothing("event"),),
    )


def _record(findings: Findings, first: Event, events: int) -> Record:
    return {
        "article": findings.article.title,
        "source": source_of(findings.article, first.span),
        **bounds_of(first.when),
        "events": events,
    }


def _row(when: When | None, events: int, greatest: int) -> Row:
    return Row((say_when(when) if when else "without a date", Cell(str(events), "strong"), draw_bar(events, greatest)))
