"""A report goes where it can't harm a record."""

import os
from pathlib import Path

import pytest

from opleiding.errors import WrongUse
from opleiding.store.export import export


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "opleiding.yaml").write_text("schema: 1\nname: x\n")
    (tmp_path / "needs").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    "place", ["opleiding.yaml", "needs/x.yaml", "Needs/x.md", "./years/../cases/x.md", ".git/HEAD"]
)
def test_a_place_for_records_is_refused(place: str, root: Path) -> None:
    with pytest.raises(WrongUse) as refused:
        export(root, root / place, b"# Report\n")

    assert str(refused.value) == f"{root / place} is a place for records: write this elsewhere."
    assert (root / "opleiding.yaml").read_text() == "schema: 1\nname: x\n"
    assert sorted(p.name for p in root.rglob("*")) == ["needs", "opleiding.yaml"]


def test_a_folder_is_refused(root: Path) -> None:
    with pytest.raises(WrongUse) as refused:
        export(root, root, b"# Report\n")

    assert str(refused.value) == f"{root} is a folder: name a file in it."


def test_a_file_is_replaced_and_its_folders_are_made(root: Path) -> None:
    for report in (b"# One\n", b"# Two\n"):
        export(root, root / "reports" / "2026" / "policy.md", report)

    assert (root / "reports/2026/policy.md").read_bytes() == b"# Two\n"
    assert len(list((root / "reports/2026").iterdir())) == 1


def test_a_link_stays_a_link(root: Path) -> None:
    (root / "policy.md").write_text("")
    (root / "latest.md").symlink_to("policy.md")
    export(root, root / "latest.md", b"# Report\n")

    assert (root / "latest.md").is_symlink()
    assert (root / "policy.md").read_bytes() == b"# Report\n"


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_a_pipe_gets_the_bytes_and_stays_a_pipe(root: Path) -> None:
    os.mkfifo(root / "pipe")
    reader = os.open(root / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    export(root, root / "pipe", b"# Report\n")

    assert os.read(reader, 100) == b"# Report\n"
    assert (root / "pipe").is_fifo()
    os.close(reader)
