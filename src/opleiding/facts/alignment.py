"""Objectives against the goals that serve them: what is done for each, and what for none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.effects.change import latest, reached
from opleiding.facts.traced import Traced
from opleiding.facts.work import Work, together, work_on_goals, work_without_goal
from opleiding.policy import Policy
from opleiding.records.goals import Goal, GoalState
from opleiding.records.indicators import Indicator
from opleiding.records.objectives import Objective


@dataclass(frozen=True, slots=True)
class ObjectiveLine:
    """An objective in its tree; `depth` 0 is on top.

    `goals` serve it directly. `work` is that of its goals and of all that is below it; a goal that
    serves several objectives counts for each in equal parts. The shares are among the objectives
    beside it, 0 to 1; None where there is nothing to share.
    """

    objective: Objective
    depth: int
    goals: tuple[Goal, ...]
    work: Work
    reading: Traced | None
    weight_share: Decimal | None
    hours_share: Decimal | None
    spent_share: Decimal | None
    reached: bool | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """The tree of objectives from above; those that no goal serves; goals that serve none.

    `apart` is the work on goals that serve no objective, `goalless` that on trainings for no goal.
    With the objectives on top they are all the work there is, each hour and euro once.
    """

    lines: tuple[ObjectiveLine, ...]
    unserved: tuple[Objective, ...]
    unaligned: tuple[Goal, ...]
    apart: Work
    goalless: Work

    @property
    def total(self) -> Work:
        """All of it."""
        tops = (line.work for line in self.lines if not line.depth)
        return together((*tops, self.apart, self.goalless))


def alignment(policy: Policy, year: int | None = None) -> Alignment:
    """What is done for each objective, ever or in one calendar year.

    An objective is served by a goal of its own or below it that wasn't withdrawn.
    """
    tree = _Tree(policy, year)
    lines = tuple(tree.lines())
    live = [goal for goal in policy.all(Goal) if goal.state is not GoalState.WITHDRAWN]
    return Alignment(
        lines,
        unserved=tuple(o for o in policy.all(Objective) if not tree.served(o)),
        unaligned=tuple(g for g in live if not tree.of(g)),
        apart=together(
            tree.work.get(goal.id, Work()) for goal in policy.all(Goal) if not tree.of(goal)
        ),
        goalless=work_without_goal(policy, year),
    )


class _Tree:
    """The objectives by the one above them; one that is above itself hangs at the top."""

    def __init__(self, policy: Policy, year: int | None) -> None:
        self.policy = policy
        self.known = {objective.id: objective for objective in policy.all(Objective)}
        self.work = work_on_goals(policy, year)
        self.goals: dict[str, list[Goal]] = {}
        for goal in policy.all(Goal):
            for name in dict.fromkeys(goal.objectives):
                self.goals.setdefault(name, []).append(goal)
        self.below: dict[str | None, list[Objective]] = {}
        for objective in self.known.values():
            self.below.setdefault(self._above(objective), []).append(objective)

    def of(self, goal: Goal) -> tuple[str, ...]:
        """The objectives that we know of those that a goal serves, each once."""
        return tuple(name for name in dict.fromkeys(goal.objectives) if name in self.known)

    def _above(self, objective: Objective) -> str | None:
        seen: set[str | None] = set()
        name = objective.supports
        while name in self.known and name not in seen:
            seen.add(name)
            name = self.known[name].supports
        hangs = objective.supports in self.known and objective.id not in seen
        return objective.supports if hangs else None

    def under(self, objective: Objective) -> Iterator[Objective]:
        """Itself and everything below."""
        yield objective
        for child in self.below.get(objective.id, ()):
            yield from self.under(child)

    def served(self, objective: Objective) -> bool:
        """A goal that wasn't withdrawn serves it, or one below."""
        goals = (goal for o in self.under(objective) for goal in self.goals.get(o.id, ()))
        return any(goal.state is not GoalState.WITHDRAWN for goal in goals)

    def lines(self, above: str | None = None, depth: int = 0) -> Iterator[ObjectiveLine]:
        """The lines below an objective, each followed by its own."""
        beside = self.below.get(above, [])
        works = {objective.id: together(self._works(objective)) for objective in beside}
        hours = sum(work.followed.value for work in works.values())
        spent = sum(work.spent.value for work in works.values())
        weights = sum(objective.weight for objective in beside)
        for objective in beside:
            work = works[objective.id]
            yield ObjectiveLine(
                objective,
                depth,
                tuple(self.goals.get(objective.id, ())),
                work,
                reading=(reading := self._reading(objective)),
                weight_share=_share(Decimal(objective.weight), weights),
                hours_share=_share(work.followed.value, hours),
                spent_share=_share(work.spent.value, spent),
                reached=self._reached(objective, reading),
            )
            yield from self.lines(objective.id, depth + 1)

    def _works(self, objective: Objective) -> Iterable[Work]:
        for part in self.under(objective):
            for goal in self.goals.get(part.id, ()):
                yield self.work.get(goal.id, Work()).over(len(self.of(goal)))

    def _reading(self, objective: Objective) -> Traced | None:
        indicator = self.policy.find(Indicator, objective.indicator)
        return latest(indicator, upto=self.policy.today) if indicator else None

    def _reached(self, objective: Objective, reading: Traced | None) -> bool | None:
        indicator = self.policy.find(Indicator, objective.indicator)
        if indicator is None or reading is None or objective.target is None:
            return None
        return reached(indicator, reading.value, objective.target)


def _share(part: Decimal, whole: Decimal | int) -> Decimal | None:
    return part / whole if whole else None
