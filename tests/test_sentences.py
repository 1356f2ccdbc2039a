"""Prose to sentences: each row of the table, and cases of every kind."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maarat.extract.sentences import split, split_sentences
from maarat.read import read_article
from maarat.read.markdown import read
from maarat.rules.sentences import ABBREVIATIONS, READ_KINDS, STARTERS, UNREAD_SECTIONS, Abbreviation
from tests.conftest import cpu_seconds

SHARED = Path(__file__).resolve().parents[2] / "shared" / "corpus"
CORPUS = sorted(SHARED.glob("articles/*.md")) + sorted(SHARED.glob("older/*.md"))


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split(text, 0, len(text))]


@pytest.mark.parametrize("row", ABBREVIATIONS, ids=lambda row: row.name)
def test_row_proves_itself(row: Abbreviation) -> None:
    assert row.hits
    assert row.before in ("nothing", "letter", "starter", "capital")
    for text in row.hits:
        assert sentences(text) == [text]
    for text in row.misses:
        assert len(sentences(text)) == 2, text


def test_no_abbreviation_is_in_two_rows() -> None:
    words = [word for row in ABBREVIATIONS for word in row.words.split()]
    assert sorted(words) == sorted(set(words))
    assert not any(word.endswith(".") for word in words)


def test_tables_are_in_lower_case() -> None:
    assert all(word == word.lower() for word in STARTERS | UNREAD_SECTIONS | READ_KINDS)


# `|` stands where a sentence ends and another begins.
CASES = {
    "plain": "The rebels left. |The army came.",
    "digit": "They took the town. |12 rebels were killed.",
    "digit behind a year": "It fell in 2012. |In 2013 it fell again.",
    "decimals": "They lost 2.5 million men. |It took 3.14 years.",
    "money": "They paid $5.4 billion. |It was lost.",
    "question": "Would they hold? |The army thought so.",
    "exclamation": "They held! |The army left.",
    "Arabic question": "هل صمدوا؟ |The army left.",
    "Urdu full stop": "وہ چلے گئے۔ |The army left.",
    "Cyrillic": "Селище звільнено. |Війська відійшли.",
    "Cyrillic inside": "The song (Батько наш Бандера) was sung. |It ended.",
    "initials": "George S. Patton and J. E. B. Stuart met A.P. Hill. |They left.",
    "initials of a group": "Fighters of the P.K.K. Brigade left. |They died.",
    "letter that counts": "It happened in World War I. |Germany lost.",
    "Roman number": "It was World War II. |Germany lost.",
    "Roman ordinal": "It was the VII. Corps under Gáspár. |It left.",
    "one Roman ordinal": "At its head was the I. Hussar Regiment. |It left.",
    "German ordinal": "The 6. Armee surrendered. |It was over.",
    "number at the end": "Between 60 and 80. |Army units came.",
    "company": "They met Company C. |The regiment left.",
    "ellipsis": "They said they would... go on. |Nobody did.",
    "ellipsis at the end": "They said they would... |Nobody did.",
    "words left out": "They said that ... The Army would come. |It did.",
    "words left out at the end": 'He wrote of "the East ..." |Furthermore, he left.',
    "quote": 'He said "They fled." |The army came.',
    "curly quote": "He said “They fled.” |The army came.",
    "quote goes on": '"Stop!" he said. |They did.',
    "question goes on": '"Why?" asked the general. |Nobody knew.',
    "quote opens": 'They fled. |"We won," he said.',
    "quote without blank": 'They fled."|We won," he said.'.replace('."|', '.|"'),
    "brackets": "They fled (some by sea). |The army came.",
    "sentence in brackets": "They fled. |(The army came.) |It left.",
    "sentences in brackets": "They fled (the army came. It shot. All died) at once. |It left.",
    "bracket never closed": "They fled (by sea. |The army came.",
    "full stop in brackets": "They fled (by sea.) |The army came.",
    "colon": "They lost: 12 tanks; 3 guns. |It was over.",
    "no blank": "They took the town.|The rebels left.",
    "no blank behind a year": "It fell in 2012.|The rebels left.",
    "no blank behind a bracket": "It fell (again).|The rebels left.",
    "site": "The site Al-Nusra.com and Node.js said so. |It was.",
    "site with capital": "See www.Example.org for it. |It was.",
    "degree": "He has a Ph.D. in history. |He wrote.",
    "dotted": "It was i.e. the U.S.S.R. against it. |It won.",
    "small name": "They took the town. |al-Nusra fighters left.",
    "small word": "They took the town. rebels left.",
    "hole": "They took the city. , though it burned. |It fell.",
    "detached stop": "They took the city . |The rebels left.",
    "Lt. Col.": "Lt. Col. Khaled Hmood and Lt. Gen. Hill left. |They died.",
    "many marks": "They won!? |The army left.",
    "dash": "They left. – Nobody knew.",
    "time with zone": "At 5:00 a.m. Kyiv time they left. |It rained.",
    "U.S. in the middle": "The U.S. Army came. |In the U.S. |The army left.",
    "No. 2": "Railway Station No. 1 and No. 2 fell. |They burned.",
    "plus": "They lost 12+. |The army lost 3.",
    "line break": "They left.\nThe army came.".replace("\n", "\n|"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_cases(case: str) -> None:
    assert sentences(case.replace("|", "")) == [part.strip() for part in case.split("|")]


def test_footnote_marks_belong_to_no_sentence() -> None:
    found = read("They **left**.[1][2] The [army](./Army) came.[citation needed]\n\n- 12 *killed*[3]\n", "x.md")
    spans = [sentence.span for sentence in split_sentences(found)]
    assert [found.quote(span) for span in spans] == ["They left.", "The army came.", "12 killed"]
    assert [found.at(span) for span in spans] == ["They **left**.", "The [army](./Army) came.", "12 *killed"]


def test_only_prose_is_read() -> None:
    text = (
        "Lead.\n\n## Battle\n![A. B.](https://x.org)\n\n| a. |\n|---|\n\nText one. Text two.\n\n> Quote.\n\n - item\n\n"
        "## SEE ALSO\n\n- x\n\n## Notes\n\n### Details\n\nNo.\n\n## Aftermath\n\nEnd.\n"
    )
    found = read(text, "x.md")
    read_sentences = split_sentences(found)
    assert [found.quote(sentence.span) for sentence in read_sentences] == [
        "Lead.", "Text one.", "Text two.", "Quote.", "item", "End.",
    ]  # fmt: skip
    for sentence in read_sentences:
        block = found.blocks[sentence.block].span
        assert block.start <= sentence.span.start < sentence.span.end <= block.end


@pytest.mark.parametrize(
    "piece", ["a. ", "A. ", "A. b. ", "(A b. ", ". A", "1. ", "I. ", "U.S. ", '"A. ', "a.", "...", " "]
)
def test_hostile_text_is_split_in_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert cpu_seconds(lambda: list(split(text, 0, len(text)))) < 3


@given(
    st.text() | st.lists(st.sampled_from([*"aA1.?!\"'()\x1f\n …", "U.S.", "St.", "al-A", "12", "The "])).map("".join)
)
def test_any_text_is_split(text: str) -> None:
    spans = list(split(text, 0, len(text)))
    for span in spans:
        piece = text[span.start : span.end]
        assert piece == piece.strip()
        assert any(char.isalnum() for char in piece)
    for before, after in pairwise(spans):
        assert before.end <= after.start
    kept = {at for span in spans for at in range(*span)}
    assert not any(char.isalnum() and at not in kept for at, char in enumerate(text))


@pytest.mark.skipif(not CORPUS, reason="the corpus is not beside the project")
def test_real_articles_have_sentences_of_usual_length() -> None:
    lengths = []
    for file in CORPUS:
        found = read_article(file)
        lengths += [sentence.span.end - sentence.span.start for sentence in split_sentences(found)]
    assert sorted(lengths)[len(lengths) // 2] in range(80, 180)
    assert sum(length > 800 for length in lengths) / len(lengths) < 0.01
