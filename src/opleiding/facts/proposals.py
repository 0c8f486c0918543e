"""What asks for a next step, with the reason. It speaks of points to improve and ranks nobody."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from opleiding.facts.board.around import Around
from opleiding.facts.calendar import after_months
from opleiding.facts.effects.effect import conclusions
from opleiding.facts.effects.remedies import agreed, in_place
from opleiding.facts.skills.certificates import Validity
from opleiding.facts.skills.competence import Row, matrix
from opleiding.facts.skills.renewal import to_renew
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Effect, Outcome
from opleiding.records.followups import Followup, FollowupKind, FollowupState
from opleiding.records.goals import Goal, GoalState
from opleiding.records.needs import Need, NeedState
from opleiding.records.people import Person
from opleiding.records.plans import Plan, PlanState
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.sentence import N_

FIRST_YEAR = 12
"""Months in which somebody counts as a newcomer."""


class ProposalKind(StrEnum):
    """What a proposal is about."""

    GOAL = "goal"
    OUTCOME = "outcome"
    CERTIFICATE = "certificate"
    NEWCOMER = "newcomer"
    ACTION = "action"
    SKILL = "skill"


@dataclass(frozen=True, slots=True)
class Proposal:
    """`sentence` is marked for translation, with holes for `values`; `command` is what to type."""

    kind: ProposalKind
    about: Where
    sentence: str
    values: Mapping[str, object] = field(hash=False)
    command: str


def proposals(policy: Policy) -> tuple[Proposal, ...]:
    """All of them, by kind and by id. What has a next step that wasn't dropped isn't proposed again."""
    around = Around(policy)
    return (
        *_goals(around),
        *_outcomes(around),
        *_certificates(policy),
        *_newcomers(policy),
        *_actions(policy),
        *_skills(policy),
    )


def _goals(around: Around) -> Iterator[Proposal]:
    for goal in around.policy.all(Goal):
        if goal.state is GoalState.MISSED and f"goals/{goal.id}" not in around.followups:
            yield Proposal(
                ProposalKind.GOAL,
                goal.at(),
                N_("{id} isn't reached yet: what would help?"),
                {"id": goal.id},
                f"opleiding next propose --goal {goal.id} --kind deepen --because …",
            )


def _outcomes(around: Around) -> Iterator[Proposal]:
    for effect in around.policy.all(Effect):
        if effect.need is not None:
            continue  # what comes next is the end of its need, or its analysis again
        last = next(iter(reversed(tuple(conclusions(effect)))), None)
        open_ = last is not None and last.outcome in {Outcome.PARTLY, Outcome.NOT_YET}
        if last and open_ and not _goes_on(around, effect):
            yield Proposal(
                ProposalKind.OUTCOME,
                last.where,
                N_("The last measurement of {id} came to “{outcome}”: what would help?"),
                {"id": effect.id, "outcome": last.outcome},
                f"opleiding next propose --effect {effect.id} --kind deepen --because …",
            )


def _goes_on(around: Around, effect: Effect) -> bool:
    """It has a next step, or each goal that its training works on has one or is settled."""
    session = around.policy.find(Session, effect.session)
    training = around.policy.find(Training, session.training if session else None)
    goals = [around.policy.find(Goal, name) for name in training.goals] if training else []
    settled = all(goal is None or _settled(around, goal) for goal in goals)
    return f"effects/{effect.id}" in around.followups or (bool(goals) and settled)


def _settled(around: Around, goal: Goal) -> bool:
    closed = goal.state in {GoalState.ACHIEVED, GoalState.WITHDRAWN}
    return closed or f"goals/{goal.id}" in around.followups


_CERTIFICATE = {
    Validity.EXPIRING: N_("The certificate {skill} of {person} is valid until {until}."),
    Validity.EXPIRED: N_("The certificate {skill} of {person} was valid until {until}."),
}


def _certificates(policy: Policy) -> Iterator[Proposal]:
    for held in to_renew(policy):
        yield Proposal(
            ProposalKind.CERTIFICATE,
            held.where,
            _CERTIFICATE[held.validity],
            {"skill": held.skill, "person": held.person, "until": held.valid_until},
            f"opleiding next propose --person {held.person} --kind refresh --because …",
        )


def _open(step: Followup) -> bool:
    return step.state in {FollowupState.PROPOSED, FollowupState.DECIDED}


def _newcomers(policy: Policy) -> Iterator[Proposal]:
    planned = {plan.person for plan in policy.all(Plan) if plan.state is not PlanState.STOPPED}
    for person in policy.all(Person):
        new = policy.today <= after_months(person.entered, FIRST_YEAR)
        if new and person.works_on(policy.today) and person.id not in planned:
            yield Proposal(
                ProposalKind.NEWCOMER,
                person.at("entered"),
                N_("{person} is here since {entered} and has no training plan yet."),
                {"person": person.id, "entered": person.entered},
                f"opleiding plan create {person.id}",
            )


def _actions(policy: Policy) -> Iterator[Proposal]:
    for need in policy.all(Need):
        entry = agreed(need)
        open_ = need.state is NeedState.REDIRECTED and in_place(need) is None
        if open_ and entry and entry.due and entry.due <= policy.today:
            yield Proposal(
                ProposalKind.ACTION,
                need.at(*need.path_of(entry)),
                N_("{id} would be solved without a training by {due}: is it in place?"),
                {"id": need.id, "due": entry.due},
                f"opleiding needs move {need.id} acted",
            )


_MASTERS = (
    N_("Nobody is at the level that {skill} asks yet."),
    N_("One person carries {skill} alone: let a second one learn it."),
)
_FEW = N_("Fewer than two people are at the level that {skill} asks: let one more learn it.")
"""In a small group no sentence says whether it is nobody or one."""


def _skills(policy: Policy) -> Iterator[Proposal]:
    shown_from = policy.organisation.privacy.minimum_group
    for row in matrix(policy).rows:
        if row.hangs_on_few:
            team = _team(policy, row)
            if not _mentoring(policy, team):
                yield Proposal(
                    ProposalKind.SKILL,
                    row.skill.at("required"),
                    _MASTERS[row.masters] if len(row.cells) >= shown_from else _FEW,
                    {"skill": row.skill.id},
                    f"opleiding next propose --team {team} --kind mentor --because …",
                )


def _team(policy: Policy, row: Row) -> str:
    """The department of most of the people who need it."""
    people = (policy.find(Person, cell.person) for cell in row.cells if cell.required)
    teams = [person.department for person in people if person]
    return max(sorted(set(teams)), key=teams.count)


def _mentoring(policy: Policy, team: str) -> bool:
    steps = (step for step in policy.all(Followup) if step.team == team)
    return any(step.kind is FollowupKind.MENTOR and _open(step) for step in steps)
