"""Step 2 · `opleiding goals budget EUR`: the best set within a budget, and why the rest isn't in it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _, spoken
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, parameter, register
from opleiding.cli.weights import points, told, weighed
from opleiding.cli.weights import weight as weight_option
from opleiding.errors import WrongUse
from opleiding.records.base import Record
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.priorities.affordable import Affordable, LeftOut, Otherwise
    from opleiding.facts.priorities.candidates import Aside, Candidate
    from opleiding.facts.priorities.purse import Proof

BASES = ("cash", "net", "gross")
CENTS = 2
_ASIDE = 12
"""So many of what can't be weighed are shown; what comes first in the ranking stands in front."""


def add_budget(group: KindGroup) -> None:
    """Adds the command."""
    amount = typer.Argument(metavar="EUR", help=_("The budget in EUR."))
    cost = typer.Option(
        "--cost",
        help=_(
            "What counts: cash (invoices less subsidies, without people's own time), net (all costs less subsidies) or gross (all costs)."
        ),
        autocompletion=lambda: list(BASES),
    )
    parameters = [
        context(),
        parameter("amount", str, amount),
        parameter("cost", str, cost, "cash"),
        weight_option(),
        json_option(),
    ]
    help_ = _("The best set of cases within a budget, what is left out, and why.")
    register(group.app, "budget", _budget, parameters, help_)


def _budget(
    ctx: typer.Context, /, *, amount: str, cost: str, weight: list[str], as_json: bool
) -> None:
    from opleiding.facts.money.cash import Basis
    from opleiding.facts.priorities.affordable import affordable

    desk, budget = Desk.of(ctx), _amount(amount)
    if cost not in BASES:
        raise WrongUse(N_("`{typed}` is none of {known}."), typed=cost, known=", ".join(BASES))
    weights = weighed(desk.policy.organisation.priorities, weight)
    answer = affordable(desk.policy, budget, basis=Basis(cost), weights=weights, proof=_proof())
    if as_json:
        data = {"basis": cost, "weights": weights.model_dump(), **_data(answer)}
        show.as_json("goals-budget", data)
        return
    _print(desk, answer)
    _say(desk, answer, Basis(cost))
    desk.say(N_("Weights: {weights}. A legal deadline goes first."), weights=told(weights))


def _proof() -> "Proof | None":
    """The solver, where it is installed; it is loaded only when it is needed."""
    from opleiding.planning.set_cover import SetCover
    from opleiding.planning.solver import is_there

    return SetCover if is_there() else None


def _amount(typed: str) -> Decimal:
    from pydantic import TypeAdapter, ValidationError

    from opleiding.records.values import Misread, Money

    try:
        read: Decimal = TypeAdapter(Money).validate_python(typed.strip())
        if len(typed.strip().partition(".")[2]) > CENTS:
            raise WrongUse(
                N_("`{typed}` can be read in two ways: write 5000 for five thousand euros."),
                typed=typed,
            )
    except ValidationError as refused:
        misread = refused.errors()[0].get("ctx", {}).get("error")
        if isinstance(misread, Misread):
            raise WrongUse(misread.sentence, **misread.values) from None
        raise
    return read


def _print(desk: Desk, answer: "Affordable") -> None:
    candidate = (_("for"), _("points"), _("cost"))
    left_out = [(*_row(one.candidate), _why(desk, one)) for one in answer.left_out]
    aside = [(_name(one.record), _aside(desk, one)) for one in answer.aside[:_ASIDE]]
    _table((_("chosen"), *candidate), [_row(one) for one in answer.chosen])
    _table((_("left out"), *candidate, _("because")), left_out)
    _table((_("not weighed"), _("because")), aside)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    if rows:
        show.table(heads, rows)
        show.out("")


def _row(one: "Candidate") -> tuple[str, ...]:
    goals = ", ".join(goal.record.id for goal in one.goals)
    return (_name(one.case), goals, points(one.points), _money(one.cost))


def _name(record: Record) -> str:
    return record.file.removesuffix(".yaml")


def _why(desk: Desk, one: "LeftOut") -> str:
    words = desk.words
    if one.short is None:
        return words.say(N_("its goals are served by what is chosen"))
    short = words.say(N_("{amount} more than what is left"), amount=_money(one.short))
    if one.enters_at is not None:
        return words.say(
            N_("{short}; comes in from {budget}"), short=short, budget=_money(one.enters_at)
        )
    if one.never:
        return words.say(
            N_("{short}; at no budget, as others serve its goals for less"), short=short
        )
    return short


def _aside(desk: Desk, one: "Aside") -> str:
    from opleiding.facts.priorities.candidates import Unweighed

    name = one.record.id
    told = {
        Unweighed.NO_GOAL: N_("no goal yet: opleiding goals add --answers {id}"),
        Unweighed.NO_CASE: N_("no case yet: opleiding case add --goals {id}"),
        Unweighed.NO_OPTION: N_("no option is proposed: write `chosen:` in {file}"),
        Unweighed.NO_COST: N_("a cost has no amount yet: opleiding case estimate {id}"),
        Unweighed.NO_POINTS: N_("impact or urgency of its needs isn't written down"),
    }
    return desk.words.say(told[one.why], id=name, file=one.record.file)


def _say(desk: Desk, answer: "Affordable", basis: Any) -> None:
    from opleiding.facts.money.cash import Basis

    desk.say(
        N_("Cases: {n} of {all}; {cost} of {budget}, {left} left; {points} points, {legal} with a legal deadline."),
        n=len(answer.chosen), all=len(answer.chosen) + len(answer.left_out),
        cost=_money(answer.cost), budget=_money(answer.budget), left=_money(answer.left),
        points=points(answer.points), legal=answer.legal,
    )  # fmt: skip
    counted = {
        Basis.CASH: N_("Cost is cash in the first year: invoices less subsidies, without the time of your own people."),
        Basis.NET: N_("Cost is all of the first year, people's time as well, less subsidies."),
        Basis.GROSS: N_("Cost is all of the first year, people's time as well, whoever pays."),
    }  # fmt: skip
    desk.say(counted[basis])
    if (more := len(answer.aside) - _ASIDE) > 0:
        desk.say(N_("{n} more can't be weighed yet: --json lists all."), n=more)
    for other in answer.otherwise:
        _say_otherwise(desk, other)
    if answer.decided:
        desk.say(
            N_("Approved cases ({n}) are decided: they and their money stand outside."),
            n=answer.decided,
        )
    if not answer.proven:
        _tell_unproven(desk)


def _tell_unproven(desk: Desk) -> None:
    from opleiding.planning.solver import is_there

    desk.say(N_("Too many combinations to try: there may be a better set than this."))
    if not is_there():
        desk.say(N_("The solver can prove the best one. Install it with: pip install 'opleiding[plan]'"))  # fmt: skip


def _say_otherwise(desk: Desk, other: "Otherwise") -> None:
    comes, goes = ", ".join(other.comes), ", ".join(other.goes)
    amount = _money(other.budget)
    if comes and goes:
        sentence = N_("With {budget}: {comes} in, {goes} out.")
    elif comes:
        sentence = N_("With {budget}: {comes} in.")
    elif goes:
        sentence = N_("With {budget}: {goes} out.")
    else:
        return
    desk.say(sentence, budget=amount, comes=comes, goes=goes)


def _money(amount: Decimal) -> str:
    """Whole euros, or cents where there are some: a budget is counted to the cent."""
    from opleiding.text.form import form

    cents = amount != amount.to_integral_value()
    return form(spoken().language).money(amount, cents=cents)


def _data(answer: "Affordable") -> dict[str, Any]:
    return {
        "budget": answer.budget,
        "cost": answer.cost,
        "left": answer.left,
        "points": answer.points,
        "legal": answer.legal,
        "proven": answer.proven,
        "chosen": [_candidate(one) for one in answer.chosen],
        "left_out": [
            {**_candidate(one.candidate), "short": one.short, "enters_at": one.enters_at}
            for one in answer.left_out
        ],
        "not_weighed": [{"file": one.record.file, "why": one.why} for one in answer.aside],
        "otherwise": _others(answer.otherwise),
    }


def _candidate(one: "Candidate") -> dict[str, Any]:
    goals = [goal.record.file for goal in one.goals]
    return {"file": one.case.file, "goals": goals, "points": one.points, "cost": one.cost}


def _others(others: Sequence["Otherwise"]) -> list[dict[str, Any]]:
    return [{"budget": other.budget, "comes": other.comes, "goes": other.goes} for other in others]
