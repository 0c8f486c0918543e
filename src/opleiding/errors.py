"""The few refusals: a sentence, its values, and the exit code that a shell sees."""

import errno
from types import MappingProxyType
from typing import ClassVar

from opleiding.sentence import N_


class Reason(str):
    """Why the system refuses, within a sentence: translated where that is shown."""

    __slots__ = ()


_REASONS = MappingProxyType(
    {
        errno.ENOENT: N_("No such file or directory"),
        errno.EACCES: N_("Permission denied"),
        errno.EPERM: N_("Operation not permitted"),
        errno.EROFS: N_("Read-only file system"),
        errno.ENOSPC: N_("No space left on device"),
        errno.EDQUOT: N_("Disk quota exceeded"),
        errno.EFBIG: N_("File too large"),
        errno.EISDIR: N_("Is a directory"),
        errno.ENOTDIR: N_("Not a directory"),
        errno.ENAMETOOLONG: N_("File name too long"),
        errno.EIO: N_("Input/output error"),
    }
)


def reason_of(error: OSError | ValueError) -> Reason:
    """Why the system refuses: in our words where we have them, else in its own."""
    known = _REASONS.get(getattr(error, "errno", None) or 0)
    return Reason(known or getattr(error, "strerror", None) or error)


class Refusal(Exception):
    """Nothing was done. `sentence` is marked for translation and has named holes for `values`."""

    exit_code: ClassVar[int] = 2

    def __init__(self, sentence: str, /, **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.values = values

    def __str__(self) -> str:
        return self.sentence.format(**self.values)


class WrongUse(Refusal):
    """The command can't be understood as it was typed."""

    exit_code = 2


class NoPolicy(Refusal):
    """There is no policy repo here, nor in a folder above."""

    exit_code = 3


class Unreadable(Refusal):
    """Records that this command needs can't be read."""

    exit_code = 4


class MoveRefused(Refusal):
    """The record can't make this move, or can't be written as asked."""

    exit_code = 5


class ChangedOnDisk(Refusal):
    """Somebody else changed the file since it was read."""

    exit_code = 6


class ToolMissing(Refusal):
    """A program or an extra that this command needs isn't installed."""

    exit_code = 7
