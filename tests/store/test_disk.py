"""Whatever the system does, a file is wholly old or wholly new, and nothing else is left."""

import contextlib
import errno
import multiprocessing
import os
import signal
import stat
from pathlib import Path

import pytest

from opleiding.errors import ChangedOnDisk, MoveRefused, Refusal
from opleiding.store import lock
from opleiding.store.change import Change
from opleiding.store.disk import write
from opleiding.store.edit import appended
from tests.store.faults import (
    AFTER,
    BEFORE,
    CALLS,
    NEW,
    OLD,
    A,
    B,
    C,
    contents,
    failing_at,
    raising,
    repo,
)


def test_changes_are_written_together(tmp_path: Path) -> None:
    write(repo(tmp_path), A, B, C)

    assert contents(tmp_path) == AFTER


def test_permissions_stay_and_a_new_file_has_the_usual_ones(tmp_path: Path) -> None:
    (repo(tmp_path) / "needs" / "a.yaml").chmod(0o640)
    umask = os.umask(0o022)
    try:
        write(tmp_path, A, C)
    finally:
        os.umask(umask)

    assert stat.S_IMODE((tmp_path / "needs/a.yaml").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "goals/c.yaml").stat().st_mode) == 0o644


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (Change("needs/a.yaml", b"other", NEW), "needs/a.yaml changed since it was read: nothing was written. Look at it, then try again."),
        (Change("needs/a.yaml", None, NEW), "needs/a.yaml is there already: nothing was changed."),
        (Change("needs/x.yaml", OLD, NEW), "needs/x.yaml isn't there any more: nothing was changed."),
    ],
)  # fmt: skip
def test_what_somebody_else_wrote_stays(change: Change, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(ChangedOnDisk) as refusal:
        write(repo(tmp_path), B, change)

    assert str(refusal.value) == sentence
    assert refusal.value.exit_code == 6
    assert contents(tmp_path) == BEFORE


@pytest.mark.parametrize(
    "file", ["../out.yaml", "/tmp/out.yaml", "needs/../../out.yaml", ".git/config", "", ".", "link/out.yaml", "needs/a\0b", "needs/\ud800", "needs/a\nb"]
)  # fmt: skip
@pytest.mark.parametrize("before", [None, OLD])
def test_nothing_is_written_outside_the_repo(
    file: str, before: bytes | None, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "out.yaml").write_bytes(OLD)
    root = repo(tmp_path / "root")
    (root / "link").symlink_to(outside)
    with pytest.raises(MoveRefused):
        write(root, Change(file, before, NEW))

    assert contents(outside) == {"out.yaml": OLD}


def test_a_link_out_of_the_repo_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "out.yaml").write_bytes(OLD)
    root = repo(tmp_path / "root")
    (root / "needs/l.yaml").symlink_to(tmp_path / "out.yaml")
    with pytest.raises(MoveRefused):
        write(root, Change("needs/l.yaml", OLD, NEW))

    assert (tmp_path / "out.yaml").read_bytes() == OLD


def test_a_link_inside_the_repo_stays_a_link(tmp_path: Path) -> None:
    (repo(tmp_path) / "needs/l.yaml").symlink_to("a.yaml")
    write(tmp_path, Change("needs/l.yaml", OLD, NEW))

    assert (tmp_path / "needs/l.yaml").is_symlink()
    assert (tmp_path / "needs/a.yaml").read_bytes() == NEW


def test_a_link_that_points_at_nothing_is_not_filled(tmp_path: Path) -> None:
    (repo(tmp_path) / "needs/l.yaml").symlink_to("nowhere.yaml")
    with pytest.raises(ChangedOnDisk):
        write(tmp_path, Change("needs/l.yaml", None, NEW))

    assert contents(tmp_path) == BEFORE


def test_one_file_is_not_changed_twice_at_once(tmp_path: Path) -> None:
    with pytest.raises(MoveRefused):
        write(repo(tmp_path), A, Change("needs/a.yaml", OLD, b"title: newer\n"))

    assert contents(tmp_path) == BEFORE


def test_nothing_to_change_is_nothing_done(tmp_path: Path) -> None:
    write(repo(tmp_path), Change("needs/a.yaml", NEW, NEW))

    assert contents(tmp_path) == BEFORE


def ctrl_c() -> None:
    signal.raise_signal(signal.SIGINT)


ERRORS = tuple(
    OSError(code, os.strerror(code)) for code in (errno.EIO, errno.ENOSPC, errno.EROFS, errno.EPERM)
)


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: errno.errorcode[error.errno])
def test_a_fault_at_any_call_leaves_all_old_or_all_new(
    name: str, error: OSError, tmp_path: Path
) -> None:
    for turn in range(1, 200):
        root = repo(tmp_path / str(turn))
        with pytest.MonkeyPatch.context() as patch:
            calls = failing_at(patch, name, range(turn, turn + 1), raising(error))
            refused = None
            try:
                write(root, A, B, C)
            except Refusal as refusal:
                refused = refusal
        assert contents(root) == (AFTER if refused is None else BEFORE)
        assert refused is None or "{" not in str(refused)
        if calls() < turn:
            return


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("name", CALLS)
def test_ctrl_c_at_any_call_leaves_all_old_or_all_new(name: str, when: str, tmp_path: Path) -> None:
    for turn in range(1, 200):
        root = repo(tmp_path / str(turn))
        with pytest.MonkeyPatch.context() as patch:
            calls = failing_at(patch, name, range(turn, turn + 1), ctrl_c, when)
            stopped = False
            try:
                write(root, A, B, C)
            except KeyboardInterrupt:
                stopped = True
        left = contents(root)
        assert left in (BEFORE, AFTER)
        assert stopped or left == AFTER
        if calls() < turn:
            return


@pytest.mark.parametrize("name", CALLS)
def test_a_disk_that_stays_broken_leaves_one_file_old_or_new(name: str, tmp_path: Path) -> None:
    broken = raising(OSError(errno.EIO, os.strerror(errno.EIO)))
    for turn in range(1, 30):
        root = repo(tmp_path / str(turn))
        with pytest.MonkeyPatch.context() as patch:
            calls = failing_at(patch, name, range(turn, 10_000), broken)
            with contextlib.suppress(Refusal):
                write(root, A)
        assert (root / "needs/a.yaml").read_bytes() in (OLD, NEW)
        if calls() < turn:
            return


def test_bytes_reach_the_disk_before_their_name_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deeds: list[str] = []
    fsync, replace = os.fsync, os.replace

    def seen_fsync(descriptor: int) -> None:
        deeds.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def seen_replace(*paths: Path) -> None:
        deeds.append("name")
        replace(*paths)

    monkeypatch.setattr(os, "fsync", seen_fsync)
    monkeypatch.setattr(os, "replace", seen_replace)
    write(repo(tmp_path), A)

    assert deeds == ["file", "name", "folder"]


def test_short_writes_are_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda to, data: real(to, bytes(data)[:3]))
    write(repo(tmp_path), A)

    assert contents(tmp_path) == {**BEFORE, "needs/a.yaml": NEW}


def test_a_system_without_locks_or_hard_links_writes_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object, **__: object) -> None:
        raise OSError(errno.ENOTSUP, "not supported")

    monkeypatch.setattr(os, "link", none)
    monkeypatch.setattr(lock, "fcntl", None)
    write(repo(tmp_path), A, B, C)

    assert contents(tmp_path) == AFTER


@pytest.mark.skipif(lock.fcntl is None, reason="no flock there")
def test_a_network_disk_that_refuses_to_lock_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock.fcntl, "flock", lambda *_: raising(OSError(errno.ENOLCK, "no"))())
    write(repo(tmp_path), A, B, C)

    assert contents(tmp_path) == AFTER


def test_a_system_without_hard_links_never_writes_over_a_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_: object, path: Path, **__: object) -> None:
        path.write_bytes(b"theirs")
        raise OSError(errno.ENOTSUP, "not supported")

    (repo(tmp_path) / "goals").mkdir()
    monkeypatch.setattr(os, "link", none)
    with pytest.raises(Refusal):
        write(tmp_path, C)

    assert contents(tmp_path) == {**BEFORE, "goals/c.yaml": b"theirs"}


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    folder = repo(tmp_path) / "needs"
    folder.chmod(0o555)
    try:
        with pytest.raises(MoveRefused) as refusal:
            write(tmp_path, A)
    finally:
        folder.chmod(0o755)

    assert (
        str(refusal.value)
        == "needs/a.yaml can't be written: Permission denied. Nothing was changed."
    )


def test_another_writer_is_waited_for_and_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    with (
        lock.locked(repo(tmp_path)),
        pytest.raises(MoveRefused, match="Another command is still writing"),
    ):
        write(tmp_path, A)

    assert contents(tmp_path) == BEFORE


def _append_many(root: Path, name: str, times: int) -> None:
    for number in range(times):
        while True:
            try:
                write(root, appended(root, "needs/a.yaml", "log", {"by": name, "turn": number}))
                break
            except ChangedOnDisk:
                continue


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    root, times = repo(tmp_path), 40
    context = multiprocessing.get_context("spawn")
    writers = [
        context.Process(target=_append_many, args=(root, name, times)) for name in ("left", "right")
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    lines = (root / "needs/a.yaml").read_text().splitlines()
    assert sorted(lines[2:]) == sorted(
        f"- {{by: {name}, turn: {n}}}" for name in ("left", "right") for n in range(times)
    )
    assert set(contents(root)) == set(BEFORE)
