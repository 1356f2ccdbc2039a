"""Words of an infobox's losses: what its fields count, what stands over figures or behind them.

The hits of a row are values, or sentences that are as terse, in which one of its words does what the row says.
"""

from maarat.rules.casualties import CLASSES
from maarat.rules.row import Words

COUNTED = {
    "fatalities": "killed",
    "injuries": "wounded",
    "injured": "wounded",
    "arrests": "captured",
    "casualties": "casualties",
}
"""Fields of boxes about unrest: what their bare numbers count, all sides together."""
IN_WORDS = ("notes", "result", "status")
"""Fields that speak in sentences: only what is said with a verb is read there."""

LABELS = Words(
    frozenset("casualties losses deaths fatalities injuries dead killed wounded missing captured".split()),
    ("Estimated casualties: 50 total (US 20; CS 30)", "Killed: 40"),
    ("Estimated strength: 50 (US 20; CS 30)", "Casualties: unknown", "The casualties: 50 were killed"),
    "Before a colon they make a sentence as terse as an infobox.",
)
TELLING = frozenset(f"{CLASSES['BE']} {CLASSES['HAVE']} lost suffered".split())
"""Words of a sentence that tells: what has them is no mere summary."""

UP_TO = Words(
    frozenset({"by", "as", "until", "till"}),
    ("20 killed (by 12 October 2012)", "20 killed (as of 12 October 2012)"),
    ("20 killed (12 October 2012)",),
    "Figures with such a date count from the start of the battle.",
)
ARMS = Words(
    frozenset("army navy force forces marines militia police guard cavalry infantry artillery fleet".split()),
    ("20 killed (Navy)",),
    ("20 killed (SOHR)",),
    "In brackets they say who was lost, and not who says so.",
)
PER = "per"
ACCORDING = ("according", "to")
"""What brings in a source."""
LEADING_ON = ("and", "as", "until")
"""Words before a date in brackets that belong to it."""
ONLY = "only"
"""Behind a date it says that the figure is of no other: "April 9 only 3,529"."""
