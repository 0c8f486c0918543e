"""Where records live: kind ↔ folder ↔ id ↔ file, and the policy repo above any folder."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from opleiding.errors import NoPolicy
from opleiding.sentence import N_

SETTINGS = "opleiding.yaml"
MAX_ID = 64
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)
_OURS = frozenset({".gitkeep", ".gitattributes", ".gitignore"})


def is_slug(name: str) -> bool:
    """Whether this may be the id of a record."""
    return _SLUG.fullmatch(name) is not None


def find_root(start: Path) -> Path:
    """The policy repo that holds this folder: the first one upwards with `opleiding.yaml`."""
    try:
        here = start.resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        raise NoPolicy(N_("The folder {folder} isn't there."), folder=start) from None
    for folder in (here, *here.parents):
        if os.path.isfile(folder / SETTINGS):  # noqa: PTH113 - a Path's own raises without permission
            return folder
    raise NoPolicy(
        N_(
            "There is no policy repo here: no {file} in {folder} or above. Make one with"
            " `opleiding init`, or look around in one with `opleiding demo`."
        ),
        file=SETTINGS,
        folder=start,
    )


def files(root: Path, folder: str) -> Iterator[tuple[str, Path]]:
    """Id and path of all that is named as a record, by id; none when the folder can't be opened."""
    for name in _names(root, folder):
        if _is_record(name):
            yield name.removesuffix(".yaml"), root / folder / name


def strays(root: Path, folder: str) -> Iterator[str]:
    """The names of what lies in a folder of records and isn't named as one."""
    return (name for name in _names(root, folder) if not _is_record(name) and name not in _OURS)


def _is_record(name: str) -> bool:
    return name.endswith(".yaml") and is_slug(name.removesuffix(".yaml"))


def _id(name: str) -> str:
    return name.removesuffix(".yaml")


def _names(root: Path, folder: str) -> list[str]:
    """Sorted by id: `a.yaml` stands before `a-b.yaml`."""
    try:
        return sorted((entry.name for entry in os.scandir(root / folder)), key=_id)
    except OSError:
        return []
