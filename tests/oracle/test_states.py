"""How many records stand in each state, folded from the logs a second time."""

from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.oracle import actual
from tests.oracle.ledger import MOVES, Ledger
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


LISTED = ["needs", "goals", "engagements", "cases", "plans", "sessions", "followups"]


@pytest.mark.parametrize("folder", LISTED)
def test_a_list_says_the_state_that_the_log_says(folder: str) -> None:
    listed = {record["id"]: record["state"] for record in data(COMMANDS[folder], "list")}

    assert listed == {record: LEDGER.state(folder, record) for record in LEDGER.of[folder]}


@pytest.mark.parametrize("folder", HEADINGS)
def test_the_policy_report_counts_every_record_once(folder: str) -> None:
    counted = Counter(LEDGER.state(folder, one) for one in told(folder))
    text = said("report", "policy").split(f"\n| {HEADINGS[folder]} | How many |\n")[1]
    shown = dict(rows(f"| a | b |\n{text}".split("\n\n")[0]))
    states = {*MOVES[folder], *" ".join(MOVES[folder].values()).split()}
    shown = {state: int(n) for state, n in shown.items() if state in states}

    assert shown == counted
    assert sum(shown.values()) == len(told(folder))


def told(folder: str) -> dict[str, dict[str, Any]]:
    """Those that count; steps of persons only where they are of five people or more."""
    of = LEDGER.counted(folder)
    few = len({record["person"] for record in of.values() if "person" in record}) < 5
    return {i: r for i, r in of.items() if not (folder == "followups" and few and "person" in r)}


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


SETTINGS = """schema: 1
name: Klein NV
today: 2026-11-20
departments: {weg: {name: Weg}}
"""
STEP = """person: p-1
kind: mentor
because: kan het goed uitleggen
log:
"""


@pytest.mark.parametrize(
    ("verbs", "state"),
    [
        ("proposed agreed", "proposed"),
        ("proposed agreed decided", "decided"),
        ("proposed decided agreed", "decided"),
        ("proposed agreed decided done", "done"),
        ("proposed agreed dropped", "dropped"),
    ],
)
def test_a_yes_of_the_mentor_moves_no_step(verbs: str, state: str, tmp_path: Path) -> None:
    log = "".join(f"- {{date: 2026-0{n}-05, did: {v}}}\n" for n, v in enumerate(verbs.split(), 1))
    for folder in ("people", "followups"):
        (tmp_path / folder).mkdir()
    (tmp_path / "opleiding.yaml").write_text(SETTINGS)
    person = "department: weg\nfunction: planner\nentered: 2020-01-01\n"
    (tmp_path / "people/p-1.yaml").write_text(person)
    (tmp_path / "followups/stap.yaml").write_text(STEP + log)

    assert Ledger(tmp_path).state("followups", "stap") == state
    assert [one["state"] for one in data("next", "list", root=tmp_path)] == [state]
