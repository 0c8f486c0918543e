"""A new policy repo: from nothing, or as a copy of the example company."""

import os
import shutil
from importlib.resources import as_file, files
from pathlib import Path

from opleiding.store.change import Change
from opleiding.store.disk import write
from opleiding.store.emit import emit
from opleiding.store.layout import SETTINGS
from opleiding.store.names import KEY_FILE

_IGNORED = f"""\
# names of people stay out of version control
{KEY_FILE}
*.key.csv
"""


def begin(folder: Path, name: str, language: str) -> tuple[str, ...]:
    """Writes the settings and what git should never see; names each file. Existing files stay."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = emit({"schema": 1, "name": name, "language": language, "departments": {}})
    texts = {SETTINGS: settings, ".gitignore": _IGNORED}
    new = [file for file in texts if not os.path.lexists(folder / file)]
    write(folder, *(Change(file, None, texts[file].encode()) for file in new))
    return tuple(new)


def copy_example(folder: Path) -> None:
    """Copies the example company, shipped in the wheel or lying beside the source."""
    with as_file(files("opleiding") / "examples" / "noordzee") as shipped:
        beside = Path(__file__).parents[3] / "examples" / "noordzee"
        shutil.copytree(shipped if shipped.is_dir() else beside, folder)
