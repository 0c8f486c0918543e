"""Step 3 · `opleiding engage`."""

from collections.abc import Mapping
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
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
