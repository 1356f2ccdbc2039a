"""Where output goes: results to standard output or a file, all else to standard error."""

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from maarat.errors import ExitCode, MaaratError


def complain(message: str, hint: str = "") -> None:
    """Write what is wrong on standard error, and what to do about it; a file's words do not act there."""
    from maarat.formats.safe import visible_line

    lines = [visible_line(message)] if message else []
    lines += [f"hint: {visible_line(line)}" for line in hint.split("\n") if line]
    if sys.stderr is not None:
        encoding = sys.stderr.encoding or "utf-8"
        text = "".join(f"{line}\n" for line in lines)
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))


def write_result(write: Callable[[TextIO], object], path: str, for_people: bool) -> None:
    """Hand `write` the place to write to; "" and "-" are standard output."""
    if path not in ("", "-"):
        _write_file(write, Path(path))
        return
    if sys.stdout is None:
        raise MaaratError("standard output is closed", "name a file with --output")
    if isinstance(sys.stdout, TextIOWrapper):
        if for_people:
            sys.stdout.reconfigure(errors="replace")
        else:  # for programs: always the same bytes
            sys.stdout.reconfigure(encoding="utf-8", newline="")
    try:
        write(sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough
        _let_go_of_stdout()


def _let_go_of_stdout() -> None:
    """Let nothing more reach a pipe that nobody reads, or the interpreter complains as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_file(write: Callable[[TextIO], object], path: Path) -> None:
    """Write a file whole or not at all: beside it first, then in its place."""
    try:
        target = path.resolve()  # a link stays a link, the file it names is replaced
    except (OSError, RuntimeError) as error:  # a link that leads to itself
        raise MaaratError(f"{path}: this link leads nowhere", "name another file") from error
    if target.is_dir():
        raise MaaratError(f"{path}: is a folder", "name a file in it", ExitCode.FAILED)
    if target.exists() and not target.is_file():  # a device, a pipe
        with target.open("w", encoding="utf-8", newline="") as out:
            write(out)
        return
    if not target.parent.is_dir():
        raise MaaratError(f"{path}: there is no folder {str(path.parent)!r}", "make it first", ExitCode.FAILED)
    beside = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="") as out:
            write(out)
            if target.exists():
                beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except OSError as error:
        raise MaaratError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    finally:
        beside.unlink(missing_ok=True)
