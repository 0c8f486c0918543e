"""Step 10 · `opleiding next remind`: reminders that are due today, as letters, each once."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.next_letters import ENDINGS, letter, refuse_unfit
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, parameter, register
from opleiding.errors import WrongUse
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.next.reminders import Reminder
    from opleiding.store.change import Change


def add_remind(app: typer.Typer) -> None:
    """Adds the command."""
    text, flag = str | None, typer.Option
    parameters = [
        context(),
        parameter("out", Path | None, flag("--out", "-o", metavar="FOLDER", help=_("Write them to this folder, outside the policy repo.")), None),
        parameter("ending", str, flag("--format", help=_("md, or eml (e-mail drafts)."), autocompletion=lambda: list(ENDINGS)), "md"),
        parameter("sender", text, flag("--from", metavar="ADDRESS", help=_("From which address; only for eml."), envvar="OPLEIDING_FROM"), None),
        parameter("names", bool, flag("--names", help=_("Show names beside pseudonyms, from the key file.")), False),
        dry_run(),
        json_option(),
    ]  # fmt: skip
    help_ = _("Reminders that are due today, to people and their managers, each once.")
    register(app, "remind", _remind, parameters, help_)


def _remind(
    ctx: typer.Context, /, *, out: Path | None, ending: str, sender: str | None,
    names: bool, dry_run: bool, as_json: bool,
) -> None:  # fmt: skip
    from opleiding.facts.next.reminders import reminders

    desk = Desk.of(ctx)
    refuse_unfit(ending, sender)
    found = reminders(desk.policy)
    files: tuple[tuple[str, bytes], ...] = ()
    if out is not None:
        _refuse_inside(desk, out)
        known = dict(desk.names) if names else {}
        files = tuple(_letters(desk, found, ending=ending, sender=sender, names=known))
    if as_json:
        show.as_json("reminders", [_data(one) for one in found])
    else:
        _print(desk, found)
    if out is not None and found:
        _send(desk, out, files, tuple(_noted(desk, found)), dry_run=dry_run)
    elif found and not as_json:
        desk.say(N_("Next: {command}"), command="opleiding next remind --out …")


def _print(desk: Desk, found: Iterable["Reminder"]) -> None:
    rows = [
        (
            one.held.skill,
            one.until,
            one.left,
            desk.named(one.person),
            desk.named(one.manager or "–"),
        )
        for one in found
    ]
    if rows:
        heads = (_("competence"), _("until"), _("days left"), _("person"), _("manager"))
        show.table(heads, rows)
    else:
        desk.say(N_("No reminder is due today."))


def _data(one: "Reminder") -> dict[str, Any]:
    return {
        "person": one.person,
        "manager": one.manager,
        "skill": one.held.skill,
        "until": one.until,
        "days": one.days,
        "left": one.left,
    }


def _letters(
    desk: Desk, found: Iterable["Reminder"], **how: Any
) -> Iterator[tuple[str, bytes]]:  # fmt: skip
    """Two of each: one for the person, one for the manager, if there is one."""
    from opleiding.reports.reminder import reminder_letter

    for one in found:
        stem = f"{one.person}-{one.held.skill}-{one.days}"
        for reader, to_manager in ((one.person, False), (one.manager, True)):
            if reader is not None:
                filled = reminder_letter(desk.policy, one, to_manager=to_manager)
                _language, data = letter(desk, "reminder", filled, reader, **how)
                whom = "manager" if to_manager else "person"
                yield f"{stem}-{whom}.{how['ending']}", data


def _noted(desk: Desk, found: Iterable["Reminder"]) -> Iterator["Change"]:
    """A line on each person's page, so that nobody gets the same reminder twice."""
    lines: dict[str, list[dict[str, Any]]] = {}
    for one in found:
        line = {"skill": one.held.skill, "until": str(one.until), "days": str(one.days), "date": str(desk.today)}  # fmt: skip
        lines.setdefault(one.person, []).append(line)
    for person, some in lines.items():
        yield desk.store.appended(f"people/{person}.yaml", "reminded", *some)


def _refuse_inside(desk: Desk, out: Path) -> None:
    if (desk.directory / out).resolve().is_relative_to(desk.root.resolve()):
        raise WrongUse(
            N_("{path} is in the policy repo, and these letters are for people: choose a folder outside it."),
            path=out,
        )  # fmt: skip


def _send(
    desk: Desk, out: Path, files: tuple[tuple[str, bytes], ...], changes: tuple["Change", ...], *, dry_run: bool,
) -> None:  # fmt: skip
    """The letters first, then what says that they went out: who was cut short sends them again."""
    from opleiding.store.export import export

    if not dry_run:
        for name, data in files:
            export(desk.root, desk.directory / out / name, data)
        desk.say(N_("Files written to {folder}: {n}."), n=len(files), folder=out)
    desk.write(*changes, dry_run=dry_run)
