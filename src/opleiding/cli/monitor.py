"""Step 8 · `opleiding monitor`."""

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.monitor_chart import add_chart
from opleiding.cli.monitor_check import add_check
from opleiding.cli.monitor_due import add_due
from opleiding.cli.monitor_sample import add_sample
from opleiding.records.plans import Plan

if TYPE_CHECKING:
    from opleiding.facts.progress import Progress


def _next(plan: Plan) -> str:
    """After a check that asks for an adjustment, that; else the chart."""
    from opleiding.facts.monitoring.signs import wants_adjustment

    if wants_adjustment(plan) is None:
        return f"opleiding monitor chart {plan.id}"
    signs = "".join(f" --sign {sign}" for sign in plan.log[-1].signs)
    return f"opleiding monitor adjust {plan.id} --because …{signs}"


group = KindGroup(Plan, then={"signed": _next, "running": _next})
app = group.app


add_due(group)


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
        show.as_json("progress", [_data(one) for _, one in rows])
    else:
        table = [
            (
                plan,
                desk.words.term(one.course),
                one.checks[-1].day if one.checks else None,
                one.checks[-1].score if one.checks else None,
                one.checks[-1].expected if one.checks else None,
                _followed(desk, one.plan),
            )
            for plan, one in rows
        ]
        show.table(
            (
                _("plan"),
                _("course"),
                _("last check"),
                _("score"),
                _("expected"),
                _("last adjustment"),
            ),
            table,
        )


def _data(one: "Progress") -> dict[str, Any]:
    from opleiding.facts.monitoring.adjusted import adjustments

    last = adjustments(one.plan)[-1:]
    return {
        "plan": one.plan.id,
        "course": str(one.course),
        "checks": len(one.checks),
        "adjusted": [
            {
                "day": adjusted.day,
                "before": adjusted.before,
                "after": adjusted.after,
                "since": str(adjusted.since),
                "indication": adjusted.indication,
            }
            for adjusted in last
        ],
    }


def _followed(desk: Desk, plan: Plan) -> str:
    """What followed on the last adjustment: its gap before and after, in a few signs."""
    from opleiding.facts.monitoring.adjusted import adjustments

    last = adjustments(plan)[-1:]
    return "".join(f"{one.day}: {_gap(desk, one.before)} → {_gap(desk, one.after)}" for one in last)


def _gap(desk: Desk, gap: Decimal | None) -> str:
    from opleiding.text.form import form

    return "…" if gap is None else form(desk.words.language).number(gap, 0)


group.shows()
add_check(group)
add_sample(group)
add_chart(group)
