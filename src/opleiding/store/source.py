"""The bytes of a file: only of a regular one, inside the repo, and not too large."""

import errno
import os
import stat
from pathlib import Path

from opleiding.errors import reason_of
from opleiding.sentence import N_
from opleiding.store.spoilt import Spoilt, unreadable
from opleiding.store.strict import MAX_BYTES

# A FIFO can't keep us waiting, and what became a link after we looked isn't followed.
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0)
    for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
)

_REASONS = {
    errno.EACCES: N_("You have no permission to read this."),
    errno.EPERM: N_("You have no permission to read this."),
    errno.ENOENT: N_("This isn't there any more."),
    errno.ELOOP: N_("This link leads in a circle: put the file itself here."),
    errno.ENOTDIR: N_("A folder belongs here, not a file."),
    errno.EISDIR: N_("This is a folder, where a file should be."),
    errno.EMFILE: N_("Too many files are open on this computer: close something, then try again."),
    errno.ENFILE: N_("Too many files are open on this computer: close something, then try again."),
}


def read_bytes(root: Path, file: str) -> bytes:
    """The bytes of a file in the repo; `Spoilt` when there is a reason not to read them."""
    try:
        path = os.path.join(root, file)  # noqa: PTH118 - a Path costs as much as the reading
        folder = os.path.dirname(file)  # noqa: PTH120
        if folder and os.path.islink(os.path.join(root, folder)):  # noqa: PTH114, PTH118
            followed(root, folder)
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            path = followed(root, file)
            status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            raise Spoilt(unreadable(file, 1, 1, _special(status.st_mode)))
        data = b"" if status.st_size > MAX_BYTES else _read(path)
    except (OSError, ValueError) as error:
        raise spoilt_by(file, error) from None
    if max(len(data), status.st_size) > MAX_BYTES:
        sentence = N_("This file is larger than {most} bytes: no record is.")
        raise Spoilt(unreadable(file, 1, 1, sentence, most=MAX_BYTES))
    return data


def followed(root: Path, file: str) -> str:
    """Where a link ends; `Spoilt` when that is outside the repo."""
    try:
        end = os.path.realpath(os.path.join(root, file), strict=True)  # noqa: PTH118
    except FileNotFoundError:
        raise Spoilt(unreadable(file, 1, 1, N_("This link points at nothing."))) from None
    if not Path(end).is_relative_to(os.path.realpath(root)):
        sentence = N_(
            "This link leads out of the policy repo, so it isn't read: put the file here."
        )
        raise Spoilt(unreadable(file, 1, 1, sentence))
    return end


def spoilt_by(file: str, error: OSError | ValueError) -> Spoilt:
    """A refusal of the system, in words."""
    number = getattr(error, "errno", None)
    if number in _REASONS:
        return Spoilt(unreadable(file, 1, 1, _REASONS[number]))
    reason = reason_of(error) if getattr(error, "strerror", None) else "?"
    return Spoilt(unreadable(file, 1, 1, N_("This can't be opened: {reason}."), reason=reason))


def _read(path: str) -> bytes:
    with open(os.open(path, _FLAGS), "rb", buffering=0) as opened:  # noqa: PTH123
        parts = []
        left = MAX_BYTES + 1
        while left > 0 and (part := opened.read(left)):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)


def _special(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return _REASONS[errno.EISDIR]
    return N_("This is a pipe, a socket or a device, where a file should be.")
