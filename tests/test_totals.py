"""Adding up: what may be added, what may not, and why."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maarat.edtf import Day
from maarat.explore import count_within, explore
from maarat.extract import extract
from maarat.model import Bounds, Claim, Depth, Findings, Total
from maarat.read import read_article, shipped_article
from maarat.views import Ask, make_view
from tests.boxes import article

BOX = {"conflict": "Battle of A", "date": "3–9 May 1921", "combatant1": "Rebels", "combatant2": "Syrian Army"}


def totals(body: str, **box: str) -> Findings:
    return extract(article([BOX | box], f"## Battle\n{body}\n"), Depth.TOTALS)


def of(found: Findings, side: str, category: str = "killed") -> Total:
    return next(
        total for total in found.totals if (total.side, total.category, total.unit) == (side, category, "people")
    )


def reasons(found: Findings, total: Total) -> dict[str, str]:
    stated: dict[str, Claim] = {claim.id: claim for claim in found.claims}
    return {found.article.quote(stated[one.id].span): one.why for one in total.left_out}


@pytest.mark.parametrize(
    ("body", "bounds"),
    [
        pytest.param("On 3 May, 5 rebels were killed. On 4 May, 7 rebels were killed.", (12, 12, 12), id="days apart"),
        pytest.param("On 3 May, 5 rebels were killed. Later that day, 3 rebels were killed.", (5, 5, 8), id="one day"),
        pytest.param("On 3 May, 5 rebels were killed. Another 3 rebels were killed in the town.", (8, 8, 8), id="another"),
        pytest.param("On 3 May, 20 rebels were killed, including 5 fighters.", (20, 20, 20), id="a part"),
        pytest.param("On 3 May, up to 30 rebels were killed. The 30 rebels killed that day were buried.", (30, 30, 30), id="a firm figure stands for an open one"),
        pytest.param("On 3 May, at least 5 rebels were killed. On 4 May, 7 rebels were killed.", (12, None, None), id="open"),
        pytest.param("On 3 May, 5 rebels were killed. In total, 30 rebels were killed in the battle.", (30, 30, 30), id="a sum"),
        pytest.param("On 3 May, 5 rebels were killed. On 20 June, 7 rebels were killed.", (5, 5, 5), id="after the battle"),
        pytest.param("On 3 May, the army said 9 rebels were killed, while the rebels said 4 rebels were killed.", (4, 4, 9), id="rivals"),
        pytest.param("On 3 May he said that 20 rebels had been killed. On 4 May he said that 25 rebels had been killed.", (25, 25, 45), id="counts up to a day"),
        pytest.param("The army says it killed 90 rebels. The rebels admitted that 40 rebels were killed.", (40, 40, 90), id="rivals without a day"),
        pytest.param("On 3 May, 90 rebels were killed. That day 20 rebels were killed. Another 3 rebels were killed.", (90, 90, 113), id="another one of a part"),
        pytest.param("On 4 May, 14 rebels were killed. By 5 May, 20 rebels had been killed since the start of the battle. On 6 May, 7 rebels were killed.", (27, 27, 27), id="since the start"),
        pytest.param("On 4 May, 14 rebels were killed. By 5 May, 9 rebels had been killed since the start of the battle.", (14, 14, 14), id="since the start, and too few"),
        pytest.param("On 4 May, 14 rebels were killed. On 5 May, 20 rebels were killed since the start of the year.", (34, 34, 34), id="since the start of the year"),
        pytest.param("On 4 May, 14 rebels were killed, bringing the total number of dead rebels to 30.", (30, 30, 30), id="bringing the total to"),
        pytest.param("On 4 May, 80 rebels and 600 fighters were killed, of whom 174 men died of disease.", (680, 680, 680), id="of which"),
        pytest.param("On 4 May, either 368 rebels were killed, or 427 rebels were killed.", (368, 368, 427), id="either, or"),
        pytest.param("On 4 May, SOHR said that a commander of the rebels was killed, and the army said that 90 rebels were killed.", (90, 90, 91), id="one by himself is no rival"),
        pytest.param("On 3 May, 90 rebels were killed. That day more than 20 rebels were killed.", (90, 90, None), id="more than is not another"),
    ],
)  # fmt: skip
def test_what_is_added(body: str, bounds: tuple[int | None, ...]) -> None:
    assert of(totals(body), "side1").prose == Bounds(*bounds)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("On 3 May, 5 rebels were killed. Later that day, 3 rebels were killed.", "may-be-part"),
        ("On 3 May, 20 rebels were killed, including 5 fighters.", "part"),
        ("On 3 May, many rebels were killed.", "no-number"),
        ("On 3 May, 12 rebels were killed. The 12 rebels killed that day were buried.", "repeat"),
        ("On 20 June, 7 rebels were killed.", "outside"),
        ("On 3 May, up to 30 rebels were killed. The 30 rebels killed that day were buried.", "repeat"),
        ("On 3 May, 5 rebels were killed. In total, 30 rebels were killed in the battle.", "in-total"),
    ],
)
def test_why_something_is_not_added(body: str, why: str) -> None:
    found = totals(body)
    assert why in reasons(found, of(found, "side1")).values()


def test_people_of_several_sides_are_added_to_none() -> None:
    found = totals(
        "On 3 May, more than 60 people were killed. At least 40 of the dead were civilians, while the rest were rebels."
    )
    assert of(found, "mixed").prose is None
    assert of(found, "civilian").prose == Bounds(40, None, None)


LEAD = "In total, 300 rebels and 40 soldiers died in the battle."
LOSSES = "Rebel losses were 200 killed. On 5 May, 20 rebels were killed. 100 rebels were killed."


@pytest.mark.parametrize(
    ("body", "bounds"),
    [
        (f"{LEAD}\n\n## Battle\nOn 3 May, 50 rebels were killed. On 4 May, 25 rebels were killed.\n", (300, 300, 300)),
        (f"{LEAD}\n\n## Battle\nOn 3 May, 250 rebels were killed. On 4 May, 80 rebels were killed.\n", (300, 300, 300)),
        (f"They fought.\n\n## Battle\nOn 3 May, 50 rebels were killed.\n\n## Casualties\n{LOSSES}\n", (200, 200, 200)),
        ("They fought.\n\n## Battle\nOn 3 May, 50 rebels were killed.\n\n## Casualties\nUp to 276 rebels were killed.\n", (50, None, 276)),
        ("They fought.\n\n## Battle\nOn 3 May, 5 rebels were killed.\n\n## Aftermath\nThe army executed 20 rebels.\n", (20, 20, 25)),
    ],
)  # fmt: skip
def test_figures_of_the_whole_are_never_added_to_parts(body: str, bounds: tuple[int | None, ...]) -> None:
    assert of(extract(article([BOX], body), Depth.TOTALS), "side1").prose == Bounds(*bounds)


def test_things_that_one_sentence_lists_are_a_sum() -> None:
    box = {"casualties1": "7 artillery pieces destroyed\n15 howitzers destroyed"}
    found = totals("On 4 May, the rebels lost seven artillery pieces, 15 howitzers and five mortars.", **box)
    guns = next(total for total in found.totals if total.unit == "guns")
    assert (guns.infobox, guns.prose) == (Bounds(22, 22, 22), Bounds(27, 27, 27))


def test_a_commander_is_no_new_count_of_those_killed() -> None:
    found = totals("In the battle 114 rebels were killed. Among the rebels killed was commander Ali Omar.")
    assert not [to for claim in found.claims for to in claim.relations if to.type == "supersedes"]
    assert of(found, "side1").prose == Bounds(114, 114, 114)


def test_a_time_counts_what_certainly_lies_in_it() -> None:
    body = "On 4 May, 5 rebels were killed. On 6 May, 7 rebels were killed. By 7 May, 12 rebels had been killed since the start of the battle."
    found = totals(body, casualties1="20 killed")
    total = of(count_within(found, Day(1921, 5, 5), None), "side1")
    assert (total.infobox, total.prose) == (None, Bounds(7, 7, 19))
    assert reasons(found, total) == {"20 killed": "other-days", "12 rebels had been killed": "other-days"}
    assert of(count_within(found, Day(1921, 5, 1), Day(1921, 5, 9)), "side1").prose == Bounds(12, 12, 12)
    assert count_within(found, None, None) == found


def test_only_what_infobox_or_prose_says() -> None:
    found = totals("On 4 May, 5 rebels were killed.", casualties1="9 killed", casualties2="8 captured")
    shown = [make_view("totals", [found], Ask(origin=origin)).records for origin in ("infobox", "prose")]
    assert [[(one["infobox"], one["prose"]) for one in records] for records in shown] == [
        [({"low": 9, "best": 9, "high": 9}, None), ({"low": 8, "best": 8, "high": 8}, None)],
        [(None, {"low": 5, "best": 5, "high": 5})],
    ]


def test_infobox_and_prose_are_kept_apart() -> None:
    total = of(totals("On 3 May, 5 rebels were killed.", casualties1="9 killed"), "side1")
    assert (total.infobox, total.prose) == (Bounds(9, 9, 9), Bounds(5, 5, 5))


def test_a_note_on_what_a_figure_includes_is_no_further_figure() -> None:
    total = of(
        totals("They fought.", casualties1="108 killed", notes="Includes 50 defectors executed by the army."), "side1"
    )
    assert total.infobox == Bounds(108, 108, 108)


def test_the_shipped_article_adds_up() -> None:
    found = explore(str(shipped_article()), Depth.TOTALS)
    assert of(found, "side1")[3:5] == (Bounds(108, 108, 108), Bounds(58, 58, 72))
    assert of(found, "unknown").prose == Bounds(25, 65, 65)
    assert of(found, "civilian").prose == Bounds(40, None, None)
    assert of(found, "mixed").added == ()


FIGURES = st.lists(
    st.tuples(st.integers(3, 9), st.integers(1, 400), st.sampled_from(["", "at least ", "up to ", "about "])),
    min_size=1,
    max_size=8,
)


@given(FIGURES)
def test_every_claim_is_added_or_left_out_once(figures: list[tuple[int, int, str]]) -> None:
    story = " ".join(f"On {day} May, {hedge}{number} rebels were killed." for day, number, hedge in figures)
    found = totals(story)
    for total in found.totals:
        ids = [*total.added, *(one.id for one in total.left_out)]
        mine = [claim.id for claim in found.claims if (claim.side, claim.category, claim.unit) == total[:3]]
        assert sorted(ids) == sorted(mine), json.dumps(story)
        for bounds in filter(None, (total.infobox, total.prose)):
            assert bounds.best is None or bounds.low is None or bounds.low <= bounds.best
            assert bounds.high is None or bounds.low is None or bounds.low <= bounds.high


def test_totals_of_real_articles_keep_the_laws() -> None:
    from tests.conftest import SHARED  # noqa: PLC0415

    folder = SHARED / "gold" / "articles"
    if not folder.is_dir():
        pytest.skip("no ../shared/gold beside the project")
    for path in sorted(folder.iterdir()):
        found = extract(read_article(str(path)), Depth.TOTALS)
        seen = [id_ for total in found.totals for id_ in (*total.added, *(one.id for one in total.left_out))]
        assert sorted(seen) == sorted(claim.id for claim in found.claims), path.name
