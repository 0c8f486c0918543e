"""One writer a repo: a lock on its folder that dies with the process and leaves no file."""

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from opleiding.errors import MoveRefused
from opleiding.sentence import N_

try:
    import fcntl
except ImportError:  # a system without flock: what is on disk is compared all the same
    fcntl = None  # type: ignore[assignment]

PATIENCE = 10.0
"""Seconds to wait for another writer."""
_PAUSE = 0.005


@contextlib.contextmanager
def locked(root: Path) -> Iterator[bool]:
    """Holds the lock; where the file system knows none, goes on without, and says False."""
    descriptor = _opened(root)
    if descriptor is None:
        yield False
        return
    try:
        yield _wait(descriptor, root)
    finally:
        with contextlib.suppress(OSError):
            os.close(descriptor)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl-C waits until this is over: for the moments in which files are put back or tidied up."""
    mask = getattr(signal, "pthread_sigmask", None)
    before = mask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM}) if mask else None
    try:
        yield
    finally:
        if mask:
            mask(signal.SIG_SETMASK, before)


def _opened(root: Path) -> int | None:
    if fcntl is None:
        return None
    try:
        return os.open(root, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None


def _wait(descriptor: int, root: Path) -> bool:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                sentence = N_("Another command is still writing in {folder}: try again later.")
                raise MoveRefused(sentence, folder=root) from None
            time.sleep(_PAUSE)
        except OSError:
            return False
        else:
            return True
