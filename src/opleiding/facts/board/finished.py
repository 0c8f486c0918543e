"""What counts as finished at each of the ten steps."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from opleiding.facts.board.around import Around
from opleiding.facts.effects.due import Standing
from opleiding.facts.progress import progress
from opleiding.records.base import Living
from opleiding.records.cases import Case, CaseState
from opleiding.records.engagements import Engagement, EngagementState
from opleiding.records.followups import Followup, FollowupState
from opleiding.records.goals import Goal, GoalState
from opleiding.records.needs import Need, NeedState
from opleiding.records.plans import Plan, PlanVerb
from opleiding.records.trainings import Training, TrainingState
from opleiding.records.years import Year, YearState


def _count(kind: type[Living], *states: StrEnum) -> Callable[[Around], int]:
    return lambda around: sum(record.state in states for record in around.policy.all(kind))


def _agreed(around: Around) -> int:
    return sum(not progress(around.policy, plan).missing for plan in around.policy.all(Plan))


def _checks(around: Around) -> int:
    plans = around.policy.all(Plan)
    return sum(1 for plan in plans for _ in plan.entries(PlanVerb.CHECKED))


def _concluded(around: Around) -> int:
    moments = (moment for moments in around.moments.values() for moment in moments)
    return sum(moment.state is Standing.CONCLUDED for moment in moments)


FINISHED: Mapping[int, Callable[[Around], int]] = {
    1: _count(Need, *(set(NeedState) - {NeedState.RAISED, NeedState.ANALYSED, NeedState.MERGED})),
    2: _count(Goal, GoalState.APPROVED, GoalState.ACHIEVED, GoalState.MISSED),
    3: _count(Engagement, EngagementState.SENT, EngagementState.CLOSED),
    4: _count(Case, CaseState.APPROVED, CaseState.REJECTED),
    5: _count(Training, TrainingState.CHOSEN),
    6: _agreed,
    7: _count(Year, YearState.ADOPTED),
    8: _checks,
    9: _concluded,
    10: _count(Followup, FollowupState.DONE),
}
"""By step."""
