"""Where a file of the policy repo really is: never outside it, nor among what isn't ours to write."""

import os
from pathlib import Path, PurePosixPath

from opleiding.errors import MoveRefused
from opleiding.sentence import N_

JOURNAL = ".opleiding.journal"
"""The folder that is there only while several files are written."""
_CLOSED = frozenset({"..", ".git", JOURNAL})


def inside(root: Path, file: str, *, is_new: bool) -> Path:
    """The path behind links; refused outside the repo, among git's own files, or under an odd name."""
    name, home = PurePosixPath(file), Path(os.path.realpath(root))
    if name.name and not _CLOSED & set(name.parts) and file.isprintable():
        plain = home / name
        followed = Path(os.path.realpath(plain.parent if is_new else plain))
        path = followed / plain.name if is_new else followed
        if path.is_relative_to(home) and path != home and not _CLOSED & set(path.parts):
            return path
    sentence = N_("{file} isn't inside the policy repo: nothing is written there.")
    raise MoveRefused(sentence, file=file)
