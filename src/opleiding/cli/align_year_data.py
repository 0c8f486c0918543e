"""The plan of a year as JSON."""

from typing import TYPE_CHECKING, Any

from opleiding.cli.desk import Desk

if TYPE_CHECKING:
    from opleiding.facts.aligned.effort import Effort
    from opleiding.facts.aligned.year import YearPlan


def data(desk: Desk, plan: "YearPlan") -> dict[str, Any]:
    """Figures unrounded; null where no record says."""
    return {
        "year": plan.year,
        "budget": plan.budget,
        "bound": plan.bound,
        "chosen": plan.chosen,
        "cost": plan.cost,
        "left": plan.left,
        "proven": plan.proven,
        "taken": [
            {
                "goal": one.goal.file,
                "because": one.because,
                "carried": one.carried,
                "legal": one.legal,
                "objectives": [objective.id for objective in one.objectives],
                "cases": [case.id for case in one.cases],
                **_effort(one.effort),
            }
            for one in plan.taken
        ],
        "waiting": [
            {
                "file": one.record.file,
                "because": one.why,
                "legal": one.legal,
                "case": one.case.id if one.case else None,
                "short": one.short,
                "enters_at": one.enters_at,
            }
            for one in plan.waiting
        ],
        **_added_up(plan),
        "law": _law(desk, plan),
    }


def _added_up(plan: "YearPlan") -> dict[str, Any]:
    from opleiding.facts.aligned.draft import departments, portions

    return {
        "objectives": [
            {
                "id": one.objective.id if one.objective else None,
                "goals": one.goals,
                **_effort(one.effort),
            }
            for one in portions(plan)
        ],
        "departments": [{"id": one.department, **_effort(one.effort)} for one in departments(plan)],
    }


def _effort(effort: "Effort") -> dict[str, Any]:
    return {
        "hours": effort.hours.value if effort.hours else None,
        "cost": effort.cost.value if effort.cost else None,
    }


def _law(desk: Desk, plan: "YearPlan") -> dict[str, Any] | None:
    from opleiding.facts.aligned.duties import duties

    found = duties(desk.policy, plan.year, plan.record)
    if found is None:
        return None
    return {
        "missing": found.missing,
        "days_before_meeting": found.days_before_meeting,
        "advice_by": found.advice_by,
        "final_by": found.final_by,
        "source": found.law.source,
        "read": found.law.read,
        "sure": found.law.sure,
        "note": "for information; this is no legal advice",
    }
