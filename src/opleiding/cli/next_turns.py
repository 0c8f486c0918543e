"""What a next step becomes: a need, a goal or a plan that says what it follows from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.records import entry_tree, refuse_out_of_turn, validated
from opleiding.errors import MoveRefused, WrongUse
from opleiding.records.effects import Effect
from opleiding.records.followups import Followup
from opleiding.records.goals import Goal
from opleiding.records.needs import OPEN, Need, SourceKind
from opleiding.records.plans import Plan
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.store.change import Change


@dataclass(frozen=True, slots=True)
class Made:
    """A new record, not yet written: its folder/id, the change, and the command that follows."""

    key: str
    change: "Change"
    then: str


def made(desk: Desk, step: Followup, into: str, values: Mapping[str, Any]) -> Made:
    """The record that the step becomes; refused as any other of its kind would be."""
    turn = TURNS[into]
    spec = KindGroup(turn.model, opening=turn.verb)
    tree = turn.tree(desk, step, values)
    title = str(tree.get("title") or f"{step.person}-{tree['period'][:4]}")
    tree = {name: tree[name] for name in turn.model.model_fields if tree.get(name)}
    tree["log"] = [entry_tree(desk, turn.verb, values, {})]
    record_id = _id(desk, spec.folder, values["new_id"], title)
    refuse_out_of_turn(desk, validated(desk, spec, record_id, tree))
    change = desk.store.added(spec.folder, record_id, tree)
    return Made(f"{spec.folder}/{record_id}", change, turn.then.format(id=record_id))


def _id(desk: Desk, folder: str, typed: str | None, title: str) -> str:
    if typed and typed in desk.policy.ids(folder):
        raise MoveRefused(N_("{file} is there already."), file=f"{folder}/{typed}.yaml")
    return desk.store.new_id(folder, typed or title)


def _title(values: Mapping[str, Any]) -> str:
    if not values["title"]:
        raise WrongUse(N_("Say with --title what it is, in one line."))
    return str(values["title"])


def _goals(desk: Desk, step: Followup) -> tuple[Goal, ...]:
    """The goal of the step, else those of the training whose effect it follows from."""
    effect = desk.policy.find(Effect, step.effect)
    session = desk.policy.find(Session, effect.session) if effect else None
    training = desk.policy.find(Training, session.training) if session else None
    names = (step.goal,) if step.goal else training.goals if training else ()
    found = (desk.policy.find(Goal, name) for name in names)
    return tuple(goal for goal in found if goal)


def _need(desk: Desk, step: Followup, values: Mapping[str, Any]) -> dict[str, Any]:
    goals = _goals(desk, step)
    earlier = [
        need for goal in goals for name in goal.answers if (need := desk.policy.find(Need, name))
    ]
    return {
        "title": _title(values),
        "problem": None if step.proposal else step.because.written(),
        "source": {"kind": str(SourceKind.NEXT_STEP), "date": values["date"] or str(desk.today)},
        "raised_by": desk.resolve("people", values["by"]),
        "affects": _scope(step, goals),
        "theme": next((need.theme for need in earlier if need.theme), None),
        "indicator": _indicator(goals),
        "follows": step.id,
    }  # fmt: skip


def _goal(desk: Desk, step: Followup, values: Mapping[str, Any]) -> dict[str, Any]:
    goals = _goals(desk, step)
    needs = (desk.policy.find(Need, name) for goal in goals for name in goal.answers)
    first = goals[0] if goals else None
    indicator = _indicator(goals)
    return {
        "title": _title(values),
        "answers": list(dict.fromkeys(need.id for need in needs if need and need.state in OPEN)),
        "objectives": list(dict.fromkeys(name for goal in goals for name in goal.objectives)),
        "concerns": _scope(step, goals),
        "skill": _dumped(first.skill) if first else None,
        "criterion": {"indicator": indicator} if indicator else None,
        "deadline": str(step.due) if step.due else None,
        "follows": step.id,
    }


def _plan(desk: Desk, step: Followup, values: Mapping[str, Any]) -> dict[str, Any]:
    from opleiding.cli.draft_plan import drafted, with_typed

    if step.person is None:
        raise WrongUse(N_("A plan is of one person, and this next step names none: {id}"), id=step.id)  # fmt: skip
    goals = [goal.id for goal in _goals(desk, step)]
    typed: dict[str, Any] = {"goals": goals} if goals else {}
    if values["period"]:
        typed["period"] = values["period"]
    tree = with_typed(desk, drafted(desk, step.person, typed), typed)
    if "period" not in tree:
        raise WrongUse(N_("Say with --period from when to when, such as 2027-01-04/2027-06-30."))
    return tree | {"follows": step.id}


def _scope(step: Followup, goals: tuple[Goal, ...]) -> dict[str, Any] | None:
    """The person or the team of the step; else whom the goal concerned."""
    if step.person:
        return {"people": [step.person]}
    if step.team:
        return {"departments": [step.team]}
    return next((_dumped(goal.concerns) for goal in goals if goal.concerns), None)


def _dumped(part: Any) -> dict[str, Any] | None:
    if part is None:
        return None
    tree: dict[str, Any] = part.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return tree


def _indicator(goals: tuple[Goal, ...]) -> str | None:
    criteria = (goal.criterion for goal in goals if goal.criterion)
    return next((one.indicator for one in criteria if one.indicator), None)


@dataclass(frozen=True, slots=True)
class Turn:
    """How a step becomes a record of a kind: its first verb, its fields, what follows."""

    model: Any
    verb: str
    tree: Callable[[Desk, Followup, Mapping[str, Any]], dict[str, Any]]
    then: str


TURNS: Mapping[str, Turn] = {
    "need": Turn(Need, "raised", _need, "opleiding needs triage {id}"),
    "goal": Turn(Goal, "set", _goal, "opleiding goals lint {id}"),
    "plan": Turn(Plan, "drafted", _plan, "opleiding plan sign {id} --as participant"),
}
"""By what is typed after `--into`."""
TITLED = frozenset({"need", "goal"})
"""Those that take a title."""
