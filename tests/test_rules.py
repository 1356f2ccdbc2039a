"""Every row of every table proves itself: its hits are found, its near-misses refused."""

import pytest

from maarat.edtf import parse
from maarat.extract.anchors import Context, resolve
from maarat.extract.match import Grammar
from maarat.extract.meanings import Reading
from maarat.extract.times import (
    find_mentions,
    grammars,
    join_mentions,
    prose_lexicon,
    read_date,
    run_table,
    time_tokens,
)
from maarat.extract.timex3 import value_of
from maarat.extract.vague import Vague, find_vague, length_grammar
from maarat.model import Span
from maarat.rules.calendars import MARKS, OTHER_ATOMS, STYLES
from maarat.rules.dates import ATOMS, FIELD_ATOMS, FRAMES, LINE_ATOMS, LINE_SPANS, LONE_LINES, SPANS
from maarat.rules.lengths import LENGTHS
from maarat.rules.places import RULES as PLACES
from maarat.rules.row import Rule

TABLES = {"atoms": ATOMS, "spans": SPANS, "frames": FRAMES}
CONTEXT = Context(parse("2012-10-08"), None, parse("2012-10-08/2012-10-13"))
ROWS = [pytest.param(table, rule, id=f"{table}-{rule.name}") for table, rules in TABLES.items() for rule in rules]


def read_all(text: str) -> list[tuple[str, str]]:
    found = []
    for mention in find_mentions(time_tokens(text, Span(0, len(text)))):
        of_day = mention.reading.time_of_day
        when = str(resolve(mention.reading, CONTEXT).when) + (f"T{of_day}" if of_day else "")
        found.append((mention.rule, when))
    return found


@pytest.mark.parametrize(("table", "rule"), ROWS)
def test_row_finds_its_hits(table: str, rule: Rule) -> None:
    assert rule.hits, "a row without an example"
    for text, value in rule.hits.items():
        found = read_all(text)
        assert [when for _, when in found] == [value], text
        assert rule.name in found[0][0].split(), text


@pytest.mark.parametrize(("table", "rule"), ROWS)
def test_row_refuses_its_near_misses(table: str, rule: Rule) -> None:
    assert rule.misses, "a row without a near-miss"
    lexicon = prose_lexicon()
    alone = Grammar([rule], {}, lexicon)
    for text in rule.misses:
        tokens = time_tokens(text, Span(0, len(text)))
        for earlier in grammars()[: list(TABLES).index(table)]:
            tokens = run_table(earlier, tokens)
        assert not alone.find(tokens), text


@pytest.mark.parametrize("rule", OTHER_ATOMS + MARKS + STYLES, ids=lambda rule: rule.name)
def test_row_for_other_calendars_proves_itself(rule: Rule) -> None:
    assert rule.hits
    assert rule.misses
    for text, value in rule.hits.items():
        assert [when for _, when in read_all(text)] == [value], text
    alone = Grammar([rule], {}, prose_lexicon())
    for text in rule.misses:
        assert not alone.find(run_table(grammars()[0], time_tokens(text, Span(0, len(text))))), text


@pytest.mark.parametrize("rule", FIELD_ATOMS + LINE_ATOMS + LINE_SPANS + LONE_LINES, ids=lambda rule: rule.name)
def test_row_for_date_lines_proves_itself(rule: Rule) -> None:
    assert rule.hits
    assert rule.misses
    for text, value in rule.hits.items():
        assert str(read_date(text, Span(0, len(text)), CONTEXT.running)) == value, text
    alone = Grammar([rule], {}, prose_lexicon())
    for text in rule.misses:
        tokens = time_tokens(text, Span(0, len(text)))
        whole = [match for match in alone.find(tokens) if match.last - match.first == len(tokens)]
        assert not whole, text


def test_names_are_unique() -> None:
    names = [rule.name for rules in TABLES.values() for rule in rules]
    assert len(names) == len(set(names))


def test_a_pattern_that_matches_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="matches nothing"):
        Grammar([Rule("empty", "(a)? (b)*", "x", {}, ())], {})


@pytest.mark.parametrize("rule", PLACES, ids=lambda rule: rule.name)
def test_place_row_proves_itself(rule: Rule) -> None:
    alone = Grammar([rule], {}, prose_lexicon())

    def names(text: str) -> list[str]:
        tokens = time_tokens(text, Span(0, len(text)))
        spans = [
            match.groups[field] for match in alone.find(tokens) for field in ("name", "last") if field in match.groups
        ]
        return [text[tokens[first].start : tokens[end - 1].end] for first, end in spans]

    assert rule.hits
    assert rule.misses
    for text, value in rule.hits.items():
        assert "; ".join(names(text)) == value
    for text in rule.misses:
        assert not names(text), text


def timex_values(text: str) -> list[str]:
    values = []
    for found in find_vague(join_mentions(time_tokens(text, Span(0, len(text))))):
        if isinstance(found, Vague):
            values.append(found.value)
            continue
        for _, said in found.parts or ((found.span, found.reading.meaning),):
            values.append(value_of(Reading(said), resolve(Reading(said), CONTEXT).when)[1])
    return values


@pytest.mark.parametrize("rule", LENGTHS, ids=lambda rule: rule.name)
def test_row_of_lengths_proves_itself(rule: Rule) -> None:
    assert rule.hits
    assert rule.misses
    for text, value in rule.hits.items():
        assert " ".join(timex_values(text)) == value
    alone = Grammar([rule], {}, length_grammar().lexicon)
    for text in rule.misses:
        assert not alone.find(alone.lexicon.tokens(text, 0, len(text))), text
