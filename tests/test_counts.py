"""Numbers and how sure of them a writer was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maarat.extract.counts import find_counts, join_numbers, own_rows
from maarat.extract.match import Grammar
from maarat.model import Count
from maarat.rules.counts import COUNTS, NUMBERS
from maarat.rules.row import Rule
from tests.conftest import cpu_seconds


def worded(count: Count) -> str:
    def shown(bound: int | None) -> str:
        return "-" if bound is None else str(bound)

    return f"{shown(count.stated)} {shown(count.low)}/{shown(count.best)}/{shown(count.high)} {count.qualifier}"


@pytest.mark.parametrize("rule", COUNTS, ids=lambda rule: rule.name)
def test_row_finds_its_hits(rule: Rule) -> None:
    assert rule.hits, "a row without an example"
    for text, count in rule.hits.items():
        assert [worded(found) for found in find_counts(text)] == [count], text


@pytest.mark.parametrize("rule", COUNTS, ids=lambda rule: rule.name)
def test_row_refuses_its_near_misses(rule: Rule) -> None:
    assert rule.misses, "a row without a near-miss"
    rows = own_rows()
    alone = Grammar([rule], {}, rows.lexicon)
    for text in rule.misses:
        assert not alone.find(join_numbers(rows, rows.lexicon.tokens(text, 0, len(text)))), text


@pytest.mark.parametrize("rule", NUMBERS, ids=lambda rule: rule.name)
def test_number_row(rule: Rule) -> None:
    rows = own_rows()
    alone = Grammar([rule], {}, rows.lexicon)
    for text, number in rule.hits.items():
        joined = join_numbers(rows, rows.lexicon.tokens(text, 0, len(text)))
        assert [token.value for token in joined] == [int(number)], text
    for text in rule.misses:
        assert not alone.find(rows.lexicon.tokens(text, 0, len(text))), text


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("12 tanks and at least 20 men", ["12 12/12/12 exact", "20 20/-/- at_least"]),
        ("one of the 65", ["1 1/1/1 exact", "65 65/65/65 exact"]),
        ("No one was hurt", []),
        ("from 65 to 12", []),
        ("the 20th Maine and Route T-66", []),
        ("99999999999999999999 men", []),
        (
            "12 000 men and 1\u202f200\u00a0000 more",
            ["12000 12000/12000/12000 exact", "1200000 1200000/1200000/1200000 exact"],
        ),
        ("2012 500 men", ["2012 2012/2012/2012 exact", "500 500/500/500 exact"]),
        ("1,200 300 men", ["1200 1200/1200/1200 exact", "300 300/300/300 exact"]),
        ("5–6,000 or 90–1,000 men", ["- 5000/-/6000 range", "- 90/-/1000 range"]),
        ("at least 60% of it, 70-75 % and more than 50 percent", []),
        ("$250,000 and at least € 3 million", []),
        ("a 22 years old girl and a 9-year-old boy", []),
        ("40 per cent", []),
    ],
)
def test_counts_of_a_text(text: str, counts: list[str]) -> None:
    assert [worded(count) for count in find_counts(text)] == counts


@given(st.integers(2, 10**8), st.integers(1, 10**8))
def test_a_range_keeps_its_ends(low: int, more: int) -> None:
    (count,) = find_counts(f"{low:,}–{low + more:,}")
    assert (count.stated, count.low, count.best, count.high) == (None, low, None, low + more)


@given(st.text(max_size=60))
def test_bounds_are_in_order(text: str) -> None:
    for count in find_counts(text):
        assert count.low is None or count.high is None or count.low <= count.high


@pytest.mark.parametrize("piece", ["1", "1,", "one ", "at least ", "~", "2–", "a ", "hundred "])
def test_long_runs_take_no_long_time(piece: str) -> None:
    assert cpu_seconds(lambda: find_counts(piece * (60_000 // len(piece)))) < 5
