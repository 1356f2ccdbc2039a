"""Lists of the lost, and what looks like a loss and is none."""

import pytest

from tests.test_claims import read, told, worded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army lost 700 men, including 150 killed, 500 wounded and 50 missing.",
            "casualties 700 people; killed 150 people; wounded 500 people; missing 50 people",
        ),
        (
            "The army lost 700 men: 200 killed and 500 wounded.",
            "casualties 700 people; killed 200 people; wounded 500 people",
        ),
        ("The army lost 700 men, including 40 officers.", "killed 700 people; killed 40 people"),
        ("The army lost 700 men and had 40 wounded.", "killed 700 people; wounded 40 people"),
        ("They killed or captured 100 soldiers.", "casualties 100 people"),
        ("They captured and killed two soldiers.", "killed 2 people"),
        ("Many soldiers were killed or captured.", "killed vague people; captured vague people"),
        (
            "The unit lost 1/3 of its men: 37 men, 5 sailors and 3 officers were dead or injured.",
            "casualties vague people; casualties 37 people; casualties 5 people; casualties 3 people",
        ),
        (
            "The army lost 40 tanks destroyed or damaged, 20 guns and 9 aircraft.",
            "equipment_destroyed 40 tanks; equipment_destroyed 20 guns; equipment_destroyed 9 aircraft",
        ),
        ("Of the town's 4,000 Jews, 800 were arrested.", "captured 800 people"),
        (
            "Since the start of the battle 30 fighters and 20 soldiers were killed.",
            "killed 30 people; killed 20 people",
        ),
        (
            "Two counts were captured by the Reds, Lee and Ann, as well as 25 barons and over a hundred knights.",
            "captured 2 people; captured 25 people; captured 100 people",
        ),
        ("20 soldiers who had crossed the river were killed.", "killed 20 people"),
        ("The Count of Homs was captured by two knights.", "captured 1 people"),
        (
            "The army lost 50 tanks (destroyed: 30, damaged: 8, captured: 12).",
            "equipment_destroyed 50 tanks; equipment_destroyed 30 tanks; equipment_damaged 8 tanks; equipment_captured 12 tanks",
        ),
        ("The army lost 50 men in a day.", "killed 50 people"),
        ("One man was shot in the leg.", "wounded 1 people"),
        (
            "60 soldiers went missing, including 20 that were captured, and 30 soldiers died.",
            "missing 60 people; captured 20 people; killed 30 people",
        ),
        ("They fought on, all being killed or captured.", "killed vague people; captured vague people"),
        (
            "The list included Captain Lee, five sailors and ten men among the dead.",
            "killed 1 people; killed 5 people; killed 10 people",
        ),
        ("During these actions Captain Lee, who led them, was killed.", "killed 1 people"),
        ("The Reds captured a number of MiG-21B's, and missiles.", "equipment_captured vague aircraft"),
        ("The casualty list included Captain Lee and ten men among the dead.", "killed 1 people; killed 10 people"),
        ("An SA 330 Puma helicopter was brought down.", "equipment_destroyed 1 helicopters"),
        ("They lost 30 bomber crew personnel.", "killed 30 people"),
        ("They lost five East Indiamen.", "equipment_destroyed 5 ships"),
    ],
)
def test_what_was_lost(text: str, expected: str) -> None:
    assert worded(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The men in the Four Courts, who had small arms, surrendered.",
        "They stood at the head of the column and were killed.",
        "It was struck by a number of French shot.",
        "He won at the cost of 300 men that never reached the field.",
        "Had they not been there, the Reds would have come and inflicted heavy casualties.",
        "They destroyed a weapons dump.",
        "Ships evacuated 400 men.",
        "A boy who was shot at by them escaped.",
        "She wanted her servant Ann killed.",
        "The king remained imprisoned.",
        "They mourned the loss of 21 ladders.",
        "They were losing 500 men a day.",
        "She suffered numerous injuries.",
        "The casualties among them were unknown.",
        "High-ranking casualties are these.",
        "He lived there until his 1960 death.",
        "They began to bury some of the dead.",
        "A Bayraktar destroyed Homs radar stations.",
    ],
)
def test_what_was_not_lost(text: str) -> None:
    assert worded(read(text)) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Lee said that according to first reports, 20 soldiers were killed.", ["side2 killed 20 @Mayor Lee"]),
        ("Scouts reported seeing tanks and five soldiers were hurt.", []),
        ("Their intelligence claimed the 31st Guards counted 5 dead soldiers.", ["side2 killed 5 @Their intelligence"]),
        ("After this Lee reported that 20 soldiers were killed.", ["side2 killed 20 @Lee"]),
        ("The disaster off Homs counted 20 soldiers killed.", ["side2 killed 20"]),
        ("An archive recorded the killing of 20 soldiers against an estimated 40.", ["side2 killed 20 @An archive"]),
    ],
)
def test_who_says_so(text: str, expected: list[str]) -> None:
    assert [one for one in told(text) if "wounded" not in one] == expected
