"""Step 8 · `opleiding monitor`."""

from typing import Annotated

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.records.plans import Plan
from opleiding.sentence import N_

group = KindGroup(Plan, then={"running": "opleiding monitor show {id}"})
app = group.app


@app.command("due", help=_("Which plans are to be checked."))
def due(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    """Every open check, the oldest first."""
    from opleiding.facts.checks import due_checks
    from opleiding.facts.effects.due import OPEN

    desk = Desk.of(ctx)
    checks = [check for check in due_checks(desk.policy) if check.state in OPEN]
    if as_json:
        data = [
            {"id": one.id, "plan": one.plan.id, "due": one.day, "state": str(one.state)}
            for one in checks
        ]
        show.as_json("due-checks", data)
    elif checks:
        rows = [
            (one.plan.id, one.plan.person, one.day, desk.words.term(one.state)) for one in checks
        ]
        show.table((_("plan"), _("person"), _("due"), _("state")), rows)
    else:
        desk.say(N_("No plan needs a check today."))


@app.command("list", help=_("How far the running plans are."))
def list_(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    """One line a plan that is signed or running, by id."""
    from opleiding.facts.progress import progress

    desk = Desk.of(ctx)
    plans = [plan for plan in desk.policy.all(Plan) if plan.state in {"signed", "running"}]
    rows = [(plan.id, progress(desk.policy, plan)) for plan in plans]
    if as_json:
        show.as_json("progress", [{"plan": plan, "course": str(one.course)} for plan, one in rows])
    else:
        table = [
            (
                plan,
                desk.words.term(one.course),
                one.checks[-1].day if one.checks else None,
                one.checks[-1].score if one.checks else None,
                one.checks[-1].expected if one.checks else None,
            )
            for plan, one in rows
        ]
        show.table((_("plan"), _("course"), _("last check"), _("score"), _("expected")), table)


group.shows()
group.deed(
    "check",
    "checked",
    _("Write down how far somebody is, against the plan."),
    needs=("score", "expected"),
)
group.deed("adjust", "adjusted", _("Write down what was adjusted, and why."), needs=("because",))
