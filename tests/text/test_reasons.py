"""Why the system refuses is said in the language of the sentence around it."""

import errno
import os
from gettext import NullTranslations

import pytest

from opleiding.errors import MoveRefused, reason_of
from opleiding.text.words import Words

DUTCH = {
    "{file} can't be read: {reason}.": "{file} lezen lukt niet: {reason}.",
    "No such file or directory": "dat bestand is er niet",
}


class Dutch(NullTranslations):
    def gettext(self, message: str) -> str:
        return DUTCH.get(message, message)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (FileNotFoundError(errno.ENOENT, "pas de fichier"), "dat bestand is er niet"),
        (PermissionError(errno.EACCES, "interdit"), "Permission denied"),
        (OSError(errno.ENOTTY, "no typewriter"), "no typewriter"),
        (ValueError("embedded {null} byte"), "embedded {null} byte"),
        (OSError("odd"), "odd"),
    ],
)
def test_a_reason_is_ours_where_we_know_it_and_translated(error: OSError, says: str) -> None:
    refusal = MoveRefused("{file} can't be read: {reason}.", file="a", reason=reason_of(error))
    said = Words("nl", Dutch()).say(refusal.sentence, **refusal.values)

    assert said == f"a lezen lukt niet: {says}."


def test_a_reason_without_words_stays_empty() -> None:
    assert Words("nl", Dutch()).say("{reason}", reason=reason_of(OSError())) == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has words of its own")
@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_the_english_reason_is_the_one_that_the_system_gives(number: int) -> None:
    assert reason_of(OSError(number, "?")) == os.strerror(number)
