"""A comment in the front matter that silences codes for one file: `# maarat: ignore M102, M3`."""

import re

from maarat.model import Article

FENCE = "---"


def silenced(article: Article) -> tuple[str, ...]:
    """Return the codes, or beginnings of codes, that comments of the front matter name."""
    if not article.text.lstrip("\ufeff").startswith(FENCE):
        return ()
    codes: set[str] = set()
    for number, line in enumerate(article.text.splitlines()):
        if number and line.rstrip() in (FENCE, "..."):
            break
        # At the margin it is a comment for certain: the words of a value are set in.
        if line.startswith("#") and line[1:].split()[:2] == ["maarat:", "ignore"]:
            codes.update(re.findall(r"\bM\d{1,3}\b", line))
    return tuple(codes)
