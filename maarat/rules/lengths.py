"""Time expressions that date no clause: lengths of time, things done again and again, "now" and "former".

The table is run over what the tables of dates left. The values in `hits` are TIMEX3 values.
"""

from maarat.rules.row import Rule

CLASSES = {
    "FEW": "several few many couple some numerous",
    "UNITS": "minutes hours days nights weeks months years decades centuries",
    "PRESENT": "now currently presently nowadays today tonight",
    "PAST": "former recent recently",
    "FUTURE": "future",
    "OFTEN": "daily weekly monthly yearly annually nightly hourly annual everyday",
    "EACH": "every each per",
    # What a number names.
    "NUMBERED": "Hill Route Highway Road Flight Resolution Order Directive Point Height Convoy Unit Regiment Squadron No Nos Type Model page pages pp p",
    "FULLY": "more full whole entire consecutive successive straight bloody long hard bitter intense additional further previous following final last first next past",
    "HEDGE_BEFORE": "nearly almost only about approximately roughly",
    "HOT": "summer winter autumn spring Summer Winter Autumn Spring",
}

_NUMBER = "(amount:CARDINAL DASH tail:CARDINAL | amount:CARDINAL (scale:hundred | scale:thousand) | amount:CARDINAL | amount:NUM | amount:DECIMAL | amount:FEW)"

LENGTHS = (
    Rule(
        "length",
        f"(HEDGE_BEFORE | more than | less than)? ((a | the)? unit:UNITS DASH long | (a | the | this)? {_NUMBER} (FULLY)* unit:UNIT (old | of age)? !DASH | (the | a)? (FULLY)* {_NUMBER} unit:UNITS (old | of age)? | (a | the | this)? (same)? {_NUMBER} DASH unit:UNIT period | {_NUMBER} DASH unit:UNIT (DASH (long | old))? | unit:UNIT DASH long | (a | an | one) unit:POSSESSIVE)",
        "length",
        {
            "three days": "P3D",
            "a few days": "PXD",
            "twenty-four hours": "PT24H",
            "a sixty-day period": "P60D",
            "a year": "P1Y",
            "18 months": "P18M",
            "two decades": "P2DE",
            "almost four hundred years": "P400Y",
            "a month's siege": "P1M",
            "a months-long stalemate": "PXM",
        },
        ("three tanks", "the day of days"),
    ),
    Rule("some-length", "(the)? unit:UNITS", "length", {"days": "PXD", "the years": "PXY"}, ("day",)),
    Rule(
        "past-length",
        "the (past | last | first | final | next | previous | coming) unit:UNIT",
        "length",
        {"the past decade": "P1DE", "the last years": "PXY"},
        ("the past of",),
    ),
    Rule(
        "times-a-unit",
        "(once | twice | thrice | CARDINAL times | NUM times) (a | an | each | every | per) (often:day | often:week | often:month | often:year | often:night)",
        "often",
        {"twice a week": "XXXX-WXX", "three times a day": "XXXX-XX-XX"},
        ("twice a general",),
    ),
    Rule(
        "every-other",
        "every (other | second | few | CARDINAL | NUM) (often:day | often:days | often:night | often:nights | often:week | often:weeks | often:month | often:months)",
        "often",
        {"every other day": "XXXX-XX-XX", "every two weeks": "XXXX-WXX"},
        ("every other tank",),
    ),
    Rule(
        "each-weekday",
        "(every | each) weekday:WEEKDAY",
        "each-weekday",
        {"every Friday": "XXXX-WXX-5"},
        ("every man Friday",),
    ),
    Rule("often", "often:OFTEN", "often", {"daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "Annually": "XXXX"}, ("day",)),
    Rule(
        "each",
        "EACH (often:UNIT | often:DAYPART)",
        "often",
        {"every day": "XXXX-XX-XX", "per month": "XXXX-XX", "each night": "XXXX-XX-XXTNI"},
        ("every tank",),
    ),
    Rule("present", "(right)? PRESENT", "PRESENT_REF", {"now": "PRESENT_REF", "right now": "PRESENT_REF"}, ("know",)),
    Rule(
        "present-phrase",
        "(at present | at the moment | these days | to date | present day | current)",
        "PRESENT_REF",
        {"at present": "PRESENT_REF", "these days": "PRESENT_REF"},
        ("present arms",),
    ),
    Rule(
        "present-then",
        "(at | for) [ the time (being)? ] !of !that !when !the !CAP !he !they !it",
        "PRESENT_REF",
        {"at the time": "PRESENT_REF", "for the time being": "PRESENT_REF"},
        ("the time of day", "at the time of the attack"),
    ),
    Rule(
        "the-past",
        "<IN the past !UNIT !NUM !CARDINAL !few",
        "PAST_REF",
        {"in the past": "PAST_REF"},
        ("past the town", "in the past week"),
    ),
    Rule(
        "anniversary",
        "(the)? (NTH | ORDINAL)? (year)? anniversary",
        "same-day",
        {"the sixth anniversary": "", "on 9 October, the 132nd anniversary": "2012-10-08"},
        ("the sixth army",),
    ),
    Rule(
        "season-of-weather",
        "(dry | rainy | wet | monsoon | campaigning) season",
        "",
        {"the dry season": ""},
        ("a dry spell",),
        "It has its place in the year, but not the same in every country.",
    ),
    Rule(
        "some-time",
        "a (very)? (long | short) (period of)? time",
        "length-vague",
        {"a long time": "PX", "a short period of time": "PX"},
        ("a long tail",),
    ),
    Rule("past", "PAST", "PAST_REF", {"former": "PAST_REF", "recent": "PAST_REF"}, ("form",)),
    Rule("future", "(the)? FUTURE", "FUTURE_REF", {"the future": "FUTURE_REF"}, ("fut",)),
    Rule(
        "year-alone",
        "<!NUMBERED year:YEAR !COUNTED !DASH",
        "date",
        {"1920": "1920", "the 1918 war": "1918"},
        ("1200 men", "1200-strong", "Hill 1204", "Route 1966", "Resolution 1483"),
    ),
    Rule(
        "years-alone",
        "(first:YEAR DASH last:YEAR !COUNTED !CAP | [ first:YEAR DASH last:YEAR ] (CAP)* (war | wars | revolution | uprising | revolt | rebellion))",
        "years",
        {"Diem era, 1955-1963": "1955 1963", "the 1919–1921 Irish War": "1919 1921"},
        ("1955-strong", "1000–1500 men"),
    ),
    Rule(
        "fall-of-the-year",
        "[ season:fall ] (offensive | campaign | harvest)",
        "date",
        {"his fall campaign": "2012-FA"},
        ("the fall of the town",),
    ),
    Rule(
        "season-alone",
        "(the | that | <!a)? season:HOT !of !several !some !NUM !up !into !from",
        "date",
        {"summer": "2012-SU", "the winter": "2013-WI"},
        ("the spring of water", "began to spring up"),
    ),
    Rule("weekday-alone", "weekday:WEEKDAY", "any-weekday", {"Friday": "XXXX-WXX-5"}, ("Fri",)),
    Rule("night-alone", "(night | tonight | night DASH time)", "often-night", {"night": "XXXX-XX-XXTNI"}, ("knight",)),
)
