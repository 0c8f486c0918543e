"""A new policy repo: from nothing, or as a copy of the example company."""

import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

from opleiding.store.emit import emit
from opleiding.store.layout import SETTINGS
from opleiding.store.names import KEY_FILE

_IGNORED = f"""\
# names of people stay out of version control
{KEY_FILE}
*.key.csv
"""


def begin(folder: Path, name: str, language: str) -> Iterator[Path]:
    """Writes the settings and what git should never see; yields each file. Existing files stay."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = emit({"schema": 1, "name": name, "language": language, "departments": {}})
    for file, text in ((SETTINGS, settings), (".gitignore", _IGNORED)):
        try:
            with (folder / file).open("x", encoding="utf-8", newline="\n") as new:
                new.write(text)
        except FileExistsError:
            continue
        yield folder / file


def copy_example(folder: Path) -> None:
    """Copies the example company, shipped in the wheel or lying beside the source."""
    with as_file(files("opleiding") / "examples" / "noordzee") as shipped:
        beside = Path(__file__).parents[3] / "examples" / "noordzee"
        shutil.copytree(shipped if shipped.is_dir() else beside, folder)
