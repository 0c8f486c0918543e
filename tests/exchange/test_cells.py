"""From cells to fields."""

from datetime import date, datetime
from typing import Any

import pytest

from opleiding.exchange.cells import Known, read_cell
from opleiding.records.values import Misread

KNOWN = Known(
    clock=date(2026, 11, 20),
    people={"p 7f3k": "p-7f3k", "an peeters": "p-7f3k"},
    departments={"douane": "douane", "sales en klantendienst": "sales"},
    indicators={"schade": "schade"},
)


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("source_date", date(2026, 1, 12), "2026-01-12"),
        ("source_date", datetime.fromisoformat("2026-01-12T09:05"), "2026-01-12"),
        ("source_date", "2026-01-12", "2026-01-12"),
        ("source_date", "3/4/2026", "2026-04-03"),
        ("source_date", "03-04-2026 17:05", "2026-04-03"),
        ("source_date", "2025/03/04 3:10:02 PM GMT+1", "2025-03-04"),
        ("deadline", "31.12.2027", "2027-12-31"),
        ("impact", 4.0, "4"),
        ("impact", " 4 – veel ", "4"),
        ("urgency", "Zeer hoog", "5"),
        ("urgency", "faible", "2"),
        ("source_kind", "Functioneringsgesprek", "performance_interview"),
        ("source_kind", "entretien d’évaluation", "appraisal_interview"),
        ("source_kind", "daily work", "daily_work"),
        ("source_kind", "new_system", "new_system"),
        ("raised_by", "P-7F3K", "p-7f3k"),
        ("raised_by", "An  Peeters", "p-7f3k"),
        ("raised_by", "Anonymous", None),
        ("affects_departments", "Sales en klantendienst; douane", ["sales", "douane"]),
        ("affects_functions", "magazijnier, planner", ["magazijnier", "planner"]),
        ("cost_of_delay", "€ 1.250,50", "1250.50"),
        ("cost_of_delay", "12 500", "12500"),
        ("cost_of_delay", "1250,5", "1250.5"),
        ("cost_of_delay", 1250.5, "1250.5"),
        ("indicator", "Schade", "schade"),
        ("theme", 2026.0, "2026"),
    ],
)
def test_a_cell_is_read_by_the_rule_of_its_field(field: str, cell: Any, value: Any) -> None:
    assert read_cell(field, cell, KNOWN) == value


@pytest.mark.parametrize(
    ("field", "cell", "told"),
    [
        (
            "source_date",
            "12/31/2025",
            "“12/31/2025” is no day of the calendar: the day comes first, as in 31/03/2026.",
        ),
        ("deadline", 46034.0, "“46034” is no date: write it as 31/03/2026 or 2026-03-31."),
        ("deadline", "1/2/26", "“1/2/26” is no date: write it as 31/03/2026 or 2026-03-31."),
        (
            "source_date",
            "21/11/2026",
            "2026-11-21 is still to come: write the day on which it came up.",
        ),
        ("impact", "6", "“6” is no figure from 1 to 5: write 1, 2, 3, 4 or 5."),
        ("impact", "4,5", "“4,5” is no figure from 1 to 5: write 1, 2, 3, 4 or 5."),
        ("cost_of_delay", "1.250", "“1.250” can't be read as an amount: write 1250,50 or 1250.50."),
        ("cost_of_delay", "-5", "“-5” can't be read as an amount: write 1250,50 or 1250.50."),
        ("source_kind", "klahct", "“klahct” is no source that we know: write complaint, for one."),
        (
            "raised_by",
            "An Peters",
            "“An Peters” is no id and no name in the key file: write an id, such as p-7f3k.",
        ),
        (
            "affects_departments",
            "Duane",
            "“Duane” is no department in opleiding.yaml: write douane, for one.",
        ),
        ("indicator", "x", "“x” is no indicator: write the id of one, such as schade."),
    ],
)
def test_what_cannot_be_read_says_what_would_do(field: str, cell: Any, told: str) -> None:
    with pytest.raises(Misread) as misread:
        read_cell(field, cell, KNOWN)

    assert misread.value.sentence.format(**misread.value.values) == told
