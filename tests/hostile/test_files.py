"""Whatever lies in a folder of records is read, or told; nothing hangs, nothing is followed outside."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from opleiding.errors import Refusal, Unreadable
from opleiding.finding import Where
from opleiding.records.needs import Need
from opleiding.store import source
from opleiding.store.shelf import DiskShelf
from opleiding.store.store import Store
from tests.hostile.inputs import GOOD
from tests.hostile.test_bytes import repo

Told = list[tuple[str, str, str]]


def told(root: Path) -> Told:
    return [(one.code, one.where.file, str(one)) for one in DiskShelf(root).troubles()]


def a_folder(path: Path) -> None:
    path.mkdir()


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path.name)
    finally:
        os.chdir(here)


def link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


SPECIAL: dict[str, tuple[Callable[[Path], None], str]] = {
    "folder": (a_folder, "This is a folder, where a file should be."),
    "pipe": (a_pipe, "This is a pipe, a socket or a device, where a file should be."),
    "socket": (a_socket, "This is a pipe, a socket or a device, where a file should be."),
    "link to nothing": (link_to("nowhere.yaml"), "This link points at nothing."),
    "link to itself": (link_to("x.yaml"), "This link leads in a circle: put the file itself here."),
    "link to a device": (
        link_to("/dev/zero"),
        "This link leads out of the policy repo, so it isn't read: put the file here.",
    ),
    "link outside": (
        link_to("/etc/passwd"),
        "This link leads out of the policy repo, so it isn't read: put the file here.",
    ),
    "link to a folder": (link_to("../needs"), "This is a folder, where a file should be."),
}


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
@pytest.mark.parametrize("name", SPECIAL)
def test_what_is_no_plain_file_is_told(name: str, tmp_path: Path) -> None:
    make, sentence = SPECIAL[name]
    make(repo(tmp_path) / "needs" / "x.yaml")

    assert told(tmp_path) == [("OP0001", "needs/x.yaml", sentence)]
    assert DiskShelf(tmp_path).line(Where("needs/x.yaml", (), 1, 1)) == ""
    assert DiskShelf(tmp_path).locate(Where("needs/x.yaml", ("a",))) == Where(
        "needs/x.yaml", ("a",), 1, 1
    )
    with pytest.raises(Unreadable):
        Store(tmp_path).read_bytes("needs/x.yaml")


def test_a_link_inside_the_repo_is_read(tmp_path: Path) -> None:
    (repo(tmp_path) / "needs/a.yaml").write_text(GOOD)
    (tmp_path / "needs/b.yaml").symlink_to("a.yaml")

    assert told(tmp_path) == []
    assert list(DiskShelf(tmp_path).records(Need)) == ["a", "b"]


def test_a_folder_that_links_outside_is_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.yaml").write_text("secret: 1\n")
    root = tmp_path / "root"
    root.mkdir()
    (root / "opleiding.yaml").write_text("schema: 1\nname: x\n")
    (root / "needs").symlink_to(outside)

    assert told(root) == [
        (
            "OP0001",
            "needs",
            "This link leads out of the policy repo, so it isn't read: put the file here.",
        )
    ]
    assert DiskShelf(root).records(Need) == {}
    with pytest.raises(Unreadable):
        Store(root).read_bytes("needs/a.yaml")


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "opleiding.yaml").write_text("schema: 1\nname: x\n")
    (tmp_path / "needs").write_text("x")

    assert told(tmp_path) == [("OP0001", "needs", "A folder belongs here, not a file.")]


def test_a_file_of_two_gigabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    with (repo(tmp_path) / "needs/x.yaml").open("wb") as file:
        file.truncate(2_000_000_000)

    assert told(tmp_path) == [
        ("OP0001", "needs/x.yaml", "This file is larger than 4000000 bytes: no record is.")
    ]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(13, "Permission denied"), "You have no permission to read this."),
        (FileNotFoundError(2, "No such file or directory"), "This isn't there any more."),
        (
            OSError(24, "Too many open files"),
            "Too many files are open on this computer: close something, then try again.",
        ),
        (OSError(5, "Input/output error"), "This can't be opened: Input/output error."),
        (OSError("odd"), "This can't be opened: ?."),
    ],
)
def test_a_refusal_of_the_system_is_told(
    error: OSError, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> bytes:
        raise error

    (repo(tmp_path) / "needs/x.yaml").write_text(GOOD)
    shelf = DiskShelf(tmp_path)
    shelf.organisation()
    monkeypatch.setattr(source, "_read", refuse)
    shelf.records(Need)

    assert [(one.where.file, str(one)) for one in shelf._trouble["needs"]] == [
        ("needs/x.yaml", sentence)
    ]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read anything"
)
def test_a_file_and_a_folder_without_permission_are_told(tmp_path: Path) -> None:
    (repo(tmp_path) / "needs/x.yaml").write_text(GOOD)
    (tmp_path / "needs/x.yaml").chmod(0)
    (tmp_path / "goals").mkdir(0)

    assert told(tmp_path) == [
        ("OP0001", "needs/x.yaml", "You have no permission to read this."),
        ("OP0001", "goals", "You have no permission to read this."),
    ]


STRAY: dict[str, tuple[str, str]] = {
    "frans.yml": ("This isn't read: it ends in .yml, and a record's file in .yaml.", "Rename it to frans.yaml."),
    "Frans.yaml": ("The name has capital letters, which some computers overlook: it isn't read.", "Rename it to frans.yaml."),
    "FRANS.YAML": ("The name has capital letters, which some computers overlook: it isn't read.", "Rename it to frans.yaml."),
    "frans.yaml~": ("This looks like a copy that a program left: it isn't read.", "Take it out of this folder."),
    ".#frans.yaml": ("This looks like a copy that a program left: it isn't read.", "Take it out of this folder."),
    "frans (1).yaml": ("This looks like a copy that a program left: it isn't read.", "Take it out of this folder."),
    "frans.yaml.orig": ("This looks like a copy that a program left: it isn't read.", "Take it out of this folder."),
    ".hidden": ("This looks like a copy that a program left: it isn't read.", "Take it out of this folder."),
    "frans_op_de_lijn.yaml": ("This isn't read: a record's name has only small letters, digits and hyphens.", "Rename it to frans-op-de-lijn.yaml."),
    "notes.md": ("This isn't read: a record's file ends in .yaml.", "Take it out of this folder."),
    ".yaml": ("This looks like a copy that a program left: it isn't read.", "Take it out of this folder."),
    "x" * 65 + ".yaml": ("The name is longer than 64 characters: it isn't read.", f"Rename it to {'x' * 64}.yaml."),
    "fran\u0441.yaml": ("The name fran\\u0441.yaml has letters beyond a to z, which can look alike: it isn't read.", "Rename it to fran.yaml."),
    "télé.yaml": ("The name t\\xe9l\\xe9.yaml has letters beyond a to z, which can look alike: it isn't read.", "Rename it to tele.yaml."),
    "te\u0301le\u0301.yaml": ("The name te\\u0301le\\u0301.yaml has letters beyond a to z, which can look alike: it isn't read.", "Rename it to tele.yaml."),
    "a\u202eb.yaml": ("The name a\\u202eb.yaml holds characters that can't be seen: it isn't read.", "Rename it to ab.yaml."),
    "a\u200bb.yaml": ("The name a\\u200bb.yaml holds characters that can't be seen: it isn't read.", "Rename it to ab.yaml."),
    "a\nb.yaml": ("The name a\\nb.yaml holds characters that can't be seen: it isn't read.", "Rename it to a-b.yaml."),
    os.fsdecode(b"a\xff.yaml"): ("The name a\\udcff.yaml holds characters that can't be seen: it isn't read.", "Rename it to a.yaml."),
}  # fmt: skip


@pytest.mark.parametrize("name", STRAY, ids=ascii)
def test_a_stray_file_is_told_apart(name: str, tmp_path: Path) -> None:
    try:
        (repo(tmp_path) / "needs" / name).write_text("x")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")

    [one] = DiskShelf(tmp_path).troubles()
    assert one.code == "OP0005"
    assert (str(one), one.mend.format(**one.values)) == STRAY[name]
    assert one.where.file.isascii()
    assert one.where.file.isprintable()
    assert DiskShelf(tmp_path).line(one.where) in {"", "x"}


def test_a_folder_in_a_folder_is_a_stray(tmp_path: Path) -> None:
    (repo(tmp_path) / "needs/2026").mkdir()

    assert told(tmp_path) == [
        ("OP0005", "needs/2026", "A folder in here isn't read: records lie side by side.")
    ]


def test_what_else_lies_in_the_repo_is_nobodys_business(tmp_path: Path) -> None:
    repo(tmp_path)
    (tmp_path / "other.yaml").write_text(": [")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/x.yml").write_text("x")
    for name in (".gitkeep", ".gitignore", ".gitattributes"):
        (tmp_path / "needs" / name).write_text("")

    assert told(tmp_path) == []


def test_a_newer_format_is_refused_in_one_sentence(tmp_path: Path) -> None:
    repo(tmp_path)
    (tmp_path / "opleiding.yaml").write_text("schema: 99\nname: {what: is this}\nnew: field\n")
    with pytest.raises(Refusal) as refusal:
        list(DiskShelf(tmp_path).troubles())

    assert (
        str(refusal.value)
        == "This policy repo has record format 99; this program knows 1. Install a newer one."
    )


def test_settings_that_can_not_be_read_are_refused_with_their_place(tmp_path: Path) -> None:
    repo(tmp_path)
    (tmp_path / "opleiding.yaml").write_text("schema: 1\nname: [a\n")
    with pytest.raises(Unreadable) as refusal:
        DiskShelf(tmp_path).organisation()

    assert str(refusal.value) == "opleiding.yaml:2:7: A `[` is never closed, or a comma is missing."


def test_a_folder_that_goes_away_meanwhile_is_just_empty(tmp_path: Path) -> None:
    shelf = DiskShelf(repo(tmp_path))
    (tmp_path / "needs").rmdir()

    assert list(shelf.troubles()) == []
    assert list(shelf.ids("needs")) == []


def test_the_places_in_a_file_are_looked_up_once(tmp_path: Path) -> None:
    (repo(tmp_path) / "needs/x.yaml").write_text(GOOD)
    shelf = DiskShelf(tmp_path)
    first = shelf.locate(Where("needs/x.yaml", ("title",)))
    (tmp_path / "needs/x.yaml").unlink()

    assert first == Where("needs/x.yaml", ("title",), 1, 1)
    assert shelf.locate(Where("needs/x.yaml", ("log", 0))) == Where(
        "needs/x.yaml", ("log", 0), 4, 3
    )
