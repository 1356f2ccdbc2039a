"""How English writes dates and times: three tables, each run over what the one before found.

ATOMS find single dates, clock times and relative words among plain words. SPANS join dates
to ranges and lists. FRAMES take in the words around ("by", "since", "the evening of") that
say how the date is meant.

The values in `hits` are EDTF, resolved against a running date of 8 October 2012 in an
article about 8 to 13 October 2012; `T` and what follows is the time of day.
"""

from maarat.rules.feasts import FEASTS
from maarat.rules.periods import PERIODS
from maarat.rules.relative import RELATIVE
from maarat.rules.row import Rule
from maarat.rules.timewords import DAY, FULL_YEAR, MONTH, PART, YEAR

CALENDAR = (
    Rule(
        "day-month-year",
        f"(WEEKDAY (,)?)? (the)? {DAY} (st | nd | rd | th)? (of)? {MONTH} ((,)? (of)? {FULL_YEAR} | (of)? year:Y3 !COUNTED !CAP)",
        "date",
        {
            "8 October 2012": "2012-10-08",
            "the 1st of April 645": "0645-04-01",
            "Monday, 4 Dec. 1995": "1995-12-04",
            "2 August 216 BC": "-0215-08-02",
        },
        ("8 October, 12 rebels", "8 tanks 2012", "29 April, 110 servicemen"),
    ),
    Rule("iso", "iso:ISO", "iso", {"on 2012-10-09": "2012-10-09", "2000/08/17": "2000-08-17"}, ("2012-10", "2012–13")),
    Rule(
        "month-day-year",
        f"(WEEKDAY (,)?)? {MONTH} (the)? {DAY} (,)? (year:YEAR | year:NUM era:ERA)",
        "date",
        {"October 8, 2012": "2012-10-08", "May 3rd 1863": "1863-05-03", "September 2, 31 BC": "-0030-09-02"},
        ("October 2012", "Brigade 8, 2012"),
    ),
    Rule(
        "day-month",
        f"(WEEKDAY (,)?)? (the)? {DAY} (of)? {MONTH} (of (that | the same) year)? !NAMED",
        "date",
        {"12 October, 12 rebels": "2012-10-12", "the 2nd of May": "2012-05-02", "On 10 June": "2012-06-10"},
        ("8 checkpoints", "the 5th Armoured Division", "the 8 March Tower"),
    ),
    Rule(
        "month-day",
        f"(WEEKDAY (,)?)? {MONTH} (the)? {DAY} (of (that | the same) year)? !COUNTED !NAMED",
        "date",
        {"October 9": "2012-10-09", "on May 26": "2012-05-26", "July 25 of that year": "2012-07-25"},
        ("In October 12 rebels", "October Revolution"),
    ),
    Rule(
        "month-year",
        f"({PART})? {MONTH} (,)? (of)? {YEAR}",
        "date",
        {
            "October 2012": "2012-10",
            "mid-April 2013": "2013-04-15~",
            "late January 1918": "1918-01-25~",
            "March of 1916": "1916-03",
            "the end of May 1940": "1940-05-25~",
        },
        ("may 2012", "October 20 12"),
    ),
    Rule(
        "month-same-year",
        f"({PART})? {MONTH} (of)? (the same | that) year",
        "month-same-year",
        {"In May of the same year": "2012-05"},
        ("the same year",),
    ),
    Rule(
        "part-of-month",
        f"({PART} | (the)? (part:early | part:latter | part:later) part of) {MONTH}",
        "date",
        {
            "early March": "2013-03-05~",
            "In mid-April": "2012-04-15~",
            "late July": "2012-07-25~",
            "in the latter part of July": "2012-07-25~",
        },
        ("early morning", "the end of the march"),
    ),
    Rule(
        "month",
        "(<BEFORE_MAY month:MONTH | <the month:MONTH | <DASH month:GIVEN | <!EPITHET month:GIVEN !CAP | <!EPITHET month:NOT_GIVEN)",
        "date",
        {"in August": "2012-08", "By October": "[..2012-10]"},
        ("august", "octo", "Black September", "April Smith shot him"),
    ),
    Rule(
        "month-may-march",
        "<BEFORE_MAY month:MAY !to !towards !on",
        "date",
        {"in May": "2012-05", "until March": "../2013-03", "In May a mission left": "2012-05"},
        ("the rebels may retreat", "March on Rome", "in March to Moscow"),
    ),
    Rule(
        "may-march-fight",
        "<!. [ month:MAY ] (DASH)? FIGHT",
        "date",
        {"a March operation": "2013-03", "the May offensive": "2012-05"},
        ("they may attack", "a march and an attack"),
    ),
    Rule(
        "season-year",
        f"({PART})? (the)? season:SEASON (of | ,)* (year:NUM (DASH | /) year2:NUM era:ERA | year:YEAR (DASH | /) (year2:YY | year2:YEAR) | year:YEAR / year2:DAY !MONTH !ABBR !MAY | year:Y3 (DASH | /) year2:Y3 | {YEAR})",
        "date",
        {
            "the summer of 251": "0251-22",
            "Summer 1942": "1942-22",
            "the winter of 1941–42": "1941-24",
            "Winter of 208–209": "0208-24",
            "winter of 1708/9": "1708-24",
            "winter of 218/217 BC": "-0217-24",
            "autumn of 1917": "1917-23",
        },
        ("fall of Rome", "spring offensive"),
    ),
    Rule(
        "season",
        "(<DURING (the | that)? (part:early | part:mid | part:late)? (DASH)? season:SEASON | the onset of season:SEASON) !of !CAP",
        "date",
        {"in the summer": "2012-22", "With the onset of winter": "2012-24"},
        ("a spring of water", "in the fall of Aleppo"),
    ),
    Rule(
        "year",
        "<IN (the year)? year:YEAR !COUNTED !,",
        "date",
        {"in 1943": "1943", "By 2016": "[..2016]", "since 2015": "2015/.."},
        ("1200 men", "in 1200 men", "Route 1966", "during the 2022 invasion"),
        "A bare number is a strength as often as a year.",
    ),
    Rule(
        "year-of-a-work",
        "(the | a) [ year:YEAR ] CAP* WORK",
        "date",
        {"The 2018 South Korean film": "2018", "a 2011 census": "2011", "the 1958 novel": "1958"},
        ("the 2018 offensive", "the 1200 men"),
        "It tells when the work was made, which is all the time that its clause has.",
    ),
    Rule(
        "year-about",
        "(about | around | circa) [ year:YEAR ] (, | . | ; | RP | when | and | the | by | in | at | to)",
        "circa",
        {"around 1943, the army": "1943~"},
        ("about 1200 galleys", "around 1500 of them"),
    ),
    Rule(
        "year-comma",
        "<DURING (the year)? [ year:YEAR ] ,",
        "date",
        {"In 2013, the rebels": "2013"},
        ("a force 1200, many fled",),
    ),
    Rule(
        "year-era",
        "(the)? (year)? (year:NUM era:ERA | AD year:NUM)",
        "date",
        {"490 BC": "-0489", "AD 9": "0009", "406 CE": "0406"},
        ("406 men", "AD Alexandria"),
    ),
    Rule(
        "small-year",
        "<IN_YEAR (the year)? year:Y3 !COUNTED !CAP",
        "date",
        {"in the year 795": "0795"},
        ("in 300 men", "a force of 900 soldiers"),
        "Three digits are a year only in an article about such times.",
    ),
    Rule(
        "part-of-year",
        "((part:early | part:late | part:mid) (DASH | in)? | (the)? part:PART of (the year)?) (year:YEAR era:ERA | year:YEAR | year:NUM era:ERA | year:Y3)",
        "date",
        {"late 1944": "1944", "early 317": "0317", "By the end of 1958": "[..1958]"},
        ("early 17",),
    ),
    Rule(
        "part-of-unit",
        "((the)? part:PART of (the | that | this)? (unit:month | unit:year | unit:day) | (the)? (unit:year's | unit:year’s) end)",
        "same",
        {
            "By the end of the month": "[..2012-10]",
            "the end of that year": "2012",
            "by the end of the day": "[..2012-10-08]",
            "by year's end": "[..2012]",
        },
        ("the end of the road", "the end of a day"),
    ),
    Rule(
        "circa-year",
        "(c . | ca . | c. | circa) (year:YEAR era:ERA | year:NUM era:ERA | year:YEAR | year:Y3)",
        "circa",
        {"c. 1689": "1689~"},
        ("c. 12",),
    ),
    Rule(
        "decade",
        f"({PART})? (the)? year:DECADE (era:ERA)?",
        "decade",
        {"in the 1920s": "192X", "the late 1940s": "194X", "the 460s BC": "-046X"},
        ("1920", "the 20s"),
    ),
    Rule(
        "century",
        f"({PART})? (the)? (tens:CARDINAL DASH)? (number:NTH | number:ORDINAL) DASH? (century | centuries) (era:ERA)?",
        "century",
        {"the 10th century": "09XX", "fifth century BC": "-04XX", "the twenty-first century": "20XX"},
        ("a century", "10th brigade"),
    ),
    # -- the day of the month alone
    Rule(
        "nth-of-month",
        "<ON the ([ day:NTHDAY ] and (!NTH | NTHDAY !CAP !/) | day:NTHDAY !and !CAP !of !DASH)",
        "date",
        {"on the 6th, they": "2012-10-06", "on the 6th and captured": "2012-10-06"},
        ("the 5th Division", "on the 5th of", "by the 1st and 2nd Chasseurs", "of the 1st and 2nd/3rd Chasseurs"),
    ),
)

ATOMS = CALENDAR + FEASTS + PERIODS + RELATIVE

# A single date is now one token: DATE, and of it DATE_D with a day, DATE_M to the month, DATE_Y to the year.
SPANS = (
    Rule(
        "styles",
        f"({DAY} / last:DATE_D | first:DATE_D / last:DATE_D | first:DATE_D (,)? LP last:DATE_D RP ((,)? year:(YEAR | BARE_YEAR) !COUNTED)?)",
        "styles",
        {
            "28 June/9 July 1709": "1709-07-09",
            "17/28 June 1709": "1709-06-28",
            "28 June (9 July) 1709": "1709-07-09",
            "9 July 1790 (28 June 1790)": "1790-07-09",
            "8/9 December 1971": "1971-12-08/1971-12-09",
            "31 October/1 November 1942": "1942-10-31/1942-11-01",
        },
        ("28 June, 9 July", "28 June (by train)"),
        "Two days as far apart as the calendars are: one day in both.",
    ),
    Rule(
        "dual-year",
        "date:DATE_D / (last:YY | last:DAY) !MONTH !ABBR !MAY",
        "dual-year",
        {"10 February 1708/9": "1709-02-10", "14 January 1663/64": "1664-01-14"},
        ("10 February 1708, 9", "8 October/9 November"),
    ),
    Rule(
        "days",
        f"!OFDAY (the)? (days | nights)? (of)? {DAY} (DASH | to | / | until) last:DATE_D",
        "days",
        {"8–13 October 2012": "2012-10-08/2012-10-13", "26–27 February 1849": "1849-02-26/1849-02-27"},
        ("8 men to 10 October",),
    ),
    Rule(
        "from-days",
        f"(from | between) (the)? {DAY} (DASH | to | until | and | through) last:DATE_D",
        "days",
        {"between 9 and 15 October": "2012-10-09/2012-10-15", "from 9 to 15 October": "2012-10-09/2012-10-15"},
        ("from 9 men to 15 October",),
    ),
    Rule(
        "day-or-day",
        f"(either)? {DAY} or last:DATE_D",
        "either",
        {"14 or 15 October": "[2012-10-14,2012-10-15]"},
        ("14 men or 15 October",),
    ),
    Rule(
        "day-and-day",
        f"{DAY} (, DAY)* (,)? (and | &) last:DATE_D",
        "days",
        {"13 and 14 October": "2012-10-13/2012-10-14", "13 & 14 October": "2012-10-13/2012-10-14"},
        ("13 rebels and 14 October",),
    ),
    Rule(
        "month-days",
        "first:DATE_D (DASH | to | / | and) (day:DAY | day:NTHDAY !CAP !/) ((,)? year:(YEAR | BARE_YEAR))? !COUNTED",
        "month-days",
        {"October 8–13, 2012": "2012-10-08/2012-10-13", "October 8-13": "2012-10-08/2012-10-13"},
        ("October 8, 13", "of the 1st and 2nd/3rd Chasseurs"),
    ),
    Rule(
        "may-to-month",
        "(first:MAY (DASH | to | and | or:or) last:(DATE_D | DATE_M) | first:(DATE_D | DATE_M) (DASH | to) last:MAY | <DURING first:DATE_M and last:MAY)",
        "from-month",
        {
            "March–May 1945": "1945-03/1945-05",
            "May to 4 August 1628": "1628-05/1628-08-04",
            "May or June 1595": "[1595-05,1595-06]",
            "January–March": "2013-01/2013-03",
            "throughout April and May": "2012-04/2012-05",
        },
        ("March on Rome in May 1945", "may 4 August"),
    ),
    Rule(
        "to-present",
        "(from)? first:DATE (DASH | to | until) (the)? (present | ongoing | now)",
        "open",
        {"17 March 2022 – present": "2022-03-17/.."},
        ("17 March 2022, presently",),
    ),
    Rule(
        "dates",
        "((from)? first:DATE (era:ERA)? (DASH | to | until | till | through | /) | from first:DATE , (to | until | till | through)) (the)? last:DATE",
        "dates",
        {
            "20 April 2021 – 26 April 2021": "2021-04-20/2021-04-26",
            "from 27 February 2022 to 28 March 2022": "2022-02-27/2022-03-28",
            "June 2012–April 2013": "2012-06/2013-04",
            "From January 18, 1957, to May 25, 1959": "1957-01-18/1959-05-25",
            "26 December 2013–7 January 2014": "2013-12-26/2014-01-07",
        },
        ("20 April 2021, 26 April 2021",),
    ),
    Rule(
        "between-dates",
        "between first:DATE (,)? and last:DATE",
        "dates",
        {"Between 22 February and 14 March": "2013-02-22/2013-03-14"},
        ("22 February and 14 March",),
    ),
    Rule(
        "counted-from",
        "shift:COUNTED_FROM base:DATE_D",
        "counted-from",
        {"Two days before 12 October": "2012-10-10", "two weeks after 9 October": "2012-10-23"},
        ("two days later 12 October",),
    ),
    Rule(
        "months-or-month",
        "(either)? first:DATE_M (, DATE_M)+ (,)? (or | and) last:DATE_M",
        "any-of",
        {"either June, July or August of 251": "[0251-06..0251-08]"},
        ("June or July",),
    ),
    Rule(
        "month-and-month",
        "first:DATE_M and last:DATE_M",
        "dates",
        {"In August and September 2012": "2012-08/2012-09"},
        ("August and the army",),
    ),
    Rule(
        "date-or-date",
        "(either)? first:DATE or last:DATE",
        "either",
        {"late 316 or early 317": "[0316,0317]", "June or July 2012": "[2012-06,2012-07]"},
        ("316 or so",),
    ),
    Rule(
        "years",
        "<IN (the years (of | from | between)?)? first:(YEAR | DATE_Y) (DASH | to | and | until | till) last:YEAR !COUNTED !CAP",
        "years",
        {"of 1954–1962": "1954/1962", "in the years 1955-1957": "1955/1957"},
        ("in 1200 to 1500 men", "some 1000-1500 Armenian soldiers"),
    ),
    Rule(
        "years-in-brackets",
        "<LP (ruled | reigned | governed | r (.)?)? [ first:YEAR DASH last:YEAR ] RP",
        "years",
        {"(1954–1962)": "1954/1962", "(ruled 1030–1058)": "1030/1058"},
        ("(1954–1962 men)",),
    ),
    Rule(
        "years-elided",
        "(from | in)? first:(YEAR | DATE_Y) (DASH | /) last:YY",
        "years-elided",
        {"1914–18": "1914/1918"},
        ("1914 18",),
    ),
    Rule(
        "small-years",
        "<IN first:(DATE_Y | Y3) (DASH | to | and | or) last:Y3 !COUNTED !CAP",
        "years",
        {"in 250–251": "0250/0251"},
        ("in 250 to 300 men",),
    ),
    Rule(
        "centuries",
        "(the)? first:(NTH | ORDINAL) (DASH | to | and | or:or) (the)? last:DATE_Y",
        "centuries",
        {"10th–12th century": "09XX/11XX", "the seventh and eighth centuries": "06XX/07XX"},
        ("10th and 12th brigades",),
    ),
    Rule(
        "years-era",
        "(first:(NUM | DATE_Y) (DASH | / | to | and | or:or) last:DATE_ERA | (first:DATE_Y | <IN first:Y3) (DASH | / | to | and | or:or) last:DATE_Y)",
        "years",
        {"499–449 BC": "-0498/-0448", "60 or 61 AD": "[0060,0061]"},
        ("499 men – 449 BC", "around 700 to 1000 shops"),
    ),
)

# A date, a range or a relative date is now one token: WHEN.
FRAMES = (
    Rule(
        "by",
        "(by | no later than) (the)? (early | late)* (of_day:OFDAY (of | on)?)? when:WHEN",
        "by",
        {"By 7 June": "[..2012-06-07]", "By the morning of 22 October": "[..2012-10-22]Tmorning"},
        ("by rebels",),
    ),
    Rule(
        "as-of",
        "(as of | as at) (early | late)* when:WHEN",
        "by",
        {"As of 19 October": "[..2012-10-19]"},
        ("as of now",),
    ),
    Rule(
        "since",
        "(since | ever since) (the)? when:WHEN",
        "since",
        {"since September 2012": "2012-09/.."},
        ("since then",),
    ),
    Rule(
        "from-record",
        "<RECORD from (the)? when:WHEN",
        "framed",
        {"a video from October 2015 shows": "2015-10"},
        ("video from the town", "troops from the town"),
        "It tells of when the record is, and not since when.",
    ),
    Rule(
        "from-range",
        "from (the)? when:RANGE",
        "framed",
        {"from June 25 to 27, 1863": "1863-06-25/1863-06-27", "from 490 to 480 BC": "-0489/-0479"},
        ("from the town to the hill",),
        "The range has its end; onwards opens it.",
    ),
    Rule(
        "from",
        "(from | (starting | beginning | commencing) (from | on | in | with)? | onwards from) (the)? (of_day:OFDAY (of | on)?)? when:WHEN (onwards | onward | on)?",
        "since",
        {
            "From 10 September 1939": "1939-09-10/..",
            "starting from 7 October": "2012-10-07/..",
            "Beginning in December 1947": "1947-12/..",
        },
        ("from the town",),
    ),
    Rule(
        "until",
        "(until | till | up to | through) (the)? (of_day:OFDAY (of | on)?)? when:WHEN",
        "until",
        {"until 30 October": "../2012-10-30"},
        ("until the army",),
    ),
    Rule(
        "before",
        "(before | prior to) when:WHEN",
        "before",
        {"before 10 October": "[..2012-10-10]"},
        ("before the battle",),
    ),
    Rule(
        "after",
        "(after | following) when:WHEN",
        "after",
        {"After 10 October": "[2012-10-10..]"},
        ("after the battle of",),
    ),
    Rule(
        "part-of-day-of",
        "of_day:OFDAY (hours)? (of | on | ,)? (the)? when:WHEN",
        "at",
        {
            "on the night of 31 August": "2012-08-31Tnight",
            "in the late evening of 19 February": "2013-02-19Tlate evening",
            "At dusk on 29 July": "2012-07-29Tdusk",
            "on the night of 8–9 August": "2012-08-08/2012-08-09Tnight",
            "The morning of October 9 was quiet": "2012-10-09Tmorning",
        },
        ("the night of terror",),
    ),
    Rule(
        "about",
        "(about | around | approximately | circa | c (.)? | c. | ca (.)? | roughly) when:WHEN",
        "about",
        {"around 10 October": "2012-10-10~"},
        ("about the town",),
    ),
)

# In a text that is about dates, a heading or the date line of an infobox, a bare number is a year.
FIELD_ATOMS = (
    Rule(
        "bare-year",
        "(year:YEAR | year:Y3) !COUNTED",
        "date",
        {"440": "0440", "805 or 807": "[0805,0807]", "October 8–13, 2012": "2012-10-08/2012-10-13"},
        ("805 men",),
    ),
    Rule(
        "day-and-small-year",
        "date:DATE_D (,)? year:Y3 !COUNTED",
        "with-year",
        {"September 3, 863": "0863-09-03", "10 October 680": "0680-10-10"},
        ("September 3, 863 men",),
    ),
)

# In the date line of an infobox alone: what would be too bold in a heading ("March on Rome").
LINE_ATOMS = (
    Rule("bare-may", "month:MAY", "date", {"May": "2012-05"}, ("may", "the march")),
    Rule(
        "bare-season",
        "season:SEASON",
        "date",
        {"Spring – summer 1940": "1940-21/1940-22", "autumn": "2012-23"},
        ("season",),
    ),
    Rule(
        "year-or-next",
        "first:(YEAR | Y3) / !YY !DATE last:DAY !MONTH !ABBR !MAY",
        "year-or-next",
        {"638/9": "[0638,0639]"},
        ("638/10", "1941/42", "638/9 May"),
    ),
    Rule(
        "years-to-digit",
        "first:(YEAR | Y3) DASH !YY last:DAY !MONTH !ABBR !MAY",
        "years-elided",
        {"1550-1": "1550/1551"},
        ("1550-12", "1550 - 1 May"),
    ),
)

# In the date line of an infobox, after SPANS: what is said of whole ranges.
LINE_SPANS = (
    Rule(
        "alternatives",
        "first:WHEN (, | ; | /)* (or | hedge:HEDGE)+ (in | on)? last:WHEN",
        "alternatives",
        {
            "20 August or 8–10 September 480 BC": "[-0479-08-20,-0479-09-08,-0479-09-09,-0479-09-10]",
            "April 633 AD/possibly 629": "[0629?,0633-04]",
        },
        ("20 August, 8 September", "20 August or so"),
    ),
    Rule(
        "days-listed",
        "day:DAY (, DAY)* , last:DATE_D",
        "days",
        {"6, 9 August 1945": "1945-08-06/1945-08-09"},
        ("6 August",),
    ),
    Rule(
        "years-after-era",
        "first:DATE_Y (DASH | / | or:or) last:NUM",
        "years",
        {"AD 60 or 61": "[0060,0061]", "AD 60–61": "0060/0061"},
        ("60 or 61",),
    ),
    Rule("doubted", "when:WHEN (? | LP (?) RP)", "possibly", {"1402?": "1402?", "May 1402 (?)": "1402-05?"}, ("?",)),
    Rule(
        "from-range-to-range",
        "first:WHEN (DASH | to) last:WHEN",
        "together",
        {"638/9–650/1": "0638/0651"},
        ("638/9, 650/1",),
    ),
    Rule(
        "hedged",
        "HEDGE (in | on)? when:WHEN",
        "possibly",
        {"possibly 629": "0629?", "Probably October 552": "0552-10?"},
        ("possibly never",),
    ),
    Rule(
        "unknown-start",
        "(? | unknown | unclear) (DASH | to) when:WHEN",
        "until",
        {"? – April 1995": "../1995-04"},
        ("? in April 1995",),
    ),
    Rule(
        "unknown-end",
        "when:WHEN (DASH | to) (? | unknown | unclear)",
        "since",
        {"April 1995 – ?": "1995-04/..", "1995 to unknown": "1995/.."},
        ("April 1995?",),
    ),
)

# What a date line says that says nothing else.
LONE_LINES = (
    Rule(
        "two-small-years",
        "first:YY (DASH | /) last:YY",
        "years",
        {"69–70": "0069/0070"},
        ("69", "169–170"),
    ),
    Rule("month-and-small-year", "date:DATE_M , year:YY", "with-year", {"February, 73": "0073-02"}, ("February 730",)),
    Rule("small-year-alone", "year:NUM", "date", {"73": "0073", "9": "0009"}, ("9th",)),
)
