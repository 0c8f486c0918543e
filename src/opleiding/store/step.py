"""One file on its way to disk: a temporary neighbour, a look at what is there, an exchange."""

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from opleiding.errors import ChangedOnDisk, MoveRefused, reason_of
from opleiding.sentence import N_
from opleiding.store.change import Change
from opleiding.store.source import read_bytes
from opleiding.store.spoilt import Spoilt

R = TypeVar("R")
_NEW = (
    os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)
_NO_LINKS = frozenset(
    {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
)
"""What a file system answers that has no hard links."""
_NO_FLUSH = frozenset({errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.EISDIR})
"""What a file system answers that can't flush a folder by itself."""


class Step:
    """What happens to one file. After `clean` nothing of it is left but the file itself."""

    def __init__(self, root: Path, change: Change, path: Path, mark: str | None = None) -> None:
        self.root, self.change, self.path = root, change, path
        self.temp, self.backup = beside(path, mark or secrets.token_hex(4))
        self.folders: list[Path] = []
        self.claimed = False

    def prepare(self) -> None:
        """The new bytes, safe on disk beside the file, with its permissions."""
        missing = [
            folder for folder in (self.path.parent, *self.path.parents) if not folder.exists()
        ]
        for folder in reversed(dict.fromkeys(missing)):
            self.folders.append(folder)
            folder.mkdir(exist_ok=True)
        before = None if self.change.before is None else self._status()
        fill(self.temp, self.change.after, before)

    def compare(self) -> None:
        """Refuses when the file isn't as it was read."""
        file = self.change.file
        there = os.path.lexists(self.path)
        if self.change.before is None:
            if there:
                raise ChangedOnDisk(N_("{file} is there already: nothing was changed."), file=file)
            return
        if not there:
            raise ChangedOnDisk(N_("{file} isn't there any more: nothing was changed."), file=file)
        try:
            now = read_bytes(self.root, file)
        except Spoilt as spoilt:
            trouble = spoilt.findings[0]
            raise MoveRefused(
                N_("{file} can't be read: {trouble}"), file=file, trouble=trouble
            ) from None
        if now != self.change.before:
            sentence = N_(
                "{file} changed since it was read: nothing was written. Look at it, then try again."
            )
            raise ChangedOnDisk(sentence, file=file)

    def install(self, *, keep: bool) -> None:
        """The exchange: a new file never over another one, a changed one in a single rename.

        With `keep` the old file stays for `put_back`; a journal needs none of that.
        """
        if self.change.before is not None:
            if keep:
                self._keep()
            self.temp.replace(self.path)
            return
        try:
            os.link(self.temp, self.path)
        except FileExistsError:
            raise ChangedOnDisk(
                N_("{file} is there already: nothing was changed."), file=self.change.file
            ) from None
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            os.close(os.open(self.path, _NEW, 0o666))
            self.claimed = True
            self.temp.replace(self.path)

    def flush(self) -> None:
        """From here on the file's new name survives a power cut."""
        flushed(self.path.parent)

    def put_back(self) -> bool:
        """The file as it was before; False when even that can't be done."""
        for _attempt in range(2):
            with contextlib.suppress(OSError):
                if os.path.lexists(self.backup):
                    self.backup.replace(self.path)
                elif self.claimed or self._is_ours():
                    self.path.unlink(missing_ok=True)
                self.claimed = False
                return True
        return False

    def clean(self) -> None:
        """Takes away what only served the exchange."""
        for file in (self.temp, self.backup):
            for _attempt in range(2):
                with contextlib.suppress(OSError):
                    file.unlink(missing_ok=True)
                    break
        for folder in reversed(self.folders):
            with contextlib.suppress(OSError):
                folder.rmdir()

    def _is_ours(self) -> bool:
        """Whether the new file is there, and is what we linked."""
        with contextlib.suppress(OSError):
            return self.change.before is None and self.temp.samefile(self.path)
        return False

    def _status(self) -> os.stat_result:
        try:
            status = self.path.stat()
        except FileNotFoundError:
            self.compare()
            raise
        if not os.access(self.path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return status

    def _keep(self) -> None:
        """The old file under a second name, in case a later one fails."""
        try:
            os.link(self.path, self.backup)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            fill(self.backup, self.change.before or b"", self.path.stat())


def told(file: str, deed: Callable[[], R]) -> R:
    """Does it; a refusal of the system becomes one of ours."""
    try:
        return deed()
    except OSError as error:
        raise MoveRefused(
            N_("{file} can't be written: {reason}. Nothing was changed."),
            file=file,
            reason=reason_of(error),
        ) from None


def beside(path: Path, mark: str) -> tuple[Path, Path]:
    """The temporary neighbours of a file: what it becomes, and what it was."""
    name = f".{path.name[:40]}.{mark}"
    return path.with_name(f"{name}.tmp"), path.with_name(f"{name}.old")


def fill(path: Path, data: bytes, like: os.stat_result | None) -> None:
    """A new file with these bytes, safe on disk; with the permissions and the owner of another."""
    descriptor = os.open(path, _NEW, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
        if like is not None:
            path.chmod(stat.S_IMODE(like.st_mode))
            _give(path, like)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flushed(folder: Path) -> None:
    """The names in a folder, safe on disk."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FLUSH:
            raise
    finally:
        os.close(descriptor)


def _give(path: Path, like: os.stat_result) -> None:
    """The owner of the old file, where we may: root in somebody else's repo."""
    mine = path.stat()
    if hasattr(os, "chown") and (mine.st_uid, mine.st_gid) != (like.st_uid, like.st_gid):
        with contextlib.suppress(PermissionError):
            os.chown(path, like.st_uid, like.st_gid)
