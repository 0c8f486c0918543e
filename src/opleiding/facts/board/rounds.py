"""Which turn of the cycle a record is in: what follows from a next step is one round further."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from opleiding.facts.board.around import by_key
from opleiding.facts.merged import answers
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.cases import Case
from opleiding.records.effects import Effect
from opleiding.records.followups import Followup, FollowupState
from opleiding.records.goals import Goal
from opleiding.records.needs import Need
from opleiding.records.plans import Plan
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training


@dataclass(slots=True)
class Rounds:
    """The rounds of one policy, each worked out when it is first asked for."""

    policy: Policy
    known: dict[str, int] = field(default_factory=dict)
    steps: dict[str, list[Followup]] | None = None

    def of(self, record: Record) -> int:
        """1 for what follows from no next step; a circle counts once."""
        key = f"{record.folder}/{record.id}"
        if key not in self.known:
            self.known[key] = 1  # what leads back here finds this
            before = (
                self.of(one) + 1 for step in self._followed(record) for one in self._from(step)
            )
            beside = (self.of(one) for one in self._beside(record))
            fresh = 2 if any(True for _ in self._followed(record)) else 1
            self.known[key] = max((fresh, *before, *beside))
        return self.known[key]

    def _followed(self, record: Record) -> Iterator[Followup]:
        """The next steps that it follows from, as it says itself or as they say."""
        if self.steps is None:
            live = (s for s in self.policy.all(Followup) if s.state is not FollowupState.DROPPED)
            self.steps = by_key(live, lambda step: [step.leads_to] if step.leads_to else [])
        own = self.policy.find(Followup, getattr(record, "follows", None))
        yield from (*self.steps.get(f"{record.folder}/{record.id}", ()), *([own] if own else []))

    def _from(self, step: Followup) -> Iterator[Record]:
        """The goal or the need that a next step comes from; else the goals of its effect."""
        effect = self.policy.find(Effect, step.effect)
        session = self.policy.find(Session, effect.session) if effect else None
        training = self.policy.find(Training, session.training) if session else None
        names = (step.goal,) if step.goal else training.goals if training else ()
        yield from self._found(Goal, names)
        yield from self._found(Need, [effect.need] if effect and effect.need else ())

    def _beside(self, record: Record) -> Iterator[Record]:
        """What it belongs to: the needs of a goal, the goals of a case and a plan, what a step is of."""
        if isinstance(record, Goal):
            yield from self._found(Need, answers(self.policy, record))
        elif isinstance(record, Case | Plan):
            yield from self._found(Goal, record.goals)
        elif isinstance(record, Followup):
            yield from self._from(record)

    def _found(self, kind: type[Record], names: Iterable[str]) -> Iterator[Record]:
        for name in names:
            if record := self.policy.find(kind, name):
                yield record
