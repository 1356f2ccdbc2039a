"""Who fights: roles, the kinds of parties, countries and their peoples, and who does not fight."""

CIVILIANS = (
    "civilian",
    "non-combatant",
    "resident",
    "inhabitant",
    "villager",
    "townspeople",
    "bystander",
    "protester",
    "demonstrator",
    "refugee",
    "journalist",
    "reporter",
    "aid worker",
    "medic",
    "doctor",
    "child",
    "children",
    "woman",
    "women",
    "citizen",
    "passenger",
    "farmer",
)
"""People who are no party to the fighting."""

HELD_BY = ("held", "controlled", "occupied", "backed", "aligned", "allied", "owned", "ruled", "friendly", "made")
"""After a hyphen these say where or whose ("rebel-held"), not who acted."""
