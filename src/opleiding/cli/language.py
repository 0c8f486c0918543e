"""Which language we speak: the option, the environment, the policy repo, the machine, Dutch."""

import gettext
import os
import re
from collections.abc import Sequence
from pathlib import Path

from opleiding.text.words import LANGUAGES, LOCALE, Words, words

_SETTING = re.compile(r"^language:\s*['\"]?(nl|fr|en)\b", re.MULTILINE)
_spoken: list[Words] = []


def choose(typed: Sequence[str]) -> Words:
    """Settles the language before the command line is built, and binds the framework's own words to it."""
    wishes = (
        _option(typed, "--language"),
        os.environ.get("OPLEIDING_LANGUAGE"),
        _of_policy(typed),
        _of_machine(),
    )
    chosen = words(next((wish for wish in wishes if wish in LANGUAGES), "nl"))
    _spoken[:] = [chosen]
    os.environ["LANGUAGE"] = chosen.language
    gettext.bindtextdomain("opleiding", LOCALE)
    gettext.textdomain("opleiding")
    return chosen


def spoken() -> Words:
    """The words of the language that was chosen."""
    return _spoken[0] if _spoken else words("nl")


def _(sentence: str) -> str:
    """A help text in the language that was chosen."""
    return spoken().say(sentence)


def _option(typed: Sequence[str], name: str) -> str | None:
    for index, word in enumerate(typed):
        if word == name and index + 1 < len(typed):
            return typed[index + 1]
        if word.startswith(f"{name}="):
            return word.partition("=")[2]
    return None


def _of_policy(typed: Sequence[str]) -> str | None:
    start = Path(_option(typed, "-C") or _option(typed, "--directory") or ".")
    try:
        for folder in (start.resolve(), *start.resolve().parents):
            settings = folder / "opleiding.yaml"
            if settings.is_file():
                found = _SETTING.search(
                    settings.read_bytes()[:10_000].decode("utf-8", errors="replace")
                )
                return found[1] if found else None
    except OSError:
        pass
    return None


def _of_machine() -> str | None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        language = os.environ.get(name, "")[:2].lower()
        if language in LANGUAGES:
            return language
    return None
