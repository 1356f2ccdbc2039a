"""Countries by their flags and names, and what their people are called."""

from functools import cache

from maarat.rules.countries import COUNTRIES

_FLAG_A = 0x1F1E6  # the letter A of those that make pictures of flags


@cache
def _rows() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Return the table: code, names, peoples."""
    rows = (line.split("|") for line in COUNTRIES.strip().splitlines())
    return tuple(
        (code, tuple(names.split(",")), tuple(filter(None, peoples.split(",")))) for code, names, peoples in rows
    )


@cache
def _by_code() -> dict[str, str]:
    """Return names by code."""
    return {code: names[0] for code, names, _ in _rows() if code}


def is_of_today(name: str) -> bool:
    """Tell whether a state exists today, by its common name.

    >>> is_of_today("France"), is_of_today("Judea")
    (True, False)
    """
    return name in _by_code().values()


@cache
def _by_name() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return names and peoples by each name."""
    return {name.lower(): (names, peoples) for _, names, peoples in reversed(_rows()) for name in names}


@cache
def peoples() -> frozenset[str]:
    """Return every adjective and people's name, in small letters."""
    return frozenset(people.lower() for _, _, peoples in _rows() for people in peoples)


@cache
def _by_people() -> dict[str, tuple[str, ...]]:
    """Return names by each people."""
    return {people.lower(): names for _, names, peoples in reversed(_rows()) for people in peoples}


def country_of_flag(flag: str) -> str | None:
    """Return the country whose flag the two letters are.

    >>> country_of_flag("\U0001f1fa\U0001f1e6")
    'Ukraine'
    """
    numbers = [ord(letter) - _FLAG_A for letter in flag]
    return _by_code().get("".join(chr(ord("A") + number) for number in numbers if 0 <= number < 26))


def country_names(name: str) -> tuple[str, ...]:
    """Return every name of a state, nothing if it is none.

    >>> country_names("united kingdom")
    ('United Kingdom', 'Great Britain', 'Britain', 'UK')
    """
    return _by_name().get(name.lower(), ((), ()))[0]


def peoples_of(name: str) -> tuple[str, ...]:
    """Return the adjectives and peoples of a state, nothing if it is none.

    >>> peoples_of("Azerbaijan")
    ('Azerbaijani', 'Azeri')
    """
    return _by_name().get(name.lower(), ((), ()))[1]


def country_of_people(people: str) -> str | None:
    """Return the state of an adjective or a people, the one of today where several have it.

    >>> country_of_people("Poles"), country_of_people("Syrian")
    ('Poland', 'Syria')
    """
    lower = people.lower()
    names = _by_people().get(lower) or _by_people().get(lower.removesuffix("s"))
    return names[0] if names else None
