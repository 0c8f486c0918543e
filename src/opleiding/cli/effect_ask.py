"""`opleiding effect ask`: make the forms of a moment, and write down that people were asked."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli.asked_files import Make, files_of
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _, spoken
from opleiding.cli.measured import begin_effect, measured_subject
from opleiding.cli.options import context, dry_run, parameter, register
from opleiding.errors import WrongUse
from opleiding.records.base import Living
from opleiding.records.effects import EffectEntry, EffectState, Role
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from opleiding.sentence import N_

_FEW = 6

if TYPE_CHECKING:
    import inspect

    from opleiding.facts.effects.due import DueEffect
    from opleiding.facts.effects.forms import EffectForm

    Subject = Session | Need
    Asked = Mapping[Role, tuple[str, ...] | None]
    """By role about whom; None for everybody."""


def add_ask(group: KindGroup, subject: "inspect.Parameter") -> None:
    """Adds the command."""

    def ask(ctx: typer.Context, /, **values: Any) -> None:
        _ask(Desk.of(ctx), group, **values)

    register(
        group.app,
        "ask",
        ask,
        [context(), subject, *_options(), *group.log_options(), dry_run()],
        _("Make the forms of a moment, and write down that people were asked."),
    )


def _options() -> "list[inspect.Parameter]":
    months = typer.Option(
        "--months",
        help=_("Months after the session, 0 at its end; by default the first moment that is open."),
    )
    make = _choices(Make, "--make", _("What to make; more than one if you like."))
    roles = _choices(Role, "--role", _("Who is asked; by default whose turn it is."))
    before = typer.Option(
        "--before", help=_("Ahead of the session: what people can do already. Forms only.")
    )
    out = typer.Option("--out", "-o", help=_("The folder for the forms."))
    names = typer.Option("--names", help=_("Show names beside pseudonyms, from the key file."))
    return [
        parameter("months", str | None, months, None),
        parameter("make", list[str], make, []),
        parameter("role", list[str], roles, []),
        parameter("before", bool, before, False),
        parameter("out", Path, out, Path("forms")),
        parameter("names", bool, names, False),
    ]


def _choices(kind: type[Make] | type[Role], option: str, help_: str) -> Any:
    choices = [(str(one), spoken().term(one)) for one in kind]
    return typer.Option(
        option,
        metavar="CHOICE",
        help=f"{help_} ({', '.join(kind)})",
        autocompletion=lambda: choices,
        show_default=False,
    )


def _ask(
    desk: Desk, group: KindGroup, subject: str, make: list[str], *, before: bool, **values: Any
) -> None:
    makes, roles = _chosen(Make, "--make", make), _chosen(Role, "--role", values["role"])
    if before and not makes:
        raise WrongUse(N_("--before makes forms: say which, such as --make html."))
    if roles and not makes:
        raise WrongUse(N_("--role says for whom forms are made: say which, such as --make html."))
    about = _subject(desk, group, subject)
    months = _months(desk, about, values["months"], before=before)
    found = _forms(desk, about, months, roles, before=before) if makes else ()
    if makes:
        _write(desk, found, makes, values)
    if not before and not (makes and _is_written(desk, group, about, months, values)):
        begin_effect(desk, group, subject, "asked", {"months": str(months)}, values)
    elif values["dry_run"]:
        desk.say(N_("Nothing was written: this is what would change."))


def _chosen(kind: Any, option: str, typed: Sequence[str]) -> tuple[Any, ...]:
    for one in typed:
        if one not in set(kind):
            raise WrongUse(
                N_("{option} {typed}: choose {known}."),
                option=option,
                typed=one,
                known=", ".join(kind),
            )
    return tuple(dict.fromkeys(map(kind, typed)))


def _subject(desk: Desk, group: KindGroup, typed: str) -> "Subject":
    field, found = measured_subject(desk, group, typed)
    kind: type[Session | Need] = Session if field == "session" else Need
    record = desk.policy.find(kind, found)
    if record is None:
        raise WrongUse(N_("{file} isn't there on this day."), file=f"{kind.folder}/{found}.yaml")
    return record


def _months(desk: Desk, about: "Subject", typed: str | None, *, before: bool) -> int:
    if before:
        if typed not in (None, "0"):
            raise WrongUse(N_("--before is asked ahead of the session: leave --months out."))
        return 0
    if typed is None:
        return _first_open(desk, about)
    if not typed.isdecimal():
        raise WrongUse(N_("{value} is not a whole number, such as 3."), value=typed)
    return int(typed)


def _moments(desk: Desk, about: "Subject") -> "tuple[DueEffect, ...]":
    from opleiding.facts.effects.due import due_effects

    return tuple(one for one in due_effects(desk.policy) if one.subject == about)


def _first_open(desk: Desk, about: "Subject") -> int:
    from opleiding.facts.effects.due import OPEN

    found = [one.months for one in _moments(desk, about) if one.state in OPEN]
    if not found:
        raise WrongUse(
            N_("Nobody needs to be asked about {id} today: say which moment, such as --months 3."),
            id=about.id,
        )
    return found[0]


def _forms(
    desk: Desk, about: "Subject", months: int, roles: tuple[Role, ...], *, before: bool
) -> "tuple[EffectForm, ...]":
    """Of whose turn it is; whoever answered already gets none."""
    from opleiding.facts.effects.forms import forms, unanswered

    after = (0, *sorted(desk.policy.organisation.evaluation.after_months))
    if months not in after:
        raise WrongUse(
            N_("--months {months}: effects are measured after {after} months here."),
            months=months,
            after=", ".join(map(str, after)),
        )
    asked = _typed(roles) if roles else _turns(desk, about, months, before=before)
    made = (
        form
        for role, whom in asked.items()
        for form in forms(desk.policy, about, role, months, before=before)
        if whom is None or form.person in whom
    )
    found = unanswered(desk.policy, made)
    if not found:
        raise WrongUse(N_("There is nobody to ask about {id} at that moment."), id=about.id)
    return found


def _typed(roles: tuple[Role, ...]) -> "Asked":
    return dict.fromkeys(roles)


def _turns(desk: Desk, about: "Subject", months: int, *, before: bool) -> "Asked":
    """Whose turn it is, and about whom."""
    from opleiding.facts.effects.turns import turns

    if before:
        return {Role.PARTICIPANT: None}
    if not months:
        return {Role.PARTICIPANT: None, Role.TRAINER: None}
    here = (one for one in _moments(desk, about) if one.months == months)
    found = {turn.role: turn.about or None for one in here for turn in turns(desk.policy, one)}
    return found or {Role.PARTICIPANT: None}


def _write(
    desk: Desk, found: "Sequence[EffectForm]", makes: tuple[Make, ...], values: dict[str, Any]
) -> None:
    """All of them, once each could be made; more than a few are told as a number."""
    from opleiding.store.export import export

    names = desk.names if values["names"] else {}
    files = [(values["out"] / name, data) for name, data in files_of(desk, found, makes, names)]
    if not values["dry_run"]:
        for file, data in files:
            export(desk.root, desk.directory / file, data)
    told = N_("Would be made: {file}") if values["dry_run"] else N_("Written: {file}")
    for file, _data in files[:_FEW]:
        desk.say(told, file=file)
    if files[_FEW:]:
        desk.say(N_("And {n} more in {folder}."), n=len(files) - _FEW, folder=values["out"])


def _is_written(
    desk: Desk, group: KindGroup, about: "Subject", months: int, values: dict[str, Any]
) -> bool:
    """Forms can be made before the session is over, and again on one day: that asks nobody anew."""
    day = values["date"] or str(desk.today)
    if isinstance(about, Session) and day < str(about.last_day):
        desk.say(
            N_("Once it is over, write down that people were asked: {command}"),
            command=f"opleiding effect ask {about.id} --months {months}",
        )
        return True
    record = desk.policy.find(group.model, about.id)
    lines = record.entries(EffectState.ASKED) if isinstance(record, Living) else ()
    entries = (line for line in lines if isinstance(line, EffectEntry))
    return any(entry.months == months and str(entry.date) == day for entry in entries)
