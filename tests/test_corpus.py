import csv
import io
import json
from collections.abc import Callable, Iterator

import pytest
from jsonschema import Draft202012Validator

from maarat.formats import FORMATS, write
from maarat.model import Findings, Span
from maarat.views import VIEWS, Ask, View, make_view, schema_of
from tests.laws import broken_laws

Breaches = Iterator[str]


@pytest.fixture(scope="module", params=list(VIEWS))
def shown(request: pytest.FixtureRequest, corpus: list[Findings]) -> list[tuple[Findings, View]]:
    """Each real article and one view of it."""
    return [(findings, make_view(request.param, [findings], Ask(undated=True))) for findings in corpus]


def none_of(breaches: Iterator[str]) -> None:
    """Fail with the first few of many."""
    listed = list(breaches)
    assert not listed, "\n".join([f"{len(listed)} breaches", *listed[:12]])


def test_what_is_found_keeps_the_laws(corpus: list[Findings]) -> None:
    none_of(f"{one.article.path}: {breach}" for one in corpus for breach in broken_laws(one))


def test_most_real_articles_have_a_timeline(corpus: list[Findings]) -> None:
    dated = sum(any(event.when for event in one.events) for one in corpus)
    assert dated >= 0.95 * len(corpus)


def test_records_are_as_their_schema_says(shown: list[tuple[Findings, View]]) -> None:
    validator = Draft202012Validator(schema_of(shown[0][1].name))

    def breaches() -> Breaches:
        for findings, view in shown:
            for record in view.records:
                for error in validator.iter_errors(record):
                    yield f"{findings.article.path}: {error.json_path}: {error.message[:200]}"

    none_of(breaches())


WITHOUT_TEXT = {"infobox", "totals", "check", "losses-by-date", "events-by-date"}
"""Views whose records quote no place of the article."""


def test_records_stand_where_they_say(shown: list[tuple[Findings, View]]) -> None:
    def breaches() -> Breaches:
        for findings, view in shown:
            article = findings.article
            for record in view.records if view.name not in WITHOUT_TEXT else ():
                source = record["source"]
                quote = article.quote(Span(source["start"], source["end"]))
                is_said = quote == record["text"] if view.name == "timeline" else quote in record["text"]
                if not is_said or article.locate(source["start"])[0] != source["line"]:
                    yield f"{article.path}:{source['line']}: {record['text'][:80]!r} is not {quote[:80]!r}"

    none_of(breaches())


def test_ids_of_records_are_unique(shown: list[tuple[Findings, View]]) -> None:
    def breaches() -> Breaches:
        for findings, view in shown:
            ids = [record["id"] for record in view.records if "id" in record]
            if len(set(ids)) < len(ids):
                yield findings.article.path

    none_of(breaches())


def reads_json(text: str) -> int:
    return len(json.loads(text))


def reads_lines(text: str) -> int:
    return len([json.loads(line) for line in text.split("\n")[:-1]])


def reads_csv(text: str) -> int:
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert all(len(row) == len(header) for row in rows)
    return len(rows)


READERS: dict[str, Callable[[str], int]] = {"json": reads_json, "jsonl": reads_lines, "csv": reads_csv}
"""Format → how many records another program reads in it."""


@pytest.mark.parametrize("format_", [name for name, one in FORMATS.items() if not one.views])
def test_every_format_writes_every_article(format_: str, shown: list[tuple[Findings, View]]) -> None:
    def breaches() -> Breaches:
        for findings, view in shown:
            out = io.StringIO()
            write(view, format_, out)
            text = out.getvalue()
            text.encode()  # a lone surrogate cannot be written anywhere
            if "\x1b" in text or "\u202e" in text:
                yield f"{findings.article.path}: something in it acts on a terminal"
            if format_ in READERS and READERS[format_](text) != len(view.records):
                yield f"{findings.article.path}: {len(view.records)} records are not all there"
            if format_ not in READERS and bool(text) != bool(view.records):
                yield f"{findings.article.path}: {len(view.records)} records make {len(text)} characters"

    none_of(breaches())


def test_many_articles_merge_in_order_of_time(corpus: list[Findings]) -> None:
    some = corpus[::8]
    records = make_view("timeline", some, Ask()).records
    assert {record["article"] for record in records} == {
        one.article.title for one in some if any(e.when for e in one.events)
    }
    first_days = [record["earliest"] for record in records if record["earliest"]]
    in_our_era = [day for day in first_days if not day.startswith("-")]
    assert in_our_era == sorted(in_our_era)
