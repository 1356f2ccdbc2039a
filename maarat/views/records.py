"""The parts that the records of all views share."""

from collections import Counter
from collections.abc import Iterator, Sequence

from maarat.edtf import Day, When, add_days
from maarat.model import Article, Field, Findings, Infobox, Link, Span
from maarat.views import Column, Record, Scalar

_FAR = Day(99999, 12, 31)
_LONG_AGO = Day(-99999, 1, 1)

TimeKey = tuple[Day, Day, int, int]


def source_of(article: Article, span: Span) -> Record:
    """Return where in the file something stands."""
    return {"path": article.path, "line": article.locate(span.start)[0], "start": span.start, "end": span.end}


def bounds_of(when: When | None) -> Record:
    """Return a date as EDTF and the days that it allows, null where open."""
    if when is None:
        return {"date": None, "earliest": None, "latest": None}
    earliest, latest = when.earliest, when.latest
    return {
        "date": str(when),
        "earliest": str(earliest) if earliest else None,
        "latest": str(latest) if latest else None,
    }


def links_of(links: Sequence[Link]) -> list[Record]:
    """Return links as their words and the page that they name."""
    return [{"text": link.text, "page": link.page} for link in links]


def article_names(findings: Sequence[Findings]) -> list[str]:
    """Return what to call each article: its title, with its file where several have the same."""
    titles = Counter(one.article.title for one in findings)
    return [
        f"{article.title} ({article.path})" if titles[article.title] > 1 else article.title
        for article in (one.article for one in findings)
    ]


def time_key(when: When | None, article: int, start: int) -> TimeKey:
    """Return what to sort by: earliest day, latest day, the article's turn, the place in its text.

    What was done "by the 9th" is a diary's entry between the 8th and the 9th: after all that is
    certain of the 8th, before what is certain of the 9th. What was done "from the 9th on" follows
    the 9th. The undated come last.
    """
    if when is None:
        return _FAR, _FAR, article, start
    earliest, latest = when.earliest, when.latest
    if earliest is None:
        earliest = add_days(latest, -1) if latest else _LONG_AGO
    return earliest, latest or _FAR, article, start


def text_of(field: Field | None) -> str | None:
    """Return the value of a field without blanks around it."""
    return field.value.strip() if field else None


def named_fields(infobox: Infobox) -> Iterator[tuple[str, Field]]:
    """Yield every field under a name of its own; a second of one name is called "name (2)"."""
    seen: dict[str, int] = {}
    for field in infobox.fields:
        seen[field.key] = seen.get(field.key, 0) + 1
        yield field.key if seen[field.key] == 1 else f"{field.key} ({seen[field.key]})", field


def plain_column(name: str, quoted: bool = False) -> Column:
    """Return a column that takes a field as it is."""
    return Column(name, lambda record: _scalar(record[name]), quoted)


def inner_column(name: str, outer: str, inner: str, quoted: bool = False) -> Column:
    """Return a column that takes a field of an object, nothing where there is none."""
    return Column(name, lambda record: _scalar((record[outer] or {}).get(inner)), quoted)


def _scalar(value: object) -> Scalar:
    """Return a value as one field: a list of words is joined, one of objects names each."""
    if isinstance(value, list):
        return "; ".join(str(item["name"] if isinstance(item, dict) else item) for item in value)
    return value if isinstance(value, str | int | float) else None


def source_columns() -> tuple[Column, ...]:
    """Return the columns that say where a record stands."""
    return (
        inner_column("path", "source", "path", quoted=True),
        *(inner_column(name, "source", name) for name in ("line", "start", "end")),
    )
