"""Casualty strings of the American Civil War against the totals that a person read from them.

Each is put where a reader would meet it: what speaks of one side in the field of that side, what
speaks of both in the third field of a box whose sides are named as Wikipedia names them.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from maarat.extract import extract
from maarat.model import Claim
from tests.boxes import article
from tests.conftest import SHARED

STRINGS = SHARED / "losses" / "acw_strings.jsonl"
NAMES = {
    "US": "United States (Union)",
    "Confederate": "Confederate States (Confederacy)",
    "Native American": "Native Americans",
}
ADDED = ("killed", "wounded", "missing", "captured")
"""What makes a side's total where the string does not state it."""
FLOOR = 0.95


def rows(*, of_both: bool = False) -> list[dict[str, Any]]:
    """Return the strings with what was read from them, all or those `of_both` sides."""
    found = [json.loads(line) for line in STRINGS.read_text(encoding="utf-8").splitlines()]
    return [row for row in found if len(row["sides"]) > 1 or not of_both]


def claims_of(row: dict[str, Any], *, told: bool = False) -> tuple[Claim, ...]:
    """Return what is read where the string is a field of a box, or `told` in a line of the text."""
    names = [NAMES[side] for side in sides_of(row)]
    of_both = len(row["sides"]) > 1
    key = "casualties3" if of_both else f"casualties{sides_of(row).index(next(iter(row['sides']))) + 1}"
    box = {"conflict": "A battle", "date": "1864", "combatant1": names[0], "combatant2": names[1], key: row["text"]}
    if told:
        return extract(article([{**box, key: ""}], f"Estimated casualties: {box[key]}")).claims
    return extract(article([box])).claims


def sides_of(row: dict[str, Any]) -> list[str]:
    """Return the two sides of a battle as its box would have them."""
    return ["US", next((side for side in row["sides"] if side != "US"), "Confederate")]


def total(claims: Sequence[Claim]) -> int | None:
    """Return the losses of people that the claims of one side state: as one figure, else added up."""
    people = [claim for claim in claims if claim.unit == "people" and claim.count.best is not None]
    ids = {claim.id for claim in people}
    whole = [
        claim for claim in people if not any(one.type == "subset_of" and one.target in ids for one in claim.relations)
    ]
    stated = [claim.count.best for claim in whole if claim.category == "casualties"]
    if stated:
        return stated[0]
    parts = [claim.count.best or 0 for claim in whole if claim.category in ADDED]
    return sum(parts) if parts else None


def given(figures: dict[str, float | None]) -> float | None:
    """Return the losses of a side as the person read them: as one figure, else added up."""
    parts = [figure for name, figure in figures.items() if name != "casualties" and figure is not None]
    return figures["casualties"] if figures["casualties"] is not None or not parts else sum(parts)


def misread(*, told: bool = False) -> Iterator[str]:
    """Yield each string of which a side's total is read otherwise; `told` are those that speak of both sides."""
    for row in rows(of_both=told):
        claims = claims_of(row, told=told)
        ids = dict(zip(sides_of(row), ("side1", "side2"), strict=True))
        for side, figures in row["sides"].items():
            read = total([claim for claim in claims if claim.side == ids[side]])
            if read != given(figures):
                yield f"{row['id']}: {row['text']!r}: {side} {given(figures)}, read as {read}"
                break


@pytest.mark.skipif(not STRINGS.exists(), reason="the strings are not beside the project")
def test_totals_of_sides_are_read_from_summaries() -> None:
    wrong = list(misread())
    assert len(wrong) <= (1 - FLOOR) * len(rows()), "\n".join(wrong)


@pytest.mark.skipif(not STRINGS.exists(), reason="the strings are not beside the project")
def test_totals_of_sides_are_read_from_lines_of_the_text() -> None:
    wrong = list(misread(told=True))
    assert len(wrong) <= (1 - FLOOR) * len(rows(of_both=True)), "\n".join(wrong)
