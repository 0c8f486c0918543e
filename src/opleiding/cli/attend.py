"""Step 6 · `opleiding sessions attend`: who was there, slot by slot, with the hours computed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import context, dry_run, ids, parameter, register
from opleiding.cli.records import as_written, validated
from opleiding.errors import MoveRefused, WrongUse
from opleiding.records.sessions import Missed, Session, SessionState
from opleiding.sentence import N_

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of one person: the slots that were missed (all for None), hours, and why."""

    person: str
    slot: int | None
    hours: Decimal
    missed: Missed | None


def add_attend(group: KindGroup) -> None:
    """Adds the command."""
    many = typer.Option
    absent = _("Who wasn't there: PERSON, or PERSON:SLOT for one slot; =REASON behind it if you like (work, agreed, unexpected, stopped).")  # fmt: skip
    parameters = [
        context(),
        group.id_argument(),
        parameter("absent", list[str], many("--absent", metavar="PERSON[:SLOT][=REASON]", help=absent, autocompletion=ids("people")), []),
        parameter("hours", list[str], many("--hours", metavar="PERSON:SLOT=HOURS", help=_("Who followed a part of a slot.")), []),
        parameter("passed", list[str], many("--passed", metavar="PERSON", help=_("Who passed the test; `all` for everybody who was there."), autocompletion=ids("people")), []),
        parameter("not_yet", list[str], many("--not-yet", metavar="PERSON", help=_("Who can take the test again."), autocompletion=ids("people")), []),
        dry_run(),
    ]  # fmt: skip

    def attend(ctx: typer.Context, /, *, record_id: str, dry_run: bool, **typed: Any) -> None:
        _attend(Desk.of(ctx), group, record_id, typed, dry_run=dry_run)

    help_ = _("Write down who was there: everybody, in every slot so far, except whom you name.")
    register(group.app, "attend", attend, parameters, help_, ("absent",))


def _attend(
    desk: Desk, group: KindGroup, typed_id: str, typed: Mapping[str, Any], *, dry_run: bool
) -> None:
    session = group.find(desk, typed_id)
    past = sum(slot.start.date() <= desk.today for slot in session.slots)
    if session.state is SessionState.CANCELLED or not past:
        raise MoveRefused(
            N_("{id} is {state}, and its first slot is on {day}: nobody can have been there yet."),
            id=session.id, state=session.state, day=session.first_day,
        )  # fmt: skip
    rows = as_written(desk, session)
    told = [*_absences(desk, session, typed["absent"]), *_parts(desk, session, typed["hours"])]
    results = _results(desk, session, typed)
    people = [
        _row(desk, session, row, past, [one for one in told if one.person == row["person"]])
        for row in rows.get("participants", [])
    ]
    for row in people:
        there = any(Decimal(hours) for hours in (*row.get("slots", ()), row.get("hours", 0)))
        if row["person"] in results or (there and "all" in results):
            row["passed"] = results.get(row["person"], "yes")
    validated(desk, group, session.id, {**rows, "participants": people})
    change = desk.store.revised(session.file, {"participants": people})
    if change.after == change.before:
        desk.say(N_("That is written down already: nothing changes."))
        return
    desk.write(change, dry_run=dry_run, then=_then(desk, session, past))


def _then(desk: Desk, session: Session, past: int) -> list[str]:
    """What comes next: it was held, or its certificates."""
    if session.state is SessionState.HELD:
        from opleiding.records.trainings import Training

        training = desk.policy.find(Training, session.training)
        proof = training is not None and training.certificate is not None
        return [f"opleiding sessions certify {session.id}"] if proof else []
    whole = past == len(session.slots)
    return [f"opleiding sessions move {session.id} held"] if whole else []


def _row(desk: Desk, session: Session, row: Row, past: int, told: Sequence[Told]) -> Row:
    """A line of a participant, with the slots that are past filled in.

    What was written before stays, but for the slots that are named now.
    """
    from opleiding.facts.sessions.slots import counted

    if not told and ("hours" in row or "absent" in row):
        return dict(row)
    whole = counted(desk.policy, session)
    hours = [Decimal(one) for one in row.get("slots", [])]
    hours += whole[len(hours) : past]
    for one in told:
        at = range(past) if one.slot is None else (one.slot,)
        for index in at:
            hours[index] = one.hours
    new = {key: value for key, value in row.items() if key not in {"hours", "slots", "absent"}}
    new |= {"slots": [_written(one) for one in hours]} if len(session.slots) > 1 else {}
    new |= {"hours": _written(hours[0])} if len(session.slots) == 1 else {}
    reason = next((one.missed for one in told if one.missed), None)
    return new | ({"missed": str(reason)} if reason else {})


def _written(hours: Decimal) -> str:
    return f"{hours.normalize():f}"


def _absences(desk: Desk, session: Session, typed: Sequence[str]) -> Iterator[Told]:
    for one in typed:
        who, equals, reason = one.partition("=")
        if equals and reason not in set(Missed):
            raise WrongUse(
                N_("--absent {typed}: the reason is one of {known}. Health is nobody's business here."),
                typed=one, known=", ".join(Missed),
            )  # fmt: skip
        person, slot = _place(desk, session, "--absent", who)
        yield Told(person, slot, Decimal(0), Missed(reason) if equals else None)


def _parts(desk: Desk, session: Session, typed: Sequence[str]) -> Iterator[Told]:
    from opleiding.facts.sessions.slots import lengths
    from opleiding.records.values import Misread, read_amount

    for one in typed:
        who, _equals, hours = one.partition("=")
        person, slot = _place(desk, session, "--hours", who)
        slot = 0 if slot is None and len(session.slots) == 1 else slot
        try:
            amount = read_amount(hours)
        except Misread as misread:
            raise WrongUse(misread.sentence, **misread.values) from None
        if slot is None or not 0 <= amount <= lengths(session)[slot]:
            sentence = N_("--hours {typed}: write PERSON:SLOT=HOURS, with at most as many as the slot lasts.")  # fmt: skip
            raise WrongUse(sentence, typed=one)
        yield Told(person, slot, amount, None)


def _place(desk: Desk, session: Session, option: str, typed: str) -> tuple[str, int | None]:
    """Who, and the slot counted from 0."""
    name, colon, number = typed.partition(":")
    person = _participant(desk, session, option, name)
    if not colon:
        return person, None
    past = sum(slot.start.date() <= desk.today for slot in session.slots)
    if not number.isdecimal() or not 1 <= int(number) <= past:
        raise WrongUse(
            N_("{option} {typed}: the slots that began by today are numbered 1 to {count}."),
            option=option, typed=typed, count=past,
        )  # fmt: skip
    return person, int(number) - 1


def _participant(desk: Desk, session: Session, option: str, typed: str) -> str:
    person = desk.resolve("people", typed)
    if all(one.person != person for one in session.participants):
        raise WrongUse(
            N_("{option} {typed}: {person} doesn't take part in {id}."),
            option=option, typed=typed, person=person, id=session.id,
        )  # fmt: skip
    return person


def _results(desk: Desk, session: Session, typed: Mapping[str, Any]) -> dict[str, str]:
    passed = {
        "all" if one == "all" else _participant(desk, session, "--passed", one): "yes"
        for one in typed["passed"]
    }
    not_yet = {_participant(desk, session, "--not-yet", one): "no" for one in typed["not_yet"]}
    return passed | not_yet
