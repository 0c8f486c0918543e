"""A move that the state of the record doesn't allow.

The state of a record is folded from its log. An entry that doesn't fit leaves
the state as it was, so what it says hasn't happened yet. Two branches that both
moved the same record look like this after a merge.

Bad:   a need that was `raised` and next `accepted`, with nothing in between.
Good:  `raised`, `analysed`, `accepted`.
"""

from collections.abc import Iterator
from datetime import date

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.base import Living, Logged
from opleiding.records.kinds import FOLDERS, kind
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0007",
    Severity.ERROR,
    says=N_("`{did}` can't follow `{before}`; what can: {possible}."),
    mend=N_("Take this entry out, or write the entry that belongs before it."),
)
def illegal_move(policy: Policy) -> Iterator[Hit]:
    """Entries that their record's table of moves doesn't have."""
    for folder in FOLDERS:
        for record in policy.written(kind(folder)):
            if isinstance(record, Living):
                yield from _illegal(record, policy.today)


def _illegal(record: Living, today: date) -> Iterator[Hit]:
    last: Logged | None = None
    for step in record.history:
        if not step.legal and step.entry.date <= today:
            yield _hit(record, step, last)
        elif step.moved:
            last = step


def _hit(record: Living, step: Logged, last: Logged | None) -> Hit:
    did, path = step.entry.did, ("log", step.index)
    possible = ", ".join(record.next_moves(step.before))
    if step.before is None:
        says = N_("A log can't open with `{did}`; it opens with: {possible}.")
        return Hit(record, *path, did=str(did), possible=possible).worded(says=says)
    values = {"did": str(did), "before": str(step.before), "possible": possible or "–"}
    if last is not None and last.entry.date == step.entry.date:
        says = N_("`{did}` and `{before}` are both of {day}: two branches may both have moved.")
        mend = N_("Keep the entry that really happened, and take the other out.")
        return Hit(record, *path, **values, day=step.entry.date).worded(says=says, mend=mend)
    if not possible:
        says = N_("`{did}` can't follow `{before}`: that is where this record ended.")
        return Hit(record, *path, **values).worded(says=says)
    return Hit(record, *path, **values)
