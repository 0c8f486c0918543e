"""A goal that was reached: keep it up, use it, and let who likes to pass it on to others."""

from collections.abc import Iterator

from opleiding.facts.board.actors import Acting
from opleiding.facts.board.around import Around
from opleiding.facts.calendar import after_months
from opleiding.facts.next.proposal import Proposal, ProposalKind, Reason, Subject, writes
from opleiding.facts.skills.competence import Row, matrix
from opleiding.policy import Policy
from opleiding.records.followups import Followup, FollowupKind
from opleiding.records.goals import Goal, GoalState
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.trainings import Training
from opleiding.sentence import N_

RECENT = 12
"""Months in which a goal that was reached asks what keeps it so."""

_MENTOR = N_(
    "{person} likes to guide colleagues in {skill}, and others are on their way: ask whether being "
    "mentor would suit, and agree the hours."
)


def reached_goals(around: Around) -> Iterator[Proposal]:
    """Goals reached within a year that no next step follows."""
    for goal in around.policy.all(Goal):
        since = goal.since
        fresh = since is not None and around.policy.today <= after_months(since, RECENT)
        followed = f"goals/{goal.id}" in around.followups
        if goal.state is GoalState.ACHIEVED and fresh and not followed:
            entry = list(goal.entries(GoalState.ACHIEVED))[-1]
            name = f"reached-{goal.id}"
            yield Proposal(
                name,
                ProposalKind.ACHIEVED,
                goal.at(*goal.path_of(entry)),
                Subject(goal=goal.id),
                N_(
                    "{id} is reached since {since}: say so, and agree what keeps it up in the work."
                ),
                {"id": goal.id, "since": since},
                writes(name),
                FollowupKind.KEEP_UP,
            )


def mentors(policy: Policy) -> Iterator[Proposal]:
    """Who says that they like to guide in a competence, is at its level, and isn't asked to yet.

    Only where colleagues are on their way to it. Nobody is the best one: each who likes to is asked.
    """
    for row in matrix(policy).rows:
        if not row.growing:
            continue
        busy = _guiding(policy, row.skill.id)
        for person in _willing(policy, row):
            if person.id not in busy:
                name = f"mentor-{person.id}-{row.skill.id}"
                yield Proposal(
                    name,
                    ProposalKind.TALENT,
                    person.at("guides"),
                    Subject(person=person.id),
                    _MENTOR,
                    {"person": person.id, "skill": row.skill.name},
                    writes(name),
                    FollowupKind.MENTOR,
                    (Reason(N_("Being mentor is decided once {person} agrees."), {"person": person.id}),),
                    (Acting.OFFICER, Acting.MANAGER, Acting.PARTICIPANT),
                )  # fmt: skip


def _willing(policy: Policy, row: Row) -> Iterator[Person]:
    able = {cell.person for cell in row.cells if cell.required and not cell.gap}
    for person in policy.all(Person):
        if person.id in able and row.skill.id in person.guides:
            yield person


def _guiding(policy: Policy, skill: str) -> set[str]:
    """Who guides in it already, gives a training in it, or has being mentor as a next step."""
    goals = {one.id for one in policy.all(Goal) if one.skill and one.skill.id == skill}
    plans = (one for one in policy.all(Plan) if one.guide and goals & set(one.goals))
    guides = {one.guide.person for one in plans if one.guide and one.guide.person}
    given = (one for one in policy.all(Training) if one.skill and one.skill.id == skill)
    trainers = {who.person for one in given if one.given for who in one.given.by if who.person}
    steps = (one for one in policy.all(Followup) if one.kind is FollowupKind.MENTOR)
    return guides | trainers | {one.person for one in steps if one.person}
