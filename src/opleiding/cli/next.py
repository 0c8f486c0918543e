"""Step 10 · `opleiding next`."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.errors import WrongUse
from opleiding.records.followups import Followup
from opleiding.sentence import N_


def _id(desk: Desk, tree: Mapping[str, Any]) -> str:
    about = next((tree[key] for key in ("goal", "person", "team", "effect") if key in tree), "all")
    return f"{about}-{tree['kind'].replace('_', '-')}-{desk.today.year}"


def _guard(desk: Desk, step: Followup) -> None:  # noqa: ARG001 - what every guard gets
    if not (step.person or step.team or step.goal or step.effect):
        raise WrongUse(N_("For whom is this next step? Say --person, --team, --goal or --effect."))


group = KindGroup(
    Followup,
    opening="proposed",
    mint=_id,
    guard=_guard,
    then={
        "proposed": "opleiding next decide {id}",
        "decided": "opleiding next move {id} done",
    },
)
app = group.standard(create="propose")
group.deed("decide", "decided", _("Write down that this is what comes next."))


@app.command("due", help=_("What asks for a next step, with the reason."))
def due(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    """Proposals from the records; nothing is written."""
    from opleiding.facts.proposals import proposals

    desk = Desk.of(ctx)
    say = desk.words.say
    found = [
        (desk.words.term(one.kind), say(one.sentence, **one.values), one.command)
        for one in proposals(desk.policy)
    ]
    if as_json:
        keys = ("kind", "because", "command")
        show.as_json("proposals", [dict(zip(keys, one, strict=True)) for one in found])
    elif found:
        show.table((_("kind"), _("because"), _("command")), found)
    else:
        desk.say(N_("Nothing asks for a next step today."))
