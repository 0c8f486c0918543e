"""`opleiding sessions`."""

from collections.abc import Mapping
from typing import Any

from opleiding.cli.attend import add_attend
from opleiding.cli.certify import add_certify, tell_certificates
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.places import add_places, tell_places
from opleiding.errors import MoveRefused
from opleiding.records.sessions import Session, SessionState
from opleiding.sentence import N_


def _id(desk: Desk, tree: Mapping[str, Any]) -> str:  # noqa: ARG001 - what every mint gets
    return f"{tree['training']}-{str(tree['slots'][0])[:10]}"


def _guard(desk: Desk, session: Session) -> None:  # noqa: ARG001 - what every guard gets
    for entry in session.entries(SessionState.HELD):
        if entry.date < session.last_day:
            raise MoveRefused(
                N_("{id} lasts until {day}: it can't have been held on {date}."),
                id=session.id,
                day=session.last_day,
                date=entry.date,
            )


def _tells(desk: Desk, session: Session) -> None:
    tell_places(desk, session)
    tell_certificates(desk, session)


group = KindGroup(
    Session,
    opening="planned",
    mint=_id,
    guard=_guard,
    tells=_tells,
    after=tell_certificates,
    then={
        "planned": "opleiding sessions move {id} confirmed",
        "confirmed": "opleiding sessions move {id} held",
        "held": "opleiding effect ask {id} --months 0",
    },
)
app = group.standard()
add_places(group)
add_attend(group)
add_certify(group)
