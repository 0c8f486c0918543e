"""`opleiding people`."""

import secrets
from collections.abc import Mapping
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.talked import add_talked
from opleiding.records.people import Person

_CHARACTERS = "23456789abcdefghjkmnpqrstvwxyz"


def _pseudonym(desk: Desk, tree: Mapping[str, Any]) -> str:  # noqa: ARG001 - what every mint gets
    return "p-" + "".join(secrets.choice(_CHARACTERS) for _ in range(4))


group = KindGroup(Person, mint=_pseudonym, without=frozenset({"reminded"}))
app = group.standard()
add_talked(group)
