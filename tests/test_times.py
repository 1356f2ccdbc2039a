"""Time expressions of running prose: what is one, its TIMEX3 value, and which year it is of."""

import pytest

from maarat.extract import extract
from maarat.model import Depth, TimeExpression
from maarat.read.text import read

# A text, and the expressions in it with their values.
EXPRESSIONS = [
    ("On 8 October 2012, rebels attacked. By the next day, they had won.", "8 October 2012=2012-10-08; the next day=2012-10-09"),
    ("On 8 October 2012, rebels attacked. During the evening, jets came.", "8 October 2012=2012-10-08; the evening=2012-10-08TEV"),
    ("On 8 October 2012, rebels attacked. Later that day, jets came.", "8 October 2012=2012-10-08; Later that day=2012-10-08"),
    ("The siege ended in mid-April 2013.", "mid-April 2013=2013-04"),
    ("They fought (June 2012–April 2013).", "June 2012=2012-06; April 2013=2013-04"),
    ("In 2012 it began. On 12 October, 12 rebels died.", "2012=2012; 12 October=2012-10-12"),
    ("It was quiet in the second quarter of 1943.", "the second quarter of 1943=1943-Q2"),
    ("They held out for more than two years and attacked at night.", "more than two years=P2Y; night=XXXX-XX-XXTNI"),
    ("A few days earlier they had left; weeks later they returned.", "A few days earlier=PAST_REF; weeks later=FUTURE_REF"),
    ("They met twice a week and every Friday.", "twice a week=XXXX-WXX; every Friday=XXXX-WXX-5"),
    ("At 9:40 on the evening of 8 May 1898, it sank.", "9:40=1898-05-08T21:40; the evening of 8 May 1898=1898-05-08TEV"),
    ("On 8 May 1898, smoke hung there for several hours afterward.", "8 May 1898=1898-05-08; several hours=PTXH"),
    ("In 219 BC, the city fell. Rome declared war in the spring of 218 and lost in 216.", "219 BC=BC0219; the spring of 218=BC0218-SP; 216=BC0216"),
    ("In 1861, it began. This time he lost. The next year, in May, he won.", "1861=1861; The next year=1862; May=1862-05"),
    ("In 218 BC, they paid an indemnity of 100 talents. In 217, they came back.", "218 BC=BC0218; 217=BC0217"),
    ("In the 1890's it began; he was 1965's Man of the Year.", "the 1890's=189; 1965=1965"),
    ("On 8 August 1918, the night of 8–9 August was quiet.", "8 August 1918=1918-08-08; the night of 8=1918-08-08TNI; 9 August=1918-08-09"),
]  # fmt: skip

# No time at all: units, strengths, calibres, roads, ships, pages, and words that are also verbs.
NOTHING = [
    "The 5th Division and the 27th Brigade held Hill 1204.",
    "Some 1,500 men with 105 mm guns and D-30 howitzers.",
    "They took Route 1966 and the M5.",
    "HMS Hood and 12 destroyers; see pp. 1914–1918 men.",
    "The army may march on the town in a second wave.",
    "They may attack, and fall back to the spring.",
    "The 1st and 2nd/3rd Chasseurs joined part of the 4th and 5th Rifle Divisions at the 8 March Tower.",
    "April Smith shot him: he was of Black September and drank from a spring several miles away.",
]

# Which year a date without one is of.
YEARS = [
    ("The war began in May 1941. In August, they attacked.", "1941-08", "goes on"),
    ("It began in December 1941. In January, they attacked.", "1942-01", "turns the year"),
    ("It began in May 1941 (the treaty of 1815 had failed). In August, they attacked.", "1941-08", "brackets"),
    ('It began in May 1941. He wrote that "in 1815 we lost". In August, they attacked.', "1941-08", "a quotation"),
    ("It began in May 1941, under a law which was passed in 1815. In August, they attacked.", "1941-08", "a relative clause"),
    ("It began in May 1941 as revenge for the defeat in 1815. In August, they attacked.", "1941-08", "a defeat long ago"),
    ("It was stalemated by 1940. In August of that year, they attacked.", "1940-08", "that year"),
    ("By early February 1943, they had lost. In mid-April, they attacked.", "1943-04", "a bound tells too"),
    ("They landed in October 1944 and were held until March 1945. By November, they attacked.", "1944-11", "until"),
]  # fmt: skip


def times(text: str) -> tuple[TimeExpression, ...]:
    article = read(f"{text}\n\nThe end was near, and it came.\n", "example.txt")
    return tuple(time for time in extract(article, Depth.TIMES).times if time.type)


@pytest.mark.parametrize(("text", "expected"), EXPRESSIONS)
def test_expressions_and_their_values(text: str, expected: str) -> None:
    assert "; ".join(f"{time.text}={time.value}" for time in times(text)) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_time(text: str) -> None:
    assert not [time.text for time in times(text) if time.type in ("DATE", "TIME") and time.value[:1].isdigit()]


@pytest.mark.parametrize(("text", "value"), [pytest.param(text, value, id=label) for text, value, label in YEARS])
def test_year_of_a_date_without_one(text: str, value: str) -> None:
    assert times(text)[-1].value == value


def test_a_heading_tells_the_year_of_its_section() -> None:
    text = "1919\n\nOn 3 March, they attacked. Much later, in 1925, a book told it all.\n\nIn April, they lost.\n"
    article = read(f"A war\n\n{text}", "example.txt")
    values = [time.value for time in extract(article, Depth.TIMES).times if time.text == "April"]
    assert values == ["1919-04"]
