import pytest

from maarat.extract.camps import read_camps
from maarat.extract.factions import read_text, stem
from tests.boxes import sides

WAR = (
    "The battle was fought near Dusk. The Noonian general Hanno attacked the Velians at dawn. The Velian army of Marcus "
    "Tull surrendered to the Noonian cavalry. Tull's men fled. The Noonians and their allies the Ketts pursued them. "
    "Kettish archers killed 40 Velians. The Ketts were led by King Orix. Orix then besieged the Velian garrison."
)


@pytest.mark.parametrize(
    "names", [("Katanga", "Katangese"), ("Caesar", "Caesarians"), ("Carthage", "Punic"), ("Pompey", "Pompeian"), ("Allies", "Allied")]
)  # fmt: skip
def test_a_people_is_called_after_its_land_or_leader(names: tuple[str, str]) -> None:
    assert stem(names[0]) == stem(names[1])


def test_sides_follow_from_who_fights_whom() -> None:
    found = sides(WAR)
    assert {"Noonian", "Hanno", "Ketts", "Orix"} <= set(found["side1"].aliases)
    assert {"Velians", "Tull"} <= set(found["side2"].aliases)


def test_a_text_about_no_fight_has_no_sides() -> None:
    assert read_camps("Noon is a town. It has a church, which the Dusks built.").opponents() == ()


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The Noonian army met the Velian army. Noonian soldiers sang. Velian troops left.", "Noonian", "Velian"),
        (
            "It was a raid of the Velians against the Noonians. The Noonians attacked the Velians.",
            "Velians",
            "Noonians",
        ),
    ],
)
def test_the_first_named_is_the_first_side(text: str, first: str, second: str) -> None:
    assert read_camps(text).opponents() == (first, second)


def test_the_army_of_both_is_the_army_of_nobody() -> None:
    found = sides(
        "A battle between Noonians and Velians. The Noonian army fled. The Velian army won. The army attacked the Velians."
    )
    assert "army" not in found["side1"].aliases + found["side2"].aliases


def test_members_of_a_party_stand_behind_it() -> None:
    found = sides("It was fought between the Dawn Pact (Velia, Kett and Dusk) and the Noonian Union under King Ann.")
    assert {"Velia", "Kett", "Dusk"} <= set(found["side1"].aliases)


def test_who_revolted_is_a_rebel() -> None:
    found = sides(
        "The revolt began when the miners, who revolted against the authority of Noon, attacked the Noonian police."
    )
    assert "rebel" in found["side1"].aliases


@pytest.mark.parametrize(
    "text", ["in Egypt", "the Spanish Netherlands", "the Anglo-Spanish War", "on 3 May", "The end"]
)
def test_a_place_or_a_war_names_no_party(text: str) -> None:
    named = [word for _, word, _ in read_text(text).named]
    assert named in ([], ["Spanish"])
