"""Attendance per slot that doesn't fit the slots, or the hours beside it.

Hours per slot show where somebody missed a part. They stand in the order of the
slots, one for each, and together they are the hours: both at once can differ.

Bad:   `{person: p-7f3k, hours: 15, slots: [7.5, 4]}`, in a session of two slots.
Good:  `{person: p-7f3k, slots: [7.5, 4], missed: work}`
"""

from collections.abc import Iterator
from decimal import Decimal

from opleiding.facts.sessions.slots import lengths
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Participant, Session, SessionState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_LONGER = N_("{person} has {hours} hours in slot {number}; that slot lasts {most}.")
_FEWER = N_("Write at most {most} for that slot.")
_SUM = N_("{person} has {hours} hours, and {sum} in the slots together.")
_ONE = N_("Keep `slots:`, and take `hours:` away.")


@rule(
    "OP0619",
    Severity.ERROR,
    says=N_("{person} has hours in {count} slots; this session has {slots}."),
    mend=N_("opleiding sessions attend {id}"),
)
def attendance_that_does_not_add_up(policy: Policy) -> Iterator[Hit]:
    """Participants whose `slots:` are too many, too few once it was held, too long, or another sum."""
    for session in policy.all(Session):
        for index, participant in enumerate(session.participants):
            if participant.slots:
                yield from _one(session, participant, index)


def _one(session: Session, participant: Participant, index: int) -> Iterator[Hit]:
    path, person = ("participants", index, "slots"), participant.person
    count, slots, sum_ = len(participant.slots), len(session.slots), sum(participant.slots)
    if count > slots or (count < slots and session.state is SessionState.HELD):
        yield Hit(session, *path, person=person, count=count, slots=slots)
    for number, (hours, most) in enumerate(zip(participant.slots, lengths(session), strict=False)):
        if hours > most:
            values = {"number": number + 1, "hours": hours, "most": _short(most)}
            hit = Hit(session, *path, number, person=person, **values)
            yield hit.worded(says=_LONGER, mend=_FEWER)
    if participant.hours not in {None, sum_}:
        hit = Hit(session, *path, person=person, hours=participant.hours, sum=sum_)
        yield hit.worded(says=_SUM, mend=_ONE)


def _short(hours: Decimal) -> Decimal:
    return round(hours, 2).normalize()
