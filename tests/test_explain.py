"""Whether an explanation argues as the text does: the sentences, the chain, what words a user may point with."""

from typing import Any

import pytest

from maarat.extract import extract
from maarat.model import Depth, Findings
from maarat.read.markdown import read
from maarat.views import Ask, make_view
from maarat.views.spots import find_spots

TOLD = """\
## Battle
On 30 December, the *rebels* attacked the [town](./Town). During the evening, they took the bridge. By the next day, \
they held the **fort**. The League had raided it in November. They dug in. On 2 January, 12 rebels were killed. \
Later, the army left. On 31 June, nothing fell. The town is an important junction.

## Siege
The walls were shelled. The mayor had fled.

## Aftermath
Three weeks later, it was rebuilt. The siege had lasted five months. In mid-April 2013, the mill burned.
"""


def found(text: str, date: str = "", title: str = "Battle of Example") -> Findings:
    box = (
        "infoboxes:\n  - conflict: {text: x}\n"
        f"    date: {{text: '{date}'}}\n"
        "    combatant1: {text: The rebels}\n    combatant2: {text: The army}\n    casualties1: {text: 20 killed}\n"
    )
    front = f"---\ntitle: {title}\n{box if date else ''}---\n\n"
    return extract(read(f"{front}{text}\n", "example.md"), Depth.REASONS)


STORY = found(TOLD, "30 December 2012 – 5 January 2013")


def explain(findings: Findings, what: str) -> list[dict[str, Any]]:
    return list(make_view("explain", [findings], Ask(what=what)).records)


@pytest.mark.parametrize(
    ("words", "date", "because"),
    [
        ("30 December", "2012-12-30", "“30 December” names no year; 2012 puts it into the time of the infobox"),
        ("the evening", "2012-12-30", "“the evening” falls on the same day as “30 December” (line 12)."),
        ("by the next day", "[..2012-12-31]", "“the next day” is one day after “30 December” (line 12)."),
        ("in november", "2012-11", "“November” names no year; 2012 is the year that the story has reached"),
        (
            "dug in",
            "2012-12-31",
            "It names no time of its own; the story stands at 31 Dec 2012, told by “the next day”",
        ),
        ("2 January", "2013-01-02", "“2 January” names no year; 2013 puts it nearest to “the next day” (line 12)."),
        ("later, the", "[2013-01-02..]", "“Later” says no more than that it was after “2 January” (line 12)."),
        ("important junction", None, "It describes or judges and tells nothing that happened on a day"),
        ("mayor had fled", "[..2013-01-05]", "It names no time of its own, and its verb looks back (“had …”)"),
        ("mid-April", "2013-04-15~", "“mid-April 2013” names its year itself; about the 15th stands for it."),
        ("five months", None, "It tells how long something lasted, not when."),
    ],
)
def test_the_argument_for_a_date(words: str, date: str | None, because: str) -> None:
    records = [record for record in explain(STORY, words) if record["expression"] or record["kind"] == "event"]
    record = records[-1] if words == "five months" else records[0]
    assert (record["date"], " ".join(record["because"])[: len(because)]) == (date, because)


def test_the_chain_goes_back_to_the_text_that_gave_the_year() -> None:
    (record,) = explain(STORY, "by the next day")
    steps = [(step["text"], step["date"], step["how"], step["source"]["line"]) for step in record["chain"]]
    assert steps == [
        ("By the next day", "[..2012-12-31]", "relative", 12),
        ("30 December", "2012-12-30", "partial", 12),
        ("30 December 2012 – 5 January 2013", "2012-12-30/2013-01-05", "infobox", 5),
    ]
    assert (record["value"], record["rule"]) == ("2012-12-31", "by next-unit")
    assert [row["name"] for row in record["rows"]] == ["by", "next-unit"]
    assert "“By” makes that the latest day; it may have been before." in record["because"]


def test_background_says_why() -> None:
    assert "the clause is background" in explain(STORY, "raided it in November")[0]["because"][-1]
    assert "It stands under “Aftermath”" in explain(STORY, "it was rebuilt")[0]["because"][-1]


def test_a_day_that_there_is_not() -> None:
    because = explain(STORY, "on 31 June")[0]["because"]
    assert because[0] == "“31 June” is no day of the calendar, so it gives no date."


def test_a_loss_tells_what_was_read() -> None:
    claim = next(record for record in explain(STORY, "12 rebels") if record["kind"] == "claim")
    assert claim["because"] == [
        "12 rebels killed.",
        "The words “rebels” tell who suffered it: The rebels.",
        "Nobody is named who says so.",
        "It has the date of its clause, “On 2 January, 12 rebels were killed”: 2 Jan 2013.",
    ]
    assert claim["chain"][0]["text"] == "2 January"
    boxed = explain(STORY, "20 killed")[0]["because"]
    assert boxed[1:] == [
        "The field casualties1 is that of The rebels.",
        "Nobody is named who says so.",
        "It has the dates of the whole battle, 30 Dec 2012 – 5 Jan 2013.",
    ]


@pytest.mark.parametrize(
    ("findings", "words", "because"),
    [
        (found("## March 1916\nOn 4 March, it fell."), "4 March, it", "1916 is the year of the heading “March 1916”"),
        (found("## War\nOn 4 March, it fell.", title="War (1916)"), "4 March", "1916 is the year of the title “War (1916)”"),
        (found("One of 1916.\n\n## War\nOn 4 March, it fell."), "4 March", "1916 is the year of the first year"),
        (found("On 4 March, it fell."), "4 March", "“4 March” leans on another date, and none is known there."),
        (found("It fell on 4 March 1916."), "4 March", "“4 March 1916” is a full date."),
        (found("In 216, it fell.", "216 BC"), "in 216", "“216” names no era; that it is before Christ is known from"),
        (found("On the last day of the battle, it fell.", "4–9 May 1916"), "last day", "is the last day of the infobox"),
    ],
)  # fmt: skip
def test_what_gave_the_year(findings: Findings, words: str, because: str) -> None:
    assert because in " ".join(explain(findings, words)[0]["because"])


@pytest.mark.parametrize("what", ["the REBELS attacked the town", "  held the\tfort ", "rebels"])
def test_words_are_found_across_markup_and_in_any_case(what: str) -> None:
    article = STORY.article
    spots = find_spots(article, what)
    assert spots
    assert all(article.quote(spot).lower() == " ".join(what.lower().split()) for spot in spots)


def test_whole_words_come_before_parts_of_words() -> None:
    article = found("The art of war. An artist made art.").article
    assert [spot.start for spot in find_spots(article, "art")] == [
        article.text.index("art"),
        article.text.rindex("art"),
    ]
    assert len(find_spots(article, "arti")) == 1


def test_marks_that_nobody_types_are_found() -> None:
    article = found("The rebels’ camp – “old” – fell.").article
    assert find_spots(article, 'rebels\' camp - "old" -')
    assert not find_spots(article, "rebels camp")
    assert find_spots(found("At İzmir it fell.").article, "it fell")


def test_an_id_means_one_thing() -> None:
    for record in explain(STORY, ""):
        if record["id"]:
            assert explain(STORY, record["id"]) == [record]
