"""Words by which what looks like a loss was none: it is denied or asked for, or the words tell of something else.

A hit tells no loss; a near-miss tells one.
"""

from maarat.rules.row import Words

DENIED = Words(
    frozenset("deny denies denied denying refuted rejected rebutted debunked disproved".split()),
    (
        "The army denied that 40 soldiers were killed.",
        "The death of 40 soldiers was denied by the army.",
    ),
    ("The army confirmed that 40 soldiers were killed.", "The army was denied entry, and 40 soldiers were killed."),
    "Before a loss, or behind a noun that tells it.",
)
WISHED = Words(
    frozenset(
        "urged demanded requested proposed planned threatened called plot plotted plotting plots attempt attempts attempted "
        "failed foiled".split()
    ),
    ("They demanded the execution of 20 soldiers.", "They plotted the assassination of a general."),
    ("They confirmed the execution of 20 soldiers.", "They demanded help when 20 soldiers were executed."),
    "A noun behind one of these tells what somebody wants.",
)
ELSEWHERE = Words(
    frozenset({"nearby", "overhead"}),
    ("Three nearby settlements had been captured.",),
    ("Three had been captured.",),
    "Behind a bare number: what it counts comes yet.",
)
UNDERGONE = Words(
    frozenset({"suffer", "inflict", "cause", "lose"}),
    ("They wanted to inflict 40 casualties.",),
    ("They managed to inflict 40 casualties.",),
    'Behind "to" they tell an aim, but for those who were able to.',
)
SPARED = Words(
    frozenset({"except", "save", "but"}),
    ("all but 30",),
    ("all 30",),
    "In an infobox a bare number behind one of these counts those who were left.",
)
EXCEPT = Words(
    frozenset("except excepting excluding save other apart aside".split()),
    ("All of the officers except for two commanders were killed.", "All the ships other than three were sunk."),
    ("Two commanders were killed.", "The other two commanders were killed."),
    'Right before those who were spared, with or without "for", "from", "than".',
)
RATES = frozenset("a per each every daily".split())
PERIODS = frozenset("day hour week month night".split())
"""Right behind a loss these tell how many there were in each: "200 were shot per day"."""
BURYING = frozenset(
    "bury buried burying collect collected collecting identify identified remove removed removing".split()
)
"""Right before "some of the dead" they tell what was done for those who had died."""
WANTED = frozenset("want wants wanted wanting".split())
"""Right before whom somebody wishes to be lost: "she wanted her slave killed"."""
JOINTS = {"save": "for", "other": "than", "apart": "from", "aside": "from"}
"""What must stand behind those that mean something else by themselves."""
REFUSALS = {"except": EXCEPT, "denied": DENIED, "wished": WISHED, "elsewhere": ELSEWHERE, "undergone": UNDERGONE}
"""The rows for prose by name."""
