"""Language to values: the order of the steps.

Each step is imported when it is taken, because a start should not pay for tables that nobody asks for.
"""

from collections.abc import Sequence

from maarat.model import Article, Conflict, Depth, Findings, Sentence


def extract(article: Article, depth: Depth = Depth.CLAIMS) -> Findings:
    """Return what is found in an article, down to a depth; kinds beyond it are empty.

    Reads no clock and no file; the same text gives the same findings; never raises on any text.
    """
    from maarat.extract.infobox import find_conflicts
    from maarat.extract.sentences import split_sentences
    from maarat.extract.sides import find_sides, know_sides

    sentences = split_sentences(article)
    conflicts = find_conflicts(article, dates_only=depth == Depth.EXPRESSIONS)
    sides = find_sides(article, conflicts, sentences) if depth >= Depth.SIDES else ()
    conflicts = know_sides(conflicts, sides)
    findings = Findings(article, conflicts, sides, (), (), (), article.problems)
    if depth == Depth.SIDES:
        return findings._replace(conflicts=_read_strengths(article, conflicts, sentences))

    from maarat.extract.events import tell_time

    times, events = tell_time(article, conflicts, sides, sentences, min(depth, Depth.CLAIMS))
    findings = findings._replace(times=times, events=events)
    if depth < Depth.CLAIMS:
        return findings

    from maarat.extract.claims import find_claims

    findings = findings._replace(claims=find_claims(article, conflicts, sides, sentences, times, events))
    if depth < Depth.TOTALS:
        return findings
    if depth == Depth.REASONS:
        from maarat.extract.reasons import find_rows

        every, _ = tell_time(article, conflicts, sides, sentences, Depth.TIMES)
        return findings._replace(times=every, rows=find_rows(every, events, findings.claims))

    from maarat.extract.totals import add_up

    return findings._replace(totals=add_up(article, conflicts, findings.claims))


def _read_strengths(
    article: Article, conflicts: tuple[Conflict, ...], sentences: Sequence[Sentence]
) -> tuple[Conflict, ...]:
    """Return the conflicts with what their boxes say of strengths; the sides of all but the first are found here."""
    from maarat.extract.sides import find_sides
    from maarat.extract.strengths import know_strengths

    others = [one._replace(sides=find_sides(article, (one,), sentences)) for one in conflicts[1:]]
    return know_strengths((*conflicts[:1], *others))
