"""Numbers and how sure of them a writer was: "at least 500", "some 2,000–3,000", "dozens".

A hit gives `stated low/best/high qualifier`, with `-` for what the text leaves open.
"""

from maarat.rules.numbers import CARDINALS
from maarat.rules.row import Rule

SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}

CLASSES = {
    "SMALL": " ".join(CARDINALS),
    "SCALE": " ".join(SCALES),
    "SCORES": "dozens scores hundreds thousands tens millions",
    "PLUS": "+ plus",
    "TILDE": "~ ≈ ∼",
    "ABOUT": "about around nearly almost approximately roughly approx circa ca c est perhaps possibly probably "
    "estimated reportedly",
    "ABBR": "approx ca c est",
    "SUM": "total overall altogether combined",
    "MANY": "several many numerous countless few most",
    "SIZE": "great good very vast overwhelming unknown unspecified undisclosed unconfirmed large small vast significant considerable huge",
    "UNKNOWN": "unknown unspecified",
    "AMOUNT": "number numbers handful couple quantity quantities multitude part portion majority half much amount amounts store stores stock stocks "
    "stockpile stockpiles cache caches supply bulk proportion mass masses",
    "PARTS": "third thirds quarter quarters fourth fourths fifth fifths sixth tenth tenths half halves",
    "PERCENT": "% percent per",
    "MONEY": "$ € £ ¥ ₽ USD",
}
"""Classes of words for the patterns below."""

NUMBERS = (
    Rule(
        "figures",
        "(NUM | DECIMAL) SCALE?",
        "number",
        {"1,200": "1200", "2.5 million": "2500000", "16": "16"},
        ("16th", "T-72", "2S1"),
    ),
    Rule(
        "number-words",
        "SMALL (DASH? SMALL | SCALE (and SMALL)?)* | (a | an) (further | additional)? SCALE | another SCALE | half a SCALE",
        "number",
        {
            "twenty-five": "25",
            "one hundred": "100",
            "two thousand five hundred and six": "2506",
            "a dozen": "12",
            "half a dozen": "6",
            "a further dozen": "12",
        },
        ("a man", "dozen", "tens"),
    ),
)
"""Plain numbers; each becomes one token of class N."""

_ABOUT = "(ABBR . | ABOUT | TILDE | some | an estimated | close to | a reported)"

COUNTS = (
    Rule(
        "exact-number",
        "<!no <!not n:N !PERCENT",
        "exact",
        {
            "16": "16 16/16/16 exact",
            "1,200": "1200 1200/1200/1200 exact",
            "twenty-five": "25 25/25/25 exact",
            "one hundred": "100 100/100/100 exact",
            "two hundred and fifty": "250 250/250/250 exact",
            "2.5 million": "2500000 2500000/2500000/2500000 exact",
            "a dozen": "12 12/12/12 exact",
            "half a dozen": "6 6/6/6 exact",
        },
        ("no one", "not one", "16th", "T-72", "80 percent", "80%"),
    ),
    Rule(
        "man-unit",
        "n:N DASH (man | men | strong | member | person) (unit | group | force | squad | garrison | team | column)?",
        "exact",
        {"25-man": "25 25/25/25 exact"},
        ("25-year-old", "30-building"),
        "A unit that is lost was as large as its name says.",
    ),
    Rule(
        "at-least-n",
        "(at least | no (fewer | less) than | not (fewer | less) than | a minimum of | upwards of) ABOUT? n:N",
        "at_least",
        {"at least 500": "500 500/-/- at_least", "no fewer than twelve": "12 12/-/- at_least"},
        ("at last 500", "no more than 12"),
    ),
    Rule(
        "n-plus",
        f"{_ABOUT}? n:N (PLUS | or more)",
        "at_least",
        {"300+": "300 300/-/- at_least", "50 or more": "50 50/-/- at_least"},
        ("300", "50 or so"),
    ),
    Rule(
        "more-than-n",
        "(more than | over | in excess of | exceeding | well over) (an estimated)? n:N",
        "more_than",
        {"more than 60": "60 61/-/- more_than", "over 40": "40 41/-/- more_than"},
        ("no more than", "over the hill"),
    ),
    Rule(
        "less-than-n",
        "<!no <!not (less than | fewer than | under) n:N",
        "less_than",
        {"fewer than 20": "20 -/-/19 less_than"},
        ("no fewer than 20", "not less than 20", "under fire"),
    ),
    Rule(
        "up-to-n",
        "(up to | as many as | a maximum of | at most | no more than | not more than) n:N",
        "up_to",
        {"up to 180": "180 0/-/180 up_to", "as many as forty": "40 0/-/40 up_to"},
        ("up the hill 12", "as many"),
    ),
    Rule(
        "about-n",
        f"{_ABOUT}+ n:N (or so)?",
        "about",
        {
            "about 1,000": "1000 1000/1000/1000 about",
            "some 300": "300 300/300/300 about",
            "an estimated 50": "50 50/50/50 about",
            "~50": "50 50/50/50 about",
            "nearly two hundred": "200 200/200/200 about",
            "approx. 344": "344 344/344/344 about",
            "est. 600": "600 600/600/600 about",
        },
        ("some of them", "an estimate of"),
    ),
    Rule(
        "n-or-so",
        "n:N or so",
        "about",
        {"20,000 or so": "20000 20000/20000/20000 about"},
        ("20 or more",),
    ),
    Rule(
        "low-to-high",
        f"(at least | up to | {_ABOUT})? <!from low:N (DASH | to | or) high:N PLUS?",
        "range",
        {
            "2,000–3,000": "- 2000/-/3000 range",
            "approximately 1000-1500": "- 1000/-/1500 range",
            "5,856 –6,000": "- 5856/-/6000 range",
            "three or five": "- 3/-/5 range",
            "542-736+": "- 542/-/- at_least",
            "10-11,000": "- 10000/-/11000 range",
            "1.8–2 million": "- 1800000/-/2000000 range",
            "two or three hundred": "- 200/-/300 range",
        },
        ("from 65 to 12", "65, 12"),
        "A range has no stated number and no best one. Thousands may be said once: with its upper end.",
    ),
    Rule(
        "between-low-and-high",
        f"(between {_ABOUT}? low:N and ({_ABOUT} | up to | as many as | more than | over)? high:N | from low:N (to | up to) high:N) PLUS?",
        "range",
        {
            "between four and seven": "- 4/-/7 range",
            "between 20 and 30": "- 20/-/30 range",
            "between 431 and 500+": "- 431/-/- at_least",
            "between 35 and more than 40": "- 35/-/- at_least",
        },
        ("between the two", "20 and 30"),
    ),
    Rule(
        "dozens",
        "(at least | several | many | a few | few | some | over | nearly)? (SCORES (of (SCORES | SCALE))?) "
        "| (at least)? (several | many | a few | few | some) SCALE",
        "vague",
        {
            "dozens": "- -/-/- vague",
            "hundreds": "- -/-/- vague",
            "tens of thousands": "- -/-/- vague",
            "several dozen": "- -/-/- vague",
        },
        ("two dozen", "hundred", "a few"),
    ),
    Rule(
        "several",
        "(so | too | as)? <!how MANY | some | <!N [ more ] (were | was) | (close to | ABOUT)? (much | most | half | part | all) of | (a | an) SIZE* AMOUNT of | SIZE+ AMOUNT of | (a | an) SIZE+ AMOUNT | a few | (plenty | lots | a lot) of | UNKNOWN",
        "vague",
        {
            "several": "- -/-/- vague",
            "a number of": "- -/-/- vague",
            "an unknown number of": "- -/-/- vague",
            "a large quantity of": "- -/-/- vague",
            "a few": "- -/-/- vague",
            "plenty of": "- -/-/- vague",
            "close to half of": "- -/-/- vague",
        },
        ("the number", "a quantity", "number"),
    ),
    Rule(
        "nearly-all",
        "(ABOUT | virtually | practically)? <!of the (entire | whole) | (ABOUT | virtually | practically) all (of | ] the | ] its | ] his | ] their) "
        "| (close to)? the SIZE* (majority | bulk | (greater | larger | better) part) of | n:N in every? N of",
        "vague",
        {
            "almost the entire": "- -/-/- vague",
            "the vast majority of": "- -/-/- vague",
            "nearly all the": "- -/-/- vague",
            "one in ten of": "- -/-/- vague",
        },
        ("the majority", "all the", "one in the hall"),
        "Nobody knows how many that was.",
    ),
    Rule(
        "all-but-n",
        "all but (ABOUT | some)? n:N",
        "vague",
        {"all but 1,000": "- -/-/- vague", "all but about twenty": "- -/-/- vague"},
        ("all 20", "all but the king"),
        "How many were lost is told by how many were left.",
    ),
    Rule(
        "share",
        f"(at least | more than | less than | over | well over | under | {_ABOUT} | fully | only)? ((a | n:N) DASH? PARTS | N / N) of "
        "| (more than | less than | at least | over | well over | about | nearly | almost | fully)? half (of | ] (the | his | their | its))",
        "vague",
        {
            "a third of": "- -/-/- vague",
            "about two-thirds of": "- -/-/- vague",
            "1/3 of": "- -/-/- vague",
            "more than half of": "- -/-/- vague",
        },
        ("a third man", "two thirds", "half a mile", "1/3 Hussars"),
        "A part of an amount that is not told.",
    ),
    Rule(
        "the-rest",
        "the (rest | remainder) | the others",
        "residual",
        {"the rest": "- -/-/- residual", "the remainder": "- -/-/- residual"},
        ("the remaining 200", "rest"),
    ),
)
"""One row for each way of saying how many."""

AGES = (["year", "old"], ["years", "old"])
"""Behind a number they make it an age."""
BETWEEN = ("to", "or", "and", "–", "—", "-")
"""What stands between the two ends of a range in an infobox."""
