"""The date line of an infobox: cases in cases/infobox_dates.yaml, and every date line of a collection of real boxes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from maarat.edtf import parse
from maarat.extract.bounds import ends
from maarat.extract.infobox import find_conflicts
from maarat.model import Conflict
from maarat.read.markdown import read

CASES = yaml.load((Path(__file__).parent / "cases" / "infobox_dates.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
BOXES = Path(__file__).parents[2] / "shared" / "corpus" / "infoboxes.jsonl"
MOST_UNREAD = 0.03


def conflict_of(text: str, title: str) -> Conflict:
    box = {
        "conflict": {"text": title},
        "date": {"text": text},
        "combatant1": {"text": "A"},
        "combatant2": {"text": "B"},
    }
    front = json.dumps({"title": title, "infoboxes": [box]}, ensure_ascii=False)
    return find_conflicts(read(f"---\n{front}\n---\n\nText.\n", "example.md"))[0]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"]) for case in CASES])
def test_date_line_of_an_infobox(case: dict[str, Any]) -> None:
    when = conflict_of(case["text"], case.get("title", "Battle of Example")).when
    if case["date"] == "null":
        assert when is None
        return
    assert when is not None
    assert str(when) == case["date"]
    assert parse(str(when)).earliest == when.earliest
    days = ["null" if day is None else str(day) for day in (when.earliest, when.latest)]
    assert days == case["days"]
    assert {point.calendar for point in ends(when) if point} == {case.get("calendar", "gregorian")}


def reader_sees(value: str) -> str:
    """Return a value of wikitext without references, comments and the marks of links and of bold type."""
    value = re.sub(r"<!--.*?-->|<ref[^<>]*/>|<ref\b.*?</ref>", "", value, flags=re.DOTALL | re.IGNORECASE)
    value = re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", r"\1", value)
    value = re.sub(r"<br ?/?>", "\n", value, flags=re.IGNORECASE)
    return value.replace("&nbsp;", " ").replace("&ndash;", "–").replace("'''", "").replace("''", "").strip()


def date_lines() -> Iterator[tuple[str, str]]:
    """Yield title and text of every date line that holds no template."""
    for line in BOXES.read_text(encoding="utf-8").splitlines():
        box = json.loads(line)
        field = re.search(r"^\s*\|\s*date\s*=(.*?)(?=^\s*\||^\s*\}\}|\Z)", box["wikitext"], re.DOTALL | re.MULTILINE)
        text = reader_sees(field[1]).split("|")[0].strip() if field else ""
        if text and "{{" not in text and "}}" not in text:
            yield box["title"], text


def why_unread(text: str) -> str:
    """Return why a text may have no date, as far as its form tells."""
    if not any(map(str.isdecimal, text)):
        return "only words"
    if not re.search(r"\b\d{3,4}\b|\b\d+ (?:BC|AD|CE|BCE)\b", text):
        return "no year in it"
    return "a date in a form that is not known"


@pytest.mark.skipif(not BOXES.exists(), reason="the collection of infoboxes is not there")
def test_date_lines_of_real_infoboxes(capsys: pytest.CaptureFixture[str]) -> None:
    lines = list(date_lines())
    unread = [text for title, text in lines if conflict_of(text, title).when is None]
    with capsys.disabled():
        for text in unread:
            print(f"\nunread: {text!r}: {why_unread(text)}")
    assert len(lines) > 700
    assert len(unread) <= MOST_UNREAD * len(lines)
