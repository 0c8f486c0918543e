"""What the work on an objective takes: hours, money, and the budget of a year."""

from decimal import Decimal
from typing import Any

from tests.oracle.answers import took_part
from tests.oracle.ledger import Ledger, last_day


def shares(ledger: Ledger, training: str) -> dict[str, Decimal]:
    """The part of a training that is for each objective: equal over its goals, then over theirs."""
    result: dict[str, Decimal] = {}
    goals = ledger.of["trainings"][training]["goals"]
    for goal in goals:
        objectives = ledger.of["goals"][goal]["objectives"]
        for objective in objectives:
            part = Decimal(1) / len(goals) / len(objectives)
            result[objective] = result.get(objective, Decimal(0)) + part
    return result


def below(ledger: Ledger, objective: str) -> set[str]:
    """The objective and everything under it."""
    children = {o for o, it in ledger.of["objectives"].items() if it.get("supports") == objective}
    return {objective}.union(*(below(ledger, child) for child in children))


def _spread(ledger: Ledger, amounts: list[tuple[str, Decimal]], objective: str) -> Decimal:
    part_of = below(ledger, objective)
    return sum(
        (
            amount * share
            for training, amount in amounts
            for served, share in shares(ledger, training).items()
            if served in part_of
        ),
        Decimal(0),
    )


def hours_followed(ledger: Ledger, objective: str) -> Decimal:
    """Of the sessions that were held."""
    held = [(s["training"], sum(took_part(s).values(), Decimal(0))) for _, s in ledger.sessions()]
    return _spread(ledger, held, objective)


def hours_planned(ledger: Ledger, objective: str) -> Decimal:
    """Of the activities in personal plans that weren't stopped."""
    planned = [
        (activity["training"], Decimal(activity["hours"]))
        for plan_id, plan in ledger.of["plans"].items()
        if ledger.state("plans", plan_id) != "stopped"
        for activity in plan.get("activities", [])
    ]
    return _spread(ledger, planned, objective)


def money(lines: list[dict[str, Any]]) -> Decimal:
    return sum((Decimal(line["amount"]) for line in lines), Decimal(0))


def cost_of_sessions(ledger: Ledger, objective: str) -> Decimal:
    """What the sessions that were held cost in money."""
    held = [(s["training"], money(s.get("costs", []))) for _, s in ledger.sessions()]
    return _spread(ledger, held, objective)


def weight_share(ledger: Ledger, objective: str) -> Decimal:
    """Among the objectives under the same one."""
    objectives = ledger.of["objectives"]
    above = objectives[objective].get("supports")
    beside = [
        Decimal(it.get("weight", 3)) for it in objectives.values() if it.get("supports") == above
    ]
    return Decimal(objectives[objective].get("weight", 3)) / sum(beside, Decimal(0))


def goals_on(ledger: Ledger, objective: str) -> int:
    """The goals that serve it itself."""
    return sum(objective in goal["objectives"] for goal in ledger.of["goals"].values())


def year_of(ledger: Ledger, year: str) -> dict[str, Decimal]:
    """What is spent, foreseen and paid by others, and what is left, by the day a session ends."""
    run = {
        state: [s for _, s in ledger.sessions(state=state) if str(last_day(s).year) == year]
        for state in ("held", "planned", "confirmed")
    }
    coming = [*run["planned"], *run["confirmed"]]
    budget = Decimal(ledger.of["years"][year]["budget"])
    spent = sum((money(s.get("costs", [])) for s in run["held"]), Decimal(0))
    foreseen = sum((_price(ledger, s) for s in coming), Decimal(0))
    others = sum((money(s.get("subsidies", [])) for s in [*run["held"], *coming]), Decimal(0))
    left = budget - spent - foreseen + others
    return {
        "budget": budget,
        "spent": spent,
        "foreseen": foreseen,
        "subsidies": others,
        "left": left,
    }


def _price(ledger: Ledger, session: dict[str, Any]) -> Decimal:
    """Its own costs, else the price of the training for a session."""
    if "costs" in session:
        return money(session["costs"])
    return Decimal(ledger.of["trainings"][session["training"]].get("price", 0))
