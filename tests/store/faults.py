"""A small repo, three changes to it, and calls to the system that go wrong."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from opleiding.store.change import Change

OLD, NEW = b"title: old\n", b"title: new\n"
CALLS = ("open", "write", "fsync", "close", "link", "replace", "unlink", "stat", "lstat", "mkdir", "chmod", "access", "rmdir")  # fmt: skip


def repo(root: Path) -> Path:
    (root / "needs").mkdir(parents=True)
    (root / "needs" / "a.yaml").write_bytes(OLD)
    (root / "needs" / "b.yaml").write_bytes(OLD)
    return root


A = Change("needs/a.yaml", OLD, NEW)
B = Change("needs/b.yaml", OLD, NEW)
C = Change("goals/c.yaml", None, NEW)


def contents(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


BEFORE = {"needs/a.yaml": OLD, "needs/b.yaml": OLD}
AFTER = {"needs/a.yaml": NEW, "needs/b.yaml": NEW, "goals/c.yaml": NEW}


def failing_at(
    patch: pytest.MonkeyPatch,
    name: str,
    turns: range,
    fault: Callable[[], None],
    when: str = "before",
) -> Callable[[], int]:
    """Makes calls go wrong, before or after they did their work; the answer counts all calls."""
    real = getattr(os, name)
    calls = 0

    def faulty(*args: object, **more: object) -> object:
        nonlocal calls
        calls += 1
        if calls in turns and when == "before":
            fault()
        answer = real(*args, **more)
        if calls in turns and when == "after":
            fault()
        return answer

    patch.setattr(os, name, faulty)
    return lambda: calls


def raising(error: OSError) -> Callable[[], None]:
    def fault() -> None:
        raise error

    return fault
