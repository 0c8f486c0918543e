"""The mark of the records: changes with any byte of any of them, the same on every machine."""

from hashlib import sha256
from pathlib import Path

from opleiding.records.kinds import FOLDERS
from opleiding.store.layout import SETTINGS, files

_SHOWN = 12


def fingerprint(root: Path) -> str:
    """Twelve hexadecimal digits over the settings and all records, by folder and id."""
    known = [(SETTINGS, root / SETTINGS)]
    known += [
        (f"{folder}/{name}", file) for folder in FOLDERS for name, file in files(root, folder)
    ]
    whole = sha256()
    for name, file in known:
        try:
            data = file.read_bytes()
        except OSError:
            data = b""
        whole.update(f"{name}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.hexdigest()[:_SHOWN]
