"""Where records live: kind ↔ folder ↔ id ↔ file, and the policy repo above any folder."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from opleiding.errors import NoPolicy
from opleiding.sentence import N_

SETTINGS = "opleiding.yaml"
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)


def is_slug(name: str) -> bool:
    """May this be the id of a record?"""
    return _SLUG.fullmatch(name) is not None


def find_root(start: Path) -> Path:
    """The policy repo that holds this folder: the first one upwards with `opleiding.yaml`."""
    try:
        here = start.resolve(strict=True)
    except OSError:
        raise NoPolicy(N_("The folder {folder} isn't there."), folder=start) from None
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return folder
    raise NoPolicy(N_("There is no policy repo here: no {file} in {folder} or above. Make one with `opleiding init`, or look around in one with `opleiding demo`."), file=SETTINGS, folder=start)


def files(root: Path, folder: str) -> Iterator[tuple[str, Path]]:
    """Id and file of each record in a folder, by id. Other files are passed over; a rule tells about them."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        stem, suffix = os.path.splitext(entry.name)
        if suffix == ".yaml" and is_slug(stem) and entry.is_file():
            yield stem, Path(entry.path)


def strays(root: Path, folder: str) -> Iterator[str]:
    """What lies in a folder of records and isn't read as one."""
    records = {path.name for _, path in files(root, folder)}
    if (root / folder).is_dir():
        yield from sorted(name for name in os.listdir(root / folder) if name not in records and name != ".gitkeep")
