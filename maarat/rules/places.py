"""How English names a place: a name with capitals behind a word of place."""

from maarat.rules.row import Rule

CLASSES = {
    "WHERE": "in at near around outside inside towards toward from to into between throughout across within north south east west northeast "
    "northwest southeast southwest",
    "KIND": "city town village district province region island port suburb neighbourhood neighborhood countryside area governorate oblast "
    "county castle fortress river valley",
    "SMALL": "al el as ad ash at an el de la le del du der van von y",
    # What has a capital after "in" or "to" and is no place.
    "NO_PLACE": "General President Prime Minister Colonel Lieutenant Captain Major Commander King Prince Sultan Emperor Queen Operation I "
    "The This That These Those It He She They His Her Its Their Islam Arabic English French German Russian However",
}

_NAME = "(SMALL DASH)? CAP ((DASH | SMALL | SMALL DASH)? CAP)*"

RULES = (
    Rule(
        "place-behind-preposition",
        f"<WHERE !NO_PLACE !MONTH !MAY !SEASON !WEEKDAY !ACRONYM name:({_NAME})",
        "place",
        {
            "south of the town near Khan Sheikhun": "Khan Sheikhun",
            "in al-Safira": "al-Safira",
            "at Wadi Deif": "Wadi Deif",
        },
        ("in October", "to General Smith", "in the town", "in 2012"),
    ),
    Rule(
        "place-of-a-kind",
        f"KIND of !MONTH name:({_NAME})",
        "place",
        {"the village of Tal Salmo": "Tal Salmo", "the city of Jabrayil": "Jabrayil"},
        ("the city of the dead", "the fall of Rome"),
    ),
    Rule(
        "place-and-place",
        f"<WHERE name:({_NAME}) and last:({_NAME})",
        "place",
        {"between Bag and Hatvan": "Bag; Hatvan"},
        ("Bag and Hatvan",),
    ),
)
