"""Next steps as they stand: what is agreed and by when, what was done and what that led to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from opleiding.facts.calendar import after_months
from opleiding.facts.chain.turns import all_turns
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.base import Living
from opleiding.records.effects import Effect
from opleiding.records.followups import OPEN, Followup, FollowupKind, FollowupState
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.plans import Plan
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

RECENT = 12
"""Months in which what was done is still told."""


@dataclass(frozen=True, slots=True)
class Led:
    """A record that a next step led to; `person` is whose it is, where it is somebody's own."""

    folder: str
    title: Words | None
    state: StrEnum | None
    person: str | None
    where: Where | None


@dataclass(frozen=True, slots=True)
class Step:
    """A next step: of which kind, for whom or what, why, by when, and what it led to."""

    id: str
    kind: FollowupKind
    state: FollowupState
    person: str | None
    team: str | None
    about: Words | None
    because: Words
    due: date | None
    since: date | None
    led: tuple[Led, ...]
    where: Where

    @property
    def goes_on(self) -> bool:
        """Proposed or decided."""
        return self.state in OPEN


def steps(policy: Policy) -> tuple[Step, ...]:
    """Those that go on, by the day they are due; then those done within a year, the last one first."""
    since, led = after_months(policy.today, -RECENT), _led(policy)
    found = [_step(policy, one, led.get(one.id, ())) for one in policy.all(Followup)]
    open_ = sorted((s for s in found if s.goes_on), key=lambda s: (s.due or date.max, s.id))
    done = [s for s in found if s.state is FollowupState.DONE and s.since and s.since > since]
    return (*open_, *sorted(done, key=lambda s: (s.since or date.min, s.id), reverse=True))


def _step(policy: Policy, one: Followup, led: tuple[Led, ...]) -> Step:
    team = policy.organisation.departments.get(one.team or "")
    about = _about(policy, one) or (team.name if team else None)
    return Step(
        one.id,
        one.kind,
        FollowupState(one.state),
        one.person,
        one.team,
        about,
        one.because,
        one.due,
        one.since,
        led,
        one.at(),
    )


def _about(policy: Policy, one: Followup) -> Words | None:
    """The goal that it is for; else the training whose effect it follows from."""
    goal = policy.find(Goal, one.goal)
    effect = policy.find(Effect, one.effect)
    session = policy.find(Session, effect.session) if effect else None
    training = policy.find(Training, session.training) if session else None
    found = goal or training
    return found.title if found else None


def _led(policy: Policy) -> dict[str, tuple[Led, ...]]:
    found: dict[str, tuple[Led, ...]] = {}
    for turn in all_turns(policy):
        folder, record_id = turn.to
        record = policy.lookup(folder, record_id)
        if isinstance(record, Living):
            led = Led(folder, _title(policy, record), record.state, _whose(record), record.at())
            found[turn.step[1]] = (*found.get(turn.step[1], ()), led)
    return found


def _title(policy: Policy, record: Living) -> Words | None:
    training = policy.find(Training, record.training) if isinstance(record, Session) else None
    title = training.title if training else getattr(record, "title", None)
    return title if isinstance(title, Words) else None


def _whose(record: Living) -> str | None:
    return record.person if isinstance(record, Plan | Followup) else None
