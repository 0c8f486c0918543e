"""How long a company's own template may take, and how much memory: an endless one ends in a sentence."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SECONDS = 10
MEMORY = 1_000_000_000
"""Bytes of address space, all of the program included."""


class TooMuch(ValueError):
    """The template took more than it may."""


@contextmanager
def bounded(root: Path | None) -> Iterator[None]:
    """Bounds what runs inside, where a policy repo has templates of its own and the system can."""
    own = root is not None and (root / "templates").is_dir()
    main = threading.current_thread() is threading.main_thread()
    if not own or not main or not hasattr(signal, "setitimer"):
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if soft == resource.RLIM_INFINITY else min(MEMORY, soft)
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    try:
        yield
    except MemoryError as error:
        told = TooMuch(f"> {MEMORY // 1_000_000} MB")
        raise told.with_traceback(error.__traceback__) from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _stop(_number: int, _frame: Any) -> None:
    raise TooMuch(f"> {SECONDS} s")
