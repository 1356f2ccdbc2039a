"""The whole pipeline in one pure call; whoever wants findings starts here."""

from maarat.extract import extract
from maarat.model import Findings
from maarat.read import read_article


def explore(path: str) -> Findings:
    """Return everything found in one file; "-" is standard input."""
    return extract(read_article(path))
