"""The command line.

Nothing is imported here that a start does not need: the commands with Typer stand in `commands`,
the work of a command in `run`.
"""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from maarat.errors import BUG, BUG_HINT, ExitCode, MaaratError


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and leave it with its exit code; never shows a traceback, unless MAARAT_DEBUG is set."""
    # A run makes many objects and lets few cycles go: collecting them costs more than the memory is worth.
    gc.set_threshold(100_000, 50, 50)
    code = _run(list(sys.argv[1:] if arguments is None else arguments))
    if arguments is None and not os.environ.get("MAARAT_DEBUG"):
        _leave(code)
    sys.exit(code)


def _leave(code: int) -> NoReturn:
    """End the process at once: taking the interpreter apart first costs 10 ms, and nothing waits for it."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            code = code or ExitCode.FAILED
    os._exit(code)


def _run(arguments: list[str]) -> int:
    """Return the exit code of a run."""
    try:
        from maarat.cli.commands import make_app

        app = make_app(arguments[0] if arguments else "")
        code = app(arguments or ["--help"], prog_name="maarat", standalone_mode=False)
    except MaaratError as error:
        _report(str(error), error.hint)
        return error.code
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as error:
        return _explain(error, arguments)
    return int(code or ExitCode.DONE)


def _explain(error: Exception, arguments: Sequence[str]) -> int:
    """Say in one line what went wrong; returns the exit code."""
    if os.environ.get("MAARAT_DEBUG"):
        raise error
    if hasattr(error, "format_message"):  # wrong usage, as Typer found it
        message, _, hint = error.format_message().partition(" Did you mean ")
        command = getattr(getattr(error, "ctx", None), "command_path", "") or _command_path(arguments)
        message = (message[:1].lower() + message[1:]).rstrip(".")
        _report(f"{command}: {message}", f"did you mean {hint}" if hint else f"see {command} --help")
        return ExitCode.USAGE
    if isinstance(error, OSError):
        _report(f"{error.filename or 'standard output'}: {(error.strerror or str(error)).lower()}")
        return ExitCode.FAILED
    _report(f"{BUG}: {type(error).__name__}: {error}", BUG_HINT)
    return ExitCode.FAILED


def _command_path(arguments: Sequence[str]) -> str:
    """Return the program and the command that was called: not every error of Typer knows them."""
    from maarat.cli.commands import COMMANDS

    return f"maarat {arguments[0]}" if arguments and arguments[0] in COMMANDS else "maarat"


def _report(message: str, hint: str = "") -> None:
    from maarat.cli.output import complain

    complain(message, hint)
