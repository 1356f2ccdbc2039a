"""Words that `check` asks for: what an infobox may call a loss, what says that a figure is of a part, how a value is not worded."""

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

CONTROL = "control"
"""The same, of a hold or of a taking: "took control"."""
IN_CONTROL = ("in", CONTROL)
"""Of a hold alone."""

LOSS_KEYS = ("casualties", "notes", "fatalities", "injuries", "arrests")
"""How fields of an infobox begin that tell of losses."""
TOLD_KEYS = (
    "date",
    "place",
    "result",
    "status",
    "territory",
    "combatant",
    "commander",
    "units",
    "strength",
    *LOSS_KEYS,
)
"""How the fields begin that say something about the battle, and not about a picture or a map."""
NAMING_KEYS = ("combatant", "units", "commander", "side", "leadfigures", "strength", "casualties", "result", "partof")
"""How the fields begin that may name a nation which fights."""

DATING = ("by ", "as of ", "until ", "up to ", "till ")
"""How brackets begin that say until when a figure holds: "(by 12 October)"."""
ONLY = "only)"
"""How brackets end behind a source that speaks of a part of the field: "Per Russia (Kharkiv only)"."""
DASHES = ("–", "-", "—", "to", "until", "through")
"""What stands between the two ends of a time."""
LATER = ("after ", "following ", "post-")
"""How headings begin below which the battle is over."""

NOT_APPLICABLE = frozenset({"n/a", "na", "n.a.", "not applicable"})
"""Values that the documentation of the template asks to leave out."""
HOW_WON = ("decisive", "marginal", "tactical", "pyrrhic", "strategic", "major", "crushing")
"""Words that it asks to leave out of a result."""
ABBREVIATED = {"KIA": "killed", "WIA": "wounded", "MIA": "missing", "POW": "captured", "POWs": "captured"}
"""Abbreviations of losses, and the words that it asks for."""
LEFTOVERS = ("<ref", "</", "{{", "}}", "[[", "]]", "'''", "style=")
"""Markup of the page that a file was made from."""
UNDEFINED = "undefined"
"""What converters write for a value that they lost."""
MINUTES = frozenset("′″'\"’”")
"""Marks of minutes and seconds, in which coordinates of other makers come: they are well, and not read here."""
