"""What date each clause of a story has: cases in cases/story.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from maarat.extract import extract
from maarat.model import Depth, Event
from maarat.read.markdown import read

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "story.yaml").read_text(encoding="utf-8"))

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
