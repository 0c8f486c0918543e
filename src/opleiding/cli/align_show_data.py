"""Objectives, goals, hours, money and people as JSON."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from opleiding.facts.aligned.flow import Stream
    from opleiding.facts.alignment import Alignment
    from opleiding.facts.work import Work


def data(found: "Alignment", streams: Iterable["Stream"], year: int | None) -> dict[str, Any]:
    """Figures unrounded; `people` is null where they are too few to be shown."""
    return {
        "year": year,
        "objectives": [
            {
                "id": line.objective.id,
                "depth": line.depth,
                "level": line.objective.level,
                "department": line.objective.department,
                "supports": line.objective.supports,
                "weight": line.objective.weight,
                "weight_share": line.weight_share,
                "hours_share": line.hours_share,
                "money_share": line.spent_share,
                "goals": [goal.id for goal in line.goals],
                **_figures(line.work),
                "indicator": line.objective.indicator,
                "reading": line.reading.value if line.reading else None,
                "target": line.objective.target,
                "reached": line.reached,
            }
            for line in found.lines
        ],
        "apart": {"goals": [goal.id for goal in found.unaligned], **_figures(found.apart)},
        "goalless": _figures(found.goalless),
        "total": _figures(found.total),
        "trainings": [
            {
                "id": one.training.id,
                "goals": [goal.id for goal, _objectives in one.goals],
                "people": one.people,
                "groups": [{"department": g.department, "people": g.people} for g in one.groups],
            }
            for one in streams
        ],
    }


def _figures(work: "Work") -> dict[str, Any]:
    return {
        "planned": work.planned.value,
        "followed": work.followed.value,
        "spent": work.spent.value,
    }
