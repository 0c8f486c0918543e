"""The markers that git leaves where two branches changed the same lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from opleiding.finding import Finding
from opleiding.sentence import N_
from opleiding.store.spoilt import unreadable
from opleiding.store.trouble import lines_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides by their names, and the lines (from 1) of the first and the last marker."""

    ours: str
    theirs: str
    first: int
    last: int


def conflicts(text: str) -> Iterator[Conflict]:
    """Every unresolved merge in a text; in one pass, however long."""
    ours, first, split = "", 0, False
    for number, line in enumerate(lines_of(text), 1):
        match line[:7]:
            case "<<<<<<<":
                ours, first, split = line[8:].strip(), number, False
            case "=======" if first:
                split = True
            case ">>>>>>>" if split:
                yield Conflict(ours or "?", line[8:].strip() or "?", first, number)
                first, split = 0, False


def conflict_findings(file: str, text: str) -> Iterator[Finding]:
    """An OP0001 for each."""
    sentence = N_(
        "An unresolved merge between {ours} and {theirs} stands in lines {first}–{last}:"
        " keep what is right, and take the markers out."
    )
    if any(marker in text for marker in ("<<<<<<<", ">>>>>>>")):
        found = tuple(conflicts(text))
        for one in found:
            yield unreadable(
                file, one.first, 1, sentence,
                ours=one.ours[:80], theirs=one.theirs[:80], first=one.first, last=one.last,
            )  # fmt: skip
        if not found:
            yield from _remains(file, text)


def _remains(file: str, text: str) -> Iterator[Finding]:
    """A marker that stayed behind when the others were taken out."""
    for number, line in enumerate(lines_of(text), 1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            sentence = N_("A marker of a merge was left here: take this line out.")
            yield unreadable(file, number, 1, sentence)
