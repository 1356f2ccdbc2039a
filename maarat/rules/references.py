"""How English refers to an event that was told before: "the fall of the bridge", "after the rebels withdrew".

A row of FAMILIES is one kind of event: the nouns that name it, the past forms that tell it and the
-ing forms that a preposition takes. What a noun names can have been told with any verb of its row.
"""

FAMILIES = {
    "capture": (
        "capture seizure fall takeover conquest occupation recapture loss taking liberation storming",
        "captured seized fell took taken conquered occupied recaptured retook retaken lost overran overrun liberated stormed secured gained",
        "capturing seizing taking conquering occupying recapturing retaking overrunning liberating losing storming securing",
    ),
    "retreat": (
        "retreat withdrawal pullout evacuation flight retirement departure",
        "retreated withdrew withdrawn pulled evacuated fled retired abandoned left departed",
        "retreating withdrawing evacuating fleeing abandoning leaving departing",
    ),
    "surrender": (
        "surrender capitulation",
        "surrendered capitulated yielded",
        "surrendering capitulating",
    ),
    "attack": (
        "attack assault offensive raid ambush storming charge strike counterattack counter-attack",
        "attacked assaulted raided ambushed stormed charged launched counterattacked",
        "attacking assaulting raiding ambushing storming charging",
    ),
    "shelling": (
        "shelling bombardment bombing cannonade airstrike airstrikes barrage",
        "shelled bombarded bombed struck",
        "shelling bombarding bombing",
    ),
    "ceasefire": (
        "ceasefire cease-fire truce armistice",
        "agreed ceasefire truce armistice",
        "",
    ),
    "signing": (
        "signing treaty agreement accord",
        "signed concluded ratified",
        "signing",
    ),
    "death": (
        "death killing assassination murder execution massacre",
        "died killed assassinated murdered executed massacred slain fell",
        "killing executing assassinating",
    ),
    "defeat": (
        "defeat victory rout triumph",
        "defeated won routed beaten beat lost victorious victory defeat",
        "defeating winning routing beating",
    ),
    "arrival": (
        "arrival landing entry",
        "arrived reached landed entered came",
        "arriving reaching landing entering",
    ),
    "siege": (
        "siege encirclement blockade",
        "besieged surrounded encircled blockaded",
        "besieging surrounding encircling",
    ),
    "explosion": (
        "explosion blast detonation crash sinking destruction",
        "exploded detonated blew crashed sank sunk destroyed",
        "destroying sinking exploding",
    ),
    "crossing": ("crossing", "crossed", "crossing"),
    "meeting": ("meeting council conference", "met", "meeting"),
    "arrest": ("arrest imprisonment", "arrested imprisoned captured", "arresting"),
    "invasion": ("invasion", "invaded", "invading"),
    "election": ("election coronation accession", "elected crowned acceded ascended", ""),
}
# Nouns that mean the fight that the article is about, where nothing names another.
THE_FIGHT = "battle siege fighting offensive operation campaign clashes engagement conflict takeover"

# What a preposition or conjunction before an event makes of its date.
RELATIONS = {
    "after": "after",
    "following": "after",
    "once": "after",
    "since": "since",
    "before": "before",
    "during": "during",
    "throughout": "during",
    "upon": "during",
    "as": "arrival",
    "when": "arrival",
}
TAKE_DATES = ("after", "before", "during")  # relations of an event that a month or a year names
# Words that end the name of an event; those in the second row open what the event was done to.
STOPS = ", ; : . ( ) – — who which that when while where but after before until during"
FILLERS = "the a an of at in on to by from for against near and his her its their this that these those after before two three"
