"""What needs wait for on the board."""

from datetime import date

from opleiding.facts.board.actors import Acting, Actor, for_need
from opleiding.facts.board.around import Around
from opleiding.records.goals import GoalState
from opleiding.records.needs import TRAINING_REMEDIES, Need, NeedState, Remedy


def _remedy(need: Need) -> Remedy | None:
    return next((e.remedy for e in reversed(list(need.entries("analysed")))), None)


def to_train(_: Around, need: Need) -> bool:
    """A training is the remedy, or no remedy was named."""
    remedy = _remedy(need)
    return need.state is NeedState.ANALYSED and (remedy is None or remedy in TRAINING_REMEDIES)


def to_drop(_: Around, need: Need) -> bool:
    """Nothing is the remedy."""
    return need.state is NeedState.ANALYSED and _remedy(need) is Remedy.NOTHING


def analysed_on_paper(_: Around, need: Need) -> bool:
    """The questions are answered, and the log doesn't say so yet."""
    return need.state is NeedState.RAISED and need.analysis is not None


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


def remedy_owner(_: Around, need: Need) -> Actor:
    """Who takes the other remedy on."""
    owners = [entry.owner for entry in need.entries("redirected")]
    return Actor(Acting.OWNER, owners[-1] if owners else None)


def remedy_due(_: Around, need: Need) -> date | None:
    """By when the other remedy is there."""
    dues = [entry.due for entry in need.entries("redirected")]
    return (dues[-1] if dues else None) or need.deadline


def deadline(_: Around, need: Need) -> date | None:
    """The day to solve it by."""
    return need.deadline
