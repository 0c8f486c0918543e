"""What a training's own part of a change is worth, on a company made for each way to tell it."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.oracle.chances import beside_the_line, near, within_reach
from tests.oracle.shown import data

SETTINGS = """schema: 1
name: Klein NV
today: 2026-11-20
privacy: {minimum_group: 5}
departments: {weg: {name: Weg}}
wage_classes: {bediende: 40}
"""
TRAINING = """title: Frans
form: coaching
kind: formal
organised: external
hours: 2
goals: [frans]
log: [{date: 2025-09-05, did: proposed}, {date: 2025-09-10, did: chosen}]
"""
GOAL = """title: Frans
audience: weg
behaviour: neemt de oproep zelf aan
condition: aan de telefoon
criterion: {indicator: oproepen, baseline: 60, target: 30, compare_with: elders}
objectives: []
log: [{date: 2025-09-01, did: set}]
"""
INDICATOR = """name: Oproepen
unit: oproepen/week
per: week
better: lower
value_per_unit: {amount: 10, basis: test}
log:
"""
BEFORE = (("2025-09-30", 61), ("2025-10-31", 63), ("2025-11-30", 58), ("2025-12-31", 60))
SOONER = (("2025-08-31", 62),)
STEEP = (("2025-08-31", 80),)
AFTER = (("2026-06-30", 46), ("2026-09-30", 40))
OTHERS = (("2025-12-31", 25), ("2026-09-30", 21))
YEAR = 52 * 10


def entries(readings: tuple[tuple[str, int], ...]) -> str:
    return "".join(f"- {{date: {day}, did: read, value: {value}}}\n" for day, value in readings)


def company(root: Path, benefit: str, answers: str = "", people: int = 6, sooner: Any = ()) -> Path:
    """One approved case and its one session."""
    case = (
        "title: Frans\ngoals: [frans]\noptions:\n- {name: niets doen}\n- name: coaching\n"
        "  trainings: [frans]\n  costs:\n  - {category: delivery, what: coach, amount: 900}\n"
        "  - {category: participant_time, hours: 2, people: 6, wage_class: bediende}\n"
        f"  benefits:\n  - {benefit}\nchosen: coaching\n"
        "log: [{date: 2025-09-06, did: submitted}, {date: 2025-09-07, did: approved}]\n"
    )
    there = "".join(f"- {{person: p-{n}, hours: 2}}\n" for n in range(1, people + 1))
    session = (
        "training: frans\nslots: [2026-02-10T09:00/2026-02-10T11:00]\n"
        f"participants:\n{there}costs: [{{category: delivery, what: coach, amount: 800}}]\n"
        "log:\n- {date: 2026-01-10, did: planned}\n- {date: 2026-02-10, did: held}\n"
    )
    files = {
        "opleiding.yaml": SETTINGS,
        "trainings/frans.yaml": TRAINING,
        "goals/frans.yaml": GOAL,
        "cases/frans.yaml": case,
        "sessions/s-1.yaml": session,
        "effects/s-1.yaml": f"session: s-1\n{answers}log: []\n",
        "indicators/oproepen.yaml": INDICATOR + entries((*sooner, *BEFORE, *AFTER)),
        "indicators/elders.yaml": INDICATOR + entries(OTHERS),
    }
    for n in range(1, 8):
        files[f"people/p-{n}.yaml"] = (
            "department: weg\nfunction: planner\nentered: 2020-01-01\nwage_class: bediende\n"
        )
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text)
    return root


def estimate(person: str, share: str, sure: str, more: str = "indicator: oproepen") -> str:
    return (
        f"- {{date: 2026-08-11, months: 6, role: participant, level: results, person: {person},"
        f" {more}, contribution: {share}, confidence: {sure}}}\n"
    )


def manager(share: str, sure: str) -> str:
    return (
        "- {date: 2026-08-12, months: 6, role: manager, level: results, indicator: oproepen,"
        f" contribution: {share}, confidence: {sure}}}\n"
    )


def line(isolation: str) -> str:
    return (
        "{what: minder, indicator: oproepen, change: [-10, -20, -30], contribution: 0.6,"
        f" confidence: 0.8, isolation: {isolation}}}"
    )


def outcome(root: Path) -> Any:
    [case] = data("report", "roi", root=root)["lines"]
    return case["outcome"]


def brought(root: Path) -> float | None:
    found = outcome(root)["actual"]["benefit"]
    return None if found is None else float(found["likely"]["value"])


def test_the_least_of_what_managers_claim(tmp_path: Path) -> None:
    answers = "answers:\n" + manager("0.7", "0.9") + manager("0.8", "0.5")
    root = company(tmp_path, line("manager_estimate"), answers)

    assert brought(root) == (60 - 40) * YEAR * 0.8 * 0.5


def test_a_control_group_takes_off_what_came_there_too(tmp_path: Path) -> None:
    answers = "answers:\n" + manager("0.1", "0.1")
    root = company(tmp_path, line("control_group"), answers)

    assert brought(root) == ((60 - 40) - (25 - 21)) * YEAR


def line_through(readings: tuple[tuple[str, int], ...]) -> float:
    """What a straight line gives on the day of the last reading after."""
    days = [date.fromisoformat(day).toordinal() for day, _ in readings]
    on = date.fromisoformat(AFTER[-1][0]).toordinal()
    return beside_the_line(days, [float(value) for _, value in readings], on)[0]


def test_a_trend_takes_off_what_the_line_would_have_given(tmp_path: Path) -> None:
    answers = "answers:\n" + manager("0.1", "0.1")
    root = company(tmp_path, line("trend_line"), answers, sooner=SOONER)
    expected = line_through((*SOONER, *BEFORE))

    found = brought(root)
    assert within_reach(expected, [float(value) for _, value in (*SOONER, *BEFORE)])
    assert found is not None
    assert near(found, (expected - 40) * YEAR)


def test_a_line_that_runs_out_of_what_was_ever_read_is_none_to_go_by(tmp_path: Path) -> None:
    answers = "answers:\n" + manager("0.5", "0.8")
    root = company(tmp_path, line("trend_line"), answers, sooner=STEEP)

    expected = line_through((*STEEP, *BEFORE))
    assert not within_reach(expected, [float(value) for _, value in (*STEEP, *BEFORE)])
    assert brought(root) == (60 - 40) * YEAR * 0.5 * 0.8


def test_four_readings_make_no_line_so_the_least_claim_counts(tmp_path: Path) -> None:
    answers = "answers:\n" + manager("0.5", "0.8") + manager("0.7", "0.9")
    root = company(tmp_path, line("trend_line"), answers)

    assert brought(root) == (60 - 40) * YEAR * 0.5 * 0.8


SHARES = (("0.5", "0.8"), ("0.6", "0.5"), ("0.2", "0.9"), ("0.4", "0.4"), ("0.9", "0.7"))


def test_who_does_not_answer_counts_as_no_improvement(tmp_path: Path) -> None:
    said = [estimate(f"p-{n}", *pair) for n, pair in enumerate(SHARES, start=1)]
    root = company(tmp_path, line("participant_estimate"), "answers:\n" + "".join(said))
    parts = [Decimal(share) * Decimal(sure) for share, sure in SHARES]

    found = brought(root)
    assert found is not None
    assert near(found, float((60 - 40) * YEAR * sum(parts) / 6))


def test_a_value_of_their_own_counts_times_share_times_certainty(tmp_path: Path) -> None:
    values = (1000, 2000, 500, 4000, 300)
    said = [
        estimate(f"p-{n}", *pair, more=f"value: {value}")
        for n, (pair, value) in enumerate(zip(SHARES, values, strict=True), start=1)
    ]
    benefit = (
        "{what: vlotter, utility: {people: 6, years: 1, effect_size: 0.4, sd_value: 1000},"
        " contribution: 0.6, confidence: 0.8, isolation: participant_estimate}"
    )
    root = company(tmp_path, benefit, "answers:\n" + "".join(said))
    parts = [
        value * Decimal(share) * Decimal(sure)
        for value, (share, sure) in zip(values, SHARES, strict=True)
    ]

    found = brought(root)
    assert found is not None
    assert near(found, float(sum(parts)))


@pytest.mark.parametrize("people", [6, 5, 4, 1])
def test_what_a_few_peoples_time_cost_stands_together_with_another_cost(
    tmp_path: Path, people: int
) -> None:
    root = company(tmp_path, line("manager_estimate"), people=people)
    groups = {
        tuple(sorted(one["categories"])): Decimal(one["amount"]["likely"]["value"])
        for one in outcome(root)["actual"]["groups"]
    }
    time = Decimal(people * 2 * 40)
    apart = {("delivery",): Decimal(800), ("participant_time",): time}

    assert groups == ({("delivery", "participant_time"): 800 + time} if people < 5 else apart)
    assert Decimal(outcome(root)["gross"]["real"]["likely"]["value"]) == 800 + time
