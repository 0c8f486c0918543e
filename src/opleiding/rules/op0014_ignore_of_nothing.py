"""A line of `ignore` about a record that isn't there.

It was renamed or taken away, so the line accepts nothing, and under the new
name the finding shows again.

Bad:   `ignore: [{rule: OP0702, record: goals/klant, reason: …}]` for `goals/klanten`.
Good:  `ignore: [{rule: OP0702, record: goals/klanten, reason: …}]`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.kinds import FOLDERS
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0014",
    Severity.NOTE,
    says=N_("There is no {record} to accept {rule} for."),
    mend=N_("Write `record:` as folder/id of a record that is there, or take this line out."),
)
def ignore_of_nothing(policy: Policy) -> Iterator[Hit]:
    """Lines of `ignore` that name no record."""
    organisation = policy.organisation
    for index, line in enumerate(organisation.ignore):
        folder, _, record_id = line.record.partition("/")
        known = policy.ids(folder) if folder in FOLDERS else frozenset()
        if record_id not in known and line.record != organisation.id:
            yield Hit(organisation, "ignore", index, "record", record=line.record, rule=line.rule)
