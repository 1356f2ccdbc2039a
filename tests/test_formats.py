import csv
import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from rich.cells import cell_len

from maarat.edtf import parse
from maarat.errors import ExitCode, MaaratError
from maarat.extract import extract
from maarat.formats import FORMATS, write
from maarat.formats.safe import escape_json, visible
from maarat.model import Depth
from maarat.read.markdown import read
from maarat.views import VIEWS, Ask, Heading, Row, Table, View, make_view
from tests.battle import battle

SUFFIXES = {"table": "txt", "json": "json", "jsonl": "jsonl", "csv": "csv", "md": "md"}
HOSTILE = "\x1b]0;gone\x07 \x9b2J \u202eevil\u202c \u2066x\u2069 \u2028 \ud800 [bold]no[/bold] :skull: \x7f"


def view(name: str, articles: int = 1) -> View:
    return make_view(name, [battle()] * articles, Ask(undated=True))


def written(name: str, format_: str, articles: int = 1) -> str:
    out = io.StringIO()
    write(view(name, articles), format_, out)
    return out.getvalue()


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("format_", SUFFIXES)
def test_each_view_in_each_format(name: str, format_: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.{SUFFIXES[format_]}", written(name, format_))


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("width", [40, 140])
def test_tables_have_the_width_that_is_asked_for(
    name: str, width: int, monkeypatch: pytest.MonkeyPatch, golden: Callable[[str, str], None]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    text = written(name, "table")
    golden(f"{name}-{width}.txt", text)
    assert all(cell_len(line) <= width for line in text.splitlines())


def test_a_figure_is_never_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    headings = (Heading("Loss"), Heading("Count", "number"), Heading("Not added"))
    rows = (Row(("killed", "1,800,000–2,000,000", "“14”, line 125 may be part of “30”, line 125 " * 3)),)
    out = io.StringIO()
    monkeypatch.setenv("COLUMNS", "70")
    write(View("totals", (), (), lambda: (Table("", headings, rows),)), "table", out)
    assert "1,800,000–2,000,000" in out.getvalue()


@pytest.mark.parametrize("name", VIEWS)
def test_a_pipe_gets_whole_rows(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS")
    text = written(name, "table")
    assert "\x1b" not in text
    assert all(line == line.rstrip() for line in text.splitlines())
    if name == "timeline":
        assert "By the next day, the League held three of its gates." in text
        assert len([line for line in text.splitlines() if "Republican soldiers" in line and "mill" in line]) == 1


def test_colour_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[1;35m3 May 1921\x1b[0m" in written("timeline", "table")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "35m" not in written("timeline", "table")


def hostile() -> View:
    findings = battle()
    event = findings.events[0]._replace(text=HOSTILE, phrase=HOSTILE, section=(HOSTILE,))
    article = findings.article._replace(title=HOSTILE)
    return make_view("timeline", [findings._replace(article=article, events=(event,))], Ask())


@pytest.mark.parametrize("format_", SUFFIXES)
def test_words_of_an_article_never_act(format_: str) -> None:
    out = io.StringIO()
    write(hostile(), format_, out)
    text = out.getvalue()
    acting = [char for char in text if (ord(char) < 32 and char not in "\n\r") or 0x7F <= ord(char) < 0xA0]
    acting += [char for char in text if 0x2028 <= ord(char) <= 0x202E or 0x2066 <= ord(char) <= 0x2069]
    assert not acting
    text.encode()
    assert "skull" in text
    assert "no" in text


def test_json_says_the_same_with_nothing_that_acts() -> None:
    assert json.loads(escape_json(json.dumps(HOSTILE, ensure_ascii=False))) == HOSTILE


def test_text_without_anything_odd_is_left_alone() -> None:
    assert visible("معركة معرة النعمان\n\tя") == "معركة معرة النعمان\n\tя"


@pytest.mark.parametrize("name", VIEWS)
def test_json_and_jsonl_have_the_same_records(name: str) -> None:
    records = json.loads(written(name, "json"))
    assert records == [json.loads(line) for line in written(name, "jsonl").splitlines()]
    assert records == list(view(name).records)


@pytest.mark.parametrize("name", VIEWS)
def test_csv_has_a_header_and_a_line_a_record(name: str) -> None:
    header, *rows = csv.reader(io.StringIO(written(name, "csv"), newline=""))
    assert len(rows) == len(view(name).records)
    assert all(len(row) == len(header) for row in rows)
    assert header[-4:] == ["path", "line", "start", "end"]
    assert len(set(header)) == len(header)
    assert written(name, "csv").endswith("\r\n")


def test_relations_in_csv_are_pairs() -> None:
    rows = csv.DictReader(io.StringIO(written("casualties", "csv")))
    assert {row["id"]: row["relation"] for row in rows if row["relation"]} == {
        "c3": "subset_of:c2",
        "i2": "total_of:c2",
        "i4": "duplicate_of:c1",
    }


def test_several_articles_are_told_above_their_rows() -> None:
    lines = written("timeline", "table", articles=2).splitlines()
    assert lines[0] == "Timeline"
    assert "3 May 1921  Battle of Tell Example (tell-example.md)" in lines
    assert "Article" not in lines[1]


def test_csv_defuses_formulas_but_not_dates_before_the_year_one() -> None:
    rows = list(csv.DictReader(io.StringIO(written("infobox", "csv"))))
    assert rows[0]["side1_strength"] == "'=1,200 men"
    findings = battle()
    old = findings._replace(events=(findings.events[0]._replace(when=parse("-0489"), text="-490 BC"),))
    out = io.StringIO()
    write(make_view("timeline", [old], Ask()), "csv", out)
    row = next(csv.DictReader(io.StringIO(out.getvalue())))
    assert (row["date"], row["text"]) == ("-0489", "'-490 BC")


@pytest.mark.parametrize("format_", SUFFIXES)
@pytest.mark.parametrize("name", VIEWS)
def test_nothing_found_is_valid_output(name: str, format_: str) -> None:
    out = io.StringIO()
    write(
        make_view(name, [battle()._replace(conflicts=(), times=(), events=(), claims=(), totals=(), flaws=())], Ask()),
        format_,
        out,
    )
    text = out.getvalue()
    expected: dict[str, Any] = {"json": "[]\n", "jsonl": "", "table": "", "md": ""}
    assert text == expected.get(format_, text)
    assert format_ != "csv" or len(text.splitlines()) == 1


def test_every_format_has_a_module_and_an_unknown_one_is_wrong_usage() -> None:
    assert set(SUFFIXES) | {"text", "sarif", "timeml"} == set(FORMATS)
    with pytest.raises(MaaratError, match="'xml'") as caught:
        written("timeline", "xml")
    assert caught.value.code == ExitCode.USAGE
    with pytest.raises(MaaratError, match="'text'"):
        written("timeline", "text")


def test_timeml_marks_expressions(golden: Callable[[str, str], None]) -> None:
    findings = extract(read("On 3 May 1921, the League attacked. Two days later, it won.", "x.md"), Depth.EXPRESSIONS)
    out = io.StringIO()
    write(make_view("times", [findings], Ask()), "timeml", out)
    golden("times.tml", out.getvalue())
    root = ElementTree.fromstring(out.getvalue().encode())
    assert [child.tag for child in root] == ["DOCID", "DCT", "TITLE", "TEXT"]
    marks = list(root.iter("TIMEX3"))
    assert marks[0].attrib["functionInDocument"] == "CREATION_TIME"
    assert [mark.text for mark in marks[1:3]] == ["3 May 1921", "Two days later"]
    assert marks[2].attrib == {
        "tid": "t2",
        "type": "DATE",
        "value": "1921-05-05",
        "temporalFunction": "true",
        "anchorTimeID": "t1",
    }


TOLD = f"""---
title: Tell & <Example>
---
Lead of *1921*, "x < y" & z.

## On 3 May

* On **3 May 1921**, the
  [League](./League) attacked{HOSTILE}.
* Two days later, it won.

The siege took three weeks. \r It stayed.
"""


def test_timeml_has_the_text_of_the_article() -> None:
    findings = extract(read(TOLD, "x.md"), Depth.EXPRESSIONS)
    out = io.StringIO()
    write(make_view("times", [findings], Ask()), "timeml", out)
    text = ElementTree.fromstring(out.getvalue().encode()).find("TEXT")
    assert text is not None
    article = findings.article
    read_by_people = filter(None, (article.quote(block.span) for block in article.blocks))
    shown = "".join(
        visible(char) if (char < " " and char != "\n") or char == "\ud800" else char
        for char in "\n\n".join(read_by_people)
    )
    assert "".join(text.itertext()) == shown
    assert [mark.text for mark in text.iter("TIMEX3")] == [
        "1921",
        "3 May",
        "3 May 1921",
        "Two days later",
        "three weeks",
    ]
