"""OP0908: what it finds, and what it leaves alone."""

from datetime import date

import pytest

from opleiding.finding import Where
from opleiding.rules.op0908_remedy_never_looked_at import remedy_never_looked_at
from tests.conftest import policy_of

NEED = """
people/p-1: {department: office, function: clerk, entered: 2019-03-01}
indicators/typing:
  name: Minutes of typing
  unit: minutes
  better: lower
  log:
  - {date: 2026-01-15, did: read, value: 9}
needs/forms:
  title: The form asks everything twice
  raised_by: p-1
  affects: {people: [p-1]}
  log:
  - {date: 2026-01-12, did: raised}
  - {date: 2026-01-20, did: analysed, remedy: simplify_task}
  - {date: 2026-01-21, did: redirected, owner: p-1, action: one form, due: 2026-03-01}
  - {date: 2026-02-01, did: acted}
"""
MEASURED = NEED.replace("  affects:", "  indicator: typing\n  affects:")
MET = "  - {date: 2026-02-02, did: met}\n"


@pytest.mark.parametrize(
    ("records", "mend"),
    [
        (NEED, "opleiding effect ask {id} --months {months}"),
        (NEED + MET, "opleiding effect ask {id} --months {months}"),
        (MEASURED, "opleiding indicators read {indicator} --value …"),
    ],
)
def test_two_weeks_after_its_first_moment_somebody_looked_at_a_remedy(
    records: str, mend: str
) -> None:
    [finding] = remedy_never_looked_at(policy_of(records, today=date(2026, 5, 16)))

    assert finding.code == "OP0908"
    assert finding.where == Where("needs/forms.yaml", ("log", 3))
    assert finding.mend == mend
    assert (finding.values["since"], finding.values["due"], finding.values["months"]) == (
        date(2026, 2, 1),
        date(2026, 5, 1),
        3,
    )


@pytest.mark.parametrize(
    ("records", "today"),
    [
        (NEED, date(2026, 5, 15)),  # there is still time
        (NEED.replace("did: acted", "did: met"), date(2026, 11, 20)),  # nothing says when
        (NEED + "  - {date: 2026-03-02, did: analysed}\n", date(2026, 11, 20)),  # looked at again
        (
            MEASURED.replace("value: 9}", "value: 9}\n  - {date: 2026-04-30, did: read, value: 5}"),
            date(2026, 6, 30),
        ),
        (
            NEED
            + "effects/forms: {need: forms, log: [{date: 2026-05-03, did: concluded, months: 3}]}",
            date(2026, 6, 30),
        ),
        (
            NEED
            + "effects/forms:\n  need: forms\n  answers:\n"
            + "  - {date: 2026-05-03, months: 3, role: participant, level: behaviour, b1: 4}\n",
            date(2026, 6, 30),
        ),
    ],
)
def test_a_reading_an_answer_or_a_conclusion_is_a_look(records: str, today: date) -> None:
    assert list(remedy_never_looked_at(policy_of(records, today=today))) == []
