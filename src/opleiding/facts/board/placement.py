"""The board's table: where each open record stands, who acts, by when, and the next command.

Of the rows of a kind the first that fits holds. `when` answers no, yes, or what it waits for: the
id that fills `{other}` in the command, where `{id}` is the record's own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from opleiding.facts.board import goals, needs, plans
from opleiding.facts.board.actors import MANAGEMENT, OFFICER, Actor, manager_in, manager_of
from opleiding.facts.board.around import Around
from opleiding.facts.effects.due import OPEN, DueEffect
from opleiding.records.cases import CaseState
from opleiding.records.followups import Followup, FollowupKind, FollowupState
from opleiding.records.goals import GoalState
from opleiding.records.needs import NeedState
from opleiding.records.plans import PlanState
from opleiding.records.sessions import Session, SessionState
from opleiding.records.years import Year, YearState

When = Callable[[Around, Any], str | bool | None]
Who = Callable[[Around, Any], Actor]
By = Callable[[Around, Any], date | None]


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the table."""

    step: int
    when: When
    command: str
    who: Who
    by: By = lambda _around, _record: None


def _is(*states: Any) -> When:
    return lambda _, record: record.state in states


def _approved(when: When) -> When:
    return lambda around, goal: goal.state is GoalState.APPROVED and when(around, goal)


def _lacks(table: str) -> When:
    return lambda around, goal: not getattr(around, table).get(goal.id)


def _officer(_: Around, __: Any) -> Actor:
    return OFFICER


def _management(_: Around, __: Any) -> Actor:
    return MANAGEMENT


def _followup_manager(around: Around, step: Followup) -> Actor:
    if step.person:
        return manager_of(around.policy, step.person)
    return manager_in(around.policy, (step.team,)) if step.team else OFFICER


def _to_agree(_: Around, step: Followup) -> str | None:
    """Who is asked to be mentor and hasn't agreed yet."""
    asked = step.state is FollowupState.PROPOSED and step.kind is FollowupKind.MENTOR
    return step.person if asked and not step.agreed else None


def _past(around: Around, session: Session) -> bool:
    waits = session.state in {SessionState.PLANNED, SessionState.CONFIRMED}
    return waits and session.last_day < around.policy.today


def _meeting(_: Around, year: Year) -> date | None:
    return year.consultation.meeting if year.consultation else None


_LEADS = goals.manager, goals.deadline
_FUNDS = _officer, goals.deadline
_NEEDS = needs.manager, needs.deadline
_ASIDE = "opleiding needs move {id} redirected --owner … --action … --due …"
_CHECK = "opleiding monitor check {id} --score … --expected …"

NEEDS = (
    Place(1, _is(NeedState.RAISED), "opleiding needs triage {id}", *_NEEDS),
    Place(1, needs.to_train, "opleiding needs move {id} accepted", *_NEEDS),
    Place(1, needs.to_drop, "opleiding needs move {id} dropped", *_NEEDS),
    Place(1, _is(NeedState.ANALYSED), _ASIDE, *_NEEDS),
    Place(2, needs.to_act, "opleiding needs move {id} acted", needs.remedy_owner, needs.remedy_due),
    Place(10, needs.remedy_helped, "opleiding needs move {id} met", needs.remedy_owner),
    Place(10, needs.remedy_to_review, "opleiding needs triage {id}", needs.remedy_owner),
    Place(10, needs.unmeasured, "opleiding needs move {id} met", needs.remedy_owner),
    Place(9, needs.measured_later, "opleiding effect due", needs.remedy_owner, needs.measured_on),
    Place(2, needs.no_goal, "opleiding goals add --answers {id}", *_NEEDS),
    Place(10, needs.goals_achieved, "opleiding needs move {id} met", *_NEEDS),
)  # fmt: skip

GOALS = (
    Place(2, _is(GoalState.SET), "opleiding goals move {id} approved", *_LEADS),
    Place(3, _approved(goals.drafted_message), "opleiding engage send {other}", *_LEADS),
    Place(3, _approved(_lacks("messages")), "opleiding engage add --goals {id} --audience participant", *_LEADS),
    Place(4, _approved(_lacks("cases")), "opleiding case add --goals {id}", *_FUNDS),
    Place(4, _approved(goals.case_in(CaseState.SUBMITTED)), "opleiding case decide {other} approved", _management, goals.deadline),
    Place(4, _approved(goals.case_in(CaseState.DRAFTED, CaseState.DEFERRED)), "opleiding case submit {other}", *_FUNDS),
    Place(4, _approved(goals.case_in(CaseState.REJECTED)), "opleiding goals move {id} withdrawn", *_LEADS),
    Place(5, _approved(goals.proposed_training), "opleiding form choose {other} --because …", *_FUNDS),
    Place(5, _approved(goals.no_training), "opleiding form advise {id}", *_FUNDS),
    Place(6, _approved(goals.drafted_plan), "opleiding plan sign {other} --as participant", *_LEADS),
    Place(6, _approved(goals.no_plan), "opleiding plan create … --goals {id}", *_LEADS),
    Place(7, _approved(goals.serves_none), "opleiding align gaps", *_LEADS),
    Place(8, _approved(goals.on_the_way), "opleiding monitor due", *_LEADS),
    Place(9, _approved(goals.measured_later), "opleiding effect due", *_FUNDS),
    Place(10, _is(GoalState.APPROVED), "opleiding goals move {id} achieved", *_LEADS),
    Place(10, goals.missed_without_next, "opleiding next propose --goal {id}", goals.manager),
)  # fmt: skip

PLANS = (
    Place(6, plans.next_party, "opleiding plan sign {id} --as {other}", plans.signer, plans.starts),
    Place(8, plans.check_due, _CHECK, plans.guide, plans.check_day),
    Place(6, _is(PlanState.SIGNED), "opleiding plan move {id} running", plans.manager, plans.starts),
    Place(8, plans.over, "opleiding plan move {id} completed", plans.manager, plans.ends),
    Place(8, _is(PlanState.RUNNING), _CHECK, plans.guide, plans.check_day),
    Place(9, plans.measured_later, "opleiding effect due", _officer, plans.measured_on),
    Place(10, plans.person_without_next, "opleiding next propose --person {other}", plans.manager),
)  # fmt: skip

CASES = (
    Place(4, _is(CaseState.DRAFTED, CaseState.DEFERRED), "opleiding case submit {id}", _officer),
    Place(4, _is(CaseState.SUBMITTED), "opleiding case decide {id} approved", _management),
)

SESSIONS = (
    Place(6, _past, "opleiding sessions move {id} held", _officer, lambda _, session: session.last_day),
)  # fmt: skip

YEARS = (
    Place(7, _is(YearState.DRAFTED), "opleiding align move {id} consulted", _officer, _meeting),
    Place(7, _is(YearState.CONSULTED), "opleiding align move {id} adopted", _management),
)

FOLLOWUPS = (
    Place(10, _to_agree, "opleiding next agree {id} --by {other}", _followup_manager, lambda _, step: step.due),
    Place(10, _is(FollowupState.PROPOSED), "opleiding next decide {id}", _followup_manager, lambda _, step: step.due),
    Place(10, _is(FollowupState.DECIDED), "opleiding next move {id} done", _followup_manager, lambda _, step: step.due),
)  # fmt: skip

READ = "opleiding indicators read {indicator} --value …"
ASK = "opleiding effect ask {id} --months {months}"
ANSWER = "opleiding effect answer {id} --months {months} --role {role} --level {level} --score …"
CONCLUDE = "opleiding effect conclude {id} --months {months} --outcome … --evidence …"


def measuring(moment: DueEffect) -> str:
    """What to type for a moment of measuring (step 9): read, ask, wait for answers, conclude."""
    if moment.read:
        return READ
    if moment.state not in OPEN or not (moment.forms or moment.asked):
        return CONCLUDE
    return ANSWER if moment.asked else ASK
