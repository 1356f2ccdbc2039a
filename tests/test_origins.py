"""What gave each date the parts that its own words leave out."""

from itertools import product

import pytest

from maarat.edtf import When, parse
from maarat.extract import extract
from maarat.extract.anchors import Context, resolve
from maarat.extract.meanings import (
    Meaning,
    NthDay,
    OfDay,
    Pair,
    Partial,
    Reading,
    Same,
    SameYear,
    Shift,
    Stretch,
    Word,
)
from maarat.model import Depth, Event, Findings
from maarat.read.markdown import read

MEANINGS = (
    Partial(1921, 5, 3),
    Partial(216, small=True),
    Partial(month=5, day=3),
    Partial(month=5),
    Partial(season=22),
    Partial(day=6),
    Pair(Partial(month=5, day=3), Partial(month=5, day=6)),
    Pair(Partial(1921, 5, 3), Partial(1921, 5, 6)),
    Shift(2, "day"),
    Shift(-1, "month"),
    Shift(None, "day"),
    Shift(2, "day", base=Partial(month=5, day=3)),
    Same("day"),
    SameYear(Partial(month=6)),
    NthDay(3),
    NthDay(-1),
    Stretch(2, "day"),
    Word("later"),
    Word("same-time"),
    Word("battle"),
    Word("battle-end"),
    Word("after-battle"),
    OfDay(),
)
DATES = tuple(map(parse, ("1921-05-04", "1920-12-05", "-0215-08-02", "1921-05-01/1921-05-09")))


def contexts() -> list[Context]:
    """Contexts with none, one or more of the pieces, each with a date of its own."""
    return [
        Context(running, heading, battle, stated)
        for dates in (DATES, DATES[::-1])
        for running, heading, battle, stated in product(*((None, date) for date in dates))
    ]


@pytest.mark.parametrize("said", MEANINGS, ids=str)
def test_the_piece_that_was_used_is_enough(said: Meaning) -> None:
    for context in contexts():
        resolved = resolve(Reading(said), context)
        alone = Context()._replace(**{resolved.used: getattr(context, resolved.used)}) if resolved.used else Context()
        assert resolve(Reading(said), alone) == resolved, context


def findings(text: str, date: str = "", title: str = "Battle of Example") -> Findings:
    box = f"infoboxes:\n  - conflict: {{text: x}}\n    date: {{text: '{date}'}}\n    combatant1: {{text: The rebels}}\n"
    front = f"---\ntitle: {title}\n{box if date else ''}---\n\n"
    return extract(read(f"{front}{text}\n", "example.md"), Depth.EVENTS)


def chain(found: Findings, words: str) -> list[tuple[str, str, When | None]]:
    """The kinds, texts and dates from a clause back to what gave the year."""
    events = {event.id: event for event in found.events}
    event: Event | None = next(event for event in found.events if words in event.text)
    steps = []
    while event is not None and event.origin is not None:
        origin = event.origin
        steps.append((origin.kind, found.article.at(origin.span) if origin.span else "", origin.when))
        event = events[origin.event] if origin.event else None
    return steps


def test_relative_to_partial_to_infobox() -> None:
    told = "# Example\n\n## Battle\nOn 8 October, the rebels attacked. By the next day, they held it. They dug in."
    found = findings(told, "8–13 October 2012")
    box = ("infobox", "8–13 October 2012", parse("2012-10-08/2012-10-13"))
    assert chain(found, "On 8 October") == [box]
    assert chain(found, "By the next day") == [("event", "8 October", parse("2012-10-08")), box]
    assert chain(found, "They dug in")[0] == ("event", "the next day", parse("[..2012-10-09]"))


def test_heading() -> None:
    found = findings("## March 1916\nOn 4 March, the fort fell. Two days later, it was retaken.")
    heading = ("heading", "March 1916", parse("1916-03"))
    assert chain(found, "On 4 March") == [heading]
    assert chain(found, "Two days later") == [("event", "4 March", parse("1916-03-04")), heading]


def test_title() -> None:
    found = findings("## Battle\nOn 4 March, the fort fell.", title="Battle of Example (1916)")
    assert chain(found, "On 4 March") == [("title", "Battle of Example (1916)", parse("1916"))]


def test_first_full_date_of_the_lead() -> None:
    found = findings("The fort fell on 4 March 1916.\n\n## Battle\nIn May, it was retaken.")
    assert chain(found, "In May") == [("event", "4 March 1916", parse("1916-03-04"))]


def test_year_of_the_lead() -> None:
    found = findings("It was a fight of the 1916 campaign.\n\n## Battle\nOn 4 March, the fort fell.")
    assert chain(found, "On 4 March") == [("lead", "1916", parse("1916"))]


def test_over_the_end_of_the_year() -> None:
    told = "## Battle\nOn 30 December, the rebels attacked. On 2 January, they won."
    found = findings(told, "30 December 2012 – 2 January 2013")
    assert [kind for kind, *_ in chain(found, "On 2 January")] == ["event", "infobox"]
    assert [str(when) for *_, when in chain(found, "On 2 January")] == ["2012-12-30", "2012-12-30/2013-01-02"]


def test_a_full_date_needs_nothing() -> None:
    found = findings("## Battle\nOn 4 March 1916, the fort fell.", "1916")
    assert chain(found, "On 4 March") == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("On 8 October", ""),
        ("The town had been raided", "flashback"),
        ("The town is an important", "description"),
        ("On 31 June", "no-day"),
        ("It was rebuilt", "section"),
    ],
)
def test_why_a_clause_is_no_part_of_the_story(words: str, why: str) -> None:
    told = (
        "## Battle\nOn 8 October, the rebels attacked. The town had been raided in April. "
        "The town is an important junction. On 31 June, it fell.\n\n## Aftermath\nIt was rebuilt."
    )
    found = findings(told, "8–13 October 2012")
    assert next(event for event in found.events if words in event.text).why == why


def test_ids_of_times_stay_when_the_text_around_changes() -> None:
    told = "On 8 October 2012, the rebels attacked. Two days later, they won. It took weeks."
    more = "On 8 October 2012, it rained. " + told + " Two days later, it snowed."
    few, many = (extract(read(text, "x.md"), Depth.EXPRESSIONS).times for text in (told, more))
    assert {time.id for time in few} < {time.id for time in many}
    assert len({time.id for time in many}) == len(many) == 5
