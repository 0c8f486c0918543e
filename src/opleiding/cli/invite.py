"""Step 6 · `opleiding plan invite`: invitations, changes and cancellations for calendars."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, ids, parameter, register
from opleiding.errors import WrongUse
from opleiding.records.sessions import Session, SessionState, SessionVerb
from opleiding.sentence import N_
from opleiding.text.form import form

if TYPE_CHECKING:
    from opleiding.cli.invitation import Sending
    from opleiding.facts.sessions.invitations import Round

ENDINGS = ("ics", "eml")
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_SPEC = KindGroup(Session, opening="planned")


@dataclass(frozen=True, slots=True)
class Outbox:
    """What would be written: files by name, into a folder, and a line in the log of each session."""

    folder: Path
    files: tuple[tuple[str, bytes], ...]
    changes: tuple[Any, ...]


def add_invite(group: KindGroup) -> None:
    """Adds the command."""
    text, many, flag = str | None, list[str], typer.Option
    parameters = [
        context(),
        parameter("session", text, typer.Argument(metavar="ID", help=_("This session; else all that are ahead."), autocompletion=ids("sessions")), None),
        parameter("out", Path | None, flag("--out", "-o", metavar="FOLDER", help=_("Write them to this folder, outside the policy repo.")), None),
        parameter("format_", str, flag("--format", help=_("ics (files for a calendar) or eml (e-mail drafts)."), autocompletion=lambda: list(ENDINGS)), "ics"),
        parameter("sender", text, flag("--from", metavar="ADDRESS", help=_("Who invites, by e-mail address; whoever does it, if the key file has it."), envvar="OPLEIDING_FROM"), None),
        parameter("attendee", many, flag("--attendee", metavar="ID=ADDRESS", help=_("An e-mail address that the key file doesn't have.")), []),
        parameter("again", bool, flag("--again", help=_("Also those that stand as they were told.")), False),
        parameter("names", bool, flag("--names", help=_("Show names beside pseudonyms, from the key file.")), False),
        parameter("by", text, flag("--by", help=_("Who did it: an id, or a name from the key file."), envvar="OPLEIDING_BY", autocompletion=ids("people")), None),
        dry_run(),
        json_option(),
    ]  # fmt: skip
    help_ = _("Invite to sessions, tell what changed, and cancel: files for any calendar.")
    register(group.app, "invite", _invite, parameters, help_)


def _invite(
    ctx: typer.Context, /, *, session: str | None, out: Path | None, format_: str,
    sender: str | None, attendee: list[str], again: bool, names: bool, by: str | None,
    dry_run: bool, as_json: bool,
) -> None:  # fmt: skip
    desk = Desk.of(ctx)
    if format_ not in ENDINGS:
        told = N_("--format {typed}: choose {known}.")
        raise WrongUse(told, typed=format_, known=", ".join(ENDINGS))
    addresses = _addresses(desk, attendee)
    rounds = _rounds(desk, session, frozenset(addresses), again=again)
    some = any(one.notices for one in rounds)
    doer = desk.resolve("people", by) if by else None
    outbox = None
    if out is not None and some:
        sending = _sending(desk, addresses, sender or addresses.get(doer or ""), format_, names)
        outbox = _outbox(desk, rounds, sending, out, doer)
    if as_json:
        show.as_json("invitations", [_data(one) for one in rounds])
    else:
        _print(desk, rounds, names=names)
    if outbox is not None:
        _send(desk, outbox, dry_run=dry_run)
    elif some and not as_json:
        desk.say(N_("Next: {command}"), command="opleiding plan invite --out … --from … --by …")


def _addresses(desk: Desk, typed: Iterable[str]) -> dict[str, str]:
    """By person, from the key file and as typed; what is no address is refused."""
    from opleiding.store.names import KEY_FILE, addresses

    found = dict(addresses(desk.root))
    for person, address in found.items():
        _good(f"{KEY_FILE}: {person}", address)
    for one in typed:
        person, _equals, address = one.partition("=")
        found[desk.resolve("people", person.strip())] = _good("--attendee", address.strip())
    return found


def _good(where: str, address: str) -> str:
    if not _ADDRESS.fullmatch(address):
        raise WrongUse(
            N_("{option} {typed}: write an e-mail address, such as ann@example.com."),
            option=where,
            typed=address,
        )
    return address


def _rounds(
    desk: Desk, typed: str | None, reached: frozenset[str], *, again: bool
) -> tuple["Round", ...]:
    """Those of one session, or of all that are ahead or cancelled, in the order of time."""
    from opleiding.facts.sessions.invitations import next_round, wanted

    found = [_SPEC.find(desk, typed)] if typed else list(desk.policy.all(Session))
    live = [one for one in found if one.state is not SessionState.HELD]
    everybody = frozenset(name for one in live for name in wanted(one))
    rounds = (next_round(desk.policy, one, everybody - reached, again=again) for one in live)
    some = [one for one in rounds if one.notices or one.silent]
    ahead = [one for one in some if one.session.last_day >= desk.today or one.notices]
    return tuple(sorted(ahead, key=lambda one: (one.session.first_day, one.session.id)))


def _print(desk: Desk, rounds: Iterable["Round"], *, names: bool) -> None:
    shown, rows, silent = form(desk.words.language), [], dict[str, None]()
    for one in rounds:
        silent |= dict.fromkeys(one.silent)
        for notice in one.notices:
            who = desk.names.get(notice.person) if names else None
            day = shown.short_day(notice.slot.start.date())
            hours = f"{notice.slot.start:%H:%M}–{notice.slot.end:%H:%M}"
            person = f"{who} ({notice.person})" if who else notice.person
            tells = desk.words.term(notice.tells)
            rows.append((notice.session.id, day, hours, person, tells, one.sequence))
    if rows:
        heads = (_("session"), _("day"), _("hours"), _("person"), _("what"), _("round"))
        show.table(heads, rows)
    elif not silent:
        desk.say(N_("Nobody's calendar needs a word: nothing to send."))
    if silent:
        desk.say(
            N_("No e-mail address for {people}: add a column `email` to {file}, or give --attendee {first}=ann@example.com."),
            people=", ".join(silent), file="people.key.csv", first=next(iter(silent)),
        )  # fmt: skip


def _data(one: "Round") -> dict[str, Any]:
    return {
        "session": one.session.id,
        "sequence": one.sequence,
        "no_address": list(one.silent),
        "notices": [
            {
                "uid": notice.uid,
                "person": notice.person,
                "slot": str(notice.slot),
                "number": notice.number,
                "tells": str(notice.tells),
            }
            for notice in one.notices
        ],
    }


def _sending(
    desk: Desk, addresses: dict[str, str], sender: str | None, ending: str, names: bool
) -> "Sending":
    from opleiding.cli.invitation import Sending
    from opleiding.exchange.appointment import Mailbox

    if sender is None:
        raise WrongUse(N_("Say with --from which e-mail address invites: answers go there."))
    name = desk.policy.organisation.name.into(desk.policy.organisation.language)
    box = Mailbox(_good("--from", sender), name)
    return Sending(box, addresses, dict(desk.names) if names else {}, ending)


def _outbox(
    desk: Desk, rounds: Iterable["Round"], sending: "Sending", out: Path, by: str | None
) -> Outbox:
    """All of it, worked out before anything is shown or written."""
    from opleiding.cli.invitation import written

    folder = desk.directory / out
    if folder.resolve().is_relative_to(desk.root.resolve()):
        raise WrongUse(
            N_("{path} is in the policy repo, and these files hold e-mail addresses: choose a folder outside it."),
            path=out,
        )  # fmt: skip
    _refuse_lost(rounds, sending)
    changes = tuple(_logged(desk, one, by) for one in rounds if one.changes)
    files = (written(desk, sending, told, one.sequence) for one in rounds for told in one.notices)
    return Outbox(out, tuple(files), changes)


def _send(desk: Desk, outbox: Outbox, *, dry_run: bool) -> None:
    """The files first, then the log: a round that was cut short is sent again, and does no harm."""
    from opleiding.store.export import export

    if not dry_run:
        for name, data in outbox.files:
            export(desk.root, desk.directory / outbox.folder / name, data)
        sentence = N_("Files written to {folder}: {n}.")
        desk.say(sentence, n=len(outbox.files), folder=outbox.folder)
    if outbox.changes:
        desk.write(*outbox.changes, dry_run=dry_run)


def _refuse_lost(rounds: Iterable["Round"], sending: "Sending") -> None:
    """Who has an invitation and lost their address would keep a wrong one."""
    for one in rounds:
        for notice in one.notices:
            if notice.person not in sending.addresses:
                raise WrongUse(
                    N_("{person} has an invitation to {session} that changes, and no e-mail address any more: give --attendee {person}=ann@example.com."),
                    person=notice.person, session=one.session.id,
                )  # fmt: skip


def _logged(desk: Desk, one: "Round", by: str | None) -> Any:
    from opleiding.cli.records import (
        as_written,
        entry_tree,
        refuse_illegal,
        refuse_out_of_turn,
        validated,
    )

    if by is None:
        raise WrongUse(N_("Say with --by who invites: it goes into the log of the session."))
    session = one.session
    told = {"people": list(one.people), "slots": list(session.slots), "of": one.of}
    line = entry_tree(desk, SessionVerb.INVITED, {"by": by}, {k: v for k, v in told.items() if v})
    refuse_illegal(session, SessionVerb.INVITED, line["date"])
    tree = as_written(desk, session)
    log = [*tree.get("log", []), line]
    refuse_out_of_turn(desk, validated(desk, _SPEC, session.id, {**tree, "log": log}))
    return desk.store.appended(session.file, "log", line)
