"""The whole pipeline in one pure call; whoever wants findings starts here."""

import gc

from maarat.edtf import Day
from maarat.extract import extract
from maarat.model import Depth, Findings
from maarat.read import read_article

RARELY = (100_000, 50, 50)
"""How seldom to look for cycles of objects: nearly all that is made here is kept, so that looking finds
nothing, and the longer the text the more there is to look through."""


def explore(path: str, depth: Depth = Depth.CLAIMS) -> Findings:
    """Return what is found in one file down to a depth; "-" is standard input."""
    usual = gc.get_threshold()
    gc.set_threshold(*RARELY)
    try:
        return _explore(path, depth)
    finally:
        gc.set_threshold(*usual)


def _explore(path: str, depth: Depth) -> Findings:
    """Return what is found in one file, with flaws where they are asked for."""
    findings = extract(read_article(path), depth)
    if depth < Depth.FLAWS:
        return findings

    from maarat.check import check  # noqa: PLC0415 - only who asks for flaws needs the checks

    return findings._replace(flaws=check(findings))


def count_within(findings: Findings, since: Day | None, until: Day | None) -> Findings:
    """Return findings whose totals count what certainly lies in a time, either end of which may be open."""
    if since is None and until is None:
        return findings

    from maarat.extract.totals import add_up  # noqa: PLC0415 - only who asks for totals needs them

    return findings._replace(totals=add_up(findings.article, findings.conflicts, findings.claims, (since, until)))
