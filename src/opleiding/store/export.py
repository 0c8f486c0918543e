"""A file for people, such as a report: outside the records, whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def export(target: Path, data: bytes) -> None:
    """Writes the file, over an older one too; a reader sees the old one or the new one, never half."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as new:
        try:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
            Path(new.name).chmod(0o644)
            Path(new.name).replace(target)
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise
