import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

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
