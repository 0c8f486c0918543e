"""A setting with which no figure can be right.

A day of no hours divides by zero, a group of two hides nobody, and a check every
zero weeks is never on time.

Bad:   `privacy: {minimum_group: 1}`
Good:  `privacy: {minimum_group: 5}`
"""

from collections.abc import Iterator
from decimal import Decimal

from opleiding.finding import Path, Severity
from opleiding.policy import Policy
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0010",
    Severity.ERROR,
    says=N_("`{setting}` is {value}; it works from {least} to {most}."),
    mend=N_("Write `{setting}: {proposal}` in opleiding.yaml."),
)
def setting_out_of_reach(policy: Policy) -> Iterator[Hit]:
    """Hours in a day, the smallest group, weeks between checks."""
    organisation = policy.organisation
    settings: tuple[tuple[Path, Decimal | int, int, int, str], ...] = (
        (("hours_per_day",), organisation.hours_per_day, 1, 12, "7.6"),
        (("privacy", "minimum_group"), organisation.privacy.minimum_group, 3, 50, "5"),
        (("monitoring", "every_weeks"), organisation.monitoring.every_weeks, 1, 52, "6"),
    )
    for path, value, least, most, proposal in settings:
        if not least <= value <= most:
            yield Hit(
                organisation,
                *path,
                setting=path[-1],
                value=value,
                least=least,
                most=most,
                proposal=proposal,
            )
