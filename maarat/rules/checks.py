"""Words that `check` asks for: what an infobox may call a loss, what says that a figure is of a part, of another day."""

LOSS_STEMS = {
    "killed": "kill dead death died fatal kia execut perish",
    "wounded": "wound injur wia hurt hospital casualt",
    "captured": "captur prison pow surrender detain arrest kidnap hostage",
}
"""Beginnings of the words with which an infobox has a loss of people, in whatever form."""
THING_STEMS = {
    "tanks": "tank t-5 t-6 t-7 t-8 t-9 leopard m60 armor armour vehicle afv merkava abrams",
    "vehicles": "vehicle armor armour apc bmp btr ifv afv truck mrap humvee hmmwv tank car",
    "aircraft": "aircraft plane jet su- mig- fighter bomber drone il- an- tu-",
    "helicopters": "helicopter aircraft mi- ka- uh- gunship",
    "drones": "drone uav aircraft quadcopter",
    "ships": "ship boat vessel sunk frigate cruiser corvette",
    "guns": "gun artillery howitzer cannon mortar d-30 zu- battery batteries",
    "rocket launchers": "launcher mlrs rocket grad bm- artillery tos-",
}
"""The same of equipment. What is in none of these rows is too small a thing to miss."""
GREAT_THINGS = frozenset("tanks aircraft helicopters ships".split())
"""Equipment of which each piece is worth a line in an infobox that lists equipment."""
SOME_EQUIPMENT = "equipment materiel matériel hardware"
"""Words that may mean any of it."""

SUSPECTED = frozenset("accused suspected alleged".split())
"""Behind those who were taken these say that nobody knows whether they were of that side."""

ANYBODY = frozenset(
    "soldiers troops servicemen fighters militants people rebels men personnel combatants insurgents members persons "
    "civilians detainees prisoners captives terrorists forces".split()
)
"""Words for those lost that say no more than the side does."""

PARTLY = ("includes", "including", "excludes", "excluding", "not including", "does not include")
"""How a note begins that says what a figure has in it."""

TAKES = frozenset(
    "take takes took capture captures captured seize seizes seized recapture recaptures recaptured retake retakes retook".split()
)
HOLDS = frozenset("held holds controlled controls retained kept defended remained".split())
"""Words of a clause that has somebody take a place, or hold it."""
