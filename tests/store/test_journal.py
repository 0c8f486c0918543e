"""Several files are written all or not at all, also after a kill at any call to the system."""

import base64
import json
import os
import shutil
import signal
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from opleiding.errors import MoveRefused, Unreadable
from opleiding.store import lock
from opleiding.store.change import Change
from opleiding.store.disk import write
from opleiding.store.entry import digest
from opleiding.store.inside import JOURNAL
from opleiding.store.journal import recover
from tests.store.faults import AFTER, BEFORE, CALLS, NEW, A, B, C, contents, repo

fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")
FLOCK = lock.fcntl is not None


def killed_at(turn: int, when: str, deed: Callable[[], Any]) -> bool:
    """Does it in a child that is killed before or after its so-manieth call; whether it was."""
    child = os.fork()
    if not child:
        try:
            _counting(turn, when)
            deed()
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1] != 0


def _counting(turn: int, when: str) -> None:
    calls = 0

    def watched(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **more: Any) -> Any:
            nonlocal calls
            calls += 1
            mine = calls == turn
            if mine and when == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            try:
                return real(*args, **more)
            finally:
                if mine:
                    os.kill(os.getpid(), signal.SIGKILL)

        return call

    for name in CALLS:
        setattr(os, name, watched(getattr(os, name)))


def wrecks(tmp_path: Path, when: str) -> Iterator[Path]:
    """What a write of three files leaves after a kill at each of its calls, and at the end after none."""
    for turn in range(1, 1000):
        root = repo(tmp_path / str(turn))
        was_killed = killed_at(turn, when, lambda root=root: write(root, A, B, C))  # type: ignore[misc]
        yield root
        if not was_killed:
            assert turn > 50
            return


@fork
@pytest.mark.parametrize("when", ["before", "after"])
def test_after_a_kill_at_any_call_the_next_reader_finds_all_or_none(
    when: str, tmp_path: Path
) -> None:
    ends = set()
    for root in wrecks(tmp_path, when):
        recover(root)

        left = contents(root)
        assert left in (BEFORE, AFTER)
        assert not (root / JOURNAL).exists()
        assert (root / "goals").exists() == (left == AFTER)
        ends.add(len(left))

    assert ends == {len(BEFORE), len(AFTER)}


@fork
def test_after_a_kill_at_any_call_the_next_writer_starts_from_all_or_none(tmp_path: Path) -> None:
    other = Change("plans/x.yaml", None, NEW)
    for root in wrecks(tmp_path, "after"):
        write(root, other)

        left = contents(root)
        assert left.pop(other.file) == NEW
        assert left in (BEFORE, AFTER)


@fork
def test_the_undoing_may_be_killed_too(tmp_path: Path) -> None:
    wreck = next(root for root in wrecks(tmp_path / "w", "after") if contents(root).items() >= AFTER.items())  # fmt: skip
    for turn in range(1, 1000):
        root = tmp_path / str(turn)
        shutil.copytree(wreck, root)
        for file in wreck.rglob("*.tmp"):  # a copy is no second name of the same file
            (root / file.relative_to(wreck)).unlink()
            (root / file.relative_to(wreck)).hardlink_to(root / C.file)
        was_killed = killed_at(turn, "after", lambda root=root: recover(root))  # type: ignore[misc]
        recover(root)

        assert contents(root) == BEFORE
        if not was_killed:
            return


def wreck(root: Path, *changes: Change, written: int) -> None:
    """As a kill leaves it once so many of the files are written."""
    files = [
        {
            "file": change.file,
            "mark": f"{number:08x}",
            "before": change.before and base64.b64encode(change.before).decode(),
            "after": digest(change.after),
            "folders": [],
        }
        for number, change in enumerate(changes)
    ]
    for change in changes[:written]:
        (root / change.file).parent.mkdir(exist_ok=True)
        (root / change.file).write_bytes(change.after)
    (root / JOURNAL).mkdir()
    (root / JOURNAL / "journal").write_text(json.dumps({"files": files}))


def test_what_somebody_changed_since_stays_and_is_named(tmp_path: Path) -> None:
    wreck(repo(tmp_path), A, C, B, written=2)
    (tmp_path / "goals/c.yaml").write_bytes(b"title: mine\n")

    assert recover(tmp_path) == ("goals/c.yaml",)
    assert contents(tmp_path) == {**BEFORE, "goals/c.yaml": b"title: mine\n"}


def test_nothing_that_was_cut_off_is_nothing_to_undo(tmp_path: Path) -> None:
    assert recover(repo(tmp_path)) is None
    assert contents(tmp_path) == BEFORE


def test_a_file_gets_its_permissions_back(tmp_path: Path) -> None:
    wreck(repo(tmp_path), A, C, written=1)
    (tmp_path / A.file).chmod(0o640)

    assert recover(tmp_path) == ()
    assert stat.S_IMODE((tmp_path / A.file).stat().st_mode) == 0o640


def test_git_never_sees_the_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, bytes] = {}
    link = os.link

    def looking(*paths: Path) -> None:
        seen.update(contents(tmp_path / JOURNAL))
        link(*paths)

    monkeypatch.setattr(os, "link", looking)
    write(repo(tmp_path), A, B, C)

    assert seen.keys() == {".gitignore", "journal"}
    assert seen[".gitignore"] == b"*\n"


def test_the_journal_is_on_disk_before_the_first_name_and_the_names_before_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deeds: list[str] = []
    fsync, replace, link, unlink = os.fsync, os.replace, os.link, os.unlink

    def path_of(descriptor: int) -> str:
        return Path(f"/proc/self/fd/{descriptor}").readlink().name

    monkeypatch.setattr(os, "fsync", lambda fd: (deeds.append(f"safe {path_of(fd)}"), fsync(fd)))
    monkeypatch.setattr(os, "replace", lambda *p: (deeds.append(f"name {Path(p[1]).name}"), replace(*p)))  # fmt: skip
    monkeypatch.setattr(os, "link", lambda *p: (deeds.append(f"name {Path(p[1]).name}"), link(*p)))
    monkeypatch.setattr(os, "unlink", lambda p: (deeds.append(f"gone {Path(p).name}"), unlink(p)))
    write(repo(tmp_path), A, C)

    kept = [deed for deed in deeds if not deed.endswith((".tmp", ".old")) or JOURNAL in deed]
    assert kept == [
        "safe .gitignore",
        "name journal",
        f"safe {JOURNAL}",
        f"safe {tmp_path.name}",
        "name a.yaml",
        "name c.yaml",
        "safe needs",
        "safe goals",
        "gone journal",
        f"safe {JOURNAL}",
        "gone .gitignore",
    ]
    assert deeds.index("safe journal.tmp") < deeds.index("name journal")


def test_a_journal_that_cannot_be_understood_is_left_and_told(tmp_path: Path) -> None:
    (repo(tmp_path) / JOURNAL).mkdir()
    (tmp_path / JOURNAL / "journal").write_text("{")
    with pytest.raises(Unreadable, match="can't be understood"):
        recover(tmp_path)

    assert (tmp_path / JOURNAL / "journal").read_text() == "{"


@pytest.mark.parametrize("file", ["../out.yaml", ".git/hooks/post-commit", f"{JOURNAL}/x", "link/out.yaml"])  # fmt: skip
def test_a_journal_from_a_stranger_touches_nothing_outside(file: str, tmp_path: Path) -> None:
    root = repo(tmp_path / "root")
    (tmp_path / "out.yaml").write_bytes(NEW)
    (root / "link").symlink_to(tmp_path)
    wreck(root, Change(file, b"evil", NEW), Change(file, None, NEW), written=0)
    with pytest.raises(MoveRefused, match="isn't inside the policy repo"):
        recover(root)

    assert (tmp_path / "out.yaml").read_bytes() == NEW


@pytest.mark.skipif(not FLOCK, reason="no flock there")
def test_a_reader_waits_for_who_is_still_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    wreck(repo(tmp_path), A, C, written=1)
    with lock.locked(tmp_path), pytest.raises(MoveRefused, match="still writing"):
        recover(tmp_path)

    assert (tmp_path / A.file).read_bytes() == NEW


def test_without_locks_only_an_old_journal_is_left_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "fcntl", None)
    wreck(repo(tmp_path), A, C, written=1)
    with pytest.raises(MoveRefused, match="still writing"):
        recover(tmp_path)
    before = time.time() - 120
    os.utime(tmp_path / JOURNAL, (before, before))

    assert recover(tmp_path) == ()
    assert contents(tmp_path) == BEFORE


def test_a_disk_that_stays_broken_leaves_the_undoing_to_the_next_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.link

    def read_only(*paths: Path) -> None:
        real(*paths)
        (tmp_path / "needs").chmod(0o555)
        for name in ("unlink", "replace"):
            monkeypatch.setattr(os, name, broken)
        raise OSError(5, "Input/output error")

    def broken(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "link", read_only)
    with pytest.raises(MoveRefused, match="the next command tries again"):
        write(repo(tmp_path), A, C, B)
    monkeypatch.undo()
    (tmp_path / "needs").chmod(0o755)

    assert recover(tmp_path) == ()
    assert contents(tmp_path) == BEFORE


MANY = tuple(Change(f"goals/{n}.yaml", None, NEW) for n in range(40))


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("name", ["write", "link", "fsync"])
def test_of_many_files_side_by_side_none_stays_when_one_fails(
    name: str, trouble: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, turns = getattr(os, name), iter(range(10_000))

    def failing(*args: Any) -> Any:
        if next(turns) == 25:
            raise trouble
        return real(*args)

    monkeypatch.setattr(os, name, failing)
    with pytest.raises((MoveRefused, KeyboardInterrupt)):
        write(repo(tmp_path), A, B, *MANY)

    assert contents(tmp_path) == BEFORE
    assert not (tmp_path / "goals").exists()


def test_many_files_side_by_side_are_all_written(tmp_path: Path) -> None:
    write(repo(tmp_path), A, B, *MANY)

    assert contents(tmp_path) == {**BEFORE, A.file: NEW, B.file: NEW, **{c.file: NEW for c in MANY}}


def test_what_cannot_be_undone_is_told_and_left_for_the_next_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wreck(repo(tmp_path), C, A, written=2)

    def read_only(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "unlink", read_only)
    with pytest.raises(Unreadable) as refused:
        recover(tmp_path)
    monkeypatch.undo()

    assert str(refused.value) == (
        f"A command was cut off while it wrote in {tmp_path}, and that can't be undone:"
        " Read-only file system. Mend that, then try again."
    )
    assert recover(tmp_path) == ()
    assert contents(tmp_path) == {**BEFORE}
