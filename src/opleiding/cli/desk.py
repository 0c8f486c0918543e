"""The desk that a command works at: the policy repo, the day, the language, and the way to ask and tell."""

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opleiding.cli.language import spoken
from opleiding.errors import WrongUse
from opleiding.sentence import N_
from opleiding.text.words import LANGUAGES, Words

if TYPE_CHECKING:
    from opleiding.policy import Policy
    from opleiding.store.change import Change
    from opleiding.store.store import Store

_NAMED = 5


class Desk:
    """What every command shares. Nothing is read before somebody asks for it."""

    def __init__(
        self, directory: Path, *, language: str | None = None, today: str | None = None,
        asks: bool = True, quiet: bool = False, verbose: bool = False,
    ) -> None:  # fmt: skip
        if language is not None and language not in LANGUAGES:
            raise WrongUse(
                N_("`{language}` is not a language we speak: choose nl, fr or en."),
                language=language,
            )
        self.directory, self.language, self.today_typed = directory, language, today
        self.asks, self.quiet, self.verbose = asks, quiet, verbose

    @classmethod
    def of(cls, ctx: Any) -> "Desk":
        """The desk of this run; completion, which skips the front of the line, gets one of its own."""
        desk = ctx.find_object(cls)
        return desk if desk is not None else cls(Path(), asks=False, quiet=True)

    @property
    def words(self) -> Words:
        """Sentences in the language of this run."""
        return spoken()

    @cached_property
    def root(self) -> Path:
        """The policy repo that holds the folder we are in."""
        from opleiding.store.layout import find_root

        return find_root(self.directory)

    @cached_property
    def store(self) -> "Store":
        """The records on disk, once what a killed command had begun to write is undone."""
        from opleiding.store.store import Store

        if "_OPLEIDING_COMPLETE" not in os.environ:
            self._recover()
        return Store(self.root)

    def _recover(self) -> None:
        from opleiding.store.journal import recover

        theirs = recover(self.root)
        if theirs is not None:
            self.say(N_("A command was cut off while it was writing. What it had begun is undone."))
        if theirs:
            sentence = N_(
                "Changed by somebody since, so left as it is: {files}. Look at it, please."
            )
            self.say(sentence, files=", ".join(theirs))

    @cached_property
    def today(self) -> date:
        """The day that was asked for; the one in `opleiding.yaml`; else the clock's."""
        if self.today_typed:
            return day_typed(self.today_typed)
        return self.store.shelf.organisation().today or self.clock

    @cached_property
    def clock(self) -> date:
        """The one clock."""
        return date.today()  # noqa: DTZ011 - the local day is meant

    @cached_property
    def policy(self) -> "Policy":
        """Everything, as it stood today."""
        frozen = self.store.shelf.organisation().today
        return self.store.policy(self.today, frozen or self.clock)

    @property
    def interactive(self) -> bool:
        """Whether somebody is there to answer a question."""
        return self.asks and sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()

    def resolve(self, folder: str, typed: str) -> str:
        """The id that was meant: a clear beginning of one, or a name from the key file for a person."""
        if folder == "people":
            from opleiding.store.names import pseudonym

            typed = pseudonym(self.root, typed) or typed
        return self.store.resolve(folder, typed)

    def readable(self, folder: str, typed: str) -> str:
        """The id of a record to work with: one that can't be read is refused, with the place."""
        record_id = self.resolve(folder, typed)
        self.store.shelf.read(folder, record_id)
        return record_id

    def tell_unread(self) -> None:
        """Says which records were left out, as they can't be read: no figure misses one in silence."""
        unread = self.store.shelf.unread() if "store" in self.__dict__ else ()
        if unread:
            shown = ", ".join(unread[:_NAMED]) + (" …" if len(unread) > _NAMED else "")
            self.say(
                N_("Left out, as they can't be read: {files}. See: opleiding check"), files=shown
            )

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Name by id, where the key file is; else nothing."""
        from opleiding.store.names import names

        return names(self.root)

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """E-mail address by id, where the key file has them."""
        from opleiding.store.names import addresses

        return addresses(self.root)

    def named(self, person: str) -> str:
        """Somebody as we show them here: the name where the key file is, else the pseudonym."""
        return self.names.get(person, person)

    def say(self, sentence: str, /, **values: object) -> None:
        """Talk, for a person: to the error stream, and not when it should be quiet."""
        if not self.quiet:
            from opleiding.cli.show import talk

            talk(self.words.say(sentence, **values))

    def write(self, *changes: "Change", dry_run: bool, then: Sequence[str] = ()) -> None:
        """Writes the changes, or shows them as a diff; then says what was written and what comes next."""
        if dry_run:
            from opleiding.cli.show import out

            for change in changes:
                out(change.diff().removesuffix("\n"))
            self.say(N_("Nothing was written: this is what would change."))
            return
        self.store.write(*changes)
        for change in changes:
            self.say(
                N_("Written: {file}") if change.before is None else N_("Changed: {file}"),
                file=change.file,
            )
        for command in then:
            self.say(N_("Next: {command}"), command=command)


def day_typed(typed: str) -> date:
    """A day as it was typed; what is no day is refused."""
    from opleiding.records.values import Misread, read_day

    try:
        return read_day(typed)
    except Misread as misread:
        raise WrongUse(misread.sentence, **misread.values) from None
