"""The board: what stands at each of the ten steps, what is late, who is to act, and what to type."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from opleiding.cycle import STEPS, Step
from opleiding.facts.board import placement
from opleiding.facts.board.actors import OFFICER, Acting, Actor, owner_of
from opleiding.facts.board.around import Around
from opleiding.facts.board.finished import FINISHED
from opleiding.facts.board.placement import Place
from opleiding.facts.board.rounds import Rounds
from opleiding.facts.effects.due import OPEN, DueEffect, Standing
from opleiding.policy import Policy
from opleiding.records.base import Living
from opleiding.records.cases import Case
from opleiding.records.effects import Role
from opleiding.records.followups import Followup
from opleiding.records.goals import Goal
from opleiding.records.needs import Need, NeedState
from opleiding.records.plans import Plan
from opleiding.records.sessions import Session
from opleiding.records.years import Year


@dataclass(frozen=True, slots=True)
class Item:
    """Something that waits. `command` is what to type next; `…` in it is for the person who types.

    `round` is the turn of the cycle: 2 for what follows from a next step of the first.
    """

    step: int
    record: Living
    state: StrEnum
    since: date | None
    due: date | None
    late: bool
    actor: Actor
    command: str
    round: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """One step: what waits there, the late first, and how much is finished."""

    step: Step
    items: tuple[Item, ...]
    finished: int


@dataclass(frozen=True, slots=True)
class Board:
    """Ten columns."""

    columns: tuple[Column, ...]

    @property
    def late(self) -> tuple[Item, ...]:
        """Everything that is late, by step."""
        return tuple(item for column in self.columns for item in column.items if item.late)


TABLES: tuple[tuple[type[Living], tuple[Place, ...]], ...] = (
    (Goal, placement.GOALS),
    (Plan, placement.PLANS),
    (Case, placement.CASES),
    (Session, placement.SESSIONS),
    (Year, placement.YEARS),
    (Followup, placement.FOLLOWUPS),
)


def board(policy: Policy) -> Board:
    """Where everything open stands today. An accepted need goes along with its goal.

    Late is past its due day; a form past the days that people get to answer.
    """
    around = Around(policy)
    turns = Rounds(policy)
    there = (*_placed(around), *_measurements(around))
    items = sorted((_in_round(turns, item) for item in there), key=_late_first)
    return Board(
        tuple(
            Column(
                step,
                tuple(i for i in items if i.step == step.number),
                FINISHED[step.number](around),
            )
            for step in STEPS
        )
    )


def _in_round(turns: Rounds, item: Item) -> Item:
    number = turns.of(item.record)
    return item if number == 1 else replace(item, round=number)


def _late_first(item: Item) -> tuple[bool, date, str, str]:
    return not item.late, item.due or date.max, item.record.folder, item.record.id


def _placed(around: Around) -> Iterator[Item]:
    places: dict[str, Item] = {}
    for kind, table in TABLES:
        for record in around.policy.all(kind):
            if item := place(around, record, table):
                places[record.file] = item
    yield from places.values()
    for need in around.policy.all(Need):
        own = place(around, need, placement.NEEDS)
        if item := own or _with_its_goal(around, need, places):
            yield item


def place(around: Around, record: Living, table: Iterable[Place]) -> Item | None:
    """By the first row that fits; None for a record that waits for nothing."""
    for row in table:
        if other := row.when(around, record):
            due = row.by(around, record)
            late = due is not None and due < around.policy.today
            command = row.command.format(id=record.id, other=other)
            actor = row.who(around, record)
            return Item(row.step, record, record.state, record.since, due, late, actor, command)
    return None


def _with_its_goal(around: Around, need: Need, places: Mapping[str, Item]) -> Item | None:
    """At the step of the goal that is least far; the day to solve it by stays its own."""
    if need.state is not NeedState.ACCEPTED:
        return None
    goals = (places.get(goal.file) for goal in around.goals.get(need.id, ()))
    first = min((item for item in goals if item), key=lambda item: item.step, default=None)
    if first is None:
        return None
    late = need.deadline is not None and need.deadline < around.policy.today
    own = replace(first, record=need, state=need.state, since=need.since)
    return replace(own, due=need.deadline, late=late)


def _measurements(around: Around) -> Iterator[Item]:
    for moments in around.moments.values():
        yield from (_measurement(moment) for moment in moments if moment.state in OPEN)
        if last := _to_conclude(moments):
            yield _measurement(last)


def _to_conclude(moments: Iterable[DueEffect]) -> DueEffect | None:
    """The last answered moment, unless it is the end of the session or a later one is concluded.

    Of a remedy none once its need is met and something was concluded.
    """
    done = [m for m in moments if m.state in {Standing.ANSWERED, Standing.CONCLUDED}]
    last = max(done, key=lambda m: m.months, default=None)
    if last is None or not last.months or last.state is Standing.CONCLUDED:
        return None
    concluded = any(m.state is Standing.CONCLUDED for m in done)
    return None if concluded and last.subject.state is NeedState.MET else last


def _measurement(moment: DueEffect) -> Item:
    subject, late = moment.subject, moment.state is Standing.OVERDUE
    role = moment.ask[0] if moment.ask else Role.PARTICIPANT
    level = "behaviour" if moment.months else "reaction"
    command = placement.measuring(moment).format(
        id=subject.id, months=moment.months, role=role, level=level, indicator=moment.read
    )
    actor = owner_of(subject) if isinstance(subject, Need) else OFFICER
    if moment.state in OPEN and moment.asked and not moment.read:
        actor = Actor(Acting(role))
    record = subject if isinstance(subject, Need) else moment.effect or subject
    return Item(9, record, moment.state, record.since, moment.due, late, actor, command)
