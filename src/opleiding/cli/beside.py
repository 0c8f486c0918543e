"""Work for all cores at once, where the system can make a copy of the process; else one by one."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_all_start_methods, get_context
from os import cpu_count
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_PARTS = 16
"""In so many parts a copy gets its share, so that none waits long for another."""
_given: list[Callable[[int], Any]] = []
"""What the copies are to do: they have it by being copies, so that nothing has to be sent to them."""


@contextmanager
def beside(work: Callable[[T], R], things: Sequence[T]) -> Iterator[Iterator[R]]:
    """Begins at once; the results come in the order of the things, each when it is asked for."""
    cores = min(cpu_count() or 1, len(things))
    # a copy of a process with threads could wait for a lock that nobody in it holds
    if cores < 2 or "fork" not in get_all_start_methods() or threading.active_count() > 1:  # noqa: PLR2004
        yield map(work, things)
        return
    _given.append(lambda number: work(things[number]))
    try:
        with ProcessPoolExecutor(cores, mp_context=get_context("fork")) as pool:
            yield pool.map(_do, range(len(things)), chunksize=1 + len(things) // (_PARTS * cores))
    finally:
        _given.pop()


def _do(number: int) -> Any:
    return _given[-1](number)
