"""What needs wait for on the board."""

from datetime import date

from opleiding.facts.board.actors import Actor, for_need, owner_of
from opleiding.facts.board.around import Around
from opleiding.facts.effects.due import Standing
from opleiding.facts.effects.remedies import agreed, in_place
from opleiding.facts.effects.remedy_effect import last_conclusion
from opleiding.records.effects import Outcome
from opleiding.records.goals import GoalState
from opleiding.records.needs import TRAINING_REMEDIES, Need, NeedState, Remedy

DONE = frozenset({Standing.PASSED, Standing.CONCLUDED})


def _remedy(need: Need) -> Remedy | None:
    return next((e.remedy for e in reversed(list(need.entries("analysed")))), None)


def to_train(_: Around, need: Need) -> bool:
    """A training is the remedy, or no remedy was named."""
    remedy = _remedy(need)
    return need.state is NeedState.ANALYSED and (remedy is None or remedy in TRAINING_REMEDIES)


def to_drop(_: Around, need: Need) -> bool:
    """Nothing is the remedy."""
    return need.state is NeedState.ANALYSED and _remedy(need) is Remedy.NOTHING


def no_goal(around: Around, need: Need) -> bool:
    """Accepted, and no goal still answers it."""
    spent = around.state_of_goals(need) <= {GoalState.MISSED}
    return need.state is NeedState.ACCEPTED and spent


def goals_achieved(around: Around, need: Need) -> bool:
    """Accepted, and its goals are achieved."""
    states = around.state_of_goals(need) - {GoalState.MISSED}
    return need.state is NeedState.ACCEPTED and states == {GoalState.ACHIEVED}


def manager(around: Around, need: Need) -> Actor:
    """Who leads the people that it affects."""
    return for_need(around.policy, need)


def to_act(_: Around, need: Need) -> bool:
    """Redirected, and the other remedy isn't in place yet."""
    return need.state is NeedState.REDIRECTED and in_place(need) is None


def remedy_helped(around: Around, need: Need) -> bool:
    """Its remedy was concluded to have done what it was for."""
    return need.state is NeedState.REDIRECTED and _outcome(around, need) is Outcome.ACHIEVED


def remedy_to_review(around: Around, need: Need) -> bool:
    """Its remedy didn't do it yet, or only partly with nothing more to measure."""
    if need.state is not NeedState.REDIRECTED:
        return False
    outcome, waits = _outcome(around, need), any(around.waiting((need,)))
    return outcome is Outcome.NOT_YET or (outcome is not None and not waits)


def measured_later(around: Around, need: Need) -> bool:
    """Its remedy is in place, and the next moment to look at its effect is still to come."""
    moments = [m.state for m in around.moments.get(need.file, ())]
    return need.state is NeedState.REDIRECTED and set(moments) - DONE == {Standing.NOT_YET}


def unmeasured(around: Around, need: Need) -> bool:
    """Its remedy is in place, and no moment is kept to look at its effect."""
    return need.state is NeedState.REDIRECTED and need.file not in around.moments


def measured_on(around: Around, need: Need) -> date | None:
    """The day of that moment."""
    return next((moment.due for moment in around.waiting((need,))), None)


def _outcome(around: Around, need: Need) -> Outcome | None:
    last = last_conclusion(around.policy, need)
    return last.outcome if last else None


def remedy_owner(_: Around, need: Need) -> Actor:
    """Who takes the other remedy on."""
    return owner_of(need)


def remedy_due(_: Around, need: Need) -> date | None:
    """By when the other remedy is there."""
    last = agreed(need)
    return (last.due if last else None) or need.deadline


def deadline(_: Around, need: Need) -> date | None:
    """The day to solve it by."""
    return need.deadline
