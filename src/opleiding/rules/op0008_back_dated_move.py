"""A move that is dated before the entry above it.

A log is written in the order in which things happened. An entry that is slipped
in under an earlier date changes the past: a report of that day comes out
otherwise than it did. Readings of an indicator may come late; they move nothing.

Bad:   `accepted` on 2 February, and below it `analysed` on 20 January.
Good:  entries from old to new.
"""

from collections.abc import Iterator
from itertools import pairwise

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.base import Living
from opleiding.records.kinds import FOLDERS, kind
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0008",
    Severity.WARNING,
    says=N_("This entry is of {day}, earlier than the one above it, of {above}."),
    mend=N_("Write the day on which it was put down, and say in `note:` when it happened."),
)
def back_dated_move(policy: Policy) -> Iterator[Hit]:
    """Entries with a date before that of the entry above."""
    for folder in FOLDERS:
        for record in policy.written(kind(folder)):
            if isinstance(record, Living) and any(record.moves.values()):
                for index, (above, entry) in enumerate(pairwise(record.log), start=1):
                    if entry.date < above.date:
                        yield Hit(record, "log", index, "date", day=entry.date, above=above.date)
