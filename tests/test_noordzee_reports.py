"""The rendered reports of the example company are what we show a director: each is kept whole.

`OPLEIDING_SNAPSHOTS=write pytest tests/test_noordzee_reports.py` writes them anew; read the diff.
"""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from opleiding.policy import Policy
from opleiding.render.markdown import render
from opleiding.reports.alignment import alignment_report
from opleiding.reports.case import case_report
from opleiding.reports.conversation import conversation_sheet
from opleiding.reports.effect import effect_report
from opleiding.reports.forecast import forecast_report
from opleiding.reports.next import next_report
from opleiding.reports.person import person_report
from opleiding.reports.plan import plan_report
from opleiding.reports.policy import policy_report
from opleiding.reports.portfolio import portfolio_report
from opleiding.reports.roi import roi_report
from opleiding.reports.year import year_report
from opleiding.store.shelf import DiskShelf

ROOT = Path(__file__).parents[1]
NOORDZEE = ROOT / "examples/noordzee"
KEPT = Path(__file__).parent / "snapshots"

REPORTS = {
    "policy": policy_report,
    "case": lambda policy: case_report(policy, case=SHOWN_CASE, years=Decimal(2)),
    "roi": roi_report,
    "forecast": forecast_report,
    "portfolio": portfolio_report,
    "effect": effect_report,
    "alignment": alignment_report,
    "plan": lambda policy: plan_report(policy, plan=SHOWN_PLAN),
    "year": lambda policy: year_report(policy, year=SHOWN_YEAR),
    "next": next_report,
    "person": lambda policy: person_report(policy, person=SHOWN_PERSON),
    "conversation": lambda policy: conversation_sheet(policy, person=SHOWN_PERSON),
}
SHOWN_CASE = "ics2-klanten-2027"
SHOWN_PLAN = "p-7f3k-2025"
SHOWN_YEAR = "2027"
SHOWN_PERSON = "p-3pqa"


@pytest.fixture(scope="module")
def shelf() -> DiskShelf:
    return DiskShelf(NOORDZEE)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_the_same_to_the_byte(name: str, language: str, shelf: DiskShelf) -> None:
    day = shelf.organisation().today
    assert day is not None
    context = REPORTS[name](Policy(shelf, today=day))
    text = render(name, context, language=language, root=NOORDZEE, locate=shelf.locate)
    kept = KEPT / f"{name}.{language}.md"
    if os.environ.get("OPLEIDING_SNAPSHOTS") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(text, encoding="utf-8")

    assert text == kept.read_text(encoding="utf-8")
