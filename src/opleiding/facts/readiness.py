"""How ready people feel, before and after: counts of pulses, of groups that are large enough."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.engagements import Engagement, EngagementEntry, EngagementVerb, Moment

READY = 4
"""Who answers so much or more, of 5, is ready."""
LOW = Decimal(3)
"""A mean below the middle of the scale is low."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """One pulse of an engagement. `n`, `ready` and `mean` are None where too few people answered.

    `ready` is the share 0–1 that answered 4 or 5; `mean` is on the scale of 1 to 5. Both are the
    counts of all its departments together, as a pulse is taken of a message, not of a person.
    """

    engagement: Engagement
    moment: Moment | None
    day: date
    n: int | None
    ready: Decimal | None
    mean: Decimal | None
    where: Where

    @property
    def low(self) -> bool:
        """Known, and below the middle of the scale."""
        return self.mean is not None and self.mean < LOW


def pulses(policy: Policy, department: str | None = None) -> tuple[Pulse, ...]:
    """Every pulse, of one department if it is named, the oldest first.

    A message that names no department goes to all of them.
    """
    minimum = policy.organisation.privacy.minimum_group
    found = [
        _pulse(message, entry, minimum)
        for message in policy.all(Engagement)
        if department is None or reaches(message, department)
        for entry in message.entries(EngagementVerb.PULSED)
    ]
    return tuple(sorted(found, key=lambda pulse: (pulse.day, pulse.engagement.id)))


def reaches(message: Engagement, department: str) -> bool:
    """Whether the message goes to this department."""
    return not message.departments or department in message.departments


def _pulse(message: Engagement, entry: EngagementEntry, minimum: int) -> Pulse:
    counts = entry.counts or ()
    n = sum(counts)
    where = message.at(*message.path_of(entry))
    if not n or n < minimum:
        return Pulse(message, entry.moment, entry.date, None, None, None, where)
    ready = Decimal(sum(counts[READY - 1 :])) / n
    mean = Decimal(sum(score * count for score, count in enumerate(counts, start=1))) / n
    return Pulse(message, entry.moment, entry.date, n, ready, mean, where)
