"""How English writes dates of other calendars: Islamic, French Republican, and the two styles of a Julian day.

Read only where a text has a word of the class CALENDAR (`rules.timewords`). OTHER_ATOMS run before the
atoms of `rules.dates`; MARKS and then STYLES run after them, and again after its SPANS.
The values in `hits` are EDTF as in `rules.dates`.
"""

from maarat.rules.row import Rule

ISLAMIC_MONTHS = {
    "muharram": 1, "safar": 2, "rabi": 3, "rabi'": 3, "rabiʿ": 3, "jumada": 5, "jumādā": 5, "jamadi": 5, "jumadi": 5, "rajab": 7,
    "sha'ban": 8, "shaban": 8, "shaaban": 8, "shaʿban": 8, "ramadan": 9, "ramadhan": 9, "ramazan": 9, "ramzan": 9, "shawwal": 10,
    "dhu": 11, "dhu'l": 11, "dhul": 11, "zu": 11, "zu'l": 11, "zul": 11, "zil": 11,
}  # fmt: skip
"""The first word of a month; of the months that have a namesake, the first of the two."""

SECOND_OF_TWO = frozenset("thani thaniya thaniyah akhir akhira akhirah ii hijja hijjah hajj hijje 2".split())
"""The word that tells the second Rabi, Jumada or Dhu from the first."""

REPUBLICAN_MONTHS = {
    "vendémiaire": 1, "vendemiaire": 1, "brumaire": 2, "frimaire": 3, "nivôse": 4, "nivose": 4, "pluviôse": 5, "pluviose": 5,
    "ventôse": 6, "ventose": 6, "germinal": 7, "floréal": 8, "floreal": 8, "prairial": 9, "messidor": 10, "thermidor": 11,
    "fructidor": 12,
}  # fmt: skip

ROMAN = {numeral: number for number, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv".split(), 1)}
"""Years of the Republic, I to XIV."""

_DAY = "(day:DAY | day:NTHDAY)"
_PLAIN = "(month:muharram | month:safar | month:rajab | month:sha'ban | month:shaban | month:shaaban | month:shaʿban | month:ramadan | month:ramadhan | month:ramazan | month:ramzan | month:shawwal)"
_TWO = "(month:rabi | month:rabi' | month:rabiʿ | month:jumada | month:jumādā | month:jumadi | month:jamadi)"
_LINK = "(' | ’ | DASH | al | ul | ath | el | us | as | l)*"
_NTH = "(nth:awwal | nth:ula | nth:oula | nth:thani | nth:thaniya | nth:thaniyah | nth:akhir | nth:akhira | nth:akhirah | nth:i | nth:ii)"
_DHU = "(month:dhu | month:dhu'l | month:dhul | month:zu | month:zu'l | month:zul | month:zil)"
_PILGRIM = (
    "(nth:qa'da | nth:qa'dah | nth:qada | nth:qadah | nth:qi'dah | nth:hijja | nth:hijjah | nth:hajj | nth:hijje)"
)
_ISLAMIC = f"({_PLAIN} | {_TWO} {_LINK} {_NTH} | {_DHU} {_LINK} {_PILGRIM})"
_HIJRI_YEAR = "(year:NUM HIJRA | HIJRA year:NUM)"
_REPUBLICAN = f"({' | '.join(f'month:{name}' for name in REPUBLICAN_MONTHS)})"
_ROMAN = f"({' | '.join(f'year:{numeral}' for numeral in ROMAN)})"
_YEAR_OF_REPUBLIC = f"(,)? (of)? (the)? ((year | an)? {_ROMAN} | (year | an) year:NUM)"

OTHER_ATOMS = (
    Rule(
        "islamic-day",
        f"(the)? {_DAY} (of)? {_ISLAMIC} (,)? (of)? ({_HIJRI_YEAR} | year:NUM !COUNTED)",
        "islamic",
        {
            "10 Muharram 61 AH": "0680-10-10~",
            "17 Ramadan, AH 2": "0624-03-13~",
            "20 Jumada al-Thani 583": "1187-08-27~",
            "the 10th of Ramadan 1973": "1973-10-07~",
            "9 Dhu al-Hijja 60 AH": "0680-09-10~",
        },
        ("10 Ramadan", "10 rebels of Ramadan 1973"),
    ),
    Rule(
        "islamic-month",
        f"{_ISLAMIC} (,)? (of | in)? ({_HIJRI_YEAR} | (year:YEAR | year:Y3) !COUNTED)",
        "islamic",
        {
            "Ramadan 2 AH": "[0624-02-26~..0624-03-26~]",
            "Ramadan 1973": "[1973-09-28~..1973-10-27~]",
            "in Rabi' I, 656 AH": "[1258-03-08~..1258-04-06~]",
        },
        ("Ramadan offensive", "Safar 12 men", "Ramadan 658 men", "Rabi II"),
    ),
    Rule(
        "islamic-year",
        "((the year)? year:NUM HIJRA | <IN (the year)? HIJRA year:NUM | <LP HIJRA year:NUM | the year HIJRA year:NUM)",
        "islamic",
        {"61 AH": "[0680-10-01~..0681-09-19~]", "in AH 656": "[1258-01-08~..1258-12-28~]"},
        ("61 men", "an AH 64 helicopter"),
    ),
    Rule(
        "republican-day",
        f"(the)? {_DAY} (of)? {_REPUBLICAN} {_YEAR_OF_REPUBLIC}",
        "republican",
        {
            "13 Vendémiaire Year IV": "1795-10-05",
            "18 Brumaire an VIII": "1799-11-09",
            "9 Thermidor II": "1794-07-27",
            "13 Vendémiaire, Year 4": "1795-10-05",
        },
        ("Thermidor", "13 rebels of Thermidor", "9 Thermidor"),
    ),
    Rule(
        "republican-day-alone",
        f"<!of <!the {_DAY} (of)? {_REPUBLICAN}",
        "republican",
        {"on 12 Germinal": "2013-04-01~"},
        ("the coup of 18 Brumaire", "Thermidor"),
        "A day that follows “of” is the name of what happened on it.",
    ),
    Rule(
        "republican-month",
        f"{_REPUBLICAN} {_YEAR_OF_REPUBLIC}",
        "republican",
        {"Fructidor Year V": "[1797-08-18..1797-09-16]"},
        ("Fructidor", "Year V"),
    ),
    Rule(
        "republican-year",
        f"<IN (the)? year {_ROMAN} !CAP",
        "republican",
        {"in Year II": "[1793-09-22..1794-09-21]"},
        ("year two", "Year II"),
    ),
)

_OLD = "(OLDSTYLE | old DASH? style | (in | by | according to | of)* (the)? julian calendar)"
_NEW = "(NEWSTYLE | new DASH? style | (in | by | according to | of)* (the)? gregorian calendar)"

# A date that the words beside it place in a calendar is now one token: OLD or NEW.
MARKS = (
    Rule(
        "old-style",
        f"({_OLD} (, | :)? date:WHEN | date:WHEN (,)? {_OLD} | date:WHEN LP (in)? ({_OLD} | julian) RP)",
        "old-style",
        {
            "June 30, 1709 (O.S.)": "1709-06-30",
            "17 June 1709, Old Style": "1709-06-17",
            "O.S. 27 June 1709": "1709-06-27",
        },
        ("28 June (the old men", "26 June 363 Julian died", "28 June [O.S."),
    ),
    Rule(
        "swedish-style",
        "(date:WHEN (,)? (in (the)?)? swedish calendar | date:WHEN LP (in (the)?)? swedish (calendar)? RP)",
        "swedish-style",
        {"28 June 1709 (Swedish calendar)": "1709-06-28"},
        ("28 June 1709 Swedish troops",),
        "From 1700 to 1712 Sweden was a day ahead of the Julian calendar.",
    ),
    Rule(
        "new-style",
        f"({_NEW} (, | :)? date:WHEN | date:WHEN (,)? {_NEW} | date:WHEN LP (in)? ({_NEW} | gregorian) RP)",
        "new-style",
        {"7 July 1742 (new style)": "1742-07-07", "8 July 1709 N.S.": "1709-07-08"},
        ("28 June (the new men",),
    ),
)

_GAP = "(, | / | ; | or | LP | DASH | i.e.)*"
_LAST_YEAR = "((,)? year:(YEAR | BARE_YEAR))?"

STYLES = (
    Rule(
        "old-in-brackets",
        f"!OLD new:WHEN (,)? (LP (or | =)* old:OLD ({_GAP} OLD)* RP | / old:OLD | or old:OLD) {_LAST_YEAR}",
        "both-styles",
        {
            "28 June [O.S. 17 June] 1709": "1709-06-28",
            "November 2 [October 20 (O.S.)] 1912": "1912-11-02",
            "9–10 July 1790 (28–29 June O.S.)": "1790-07-09/1790-07-10",
            "8 July 1709 (27 June in the Julian calendar)": "1709-07-08",
            "8 July 1709, or 27 June, Old Style": "1709-07-08",
            "8 July 1709 (27 June, Old Style, or 28 June in the Swedish calendar)": "1709-07-08",
        },
        ("28 June 1709 (27 men)", "28 June 1709 and 27 June O.S."),
    ),
    Rule(
        "new-in-brackets",
        f"old:WHEN (,)? (LP (or | =)* new:NEW RP | / new:NEW) {_LAST_YEAR}",
        "both-styles",
        {
            "27 June (8 July, New Style) 1709": "1709-07-08",
            "6 November 1632 (16 November N.S.)": "1632-11-16",
            "27 December 1709 (7 January N.S.)": "1710-01-07",
        },
        ("27 June 1709 (8 men)",),
    ),
    Rule(
        "old-and-new",
        f"((OLD {_GAP})* old:OLD {_GAP} new:NEW | new:NEW {_GAP} old:OLD ({_GAP} OLD)*) (RP)? {_LAST_YEAR}",
        "both-styles",
        {
            "6 November 1632 (O.S.)\n16 November 1632 (N.S.)": "1632-11-16",
            "27 June O.S. / 8 July N.S. 1709": "1709-07-08",
            "8 July 1709 (N.S.), 27 June 1709 (O.S.)": "1709-07-08",
            "28 June 1709 (Swedish calendar)\n27 June 1709 (O.S.)\n8 July 1709 (N.S.)": "1709-07-08",
        },
        ("6 November 1632",),
    ),
    Rule(
        "converted-beside",
        f"(old:CONVERTED {_GAP} (equivalent to | corresponding to)? new:(DATE | YEAR) (RP)? | new:DATE {_GAP} old:CONVERTED (RP)?)",
        "both-styles",
        {
            "10 Muharram 61 AH, October 10, 680 AD": "0680-10-10",
            "5 October 1795 (13 Vendémiaire Year IV)": "1795-10-05",
            "656 AH (1258)": "1258",
        },
        ("61 AH and then 680 AD",),
    ),
)
