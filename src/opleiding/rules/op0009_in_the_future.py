"""An entry or an answer that is dated after today.

A log tells what happened. A slip in the year makes figures of today miss what
is already done; what still has to happen has fields of its own, such as `due`.

Bad:   `{date: 2062-03-01, did: approved}`
Good:  `{date: 2026-03-01, did: approved}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.effects import Answer, Effect
from opleiding.records.kinds import FOLDERS, kind
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0009",
    Severity.ERROR,
    says=N_("This is dated {day}; today is {today}."),
    mend=N_("Write the day on which it happened, or take it out until it has."),
)
def in_the_future(policy: Policy) -> Iterator[Hit]:
    """Entries of logs and answers about effects after the real day."""
    for folder in FOLDERS:
        for record in policy.written(kind(folder)):
            dated = (("log", getattr(record, "log", ())), ("answers", _answers(record)))
            for name, lines in dated:
                for index, line in enumerate(lines):
                    if line.date > policy.clock:
                        yield Hit(record, name, index, "date", day=line.date, today=policy.clock)


def _answers(record: Record) -> tuple[Answer, ...]:
    return record.answers if isinstance(record, Effect) else ()
