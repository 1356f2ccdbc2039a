"""What cannot be right: each check finds its example and leaves its near-misses alone."""

from pathlib import Path

import pytest
import yaml

from maarat.check import check
from maarat.codes import BY_CODE, CODES, chosen_codes
from maarat.errors import MaaratError
from maarat.explore import explore
from maarat.extract import extract
from maarat.model import Depth
from maarat.read import shipped_article
from maarat.read.markdown import read
from tests.boxes import article

BOX = {"conflict": "Battle of A", "date": "3–9 May 1941", "combatant1": "Rebels", "combatant2": "Syrian Army"}


def codes(body: str, **box: str) -> set[str]:
    return {flaw.code for flaw in check(extract(article([BOX | box], f"## Battle\n{body}\n"), Depth.TOTALS))}


@pytest.mark.parametrize(
    ("code", "body", "box"),
    [
        ("M101", "On 3 May, 15 rebels were killed. On 4 May, 7 rebels were killed.", {"casualties1": "12 killed"}),
        ("M101", "The army said 90 rebels were killed, while the rebels said 14 rebels were killed.", {"casualties1": "14 killed"}),
        ("M102", "On 3 May, 15 rebels were killed. On 4 May, 7 rebels were killed and 9 wounded.", {"casualties2": "190 killed"}),
        ("M103", "On 3 May, 15 rebels were wounded.", {"casualties1": "12 killed"}),
        ("M104", "On 3 May, 15 rebels were killed. On 4 May, 7 rebels were killed.", {"casualties1": "22 killed"}),
        ("M201", "On 3 May, the army said 90 rebels were killed, while the rebels said 14 rebels were killed.", {}),
        ("M202", "On 3 May, 12 rebels were killed, including 15 fighters.", {}),
        ("M204", "They fought.", {"casualties1": "12 killed", "casualties2": "9 killed", "notes": "Includes 5 deserters killed."}),
        ("M301", "On 12 May, the Syrian Army attacked the mill.", {}),
        ("M302", "On 5 May, the army was in control of the mill.", {"result": "Victory\n* Rebels capture the mill on 5 May"}),
        ("M303", "### 3–4 May\nOn 6 May, the Syrian Army attacked the mill.", {}),
        ("M304", "They fought from 9 May 1941 to 3 May 1941.", {}),
        ("M305", "On 31 June 1941, the town fell.", {}),
        ("M306", "On Monday, 4 May 1941, the town fell.", {}),
        ("M304", "They fought.", {"date": "9–3 May 1941"}),
        ("M304", "They fought from 9 to 3 May 1941.", {}),
        ("M304", "They fought.", {"date": "9 May – 3 May 1941"}),
        ("M305", "They fought.", {"date": "29 February 1941"}),
        ("M305", "They fought.", {"date": "3–31 June 1941"}),
        ("M306", "They fought.", {"date": "Monday, 4 May 1941"}),
        ("M307", "### 5 May\nThey fought.\n\n### 3–4 May\nThey fought.", {}),
        ("M307", "On 3 May, they fought.\n\nOn 13 May, they fought.\n\nOn 4 May, they fought.", {}),
        ("M308", "They fought.", {"result": "Victory\n* Army leaves the town on 12 May"}),
        ("M309", "On 6 May, the rebels captured Tell Hamra.", {"result": "Victory\n* Rebels capture Tell Hamra on 5 May"}),
        ("M501", "They fought.", {"date": "1,5?"}),
        ("M501", "They fought.", {"coordinates": "36.25°N"}),
        ("M205", "They fought.", {"casualties1": "12 killed, 9 captured\n(by 7 May)\n2 tanks destroyed"}),
        ("M503", "They fought.", {"coordinates": "136.25°N, 35.5°E"}),
        ("M504", "They fought.", {"strength1": "N/A"}),
        ("M505", "They fought.", {"strength1": "c. undefined 13,000"}),
        ("M505", "They fought.", {"casualties1": "Per Armenia:<ref name="}),
        ("M504", "They fought.", {"casualties1": "12 KIA, 30 WIA"}),
        ("M504", "They fought.", {"result": "Decisive rebel victory"}),
    ],
)  # fmt: skip
def test_a_flaw_is_found(code: str, body: str, box: dict[str, str]) -> None:
    assert code in codes(body, **box)


@pytest.mark.parametrize(
    ("code", "body", "box"),
    [
        ("M101", "On 3 May, 15 rebels were killed. Later that day, 7 rebels were killed.", {"casualties1": "16 killed"}),
        ("M101", "The army said 16 rebels were killed, while the rebels said 14 rebels were killed.", {"casualties1": "14 killed"}),
        ("M102", "On 3 May, 12 soldiers of the army were killed. On 4 May, 7 rebels were killed.", {"casualties1": "90 wounded"}),
        ("M102", "On 3 May, 12 soldiers of the army were killed. On 4 May, 7 rebels were killed and 9 wounded.", {"casualties2": "12 killed"}),
        ("M102", "On 3 May, 2 rebels were wounded. On 4 May, 3 rebels and 9 civilians were wounded. In all, 25 people were killed.", {"casualties1": "17 killed", "casualties2": "8 killed"}),
        ("M103", "On 3 May, 15 rebels were wounded.", {"casualties1": "12 killed, 20 wounded"}),
        ("M104", "On 3 May, 22 rebels were killed.", {"casualties1": "22 killed"}),
        ("M201", "On 3 May, the army said 15 rebels were killed, while the rebels said 14 rebels were killed.", {}),
        ("M202", "On 3 May, 12 rebels were killed, including 5 fighters.", {}),
        ("M204", "They fought.", {"casualties1": "12 killed", "notes": "Includes 5 deserters killed."}),
        ("M301", "On 9 May, the Syrian Army attacked. On 12 May, rebels said the army attacked them.", {}),
        ("M302", "On 6 May, the army was in control of the mill.", {"result": "Victory\n* Rebels capture the mill on 5 May"}),
        ("M303", "### 3–4 May\nOn 4 May, the Syrian Army attacked the mill. In May, it attacked again.", {}),
        ("M304", "They fought from 3 May 1941 to 9 May 1941.", {}),
        ("M305", "On 30 June 1941, the town fell.", {}),
        ("M306", "On Sunday, 4 May 1941, the town fell.", {}),
        ("M304", "They fought from 3 to 9 May 1941, and in the night of 30 April–1 May 1941.", {"date": "31 May–1 June 1941"}),
        ("M305", "They fought.", {"date": "28 February 1941"}),
        ("M306", "They fought.", {"date": "Sunday, 4 May 1941"}),
        ("M307", "### 3–4 May\nThey fought.\n\n### 4–5 May\nThey fought.", {}),
        ("M307", "On 3 May, they fought.\n\nThe attack on 13 May failed.\n\nOn 4 May, they fought.", {}),
        ("M307", "On 3 May, they fought.\n\nOn 13 May, they fought.\n\nOn 2 May, they fought.", {}),
        ("M308", "They fought.", {"result": "Victory\n* Army leaves the town on 8 May\n* Peace on 12 July"}),
        ("M309", "On 5 May, the rebels captured Tell Hamra.", {"result": "Victory\n* Rebels capture Tell Hamra on 5 May"}),
        ("M501", "They fought.", {"date": "Unknown"}),
        ("M501", "They fought.", {"coordinates": "36.25°N, 135.5°E"}),
        ("M205", "They fought.", {"casualties1": "12 killed (by 7 May), 9 captured\n2 tanks destroyed"}),
        ("M501", "They fought.", {"coordinates": "38°03′N 127°18′E"}),
        ("M503", "They fought.", {"coordinates": "36.25°N, 135.5°E"}),
        ("M505", "They fought.", {"strength1": "c. 13,000 <small>", "caption": "undefined"}),
        ("M504", "They fought.", {"strength1": "Unknown", "result": "Rebel victory", "casualties1": "12 killed"}),
    ],
)  # fmt: skip
def test_what_is_well_is_left_alone(code: str, body: str, box: dict[str, str]) -> None:
    assert code not in codes(body, **box)


def test_an_impossible_day_is_named_with_its_month() -> None:
    text = "---\ninfoboxes:\n  - conflict: A\n    combatant1: B\n    date: 30–31 February 1941\n---\nThey fought.\n"
    found = [flaw.message for flaw in check(extract(read(text, "a.md"), Depth.TOTALS)) if flaw.code == "M305"]
    assert found[0] == "“30” (30 February): February 1941 has 28 days"


def test_the_shipped_article() -> None:
    found = explore(str(shipped_article()), Depth.FLAWS)
    assert [(found.article.locate(flaw.span.start)[0], flaw.code) for flaw in found.flaws] == [
        (50, "M302"), (97, "M104"), (100, "M102"), (101, "M205"), (110, "M204"), (122, "M201"), (125, "M103"), (127, "M103"), (131, "M103"),
    ]  # fmt: skip


def test_a_comment_silences_a_code() -> None:
    text = "---\ntitle: A\n# maarat: ignore M305, M306\n---\nOn 31 June 1941, the town fell.\n"
    assert not check(extract(read(text, "a.md"), Depth.TOTALS))
    assert not check(extract(read(text.replace("M305, M306", "M3"), "a.md"), Depth.TOTALS))
    assert check(extract(read(text.replace("M305, ", ""), "a.md"), Depth.TOTALS))
    assert check(extract(read(text.replace("ignore ", ""), "a.md"), Depth.TOTALS))
    assert check(
        extract(
            read(text.replace("---\nOn", "---\n# maarat: ignore M305\nOn").replace("M305, ", ""), "a.md"), Depth.TOTALS
        )
    )


def test_every_code_says_what_it_is() -> None:
    assert len(BY_CODE) == len(CODES)
    assert all(one.what and one.example and one.remedy for one in CODES)


def test_codes_are_chosen_by_their_beginning() -> None:
    assert chosen_codes(["M2"], ["M204"], "") == {"M201", "M202", "M205"}
    assert "M102" not in chosen_codes([], [], "warning")
    assert chosen_codes(["M305,M306"], [], "error") == {"M305"}


@pytest.mark.parametrize("code", ["M9", "", "x"])
def test_a_code_that_there_is_not_is_wrong_usage(code: str) -> None:
    with pytest.raises(MaaratError, match="no code"):
        chosen_codes([code], [], "")


FOLDER = Path(__file__).parent / "cases" / "check"
PLANTS = yaml.safe_load((FOLDER / "plants.yaml").read_text(encoding="utf-8"))
MOST_MISSED = 2
"""Of the planted mistakes; each that is missed is listed by the test."""


def flaws_of(text: str) -> set[str]:
    return {flaw.code for flaw in check(extract(read(text, "battle.md"), Depth.TOTALS))}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_a_clean_article_has_no_flaw(path: Path) -> None:
    assert flaws_of(path.read_text(encoding="utf-8")) == set()


def test_planted_mistakes_are_found() -> None:
    missed = []
    for plant in PLANTS:
        clean = (FOLDER / f"{plant['article']}.md").read_text(encoding="utf-8")
        assert clean.count(plant["old"]) == 1, plant
        if plant["code"] not in flaws_of(clean.replace(plant["old"], plant["new"])):
            missed.append(f"{plant['code']} {plant['article']}: {plant['new']}")
    assert len(PLANTS) >= 50
    assert len(missed) <= MOST_MISSED, "\n".join(missed)
