"""A folder that is ours to make anew: whole or as it was, never over what somebody else put there."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from opleiding.errors import MoveRefused, WrongUse, reason_of
from opleiding.sentence import N_
from opleiding.store.export import among_records

MARKER = ".opleiding-site"
"""The file that tells an earlier site of ours from a folder of somebody else."""


def refuse_foreign(root: Path, folder: Path) -> None:
    """Refuses a place that isn't free: a file, records, or a folder with anything but a site of ours."""
    target = folder.resolve()
    if target == root.resolve() or root.resolve().is_relative_to(target):
        raise WrongUse(
            N_("{folder} holds the policy itself: name a folder of its own, such as public."),
            folder=folder,
        )
    if among_records(root.resolve(), target):
        raise WrongUse(N_("{file} is a place for records: write this elsewhere."), file=folder)
    if target.exists() and not target.is_dir():
        raise WrongUse(N_("{folder} is a file: name a folder."), folder=folder)
    if target.is_dir() and any(target.iterdir()) and not (target / MARKER).is_file():
        raise WrongUse(
            N_(
                "{folder} holds something else than a site of ours: name an empty folder, or one"
                " that isn't there yet."
            ),
            folder=folder,
        )


def write_site(root: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes all files beside the folder, then puts them in its place; an earlier site of ours goes.

    Refuses (`WrongUse`) what `refuse_foreign` refuses, and (`MoveRefused`) what the system refuses.
    """
    refuse_foreign(root, folder)
    target = folder.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(dir=target.parent, prefix=f".{target.name[:99]}."))
        try:
            _fill(made, {**files, MARKER: b""})
            _exchange(made, target)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise MoveRefused(
            N_("{file} can't be written: {reason}. Nothing was changed."),
            file=folder,
            reason=reason_of(error),
        ) from None


def _fill(made: Path, files: Mapping[str, bytes]) -> None:
    made.chmod(0o755)
    for name in sorted({str(Path(name).parent) for name in files}):
        (made / name).mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        file = (made / name).resolve()
        if not file.is_relative_to(made.resolve()):
            raise WrongUse(N_("{file} would lie outside the site."), file=name)
        file.write_bytes(data)


def _exchange(made: Path, target: Path) -> None:
    """The new folder in the place of the old one; the old one comes back if that doesn't work."""
    if not target.exists():
        made.rename(target)
        return
    old = Path(mkdtemp(dir=target.parent, prefix=f".{target.name[:99]}."))
    os.replace(target, old)  # noqa: PTH105 - over an empty folder, as Path.replace does too
    try:
        made.rename(target)
    except BaseException:
        os.replace(old, target)  # noqa: PTH105
        raise
    shutil.rmtree(old, ignore_errors=True)
