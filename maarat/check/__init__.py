"""Look for what cannot be right: infobox against prose, prose against prose, dates against dates.

To add a check: a function `(Case) -> Iterator[Flaw]` in the module of its family, its codes in
`maarat.codes.CODES`, one line in `CHECKS`, and an example of it and of what it must leave alone in the tests.

Precision comes before recall: a finding that a reader would wave away is worse than none.
"""

from collections.abc import Callable, Iterable

from maarat.check import dates, fields, figures, headings, nations, notes, results, sources, sums
from maarat.check.case import Case
from maarat.check.silence import silenced
from maarat.codes import BY_CODE
from maarat.model import Findings, Flaw

CHECKS: tuple[Callable[[Case], Iterable[Flaw]], ...] = (
    figures.find_low_figures,
    figures.find_higher_sources,
    figures.find_unsupported,
    figures.find_untold,
    sums.find_derivations,
    sources.find_rivals,
    sources.find_overfull,
    notes.find_orphan_notes,
    notes.find_orphan_dates,
    dates.find_fighting_outside,
    results.find_result_dates,
    headings.find_misplaced,
    dates.find_reversed,
    dates.find_impossible,
    dates.find_wrong_weekdays,
    headings.find_disorder,
    results.find_result_outside,
    results.find_result_on_other_day,
    nations.find_missing_sides,
    fields.find_unread,
    fields.find_twice,
    fields.find_coordinates,
    fields.find_style,
    fields.find_leftovers,
)
"""Every check, in the order of the codes."""


def check(findings: Findings) -> tuple[Flaw, ...]:
    """Return the flaws of an article in the order of the text, but for the codes that a comment in it silences.

    The article must have been read to the depth of totals.
    """
    case = Case(findings)
    quiet = silenced(findings.article)
    flaws = {flaw for look in CHECKS for flaw in look(case) if not flaw.code.startswith(quiet)}
    ordered = sorted(flaws, key=lambda flaw: (flaw.span, flaw.code, flaw.message))
    known = ((flaw, BY_CODE[flaw.code]) for flaw in ordered)
    return tuple(flaw._replace(name=code.name, severity=code.severity) for flaw, code in known)
