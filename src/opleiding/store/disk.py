"""Changes onto disk: wholly or not at all, never over what somebody else wrote meanwhile."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from opleiding.errors import MoveRefused
from opleiding.sentence import N_
from opleiding.store.change import Change
from opleiding.store.entry import Entry
from opleiding.store.inside import JOURNAL, inside
from opleiding.store.journal import Journal, settled
from opleiding.store.lock import locked, undisturbed
from opleiding.store.step import Step, told

_FEW, _AT_ONCE = 8, 16
"""Files that are prepared one by one, and how many side by side when there are more."""


def write(root: Path, *changes: Change) -> None:
    """All of the changes, or none and a refusal that says why; none also after a kill half-way.

    Raises `ChangedOnDisk` when a file isn't as it was read, `MoveRefused` when the system refuses.
    """
    wanted = [change for change in changes if change.before != change.after]
    if len({change.file for change in wanted}) < len(wanted):
        raise MoveRefused(N_("One file can't be changed twice at once."))
    if not wanted:
        return
    with locked(root) as held:
        settled(root, held=held)
        if len(wanted) == 1:
            _alone(_step(root, wanted[0]))
        else:
            _together(root, wanted)


def _step(root: Path, change: Change, mark: str | None = None) -> Step:
    return Step(root, change, inside(root, change.file, is_new=change.before is None), mark)


def _alone(step: Step) -> None:
    """One file: the exchange itself is all or nothing."""
    try:
        told(step.change.file, step.prepare)
        step.compare()
        told(step.change.file, partial(step.install, keep=True))
        told(step.change.file, step.flush)
    except BaseException:
        with undisturbed():
            if not step.put_back():
                sentence = N_("{files} couldn't be put back as before: look at `git diff`.")
                raise MoveRefused(sentence, files=step.change.file) from None
        raise
    finally:
        with undisturbed():
            step.clean()


def _together(root: Path, changes: Sequence[Change]) -> None:
    """Several files, by way of a journal: it is written once none is known to stand in the way."""
    entries = [told(change.file, partial(Entry.of, root, change)) for change in changes]
    steps = [_step(root, *pair) for pair in zip(changes, (e.mark for e in entries), strict=True)]
    for step in steps:
        step.compare()
    journal = Journal(root, entries)
    try:
        told(JOURNAL, journal.begin)
        _all(steps)
        told(JOURNAL, journal.end)
    except BaseException:
        with undisturbed():
            _put_back(journal)
        raise


def _all(steps: Sequence[Step]) -> None:
    _prepared(steps)
    for step in steps:
        step.compare()
        told(step.change.file, partial(step.install, keep=False))
    for step in {step.path.parent: step for step in steps}.values():
        told(step.change.file, step.flush)
    for step in steps:
        step.clean()


def _prepared(steps: Sequence[Step]) -> None:
    """Many at once: a disk flushes a hundred files in little more time than one."""
    if len(steps) <= _FEW:
        for step in steps:
            told(step.change.file, step.prepare)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        done = [pool.submit(told, step.change.file, step.prepare) for step in steps]
        try:
            for one in done:
                one.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _put_back(journal: Journal) -> None:
    """Files as they were; on a disk that stays broken the journal stays too."""
    stuck = [] if journal.counts else journal.undo()
    if stuck:
        sentence = N_("{files} couldn't be put back as before: the next command tries again.")
        raise MoveRefused(sentence, files=", ".join(stuck)) from None
