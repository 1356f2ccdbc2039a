"""Where the words of a link stand in the value of a field."""

from maarat.model import FILLER, Span

# A field whose links are nowhere in it is damaged; to go on looking would only cost time.
MAX_MISSES = 200
MAX_TRIES = 50  # parts of longer words passed over, before the first of them is taken


class Places:
    """Finds words in a stretch of prose, each behind the last one found."""

    def __init__(self, laid: str, start: int) -> None:
        """Take prose with filler, and where it starts in the file."""
        self._start = start
        self._at = 0
        self._misses = 0
        self._laid = laid
        self._positions: list[int] | None = None
        if FILLER in laid or "\n" in laid or "  " in laid:
            self._laid, self._positions = _without_filler(laid)
        lower = self._laid.lower()
        self._lower = lower if len(lower) == len(self._laid) else self._laid

    def find(self, words: str) -> Span | None:
        """Return the next place of the words: whole words if possible, in any case if need be."""
        words = " ".join(words.split())
        if not words or self._misses > MAX_MISSES:
            return None
        at = self._next(self._laid, words)
        if at < 0:
            at = self._next(self._lower, words.lower())
        if at < 0:
            self._misses += 1
            return None
        self._at = end = at + len(words)
        if self._positions is None:
            return Span(self._start + at, self._start + end)
        return Span(self._start + self._positions[at], self._start + self._positions[end - 1] + 1)

    def _next(self, laid: str, words: str) -> int:
        """Return the next place as whole words, else the next place at all, else -1."""
        first = at = laid.find(words, self._at)
        for _ in range(MAX_TRIES):
            end = at + len(words)
            if at < 0:
                break
            if not (laid[at - 1 : at].isalnum() or laid[end : end + 1].isalnum()):
                return at
            at = laid.find(words, end)
        return first


def _without_filler(laid: str) -> tuple[str, list[int]]:
    """Return the text with single blanks and without filler, and where each character of it stood."""
    chars: list[str] = []
    positions: list[int] = []
    for position, char in enumerate(laid):
        if char == FILLER:
            continue
        if char.isspace():
            if not chars or chars[-1] == " ":
                continue
            char = " "
        chars.append(char)
        positions.append(position)
    return "".join(chars), positions
