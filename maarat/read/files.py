"""Bytes from disk and the text in them."""

import os
from pathlib import Path

from maarat.errors import MaaratError

# Byte order marks, the longer ones first: that of UTF-16 begins that of UTF-32.
_OTHER_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
SAVE_AS_UTF8 = "save the file as UTF-8"


def load(path: Path) -> bytes:
    """Return the bytes of a file; raises `MaaratError` in words where that is not possible."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise MaaratError(f"{path}: no such file", "check the name and the folder you are in") from None
    except IsADirectoryError:
        raise MaaratError(f"{path}: is a folder, not a file", "name one article in it") from None
    except PermissionError:
        raise MaaratError(f"{path}: you may not read this file", f"look at its rights: ls -l {path}") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MaaratError(f"{path}: cannot be read: {reason.lower()}") from None


def decode(data: bytes, path: str) -> str:
    """Return the text exactly as it is on disk, line ends and byte order mark included."""
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            raise MaaratError(f"{path}: this is {name}, not UTF-8", SAVE_AS_UTF8)
    if b"\x00" in data:
        raise MaaratError(f"{path}: this is not text but a binary file", "give an article in the article format")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise MaaratError(
            f"{path}:{line}: byte 0x{data[error.start]:02x} at offset {error.start} is not UTF-8",
            f"{SAVE_AS_UTF8}; if it is Windows-1252: iconv -f windows-1252 -t utf-8",
        ) from None


def files_below(folder: str) -> list[str]:
    """Return the files in a folder and in those below it, sorted, without hidden ones."""

    def refuse(error: OSError) -> None:
        reason = (error.strerror or str(error)).lower()
        raise MaaratError(f"{error.filename}: this folder cannot be read: {reason}") from None

    found = []
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.join(place, name) for name in names if not name.startswith(".")]  # noqa: PTH118 - keeps "./"
    return sorted(found)
