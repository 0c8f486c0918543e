"""How ready people feel, before and after, per department and over time: what pulses may show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from opleiding.facts.readiness.round import Round
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.engagements import Engagement, EngagementVerb, Moment, Question

READY = 4
"""Who answers so much or more, of 5, is ready."""
LOW = Decimal(3)
"""A mean below the middle of the scale is low."""


class Group(StrEnum):
    """Who answered: one department; those who named none beside others that did; all together."""

    DEPARTMENT = "department"
    OTHERS = "others"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Figure:
    """One question: how many answered, the share 0–1 that answered 4 or 5, the mean of 1 to 5.

    All three are None where showing them would tell about too few people.
    """

    question: Question
    n: int | None
    ready: Decimal | None
    mean: Decimal | None


@dataclass(frozen=True, slots=True)
class Pulse:
    """One day's pulse of a message in one group; a question that nobody answered isn't in it.

    `named` are the departments that were counted apart that day; `everybody` tells whether all whom
    the message went to could answer, beside them or through them.
    """

    engagement: Engagement
    moment: Moment | None
    day: date
    group: Group
    department: str | None
    named: frozenset[str]
    everybody: bool
    figures: tuple[Figure, ...]
    where: Where

    @property
    def n(self) -> int | None:
        """How many answered the question that most people answered; None where all is hidden."""
        return max((figure.n for figure in self.figures if figure.n is not None), default=None)

    @property
    def ready(self) -> Decimal | None:
        """The mean over the shown questions of the share that answered 4 or 5."""
        return _mean([figure.ready for figure in self.figures if figure.ready is not None])

    @property
    def mean(self) -> Decimal | None:
        """Readiness: the mean over the shown questions of their means."""
        return _mean([figure.mean for figure in self.figures if figure.mean is not None])

    @property
    def low(self) -> bool:
        """Known, and below the middle of the scale."""
        return self.mean is not None and self.mean < LOW

    def speaks_for(self, department: str) -> bool:
        """Whether answers from this department are, or can be, in it."""
        if self.group is Group.DEPARTMENT:
            return department == self.department
        if department in self.named:
            return self.group is Group.TOGETHER
        return self.everybody and reaches(self.engagement, department)

    def change_since(self, before: "Pulse") -> Decimal | None:
        """How much the mean rose, over the questions that both show; None where they share none."""
        then = {one.question: one.mean for one in before.figures if one.mean is not None}
        risen = [
            figure.mean - then[figure.question]
            for figure in self.figures
            if figure.mean is not None and figure.question in then
        ]
        return _mean(risen)


def pulses(policy: Policy, department: str | None = None) -> tuple[Pulse, ...]:
    """Every pulse, the oldest first; with a department, those that may hold its answers.

    What is hidden is settled before a department is looked for, so no choice shows more.
    """
    found = sorted(_all(policy), key=lambda pulse: (pulse.day, pulse.engagement.id))
    return tuple(one for one in found if department is None or one.speaks_for(department))


def pulses_of(policy: Policy, department: str) -> tuple[Pulse, ...]:
    """One for each pulse that shows something: the department's own, else that of all together."""
    shown = [pulse for pulse in pulses(policy, department) if pulse.n is not None]
    taken = groupby(shown, key=lambda pulse: (pulse.day, pulse.engagement.id, pulse.moment))
    order = list(Group)
    return tuple(min(ones, key=lambda one: order.index(one.group)) for _, ones in taken)


def before(pulse: Pulse, found: tuple[Pulse, ...]) -> Pulse | None:
    """The pulse that an "after" is laid beside: the last "before" of the same message and group."""
    if pulse.moment is not Moment.AFTER:
        return None
    earlier = [
        one
        for one in found
        if one.moment is Moment.BEFORE and one.day <= pulse.day and _who(one) == _who(pulse)
    ]
    return earlier[-1] if earlier else None


def reaches(message: Engagement, department: str) -> bool:
    """Whether the message goes to this department; one that names none goes to all of them."""
    return not message.departments or department in message.departments


def _who(pulse: Pulse) -> tuple[object, ...]:
    """A message, and a group of the same people as far as the counts tell."""
    apart = pulse.group is Group.OTHERS or (pulse.group is Group.TOGETHER and not pulse.everybody)
    named = pulse.named if apart else None
    return pulse.engagement.id, pulse.group, pulse.department, named


def _all(policy: Policy) -> Iterator[Pulse]:
    minimum = policy.organisation.privacy.minimum_group
    for message in policy.all(Engagement):
        entries = sorted(
            message.entries(EngagementVerb.PULSED), key=lambda e: (e.date, e.moment or "")
        )
        for (day, moment), same in groupby(entries, key=lambda e: (e.date, e.moment)):
            yield from _round(Round(message, moment, day, tuple(same)), minimum)


def _round(taken: Round, minimum: int) -> Iterator[Pulse]:
    cells = taken.cells
    named = frozenset(cell for cell in cells if cell)
    for cell in sorted(cells, key=lambda cell: cell or "~"):
        group = Group.DEPARTMENT if cell else Group.OTHERS if named else Group.TOGETHER
        yield _pulse(taken, group, cell, named, taken.shown(cell, minimum))
    if len(cells) > 1:
        yield _pulse(taken, Group.TOGETHER, None, named, taken.together(minimum))


def _pulse(
    taken: Round,
    group: Group,
    department: str | None,
    named: frozenset[str],
    shown: dict[Question, tuple[int, ...] | None],
) -> Pulse:
    return Pulse(
        engagement=taken.message,
        moment=taken.moment,
        day=taken.day,
        group=group,
        department=department,
        named=named,
        everybody=taken.of_everybody,
        figures=tuple(_figure(question, counts) for question, counts in shown.items()),
        where=taken.where(department),
    )


def _figure(question: Question, counts: tuple[int, ...] | None) -> Figure:
    if counts is None:
        return Figure(question, None, None, None)
    n = sum(counts)
    mean = Decimal(sum(score * count for score, count in enumerate(counts, start=1))) / n
    return Figure(question, n, Decimal(sum(counts[READY - 1 :])) / n, mean)


def _mean(values: list[Decimal]) -> Decimal | None:
    return sum(values, Decimal(0)) / len(values) if values else None
