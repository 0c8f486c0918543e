"""Step 4 · `opleiding case`."""

from collections.abc import Mapping
from typing import Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import context, dry_run, parameter, register
from opleiding.cli.records import append_entry
from opleiding.cli.report import add_report
from opleiding.cli.reports import REPORTS
from opleiding.records.cases import Case

DECISIONS = ("approved", "rejected", "deferred")


def _id(desk: Desk, tree: Mapping[str, Any]) -> str:  # noqa: ARG001 - what every mint gets
    return f"{tree['goals'][0]}"


group = KindGroup(
    Case,
    opening="drafted",
    mint=_id,
    then={
        "drafted": "opleiding case estimate {id}",
        "submitted": "opleiding case decide {id} approved",
        "approved": "opleiding report roi {id}",
        "deferred": "opleiding case move {id} submitted",
    },
)
app = group.standard()
group.deed("submit", "submitted", _("Hand the case to management."))


def _decided_on(desk: Desk, case: Case) -> Mapping[str, Any]:
    """The fingerprint of the case, and what it takes and brings to the cent, as far as it is known."""
    from opleiding.facts.agreement import fingerprint
    from opleiding.facts.money.decided import figures_of

    figures = figures_of(desk.policy, case)
    named = zip(("cost", "benefit"), figures or (), strict=False)
    amounts = {name: str(round(figure.value, 2)) for name, figure in named}
    return {"of": fingerprint(case)[:23], **amounts}


def _decide(ctx: typer.Context, /, *, record_id: str, decision: str, **values: Any) -> None:
    append_entry(Desk.of(ctx), group, record_id, decision, (), values, _decided_on)


register(
    app,
    "decide",
    _decide,
    [
        context(),
        group.id_argument(),
        parameter(
            "decision",
            str,
            typer.Argument(
                help=_("approved, rejected or deferred."), autocompletion=lambda: list(DECISIONS)
            ),
        ),
        *group.log_options(),
        dry_run(),
    ],
    _("Write down what management decided."),
)
add_report(
    app,
    REPORTS["case"],
    verb="estimate",
    help_=_("What it takes and what it can yield, in figures and in words."),
)
