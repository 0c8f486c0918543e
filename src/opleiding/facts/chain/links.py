"""What hangs together: the links from need to next step, as the records state or imply them.

A record carries the goals that it works on. Two records hang together through a goal that both
carry, so that a plan with two goals doesn't tie their chains together.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from opleiding.facts.effects.attendance import belongs
from opleiding.facts.merged import answers, joined
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.cases import Case
from opleiding.records.effects import Effect
from opleiding.records.followups import Followup
from opleiding.records.goals import Goal
from opleiding.records.needs import Need
from opleiding.records.plans import Plan
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.sentence import N_

Key = tuple[str, str]
"""Folder and id."""

LAYERS: tuple[type[Record], ...] = (
    Need,
    Goal,
    Case,
    Training,
    Plan,
    Session,
    Effect,
    Followup,
)
"""The kinds of a chain, from above."""

FOLDERS = tuple(layer.folder for layer in LAYERS)
NAMES = {
    "needs": N_("need"),
    "goals": N_("goal"),
    "cases": N_("case"),
    "trainings": N_("training"),
    "plans": N_("plan"),
    "sessions": N_("session"),
    "effects": N_("effect"),
    "followups": N_("next step"),
}
"""What one of each is called."""

NO_GOAL = ""
"""What records without a goal carry, so that they still hang together."""


def key_of(record: Record) -> Key:
    """Folder and id of a record."""
    return record.folder, record.id


@dataclass(frozen=True, slots=True)
class Links:
    """All links of a policy: down and up by key, and the goals that each record carries."""

    records: dict[Key, Record] = field(default_factory=dict)
    down: dict[Key, dict[Key, None]] = field(default_factory=dict)
    up: dict[Key, dict[Key, None]] = field(default_factory=dict)
    goals: dict[Key, frozenset[str]] = field(default_factory=dict)

    def join(self, above: Record, below: Record) -> None:
        """One link."""
        self.down[key_of(above)][key_of(below)] = None
        self.up[key_of(below)][key_of(above)] = None


def links_of(policy: Policy) -> Links:
    """The links between all records of a chain as they stand today."""
    links = Links()
    for layer in LAYERS:
        for record in policy.all(layer):
            key = key_of(record)
            links.records[key], links.down[key], links.up[key] = record, {}, {}
    for above, below in _stated(policy):
        links.join(above, below)
    for key in links.records:
        links.goals[key] = _GOALS[key[0]](links, key) or frozenset({NO_GOAL})
    return links


def _stated(policy: Policy) -> Iterator[tuple[Record, Record]]:
    for law in (
        _to_goals,
        _to_cases,
        _to_trainings,
        _to_plans,
        _to_sessions,
        _to_effects,
        _to_next,
    ):
        yield from law(policy)


def _named(policy: Policy, kind: type[Record], ids: Any, below: Record) -> Iterator[Any]:
    yield from ((above, below) for i in ids if (above := policy.find(kind, i)))


def _to_goals(policy: Policy) -> Iterator[tuple[Record, Record]]:
    for goal in policy.all(Goal):
        yield from _named(policy, Need, (*goal.answers, *answers(policy, goal)), goal)
    for kept, needs in joined(policy).items():
        for need in needs:
            yield from ((need, below) for below in [policy.find(Need, kept)] if below)


def _to_cases(policy: Policy) -> Iterator[tuple[Record, Record]]:
    for case in policy.all(Case):
        yield from _named(policy, Goal, case.goals, case)


def _to_trainings(policy: Policy) -> Iterator[tuple[Record, Record]]:
    for training in policy.all(Training):
        yield from _named(policy, Goal, training.goals, training)
    for case in policy.all(Case):
        for name in case.option.trainings if case.option else ():
            if chosen := policy.find(Training, name):
                yield case, chosen


def _to_plans(policy: Policy) -> Iterator[tuple[Record, Record]]:
    for plan in policy.all(Plan):
        yield from _named(policy, Goal, plan.goals, plan)
        yield from _named(policy, Training, [a.training for a in plan.activities], plan)


def _to_sessions(policy: Policy) -> Iterator[tuple[Record, Record]]:
    plans: dict[str, list[Plan]] = {}
    for plan in policy.all(Plan):
        plans.setdefault(plan.person, []).append(plan)
    for session in policy.all(Session):
        yield from _named(policy, Training, [session.training], session)
        for plan in (p for who in session.participants for p in plans.get(who.person, ())):
            if belongs(session, plan) and session.training in {a.training for a in plan.activities}:
                yield plan, session


def _to_effects(policy: Policy) -> Iterator[tuple[Record, Record]]:
    for effect in policy.all(Effect):
        yield from _named(policy, Session, [effect.session], effect)
        yield from _named(policy, Need, [effect.need], effect)


def _to_next(policy: Policy) -> Iterator[tuple[Record, Record]]:
    for followup in policy.all(Followup):
        yield from _named(policy, Effect, [followup.effect], followup)
        yield from _named(policy, Goal, [followup.goal], followup)
        if followup.person and not followup.effect and not followup.goal:
            began = followup.log[0].date
            mine = (plan for plan in policy.all(Plan) if plan.person == followup.person)
            yield from ((plan, followup) for plan in mine if plan.period.first <= began)


def _ids(links: dict[Key, dict[Key, None]], key: Key, folder: str) -> frozenset[str]:
    return frozenset(other for place, other in links[key] if place == folder)


def _inherited(links: Links, key: Key, folder: str) -> frozenset[str]:
    above = [links.goals[other] for other in links.up[key] if other[0] == folder]
    return frozenset().union(*above) - {NO_GOAL}


def _kept(links: Links, need: Key) -> Iterator[Key]:
    """The need that this one was merged into: its goals are those of both."""
    return (other for other in links.down[need] if other[0] == "needs")


def _of_training(links: Links, key: Key) -> frozenset[str]:
    """Its own goals; those of a case that chose it, where they share none; else those of its plans."""
    own = _ids(links.up, key, "goals")
    cases = [links.goals[other] for other in links.up[key] if other[0] == "cases"]
    plans = [_ids(links.up, other, "goals") for other in links.down[key] if other[0] == "plans"]
    found = own.union(*(goals for goals in cases if not goals & own)) - {NO_GOAL}
    return found or frozenset().union(*plans)


def _of_followup(links: Links, key: Key) -> frozenset[str]:
    return (
        _ids(links.up, key, "goals")
        | _inherited(links, key, "effects")
        | _inherited(links, key, "plans")
    )


_GOALS: dict[str, Callable[[Links, Key], frozenset[str]]] = {
    "needs": lambda links, key: frozenset(
        goal for need in (key, *_kept(links, key)) for goal in _ids(links.down, need, "goals")
    ),
    "goals": lambda _, key: frozenset({key[1]}),
    "cases": lambda links, key: _ids(links.up, key, "goals"),
    "trainings": _of_training,
    "plans": lambda links, key: _ids(links.up, key, "goals"),
    "sessions": lambda links, key: _inherited(links, key, "trainings"),
    "effects": lambda links, key: (
        _inherited(links, key, "sessions") | _inherited(links, key, "needs")
    ),
    "followups": _of_followup,
}
"""The goals that a record carries, by folder, in the order of the layers."""
