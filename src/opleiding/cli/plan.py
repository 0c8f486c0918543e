"""Step 6 · `opleiding plan`."""

from collections.abc import Mapping
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.schedule import add_schedule
from opleiding.records.plans import Party, Plan


def _id(desk: Desk, tree: Mapping[str, Any]) -> str:  # noqa: ARG001 - what every mint gets
    return f"{tree['person']}-{tree['period'][:4]}"


def _fingerprint(desk: Desk, plan: Plan) -> Mapping[str, Any]:  # noqa: ARG001 - what every extra gets
    from opleiding.facts.agreement import fingerprint

    return {"of": fingerprint(plan)[:23]}


def _next(plan: Plan) -> str:
    """Who signs next; once all three have, the plan can run."""
    for party in Party:
        if party not in plan.signatures():
            return f"opleiding plan sign {plan.id} --as {party}"
    return f"opleiding plan move {plan.id} running"


group = KindGroup(
    Plan,
    opening="drafted",
    main="person",
    mint=_id,
    then={
        "drafted": _next,
        "signed": _next,
        "running": "opleiding monitor check {id}",
    },
)
app = group.standard(create="create")
group.deed(
    "sign", "signed", _("Sign a plan, as one of the three."), needs=("as_",), extra=_fingerprint
)
add_schedule(group)
