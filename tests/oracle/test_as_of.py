"""The same sums as of earlier days: nothing that came later may be in them."""

from decimal import Decimal

import pytest

from tests.oracle import actual
from tests.oracle.answers import conclusion, title, took_part
from tests.oracle.effort import year_of
from tests.oracle.ledger import Ledger, words
from tests.oracle.money import chosen, roi, sum_of
from tests.oracle.shown import data, euro, percent, rows, said, section, table

DAYS = ["2025-03-17", "2025-12-31", "2026-05-15"]
LEDGERS = {day: Ledger(today=day) for day in DAYS}
LISTS = {
    "needs": "needs",
    "goals": "goals",
    "cases": "case",
    "plans": "plan",
    "sessions": "sessions",
    "followups": "next",
}


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("folder", LISTS)
def test_the_state_of_every_record_on_that_day(day: str, folder: str) -> None:
    ledger = LEDGERS[day]
    listed = data("--today", day, LISTS[folder], "list")

    assert {record["id"]: record["state"] for record in listed} == {
        record: ledger.state(folder, record) for record in ledger.of[folder]
    }


@pytest.mark.parametrize("day", DAYS)
def test_what_had_come_of_each_session(day: str) -> None:
    ledger = LEDGERS[day]
    expected = []
    for session_id, session in ledger.sessions():
        people = len(took_part(session))
        end = conclusion(ledger.of["effects"].get(session_id, {}))
        told = end["outcome"].replace("_", " ") if end else "no conclusion yet"
        if end and people < 5:
            told = "a small group's"
        number = str(people) if people >= 5 else "–"
        expected.append([title(ledger, session), number, told])
    text = section(said("--today", day, "report", "effect"), "## All sessions")

    assert expected
    assert sorted([row[0], row[2], row[5].split(", ")[0]] for row in rows(text)) == sorted(expected)


@pytest.mark.parametrize("day", DAYS)
def test_what_each_approved_case_had_really_taken_and_brought(day: str) -> None:
    ledger = LEDGERS[day]
    text = said("--today", day, "report", "roi")
    for case_id, case in ledger.of["cases"].items():
        if ledger.state("cases", case_id) != "approved" or not actual.run_of(ledger, case):
            continue
        page = section(text, f"## {words(case['title'])}")
        shown = table(section(page, "### Planned and actual"))
        cost, brought = actual.gross(ledger, case)[1], actual.benefit(ledger, case)
        planned = sum_of(ledger, chosen(case))

        assert shown["All costs"][1].split(" (")[0] == euro(cost)
        assert shown["Paid by others"][:2] == [
            euro(planned.subsidised[1]),
            euro(actual.subsidised(ledger, case)),
        ]
        assert shown["Benefits that count"][1] == ("–" if brought is None else euro(brought))
        own = cost - actual.subsidised(ledger, case)
        for name, base in (("ROI on all costs", cost), ("ROI on our own costs", own)):
            assert shown[name][1] == ("–" if brought is None else percent(roi(brought, base)))


@pytest.mark.parametrize("day", DAYS)
def test_the_budgets_on_that_day(day: str) -> None:
    ledger = LEDGERS[day]
    budgets = data("--today", day, "report", "policy")["alignment"]["budgets"]

    assert {
        str(budget["year"]): [
            Decimal(budget[key]["value"]) for key in ("spent", "foreseen", "left")
        ]
        for budget in budgets
    } == {
        year: [year_of(ledger, year)[key] for key in ("spent", "foreseen", "left")]
        for year in ledger.of["years"]
    }
