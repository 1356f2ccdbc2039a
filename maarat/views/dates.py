"""Dates as a user writes them on the command line."""

from maarat.edtf import Date, Day, When, days_in_month, parse
from maarat.errors import ExitCode, MaaratError
from maarat.wording import MONTHS, SEASONS

_SEASON_NUMBERS = {name: number for number, name in SEASONS.items()} | {"fall": 23}
YEAR_DIGITS = 4
_HINT = "write it as 2012-10-09, 9 October 2012, October 2012, 2012 or 490 BC"


def read_range(since: str | None, until: str | None) -> tuple[Day | None, Day | None]:
    """Return the first and the last day to show; None leaves that end open."""
    first = read_date(since).earliest if since is not None else None
    last = read_date(until).latest if until is not None else None
    if first and last and first > last:
        raise MaaratError(f"--since {since!r} is after --until {until!r}", "swap the two", ExitCode.USAGE)
    return first, last


def read_date(text: str) -> When:
    """Return the date that a user wrote: EDTF, or day, month and year in words; never a guess.

    >>> str(read_date("Oct 9, 2012")), str(read_date("490 BC")), str(read_date("summer 1942"))
    ('2012-10-09', '-0489', '1942-22')
    """
    words = text.lower().replace(",", " ").replace(".", " ").split()
    if len(words) > 1 or not words:
        date = _read_words(words)
        if date is None:
            raise _wrong(text)
        return date
    decade = words[0][:-1]
    if words[0].endswith("0s") and decade.isascii() and decade.isdecimal() and len(decade) == YEAR_DIGITS:
        return Date(int(decade), unspecified=1)
    try:
        when = parse(text)
    except MaaratError as error:
        raise _wrong(text) from error
    if when.earliest is None and when.latest is None:
        raise _wrong(text)
    return when


def _wrong(text: str) -> MaaratError:
    return MaaratError(f"not a date: {text!r}", _HINT, ExitCode.USAGE)


def _read_words(words: list[str]) -> Date | None:
    """Return the date that the words name; None where a word is not understood or one too many."""
    numbers: list[int] = []
    names: list[int] = []
    eras: list[str] = []
    for word in words:
        number, name = _read_number(word), _read_month(word) or _SEASON_NUMBERS.get(word)
        if number is not None:
            numbers.append(number)
        elif name is not None:
            names.append(name)
        elif word in ("bc", "bce", "ad", "ce"):
            eras.append(word)
        elif word != "of":
            return None
    if len(names) > 1 or len(eras) > 1:
        return None
    return _assemble(numbers, names[0] if names else None, eras[0] if eras else "")


def _assemble(numbers: list[int], name: int | None, era: str) -> Date | None:
    """Return a date of day and year (or the year alone), month or season, era."""
    in_month = name is not None and name <= 12
    if not numbers or len(numbers) > (2 if in_month else 1):
        return None
    *days, year = numbers
    if year == 0 or (year <= 31 and not era):  # "9 October" says no year
        return None
    year = 1 - year if era.startswith("b") else year
    if days and name is not None and not 1 <= days[0] <= days_in_month(year, name):
        return None
    return Date(year, name if in_month else None, days[0] if days else None, season=None if in_month else name)


def _read_month(word: str) -> int | None:
    names = [number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(word)]
    return names[0] if len(names) == 1 and len(word) >= 3 else None


def _read_number(word: str) -> int | None:
    digits = word.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 4 else None
