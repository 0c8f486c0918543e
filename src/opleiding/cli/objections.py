"""The usual objections: listed, searched by a word, and taken into an engagement."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import as_json, dry_run, ids, parameter
from opleiding.errors import MoveRefused, WrongUse
from opleiding.records.engagements import Audience, Engagement
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.readiness.objections import UsualObjection


def options() -> list[Any]:
    """What `engage objections` knows."""
    word = typer.Argument(metavar="WORD", help=_("Only those with this word, in any language."))
    audience = typer.Option(
        "--audience",
        metavar="CHOICE",
        help=_("Only those that this audience says.") + f" ({', '.join(Audience)})",
        autocompletion=lambda: list(Audience),
    )
    add = typer.Option(
        "--add",
        metavar="ENGAGEMENT",
        help=_("The engagement to add one to."),
        autocompletion=ids("engagements"),
    )
    key = typer.Option(
        "--objection", metavar="KEY", help=_("Which one to add."), autocompletion=_keys
    )
    by = typer.Option("--by", help=_("Who answers it."), autocompletion=ids("people"))
    return [
        parameter("word", str | None, word, None),
        parameter("audience", str | None, audience, None),
        parameter("add", str | None, add, None),
        parameter("key", str | None, key, None),
        parameter("by", str | None, by, None),
        dry_run(),
        as_json(),
    ]


def _keys() -> list[str]:
    from opleiding.facts.readiness.objections import usual_objections

    return [one.key for one in usual_objections()]


def print_usual(desk: Desk, word: str | None, audience: str | None, *, as_json: bool) -> None:
    """Each with its answer, in the language of this run; as data, in all three."""
    from opleiding.facts.readiness.objections import usual_objections

    if audience is not None and audience not in list(Audience):
        raise WrongUse(
            N_("--audience {typed}: choose {known}."), typed=audience, known=", ".join(Audience)
        )
    found = [
        one
        for one in usual_objections()
        if (word is None or one.says(word)) and audience in {None, one.audience}
    ]
    if as_json:
        rows = [{"key": one.key, "audience": str(one.audience), **_data(one)} for one in found]
        show.as_json("objections", rows)
        return
    language = desk.words.language
    for number, one in enumerate(found):
        show.out(("\n" if number else "") + f"{one.key}: {one.objection.into(language)}")
        show.out(f"  {one.answer.into(language)}")
    if not found and word is not None:
        desk.say(N_("No usual objection has `{word}` in it."), word=word)
    else:
        desk.say(N_("Make an answer true in your company before you give it."))


def add_usual(
    desk: Desk, record: Engagement, key: str | None, by: str | None, *, dry_run: bool
) -> None:
    """One more objection in an engagement that isn't closed, once."""
    one = _found(key)
    if not record.next_moves(record.state):
        raise MoveRefused(
            N_("{file} is {state}: that is its end, nothing can follow."),
            file=record.file,
            state=record.state,
        )
    if one.stands_in(record.objections):
        raise MoveRefused(N_("{file} has this objection already."), file=record.file)
    item = _data(one) | {"date": str(desk.today)}
    if by is not None:
        item["by"] = desk.readable("people", by)
    change = desk.store.appended(record.file, "objections", item)
    desk.write(change, dry_run=dry_run, then=(f"opleiding engage write {record.id}",))


def _found(key: str | None) -> "UsualObjection":
    from opleiding.facts.nearest import Nearest
    from opleiding.facts.readiness.objections import usual_objections

    known = {one.key: one for one in usual_objections()}
    if key is None:
        raise WrongUse(N_("Say which one with --objection: {known}."), known=", ".join(known))
    if key not in known:
        near = ", ".join(Nearest(known).to(key, most=1) or known)
        raise WrongUse(
            N_("--objection {typed} isn't known: did you mean {known}?"), typed=key, known=near
        )
    return known[key]


def _data(one: "UsualObjection") -> dict[str, Any]:
    return {"objection": one.objection.written(), "answer": one.answer.written()}
