"""`opleiding monitor sample`: whom to look at this week."""

from typing import Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json, context, parameter, register
from opleiding.errors import WrongUse
from opleiding.facts.monitoring.sample import Picked, Sample
from opleiding.sentence import N_

_MOST = 10_000


def add_sample(group: KindGroup) -> None:
    """Adds the command."""
    size = typer.Option(
        "--size",
        help=_("How many; by default the square root of how many plans run, such as 8 of 60."),
    )
    register(
        group.app,
        "sample",
        _sample,
        [context(), parameter("size", str | None, size, None), as_json()],
        _("Whom to look at this week: everyone in turn, and sooner where a talk helps most."),
    )


def _sample(ctx: typer.Context, /, *, size: str | None, as_json: bool) -> None:
    from opleiding.facts.monitoring.sample import sample

    desk = Desk.of(ctx)
    found = sample(desk.policy, size=None if size is None else _number(size))
    if as_json:
        show.as_json("sample", _data(found))
        return
    if found.picked:
        rows = [_row(desk, one) for one in found.picked]
        heads = (_("plan"), _("person"), _("why"), _("checks"), _("last check"))
        show.table(heads, rows)
    desk.say(
        N_("{picked} of {plans} running plans, in the week of {monday}."),
        picked=len(found.picked),
        plans=found.plans,
        monday=found.monday,
    )
    if found.picked:
        desk.say(N_("Everyone's turn comes within {weeks} weeks."), weeks=found.weeks)


def _number(typed: str) -> int:
    short = len(typed) <= len(str(_MOST))
    if not (short and typed.isdecimal() and typed.isascii() and 1 <= int(typed) <= _MOST):
        raise WrongUse(N_("--size {typed}: a whole number from 1 on, such as 8."), typed=typed)
    return int(typed)


def _row(desk: Desk, one: Picked) -> tuple[object, ...]:
    plan, why = one.plan, desk.words.term(one.reason)
    return plan.id, plan.person, why, one.checks, one.last


def _data(found: Sample) -> dict[str, Any]:
    return {
        "monday": found.monday,
        "plans": found.plans,
        "size": found.size,
        "within_weeks": found.weeks,
        "picked": [
            {
                "plan": one.plan.id,
                "person": one.plan.person,
                "reason": str(one.reason),
                "checks": one.checks,
                "last_check": one.last,
            }
            for one in found.picked
        ],
    }
