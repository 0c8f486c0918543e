"""Step 10 · `opleiding next`."""

from collections.abc import Mapping
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.next_decide import add_decide
from opleiding.cli.next_propose import add_propose
from opleiding.cli.next_remind import add_remind
from opleiding.cli.next_welcome import add_welcome
from opleiding.errors import WrongUse
from opleiding.records.followups import Followup, FollowupKind, FollowupVerb
from opleiding.sentence import N_


def _id(desk: Desk, tree: Mapping[str, Any]) -> str:
    if "proposal" in tree:
        return str(tree["proposal"])
    about = next((tree[key] for key in ("goal", "person", "team", "effect") if key in tree), "all")
    return f"{about}-{tree['kind'].replace('_', '-')}-{desk.today.year}"


def _guard(desk: Desk, step: Followup) -> None:  # noqa: ARG001 - what every guard gets
    if not (step.person or step.team or step.goal or step.effect):
        raise WrongUse(N_("For whom is this next step? Say --person, --team, --goal or --effect."))
    last = step.log[-1]
    if last.did is FollowupVerb.AGREED and (step.person is None or last.by != step.person):
        who = step.person or "…"
        raise WrongUse(N_("Only who it is for can agree: --by {person}"), person=who)
    if last.did is FollowupVerb.AGREED and any(one.did is last.did for one in step.log[:-1]):
        raise WrongUse(N_("That is written down already: nothing changes."))
    mentor = step.kind is FollowupKind.MENTOR and step.person is not None
    if mentor and last.did is FollowupVerb.DECIDED and not step.agreed:
        raise WrongUse(
            N_("Being mentor takes the agreement of {person}: opleiding next agree {id} --by {person}"),
            person=step.person,
            id=step.id,
        )  # fmt: skip


def _after_proposal(step: Followup) -> str:
    if step.kind is FollowupKind.MENTOR and step.person and not step.agreed:
        return f"opleiding next agree {step.id} --by {step.person}"
    return f"opleiding next decide {step.id}"


group = KindGroup(
    Followup,
    opening="proposed",
    mint=_id,
    guard=_guard,
    then={
        "proposed": _after_proposal,
        "decided": "opleiding next move {id} done",
    },
)
app = group.app
add_propose(group)
group.lists()
group.shows()
group.moves()
group.deed("agree", "agreed", _("Write down that whom it is for agrees."))
add_decide(group)
add_remind(app)
add_welcome(app)
