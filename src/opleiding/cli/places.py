"""Step 6 · `opleiding sessions enrol`, `withdraw` and `places`: places, and a line that moves up."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, ids, parameter, register
from opleiding.cli.records import as_written, validated
from opleiding.errors import MoveRefused, WrongUse
from opleiding.records.sessions import Session, Waiting
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.sessions.places import Hindrance, Places

_HINDERED = {
    "gone": N_("{person} doesn't work here on that day."),
    "away": N_("{person} is away then."),
    "elsewhere": N_("{person} is expected in {other} at that hour."),
    "other_group": N_("{person} has a place in {other} already."),
}


def add_places(group: KindGroup) -> None:
    """Adds the three commands."""
    who = typer.Argument(
        metavar="PERSON...",
        help=_("Who: ids, or names from the key file."),
        autocompletion=ids("people"),
    )
    people = parameter("people", list[str], who)

    def enrol(ctx: typer.Context, /, *, record_id: str, people: list[str], dry_run: bool) -> None:
        _enrol(Desk.of(ctx), group, record_id, people, dry_run=dry_run)

    def withdraw(
        ctx: typer.Context, /, *, record_id: str, people: list[str], dry_run: bool
    ) -> None:
        _withdraw(Desk.of(ctx), group, record_id, people, dry_run=dry_run)

    def places_(ctx: typer.Context, /, *, training: str | None, as_json: bool) -> None:
        _show(Desk.of(ctx), training, as_json=as_json)

    at = [context(), group.id_argument(), people, dry_run()]
    help_ = _("Give people a place, or put them in line for one.")
    register(group.app, "enrol", enrol, at, help_)
    help_ = _("Take people off the list: who is next in line moves up.")
    register(group.app, "withdraw", withdraw, at, help_)
    only = typer.Argument(
        metavar="TRAINING", help=_("Only this training."), autocompletion=ids("trainings")
    )
    one = parameter("training", str | None, only, None)
    help_ = _("The places of the sessions to come, and who is next in line.")
    register(group.app, "places", places_, [context(), one, json_option()], help_)


def _enrol(
    desk: Desk, group: KindGroup, typed_id: str, typed: Sequence[str], *, dry_run: bool
) -> None:
    from opleiding.facts.sessions.places import hindrance, places

    session = _open(desk, group, typed_id)
    people = [desk.resolve("people", one) for one in typed]
    there = {one.person for one in session.participants}
    for person in people:
        if person in there:
            desk.say(N_("{person} has a place in {id} already."), person=person, id=session.id)
            continue
        hindered, other = hindrance(desk.policy, session, person)
        if hindered is not None:
            raise MoveRefused(_HINDERED[hindered], person=person, other=other)
    asked = (Waiting(person=one, since=desk.today) for one in people if one not in there)
    found = places(desk.policy, session, line=(*session.waiting, *asked), late=True)
    _write(desk, group, session, found, dry_run=dry_run)


def _withdraw(
    desk: Desk, group: KindGroup, typed_id: str, typed: Sequence[str], *, dry_run: bool
) -> None:
    from opleiding.facts.sessions.places import places

    session = _open(desk, group, typed_id)
    gone = {desk.resolve("people", one) for one in typed}
    known = {one.person for one in session.participants} | {one.person for one in session.waiting}
    for person in sorted(gone - known):
        raise WrongUse(
            N_("{person} has no place in {id}, and doesn't wait for one."),
            person=person, id=session.id,
        )  # fmt: skip
    kept = tuple(one for one in session.participants if one.person not in gone)
    line = tuple(one for one in session.waiting if one.person not in gone)
    left = session.model_copy(update={"participants": kept, "waiting": line})
    _write(desk, group, left, places(desk.policy, left), dry_run=dry_run)


def _open(desk: Desk, group: KindGroup, typed_id: str) -> Session:
    """A session to come: of one that was held, `attend` tells who was there."""
    from opleiding.facts.sessions.places import UPCOMING

    session: Session = group.find(desk, typed_id)
    if session.state not in UPCOMING:
        raise MoveRefused(
            N_("{id} is {state}: places are for sessions to come."),
            id=session.id, state=session.state,
        )  # fmt: skip
    return session


def _write(
    desk: Desk, group: KindGroup, session: Session, found: "Places", *, dry_run: bool
) -> None:
    """Writes who takes part and who waits, and says whom to tell."""
    tree = as_written(desk, session)
    there = {one.person for one in session.participants}
    rows = [row for row in tree.get("participants", []) if row["person"] in there]
    rows += [{"person": person} for person in found.up]
    waits = [one.waiting for one in found.line if one.waiting.person not in found.up]
    line = [{"person": one.person, "since": str(one.since)} for one in waits]
    new = {"participants": rows} | ({"waiting": line} if line or tree.get("waiting") else {})
    validated(desk, group, session.id, {**tree, **new})
    change = desk.store.revised(session.file, new)
    if change.after != change.before:
        desk.write(change, dry_run=dry_run)
    _tell(desk, session, found)


def _tell(desk: Desk, session: Session, found: "Places") -> None:
    for person in found.up:
        sentence = N_("{person} has a place in {id}, from {day}: let them know.")
        desk.say(sentence, person=desk.named(person), id=session.id, day=session.first_day)
    _tell_line(desk, found)
    if found.line and len(found.line) > len(found.up):
        _tell_groups(desk, session)


def _tell_line(desk: Desk, found: "Places") -> None:
    waits = [one for one in found.line if one.waiting.person not in found.up]
    for number, one in enumerate(waits, start=1):
        if one.hindered is not None:
            desk.say(
                _HINDERED[one.hindered], person=desk.named(one.waiting.person), other=one.other
            )
        sentence = N_("{person} waits for a place since {since}, as number {number}.")
        values = {"since": one.waiting.since, "number": number}
        desk.say(sentence, person=desk.named(one.waiting.person), **values)


def _tell_groups(desk: Desk, session: Session) -> None:
    """Another group of the same training that has room."""
    from opleiding.facts.sessions.places import groups

    for other in groups(desk.policy, session):
        if other.free is None or other.free > len(other.line):
            sentence = N_("There is room in another group: {id}, from {day}.")
            desk.say(sentence, id=other.session.id, day=other.session.first_day)


def tell_places(desk: Desk, session: Session) -> None:
    """The places of a session that is shown."""
    from opleiding.facts.sessions.places import UPCOMING, places

    if session.state not in UPCOMING:
        return
    found = places(desk.policy, session)
    if found.most is not None:
        desk.say(N_("{taken} of {most} places are taken."), taken=found.taken, most=found.most)
    _tell_line(desk, found)
    for person in found.up:
        desk.say(N_("Next: {command}"), command=f"opleiding sessions enrol {session.id} {person}")


def _show(desk: Desk, typed: str | None, *, as_json: bool) -> None:
    from opleiding.facts.sessions.places import UPCOMING, places

    training = desk.resolve("trainings", typed) if typed else None
    sessions = (
        one
        for one in desk.policy.all(Session)
        if one.state in UPCOMING and training in {None, one.training}
    )
    found = [
        places(desk.policy, one) for one in sorted(sessions, key=lambda s: (s.first_day, s.id))
    ]
    if as_json:
        show.as_json("places", [_data(one) for one in found])
    elif found:
        heads = (_("session"), _("from"), _("taken"), _("free"), _("waiting"), _("next"))
        show.table(heads, [_row(desk, one) for one in found])
    else:
        desk.say(N_("No session is to come."))


def _row(desk: Desk, found: "Places") -> tuple[object, ...]:
    able = [one.waiting.person for one in found.line if one.hindered is None]
    name = desk.named(able[0]) if able and found.open else None
    session = found.session
    return session.id, session.first_day, found.taken, found.free, len(found.line), name


def _data(found: "Places") -> dict[str, Any]:
    def one(person: str, hindered: "Hindrance | None", other: str | None) -> dict[str, Any]:
        return {"person": person, "hindered": hindered and str(hindered), "other": other}

    line = [one(each.waiting.person, each.hindered, each.other) for each in found.line]
    return {
        "id": found.session.id, "from": found.session.first_day, "taken": found.taken,
        "most": found.most, "free": found.free, "waiting": line, "up": list(found.up),
    }  # fmt: skip
