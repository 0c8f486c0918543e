"""Each folder of examples/broken breaks one rule; `expected.txt` says where it shows."""

from pathlib import Path

import pytest

from opleiding.policy import Policy
from opleiding.rules.check import check
from opleiding.store.shelf import DiskShelf
from opleiding.text.words import words

EXAMPLES = Path(__file__).parents[2] / "examples" / "broken"


def findings(folder: Path) -> list[str]:
    shelf = DiskShelf(folder)
    today = shelf.organisation().today
    assert today is not None
    lines = []
    for finding in check(Policy(shelf, today=today), shelf.troubles()):
        where = shelf.locate(finding.where)
        lines.append(f"{where.file}:{where.line}:{where.column} {finding.code}")
    return lines


@pytest.mark.parametrize("folder", sorted(EXAMPLES.iterdir()), ids=lambda folder: folder.name)
def test_it_shows_where_it_is_said_to_and_nowhere_else(folder: Path) -> None:
    expected = (folder / "expected.txt").read_text("utf-8").splitlines()

    assert findings(folder) == expected
    assert {line.rpartition(" ")[2] for line in expected} == {folder.name.upper()}


@pytest.mark.parametrize("folder", sorted(EXAMPLES.iterdir()), ids=lambda folder: folder.name)
def test_what_the_reader_says_has_its_holes_filled(folder: Path) -> None:
    for trouble in DiskShelf(folder).troubles():
        said = words("en").say(trouble.sentence, **trouble.values)
        assert said.endswith((".", "?"))
        assert "None" not in said
