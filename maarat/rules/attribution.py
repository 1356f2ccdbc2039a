"""Who says so: "according to", "claimed", "(SOHR)".

A hit gives the words that name the source.
"""

from maarat.rules.row import Rule

CLASSES = {
    "SAY": "said claimed reported stated announced agree alleged estimated admitted declared acknowledged asserted insisted says "
    "claims reports states claim stating claiming saying reporting announcing alleging wrote writes noted maintained "
    "confirmed put estimates alleges asserts announces confirms admits acknowledges insists maintains declares gives accused "
    "counted recorded registered documented mentions mentioned argues argued concluded concludes recounts "
    "recounted narrates conceded concedes boasted agreed calculates calculated reckons reckoned",
    "SHOWED": "showed shows showing documented verified showed",
    "FOOTAGE": "video videos footage photo photos photographs image images list",
    "OBJECT": "lives life victory responsibility control hill credit power town city village",
    "PER": "per",
    "CLAIM": "claim claims claimed estimate estimates report reports source sources figures statement",
}
"""Classes of words for the patterns below."""

_NAME = "(W | NP | COUNT | CAP | DASH | APOS)"

ATTRIBUTIONS = (
    Rule(
        "according-to",
        f"according to source:({_NAME}+ (and (CAP | NP) {_NAME}*)?)",
        "both",
        {
            "40 died, according to the activist group SOHR.": "the activist group SOHR",
            "According to opposition activists, 112 rebels were killed.": "opposition activists",
        },
        ("according with the plan",),
    ),
    Rule(
        "per",
        f"PER source:({_NAME}+)",
        "both",
        {"Per SOHR, 13 officers were killed.": "SOHR"},
        ("persons",),
    ),
    Rule(
        "x-said",
        f"source:({_NAME}+) (LP {_NAME}+ RP {_NAME}*)? (HAVE | did)? ADV* verb:SAY !OBJECT !by !of !dead",
        "forward",
        {
            "Later, a rebel media official said that 65 were killed.": "a rebel media official",
            "A news article (a leaflet) from Vienna reported that 5,000 were killed.": "A news article",
            "with one report stating 30 fighters were killed": "one report",
            "The opposition claimed five tanks were destroyed.": "The opposition",
        },
        ("The attack claimed lives.", "Shells hit the Homs neighbourhoods with 29 confirmed dead."),
    ),
    Rule(
        "x-gave-an-estimate",
        f"source:({_NAME}+) (COMMA !TIME !PREP !CONJ {_NAME}+ COMMA)? HAVE? ADV* verb:(gave | gives | offered | offers | provided | provides | compiled | published | gathered | collected | released | issued) (A | THE | W)* (estimate | estimates | figure | figures | number | numbers | names | list | lists | toll | total) of",
        "forward",
        {
            "General Lee gave an estimate of 20,000 people killed.": "General Lee",
            "General Lee, the commander of all forces, gave an estimate of 900 dead.": "General Lee",
            "The intelligence unit gathered the names of 100 dead.": "The intelligence unit",
        },
        ("General Lee gave an order to kill 20 men.",),
    ),
    Rule(
        "x-was-told",
        f"source:({_NAME}+) (COMMA !TIME !PREP !CONJ {_NAME}+ COMMA)? HAVE? BE ADV* verb:(told | informed) that",
        "forward",
        {
            "General Lee was told that 900 men had died.": "General Lee",
            "Argentine General Lee, commander of the forces, was told that 900 men had died.": "Argentine General Lee",
        },
        ("General Lee was told to go",),
        "What somebody was told stands on his word alone.",
    ),
    Rule(
        "x-and-y-said",
        "source:((CAP | NP)+ and (CAP | NP)+) ADV* verb:SAY !OBJECT !by !of",
        "forward",
        {"Jordanes and Victor claim that he was killed.": "Jordanes and Victor"},
        ("Jordanes and Victor fled",),
    ),
    Rule(
        "x-who-is-y-said",
        f"<!PREP <!THE <!CAP source:(!DEFINITE !ADV !PREP !TIME !CONJ !LOSSES !EQUIP (CAP | NP) (CAP | NP | NTH | of | the | for | DASH)*) COMMA !PREP !TIME !CONJ {_NAME}+ COMMA ADV* verb:SAY !OBJECT !by !of",
        "forward",
        {"Harutyunyan, the president of Artsakh, stated that 20 fled.": "Harutyunyan"},
        ("Later, the town fell", "In Noon, the army said", "The mayor of Noon, Ann Lee, said"),
    ),
    Rule(
        "x-y-said",
        f"<!PREP <!THE <!CAP source:(!DEFINITE !ADV !PREP !TIME !CONJ !LOSSES !EQUIP (CAP | NP) (CAP | NP) (CAP | NP | NTH | of | the | for | DASH)*) COMMA !PREP !TIME !CONJ {_NAME}+ COMMA? ADV* verb:SAY !OBJECT !by !of",
        "forward",
        {"Arayik Harutyunyan, the president of Artsakh stated that 20 fled.": "Arayik Harutyunyan"},
        ("Later, the town fell", "In Noon, the army said", "The mayor of Noon, Ann Lee, said"),
    ),
    Rule(
        "y-x-said",
        "COMMA source:((CAP | NP) (CAP | NP | of | DASH)*) COMMA who? ADV* verb:SAY !OBJECT !by !of",
        "forward",
        {
            "The mayor of Noon, Ann Lee, said that 20 fled.": "Ann Lee",
            "The state agency, SANA, also reported that 20 fled.": "SANA",
        },
        ("The mayor of Noon, said", "In Noon, the army said"),
    ),
    Rule(
        "footage-showed",
        f"source:(FOOTAGE {_NAME}*) (DONE | BE)? {_NAME}* SHOWED",
        "forward",
        {"Videos posted by soldiers showed six dead men.": "Videos posted by soldiers"},
        ("Videos were posted",),
    ),
)
"""One row for each way of naming a source in a sentence."""

NO_SOURCES = frozenset(
    "loss disaster storm explosion blast bombing raid operation engagement campaign invasion offensive defeat victory retreat "
    "massacre assault strike airstrike shelling bombardment incident night morning defense defence "
    "the result least period part addition response total course end time battle war siege attack clashes fighting casualties "
    "losses deaths who".split()
)
"""A source does not end in one of these words."""
NO_VERBS = frozenset("armed united allied combined unconfirmed unnamed".split())
"""Words in -ed that are a part of names."""
SAID_BY = frozenset({"claimed", "stated", "said", "reported"})
"""Behind a source these are its verb, and no part of its name."""
IMPERSONAL = frozenset("estimates estimate reports report figures data information accounts sources".split())
"""These are nobody's word where it is just said who quotes them: "Ann Lee said that according to first reports"."""
SEEING = frozenset("seeing hearing encountering spotting observing sighting finding".split())
"""Behind a word for saying they tell what was seen, and nothing of what comes after it."""
MAY_BE_NOUNS = frozenset({"reports", "estimates"})

OWNING = frozenset("confirmed acknowledged admitted conceded".split())
"""Who does so to a loss, suffered it."""
REPORTING = frozenset("reported reporting".split())
"""Who does so to a loss without a clause of its own, suffered it: "the army reported 12 killed"."""

NOBODY = frozenset(
    "they it he she we i you this that these those which who some others another the a an day further such there itself "
    "himself herself themselves additionally".split()
)
"""Words that name no source when they stand alone."""

LOOSE = frozenset(
    "instead even further however moreover furthermore nevertheless thus hence meanwhile therefore whilst day "
    "after also as at but by during for from he in later of on subsequently then when while".split()
)
"""Words that may stand before or behind a source, and are no part of its name."""
ADVERB_ENDINGS = tuple("ally vely ntly sely tely edly rily usly arly rtly".split())
SAME_ENDING = frozenset("rally ally italy".split())
"""How adverbs end that are as loose, and what ends alike and is none."""
INSIDE_NAMES = ("of", "for", "from", "in", "by")
"""Prepositions that do not end the name of a source: "the Ministry of Defence"."""
