"""The case in Markdown: what holds for every case, in every language."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from tests.conftest import TODAY, policy_of

from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.render.filters import bar
from opleiding.render.markdown import render
from opleiding.reports.case import case_report
from opleiding.store.shelf import DiskShelf

COMPANY = Path(__file__).parents[2] / "examples/noordzee"
CASES = sorted(path.stem for path in (COMPANY / "cases").glob("*.yaml"))


@pytest.fixture(scope="module")
def company() -> Policy:
    return Policy(DiskShelf(COMPANY), today=TODAY)


def shown(policy: Policy, case: str, language: str = "en", years: str = "1") -> str:
    report = case_report(policy, case=case, years=Decimal(years))
    locate = DiskShelf(COMPANY).locate if case in CASES else lambda where: where
    return render("case", report, language=language, root=None, locate=locate)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("case", CASES)
def test_nothing_in_a_case_is_invented(case: str, language: str, company: Policy) -> None:
    text = shown(company, case, language, "2")

    assert not re.search(r"\b(nan|NaN|None|Infinity|Undefined)\b", text)


CHART = re.compile(
    r"""```mermaid
xychart-beta
    title "[^"\n]+"
    x-axis "[^"\n]+" -?\d+ --> -?\d+
    y-axis "[^"\n]+"
    bar \[(\d+\.\d(?:, \d+\.\d){11})\]
```
"""
)
"""The part of Mermaid's grammar for an xychart that GitHub and GitLab draw."""


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("case", CASES)
def test_the_picture_is_a_chart_of_all_draws(case: str, language: str, company: Policy) -> None:
    text = shown(company, case, language)
    charts = CHART.findall(text)
    proposed = case_report(company, case=case).proposed
    assert proposed is not None
    drawn = proposed.uncertainty is not None and proposed.uncertainty.bins

    assert len(charts) == text.count("```mermaid") == bool(drawn)
    for bars in charts:
        assert abs(sum(map(float, bars.split(", "))) - 100) < 1


def test_returns_that_differ_by_less_than_they_show_are_no_picture() -> None:
    policy = policy_of(
        """
        cases/c:
          goals: [g]
          options: [{name: course, costs: [{category: delivery, amount: [1000, 1001, 1002]}]}]
          chosen: course
          log: [{date: 2026-01-05, by: p-1, did: drafted}]
        """
    )
    assert "mermaid" not in shown(policy, "c")


def test_the_conclusion_and_the_decision_asked_stand_first(company: Policy) -> None:
    first, *_ = shown(company, "klanten-en-schade-2025").split("\n## ")

    assert first.split("\n", 4)[4] == (
        "**The decision that we ask:** 6.800 euro in 2025 en één groep in 2026\n\n"
        "**What we propose:** oefenen met een acteur en ateliers in huis.\n"
        "It takes €15,205 and brings €17,731 that we dare to count: an ROI of 16.6%. "
        "That it earns itself back is likely (78%).\n"
        "**What doing nothing costs:** €32,900 a year, or €2,742 for each month that we wait.\n\n"
        "State: **approved**, 1 April 2025, p-a4zd [39]\n"
    )


def test_a_benefit_that_doesn_t_count_says_so_and_why() -> None:
    policy = policy_of(
        """
        cases/c:
          goals: [g]
          options: [{name: course, benefits: [{what: peace, indicator: gone, change: 1}]}]
          log: [{date: 2026-01-05, by: p-1, did: drafted}]
        """
    )
    told = [line for line in shown(policy, "c").splitlines() if line.startswith("- course")]

    assert told == ["- course: peace, not counted: no indicator [cases/c.yaml]"]


def test_what_somebody_typed_stays_text() -> None:
    policy = policy_of(
        """
        cases/c:
          title: "a | b\\n# c"
          goals: [g]
          options: [{name: "x | <b>y</b> {{ 7 }}", costs: [{category: delivery, amount: 1}]}]
          chosen: "x | <b>y</b> {{ 7 }}"
          log: [{date: 2026-01-05, by: p-1, did: drafted}]
        """
    )
    text = shown(policy, "c")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)

    assert [t.tag for t in tokens if t.type == "heading_open"].count("h1") == 1
    assert "<b>" not in text
    assert "{{ 7 }}" in text


def test_a_case_with_nothing_in_it_yet_says_so() -> None:
    policy = policy_of("cases/c: {goals: [gone], log: [{date: 2026-01-05, by: p-1, did: drafted}]}")
    text = shown(policy, "c", years="2")

    assert text.splitlines()[0] == "# c"
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## The problem in money",
        "## The ways to go, side by side",
        "## How sure is it?",
        "## The decision",
    ]


@pytest.mark.parametrize(
    ("low", "high", "drawn"),
    [
        (0, 24, "█" * 24),
        (24, 0, "█" * 24),
        (6, 12, "░" * 6 + "█" * 6 + "░" * 12),
        (24, 24, "░" * 23 + "█"),
    ],
)
def test_a_bar_is_always_as_wide_as_its_scale(low: int, high: int, drawn: str) -> None:
    assert bar((Decimal(low), {"value": Decimal(high)}), Decimal(0), Decimal(24)) == drawn


def test_no_scale_is_one_block() -> None:
    assert bar((Decimal(5), Decimal(5)), Decimal(5), Decimal(5)) == "█" + "░" * 23


def test_a_later_day_changes_nothing_for_a_decided_case(company: Policy) -> None:
    later = Policy(DiskShelf(COMPANY), today=date(2027, 6, 1))
    first, second = (
        shown(policy, "incoterms-2025").partition("\n---\n")[0] for policy in (company, later)
    )

    assert first == second


def test_cases_are_there(company: Policy) -> None:
    assert [case.id for case in company.all(Case)] == CASES
