"""Where goals, money and departments don't fit the objectives: each gap with its records."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.aligned.tension import Discord, departments_of, tensions
from opleiding.facts.alignment import Alignment, ObjectiveLine, alignment
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.indicators import Indicator
from opleiding.records.objectives import Objective

TIMES = Decimal(2)
"""So many times its share of the weight, or less than one in so many, an objective stands out."""
POINTS = Decimal("0.10")
"""And by at least this share of what there is: among small shares twice as much is soon there."""


class GapKind(StrEnum):
    """What doesn't fit."""

    UNSERVED = "unserved"
    UNALIGNED = "unaligned"
    LITTLE_MONEY = "little_money"
    MUCH_MONEY = "much_money"
    LITTLE_TIME = "little_time"
    MUCH_TIME = "much_time"
    OPPOSITE = "opposite"
    STRAIN = "strain"


@dataclass(frozen=True, slots=True)
class Gap:
    """What doesn't fit, the records that it is about, and the figures or names that show it.

    `accepted` is the reason that `opleiding.yaml` gives for leaving it for now.
    """

    kind: GapKind
    records: tuple[Objective | Goal | Indicator, ...]
    values: Mapping[str, object] = field(default_factory=dict)
    accepted: str | None = None


def gaps(policy: Policy, year: int | None = None) -> tuple[Gap, ...]:
    """All of them: what nothing works on, what serves nothing, what weighs otherwise, what jars.

    Hours and money are those ever, or of one calendar year.
    """
    found = alignment(policy, year)
    return (*_alone(policy, found), *_weighed(found), *_out_of_tune(policy))


def _alone(policy: Policy, found: Alignment) -> Iterator[Gap]:
    for objective in found.unserved:
        accepted = _accepted(policy, "OP0701", objective)
        yield Gap(GapKind.UNSERVED, (objective,), accepted=accepted)
    for goal in found.unaligned:
        yield Gap(GapKind.UNALIGNED, (goal,), accepted=_accepted(policy, "OP0702", goal))


def _accepted(policy: Policy, rule: str, record: Objective | Goal) -> str | None:
    for one in policy.organisation.ignore:
        names = f"{record.folder}/{record.id}"
        lasts = one.until is None or policy.today <= one.until
        if one.rule == rule and one.record == names and lasts:
            return one.reason
    return None


def _weighed(found: Alignment) -> Iterator[Gap]:
    """Objectives whose share of hours or money is far from that of their weight.

    One that nothing works on is told already; one that is reached may do with little.
    """
    alone = {objective.id for objective in found.unserved}
    for line in found.lines:
        if line.objective.id not in alone:
            yield from _far(line, line.spent_share, GapKind.LITTLE_MONEY, GapKind.MUCH_MONEY)
            yield from _far(line, line.hours_share, GapKind.LITTLE_TIME, GapKind.MUCH_TIME)


def _far(
    line: ObjectiveLine, share: Decimal | None, little: GapKind, much: GapKind
) -> Iterator[Gap]:
    weight = line.weight_share
    if share is None or weight is None or abs(share - weight) < POINTS:
        return
    values = {"weight": weight, "share": share}
    if share * TIMES < weight and not line.reached:
        yield Gap(little, (line.objective,), values)
    elif share > weight * TIMES:
        yield Gap(much, (line.objective,), values)


def _out_of_tune(policy: Policy) -> Iterator[Gap]:
    for one in tensions(policy):
        kind = GapKind.OPPOSITE if one.discord is Discord.OPPOSITE else GapKind.STRAIN
        values = {"departments": _departments(policy, one.goal, one.other)}
        yield Gap(kind, (one.goal, one.other, one.indicator), values)


def _departments(policy: Policy, *records: Goal | Objective) -> tuple[str, ...]:
    found: set[str] = set()
    for one in records:
        own = {one.department} if isinstance(one, Objective) else departments_of(policy, one)
        found |= {name for name in own if name}
    return tuple(sorted(found))
