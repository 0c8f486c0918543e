"""Step 3 · `opleiding engage`."""

from collections.abc import Mapping
from typing import Any

import typer

from opleiding.cli import letter, objections, readiness
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import context, register
from opleiding.cli.pulse import add_pulse
from opleiding.cli.sheet import add_form
from opleiding.errors import WrongUse
from opleiding.records.engagements import Engagement, EngagementVerb
from opleiding.sentence import N_


def _id(desk: Desk, tree: Mapping[str, Any]) -> str:  # noqa: ARG001 - what every mint gets
    return f"{tree['goals'][0]}-{tree['audience']}"


def _then(message: Engagement) -> str:
    taken = [entry.moment for entry in message.entries(EngagementVerb.PULSED)]
    if not taken:
        return f"opleiding engage form {message.id} --moment before"
    return "opleiding engage readiness"


group = KindGroup(
    Engagement,
    opening="drafted",
    mint=_id,
    then={
        "drafted": "opleiding engage send {id}",
        "sent": _then,
    },
)
app = group.standard()
group.deed("send", "sent", _("Write down that the message went out."))
add_form(group)
add_pulse(group)


def _write(ctx: typer.Context, /, *, record_id: str, **how: Any) -> None:
    desk = Desk.of(ctx)
    letter.write(desk, group.find(desk, record_id).id, **how)


register(
    app,
    "write",
    _write,
    [context(), group.id_argument(), *letter.options()],
    _("The message itself, for its audience: to read, to mail, or for the notice board."),
)


def _objections(
    ctx: typer.Context,
    /,
    *,
    word: str | None,
    audience: str | None,
    add: str | None,
    key: str | None,
    by: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    desk = Desk.of(ctx)
    if add is not None:
        objections.add_usual(desk, group.find(desk, add), key, by, dry_run=dry_run)
    elif key is not None or by is not None:
        raise WrongUse(N_("Say to which engagement with --add."))
    else:
        objections.print_usual(desk, word, audience, as_json=as_json)


register(
    app,
    "objections",
    _objections,
    [context(), *objections.options()],
    _("Usual objections with an honest answer: look them up, or add one to an engagement."),
)


def _readiness(ctx: typer.Context, /, **how: Any) -> None:
    readiness.print_readiness(Desk.of(ctx), **how)


register(
    app,
    "readiness",
    _readiness,
    [context(), *readiness.options()],
    _("How ready people feel, before and after, over time; groups that are large enough only."),
)
