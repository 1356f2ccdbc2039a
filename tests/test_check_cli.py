"""`maarat check` from the outside: exit codes, choice of codes, several articles, SARIF."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import pytest

from maarat.cli import main
from maarat.codes import CODES
from maarat.formats import write
from maarat.views import Ask, make_view
from tests.battle import battle

FRONT = "---\ntitle: {title}\ninfoboxes:\n  - conflict:\n      text: {title}\n    date:\n      text: {date}\n---\n\n"
CLEAN = FRONT.format(title="A", date="3–9 May 1941") + "## Battle\nOn 3 May 1941, they fought.\n"
WARNED = CLEAN.replace("On 3 May 1941", "On Monday, 4 May 1941").replace("title: A", "title: W")
WRONG = CLEAN.replace("On 3 May 1941", "On 31 June 1941").replace("title: A", "title: E")
INFORMED = (
    FRONT.format(title="I", date="3–9 May 1941").replace("---\n\n", "    strength1:\n      text: N/A\n---\n\n")
    + "They fought.\n"
)
HOSTILE = CLEAN.replace("On 3 May 1941", "On \x1b]0;x\x07 31 June 1941 \u202e[bold]b[/bold]")


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def maarat(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    monkeypatch.chdir(tmp_path)
    texts = {"clean": CLEAN, "warned": WARNED, "wrong": WRONG, "informed": INFORMED, "hostile": HOSTILE}
    (tmp_path / "my articles").mkdir()
    for name, text in texts.items():
        (tmp_path / "my articles" / f"{name}.md").write_text(text, encoding="utf-8")

    def run(*arguments: str) -> Ran:
        paths = [f"my articles/{word}.md" if word in texts else word for word in arguments]
        with pytest.raises(SystemExit) as done:
            main(["check", *paths])
        return Ran(int(done.value.code or 0), *capsys.readouterr())

    return run


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean"], 0),
        (["informed"], 0),
        (["warned"], 1),
        (["wrong"], 1),
        (["wrong", "--exit-zero"], 0),
        (["clean", "informed", "warned"], 1),
        (["my articles"], 1),
        (["warned", "--severity", "error"], 0),
        (["wrong", "--severity", "error"], 1),
        (["wrong", "--ignore", "M3"], 0),
        (["wrong", "--select", "M1,M2", "--select", "m306"], 0),
        (["wrong", "--select", "M305"], 1),
        (["clean", "missing.md"], 1),
        (["clean", "missing.md", "--exit-zero"], 1),
        (["wrong", "--select", "M999"], 2),
        (["wrong", "--severity", "bad"], 2),
        (["--list"], 0),
        (["--list", "--format", "sarif"], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int, maarat: Callable[..., Ran]) -> None:
    assert maarat(*arguments).code == code


def test_nothing_found_says_so(maarat: Callable[..., Ran]) -> None:
    assert maarat("clean") == (0, "", "hint: no flaw was found\n")
    assert maarat("wrong", "--select", "M1").err == "hint: no flaw was found that fits\n"


def test_each_article_has_its_table(maarat: Callable[..., Ran]) -> None:
    ran = maarat("clean", "warned", "wrong")
    assert [line for line in ran.out.splitlines() if not line.startswith(" ") and line] == ["W", "E"]


def test_every_code_is_listed(maarat: Callable[..., Ran]) -> None:
    listed = json.loads(maarat("--list", "--format", "json").out)
    assert [one["code"] for one in listed] == [one.code for one in CODES]
    assert all(one.code in maarat("--list").out for one in CODES)


@pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv", "md", "sarif"])
def test_an_article_cannot_act_on_a_terminal(format_: str, maarat: Callable[..., Ran]) -> None:
    ran = maarat("hostile", "--format", format_)
    assert ran.code == 1
    assert "M305" in ran.out
    assert not {"\x1b", "\x07", "\u202e"} & set(ran.out + ran.err)


# SARIF. The parts of the standard that are used, after sections 3.13 to 3.52 of SARIF 2.1.0: no other property is
# allowed, and what it requires is required.

Schema = dict[str, Any]
WHOLE: Schema = {"type": "integer", "minimum": 0}
FROM_ONE: Schema = {"type": "integer", "minimum": 1}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
WORDS: Schema = {"type": "string", "minLength": 1}


def shape(properties: Schema, *required: str) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


MESSAGE = shape({"text": WORDS}, "text")
REGION = shape({"startLine": FROM_ONE, "charOffset": WHOLE, "charLength": WHOLE})
ARTIFACT = shape({"uri": {"type": "string", "format": "uri-reference", "pattern": r"^[\x21-\x7e]+$"}})
LOCATION = shape({"id": WHOLE, "physicalLocation": shape({"artifactLocation": ARTIFACT, "region": REGION})})
RULE = shape(
    {
        "id": WORDS,
        "name": {"type": "string", "pattern": "^[A-Z][A-Za-z]+$"},
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "help": MESSAGE,
        "defaultConfiguration": shape({"level": LEVEL}),
    },
    "id",
)
RESULT = shape(
    {
        "ruleId": WORDS,
        "ruleIndex": WHOLE,
        "level": LEVEL,
        "message": MESSAGE,
        "locations": {"type": "array", "items": LOCATION},
        "relatedLocations": {"type": "array", "items": LOCATION, "uniqueItems": True},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
    },
    "message",
)
DRIVER = shape(
    {"name": WORDS, "version": WORDS, "rules": {"type": "array", "items": RULE, "uniqueItems": True}}, "name"
)
RUN = shape(
    {
        "tool": shape({"driver": DRIVER}, "driver"),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": RESULT},
    },
    "tool",
)
LOG = shape(
    {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": RUN},
    },
    "version",
    "runs",
)


def log_of(text: str) -> Any:
    log = json.loads(text)
    jsonschema.validate(log, LOG)
    return log["runs"][0]


def test_sarif_is_as_the_standard_has_it(maarat: Callable[..., Ran]) -> None:
    run = log_of(maarat("--format", "sarif").out)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [one.code for one in CODES]
    assert len(run["results"]) > 5
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("file:///")


def test_sarif_of_nothing_is_a_run_without_results(maarat: Callable[..., Ran]) -> None:
    assert log_of(maarat("clean", "--format", "sarif").out)["results"] == []


@pytest.mark.parametrize("is_whole", [False, True])
def test_sarif_has_paths_as_uris(is_whole: bool, maarat: Callable[..., Ran], tmp_path: Path) -> None:
    path = f"{tmp_path}/my articles/wrong.md" if is_whole else "wrong"
    (result,) = log_of(maarat(path, "--format", "sarif").out)["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20articles/wrong.md"
    region = place["region"]
    assert WRONG[region["charOffset"] :][: region["charLength"]] == "31 June 1941"
    assert WRONG.splitlines()[region["startLine"] - 1].startswith("On 31 June")


def test_sarif_survives_a_path_that_is_no_text() -> None:
    findings = battle()
    odd = findings._replace(article=findings.article._replace(path="a b\udcff\u202e%.md"))
    out = io.StringIO()
    write(make_view("check", [odd], Ask()), "sarif", out)
    results = log_of(out.getvalue())["results"]
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results}
    assert uris == {"a%20b%FF%E2%80%AE%25.md"}
