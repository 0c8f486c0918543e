"""What is missing in a chain: a table of the links that a record owes in a state."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from opleiding.facts.chain.links import NO_GOAL, Key, Links, key_of
from opleiding.facts.effects.remedies import in_place
from opleiding.records.base import Living, Record
from opleiding.records.cases import CaseState
from opleiding.records.effects import EffectState
from opleiding.records.goals import GoalState
from opleiding.records.needs import Need, NeedState
from opleiding.records.plans import PlanState
from opleiding.records.sessions import SessionState
from opleiding.records.trainings import TrainingState
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Gap:
    """A link that isn't there. `sentence` is marked for translation, with holes for `values`."""

    folder: str
    id: str
    sentence: str

    @property
    def values(self) -> Mapping[str, object]:
        """What fills the holes."""
        return {"id": self.id}


@dataclass(frozen=True, slots=True)
class Owed:
    """A record in `folder` and one of these states owes a link to a record in `to`."""

    folder: str
    states: frozenset[StrEnum]
    to: str
    sentence: str


_LIVE_NEEDS = frozenset({NeedState.RAISED, NeedState.ANALYSED, NeedState.ACCEPTED})
_LIVE_GOALS = frozenset(GoalState) - {GoalState.WITHDRAWN}
_LIVE_CASES = frozenset(CaseState) - {CaseState.REJECTED}
_LIVE_TRAININGS = frozenset({TrainingState.PROPOSED, TrainingState.CHOSEN})
_LIVE_PLANS = frozenset(PlanState) - {PlanState.STOPPED}

OWED = (
    Owed("needs", _LIVE_NEEDS, "goals", N_("No goal answers {id} yet.")),
    Owed(
        "needs",
        frozenset({NeedState.REDIRECTED, NeedState.MET}),
        "effects",
        N_("What the other remedy of {id} brought isn't concluded yet."),
    ),
    Owed("goals", _LIVE_GOALS, "needs", N_("{id} names no need that it answers.")),
    Owed("goals", _LIVE_GOALS, "cases", N_("No business case is made for {id} yet.")),
    Owed("goals", _LIVE_GOALS, "trainings", N_("No training works on {id} yet.")),
    Owed("goals", _LIVE_GOALS, "plans", N_("{id} stands in nobody's plan yet.")),
    Owed("cases", _LIVE_CASES, "trainings", N_("The option that {id} proposes names no training.")),
    Owed("trainings", _LIVE_TRAININGS, "goals", N_("{id} names no goal that it works on.")),
    Owed("trainings", _LIVE_TRAININGS, "plans", N_("{id} stands in nobody's plan yet.")),
    Owed("trainings", _LIVE_TRAININGS, "sessions", N_("No session of {id} is planned yet.")),
    Owed("plans", _LIVE_PLANS, "goals", N_("{id} names no goal.")),
    Owed(
        "plans",
        frozenset({PlanState.RUNNING, PlanState.COMPLETED}),
        "sessions",
        N_("No session of the trainings in {id} is planned yet."),
    ),
    Owed(
        "sessions",
        frozenset({SessionState.HELD}),
        "effects",
        N_("The effect of {id} isn't measured yet."),
    ),
    Owed(
        "effects",
        frozenset({EffectState.CONCLUDED}),
        "followups",
        N_("No next step follows from {id} yet."),
    ),
)


def gaps_of(links: Links, record: Record) -> tuple[Gap, ...]:
    """What this record owes and hasn't, in the order of the table."""
    state = record.state if isinstance(record, Living) else None
    key = key_of(record)
    linked = {folder for folder, _ in (*links.up[key], *links.down[key])}
    if key[0] == "effects" and ("needs" in linked or _goal_goes_on(links, key)):
        linked.add("followups")  # a remedy's effect leads to the end of its need
    if isinstance(record, Need) and in_place(record) is None:
        linked.add("effects")
    return tuple(
        Gap(record.folder, record.id, owed.sentence)
        for owed in OWED
        if owed.folder == record.folder and state in owed.states and owed.to not in linked
    )


def _goal_goes_on(links: Links, effect: Key) -> bool:
    """A next step of a goal is one of the effects on it as well."""
    goals = links.goals[effect] - {NO_GOAL}
    below = (key for goal in goals for key in links.down.get(("goals", goal), ()))
    return any(folder == "followups" for folder, _ in below)
