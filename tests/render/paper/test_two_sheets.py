"""What promises a number of sheets keeps it on paper, for every record of the example."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import typst

from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.engagements import Engagement
from opleiding.records.people import Person
from opleiding.render.folders import style
from opleiding.render.markdown import render
from opleiding.render.paper.sheet import Sheet
from opleiding.render.paper.typeset import typeset
from opleiding.reports.case import case_report
from opleiding.reports.conversation import conversation_sheet
from opleiding.reports.engagement import engagement_report
from opleiding.reports.next import next_report
from opleiding.reports.person import person_report
from opleiding.store.shelf import DiskShelf

NOORDZEE = Path(__file__).parents[3] / "examples/noordzee"
DAY = date(2026, 11, 20)
SHELF = DiskShelf(NOORDZEE)
POLICY = Policy(SHELF, today=DAY, clock=DAY)
CASES = [case.id for case in POLICY.all(Case)]
MESSAGES = [message.id for message in POLICY.all(Engagement)]
PEOPLE = [person.id for person in POLICY.all(Person)]
LANGUAGES = ("nl", "fr", "en")


def sheets(template: str, context: Any, language: str) -> int:
    text = render(template, context, language=language, root=None, locate=SHELF.locate)
    paper = style("paper.typ", None).read_text()
    source, pictures = typeset(Sheet(text, language, DAY, "Noordzee"), paper)
    made = typst.compile(
        {"main.typ": source.encode(), **pictures}, format="svg", ignore_system_fonts=True
    )
    return len(made) if isinstance(made, list) else 1


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_two_pages(case: str) -> None:
    for years in (Decimal(1), Decimal(3)):
        report = case_report(POLICY, case=case, years=years)

        assert {
            language: sheets("case", report, language) <= 2 for language in LANGUAGES
        } == dict.fromkeys(LANGUAGES, True)


@pytest.mark.parametrize("message", MESSAGES)
def test_a_notice_is_one_page(message: str) -> None:
    report = engagement_report(POLICY, engagement=message)

    assert {
        language: sheets("engagement_board", report, language) for language in LANGUAGES
    } == dict.fromkeys(LANGUAGES, 1)


@pytest.mark.parametrize("person", PEOPLE)
def test_what_somebody_gets_is_one_sheet_of_two_sides(person: str) -> None:
    for template, fill in (("person", person_report), ("conversation", conversation_sheet)):
        report = fill(POLICY, person=person)

        assert {
            language: sheets(template, report, language) <= 2 for language in LANGUAGES
        } == dict.fromkeys(LANGUAGES, True)


def test_what_comes_next_is_one_page_for_management() -> None:
    report = next_report(POLICY)

    assert {language: sheets("next", report, language) for language in LANGUAGES} == dict.fromkeys(
        LANGUAGES, 1
    )
