"""Writes `docs/reference/` from the code: commands, records, rules. `--check` only compares."""

import os
import sys
from pathlib import Path

os.environ.update(LANGUAGE="en", OPLEIDING_LANGUAGE="en", COLUMNS="100", NO_COLOR="1")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from opleiding.cli.language import choose  # noqa: E402 - help texts are bound when they are imported

choose(["--language", "en"])

from tools.pages import commands, records, rules  # noqa: E402 - the language comes first

PAGES = {"commands.md": commands.page, "records.md": records.page, "rules.md": rules.page}
FOLDER = ROOT / "docs" / "reference"


def stale() -> list[Path]:
    """The pages that differ from what the code says."""
    return [
        FOLDER / name
        for name, page in PAGES.items()
        if not (FOLDER / name).is_file() or (FOLDER / name).read_text(encoding="utf-8") != page()
    ]


def main(arguments: list[str]) -> int:
    """1 when `--check` finds a page that differs."""
    old = stale()
    if "--check" in arguments:
        for path in old:
            print(f"{path.relative_to(ROOT)} differs from the code: run `make reference`.")
        return 1 if old else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in old:
        path.write_text(PAGES[path.name](), encoding="utf-8")
        print(f"Written: {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
