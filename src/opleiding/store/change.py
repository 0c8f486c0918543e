"""A change of one file, computed and not yet written."""

from dataclasses import dataclass
from difflib import diff_bytes, unified_diff


@dataclass(frozen=True, slots=True)
class Change:
    """`file` is relative to the repo; `before` is None for a file that is new."""

    file: str
    before: bytes | None
    after: bytes

    def diff(self) -> str:
        """A unified diff, as git shows it; empty when nothing changes."""
        old = "/dev/null" if self.before is None else f"a/{self.file}"
        lines = diff_bytes(
            unified_diff,
            (self.before or b"").splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            old.encode(),
            f"b/{self.file}".encode(),
        )
        return b"".join(map(_ended, lines)).decode("utf-8", errors="backslashreplace")


def _ended(line: bytes) -> bytes:
    return line if line.endswith((b"\n", b"\r")) else line + b"\n\\ No newline at end of file\n"
