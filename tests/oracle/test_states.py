"""How many records stand in each state, folded from the logs a second time."""

from decimal import Decimal
from typing import Any

import pytest

from tests.oracle import actual
from tests.oracle.ledger import Ledger
from tests.oracle.money import chosen, roi, roi_range, sum_of, total
from tests.oracle.shown import data, euro, percent, rows, said

LEDGER = Ledger()
COMMANDS = {
    "needs": "needs",
    "goals": "goals",
    "engagements": "engage",
    "cases": "case",
    "plans": "plan",
    "sessions": "sessions",
    "trainings": "trainings",
    "effects": "effect",
    "followups": "next",
}
HEADINGS = {
    "needs": "Needs",
    "engagements": "Messages",
    "plans": "Plans",
    "followups": "Next steps",
}


@pytest.mark.parametrize("folder", ["needs", "goals", "engagements", "cases", "plans", "sessions"])
def test_a_list_says_the_state_that_the_log_says(folder: str) -> None:
    listed = {record["id"]: record["state"] for record in data(COMMANDS[folder], "list")}

    assert listed == {record: LEDGER.state(folder, record) for record in LEDGER.of[folder]}


@pytest.mark.parametrize("folder", HEADINGS)
def test_the_policy_report_counts_every_record_once(folder: str) -> None:
    counted = {state: n for state, n in LEDGER.states(folder).items() if state != "merged"}
    text = said("report", "policy").split(f"\n| {HEADINGS[folder]} | How many |\n")[1]
    shown = dict(rows(f"| a | b |\n{text}".split("\n\n")[0]))
    shown = {state: int(n) for state, n in shown.items() if state in counted}

    assert shown == counted
    assert sum(shown.values()) == len(LEDGER.counted(folder))


def course(plan: dict[str, Any]) -> str:
    """Fifteen points behind what was expected at the last check is drifting."""
    checks = [entry for entry in plan["log"] if entry["did"] == "checked"]
    if not checks:
        return "unknown"
    last = max(checks, key=lambda entry: entry["date"])
    behind = Decimal(last["expected"]) - Decimal(last["score"])
    return "drifting" if behind >= 15 else "on_course"


def test_running_plans_by_their_last_check() -> None:
    expected = {
        plan_id: course(plan)
        for plan_id, plan in LEDGER.of["plans"].items()
        if LEDGER.state("plans", plan_id) in {"signed", "running"}
    }

    assert {one["plan"]: one["course"] for one in data("monitor", "list")} == expected


def test_the_board_counts_what_is_finished() -> None:
    done = {step["group"]: step["done"] for step in data("cycle")}
    cases, plans = LEDGER.states("cases"), LEDGER.states("plans")
    followups = LEDGER.states("followups")

    assert done["case"] == cases["approved"] + cases["rejected"]
    assert done["plan"] == plans["running"] + plans["completed"] + plans["stopped"]
    assert done["next"] == followups["done"]
    assert done["align"] == LEDGER.states("years")["adopted"]


def test_every_need_is_finished_or_waits_at_step_one() -> None:
    [step] = [step for step in data("cycle") if step["group"] == "needs"]
    waiting = {
        state: n for state, n in LEDGER.states("needs").items() if state in {"raised", "analysed"}
    }

    assert len(step["items"]) == sum(waiting.values())
    assert step["done"] == len(LEDGER.counted("needs")) - len(step["items"])


def test_the_front_page_says_what_was_expected_and_what_came_of_it() -> None:
    approved = [
        case
        for case_id, case in LEDGER.of["cases"].items()
        if LEDGER.state("cases", case_id) == "approved"
    ]
    sums = [sum_of(LEDGER, chosen(case)) for case in approved]
    cost, benefit = total(s.gross for s in sums), total(s.benefit for s in sums)
    low, high = roi_range(benefit, cost)
    known = [
        (actual.gross(LEDGER, case), gain)
        for case in approved
        if (gain := actual.benefit(LEDGER, case)) is not None
    ]
    took, brought = total(spent for spent, _ in known)[1], sum(gain for _, gain in known)
    shown = said("report", "policy").splitlines()

    assert (
        f"- **What it takes and brings.** The approved cases take {euro(cost[1])} and are expected"
        f" to bring {euro(benefit[1])} in their first year: an ROI of {percent(roi(benefit[1], cost[1]))}"
        f" (from {percent(low)} to {percent(high)})."
    ) in shown
    assert (
        f"- **What came of it so far.** For {len(known)} cases the readings are in: they took"
        f" {euro(took)} and brought {euro(brought)}, an ROI of {percent(roi(brought, took))}."
        f" For {len(approved) - len(known)} others that have begun it is too early to tell."
    ) in shown
