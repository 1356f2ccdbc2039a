"""The amounts in a side's strength, as they are told: how many of what, whose, when."""

from collections.abc import Iterator

from maarat.extract.counts import join_counts, join_groups, own_rows
from maarat.extract.items import find_notes
from maarat.model import Conflict, Count, Figure, Side
from maarat.rules.counts import BETWEEN

"""What alone may stand between the ends of a range of which one is vague."""


def know_strengths(conflicts: tuple[Conflict, ...]) -> tuple[Conflict, ...]:
    """Return the conflicts with the amounts that each side's strength states."""
    return tuple(
        conflict._replace(sides=tuple(_know_strength(side) for side in conflict.sides)) for conflict in conflicts
    )


def _know_strength(side: Side) -> Side:
    """Return a side with the figures of its strength read."""
    return side._replace(figures=tuple(find_figures(side.strength.value))) if side.strength else side


def find_figures(text: str) -> Iterator[Figure]:
    """Yield the amounts of a strength, line by line; a line that ends in a colon heads those below it."""
    heading: str | None = None
    for raw in text.split("\n"):
        line = " ".join(raw.strip(" *").split())
        if line.endswith(":"):
            heading = line[:-1].strip() or None
        else:
            yield from _figures_of(line, heading)


def _figures_of(line: str, heading: str | None) -> Iterator[Figure]:
    """Yield the amounts of a line; a colon within it heads what follows, to the next one."""
    notes = find_notes(line)
    bare = line
    for start, end in notes:
        bare = bare[:start] + " " * (end - start) + bare[end:]
    rows = own_rows()
    tokens = rows.lexicon.tokens(bare, 0, len(bare))
    counts = [
        (token.start, token.end, token.value)
        for token in join_counts(rows, join_groups(tokens, bare))
        if isinstance(token.value, Count) and not bare[token.start - 1 : token.start].isalnum()  # "TB2"
    ]
    colon = bare.rfind(":", 0, counts[0][0]) if counts else -1
    heading = line[:colon].strip() or heading if colon >= 0 else heading
    at = 0
    while at < len(counts):
        start, end, count = counts[at]
        at += 1
        if bare[end:].lstrip().startswith(":"):
            heading = line[start:end]  # "2018: 65,000"
            continue
        if at < len(counts) and bare[end : counts[at][0]].strip() in BETWEEN:
            end, count = counts[at][1], _joined(count, counts[at][2])
            at += 1
        opens = counts[at][0] if at < len(counts) else len(bare)
        inside = [line[first + 1 : last].rstrip(")") for first, last in notes if end <= first < opens]
        what = " ".join(bare[end:opens].split()).strip(" ,;.")
        if what or count.qualifier != "vague":
            told = line[start:opens].strip(" ,;")
            yield Figure(told, count, what or None, heading, "; ".join(inside) or None)


def _joined(first: Count, last: Count) -> Count:
    """Return the range from one amount to another of which one is vague."""
    return Count(None, first.low, None, last.high, "range" if last.high is not None else "at_least")
