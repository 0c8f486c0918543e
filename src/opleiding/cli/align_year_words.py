"""The plan of a year in words: what is in, what waits, and what the law asks of it."""

from typing import TYPE_CHECKING

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.aligned.effort import Effort
    from opleiding.facts.aligned.year import Taken, Waiting, YearPlan

TAKEN = {
    "legal": N_("the law asks it by {day}"),
    "decided": N_("management approved its case"),
    "running": N_("plans or sessions run in this year"),
    "named": N_("the plan names it"),
    "chosen": N_("it fits within the budget: {case}"),
}
WAITING = {
    "money": N_("{case} asks {amount} more than what is left"),
    "not_named": N_("the plan doesn't take it up"),
    "no_budget": N_("no budget to weigh it against: --budget"),
    "no_goal": N_("no goal yet: opleiding goals add --answers {id}"),
    "no_case": N_("no case yet: opleiding case add --goals {id}"),
    "no_option": N_("no option is proposed: write `chosen:` in {file}"),
    "no_cost": N_("a cost has no amount yet: opleiding case estimate {case}"),
    "no_points": N_("impact or urgency of its needs isn't written down"),
}


def print_plan(desk: Desk, plan: "YearPlan") -> None:
    """What is in, what waits, by objective, and the law."""
    taken = [_taken(desk, one) for one in plan.taken]
    if taken:
        show.table((_("in"), _("because"), _("hours"), _("cost")), taken)
        show.out("")
    waiting = [(_name(one), waits(desk, one)) for one in plan.waiting]
    if waiting:
        show.table((_("waits"), _("because")), waiting)
        show.out("")
    _added_up(desk, plan)
    _say(desk, plan)
    _law(desk, plan)


def because(desk: Desk, one: "Taken") -> str:
    """Why a goal is in."""
    case = ", ".join(case.id for case in one.cases)
    said = desk.words.say(TAKEN[one.because], day=one.legal, case=case)
    if one.carried:
        return desk.words.say(N_("{said}; carried over"), said=said)
    return said


def waits(desk: Desk, one: "Waiting") -> str:
    """Why something isn't in, and what would bring it in."""
    words = desk.words
    case = one.case.id if one.case else ""
    if one.why == "money" and one.short is None:
        return words.say(N_("what {case} is for is served without it"), case=case)
    file = one.case.file if one.case else one.record.file
    said = words.say(
        WAITING[one.why], id=one.record.id, case=case, file=file, amount=_money(desk, one.short)
    )
    if one.enters_at is not None:
        budget = _money(desk, one.enters_at)
        said = words.say(N_("{said}; in from a budget of {budget}"), said=said, budget=budget)
    if one.legal is not None:
        said = words.say(N_("{said}; the law asks it by {day}"), said=said, day=one.legal)
    return said


def _taken(desk: Desk, one: "Taken") -> tuple[str, ...]:
    return (one.goal.id, because(desk, one), *_effort(desk, one.effort))


def _name(one: "Waiting") -> str:
    return one.record.file.removesuffix(".yaml")


def _effort(desk: Desk, effort: "Effort") -> tuple[str, str]:
    from opleiding.text.form import form

    shape = form(desk.words.language)
    hours, cost = effort.hours, effort.cost
    return (
        shape.number(hours.value if hours else None, 0),
        _money(desk, cost.value if cost else None),
    )


def _added_up(desk: Desk, plan: "YearPlan") -> None:
    from opleiding.facts.aligned.draft import departments, portions

    known = desk.policy.organisation.departments
    rows = [
        (one.objective.id if one.objective else _("for none"), str(one.goals), *_effort(desk, one.effort))
        for one in portions(plan)
    ]  # fmt: skip
    if rows:
        show.table((_("objective"), _("goals"), _("hours"), _("cost")), rows)
        show.out("")
    teams = [
        (
            known[one.department].name.into(desk.words.language)
            if one.department in known
            else _("the company as a whole"),
            *_effort(desk, one.effort),
        )
        for one in departments(plan)
    ]
    if teams:
        show.table((_("for"), _("hours"), _("cost")), teams)
        show.out("")


def _say(desk: Desk, plan: "YearPlan") -> None:
    if plan.budget is None:
        desk.say(
            N_("{n} goals, {cost}; without a budget nothing new is weighed."),
            n=len(plan.taken), cost=_money(desk, plan.cost),
        )  # fmt: skip
    else:
        desk.say(
            N_("{n} goals: {cost} of {budget}, {left} left; {bound} of it is bound already."),
            n=len(plan.taken), cost=_money(desk, plan.cost), budget=_money(desk, plan.budget),
            left=_money(desk, plan.left), bound=_money(desk, plan.bound),
        )  # fmt: skip
    desk.say(N_("Cost is cash of the year: invoices less subsidies, without the time of your own people."))  # fmt: skip
    if plan.uncosted:
        desk.say(N_("Of {n} of them no record says what this year takes: –."), n=len(plan.uncosted))
    if not plan.proven:
        desk.say(N_("Too many combinations to try: there may be a better set than this."))


def _law(desk: Desk, plan: "YearPlan") -> None:
    """For information only, with where and when it was read."""
    from opleiding.facts.aligned.duties import duties

    found = duties(desk.policy, plan.year, plan.record)
    if found is None:
        return
    if found.missing:
        desk.say(N_("Still to write: {missing}."), missing=", ".join(found.missing))
    desk.say(
        N_("The law: the draft {days} days before the meeting, the advice by {advice}, the plan by {final} ({source}; read on {read}; for information, this is no legal advice)."),
        days=found.days_before_meeting, advice=found.advice_by, final=found.final_by,
        source=found.law.source, read=found.law.read,
    )  # fmt: skip


def _money(desk: Desk, amount: object) -> str:
    from opleiding.text.form import form

    return form(desk.words.language).money(amount)  # type: ignore[arg-type] # a Decimal or None
