"""What the fields of an infobox say to a reader: their words without what was left over from markup."""

import re
from functools import cache

from maarat.extract.countries import country_of_flag
from maarat.extract.values import is_flag_letter, tidy, without_pictures
from maarat.model import Field, Infobox
from maarat.rules.infobox import PLACE_KEYS


def say(box: Infobox) -> Infobox:
    """Return a box as it reads: each field where it was, without noise; list marks and lines stay."""
    return Infobox(tuple(_say_field(field) for field in box.fields))


def _say_field(field: Field) -> Field:
    """Return a field without noise; most have none, and are not looked at closely."""
    value = field.value.strip()
    if not (value.isascii() and value.isalnum()):
        value = clean(value, field)
        if field.key in PLACE_KEYS and "°" in value:
            value = degrees().sub("", value).strip(" ,;\n")
    return field if value == field.value else field._replace(value=value)


def clean(text: str, field: Field) -> str:
    """Return words without markup, names of pictures and stray blanks; a flag alone becomes its country."""
    text = tidy(text)
    if "." in text:
        text = "\n".join(without_pictures(line, field.links) for line in text.split("\n"))
    if any(map(is_flag_letter, text)):
        text = _flag().sub(_name_flag, text)
    text = _gap().sub(" ", text)
    text = _blank_before().sub("", text)
    text = _half_spaced().sub("", text)
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if not line or line.strip("*•·‣ ")).strip()


def _name_flag(match: re.Match[str]) -> str:
    """Return nothing for a flag before a name, and its country where it stands for one."""
    country = country_of_flag(match[1]) or ""
    if match["amount"] is not None:
        return f"{country}: {match['amount']}" if country else match["amount"]
    return country if match["end"] is not None else ""


@cache
def _flag() -> re.Pattern[str]:
    """Return the pattern of a flag and of what tells whether it stands for its country."""
    return re.compile(
        r"([\U0001f1e6-\U0001f1ff]{2})[ \t]*(?:(?P<amount>[~≈]?\d)|(?P<end>(?=\n|$|[A-Z][a-z]+ by:)))?", re.MULTILINE
    )


@cache
def _gap() -> re.Pattern[str]:
    """Return the pattern of several blanks in a row."""
    return re.compile(r"[ \t]{2,}")


@cache
def _blank_before() -> re.Pattern[str]:
    """Return the pattern of a blank before a mark that follows a word."""
    return re.compile(r"(?<=[^\s*]) (?=[,;:.!?)](?:\s|$))")


@cache
def _half_spaced() -> re.Pattern[str]:
    """Return the pattern of a range with a blank on one side of its dash: "1,200 –1,500"."""
    return re.compile(r"(?<=\d) (?=[–—]\d)|(?<=\d[–—]) (?=\d)")


@cache
def degrees() -> re.Pattern[str]:
    """Return the pattern of two numbers of degrees."""
    number = r"([-−]?\d{1,3}(?:\.\d{1,9})?)"
    return re.compile(rf"(?<![\d.]){number} ?° ?[NS]?,? {{0,3}}{number} ?° ?[EW]?")


def latin_part(name: str) -> str:
    """Return a name without what it is called in another script, if it begins in Latin letters.

    >>> latin_part("Siege of Fort 46 حصار 46"), latin_part("Битва"), latin_part("Smârdan")
    ('Siege of Fort 46', 'Битва', 'Smârdan')
    """
    if name.isascii():
        return name
    words = name.split()
    foreign = [at for at, word in enumerate(words) if _is_foreign(word)]
    return " ".join(words[: foreign[0]]).rstrip(" (–-,:;") if foreign and foreign[0] else name


def _is_foreign(word: str) -> bool:
    """Tell whether all letters of a word are of another script."""
    letters = [char for char in word if char.isalpha()]
    return bool(letters) and all(char > "\u024f" and not "\u1e00" <= char <= "\u1eff" for char in letters)
