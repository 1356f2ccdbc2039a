from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maarat.extract.infobox import find_conflicts
from maarat.extract.lex import Lexicon
from maarat.extract.opponents import match_opening
from maarat.extract.sentences import split_sentences
from maarat.extract.sides import SideFinder, find_sides
from maarat.extract.units import claim_people
from maarat.model import Article, Party, Side
from maarat.read import read_article, shipped_article
from maarat.rules.sides import OPENINGS
from tests.boxes import sides
from tests.conftest import cpu_seconds

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = sorted((SHARED / "gold" / "articles").glob("*.md"))


def names_in(text: str, found: tuple[Side, ...]) -> list[tuple[str, str]]:
    tokens = Lexicon({}).tokens(text, 0, len(text))
    return [
        (text[tokens[mention.first].start : tokens[mention.last - 1].end], mention.side)
        for mention in SideFinder(found).find(tokens)
    ]


@pytest.mark.parametrize(("words", "text", "expected"), [(o.words, *hit) for o in OPENINGS for hit in o.hits.items()])
def test_opening_finds_its_hits(words: str, text: str, expected: tuple[str, str]) -> None:
    found = match_opening(words, text)
    assert found is not None
    assert tuple(opponent.name for opponent in found) == expected


@pytest.mark.parametrize(("words", "text"), [(o.words, miss) for o in OPENINGS for miss in o.misses])
def test_opening_refuses_its_misses(words: str, text: str) -> None:
    assert match_opening(words, text) is None


REBELS = {"combatant1": "Free Noonian Army\nAl-Nur Front", "combatant2": "Syrian Armed Forces", "place": "Hama, Syria"}


def test_parts_follow_from_what_the_parties_are() -> None:
    found = sides(**REBELS)
    assert {"FNA", "Nur", "rebel", "opposition"} <= set(found["side1"].aliases)
    assert {"government", "army", "military", "Syrian Army", "air force"} <= set(found["side2"].aliases)


def test_within_one_country_its_adjective_tells_nothing() -> None:
    found = sides(**REBELS)
    assert "Syrian" not in found["side1"].aliases + found["side2"].aliases
    found = sides(combatant1="Al-Nusra Front", combatant2="Syrian Arab Republic", place="Hama, Syria")
    assert "Syrian" not in found["side2"].aliases
    assert "Syrian troops" in found["side2"].aliases


def test_between_states_nobody_is_the_government() -> None:
    found = sides(combatant1="Russia", combatant2="Ukraine", place="Kyiv, Ukraine")
    assert "Ukrainian" in found["side2"].aliases
    assert not {"government", "rebel", "army"} & set(found["side1"].aliases + found["side2"].aliases)


def test_the_state_at_home_has_the_government() -> None:
    found = sides(
        combatant1="Turkey\nFree Syrian Army",
        combatant2="Islamic State",
        combatant3="Syrian Army",
        place="Al-Bab, Syria",
    )
    assert "government" in found["side3"].aliases
    assert "rebel" in found["side1"].aliases
    assert "ISIL" in found["side2"].aliases


def test_a_name_that_two_could_have_is_nobodys() -> None:
    found = sides(combatant1="Noon\nSupported by:\nTurkey", combatant2="Dusk\nSupported by:\nTurkey")
    assert "Turkey" not in found["side1"].aliases + found["side2"].aliases
    found = sides(combatant1="Turkey", combatant2="Dusk\nSupported by:\nTurkey")
    assert "Turkey" in found["side1"].aliases


def test_the_text_may_say_who_is_the_rebel() -> None:
    found = sides("Noon fought the rebel Dusk.", combatant1="Dusk", combatant2="Noon")
    assert "rebel" in found["side1"].aliases


def test_brackets_define_acronyms() -> None:
    found = sides(
        "The Northern Dusk League (NODL) won. The Observatory (SOHR) said so.", combatant1="Northern Dusk League"
    )
    assert "NODL" in found["side1"].aliases
    assert "SOHR" not in found["side1"].aliases


def test_commanders_and_units_stand_for_their_side() -> None:
    found = sides(
        combatant1="Noon", combatant2="Dusk", commander1="Lt. Col. Fares Bayoush", units2="5th Armoured Division"
    )
    assert {"Fares Bayoush", "Bayoush"} <= set(found["side1"].aliases)
    assert "5th Armoured Division" in found["side2"].aliases


@pytest.mark.parametrize(
    ("lead", "first", "second"),
    [
        ("The battle was fought between the Royalists and the Parliamentarians.", "Royalists", "Parliamentarians"),
        ("It was a battle between Goguryeo and Tang forces in Ansi.", "Goguryeo", "Tang forces"),
        ("In the war a Roman army defeated the Goths.", "Roman army", "Goths"),
        (
            "It was a battle between the Northern League and the Islamic State of Iraq and the Levant.",
            "Northern League",
            "Islamic State of Iraq and the Levant",
        ),
        (
            "It was a battle between German troops and Finnish Whites against the Finnish Reds.",
            "German troops and Finnish Whites",
            "Finnish Reds",
        ),
        (
            "A French army of approximately 7,000 men defeated an Allied army of about 9,000 men.",
            "French army",
            "Allied army",
        ),
        (
            "It was a battle in Bolivia. Bolivian troops and Indians were there. Other Indians stood by.",
            "Bolivia",
            "Indians",
        ),
        (
            "The Danish siege of Reval. The Danish king fought. The Estonian army lost in the battle.",
            "Denmark",
            "Estonia",
        ),
    ],
)
def test_without_an_infobox_the_lead_names_the_sides(lead: str, first: str, second: str) -> None:
    found = sides(lead)
    assert (found["side1"].name, found["side2"].name) == (first, second)


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("It was a strike in the Ruritanian war. Then the Russian invasion of Ukraine began.", ["Russia", "Ukraine"]),
        ("The rebels came. The rebels met the army. The army fled. An army is no rebel.", ["Rebels", "Government"]),
        ("A town. French troops came. Polish troops, French troops and Polish troops left. French army, Polish army.", ["France", "Poland"]),
        ("The rebels met the government and ISIL. " * 3, ["Rebels", "Government", "ISIL"]),
    ],
)  # fmt: skip
def test_a_text_speaks_most_of_those_who_fought(body: str, names: list[str]) -> None:
    assert [side.name for side in sides(body).values()] == names


def test_a_unit_may_have_an_acronym_and_an_acronym_a_name() -> None:
    found = sides("The Noon Home Guard (NHG) met the Free Dusk Union (FDU).", combatant1="Noon", combatant2="FDU", units1="Noon Home Guard")  # fmt: skip
    assert "NHG" in found["side1"].aliases
    assert "Free Dusk Union" in found["side2"].aliases


@pytest.mark.parametrize(("unit", "known"), [("Asayish", True), ("Cavalry", False), ("Hussars", False)])
def test_a_unit_may_have_a_name_of_one_word(unit: str, known: bool) -> None:
    claimed = [claim.alias for claim in claim_people((), [Party(unit, unit)], "side2")]
    assert claimed == ([unit] if known else [])


def test_men_of_a_people_have_a_name_of_their_own() -> None:
    found = sides("It was a battle between German troops and the Finnish Reds.")
    assert "Reds" in found["side2"].aliases


def test_a_country_in_a_well_known_name_is_no_side() -> None:
    found = sides("It was a battle between the Northern League and the Islamic State of Iraq and the Levant.")
    assert "ISIL" in found["side2"].aliases
    assert "Iraq" not in found["side2"].aliases


def test_leaders_in_the_lead() -> None:
    found = sides(
        "A victory for the Royalists commanded by King Charles over the Parliamentarians led by the Earl of Essex."
    )
    assert "Charles" in found["side1"].aliases
    assert "Essex" in found["side2"].aliases


@pytest.mark.parametrize("body", ["", "A town on a river.", "## Battle\n", "12 (3) ((("])
def test_nothing_known_is_no_side(body: str) -> None:
    assert sides(body) == {}


def test_an_unnamed_side_is_named_by_the_lead() -> None:
    found = sides("It was an attack in the war between Ukraine and Russia.", combatant2="Russia", casualties1="None")
    assert found["side1"].name == "Ukraine"


SYRIA = (
    Side("side1", "Rebels", ("Free Syrian Army", "FSA", "rebel", "fighter", "IS", "al-Nusra Front", "Reds")),
    Side("side2", "State", ("Syrian Army", "army", "government", "soldier", "Ukraine", "Ukrainian")),
)
MENTIONS = {
    "the rebels' guns and a rebel": [("rebels", "side1"), ("rebel", "side1")],
    "the Free Syrian army left": [("Free Syrian army", "side1")],
    "FSA, fsa and the FSA’s": [("FSA", "side1"), ("FSA’s", "side1")],
    "this is where IS is": [("IS", "side1")],
    "Al-Nusra Front": [("Al-Nusra Front", "side1")],
    "red flags, a Red Guard": [("Red", "side1")],
    "rebel fighters": [("rebel fighters", "side1")],
    "the rebel-held town": [],
    "anti-government protesters": [("protesters", "civilian")],
    "the Turkish army": [],
    "the Ukrainian army": [("Ukrainian army", "side2")],
    "the Army of Conquest": [],
    "fighting in Ukraine": [],
    "Kyiv, Ukraine": [],
    "Ukraine lost 3 tanks": [("Ukraine", "side2")],
    "On 26 March, Ukraine": [("Ukraine", "side2")],
    "Nader's army": [],
    "ten Ukrainian border guards": [("Ukrainian", "side2")],
    "Ukrainians and Iraqis": [("Ukrainians", "side2")],
    "a Ukrainian town": [],
    "five Ukrainian civilians": [("Ukrainian civilians", "civilian")],
    "two aid workers, a journalist, women and children": [
        ("aid workers", "civilian"),
        ("journalist", "civilian"),
        ("women", "civilian"),
        ("children", "civilian"),
    ],
    "residents said": [],
}


@pytest.mark.parametrize(("text", "expected"), MENTIONS.items())
def test_mentions(text: str, expected: list[tuple[str, str]]) -> None:
    assert names_in(text, SYRIA) == expected


def _found(path: Path) -> tuple[Article, tuple[Side, ...]]:
    read = read_article(path)
    return read, find_sides(read, find_conflicts(read), split_sentences(read))


def test_shipped_article() -> None:
    _, found = _found(shipped_article())
    first, second = found
    assert {"rebel", "FSA", "Free Syrian", "Nusra"} <= set(first.aliases)
    assert {"government", "army", "Syrian Army", "military", "air force"} <= set(second.aliases)


@pytest.mark.parametrize("word", ["between ", "by ", "against ", "and ", "The ", "(", "(AB) ", "Syria ", "defeated "])
def test_hostile_texts_take_little_time(word: str) -> None:
    assert cpu_seconds(lambda: sides(word * (100_000 // len(word)))) < 5


PIECES = [*"ab AB()*:,.\n'-†[]{}<>=01 🇺🇦🇷&/", " al-", " of ", " KIA ", "(SDF)", "undefined", ".svg ", " and ", " Army "]
TEXTS = st.lists(st.sampled_from([*PIECES, " the ", " between ", " against ", " Syria ", " Syrian "]), max_size=40).map(
    "".join
)


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_no_text_is_too_odd(one: str, other: str, third: str) -> None:
    found = sides(
        f"{other} battle {third}", combatant1=one, combatant2=other, commander1=third, units2=one, place=other
    )
    names_in(third, tuple(found.values()))
    sides(f"{one} battle {other}")


SIDES_OF_GOLD = {
    "battle-of-abritus": ("Roman", "Goth"),
    "battle-of-al-haffah": ("rebel", "Syrian Army"),
    "battle-of-anadan": ("rebel", "army"),
    "battle-of-hadrut": ("Azerbaijani", "Armenian"),
    "battle-of-hatvan": ("Austrian", "Hungarian"),
    "battle-of-irpin": ("Russian", "Ukrainian"),
    "battle-of-las-babias": ("Córdoban", "Asturian"),
    "battle-of-lostwithiel": ("Royalists", "Essex"),
    "battle-of-maarat-al-numan-2012": ("FSA", "military"),
    "battle-of-popasna": ("LPR", "Ukrainian"),
    "battle-of-sadad": ("ISIL", "government"),
    "battle-of-safira": ("rebel", "army"),
    "battle-of-varkaus": ("Whites", "Reds"),
    "siege-of-abu-al-duhur-airbase": ("FSA", "government"),
    "siege-of-ansi": ("Goguryeo", "Tang"),
    "siege-of-lastovo": ("Lastovo", "Venetian"),
}


@pytest.mark.skipif(not GOLD, reason="no ../shared/gold beside the project")
def test_annotated_articles() -> None:
    for path in GOLD:
        first, second = SIDES_OF_GOLD[path.stem]
        found = _found(path)[1]
        assert first in found[0].aliases, path.stem
        assert second in found[1].aliases, path.stem
