"""What ends a run, and with which exit code."""

from enum import IntEnum

BUG = "this should not have happened"
BUG_HINT = "it is a mistake in maarat; MAARAT_DEBUG=1 shows where"


class ExitCode(IntEnum):
    """The exit codes, as documented."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130


class MaaratError(Exception):
    """An expected failure: one line for the reader, and what to do about it."""

    def __init__(self, message: str, hint: str = "", code: ExitCode = ExitCode.FAILED) -> None:
        """Keep the parts; `str()` of it is the message alone."""
        super().__init__(message)
        self.hint = hint
        self.code = code
