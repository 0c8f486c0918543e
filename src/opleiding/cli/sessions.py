"""`opleiding sessions`."""

from collections.abc import Mapping
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.records.sessions import Session


def _id(desk: Desk, tree: Mapping[str, Any]) -> str:  # noqa: ARG001 - what every mint gets
    return f"{tree['training']}-{str(tree['slots'][0])[:10]}"


group = KindGroup(
    Session,
    opening="planned",
    mint=_id,
    then={
        "planned": "opleiding sessions move {id} confirmed",
        "confirmed": "opleiding sessions move {id} held",
        "held": "opleiding effect ask {id} --months 0",
    },
)
app = group.standard()
