"""Uncertain dates: written and read back, with the days that they allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maarat.edtf import (
    Date,
    Day,
    Interval,
    OneOf,
    When,
    add_days,
    add_months,
    before,
    days_between,
    days_in_month,
    may_overlap,
    parse,
)
from maarat.errors import MaaratError

BOUNDS = [
    # text, earliest, latest, precision
    ("2012-10-08", "2012-10-08", "2012-10-08", "day"),
    ("2012-10", "2012-10-01", "2012-10-31", "month"),
    ("2012", "2012-01-01", "2012-12-31", "year"),
    ("201X", "2010-01-01", "2019-12-31", "decade"),
    ("19XX", "1900-01-01", "1999-12-31", "century"),
    ("-0489-09", "-0489-09-01", "-0489-09-30", "month"),
    ("-005X", "-0059-01-01", "-0050-12-31", "decade"),
    ("0251-22", "0251-06-01", "0251-08-31", "season"),
    ("1941-24", "1941-12-01", "1942-02-28", "season"),
    ("2013-04-15~", "2013-04-15", "2013-04-15", "day"),
    ("2012-10-08/2012-10-13", "2012-10-08", "2012-10-13", "range"),
    ("2012-10-08/..", "2012-10-08", None, "bound"),
    ("../2012-10-30", None, "2012-10-30", "bound"),
    ("[..2012-10-09]", None, "2012-10-09", "bound"),
    ("[2012-10-09..]", "2012-10-09", None, "bound"),
    ("[2012-10-14,2012-10-15]", "2012-10-14", "2012-10-15", "range"),
    ("[0249..0251]", "0249-01-01", "0251-12-31", "range"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), BOUNDS)
def test_bounds_and_precision(text: str, earliest: str | None, latest: str | None, precision: str) -> None:
    when = parse(text)
    assert str(when) == text
    assert (when.earliest and str(when.earliest), when.latest and str(when.latest)) == (earliest, latest)
    assert when.precision == precision


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2012-13", "2012-06-31", "2011-02-29", "12-10-08x", "[2012..", "2012-22-01"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(MaaratError):
        parse(text)


years = st.integers(-4000, 9999)


@st.composite
def dates(draw: st.DrawFn) -> Date:
    year = draw(years)
    qualifier = draw(st.sampled_from(["", "~", "?", "%"]))
    match draw(st.sampled_from(["year", "decade", "season", "month", "day"])):
        case "decade":
            return Date(year // 10 * 10 if year >= 0 else -(-year // 10 * 10), unspecified=1, qualifier=qualifier)
        case "season":
            return Date(year, season=draw(st.integers(21, 24)), qualifier=qualifier)
        case "month":
            return Date(year, draw(st.integers(1, 12)), qualifier=qualifier)
        case "day":
            month = draw(st.integers(1, 12))
            return Date(year, month, draw(st.integers(1, days_in_month(year, month))), qualifier=qualifier)
    return Date(year, qualifier=qualifier)


points = st.none() | dates()
whens = dates() | st.builds(Interval, points, points) | st.builds(lambda a, b: OneOf((a, b)), points, points)


@given(dates())
def test_a_date_is_read_back_as_it_was_written(date: Date) -> None:
    if date.unspecified and date.year == 0:
        return  # 000X is one decade, written without a sign
    assert parse(str(date)) == date


@given(whens)
def test_a_value_is_read_back_as_it_was_written(when: When) -> None:
    assert str(parse(str(when))) == str(when)


@given(dates())
def test_earliest_is_not_after_latest(date: Date) -> None:
    assert date.earliest <= date.latest


@given(dates(), dates())
def test_before_is_a_strict_order(a: Date, b: Date) -> None:
    assert not (before(a, b) and before(b, a))
    assert not before(a, a)


@given(st.integers(-4000, 9000), st.integers(1, 12), st.integers(1, 28), st.integers(-100_000, 100_000))
def test_days_added_and_taken_away_cancel_out(year: int, month: int, day: int, amount: int) -> None:
    start = Day(year, month, day)
    assert add_days(add_days(start, amount), -amount) == start
    assert days_between(start, add_days(start, amount)) == amount


def test_months_are_added_before_year_one_too() -> None:
    assert str(add_months(Day(-489, 11, 30), 3)) == "-0488-02-29"


def test_an_uncertain_date_that_may_lie_inside_overlaps() -> None:
    assert may_overlap(parse("[..2012-10-09]"), Day(2012, 10, 1), None)
    assert not may_overlap(parse("2012-10-08"), Day(2012, 10, 9), None)
