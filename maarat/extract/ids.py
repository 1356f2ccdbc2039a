"""Ids that hang on the words of a thing alone, so that edits elsewhere in the text do not change them."""

from collections import Counter
from collections.abc import Iterable
from zlib import crc32


def stable_ids(letter: str, texts: Iterable[str]) -> list[str]:
    """Return an id for each text: a letter and eight digits of its checksum, numbered where a text comes again.

    >>> stable_ids("e", ["it fell", "it burned", "it fell"])
    ['e0f2d1e57', 'e544af0d7', 'e0f2d1e57-2']
    """
    seen: Counter[str] = Counter()
    ids = []
    for text in texts:
        key = f"{letter}{crc32(text.encode('utf-8', 'surrogatepass')):08x}"
        seen[key] += 1
        ids.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return ids
