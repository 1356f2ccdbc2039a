import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maarat.extract import extract
from maarat.model import Depth, Findings
from maarat.read import markdown, text
from tests.conftest import cpu_seconds
from tests.laws import broken_laws

WORDS = (
    "On 8 October|On 8 October 2012|In August|By the next day|Later that day|During the evening|on 10 June|in 490 BC|"
    "from 3 to 5 May 1921|mid-April 2013|2012|the same day|two days later|had been captured|the rebels|"
    "the Free Syrian Army|government troops|12 rebels were killed|at least 40 civilians|2,000–3,000|some 500|were wounded|"
    "killing 16|the rest|lost three tanks|according to SOHR|an activist said|, while|, but|; |and|of|Lt. Col. A. B. Smith|"
    "No. 2|معركة|бой|[note 2]|[[File:x.jpg]]|<ref name=a>|''|**|_|(|)|“|”|. |? |\n|\n\n|\n## Battle\n|\n- |\x1f|\x1b[31m|‮|🇺🇦|٣٤|–"
).split("|")
"""What the tables look for, and what gets in their way."""

stories = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
anything = st.text(max_size=300)
values = st.one_of(
    stories, anything, st.sampled_from(["8–13 October 2012", "108 killed 190 wounded", "* A\n** B\n*", "No"])
)
keys = st.sampled_from("conflict date place result status combatant1 combatant2 combatant3 units1 commander1 strength1 "
                       "casualties1 casualties2 casualties3 notes".split())  # fmt: skip


def found_in(story: str) -> Findings:
    return extract(text.read(story, "a.txt"))


def article(story: str, box: dict[str, str]) -> str:
    """A file in the article format; JSON strings are YAML strings."""
    fields = {key: {"text": value} for key, value in box.items()}
    front = json.dumps({"title": "Battle of Tell Example", "infoboxes": [fields]})
    return f"---\n{front}\n---\n\n{story}\n"


@given(st.one_of(stories, anything))
def test_any_text_keeps_the_laws(story: str) -> None:
    findings = found_in(story)
    assert broken_laws(findings) == []
    assert findings == found_in(story)


@settings(max_examples=60)
@given(stories, st.dictionaries(keys, values, max_size=6))
def test_any_article_keeps_the_laws(story: str, box: dict[str, str]) -> None:
    whole = article(story, box)
    findings = extract(markdown.read(whole, "a.md"))
    assert broken_laws(findings) == []
    assert findings == extract(markdown.read(whole, "a.md"))


@given(anything)
def test_any_file_is_read_and_keeps_the_laws(whole: str) -> None:
    for start in ("", "---\n", "---\ntitle: x\n---\n"):
        assert broken_laws(extract(markdown.read(start + whole, "a.md"))) == []


STORY = """\
The Battle of Tell Example was fought on 3 May 1921 between the League and the Republic.

During the evening, 12 soldiers were killed. By the next day, the League held three gates.
"""
MORE = "The museum was opened on 9 June 1954. A train crash killed 31 tourists there.\n"


@pytest.mark.parametrize(
    "longer",
    [f"{STORY}\n{MORE}", f"{MORE}\n{STORY}", STORY.replace("\n\n", f"\n\n{MORE}\n"), STORY.replace("\n\n", "\n\n\n\n")],
    ids=["after", "before", "between", "blank"],
)
def test_ids_stay_when_text_is_added_elsewhere(longer: str) -> None:
    before, after = found_in(STORY), found_in(longer)
    assert [event.text for event in before.events]
    assert {(event.id, event.text) for event in before.events} <= {(event.id, event.text) for event in after.events}
    assert [claim.id for claim in before.claims]
    assert {claim.id for claim in before.claims} <= {claim.id for claim in after.claims}


def test_what_is_said_twice_has_two_ids() -> None:
    findings = found_in("On 3 May 1921, 12 soldiers were killed.\n\n" * 3)
    assert len({event.id for event in findings.events}) == 3
    assert len({claim.id for claim in findings.claims}) == 3


# No text may take time that grows faster than the text.

UNITS = (
    "8¦(¦)¦[¦]¦<¦{{¦[[a¦|¦](¦a¦é¦🇺🇦¦٣¦\x00¦\ud800¦…¦\x1f¦'¦_¦**¦-¦1,¦1–¦8/¦1.¦2012-¦10-¦$5 ¦8 ¦a ¦A. ¦A B ¦the ¦of the ¦"
    "October ¦10 October ¦2012 ¦Oct. ¦5 p.m. ¦early ¦BC ¦by ¦the next day ¦killed ¦killed and wounded ¦12 killed, ¦"
    "at least ¦hundred ¦one hundred ¦3 of them ¦thousand and ¦and ¦who ¦, ¦; ¦– ¦rebels ¦Syrian ¦Free Syrian Army ¦"
    "according to ¦said that ¦(SOHR) ¦had been ¦which was ¦were ¦Three ¦on 8 October, and ¦Lt. Col. ¦e.g. ¦“¦"
    "On 8 October, 12 rebels were killed. ¦\n¦\n\n¦- ¦\n- ¦## ¦\n## a\n¦a\n¦8\n\n¦---\n¦* ¦&amp;¦<br>¦<ref>¦![](¦http://"
).split("¦")
SIZE = 100_000
LIMIT = 6.0
"""Seconds of CPU for such a text: a real article of that size takes half a second, a busy machine some times that."""
QUICK = 0.5
"""What takes no longer is not measured again."""


def work(read: str, unit: str, size: int) -> None:
    """Read and extract a text of one unit repeated."""
    whole = (unit * (size // len(unit) + 1))[:size]
    if read == "text":
        extract(text.read(whole, "a.txt"))
    elif read == "markdown":
        extract(markdown.read(f"---\ntitle: x\n---\n\n{whole}", "a.md"))
    else:
        box = dict.fromkeys(("date", "combatant1", "casualties1"), whole[: size // 3])
        extract(markdown.read(article("", box), "a.md"))


@pytest.mark.parametrize(
    ("read", "unit"),
    [(read, unit) for read in ("markdown", "infobox") for unit in UNITS]
    # What plain text shares with Markdown need not be tried again.
    + [("text", unit) for unit in ("8", "(", "a ", "a\n", "\n", "\n\n", "8\n\n", "== a ==\n", "[1]")],
)
def test_time_grows_no_faster_than_the_text(read: str, unit: str) -> None:
    whole = cpu_seconds(lambda: work(read, unit, SIZE))
    assert whole < LIMIT
    if whole > QUICK:  # twice is what it should be, four times is a square
        whole = min(whole, cpu_seconds(lambda: work(read, unit, SIZE)))
        assert whole < 3 * cpu_seconds(lambda: work(read, unit, SIZE // 2), 2)


@pytest.mark.parametrize(
    "story",
    [
        "".join(f"## {1 + day % 28} March\nThe fort fell.\n\n" for day in range(1200)),
        "## March 1916\n" + "".join(f"## {1 + day % 28} March\nThe fort fell.\n\n" for day in range(1200)),
        "In 36800 AH the army left. On 1 Ramadan 36800 AH it came. In 0 AH it rained.\n",
    ],
    ids=["headings", "headings with a year", "years of no calendar"],
)
def test_long_chains_and_great_years_are_read(story: str) -> None:
    found = extract(markdown.read(f"---\ntitle: X\n---\n{story}", "a.md"), Depth.TOTALS)
    assert found.events


def test_a_word_of_loss_for_a_number_that_is_a_side_is_read() -> None:
    box = "infoboxes:\n  - conflict:\n      text: X\n    combatant2:\n      text: '700'\n    casualties2:\n      text: POW\n"
    assert extract(markdown.read(f"---\ntitle: X\n{box}---\nText.\n", "a.md")).conflicts
