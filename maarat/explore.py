"""The whole pipeline in one pure call; whoever wants findings starts here."""

from maarat.extract import extract
from maarat.model import Depth, Findings
from maarat.read import read_article


def explore(path: str, depth: Depth = Depth.CLAIMS) -> Findings:
    """Return what is found in one file down to a depth; "-" is standard input."""
    findings = extract(read_article(path), depth)
    if depth < Depth.FLAWS:
        return findings

    from maarat.check import check  # noqa: PLC0415 - only who asks for flaws needs the checks

    return findings._replace(flaws=check(findings))
