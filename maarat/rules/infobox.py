"""The infobox: which boxes are about a conflict, fates and ranks of commanders."""

PARTY_KEYS = ("combatant", "side")
COMMANDER_KEYS = ("commander", "leadfigures")
UNIT_KEYS = ("units",)
STRENGTH_KEYS = ("strength", "howmany")
CASUALTIES_KEYS = ("casualties",)
"""Fields of a side, without its number: of a military conflict, then of a civil one."""

PARTY_FIELDS = frozenset({"combatant1", "combatant2", "combatant1a", "combatant2a", "side1", "side2"})
"""A box that has one of these is about a conflict."""

CONFLICT_HINTS = frozenset(
    {
        "conflict",
        "partof",
        "result",
        "casualties1",
        "casualties2",
        "leadfigures1",
        "strength1",
        "fatalities",
        "injuries",
    }
)
HINTS_NEEDED = 3
"""A box that names no party needs so many of these."""

LOSS_FIELDS = ("casualties", "fatalities", "injuries", "injured", "arrests", "detentions", "charged")
"""Fields of losses, with the number of a side or without."""

CIVILIAN_WORDS = frozenset({"civilian", "civilians", "resident", "residents", "bystanders", "non-combatants"})
TOTAL_WORDS = frozenset({"overall", "total", "altogether", "combined", "total:"})
"""Words that tell whose a loss is that stands below no side."""

OUTCOMES = frozenset(
    {"victory", "defeat", "stalemate", "inconclusive", "indecisive", "draw", "ceasefire", "truce", "ongoing"}
)
"""Words that say how a fight ended."""

NAMES_SHOWN = 3
"""Parties that a side is named after; a side may have twenty."""

GOES_ON_STILL = frozenset({"present", "ongoing", "now"})
"""The other end of a conflict's date."""

YEAR_IN_TITLE = 1000
"""A smaller number in a title is no year: "Hill 861"."""

HEADINGS = frozenset(
    {
        "supported by",
        "support",
        "non-combat support",
        "diplomatic support",
        "political support",
        "military support",
        "air support",
        "arms suppliers",
        "arms supplier",
        "supplied by",
        "allied militias",
        "allied groups",
        "co-belligerent",
        "co-belligerents",
    }
)
"""Words that head a list though their colon was lost; without a list they name nobody."""

UNNAMED = frozenset({"unknown", "none", "n/a", "various", "unclear", "disputed", "tba", "?", "-", "–", "—"})
"""Values that stand where there is nothing to tell."""

FATES = {
    "†": "killed",
    "‡": "killed",
    "kia": "killed",
    "killed": "killed",
    "dow": "killed",
    "assassinated": "killed",
    "fell": "killed",
    "dead": "killed",
    "wia": "wounded",
    "wounded": "wounded",
    "injured": "wounded",
    "pow": "captured",
    "captured": "captured",
    "prisoner": "captured",
    "arrested": "captured",
    "mia": "missing",
    "missing": "missing",
    "executed": "executed",
    "surrendered": "surrendered",
}
"""The first word of a note, or a mark after a name, to what became of the person."""

_RANKS = """
gen general lt lieutenant col colonel maj major brig brigadier capt captain adm admiral vice rear field marshal
cpt cpl corporal sgt sergeant sir lord king queen prince emperor sultan count duke earl baron president
commander commodore cdr 1st 2nd first second lieutenant-general major-general lieutenant-colonel brigadier-general
sheikh shaykh emir mullah ayatollah pasha bey dr mr
"""
RANKS = frozenset(_RANKS.split())
"""Words before a name that belong to it."""

NAMELESS = frozenset({"unknown", "unnamed", "unidentified"})
"""Words that begin someone without a name: "Unknown rebel commander"."""

_RANK_STARTS = "gen lt col maj brig capt adm cpt sgt lieutenant colonel brigadier captain admiral"
RANK_STARTS = frozenset(_RANK_STARTS.split())
"""Those that begin the next person where a line break was lost; "general" also ends a rank."""

FOLDS = UNNAMED | {"units involved", "unit involved", "full list", "see order of battle", "show", "hide"}
"""Those, and captions of folded lists."""

JOINTS = frozenset({"and", "&", "/", ",", ";", "–", "-", "with", "+", "or"})
"""Words between two names; none of them ends a name."""

_GOES_ON = "of the for in from by under to de du von le la del bin ibn"
GOES_ON = frozenset(_GOES_ON.split())
"""After one of these a name is not over, though the next word be a link."""

_ARTICLES = "al el ash as ar ad an at az"
ARTICLES = frozenset(_ARTICLES.split())
"""Small, and yet the first word of a name."""

_UNIT_WORDS = "regiment brigade division battalion company corps squadron army group fleet"
UNIT_WORDS = frozenset(_UNIT_WORDS.split())
"""Nouns that close the name of a unit after a bracket: "555th (Airborne) Regiment"."""

_UNIT_STARTS = "liwa liwaa jaysh jaish katibat katiba kata'ib harakat faylaq firqat lashkar"
UNIT_STARTS = frozenset(_UNIT_STARTS.split())
"""Nouns that open the name of a unit, Arabic as they come: "Liwa al-Asifa"."""

NOTE_KEYS = ("notes", "note")
INCLUDING = ("includes ", "including ")
"""How a note begins that says what a figure holds."""

PLACE_KEYS = ("place", "location")
"""Fields that may have coordinates at their end, with letters that do not tell."""
