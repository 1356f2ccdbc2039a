"""Ids that hang on the words of a thing alone, so that edits elsewhere in the text do not change them."""

from collections.abc import Iterable
from zlib import crc32


def stable_ids(letter: str, texts: Iterable[str]) -> list[str]:
    """Return an id for each text: a letter and eight digits of its checksum, numbered where a text comes again.

    >>> stable_ids("e", ["it fell", "it burned", "it fell"])
    ['e0f2d1e57', 'e544af0d7', 'e0f2d1e57-2']
    """
    seen: dict[int, int] = {}
    ids = []
    for text in texts:
        sum_ = crc32(text.encode("utf-8", "surrogatepass"))
        again = seen[sum_] = seen.get(sum_, 0) + 1
        ids.append(f"{letter}{sum_:08x}" if again == 1 else f"{letter}{sum_:08x}-{again}")
    return ids
