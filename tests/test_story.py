"""What date each clause of a story has: cases in cases/story.yaml, and what an infobox's date line says."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from maarat.extract import extract
from maarat.extract.times import read_date
from maarat.model import Depth, Event, Span
from maarat.read.markdown import read

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "story.yaml").read_text(encoding="utf-8"))

FIELD_DATES = [
    ("8–13 October 2012", "2012-10-08/2012-10-13"),
    ("20 April 2021 – 26 April 2021", "2021-04-20/2021-04-26"),
    ("5 August 2015\n(1 day)", "2015-08-05"),
    ("9 to 11 November 2022", "2022-11-09/2022-11-11"),
    ("17 March 2022 – present", "2022-03-17/.."),
    ("June 18, 2015 – July 27, 2015", "2015-06-18/2015-07-27"),
    ("26 December 2013–7 January 2014", "2013-12-26/2014-01-07"),
    (
        "8 November – 17 December 2012 (first phase) 17 January 2013 – 19 February 2013 (second phase)",
        "2012-11-08/2013-02-19",
    ),
    ("Offensive: 15–20 April 2018\nWithdrawal: 29 April – 16 May 2018", "2018-04-15/2018-05-16"),
    ("499–449 BC", "-0498/-0448"),
    ("July 31-August 1, 30 BC", "-0029-07-31/-0029-08-01"),
    ("Summer, 218 BC", "-0217-22"),
    ("9–10 July 1790 (28–29 June O.S.)", "1790-07-09/1790-07-10"),
    ("Circa 7:00 PM, 15 May 1992", "1992-05-15"),
    ("24 July 1920 (06:30-10:30; with intermittent clashes until 13:30)", "1920-07-24"),
    ("mid-May–June 1942", "1942-05-15~/1942-06"),
    ("805 or 807", "[0805,0807]"),
    ("Unknown, 500 AD", "0500"),
    ("406 CE", "0406"),
    ("440", "0440"),
    ("Unknown", "None"),
]


BOX = """infoboxes:
  - conflict: {{text: Battle of Example}}
    date: {{text: "{}"}}
    combatant1: {{text: The rebels}}
    combatant2: {{text: The army}}
"""


def events_of(case: dict[str, Any]) -> tuple[Event, ...]:
    box = BOX.format(case["date"]) if "date" in case else ""
    article = read(f"---\ntitle: Battle of Example\n{box}---\n\n{case['text']}\n", "example.md")
    return extract(article, Depth.EVENTS).events


@pytest.mark.parametrize("case", [pytest.param(case, id=case["label"]) for case in CASES])
def test_story(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "known_failure" in case:
        request.applymarker(pytest.mark.xfail(reason=case["known_failure"], strict=True))
    events = events_of(case)
    for words, date in case["expect"]:
        clause = next((event for event in events if " ".join(words.split()) in event.text), None)
        assert clause is not None, f"no clause has {words!r}: {[event.text for event in events]}"
        assert (str(clause.when) if clause.when else None) == (str(date) if date is not None else None), clause.text


@pytest.mark.parametrize(("text", "date"), FIELD_DATES)
def test_date_line_of_an_infobox(text: str, date: str) -> None:
    assert str(read_date(text, Span(0, len(text)))) == date
