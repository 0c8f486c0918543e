"""Every figure of the ROI report opened, and worked out again from what stands in the records."""

import json
import re
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import mul, sub
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opleiding.errors import WrongUse
from opleiding.facts.money.quantity import Side
from opleiding.facts.opened import Opened, within
from opleiding.facts.traced import Operation, Traced, recomputed
from opleiding.policy import Policy
from opleiding.reports.roi import roi_report
from opleiding.reports.roi_trace import roi_trace
from opleiding.store.shelf import DiskShelf
from tests.conftest import policy_of
from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
D = Decimal

euros = st.decimals(0, 10**6, places=2)
shares = st.decimals("0.01", 1, places=2)


def by_hand(opened: Opened, number: int) -> Decimal:
    """Only from the numbered parts, as a reader would."""
    node = opened.nodes[number]
    if not node.parts or node.figure.by is Operation.DRAWN:
        return node.figure.value
    parts = [by_hand(opened, part) for part in node.parts]
    match node.figure.by:
        case Operation.DIFFERENCE:
            return reduce(sub, parts)
        case Operation.PRODUCT:
            return reduce(mul, parts)
        case Operation.QUOTIENT:
            return parts[0] / parts[1]
        case Operation.LEAST:
            return min(parts)
        case _:
            return sum(parts, D(0))


def everything_is_opened(policy: Policy, case: str | None) -> None:
    trace = roi_trace(policy, case=case)
    for section in trace.sections:
        for node in section.opened.nodes:
            assert by_hand(section.opened, node.number) == node.figure.value
            assert recomputed(node.figure) == node.figure.value
    there = {
        (node.figure.value, node.figure.sources)
        for section in trace.sections
        for node in section.opened.nodes
    }
    shown = within(roi_report(policy, case=case))
    assert {(figure.value, figure.sources) for figure in shown} <= there


COMPANY = """
opleiding:
  wage_classes: {{bediende: 38.50}}
  privacy: {{minimum_group: {minimum}}}
people/p-1: {{department: d, function: f, entered: 2020-01-01, wage_class: bediende}}
people/p-2: {{department: d, function: f, entered: 2020-01-01, wage_class: bediende}}
trainings/t:
  title: Incoterms
  form: classroom_external
  kind: formal
  organised: external
  hours: 8
  log: [{{date: 2026-01-01, did: proposed}}]
indicators/i:
  name: Fouten
  unit: fouten/maand
  per: month
  better: lower
  value_per_unit: {{amount: {value}, basis: EUR}}
  log: [{{date: 2025-12-31, did: read, value: 9}}, {{date: 2026-09-30, did: read, value: 3}}]
cases/a:
  goals: [g]
  chosen: o
  options:
  - name: o
    trainings: [t]
    costs:
    - {{category: delivery, amount: {cost}}}
    - {{category: development, amount: [100, 200, 400], spread_over_years: 3}}
    - {{category: participant_time, hours: 8, people: 2, wage_class: bediende}}
    subsidies:
    - {{scheme: half, rate: 0.5, amount: 300, covers: [delivery]}}
    - {{scheme: rest, amount: 250}}
    benefits:
    - {{indicator: i, change: [-1, -2, -5], contribution: {share}, confidence: {sure}}}
    - {{what: beter werk, utility: {{people: 9, years: 2, effect_size: 0.3, sd_value: 900}}, contribution: 1, confidence: {sure}}}
  log: [{{date: 2026-01-05, did: submitted}}, {{date: 2026-02-05, did: approved}}]
sessions/s:
  training: t
  slots: [2026-06-01T09:00/2026-06-01T17:00]
  participants: [{{person: p-1, hours: 8}}, {{person: p-2, hours: 6}}]
  costs: [{{category: delivery, amount: 1200}}]
  subsidies: [{{scheme: half, amount: 300}}]
  log: [{{date: 2026-05-01, did: planned}}, {{date: 2026-06-01, did: held}}]
effects/s:
  session: s
  answers:
  - {{date: 2026-09-30, months: 3, role: manager, level: results, indicator: i, contribution: 0.5, confidence: 0.9}}
"""


@settings(max_examples=40)
@given(euros, euros, shares, shares, st.integers(1, 3))
def test_every_figure_of_the_report_is_worked_out_again_from_the_tree(
    cost: Decimal, value: Decimal, share: Decimal, sure: Decimal, minimum: int
) -> None:
    policy = policy_of(
        COMPANY.format(cost=cost, value=value, share=share, sure=sure, minimum=minimum)
    )

    everything_is_opened(policy, "a")
    everything_is_opened(policy, None)


@pytest.fixture(scope="module")
def noordzee() -> Policy:
    shelf = DiskShelf(NOORDZEE)
    return Policy(shelf, today=date(2026, 11, 20))


def test_so_is_every_figure_of_the_example(noordzee: Policy) -> None:
    everything_is_opened(noordzee, None)


def test_what_a_few_people_earn_is_never_opened() -> None:
    real = next(
        section
        for section in roi_trace(
            policy_of(COMPANY.format(cost=1, value=1, share=1, sure=1, minimum=5))
        ).sections
        if section.side is Side.REAL
    )

    closed = [node for node in real.opened.nodes if node.figure.closed]
    assert [node.figure.value for node in closed] == [1200 + 14 * D("38.50")]
    assert all(not node.parts for node in closed)
    told = {where.file for node in real.opened.nodes for where in node.figure.sources}
    assert "people/p-1.yaml" not in told


def test_nor_is_what_one_person_of_many_cost_in_a_session_of_their_own() -> None:
    """Two people over two sessions: together they may be told, each session may not."""
    two = COMPANY.replace(
        "participants: [{{person: p-1, hours: 8}}, {{person: p-2, hours: 6}}]",
        "participants: [{{person: p-1, hours: 8}}]",
    )
    other = two.partition("sessions/s:")[2].partition("effects/s:")[0]
    another = "sessions/s2:" + other.replace("p-1, hours: 8", "p-2, hours: 6").replace(
        "scheme: half, amount: 300", "scheme: half, rate: 0.5, covers: [participant_time]"
    )
    policy = policy_of((two + another).format(cost=1, value=1, share=1, sure=1, minimum=2))

    everything_is_opened(policy, "a")
    for case in ("a", None):
        for section in roi_trace(policy, case=case).sections:
            values = {node.figure.value for node in section.opened.nodes}
            assert not values & {8 * D("38.50"), 6 * D("38.50")}
    real = roi_trace(policy, case="a").sections[1].opened
    assert 14 * D("38.50") in {node.figure.value for node in real.nodes if node.figure.closed}


def test_a_case_that_is_not_there_is_refused(policy: Policy) -> None:
    """
    cases/a: {goals: [g], log: [{date: 2026-01-05, did: drafted}]}
    """
    with pytest.raises(WrongUse):
        roi_trace(policy, case="b")


def test_another_program_can_work_it_out_from_the_json() -> None:
    told = json.loads(run("opleiding report roi ics2-2025 --trace --json", NOORDZEE)[1])
    figures: list[dict[str, Any]] = told["data"]["sections"][0]["figures"]

    def anew(number: int) -> Decimal:
        one = figures[number]
        parts = [anew(part) for part in one["parts"]]
        if not parts or one["by"] == "drawn":
            return D(one["value"])
        work = {
            "sum": lambda: sum(parts, D(0)),
            "difference": lambda: reduce(sub, parts),
            "product": lambda: reduce(mul, parts),
            "quotient": lambda: parts[0] / parts[1],
            "least": lambda: min(parts),
        }
        return work[one["by"]]()

    assert all(anew(one["figure"]) == D(one["value"]) for one in figures)
    written = [place for one in figures for place in one["sources"]]
    assert {"file": "cases/ics2-2025.yaml", "line": 21, "column": 100, "written": "confidence: 0.7"} in [
        {**place, "column": 100} for place in written
    ]  # fmt: skip


def test_a_figure_that_names_a_place_is_what_stands_there() -> None:
    told = json.loads(run("opleiding report roi --trace --json", NOORDZEE)[1])
    read = [
        (abs(D(one["value"])), place)
        for section in told["data"]["sections"]
        for one in section["figures"]
        if not one["parts"] and D(one["value"])
        for place in one["sources"]
    ]

    assert len(read) > 500
    for value, place in read:
        written = [D(number) for number in re.findall(r"\d+(?:\.\d+)?", place["written"])]
        assert value in written, place


def test_a_name_goes_on_top_of_a_figure_from_a_record() -> None:
    figure = Traced(D(2)).times(D(3)).named("six")

    assert (figure.named("six"), figure.named(None)) == (figure, figure)
    assert figure.named("half a dozen").parts == (figure,)


def test_it_leaves_as_nested_points_too() -> None:
    code, told = run("opleiding --language en report roi ics2-2025 --trace --format md", NOORDZEE)

    assert code == 0
    first, _, section, _, root, *rest = told.splitlines()
    assert first == "# How every figure was worked out"
    assert section == "## ICS2 op zee: gegevens voor de boeking · planned"
    assert root == r"- ROI = 20.089352 \[product\]"
    assert r"              - × 24 \[indicators/ics2-herinzendingen.yaml:6 amount: 24\]" in rest


def test_on_a_pipe_it_is_a_tree_by_indents() -> None:
    _, told = run("opleiding --language en report roi ics2-2025 --trace", NOORDZEE)

    assert (
        "              × 24  [indicators/ics2-herinzendingen.yaml:6 amount: 24]"
        in told.splitlines()
    )
