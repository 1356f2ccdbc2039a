from pathlib import Path

import pytest

from maarat.extract.infobox import find_conflicts
from maarat.extract.parties import read_commanders, read_parties
from maarat.extract.said import clean
from maarat.extract.strengths import find_figures
from maarat.extract.values import read_lines, tidy
from maarat.model import Commander, Party
from maarat.read import read_article
from tests.boxes import Links, article, conflict, field
from tests.conftest import cpu_seconds

SHARED = Path(__file__).resolve().parents[2] / "shared"
ARTICLES = sorted((SHARED / "corpus" / "articles").glob("*.md"))

Tree = dict[str, "Tree"]


def tree(parties: tuple[Party, ...]) -> Tree:
    return {party.name: tree(party.children) for party in parties}


UKRAINE, RUSSIA, ARMENIA = "\U0001f1fa\U0001f1e6", "\U0001f1f7\U0001f1fa", "\U0001f1e6\U0001f1f2"
TREES: dict[str, tuple[str, Links, Tree]] = {
    "one": ("Mali", ["Mali"], {"Mali": {}}),
    "two links on one line are two": (
        "Free Northern Army Al-Nur Front",
        ["Free Northern Army", "Al-Nur Front"],
        {"Free Northern Army": {}, "Al-Nur Front": {}},
    ),
    "two links joined by a small word are one": (
        "Fighters of the 4th Brigade of the Old Regiment",
        ["4th Brigade", "Old Regiment"],
        {"Fighters of the 4th Brigade of the Old Regiment": {}},
    ),
    "words around a link belong to it": (
        "Reconciled Free Northern Army fighters",
        ["Free Northern Army"],
        {"Reconciled Free Northern Army fighters": {}},
    ),
    "small words behind a link end where a capital starts": (
        "Nur Front fighters Sons of Noon",
        ["Nur Front"],
        {"Nur Front fighters": {}, "Sons of Noon": {}},
    ),
    "a lost flag leaves two blanks": ("Al-Nur Front  Army of Noon", (), {"Al-Nur Front": {}, "Army of Noon": {}}),
    "a name may start small": (
        "Nur Front al-Badr Group",
        ["Nur Front", "al-Badr Group"],
        {"Nur Front": {}, "al-Badr Group": {}},
    ),
    "and between links": (
        "Republic of Noon and Dusk",
        ["Republic of Noon", "Dusk"],
        {"Republic of Noon": {}, "Dusk": {}},
    ),
    "nested": (
        "Noon\n* Army\n** 1st Corps\n* Navy\n Dusk",
        (),
        {"Noon": {"Army": {"1st Corps": {}}, "Navy": {}}, "Dusk": {}},
    ),
    "no blank behind the mark": ("Noon\n*Army\n**1st Corps", (), {"Noon": {"Army": {"1st Corps": {}}}}),
    "marks on one line": ("Noon * Army * Navy", (), {"Noon": {"Army": {}, "Navy": {}}}),
    "a mark without words": (
        "* \n** 1st Brigade\n* Guard\n** 2nd Brigade",
        (),
        {"1st Brigade": {}, "Guard": {"2nd Brigade": {}}},
    ),
    "a heading has what follows": (
        "Noon\nSupported by:\nDusk\nDawn\n* Navy\nArms suppliers:\n\nEve",
        (),
        {"Noon": {}, "Supported by:": {"Dusk": {}, "Dawn": {"Navy": {}}}, "Arms suppliers:": {"Eve": {}}},
    ),
    "a heading on the line": (
        "Noon Supported by: Dusk Dawn",
        ["Noon", "Dusk", "Dawn"],
        {"Noon": {}, "Supported by:": {"Dusk": {}, "Dawn": {}}},
    ),
    "flags": (f"{RUSSIA} Russia {ARMENIA} Armenia", (), {"Russia": {}, "Armenia": {}}),
    "a flag alone is its country": (
        f"{UKRAINE}\nSupported by:\n Exiles",
        (),
        {"Ukraine": {}, "Supported by:": {"Exiles": {}}},
    ),
    "a flag alone before a heading": (
        f"{UKRAINE} Supported by: Exiles",
        ["Exiles"],
        {"Ukraine": {}, "Supported by:": {"Exiles": {}}},
    ),
    "a picture before a name": ("Flag of Noon.svg Noon", ["Noon"], {"Noon": {}}),
    "a picture between names": (
        "Noon Army Flag of Dusk.svg DUSK",
        ["Noon Army", "DUSK"],
        {"Noon Army": {}, "DUSK": {}},
    ),
    "a picture named after the party": ("DUSK Flag.svg DUSK", ["DUSK"], {"DUSK": {}}),
    "a unit with a bracket inside": ("555th (Airborne) Regiment", (), {"555th Regiment": {}}),
    "units in a row": ("9th Armoured Division 3rd Brigade", (), {"9th Armoured Division": {}, "3rd Brigade": {}}),
    "noise": ("'''Noon''' undefined <ref name=x/> [[Dusk|Dawn]] }}", (), {"Noon": {}, "Dawn": {}}),
    "only noise": ("style=margin-bottom:0.5em", (), {}),
    "unknown": ("Unknown", (), {}),
    "a folded list": ("Noon\nUnits involved\n* Army", (), {"Noon": {"Army": {}}}),
    "a folded list with empty lines between": (
        "Noon\nUnits involved\n\nArmy\n* 1st Corps\n\nNavy\nDusk\nUnits involved\n\nGuard",
        (),
        {"Noon": {"Army": {"1st Corps": {}}, "Navy": {}}, "Dusk": {"Guard": {}}},
    ),
    "a list with empty lines between is over where they stop": (
        "Noon\nSupport:\n\nDusk\n\nDawn\n(from May)\n Eve",
        (),
        {"Noon": {}, "Support:": {"Dusk": {}, "Dawn": {}}, "Eve": {}},
    ),
    "a list with marks is over where they stop": (
        "Noon\nSupport:\n* Dusk\n* Dawn\nEve",
        (),
        {"Noon": {}, "Support:": {"Dusk": {}, "Dawn": {}}, "Eve": {}},
    ),
    "a heading whose colon was lost": (
        "Noon\nArms suppliers\n* Dusk",
        (),
        {"Noon": {}, "Arms suppliers:": {"Dusk": {}}},
    ),
    "a heading without a list names nobody": ("Noon\nSupported by:", (), {"Noon": {}}),
    "two links behind a list mark are one name": ("* Noon Guard Group", ["Noon", "Guard"], {"Noon Guard Group": {}}),
    "two links joined behind a list mark are two": (
        "* Noon Police and Dusk Guard",
        ["Noon Police", "Dusk Guard"],
        {"Noon Police": {}, "Dusk Guard": {}},
    ),
    "units that open with their noun": (
        "11th Division Liwa al-Noon Jaysh al-Dusk",
        (),
        {"11th Division": {}, "Liwa al-Noon": {}, "Jaysh al-Dusk": {}},
    ),
    "such a noun inside a name": ("Fighters of Liwa al-Noon", (), {"Fighters of Liwa al-Noon": {}}),
    "a plural in brackets": ("* Noon unit(s)", (), {"Noon unit(s)": {}}),
    "a full stop": ("Noon units.", (), {"Noon units": {}}),
    "the same picture twice": (
        "NOON Flag.svg First Brigade NOON Flag.svg Town Committee",
        (),
        {"First Brigade": {}, "Town Committee": {}},
    ),
    "a picture with brackets in its name": ("* Seal of Noon (NSA).svg Noon Guard", ["Noon Guard"], {"Noon Guard": {}}),
    "deep": ("*" * 500 + "Noon", (), {"Noon": {}}),
}


@pytest.mark.parametrize("case", TREES.values(), ids=TREES.keys())
def test_a_field_is_a_tree_of_names(case: tuple[str, Links, Tree]) -> None:
    value, links, expected = case
    assert tree(read_parties(field(value, links))) == expected


def test_a_belligerent_over_its_units() -> None:
    value = "Noon\n\n1st Corps\n\n2nd Corps\nDusk\n\nGuard"
    assert tree(read_parties(field(value), {"Noon", "Dusk"})) == {
        "Noon": {"1st Corps": {}, "2nd Corps": {}},
        "Dusk": {"Guard": {}},
    }
    assert tree(read_parties(field("Noon\n\n1st Corps\n\nDusk"), {"Noon", "Dusk"})) == {
        "Noon": {},
        "1st Corps": {},
        "Dusk": {},
    }


def test_brackets_are_notes() -> None:
    value = "Noon (since 2017)\nDusk (from May) (denied)\nDawn\n(until June)\nEve (and others"
    assert [(party.name, party.note) for party in read_parties(field(value))] == [
        ("Noon", "since 2017"),
        ("Dusk", "from May; denied"),
        ("Dawn", "until June"),
        ("Eve", "and others"),
    ]


def test_a_link_inside_a_note_starts_no_name() -> None:
    parties = read_parties(field("Nur Front (Northern Dusk branch) Noon", ["Nur Front", "Dusk", "Noon"]))
    assert [(party.name, party.note) for party in parties] == [("Nur Front", "Northern Dusk branch"), ("Noon", None)]


@pytest.mark.parametrize(
    ("value", "links", "page"),
    [
        ("Noon", [("Noon", "noon")], "Noon"),
        ("Noon", [("Noon", "undefined")], None),
        ("NDF", [("NDF", "National Defence (Noon)")], "National Defence (Noon)"),
        ("Noon", [("Noon", "")], None),
        ("The whole Dusk Brigade", [("Dusk", "Battle of Dusk")], None),
        (UKRAINE, [(UKRAINE, "ukraine")], "Ukraine"),
        ("US", [("US", "united states")], "United States"),
    ],
)
def test_pages(value: str, links: Links, page: str | None) -> None:
    (party,) = read_parties(field(value, links))
    assert party.page == page


PEOPLE: dict[str, tuple[str, Links, list[Commander]]] = {
    "rank stays": ("Lt. Col. Ali Noon", ["Ali Noon"], [Commander("Lt. Col. Ali Noon", "Ali Noon", rank="Lt. Col.")]),
    "ranks part names": (
        "Maj. Gen. Ali Noon Brig. Omar Dusk 1st Lt. Sami Eve",
        (),
        [
            Commander("Maj. Gen. Ali Noon", rank="Maj. Gen."),
            Commander("Brig. Omar Dusk", rank="Brig."),
            Commander("1st Lt. Sami Eve", rank="1st Lt."),
        ],
    ),
    "a title behind a comma stays": ("Robert Noon, Earl of Dusk", (), [Commander("Robert Noon, Earl of Dusk")]),
    "notes part names": (
        "Ali Noon (Dusk commander) Omar Eve\n(leader)",
        (),
        [Commander("Ali Noon", note="Dusk commander"), Commander("Omar Eve", note="leader")],
    ),
    "a mark": ("Ali Noon †\nOmar Dusk KIA\nSami Eve (POW)", (), [
        Commander("Ali Noon", fate="killed"),
        Commander("Omar Dusk", fate="killed"),
        Commander("Sami Eve", fate="captured"),
    ]),
    "a fate that is told": ("Ali Noon (killed per rebels)", (), [Commander("Ali Noon", fate="killed", note="killed per rebels")]),
    "a heading": ("Ali Noon\nKIA:\n\nOmar Dusk\n(general)", (), [Commander("Ali Noon"), Commander("Omar Dusk", fate="killed", note="general")]),
    "a heading is over where empty lines stop": ("KIA:\n\nOmar Dusk\n(general)\n\nSami Eve\n Ali Noon", (), [
        Commander("Omar Dusk", fate="killed", note="general"),
        Commander("Sami Eve", fate="killed"),
        Commander("Ali Noon"),
    ]),
    "people without a name": ("Unknown Noon commander Unnamed Brigadier\nCol. Ali Eve", (), [
        Commander("Unknown Noon commander"),
        Commander("Unnamed Brigadier"),
        Commander("Col. Ali Eve", rank="Col."),
    ]),
    "unknown before a name is of another": ("Unknown Ali Noon", (), [Commander("Ali Noon")]),
    "a letter that was left over": ("Ali Noon (emir) C", (), [Commander("Ali Noon", note="emir")]),
    "a mark on a line of its own": ("KIA\n\nOmar Dusk", (), [Commander("Omar Dusk", fate="killed")]),
    "flags": (f"{RUSSIA} Ivan Noon {RUSSIA} Pyotr Dusk", (), [Commander("Ivan Noon"), Commander("Pyotr Dusk")]),
    "nobody": ("Unknown", (), []),
    "not a fate": ("Captain Executed Noon", (), [Commander("Captain Executed Noon", rank="Captain")]),
}  # fmt: skip


@pytest.mark.parametrize("case", PEOPLE.values(), ids=PEOPLE.keys())
def test_commanders(case: tuple[str, Links, list[Commander]]) -> None:
    value, links, expected = case
    assert list(read_commanders(field(value, links))) == expected


@pytest.mark.parametrize(
    ("place", "coordinates", "expected"),
    [
        ("Noon", "48.595°N, 38°W", (48.595, 38.0)),
        ("Noon", "24.5°N, -77.225°W", (24.5, -77.225)),
        ("Noon, Dusk 36.2°N, 37.1667°W", "", (36.2, 37.1667)),
        ("Noon", "-34.6°N, -58.4°W", (-34.6, -58.4)),
        ("Noon", "148.5°N, 38°W", None),
        ("12° west of Noon", "", None),
    ],
)
def test_the_sign_tells_and_not_the_letter(place: str, coordinates: str, expected: tuple[float, float] | None) -> None:
    assert conflict(combatant1="A", place=place, coordinates=coordinates).coordinates == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("8–13 October 2012", "2012-10-08/2012-10-13"),
        ("5 March 2022 – present", "2022-03-05/.."),
        ("1 – 3 May 2012 (first phase) 17 January 2013 – 19 February 2013 (second phase)", "2012-05-01/2013-02-19"),
        ("Unknown", "None"),
    ],
)
def test_date_over_all_phases(value: str, expected: str) -> None:
    assert str(conflict(combatant1="A", date=value).when) == expected


def test_result_is_outcome_and_points() -> None:
    found = conflict(combatant1="A", result="Rebel victory\n\n* Town taken\n\n* Road cut")
    assert (found.outcome, found.details) == ("Rebel victory", ("Town taken", "Road cut"))
    assert conflict(combatant1="A", status="Ongoing").outcome == "Ongoing"
    assert conflict(combatant1="A").outcome is None


def test_names() -> None:
    assert conflict(conflict="Battle of Noon\nمعركة", combatant1="A").name == "Battle of Noon"
    assert conflict(combatant1="A").name == "A battle"
    assert conflict(conflict="Siege of Fort 46 حصار 46", combatant1="A").name == "Siege of Fort 46"
    assert conflict(conflict="Битва", combatant1="A").name == "Битва"


def test_third_losses_are_no_third_side() -> None:
    found = conflict(combatant1="A", combatant2="B", casualties3="60 civilians killed")
    assert [side.id for side in found.sides] == ["side1", "side2"]
    found = conflict(combatant1="A", combatant2="B", combatant3="C", casualties3="2 killed")
    assert found.sides[2].casualties is not None


@pytest.mark.parametrize(
    ("value", "outcome", "details"),
    [
        ("* First phase: Noon taken\n* Second phase: Noon left", None, ("First phase: Noon taken", "Second phase: Noon left")),
        ("* Rebel victory\n* Noon taken", "Rebel victory", ("Noon taken",)),
        ("See Aftermath", None, ()),
        ("See Aftermath\n* Noon taken", None, ("Noon taken",)),
        ("Inconclusive (see aftermath)", "Inconclusive (see aftermath)", ()),
        ("Rebel victory Rebels take Noon", "Rebel victory", ("Rebels take Noon",)),
        ("Decisive victory of the Noon League", "Decisive victory of the Noon League", ()),
        ("Noon victory Dusk Treaty", "Noon victory Dusk Treaty", ()),
    ],
)  # fmt: skip
def test_outcome(value: str, outcome: str | None, details: tuple[str, ...]) -> None:
    found = conflict(combatant1="A", result=value)
    assert (found.outcome, found.details) == (outcome, details)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"casualties3": "60 civilians killed"}, [("casualties3", "civilian")]),
        ({"casualties3": "Total: 50 killed"}, [("casualties3", "mixed")]),
        ({"casualties3": "38 killed overall (8 civilians)"}, [("casualties3", "mixed")]),
        ({"casualties3": "40 killed (1994)"}, [("casualties3", "mixed")]),
        ({"casualties1": "2 killed", "fatalities": "5", "arrests": "12"}, [("fatalities", "mixed"), ("arrests", "mixed")]),
        ({"combatant3": "C", "casualties3": "2 civilians", "casualties4": "3 civilians"}, [("casualties4", "civilian")]),
    ],
)  # fmt: skip
def test_losses_of_no_side(fields: dict[str, str], expected: list[tuple[str, str]]) -> None:
    found = conflict(**{"combatant1": "A", "combatant2": "B", **fields})
    assert [(other.field.key, other.whose) for other in found.others] == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("c. undefined 13,000", "c. 13,000"),
        ("1,200 –1,500 men , 3 tanks .", "1,200–1,500 men, 3 tanks."),
        ("6 May – 7 June", "6 May – 7 June"),
        ("style=x '''40''' [[Noon|men]] }}<ref name=a>", "40 men"),
        (f"{RUSSIA} 1,300 men\n {UKRAINE} 400", "Russia: 1,300 men\nUkraine: 400"),
        (f"{RUSSIA} Russia: 50\n* {UKRAINE}", "Russia: 50\n* Ukraine"),
        ("Flag of Noon.svg 30 men", "30 men"),
        ("Army\n* 3 tanks \n** 1 gun", "Army\n* 3 tanks\n** 1 gun"),
        ("plan .50 calibre", "plan .50 calibre"),
        ("Per Noon:\n*\n* \n* 38 killed", "Per Noon:\n* 38 killed"),
    ],
)
def test_what_a_field_says(value: str, expected: str) -> None:
    assert clean(value, field(value)) == expected


def test_fields_stay_as_they_are() -> None:
    found = conflict(combatant1="A", place="Noon, 36.2°N, 37.1°W", strength1="1,200 –1,500")
    assert [one.value for one in found.infobox.fields] == ["A", "Noon, 36.2°N, 37.1°W", "1,200 –1,500"]
    assert [one.value for one in found.said.fields] == ["A", "Noon", "1,200–1,500"]


def test_parts_of_a_strength() -> None:
    (first, _) = conflict(combatant1="A", combatant2="B", strength1="40", strength1b="50").sides
    assert first.strength is not None
    assert first.strength.value == "40\n50"


Told = tuple[str | None, str | None, str | None, tuple[int | str | None, ...]]
STRENGTHS: dict[str, list[Told]] = {
    "1,200–1,500 men (May) 40+ tanks": [
        ("men", None, "May", (None, 1200, None, 1500, "range")),
        ("tanks", None, None, (40, 40, None, None, "at_least")),
    ],
    "Noon: 350 officers\n\nDusk: 200": [
        ("officers", "Noon", None, (350, 350, 350, 350, "exact")),
        (None, "Dusk", None, (200, 200, 200, 200, "exact")),
    ],
    "Units:\n* several TB2 drones\n* 3 boats": [
        ("TB2 drones", "Units", None, (None, None, None, None, "vague")),
        ("boats", "Units", None, (3, 3, 3, 3, "exact")),
    ],
    "2018: 65,000 (active) 1993–1994: 30,000": [
        (None, "2018", "active", (65000, 65000, 65000, 65000, "exact")),
        (None, "1993–1994", None, (30000, 30000, 30000, 30000, "exact")),
    ],
    "Per Noon (first day): 400 men": [("men", "Per Noon (first day)", None, (400, 400, 400, 400, "exact"))],
    "One hundred to several hundred men": [("men", None, None, (None, 100, None, None, "at_least"))],
    "5th Tank Brigade\n* 1st Corps": [],
    "Unknown": [],
}


@pytest.mark.parametrize("value", STRENGTHS)
def test_strengths(value: str) -> None:
    found = [(one.what, one.heading, one.note, tuple(one.count)) for one in find_figures(value)]
    assert found == STRENGTHS[value]


def test_parts_of_a_side() -> None:
    found = conflict(combatant1="style=x", combatant1a="Noon", combatant1b="Dusk", units1a="1st Corps")
    assert (found.sides[0].name, tree(found.sides[0].units)) == ("Noon and Dusk", {"1st Corps": {}})


def test_civil_conflict() -> None:
    found = conflict(side1="Strikers", side2="Police", leadfigures1="Ann Noon", howmany1="300", casualties1="2")
    first = found.sides[0]
    assert (first.name, first.commanders[0].name) == ("Strikers", "Ann Noon")
    assert first.strength is not None
    assert first.strength.value == "300"


def test_a_name_that_was_lost_is_that_of_the_flags() -> None:
    found = conflict(combatant1="style=x", combatant2="Noon", commander1=f"{ARMENIA} Ann Noon")
    assert (found.sides[0].name, found.sides[0].belligerents) == ("Armenia", ())


@pytest.mark.parametrize(
    "box",
    [
        {"name": "Noon Oblast", "settlement_type": "Oblast", "image": "x.svg"},
        {"title": "Ship", "partof": "the war", "builder": "Yard", "fate": "sunk"},
        {},
    ],
)
def test_not_every_box_is_about_a_conflict(box: dict[str, str]) -> None:
    assert find_conflicts(article([box])) == ()


def test_several_boxes() -> None:
    found = find_conflicts(
        article([{"name": "Noon"}, {"combatant1": "A"}, {"conflict": "B", "result": "x", "casualties1": "y"}])
    )
    assert [one.name for one in found] == ["A battle", "B"]


def test_tidy_keeps_lines() -> None:
    assert tidy("a<br/>b <small>c</small>\n* '''d'''") == "a\nb c\n* d"


@pytest.mark.parametrize(
    "piece", ["(", "((a", "*", "[[", "{{", "<", " ", "a", "9", f"{UKRAINE}", ".svg", "a  b ", "a:", "Noon (", "\n*"]
)
def test_hostile_values_take_little_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))

    def work() -> None:
        read_parties(field(text, ["Noon"] * 2000))
        read_commanders(field(text, ["a"] * 2000))
        clean(text, field(text, ["a"] * 2000))
        list(find_figures(text))

    assert cpu_seconds(work) < 5


def test_lines_know_their_links() -> None:
    first, second = read_lines(field("Noon\n* The Dusk Army", ["Noon", ("Dusk", "Dusk (town)")]))
    assert (first.links, second.links) == (((0, 4, "Noon"),), ((4, 8, "Dusk (town)"),))


@pytest.mark.skipif(not ARTICLES, reason="no ../shared/corpus beside the project")
def test_real_boxes_are_free_of_noise() -> None:
    for path in ARTICLES:
        for found in find_conflicts(read_article(path)):
            names = [name for side in found.sides for name in _names(side.belligerents + side.units)]
            names += [person.name for side in found.sides for person in side.commanders]
            for name in (*names, found.name, found.outcome or ""):
                assert not any(mark in name for mark in ("undefined", "style=", "'''", "[[", "}}", ".svg", "\n")), path


def _names(parties: tuple[Party, ...]) -> list[str]:
    return [name for party in parties for name in (party.name, *_names(party.children))]
