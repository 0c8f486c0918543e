"""Everything that `check` finds, in one run."""

from collections.abc import Iterable

from opleiding.finding import Finding
from opleiding.policy import Policy
from opleiding.records.organisation import Ignore
from opleiding.rules.registry import all_rules


def check(policy: Policy, troubles: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """The reader's troubles and the rules' findings, less what is ignored today, by file."""
    found = (*troubles, *(finding for rule in all_rules() for finding in rule(policy)))
    ignored = [
        ignore
        for ignore in policy.organisation.ignore
        if ignore.until is None or policy.today <= ignore.until
    ]
    kept = (finding for finding in found if not any(_covers(ignore, finding) for ignore in ignored))
    return tuple(
        sorted(
            kept,
            key=lambda finding: (
                finding.where.file,
                finding.where.line or 0,
                finding.code,
                str(finding.where.path),
            ),
        )
    )


def _covers(ignore: Ignore, finding: Finding) -> bool:
    return ignore.rule == finding.code and finding.where.file == f"{ignore.record}.yaml"
