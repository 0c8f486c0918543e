"""Changes onto disk: wholly or not at all, never over what somebody else wrote meanwhile."""

import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from opleiding.errors import MoveRefused
from opleiding.sentence import N_
from opleiding.store.change import Change
from opleiding.store.lock import locked, undisturbed
from opleiding.store.step import Step


def write(root: Path, *changes: Change) -> None:
    """All of the changes, or none and a refusal that says why.

    Raises `ChangedOnDisk` when a file isn't as it was read, `MoveRefused` when the system refuses.
    """
    wanted = [change for change in changes if change.before != change.after]
    if len({change.file for change in wanted}) < len(wanted):
        raise MoveRefused(N_("One file can't be changed twice at once."))
    if wanted:
        with locked(root):
            _together([Step(root, change, _inside(root, change)) for change in wanted])


def _together(steps: list[Step]) -> None:
    try:
        for step in steps:
            step.told(step.prepare)
        for step in steps:
            step.compare()
        for step in steps:
            step.told(step.install)
        for step in steps:
            step.told(step.flush)
    except BaseException:
        with undisturbed():
            _put_back(steps)
        raise
    finally:
        with undisturbed():
            for step in steps:
                step.clean()


def _put_back(steps: Iterable[Step]) -> None:
    """Files as they were; on a disk that stays broken we say which aren't."""
    stuck = [step.change.file for step in steps if not step.put_back()]
    if stuck:
        sentence = N_("{files} couldn't be put back as before: look at `git diff`.")
        raise MoveRefused(sentence, files=", ".join(stuck)) from None


def _inside(root: Path, change: Change) -> Path:
    """Where the file really is; refused outside the repo, among git's own files, or under an odd name."""
    name, home = PurePosixPath(change.file), Path(os.path.realpath(root))
    odd = not name.name or {"..", ".git"} & set(name.parts) or not change.file.isprintable()
    if not odd:
        plain = home / name
        is_new = change.before is None
        followed = Path(os.path.realpath(plain.parent if is_new else plain))
        path = followed / plain.name if is_new else followed
        if path.is_relative_to(home) and path != home:
            return path
    sentence = N_("{file} isn't inside the policy repo: nothing is written there.")
    raise MoveRefused(sentence, file=change.file)
