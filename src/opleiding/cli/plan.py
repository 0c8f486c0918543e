"""Step 6 · `opleiding plan`."""

from collections.abc import Mapping
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.draft_plan import add_create
from opleiding.cli.invite import add_invite
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.schedule import add_schedule
from opleiding.records.plans import Party, Plan, PlanState
from opleiding.sentence import N_

_SIGNED = N_("The {party} signed this on {day}.")
_CHANGED = N_("The {party} signed an older version, on {day}: it changed since.")
_CHANGED_PARTS = N_("The {party} signed an older version, on {day}: since then {parts} changed.")
_UNSIGNED = frozenset({PlanState.DRAFTED, PlanState.SIGNED})


def _id(desk: Desk, tree: Mapping[str, Any]) -> str:  # noqa: ARG001 - what every mint gets
    return f"{tree['person']}-{tree['period'][:4]}"


def _fingerprint(desk: Desk, plan: Plan) -> Mapping[str, Any]:
    from opleiding.facts.agreement import fingerprint
    from opleiding.facts.signing import parts

    kept = {str(one): digits for one, digits in parts(desk.policy, plan).items()}
    return {"of": fingerprint(plan)[:23], "parts": kept}


def _tells(desk: Desk, plan: Plan) -> None:
    """Who of the three signed this very plan, and who signed another."""
    from opleiding.facts.signing import signed

    for one in signed(desk.policy, plan):
        sentence = _CHANGED if one.changed else _SIGNED
        if one.since:
            sentence = _CHANGED_PARTS
        desk.say(sentence, party=one.party, day=one.entry.date, parts=one.since)
    for party in Party:
        if party not in plan.signatures() and plan.state in _UNSIGNED:
            desk.say(N_("The {party} hasn't signed yet."), party=party)


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
    tells=_tells,
    then={
        "drafted": _next,
        "signed": _next,
        "running": "opleiding monitor check {id}",
    },
)
app = group.app
add_create(group)
group.lists()
group.shows()
group.moves()
group.deed(
    "sign", "signed", _("Sign a plan, as one of the three."), needs=("as_",), extra=_fingerprint
)
add_schedule(group)
add_invite(group)
