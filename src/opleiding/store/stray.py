"""What lies in a folder of records and isn't read as one: why not, and the name that would do."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from opleiding.finding import Finding, Severity, Where
from opleiding.sentence import N_
from opleiding.store.layout import MAX_ID, strays
from opleiding.store.slug import slug

_COPY = re.compile(
    r"~$|^#.*#$|^~\$|\.(bak|orig|rej|swp|swo|tmp|old|save|part)$| \(\d+\)\.ya?ml$|^copy of |[ -](copy|kopie|copie)\.ya?ml$",
    re.IGNORECASE,
)
_RENAME = N_("Rename it to {better}.")
_AWAY = N_("Take it out of this folder.")


def stray_findings(root: Path, folder: str) -> Iterator[Finding]:
    """An OP0005 for each."""
    for name in strays(root, folder):
        is_folder = (root / folder / name).is_dir()
        sentence, mend = _told(name, is_folder=is_folder)
        values = {
            "name": shown(name),
            "better": f"{slug(name.rpartition('.')[0] or name) or folder}.yaml",
            "most": MAX_ID,
        }
        where = Where(f"{folder}/{shown(name)}", (), 1, 1)
        yield Finding("OP0005", Severity.WARNING, where, sentence, mend, values)


def shown(name: str) -> str:
    """A file's name with all that can't be seen, or looks like something else, written as escapes."""
    return "".join(
        letter
        if letter.isascii() and letter.isprintable()
        else letter.encode("unicode_escape", "surrogatepass").decode()
        for letter in name
    )


def _told(name: str, *, is_folder: bool) -> tuple[str, str]:
    """Why it isn't read, and what to do: the first reason that holds."""
    stem, _, suffix = name.rpartition(".")
    unseen = any(unicodedata.category(letter)[0] == "C" for letter in name)
    reasons = (
        (is_folder, _FOLDER, _UP),
        (name.startswith(".") or _COPY.search(name), _LEFT, _AWAY),
        (unseen, _UNSEEN, _RENAME),
        (suffix.lower() not in {"yaml", "yml"} or not stem, _NO_YAML, _AWAY),
        (not name.isascii(), _ALIKE, _RENAME),
        (len(stem) > MAX_ID, _LONG, _RENAME),
        (name != name.lower(), _CAPITALS, _RENAME),
        (suffix == "yml", _YML, _RENAME),
        (True, _OTHER, _RENAME),
    )
    return next((sentence, mend) for holds, sentence, mend in reasons if holds)


_FOLDER = N_("A folder in here isn't read: records lie side by side.")
_UP = N_("Move the records in it one folder up.")
_LEFT = N_("This looks like a copy that a program left: it isn't read.")
_UNSEEN = N_("The name {name} holds characters that can't be seen: it isn't read.")
_NO_YAML = N_("This isn't read: a record's file ends in .yaml.")
_ALIKE = N_("The name {name} has letters beyond a to z, which can look alike: it isn't read.")
_LONG = N_("The name is longer than {most} characters: it isn't read.")
_CAPITALS = N_("The name has capital letters, which some computers overlook: it isn't read.")
_YML = N_("This isn't read: it ends in .yml, and a record's file in .yaml.")
_OTHER = N_("This isn't read: a record's name has only small letters, digits and hyphens.")
