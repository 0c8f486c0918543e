"""Several files at once, all or none even after a kill: what is begun is noted first, and undone.

The journal lies in a folder of its own, which git doesn't see, from before the first file is touched
until the last is safe on disk. Taking it away is what makes the write count. Who finds one under the
lock, be it a reader, puts every file back as the journal says, and then takes it away.
"""

import base64
import contextlib
import json
import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from opleiding.errors import MoveRefused, Unreadable
from opleiding.sentence import N_
from opleiding.store.entry import Entry
from opleiding.store.inside import JOURNAL
from opleiding.store.lock import locked, undisturbed
from opleiding.store.step import fill, flushed

_NAME, _DRAFT, _IGNORE = "journal", "journal.tmp", ".gitignore"
_DEAD = 60.0
"""Seconds after which a journal is left over, where no lock can tell."""


class Journal:
    """What is being written now, as it stands on disk."""

    def __init__(self, root: Path, entries: Sequence[Entry]) -> None:
        self.root, self.entries, self.counts = root, entries, False

    def begin(self) -> None:
        """From here on a kill leaves nothing half done."""
        folder = self.root / JOURNAL
        folder.mkdir()
        fill(folder / _IGNORE, b"*\n", None)
        fill(folder / _DRAFT, _written(self.entries), None)
        (folder / _DRAFT).replace(folder / _NAME)
        flushed(folder)
        flushed(self.root)

    def end(self) -> None:
        """From here on the write counts."""
        folder = self.root / JOURNAL
        with undisturbed():
            (folder / _NAME).unlink()
            self.counts = True
            with contextlib.suppress(OSError):
                flushed(folder)
            _tidy(folder)

    def undo(self) -> list[str]:
        """All files as before, and the journal away; the files on which the system refuses."""
        stuck = [entry.file for entry in self.entries if not _undone(self.root, entry)]
        if not stuck:
            with contextlib.suppress(OSError):
                _safe(self.root, self.entries)
            _take_away(self.root / JOURNAL)
        return stuck


def recover(root: Path) -> tuple[str, ...] | None:
    """Undoes a write that was cut off, once no other command writes.

    None when there is none; else the files that somebody changed since, which stay as they are.
    """
    if not os.path.lexists(root / JOURNAL):
        return None
    with locked(root) as held:
        return settled(root, held=held)


def settled(root: Path, *, held: bool) -> tuple[str, ...] | None:
    """As `recover`, by who has the lock, if there are locks."""
    folder = root / JOURNAL
    if not os.path.lexists(folder):
        return None
    if not held:
        _surely_left(root)
    entries = _read(folder)
    if entries is None:
        _tidy(folder)
        return None
    with undisturbed():
        try:
            theirs = tuple(entry.file for entry in entries if not entry.undo(root))
            _safe(root, entries)
            _take_away(folder)
        except OSError as error:
            raise Unreadable(
                N_("A command was cut off while it wrote in {folder}, and that can't be undone: {reason}. Mend that, then try again."),
                folder=root, reason=error.strerror or str(error),
            ) from None  # fmt: skip
    return theirs


def _safe(root: Path, entries: Iterable[Entry]) -> None:
    """What was undone survives a power cut."""
    for folder in {entry.folder(root) for entry in entries}:
        if folder.is_dir():
            flushed(folder)


def _undone(root: Path, entry: Entry) -> bool:
    for _attempt in range(2):
        with contextlib.suppress(OSError):
            entry.undo(root)
            return True
    return False


def _surely_left(root: Path) -> None:
    """Without a lock only time tells whether the other still writes."""
    with contextlib.suppress(OSError):
        age = time.time() - (root / JOURNAL).stat().st_mtime
        if 0 <= age < _DEAD:
            sentence = N_("Another command is still writing in {folder}: try again later.")
            raise MoveRefused(sentence, folder=root)


def _take_away(folder: Path) -> None:
    (folder / _NAME).unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        flushed(folder)
    _tidy(folder)


def _tidy(folder: Path) -> None:
    """What only served the journal; on a disk that refuses it stays, and says nothing."""
    for name in (_DRAFT, _IGNORE):
        for _attempt in range(2):
            with contextlib.suppress(OSError):
                (folder / name).unlink(missing_ok=True)
                break
    for _attempt in range(2):
        with contextlib.suppress(OSError):
            folder.rmdir()
            break


def _written(entries: Iterable[Entry]) -> bytes:
    files = [
        {
            "file": entry.file,
            "mark": entry.mark,
            "before": None if entry.before is None else base64.b64encode(entry.before).decode(),
            "after": entry.after,
            "folders": entry.folders,
        }
        for entry in entries
    ]
    return json.dumps({"files": files}).encode()


def _read(folder: Path) -> tuple[Entry, ...] | None:
    """What was begun; None when the journal itself was not."""
    try:
        tree = json.loads((folder / _NAME).read_bytes())
        return tuple(_entry(**file) for file in tree["files"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        sentence = N_("{folder} can't be understood: see with `git status` whether all is well, then take that folder away.")  # fmt: skip
        raise Unreadable(sentence, folder=folder) from None


def _entry(file: str, mark: str, before: str | None, after: str, folders: Sequence[str]) -> Entry:
    if not mark.isalnum():
        raise ValueError
    was = None if before is None else base64.b64decode(before, validate=True)
    return Entry(file, mark, was, after, tuple(folders))
