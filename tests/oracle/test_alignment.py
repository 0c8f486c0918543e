"""Hours, money and weight of each objective, added up a second time from the bare files."""

from datetime import date
from decimal import Decimal

from tests.oracle.effort import (
    cost_of_sessions,
    goals_on,
    hours_followed,
    hours_planned,
    weight_share,
    year_of,
)
from tests.oracle.ledger import Ledger, words
from tests.oracle.shown import data, euro, number, percent, rows, said, section

LEDGER = Ledger()
OBJECTIVES = LEDGER.of["objectives"]


def hours_share(objective: str) -> Decimal:
    """Of the hours followed for the objectives beside it."""
    above = OBJECTIVES[objective].get("supports")
    beside = [o for o, it in OBJECTIVES.items() if it.get("supports") == above]
    together = sum((hours_followed(LEDGER, o) for o in beside), Decimal(0))
    return hours_followed(LEDGER, objective) / together


def name(objective: str) -> str:
    it = OBJECTIVES[objective]
    title = words(it["title"])
    if it["level"] == "company":
        return title
    return f"↳ {title} ({words(LEDGER.settings['departments'][it['department']]['name'])})"


def test_each_objective_with_its_goals_hours_and_cost() -> None:
    shown = rows(section(said("report", "alignment"), "## Objectives, from the company down"))

    assert {cells[0]: cells[1:] for cells in shown} == {
        name(objective): [
            str(goals_on(LEDGER, objective)),
            percent(weight_share(LEDGER, objective) * 100, 0),
            percent(hours_share(objective) * 100, 0),
            number(hours_planned(LEDGER, objective), 0),
            number(hours_followed(LEDGER, objective), 0),
            euro(cost_of_sessions(LEDGER, objective)),
        ]
        for objective in OBJECTIVES
    }


def test_the_hours_of_all_objectives_are_the_hours_followed() -> None:
    top = [o for o, it in OBJECTIVES.items() if it["level"] == "company"]
    together = sum((hours_followed(LEDGER, o) for o in top), Decimal(0))
    followed = [
        sum(map(Decimal, person.get("slots") or [person["hours"]]))
        for _, session in LEDGER.sessions()
        for person in session["participants"]
    ]

    assert together.quantize(Decimal("0.000001")) == sum(followed, Decimal(0))


def test_where_each_objective_stands() -> None:
    shown = rows(section(said("report", "alignment"), "## Where the objectives stand"))
    expected = {}
    for it in OBJECTIVES.values():
        indicator = LEDGER.of["indicators"][it["indicator"]]
        now, target = Decimal(indicator["log"][-1]["value"]), Decimal(it["target"])
        reached = now <= target if indicator["better"] == "lower" else now >= target
        by = date.fromisoformat(it["by"])
        expected[words(it["title"])] = [
            f"{words(indicator['name'])} ({words(indicator['unit'])})",
            f"{now.normalize():f}",
            f"{target.normalize():f}",
            f"{by:%-d %b %Y}".replace("Sep ", "Sept "),
            "yes" if reached else "not yet",
        ]

    assert {cells[0]: cells[1:6] for cells in shown} == expected


def test_the_budget_of_each_year_against_its_sessions() -> None:
    expected = {
        year: [LEDGER.state("years", year), *map(euro, year_of(LEDGER, year).values())]
        for year in LEDGER.of["years"]
    }
    in_alignment = section(said("report", "alignment"), "## Budget of the year")
    in_policy = section(said("report", "policy"), "### Budget of the year")

    assert {cells[0]: cells[1:] for cells in rows(in_alignment)} == expected
    assert {cells[0]: cells[1:7] for cells in rows(in_policy)} == expected


def test_json_says_the_budgets_unrounded() -> None:
    for budget in data("report", "policy")["alignment"]["budgets"]:
        ours = year_of(LEDGER, str(budget["year"]))

        assert {key: Decimal(budget[key]["value"]) for key in ours} == ours
