"""How many trainings are evaluated at each of Phillips' five levels, beside what is usual."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.attendance import held
from opleiding.facts.effects.change import latest
from opleiding.facts.money.outcome import known_outcomes
from opleiding.facts.money.reads import SETTLED_MONTHS
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Depth, Effect
from opleiding.records.goals import Goal
from opleiding.records.indicators import Indicator
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training


class Level(StrEnum):
    """Phillips' levels: Kirkpatrick's four, and the return."""

    REACTION = "reaction"
    LEARNING = "learning"
    BEHAVIOUR = "behaviour"
    RESULTS = "results"
    RETURN = "ROI"


USUAL = {
    Level.REACTION: (Decimal("0.9"), Decimal(1)),
    Level.LEARNING: (Decimal("0.6"), Decimal("0.9")),
    Level.BEHAVIOUR: (Decimal("0.3"), Decimal("0.4")),
    Level.RESULTS: (Decimal("0.1"), Decimal("0.2")),
    Level.RETURN: (Decimal("0.05"), Decimal("0.1")),
}
"""The share of programmes that is usually evaluated, from the literature on Phillips' method."""


@dataclass(frozen=True, slots=True)
class LevelShare:
    """How many of the trainings that were held are evaluated at a level, and what is usual, 0 to 1."""

    number: int
    level: Level
    evaluated: int
    held: int
    least: Decimal
    most: Decimal

    @property
    def share(self) -> Decimal | None:
        """Evaluated ÷ held; None where nothing was held."""
        return Decimal(self.evaluated) / self.held if self.held else None


def level_shares(policy: Policy) -> tuple[LevelShare, ...]:
    """All trainings with a held session; one answer at a level, of anybody, is an evaluation."""
    sessions: dict[str, list[Session]] = {}
    for session in held(policy):
        sessions.setdefault(session.training, []).append(session)
    answers = {effect.session: effect.answers for effect in policy.all(Effect) if effect.session}
    told = {
        training: [answer for one in own for answer in answers.get(one.id, ())]
        for training, own in sessions.items()
    }
    returned = _returned(policy)
    tests: dict[Level, Callable[[str], bool]] = {
        Level.REACTION: lambda one: _asked(told[one], Depth.REACTION),
        Level.LEARNING: lambda one: _asked(told[one], Depth.LEARNING) or _tested(sessions[one]),
        Level.BEHAVIOUR: lambda one: _asked(told[one], Depth.BEHAVIOUR),
        Level.RESULTS: lambda one: (
            _asked(told[one], Depth.RESULTS) or _read(policy, one, sessions[one])
        ),
        Level.RETURN: lambda one: one in returned,
    }
    return tuple(
        LevelShare(number, level, sum(map(test, sessions)), len(sessions), *USUAL[level])
        for number, (level, test) in enumerate(tests.items(), start=1)
    )


def _asked(answers: list[Answer], depth: Depth) -> bool:
    return any(answer.level is depth for answer in answers)


def _tested(sessions: list[Session]) -> bool:
    return any(one.passed is not None for session in sessions for one in session.participants)


def _read(policy: Policy, training: str, sessions: list[Session]) -> bool:
    """The indicator of one of its goals was read once the effect could have settled."""
    found = policy.find(Training, training)
    settled = after_months(min(one.last_day for one in sessions), SETTLED_MONTHS)
    goals = (policy.find(Goal, name) for name in found.goals) if found else ()
    named = (goal.criterion.indicator for goal in goals if goal and goal.criterion)
    indicators = (policy.find(Indicator, name) for name in named)
    return any(latest(one, upto=policy.today, after=settled) for one in indicators if one)


def _returned(policy: Policy) -> set[str]:
    """The trainings of cases whose return is known."""
    options = (case.option for case, _ in known_outcomes(policy))
    return {training for option in options if option for training in option.trainings}
