"""How far a long command is: on a terminal only, and only when it takes over a second."""

import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

from opleiding.cli.desk import Desk

T = TypeVar("T")

_PATIENCE = 1.0


def watched(desk: Desk, things: Sequence[T], *, patience: float = _PATIENCE) -> Iterator[T]:
    """Passes things on one by one, and draws a bar on the error stream after so many seconds.

    The bar goes away when all are through, and when somebody interrupts.
    """
    if desk.quiet or not sys.stderr.isatty():
        yield from things
        return
    began, passed = monotonic(), iter(enumerate(things))
    for place, thing in passed:
        yield thing
        if monotonic() - began >= patience:
            yield from _drawn(passed, place + 1, len(things))


def _drawn(rest: Iterator[tuple[int, T]], done: int, total: int) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("", total=total, completed=done)
        for _place, thing in rest:
            yield thing
            progress.advance(bar)
