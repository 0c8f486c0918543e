"""Objective → goal → training → people: the boxes, the bands between them, and the table beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.aligned.flow import Stream, flow
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.objectives import Objective


class Layer(StrEnum):
    """The four columns; the first letter names a box, so that no two boxes have one name."""

    OBJECTIVE = "objective"
    GOAL = "goal"
    TRAINING = "training"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Box:
    """A box by layer and number; `title` is None for what is for none, or for small groups together."""

    layer: Layer
    number: int
    title: Words | None


@dataclass(frozen=True, slots=True)
class Band:
    """So many people from box to box; where a training is for several, in equal parts."""

    start: Box
    end: Box
    people: Decimal


@dataclass(frozen=True, slots=True)
class Group:
    """So many people of a department, or of several together."""

    box: Box
    people: int


@dataclass(frozen=True, slots=True)
class Row:
    """A training with its goals and objectives; `people` None, and no groups, where they are few."""

    training: Box
    goals: tuple[Box, ...]
    objectives: tuple[Box, ...]
    people: int | None
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The bands in the order of the columns, and one row a training."""

    bands: tuple[Band, ...]
    rows: tuple[Row, ...]


def picture(policy: Policy, year: int | None = None) -> Picture:
    """Who learns what, and for what; a training with few people stands in the table only."""
    drawing = _Drawing(policy)
    streams = flow(policy, year)
    rows = tuple(map(drawing.row, streams))
    shown = [stream for stream in streams if stream.people is not None]
    return Picture(tuple(_joined(band for one in shown for band in drawing.bands(one))), rows)


class _Drawing:
    """The boxes, each numbered when it is first met."""

    def __init__(self, policy: Policy) -> None:
        self._departments = policy.organisation.departments
        self._boxes: dict[tuple[Layer, str], Box] = {}

    def row(self, stream: Stream) -> Row:
        """A training for the table."""
        objectives = (one for _, found in stream.goals for one in found)
        return Row(
            self._training(stream),
            tuple(self._goal(goal) for goal, _ in stream.goals),
            tuple(dict.fromkeys(map(self._objective, objectives))),
            stream.people,
            tuple(Group(self._group(one.department), one.people) for one in stream.groups),
        )

    def bands(self, stream: Stream) -> Iterator[Band]:
        """What flows through a training."""
        people = Decimal(stream.people or 0)
        goals = stream.goals or ((None, ()),)
        for goal, objectives in goals:
            part = people / len(goals)
            for objective in objectives or (None,):
                share = part / max(len(objectives), 1)
                yield Band(self._objective(objective), self._goal(goal), share)
            yield Band(self._goal(goal), self._training(stream), part)
        for group in stream.groups:
            end = self._group(group.department)
            yield Band(self._training(stream), end, Decimal(group.people))

    def _objective(self, objective: Objective | None) -> Box:
        if objective is None:
            return self._box(Layer.OBJECTIVE, "", None)
        return self._box(Layer.OBJECTIVE, objective.id, objective.title)

    def _goal(self, goal: Goal | None) -> Box:
        if goal is None:
            return self._box(Layer.GOAL, "", None)
        return self._box(Layer.GOAL, goal.id, goal.title)

    def _training(self, stream: Stream) -> Box:
        return self._box(Layer.TRAINING, stream.training.id, stream.training.title)

    def _group(self, department: str | None) -> Box:
        known = self._departments.get(department or "")
        return self._box(Layer.PEOPLE, department or "", known.name if known else None)

    def _box(self, layer: Layer, name: str, title: Words | None) -> Box:
        number = 1 + sum(one.layer is layer for one in self._boxes.values())
        return self._boxes.setdefault((layer, name), Box(layer, number, title))


def _joined(bands: Iterable[Band]) -> Iterator[Band]:
    """Bands between the same boxes together, column by column."""
    sums: dict[tuple[Box, Box], Decimal] = {}
    for band in bands:
        key = (band.start, band.end)
        sums[key] = sums.get(key, Decimal(0)) + band.people
    layers = list(Layer)
    for (start, end), people in sorted(sums.items(), key=lambda one: layers.index(one[0][0].layer)):
        yield Band(start, end, people)
