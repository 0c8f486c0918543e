"""How far a plan is: its checks, its hours, its signatures."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.effects.attendance import hours_of, sessions_of
from opleiding.facts.traced import Traced, total
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.plans import Party, Plan, PlanEntry, PlanVerb
from opleiding.records.sessions import SessionState
from opleiding.records.signs import Sign

DRIFT = Decimal(15)
"""Percentage points behind from which a plan drifts."""


class Course(StrEnum):
    """Whether a plan is still on course."""

    ON_COURSE = "on_course"
    DRIFTING = "drifting"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Check:
    """How far somebody was on a day, and how far was expected; in percent of the plan.

    `said` is what whoever guides says of the course, None where nothing was said.
    """

    day: date
    score: Decimal | None
    expected: Decimal | None
    where: Where
    said: bool | None = None
    signs: tuple[Sign, ...] = ()

    @property
    def gap(self) -> Decimal | None:
        """Score less expectation, in percentage points; negative is behind."""
        if self.score is None or self.expected is None:
            return None
        return self.score - self.expected

    @property
    def course(self) -> Course:
        """What was said of it; where nothing was said, drifting from 15 points behind."""
        if self.said is not None:
            return Course.ON_COURSE if self.said else Course.DRIFTING
        if self.gap is None:
            return Course.UNKNOWN
        return Course.DRIFTING if self.gap <= -DRIFT else Course.ON_COURSE


@dataclass(frozen=True, slots=True)
class Progress:
    """A plan on its way: hours planned and followed, who signed and who is still to sign."""

    plan: Plan
    checks: tuple[Check, ...]
    planned: Traced
    followed: Traced
    signed: tuple[Party, ...]
    missing: tuple[Party, ...]

    @property
    def course(self) -> Course:
        """As the last check saw it."""
        return self.checks[-1].course if self.checks else Course.UNKNOWN


def progress(policy: Policy, plan: Plan) -> Progress:
    """How far this plan is today. Hours count from held sessions of its trainings in its period."""
    activities = enumerate(plan.activities)
    signed = plan.signatures()
    return Progress(
        plan,
        checks=tuple(checks(plan)),
        planned=total(Traced(a.hours, (plan.at("activities", i, "hours"),)) for i, a in activities),
        followed=_followed(policy, plan),
        signed=tuple(party for party in Party if party in signed),
        missing=tuple(party for party in Party if party not in signed),
    )


def checks(plan: Plan) -> tuple[Check, ...]:
    """The checks of a plan, by date."""
    return tuple(check_of(plan, entry) for entry in plan.entries(PlanVerb.CHECKED))


def check_of(plan: Plan, entry: PlanEntry) -> Check:
    """One line of its log as a check."""
    where = plan.at(*plan.path_of(entry))
    return Check(entry.date, entry.score, entry.expected, where, entry.on_course, entry.signs)


def _followed(policy: Policy, plan: Plan) -> Traced:
    return total(
        hours_of(policy, session, participant)
        for session in sessions_of(policy, plan)
        if session.state is SessionState.HELD
        for participant in session.participants
        if participant.person == plan.person
    )
