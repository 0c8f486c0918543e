"""One file of a write that was begun: what it was, what it would become, and the way back."""

import contextlib
import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from opleiding.store.change import Change
from opleiding.store.inside import inside
from opleiding.store.step import beside, fill


@dataclass(frozen=True, slots=True)
class Entry:
    """`mark` tells our temporary files apart, `folders` are those that the write itself makes."""

    file: str
    mark: str
    before: bytes | None
    after: str
    folders: tuple[str, ...] = ()

    @classmethod
    def of(cls, root: Path, change: Change) -> "Entry":
        """What is noted of a change before anything is written."""
        home = Path(os.path.realpath(root))
        path = inside(root, change.file, is_new=change.before is None)
        above = (folder for folder in path.parents if folder.is_relative_to(home))
        missing = (str(folder.relative_to(home)) for folder in above if not folder.exists())
        mark, after = secrets.token_hex(4), digest(change.after)
        return cls(change.file, mark, change.before, after, tuple(missing))

    def undo(self, root: Path) -> bool:
        """The file as it was before; False when somebody else changed it since: then it stays so.

        Can be done again after it was cut off. Raises `OSError` when the system refuses.
        """
        path = inside(root, self.file, is_new=self.before is None)
        temp, old = beside(path, self.mark)
        now = _bytes(path)
        ours = now is not None and self._is_ours(now, path, temp)
        old.unlink(missing_ok=True)
        if ours and self.before is None:
            path.unlink()
        elif ours:
            fill(old, self.before or b"", path.stat())
            old.replace(path)
        temp.unlink(missing_ok=True)
        for folder in self.folders:
            with contextlib.suppress(OSError):
                inside(root, folder, is_new=True).rmdir()
        return ours or now == self.before

    def folder(self, root: Path) -> Path:
        """Where the file lies."""
        return inside(root, self.file, is_new=self.before is None).parent

    def _is_ours(self, now: bytes, path: Path, temp: Path) -> bool:
        """Whether we put it there. A temporary file that waits still says: not yet, or by a link."""
        if self.before is None and not now:
            return True  # where there are no links, an empty file holds the place
        waits = _bytes(temp) is not None
        linked = waits and self.before is None and temp.samefile(path)
        return digest(now) == self.after and (linked or not waits)


def _bytes(path: Path) -> bytes | None:
    """What is in a file; None when it isn't there."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def digest(data: bytes) -> str:
    """What tells the bytes of a file from any others."""
    return hashlib.sha256(data).hexdigest()
