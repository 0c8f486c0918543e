"""The words by which a goal is read, in Dutch, French and English."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

_LISTS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("smart.toml").read_text(encoding="utf-8")
)
_READ = 2_000
"""So much of a text is read: a goal is a sentence."""
_CODES = re.compile(
    r"\b(?:19|20)\d\d\b(?![/\d])|\b[A-Z][A-Z0-9]+[ -]?\d+\b|\b\d+[A-Z]\b"
    r"|\b(?:Excel|Office|Windows) \d+|\b(?:fase|phase|versie|version|art\.?) \d+"
)
_DIGITS = re.compile(r"(?<![\w])\d")
_PIECE = re.compile(r"%([a-z]+)%")


@dataclass(frozen=True)
class Vocabulary:
    """One language. Texts are read with one kind of apostrophe; spans stay as they were."""

    language: str

    def unseen(self, text: str) -> Iterator[tuple[str, str]]:
        """Each verb that nobody can see, with the sentence as it reads with those that people can."""
        found = self._unseen_in(_plain(text))
        instead = text
        for match, word in reversed(found):
            instead = _put(instead, match, word)
        for match, _ in found:
            yield text[match.start() : match.end()].strip(), instead

    def others(self, text: str) -> Iterator[tuple[str, str]]:
        """Each subject that isn't the learner, with an example of what a learner does."""
        read = _plain(text)
        for pattern, example in self._others:
            if found := pattern.search(read):
                yield text[: found.end()].strip(), example.format(who=found["who"])
                return

    def deadline(self, text: str) -> re.Match[str] | None:
        """The day or time by which it must be."""
        return self._deadline.search(_plain(text))

    def figure(self, text: str) -> bool:
        """Whether something is counted, apart from days, years and the names of things."""
        rest = self._deadline.sub(" ", _plain(text))
        found = _DIGITS.search(_CODES.sub(" ", rest)) or self._numbers.search(rest)
        return bool(found or self._counts.search(rest))

    def changed(self, text: str) -> re.Match[str] | None:
        """`van 38 naar 20`: the whole, the value at the start and the one to reach."""
        return self._changed.search(_plain(text))

    def moving(self, text: str) -> str | None:
        """The verb of a figure that goes up or down, where the value of today isn't told."""
        read = _plain(text)
        found = self._change.search(read)
        return found[0] if found and not self._today.search(read) else None

    def swap(self, words: str, target: str) -> str:
        """The same words with the target left open."""
        return "…".join(words.rsplit(target, 1))

    def dated(self, text: str, today: date) -> str:
        """The text with a day: the end of the month, half a year from now."""
        month, years = (today.month + 5) % 12, (today.month + 5) // 12
        name = self._list["months"][month]
        return self._said("dated", text=_open(text), month=name, year=today.year + years)

    def counted(self, text: str) -> str:
        """The text with a figure."""
        return self._said("counted", text=_open(text))

    def from_to(self, text: str, baseline: str, target: str) -> str:
        """The text with the value of today and the one to reach."""
        return self._said("from_to", text=_open(text), baseline=baseline, target=target)

    @property
    def served(self) -> str:
        """A line that names an objective."""
        return self._said("served")

    def _said(self, name: str, **values: object) -> str:
        return str(self._list[name]).format(**values)

    @property
    def _list(self) -> dict[str, Any]:
        return _LISTS[self.language]  # type: ignore[no-any-return] # a table of the file above

    def _unseen_in(self, read: str) -> list[tuple[re.Match[str], str]]:
        """What rows find, in order, none within another; rows with `when` need that as well."""
        if not self._any_unseen.search(read):
            return []
        found = [
            (match, instead)
            for pattern, instead, when in self._unseen
            for match in pattern.finditer(read)
            if when is None or when.search(read)
        ]
        found.sort(key=lambda one: (one[0].start(), -one[0].end()))
        apart: list[tuple[re.Match[str], str]] = []
        for match, instead in found:
            if not apart or match.start() >= apart[-1][0].end():
                apart.append((match, instead))
        return apart

    def _pattern(self, name: str) -> str:
        """One of the lists, with `%name%` filled by the list of that name."""
        told = self._list[name]
        text = told if isinstance(told, str) else "|".join(told)
        return self._filled(text)

    def _filled(self, text: str) -> str:
        return _PIECE.sub(lambda piece: f"(?:{self._pattern(piece[1])})", text)

    @cached_property
    def _unseen(self) -> tuple[tuple[re.Pattern[str], str, re.Pattern[str] | None], ...]:
        return tuple(
            (
                _words(self._filled(row["words"])),
                row["instead"],
                _words(self._pattern(row["when"])) if "when" in row else None,
            )
            for row in self._list["unseen"]
        )

    @cached_property
    def _any_unseen(self) -> re.Pattern[str]:
        """All rows in one: most goals have none, and are then read once."""
        return _words("|".join(self._filled(row["words"]) for row in self._list["unseen"]))

    @cached_property
    def _others(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        before = self._pattern("before")
        begin = rf"^\W*(?:(?:{before})\W+){{0,3}}"
        sure = rf"\b{self._list['ensure']}\W+(?:(?:{before})\W+){{0,3}}"
        return tuple(
            (self._subject(opening, row, closing), row["example"])
            for row in self._list["others"]
            for opening, closing in ((begin, r"(?=\W*\w)"), (sure, ""))
        )

    def _subject(self, opening: str, row: dict[str, str], closing: str) -> re.Pattern[str]:
        between = rf"(?:\W+(?!(?:{self._list['relative']})\b)\w+){{0,{row.get('apart', 8)}}}?"
        does = self._filled(row["does"])
        pattern = rf"{opening}(?P<who>{row['who']})\b{between}[^\w:;]+(?:{does})\b{closing}"
        return re.compile(pattern, re.IGNORECASE)

    @cached_property
    def _deadline(self) -> re.Pattern[str]:
        return _words(self._pattern("deadline"))

    @cached_property
    def _numbers(self) -> re.Pattern[str]:
        return _words(self._pattern("numbers"))

    @cached_property
    def _counts(self) -> re.Pattern[str]:
        return _words(self._pattern("counts"))

    @cached_property
    def _change(self) -> re.Pattern[str]:
        return _words(self._pattern("change"))

    @cached_property
    def _changed(self) -> re.Pattern[str]:
        return _words(self._pattern("changed"))

    @cached_property
    def _today(self) -> re.Pattern[str]:
        return _words(self._pattern("today"))


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def _plain(text: str) -> str:
    """The beginning, with one kind of apostrophe and space: as long as it was."""
    return text[:_READ].replace("'", "’").replace("\u00a0", " ").replace("\u202f", " ")


def _open(text: str) -> str:
    return text.strip().rstrip(".!;")


def _put(text: str, found: re.Match[str], instead: str) -> str:
    old = text[found.start() : found.end()]
    new = instead[:1].upper() + instead[1:] if old[:1].isupper() else instead
    return text[: found.start()] + new + text[found.end() :]


WORDS = {language: Vocabulary(language) for language in _LISTS}
"""By language: nl, fr, en."""
