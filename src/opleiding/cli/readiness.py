"""How ready people feel, pulse by pulse: a table, or data."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import as_json, ids, parameter
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.readiness import Pulse


def options() -> list[Any]:
    """What `engage readiness` knows."""
    department = typer.Option(
        "--department",
        metavar="ID",
        help=_("Only this department."),
        autocompletion=ids("departments"),
    )
    return [parameter("department", str | None, department, None), as_json()]


def print_readiness(desk: Desk, department: str | None, *, as_json: bool) -> None:
    """Every pulse, the oldest first; of too few people only that there was one."""
    from opleiding.facts.readiness import pulses

    where = desk.resolve("departments", department) if department is not None else None
    found = pulses(desk.policy, where)
    if as_json:
        show.as_json("readiness", [_data(pulse) for pulse in found])
    elif found:
        heads = (_("engagement"), _("departments"), _("moment"), _("date"))
        numbers = (_("answers"), _("4 or 5 of 5"), _("mean"))
        show.table((*heads, *numbers), [_row(desk, pulse) for pulse in found])
        _explain(desk, found)
    else:
        desk.say(N_("No pulse was taken yet: opleiding engage pulse."))


def _row(desk: Desk, pulse: "Pulse") -> tuple[object, ...]:
    from opleiding.text.form import form

    shown, message = form(desk.words.language), pulse.engagement
    minimum = desk.policy.organisation.privacy.minimum_group
    return (
        message.id,
        ", ".join(message.departments) or _("all"),
        desk.words.term(pulse.moment) if pulse.moment else "–",
        pulse.day,
        f"< {minimum}" if pulse.n is None else pulse.n,
        shown.share(pulse.ready),
        shown.number(pulse.mean, 1),
    )


def _explain(desk: Desk, found: "tuple[Pulse, ...]") -> None:
    if any(pulse.n is None for pulse in found):
        minimum = desk.policy.organisation.privacy.minimum_group
        desk.say(N_("Groups smaller than {minimum} are hidden."), minimum=minimum)


def _data(pulse: "Pulse") -> dict[str, Any]:
    return {
        "engagement": pulse.engagement.id,
        "goals": list(pulse.engagement.goals),
        "departments": list(pulse.engagement.departments),
        "moment": pulse.moment and str(pulse.moment),
        "date": pulse.day,
        "hidden": pulse.n is None,
        "answers": pulse.n,
        "ready": pulse.ready,
        "mean": pulse.mean,
    }
