"""The templates that we ship: every report, every language, from nothing to a whole company."""

import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from tests.conftest import TODAY, policy_of

from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.render.markdown import render
from opleiding.reports.alignment import alignment_report
from opleiding.reports.effect import effect_report
from opleiding.reports.plan import plan_report
from opleiding.reports.policy import policy_report
from opleiding.reports.roi import roi_report
from opleiding.reports.year import year_report
from opleiding.store.shelf import DiskShelf

COMPANY = Path(__file__).parents[2] / "examples/noordzee"
REPORTS: dict[str, Any] = {
    "policy": policy_report,
    "roi": roi_report,
    "effect": effect_report,
    "alignment": alignment_report,
    "year": partial(year_report, year="2027"),
}


@pytest.fixture(scope="module")
def company() -> Policy:
    return Policy(DiskShelf(COMPANY), today=TODAY)


def shown(name: str, policy: Policy, language: str) -> str:
    shelf = DiskShelf(COMPANY)
    return render(name, REPORTS[name](policy), language=language, root=None, locate=shelf.locate)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_on_nothing_says_so_without_inventing_a_figure(name: str, language: str) -> None:
    year = "\nyears/2027: {log: [{date: 2026-11-05, did: drafted}]}" if name == "year" else ""
    text = shown(name, policy_of(f"opleiding: {{name: Leeg NV}}{year}"), language)

    assert not re.search(r"\b(nan|None|Infinity|Undefined)\b", text, re.IGNORECASE)
    assert text.startswith("# ")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_the_same_each_time(name: str, language: str, company: Policy) -> None:
    again = Policy(DiskShelf(COMPANY), today=TODAY)

    assert shown(name, company, language) == shown(name, again, language)


@pytest.mark.parametrize("name", ["policy", "effect", "alignment", "year"])
def test_no_person_stands_in_a_report_for_management(name: str, company: Policy) -> None:
    text = shown(name, company, "en")

    assert [person.id for person in company.all(Person) if person.id in text] == []


@pytest.mark.parametrize("name", REPORTS)
def test_every_table_is_a_table(name: str, company: Policy) -> None:
    text = shown(name, company, "en")
    inside = [
        token
        for token in MarkdownIt("commonmark").enable("table").parse(text)
        if token.type == "inline"
    ]

    assert [
        token.content for token in inside if token.content.startswith("|") or "\n|" in token.content
    ] == []


def test_a_diagram_never_stands_without_its_table(company: Policy) -> None:
    text = shown("policy", company, "en")
    before = [part.rpartition("\n#")[2] for part in text.split("```mermaid")[:-1]]

    assert len(before) >= 5
    assert all("\n|" in under_its_heading for under_its_heading in before)


def test_every_plan_can_be_shown_in_its_person_s_language(company: Policy) -> None:
    from opleiding.records.plans import Plan

    for plan in company.all(Plan):
        report = plan_report(company, plan=plan.id)
        text = render(
            "plan", report, language=report.language, root=None, locate=lambda where: where
        )
        assert text.startswith("# ")
