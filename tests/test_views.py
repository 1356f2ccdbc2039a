from typing import Any

import pytest

from maarat.edtf import Day, parse
from maarat.errors import ExitCode, MaaratError
from maarat.model import Count, Field, Figure, Findings, Infobox, Party, Side, Span
from maarat.views import VIEWS, Ask, Cell, View, make_view, schema_of
from maarat.views.casualties import RELATIONS
from maarat.views.dates import read_date, read_range
from maarat.views.select import match_side
from maarat.wording import say_count, say_loss, say_when
from tests.battle import battle


def show(name: str, **ask: Any) -> View:
    return make_view(name, [battle()], Ask(**ask))


def texts(view: View) -> list[str]:
    return [record["text"] for record in view.records]


def ids(view: View) -> list[str]:
    return [record["id"] for record in view.records]


WORDED = {
    "2012-10-09": "9 Oct 2012",
    "2012-10": "October 2012",
    "2012": "2012",
    "[..2012-10-09]": "by 9 Oct 2012",
    "[2012-10-09..]": "9 Oct 2012 or later",
    "[2012-10-08..2012-10-09]": "between 8 and 9 Oct 2012",
    "[2012-09-28..2012-10-09]": "between 28 Sep and 9 Oct 2012",
    "[2012-10-08,2012-10-09]": "8 or 9 Oct 2012",
    "[0805,0807]": "805 or 807 AD",
    "[-0489,-0479]": "490 or 480 BC",
    "2012-10-08/2012-10-13": "8–13 Oct 2012",
    "2012-09-28/2012-10-13": "28 Sep – 13 Oct 2012",
    "2012-12-28/2013-01-03": "28 Dec 2012 – 3 Jan 2013",
    "2012-06/2013-04": "June 2012 – April 2013",
    "2012-06/2012-08": "June–August 2012",
    "2012-10-08/..": "since 8 Oct 2012",
    "../2012-10-08": "until 8 Oct 2012",
    "1939/1945": "1939–1945",
    "-0498/-0448": "499–449 BC",
    "-0489-09-12": "12 Sep 490 BC",
    "2013-04-05~": "early April 2013",
    "2013-04-15~": "mid-April 2013",
    "2013-04-25~": "late April 2013",
    "2013-04-11~": "c. 11 Apr 2013",
    "1689~": "c. 1689",
    "0629?": "629 AD?",
    "1689%": "c. 1689?",
    "0482-04": "April 482 AD",
    "0208-24": "winter 208 AD",
    "-0001/0001": "2 BC – 1 AD",
    "194X": "1940s",
    "17XX": "18th century",
    "-04XX": "5th century BC",
    "1942-22": "summer 1942",
    "1942-24": "winter 1942–43",
    "1999-24": "winter 1999–00",
    "-0217-22": "summer 218 BC",
}


@pytest.mark.parametrize(("edtf", "words"), WORDED.items(), ids=list(WORDED))
def test_dates_are_said_in_words(edtf: str, words: str) -> None:
    assert say_when(parse(edtf)) == words


@pytest.mark.parametrize(
    ("count", "text", "words"),
    [
        (Count(1200, 1200, 1200, 1200, "exact"), "", "1,200"),
        (Count(60, 61, None, None, "more_than"), "", "more than 60"),
        (Count(60, None, None, 59, "less_than"), "", "fewer than 60"),
        (Count(60, None, None, 60, "up_to"), "", "up to 60"),
        (Count(60, 60, 60, 60, "about"), "", "about 60"),
        (Count(None, 200, None, 300, "range"), "", "200–300"),
        (Count(None, 200, None, None, "range"), "", "at least 200"),
        (Count(None, None, None, 300, "range"), "", "up to 300"),
        (Count(None, None, None, None, "vague"), "lost, dozens of men", "dozens"),
        (Count(None, None, None, None, "vague"), "men died", "some"),
        (Count(None, None, None, None, "vague"), "a number of men", "some"),
        (Count(None, None, None, None, "vague"), "much of the militia fled", "much"),
        (Count(None, None, None, None, "residual"), "", "the rest"),
    ],
)
def test_counts_are_said_in_words(count: Count, text: str, words: str) -> None:
    assert say_count(count, text) == words


@pytest.mark.parametrize(
    ("category", "victim", "words"),
    [
        ("killed", "", "killed"),
        ("killed", "dead soldiers", "soldiers killed"),
        ("killed", "dead", "dead"),
        ("killed", "light infantry", "light infantry killed"),
        ("captured", "wounded men", "wounded men captured"),
        ("casualties", "casualties", "casualties"),
        ("casualties", "heavy rebel losses", "rebel losses"),
        ("casualties", "the casualties", "casualties"),
        ("killed", "bodies", "bodies"),
        ("casualties", "men", "casualties among men"),
    ],
)
def test_a_loss_is_told_once(category: str, victim: str, words: str) -> None:
    assert say_loss(category, victim) == words


READ = {
    "2012-10-09": "2012-10-09",
    "9 October 2012": "2012-10-09",
    "9th of october, 2012": "2012-10-09",
    "Oct 9, 2012": "2012-10-09",
    "Sept. 2012": "2012-09",
    "October 2012": "2012-10",
    "2012": "2012",
    "490 BC": "-0489",
    "12 September 490 BCE": "-0489-09-12",
    "AD 9": "0009",
    "summer 1942": "1942-22",
    "1940s": "194X",
    "194X": "194X",
    "29 February 2012": "2012-02-29",
}


@pytest.mark.parametrize(("written", "edtf"), READ.items(), ids=list(READ))
def test_dates_of_users_are_read(written: str, edtf: str) -> None:
    assert str(read_date(written)) == edtf


@pytest.mark.parametrize(
    "written",
    ["", " ", "yesterday", "9 October", "9/10/2012", "31 June 2012", "2012-13-01", "0 BC", "9 10 2012", "May June 2012",
     "29 February 2013", "9 summer 1942", "3 BC AD", "20125 BC", "ma 2012", "2012-02-30", "x" * 100_000, "9 " * 50_000],
)  # fmt: skip
def test_a_bad_date_is_wrong_usage(written: str) -> None:
    with pytest.raises(MaaratError, match="not a date") as caught:
        read_date(written)
    assert caught.value.code == ExitCode.USAGE
    assert caught.value.hint


def test_a_range_takes_in_the_days_that_its_ends_allow() -> None:
    since, until = read_range("October 2012", "2012")
    assert (str(since), str(until)) == ("2012-10-01", "2012-12-31")
    assert read_range(None, None) == (None, None)
    with pytest.raises(MaaratError, match="after"):
        read_range("2013", "2012")


def test_the_timeline_is_a_diary() -> None:
    assert [record["date"] for record in show("timeline").records] == [
        "1921-04",
        "1921-05",
        "1921-05-03",
        "1921-05-03",
        "[..1921-05-04]",
        "[1921-05-03..1921-05-04]",
        "[1921-05-05,1921-05-06]",
        "1921-05-06/..",
        "1921-06-15~",
    ]


def test_undated_events_come_last_if_asked_for() -> None:
    assert [record["date"] for record in show("timeline", undated=True).records][-1] is None
    assert len(show("timeline", undated=True).records) == 10


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        ({"background": False}, ["e0", "e1", "e2", "e3", "e4", "e6", "e7"]),
        ({"section": "FIRST"}, ["e5", "e1", "e2", "e3", "e4"]),
        ({"grep": "LEAGUE gates"}, ["e3"]),
        ({"grep": "league mill"}, []),
        ({"sides": ("league",)}, ["e1", "e3"]),
        ({"sides": ("1", "southern")}, ["e1", "e3", "e6"]),
        ({"since": read_date("1921-05-06").earliest}, ["e0", "e6", "e7", "e8"]),
        ({"until": read_date("1921-05-03").latest}, ["e5", "e0", "e1", "e2", "e3", "e4"]),
    ],
)
def test_the_timeline_is_selected(ask: dict[str, Any], found: list[str]) -> None:
    assert ids(show("timeline", **ask)) == found


def test_every_event_says_how_its_date_is_known() -> None:
    (table,) = show("timeline", undated=True).lay_out()
    known = [row.cells[2] for row in table.rows]
    assert Cell("inferred", "inferred") in known
    assert Cell("From 6 May on (06:30)") in known
    assert [row.role for row in table.rows].count("background") == 3


def test_several_articles_are_merged_in_time_order() -> None:
    view = make_view("timeline", [battle(), battle()], Ask())
    keys = [(record["latest"] or "9999") for record in view.records if record["precision"] == "day"]
    assert keys == sorted(keys)
    assert len(view.records) == 18
    assert "Article" in [heading.name for heading in view.lay_out()[0].headings]


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        ({"sides": ("rebel",)}, ["i1"]),
        ({"sides": ("rebels", "civilian")}, ["c1", "i1", "i4"]),
        ({"categories": ("equipment_destroyed",)}, ["i3"]),
        ({"origin": "prose"}, ["c1", "c2", "c3", "c4", "c5"]),
        ({"sides": ("unknown",)}, ["c5"]),
        ({"sides": ("mixed",)}, []),
        ({"until": read_date("1921-05-02").latest}, []),
    ],
)
def test_losses_are_selected(ask: dict[str, Any], found: list[str]) -> None:
    assert ids(show("casualties", **ask)) == found


def test_a_category_that_does_not_exist_is_wrong_usage() -> None:
    with pytest.raises(MaaratError, match="'kiled'") as caught:
        show("casualties", categories=("kiled",))
    assert caught.value.code == ExitCode.USAGE


def test_losses_have_a_table_a_side_the_text_first() -> None:
    tables = show("casualties").lay_out()
    assert [table.title for table in tables] == ["Northern League", "Southern Republic", "Civilians", "Side not stated"]
    assert [row.cells[0] for row in tables[1].rows] == ["In the text"] * 3 + ["In the infobox"] * 2
    assert tables[1].rows[1].cells[4] == "officers killed – part of “40”, line 29"
    assert tables[1].rows[-1].cells[4] == "tanks destroyed"


def test_a_loss_says_that_its_date_is_inferred() -> None:
    tables = show("casualties").lay_out()
    dates = [row.cells[2] for row in tables[1].rows]
    assert dates == ["5 or 6 May 1921", "5 or 6 May 1921", Cell("5 or 6 May 1921*", "inferred"), *["whole battle"] * 2]
    assert [table.note[:10] for table in tables] == ["", "* inferred", "* inferred", ""]


def test_every_relation_has_words() -> None:
    schema = schema_of("casualties")["properties"]["relation"]["items"]["properties"]["type"]
    assert list(RELATIONS) == schema["enum"]


def test_the_infobox_has_its_sides_next_to_each_other() -> None:
    facts, sides, rest = show("infobox").lay_out()
    assert facts.title == "Battle of Tell Example"
    assert [heading.name for heading in sides.headings] == ["", "Side 1", "Side 2"]
    assert sides.rows[2].cells[1] == "1st Corps\n• 2nd Brigade\n  • 3rd Battalion"
    assert [row.cells[1] for row in rest.rows] == ["7 civilians killed", "Figures of the *League* | disputed"]


def test_one_field_of_an_infobox_is_bare_text() -> None:
    (table,) = show("infobox", field="Strength1").lay_out()
    assert [row.cells for row in table.rows] == [("=1,200 men",)]
    (table,) = make_view("infobox", [battle(), battle()], Ask(field="date")).lay_out()
    assert table.rows[1].cells == ("Battle of Tell Example", "3–6 May 1921 · (3 days)")
    assert "there are: conflict, partof" in show("infobox", field="colour").hints[0]


def two_boxes() -> Findings:
    found = battle()
    first = found.conflicts[0]
    sides = (first.sides[0]._replace(name="Dusk Guard", aliases=(), belligerents=()),)
    ship = Infobox((Field("ship_name", "Noon", Span(0, 4)),))
    article = found.article._replace(infoboxes=(first.infobox, ship))
    return found._replace(article=article, conflicts=(first, first._replace(name="Second", sides=sides)))


def test_each_infobox_has_its_own_sides() -> None:
    found = two_boxes()
    assert [record["conflict"] for record in make_view("infobox", [found], Ask(sides=("dusk",))).records] == ["Second"]
    both = make_view("infobox", [found], Ask(sides=("1",))).records
    assert [record["sides"][0]["name"] for record in both] == ["Northern League", "Dusk Guard"]
    with pytest.raises(MaaratError, match="romans"):
        make_view("infobox", [found], Ask(sides=("romans",)))


def test_an_infobox_about_something_else_is_told() -> None:
    found = two_boxes()
    title = found.article.title
    assert make_view("infobox", [found], Ask()).hints == (f"an infobox was left out of {title} (it is about a ship)",)
    for boxes, why in (
        ((), "it has none"),
        ((Infobox(()),), "it is empty"),
        (found.article.infoboxes[1:], "it is about a ship"),
    ):
        bare = found._replace(conflicts=(), article=found.article._replace(infoboxes=boxes))
        assert make_view("infobox", [bare], Ask()).hints == (
            f"no infobox about a conflict was found in {title} ({why})",
        )


def test_a_side_that_only_flags_name() -> None:
    found = battle()
    first = found.conflicts[0]
    sides = (first.sides[0]._replace(name="Armenia", belligerents=()), first.sides[1])
    view = make_view("infobox", [found._replace(conflicts=(first._replace(sides=sides),))], Ask())
    table = view.lay_out()[1]
    assert table.rows[0].cells[1] == Cell("[Armenia]", "inferred")
    assert table.note.startswith("In [ ]")


def test_amounts_in_a_row_have_a_line_each() -> None:
    found = battle()
    first = found.conflicts[0]
    count = Count(3, 3, 3, 3, "exact")
    figures = (Figure("30 men", count, "men", None, None), Figure("3 guns", count, "guns", None, None))
    side = first.sides[0]._replace(figures=figures, strength=Field("strength1", "30 men 3 guns", Span(0, 13)))
    view = make_view("infobox", [found._replace(conflicts=(first._replace(sides=(side,)),))], Ask())
    rows = {row.cells[0]: row.cells[1] for row in view.lay_out()[1].rows}
    assert rows["Strength"] == "30 men\n3 guns"


def test_one_side_of_an_infobox() -> None:
    assert [side["id"] for side in show("infobox", sides=("2",)).records[0]["sides"]] == ["side2"]


@pytest.mark.parametrize("name", VIEWS)
def test_nothing_found_says_why(name: str) -> None:
    empty = battle()._replace(conflicts=(), times=(), events=(), claims=(), totals=(), flaws=())
    view = make_view(name, [empty], Ask())
    assert not view.records
    assert len(view.hints) == 1
    assert not view.lay_out()


def test_hidden_undated_events_are_told() -> None:
    last = battle()._replace(events=battle().events[-1:])
    assert "--undated shows 1" in make_view("timeline", [last], Ask()).hints[0]


@pytest.mark.parametrize("name", VIEWS)
def test_the_place_in_the_file_is_that_of_the_text(name: str) -> None:
    findings = battle()
    lines = findings.article.text.split("\n")
    for record in make_view(name, [findings], Ask(undated=True)).records:
        source = record["source"]
        quote = findings.article.text[source["start"] : source["end"]]
        assert quote.split("\n")[0] in lines[source["line"] - 1]
        if name == "timeline":
            assert quote == record["text"]


def sides() -> tuple[Side, ...]:
    return (
        Side("side1", "Rebels", ("rebel", "opposition", "Free Syrian Army"), (Party("Al-Nusra Front"),)),
        Side("side2", "Syrian Arab Army", ("SAA", "government", "army", "regime’s forces")),
        Side("side3", "People's Protection Units", ("YPG",)),
    )


@pytest.mark.parametrize(
    ("who", "side"),
    {
        "side1": "side1",
        "2": "side2",
        "REBEL": "side1",
        "rebels": "side1",
        "fsa": "side1",
        "free syrian": "side1",
        "alnusra": "side1",
        "Al Nusra": "side1",
        "nusra front": "side1",
        "army": "side2",
        "government": "side2",
        "saa": "side2",
        "Peoples Protection": "side3",
        "PPU": "side3",
        "civilians": "civilian",
        "mixed": "mixed",
    }.items(),
)
def test_a_side_is_found_by_any_of_its_names(who: str, side: str) -> None:
    assert match_side(sides(), who) == {side}


def with_sides(sides_: tuple[Side, ...]) -> Findings:
    return battle()._replace(sides=sides_)


@pytest.mark.parametrize(
    ("who", "problem"), [("syrian", "more than one"), ("romans", "no side"), ("", "no side"), ("-", "no side")]
)
def test_an_unknown_or_ambiguous_side_lists_what_there_is(who: str, problem: str) -> None:
    with pytest.raises(MaaratError, match=problem) as caught:
        make_view("casualties", [with_sides(sides())], Ask(sides=(who,)))
    assert caught.value.code == ExitCode.USAGE
    assert "side2 Syrian Arab Army (SAA, government, army" in caught.value.hint


def test_with_several_articles_a_side_has_to_fit_one() -> None:
    view = make_view("casualties", [battle(), with_sides(sides())], Ask(sides=("ypg", "rebel")))
    assert {record["side"] for record in view.records} == {"side1"}


def test_a_conflict_of_another_time_is_not_shown() -> None:
    shown = [len(make_view("infobox", [battle()], Ask(since=Day(year, 1, 1))).records) for year in (1921, 1930)]
    assert shown == [1, 0]
