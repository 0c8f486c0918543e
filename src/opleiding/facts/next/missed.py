"""Goals and measurements that aren't there yet, with what stands in the way and what usually helps."""

from collections.abc import Iterable, Iterator

from opleiding.facts.board.around import Around
from opleiding.facts.effects.effect import conclusions
from opleiding.facts.next.barriers import Barrier, Why, why
from opleiding.facts.next.proposal import Proposal, ProposalKind, Reason, Subject, writes
from opleiding.records.effects import Effect, Outcome
from opleiding.records.goals import Goal, GoalState
from opleiding.records.plans import Plan
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.sentence import N_

NAMED = 2
"""How many barriers a proposal names, those that come up most first."""

_BARRIER = N_("{name} came up {n} times in forms and checks. What usually helps: {adjustment}")
_ONCE = N_("{name} came up once in forms and checks. What usually helps: {adjustment}")
_TEST = N_("In tests afterwards {percent}% of the points was earned: another form may fit better.")


def missed_goals(around: Around) -> Iterator[Proposal]:
    """Goals that were missed and that no next step follows, unless it was dropped."""
    effects = {effect.session: effect for effect in around.policy.all(Effect)}
    for goal in around.policy.all(Goal):
        if goal.state is GoalState.MISSED and f"goals/{goal.id}" not in around.followups:
            there = (effects.get(session.id) for session in around.sessions_on(goal))
            found = why(around.policy, [one for one in there if one], around.plans.get(goal.id, ()))
            name = f"missed-{goal.id}"
            yield Proposal(
                name,
                ProposalKind.GOAL,
                goal.at(),
                Subject(goal=goal.id),
                N_("{id} isn't reached yet: what would help?"),
                {"id": goal.id},
                writes(name),
                found.step,
                reasons(found),
            )


def open_outcomes(around: Around) -> Iterator[Proposal]:
    """Measurements that came to partly or not yet, with nothing that goes on from there."""
    for effect in around.policy.all(Effect):
        if effect.need is not None:
            continue  # what comes next is the end of its need, or its analysis again
        last = next(iter(reversed(tuple(conclusions(effect)))), None)
        open_ = last is not None and last.outcome in {Outcome.PARTLY, Outcome.NOT_YET}
        if last and open_ and not _goes_on(around, effect):
            found = why(around.policy, [effect], _plans(around, effect))
            name = f"outcome-{effect.id}"
            yield Proposal(
                name,
                ProposalKind.OUTCOME,
                last.where,
                Subject(effect=effect.id),
                N_("The last measurement of {id} came to “{outcome}”: what would help?"),
                {"id": effect.id, "outcome": last.outcome},
                writes(name),
                found.step,
                reasons(found),
            )


def reasons(found: Why) -> tuple[Reason, ...]:
    """What a test showed, and the barriers that come up most."""
    named = tuple(_reason(one) for one in found.barriers[:NAMED])
    if found.learned is None or not found.low:
        return named
    percent = round(100 * found.learned)
    return (Reason(_TEST, {"percent": percent}, found.tests), *named)


def _reason(one: Barrier) -> Reason:
    values = {"name": one.about.name, "n": one.n, "adjustment": one.about.adjustment}
    return Reason(_ONCE if one.n == 1 else _BARRIER, values, one.where)


def _plans(around: Around, effect: Effect) -> Iterable[Plan]:
    """The plans that led to its session."""
    session = around.policy.find(Session, effect.session)
    plans = around.policy.all(Plan) if session else ()
    return [plan for plan in plans if session in tuple(around.sessions_in(plan))]


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
