"""Step 3 · `opleiding engage`."""

from collections.abc import Mapping
from typing import Any

import typer

from opleiding.cli import letter
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import context, register
from opleiding.records.engagements import Engagement


def _id(desk: Desk, tree: Mapping[str, Any]) -> str:  # noqa: ARG001 - what every mint gets
    return f"{tree['goals'][0]}-{tree['audience']}"


group = KindGroup(
    Engagement,
    opening="drafted",
    mint=_id,
    then={
        "drafted": "opleiding engage send {id}",
        "sent": "opleiding engage pulse {id} --moment before",
    },
)
app = group.standard()
group.deed("send", "sent", _("Write down that the message went out."))
group.deed(
    "pulse", "pulsed", _("Count how people feel about it, 1 to 5."), needs=("moment", "counts")
)


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
