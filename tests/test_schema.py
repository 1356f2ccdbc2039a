import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from maarat.formats import FORMATS, write
from maarat.model import Findings, Span
from maarat.views import VIEWS, Ask, make_view, schema_of
from tests.battle import battle

VALIDATORS = {name: Draft202012Validator(schema_of(name)) for name in VIEWS}


def records(name: str) -> list[Any]:
    shown: list[Any] = json.loads(json.dumps(make_view(name, [battle()], Ask(undated=True)).records))
    return shown


@pytest.mark.parametrize("name", VIEWS)
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema_of(name))


@pytest.mark.parametrize("name", VIEWS)
def test_records_are_as_their_schema_says(name: str) -> None:
    for record in records(name):
        VALIDATORS[name].validate(record)


@pytest.mark.parametrize("name", VIEWS)
def test_the_order_of_fields_is_that_of_the_schema(name: str) -> None:
    for record in records(name):
        assert list(record) == list(schema_of(name)["properties"])


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("timeline", {"date": "9 October 2012"}),
        ("timeline", {"precision": "hour"}),
        ("timeline", {"basis": "guessed"}),
        ("timeline", {"sides": ["rebels"]}),
        ("timeline", {"more": 1}),
        ("timeline", {"earliest": "2012-10"}),
        ("casualties", {"category": "hurt"}),
        ("casualties", {"count": -1}),
        ("casualties", {"count": "12"}),
        ("casualties", {"relation": [{"type": "like", "target": "c1"}]}),
        ("infobox", {"sides": [{}]}),
        ("infobox", {"date": None}),
    ],
)
def test_a_wrong_record_is_refused(name: str, change: dict[str, Any]) -> None:
    assert not VALIDATORS[name].is_valid(records(name)[0] | change)


def test_every_record_of_every_real_article_is_valid(corpus: list[Findings]) -> None:
    for findings in corpus:
        for name, validator in VALIDATORS.items():
            for record in json.loads(json.dumps(make_view(name, [findings], Ask(undated=True)).records)):
                found = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(record)]
                assert not found, findings.article.path


def test_every_record_of_every_real_article_stands_where_it_says(corpus: list[Findings]) -> None:
    for findings in corpus:
        article = findings.article
        for name in ("timeline", "casualties"):
            for record in make_view(name, [findings], Ask(undated=True)).records:
                source = record["source"]
                quote = article.quote(Span(source["start"], source["end"]))
                assert quote == record["text"] if name == "timeline" else quote in record["text"], (
                    article.path,
                    record,
                )


def test_every_format_writes_every_real_article(corpus: list[Findings]) -> None:
    for findings in corpus:
        for name in VIEWS:
            view = make_view(name, [findings], Ask(undated=True))
            for format_, served in FORMATS.items():
                if not served.views:
                    out = io.StringIO()
                    write(view, format_, out)
                    assert out.getvalue().encode() or not view.records
