"""Proposals in the words of whoever reads them: as lines, as data, as the text of a next step."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.records.localised import Words as Localised
from opleiding.text.words import Words

if TYPE_CHECKING:
    from opleiding.facts.next.proposal import Proposal, Reason
    from opleiding.finding import Where


def said(words: Words, one: "Proposal | Reason") -> str:
    """Its sentence, with what stands in several languages in this one."""
    return words.say(one.sentence, **_into(words.language, one.values))


def because(words: Words, one: "Proposal") -> str:
    """The sentence and its reasons, as one text."""
    return " ".join((said(words, one), *(said(words, reason) for reason in one.reasons)))


def print_proposal(desk: Desk, one: "Proposal") -> None:
    """What and why, where that stands, and what to type."""
    words = desk.words
    step = f" → {words.term(one.step)}" if one.step else ""
    show.out(f"{one.id}  {words.term(one.kind)}{step}")
    show.out(f"    {said(words, one)}  [{_place(desk, one.about)}]")
    for reason in one.reasons:
        places = "; ".join(_place(desk, where) for where in reason.where)
        show.out(f"    - {said(words, reason)}" + (f"  [{places}]" if places else ""))
    show.out(f"    $ {one.command}")


def data(desk: Desk, one: "Proposal") -> dict[str, Any]:
    """All of it."""
    words = desk.words
    return {
        "id": one.id,
        "kind": one.kind,
        "step": one.step,
        "for": one.subject.fields(),
        "readers": list(one.readers),
        "because": said(words, one),
        "reasons": [
            {"because": said(words, reason), "where": [_place(desk, at) for at in reason.where]}
            for reason in one.reasons
        ],
        "where": [_place(desk, at) for at in one.where],
        "command": one.command,
    }


def _into(language: str, values: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value.into(language) if isinstance(value, Localised) else value
        for name, value in values.items()
    }


def _place(desk: Desk, where: "Where") -> str:
    found = desk.store.shelf.locate(where)
    return f"{found.file}:{found.line}" if found.line else found.file
