"""The readings that tell what came of sessions: before the first, and once the effect has settled."""

from dataclasses import dataclass
from datetime import date

from opleiding.facts.calendar import after_months
from opleiding.facts.money.apart import Read
from opleiding.facts.traced import Traced
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.indicators import Indicator, IndicatorVerb
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

SETTLED_MONTHS = 3
"""A reading counts as an effect from three months after the last day of the last session."""
FIRST_YEAR_MONTHS = 12
"""And no longer than a year after it: what moves later is not claimed (Phillips' principle 9)."""


@dataclass(frozen=True, slots=True)
class Reads:
    """Every reading before the first session, and the last one of the settled first year."""

    earlier: tuple[Read, ...]
    after: Read | None

    @property
    def before(self) -> Read | None:
        """The last one before the first session."""
        return self.earlier[-1] if self.earlier else None


def reads_of(indicator: Indicator, sessions: tuple[Session, ...]) -> Reads:
    """The readings of an indicator around these sessions."""
    first = min(session.first_day for session in sessions)
    last = max(session.last_day for session in sessions)
    settled, over = after_months(last, SETTLED_MONTHS), after_months(last, FIRST_YEAR_MONTHS)
    found = tuple(_reads(indicator))
    counted = [one for one in found if settled <= one[0] <= over]
    earlier = tuple(one for one in found if one[0] < first)
    return Reads(earlier, counted[-1] if counted else None)


def working_on(
    policy: Policy, indicator: Indicator, sessions: tuple[Session, ...]
) -> tuple[Session, ...]:
    """The sessions with a goal that this indicator measures; all of them where no goal says so."""
    measured = {
        goal.id
        for goal in policy.all(Goal)
        if goal.criterion and goal.criterion.indicator == indicator.id
    }
    trainings = {t.id for t in policy.all(Training) if measured.intersection(t.goals)}
    return tuple(s for s in sessions if s.training in trainings) or sessions


def _reads(indicator: Indicator) -> list[tuple[date, Traced]]:
    return [
        (one.date, Traced(one.value, (indicator.at(*indicator.path_of(one), "value"),)))
        for one in indicator.entries(IndicatorVerb.READ)
    ]
