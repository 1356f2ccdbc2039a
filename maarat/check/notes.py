"""Notes of the infobox that are tied to no figure."""

from collections.abc import Iterator

from maarat.check.case import Case, join
from maarat.extract.times import find_date_mentions
from maarat.model import Field, Flaw, Span
from maarat.rules.checks import DATING, LOSS_KEYS, PARTLY
from maarat.rules.infobox import NOTE_KEYS


def find_orphan_notes(case: Case) -> Iterator[Flaw]:
    """Yield notes of the infobox that say what a figure includes where there are several that it may be."""
    for conflict in case.findings.conflicts:
        figures = [
            claim
            for claim in case.findings.claims
            if claim.origin == "infobox" and claim.field not in NOTE_KEYS and claim.count.stated is not None
        ]
        for field in filter(None, map(conflict.infobox.get, NOTE_KEYS)):
            if len(figures) > 1 and _says_partly(field):
                claims = [claim for claim in case.findings.claims if claim.sentence == field.span]
                listed = join((case.figure(claim) for claim in figures), "or")
                message = f"the note “{case.article.quote(field.span)}” is tied to no figure: it may belong to {listed}"
                yield case.flaw("M204", message, claims, field.span)


def _says_partly(field: Field) -> bool:
    """Tell whether a note says what a figure has in it: "Includes 50 defectors"."""
    return field.value.strip().lower().startswith(PARTLY)


def find_orphan_dates(case: Case) -> Iterator[Flaw]:
    """Yield dates in brackets on a line of their own, among several figures of one field."""
    for conflict in case.findings.conflicts:
        for field in conflict.infobox.fields:
            if not field.key.startswith(LOSS_KEYS):
                continue
            figures = [
                claim for claim in case.findings.claims if claim.origin == "infobox" and claim.field == field.key
            ]
            for line in case.lines(field.span) if len(figures) > 1 else ():
                if _is_only_a_date(case, line):
                    listed = join((case.figure(claim) for claim in figures), "or")
                    message = f"“{case.article.quote(line)}” is tied to no figure: it may date {listed}"
                    yield case.flaw("M205", message, figures, line)


def _is_only_a_date(case: Case, line: Span) -> bool:
    """Tell whether a line is "(by 12 October)" and nothing more."""
    words = case.article.quote(line)
    if not (words.startswith("(") and words.endswith(")") and words[1:].lower().startswith(DATING)):
        return False
    mentions = find_date_mentions(case.article.prose, line)
    left = len(words) - sum(len(case.article.quote(mention.span)) for mention in mentions)
    return bool(mentions) and left <= len("(as of )") + 1
