"""Words that tell time, and the pieces that patterns of dates share."""

from maarat.edtf import AUTUMN, SPRING, SUMMER, WINTER
from maarat.rules.numbers import CARDINALS, ORDINALS

CLASSES = {
    "MONTH": "January February April June July August September October November December",
    # A verb, a modal and a woman's name too: a month only where something beside it says so.
    "MAY": "May March",
    "ABBR": "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
    "SEASON": "spring summer autumn fall winter Spring Summer Autumn Winter",
    "WEEKDAY": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "PART": "early mid late middle end beginning start Early Mid Late",
    "ERA": "BC BCE AD CE B.C. A.D. B.C.E. C.E.",
    "AD": "AD A.D.",
    "ABOUT": "about around approximately circa c ca roughly nearly almost some",
    "AMPM": "am pm a.m. p.m.",
    "DAYPART": "morning afternoon evening night noon midday midnight dawn dusk nightfall sunrise sunset daybreak daylight",
    "MOMENT": "noon midday midnight dawn dusk nightfall sunrise sunset daybreak",
    "UNIT": "minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries",
    "CARDINAL": " ".join(CARDINALS) + " a an several few",
    "ORDINAL": " ".join(ORDINALS),
    "FIGHT": "battle siege fighting offensive operation attack assault campaign war clashes conflict engagement "
    "hostilities combat bombardment",
    # What a four-digit number counts when it is no year.
    "COUNTED": "men troops soldiers fighters people civilians rebels prisoners horsemen infantry cavalry houses tons tonnes "
    "metres meters kilometres kilometers km miles feet yards years days others killed wounded casualties strong ships boats galleys tanks "
    "guns cannons aircraft planes vehicles horses dead residents refugees volunteers warriors knights sailors marines triremes quinqueremes longships vessels elephants chariots lancers archers bowmen crossbowmen spearmen riders monks wagons carts camels mules oxen sheep cattle prisoners hostages captives slaves settlers families members talents pounds florins ducats crowns marks denarii drachmas sesterces livres guilders thalers dinars acres hectares villages towns cities forts castles islands bodies",
    # Words of other calendars: where one stands, the tables of `rules.calendars` are tried.
    "OLDSTYLE": "O.S. OS",
    "NEWSTYLE": "N.S. NS",
    "HIJRA": "AH A.H. Hijri Hijra",
    "CALENDAR": "O.S. OS N.S. NS AH A.H. Hijri Hijra Style style calendar Julian Gregorian Year "
    "Muharram Safar Rabi Rabi' Rabiʿ Jumada Jumādā Jumadi Jamadi Rajab Sha'ban Shaban Shaaban Shaʿban Ramadan Ramadhan "
    "Ramazan Ramzan Shawwal Dhu Dhu'l Dhul Zu Zu'l Zul Zil "
    "Vendémiaire Vendemiaire Brumaire Frimaire Nivôse Nivose Pluviôse Pluviose Ventôse Ventose Germinal Floréal Floreal "
    "Prairial Messidor Thermidor Fructidor",
    "HEDGE": "possibly perhaps probably maybe presumably",
    "MANY": "hundred thousand half dozen",
    "POSSESSIVE": "hour's hour’s day's day’s night's night’s week's week’s month's month’s year's year’s",
    "QUARTER": "first second third fourth last final",
    "EDGE": "first opening early closing last final",
    "BEFORE_MAY": "in of by since until till during from to through early late mid before after throughout",
    "ON": "on by until since of",
    "WORK": "film movie documentary novel book album song game painting study survey census report poll article",
    # What is dated from a day, and does not begin with it.
    "RECORD": "video videos footage photo photos photograph photographs picture pictures image images map maps report reports letter "
    "letters document documents statement interview article articles record records inscription diary study survey estimate estimates figures",
    # What is called after a day or a month.
    "NAMED": "Tower Street Square Avenue Boulevard Bridge Park Stadium School University Hospital Mosque Airport Airbase Barracks Palace Stadium "
    "Brigade Brigades Battalion Regiment Division Movement Alliance Coalition Party",
    # Months that are given names too, and those that are none.
    "GIVEN": "April June August",
    "NOT_GIVEN": "January February July September October November December",
    "EPITHET": "Black Bloody Red White Great Brown",
    "IN_YEAR": "in since until of year before after",
    "DURING": "in during by into on at until of since from throughout towards through before after around with",
    "IN": "in by since until till during of from to after before between through throughout late early mid and or but",
}

MONTH = "(month:MONTH | month:ABBR (.)? | month:MAY)"
DAY = "(day:DAY | day:NTHDAY)"
FULL_YEAR = "(year:YEAR era:ERA | year:YEAR | year:NUM era:ERA | AD year:NUM)"
YEAR = "(year:YEAR era:ERA | year:YEAR | year:NUM era:ERA | AD year:NUM | year:Y3)"
PART = "(the)? (part:PART (DASH | of)* | (part:early | part:late | part:mid | part:middle) in) (the)?"
AMOUNT = "(amount:CARDINAL DASH tail:CARDINAL | amount:CARDINAL (scale:hundred | scale:thousand) | amount:NUM | amount:CARDINAL)"

MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
"""How the names of the months begin, to their numbers."""
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}
PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "latter": "late",
    "later": "late",
    "end": "late",
    "first": "early",
    "opening": "early",
    "closing": "late",
    "last": "late",
    "final": "late",
}
"""Words for a part of a month, a year or a longer time, to its third."""
EDGES = {"opening": 1, "last": -1, "final": -1}
"""Words that count like an ordinal, from the end if below nought."""
SCALES = {"hundred": 100, "thousand": 1000}

AFTER_NOON = ("p", "afternoon", "evening")
"""How what says that a clock has passed noon begins: "pm", "p.m.", "the evening"."""
OUTSIDE = frozenset(
    "on in during at for over after before within by from of between through throughout , local".split()
)
"""Words that may stand at the edges of a match and are no part of the expression."""
