"""A file for people, such as a report: outside the records, whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from opleiding.errors import WrongUse
from opleiding.records.kinds import FOLDERS
from opleiding.sentence import N_
from opleiding.store.layout import SETTINGS


def export(root: Path, target: Path, data: bytes) -> None:
    """Writes the file, over an older one too; a reader sees the old one or the new one, never half.

    A place among the records of the policy repo `root` is refused, and so is a folder. A pipe or a
    device gets the bytes and stays what it is.
    """
    file = target.resolve()
    if file.is_dir():
        raise WrongUse(N_("{file} is a folder: name a file in it."), file=target)
    if among_records(root.resolve(), file):
        raise WrongUse(N_("{file} is a place for records: write this elsewhere."), file=target)
    if file.exists() and not file.is_file():
        file.write_bytes(data)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    _replaced(file, data)


def among_records(root: Path, file: Path) -> bool:
    """Whether a place is one for records, or git's own; both paths without links in them."""
    if not file.is_relative_to(root):
        return False
    first = file.relative_to(root).parts[0].lower()  # some disks don't tell the case of letters
    return first in {SETTINGS, ".git", *FOLDERS}


def _replaced(file: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name[:99]}.", delete=False) as new:
        try:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
            Path(new.name).chmod(0o644)
            Path(new.name).replace(file)
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise
