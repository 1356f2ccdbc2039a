"""What casualties fields of infoboxes say: cases in cases/boxes.yaml, each read as a field of a whole box."""

from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml

from maarat.extract import extract
from maarat.model import Claim
from maarat.read.markdown import read
from tests.conftest import SHARED

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "boxes.yaml").read_text(encoding="utf-8"))
BOX = {"conflict": "Battle of Example", "combatant1": "Free Example Army", "combatant2": "Example Armed Forces"}
FORMAT = SHARED / "FORMAT.md"
MOST_FAILURES = 0.1  # of the cases


def read_case(case: dict[str, Any]) -> list[dict[str, str]]:
    """Return the claims of a case as it words them."""
    box = {**BOX, **case.get("box", {}), case.get("field", "casualties1"): case["value"]}
    if "date" in case:
        box["date"] = case["date"]
    fields = "".join(f"\n    {key}:\n      text: |-\n{indent(value, ' ' * 8)}" for key, value in box.items())
    text = f"---\ntitle: Battle of Example\ninfoboxes:\n  - {fields.lstrip()}\n---\n\nIt was fought.\n"
    claims = extract(read(text, "example.md")).claims
    return [worded(claim, {other.id: other for other in claims}) for claim in claims]


def worded(claim: Claim, claims: dict[str, Claim]) -> dict[str, str]:
    """Return a claim as the cases word it."""
    said = {"category": claim.category, "unit": claim.unit, "count": amount(claim), "side": claim.side}
    if claim.attribution is not None:
        said["by"] = claim.attribution.text
    if claim.when is not None:
        said["date"] = str(claim.when)
    whole = next((claims[one.target] for one in claim.relations if one.type == "subset_of"), None)
    if whole is not None:
        said["part of"] = f"{amount(whole).split()[0]} {whole.category}"
    return said


def amount(claim: Claim) -> str:
    """Return an amount as the rules for counts word it."""
    count = claim.count
    stated, low, best, high = ("-" if one is None else one for one in (count.stated, count.low, count.best, count.high))
    return f"{stated} {low}/{best}/{high} {count.qualifier}"


def default(case: dict[str, Any]) -> dict[str, str]:
    """Return what a claim of a case says that leaves it out."""
    dated = read_case({**case, "value": "1 killed", "field": "casualties1"})[0].get("date")
    return {"unit": "people", "side": "side1"} | ({"date": dated} if dated else {})


@pytest.mark.parametrize("case", [pytest.param(case, id=case["value"][:40]) for case in CASES])
def test_value_of_an_infobox(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "known_failure" in case:
        request.applymarker(pytest.mark.xfail(reason=case["known_failure"], strict=True))
    assert read_case(case) == [default(case) | claim for claim in case["claims"]]


@pytest.mark.skipif(not FORMAT.exists(), reason="the survey of real values is not beside the project")
def test_every_surveyed_value_is_a_case() -> None:
    survey = FORMAT.read_text(encoding="utf-8").split("Casualty values to read:")[1].split("\n## ")[0]
    values = {value.replace("⏎", "\n") for value in survey.split("`")[1::2]}
    assert values <= {case["value"] for case in CASES}


def test_few_values_are_not_read() -> None:
    assert sum("known_failure" in case for case in CASES) <= MOST_FAILURES * len(CASES)
