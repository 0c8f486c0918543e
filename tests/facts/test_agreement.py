"""A fingerprint tells one agreed plan from another, and nothing else."""

import pytest

from opleiding.facts.agreement import fingerprint, is_fingerprint_of
from opleiding.records.plans import Plan
from opleiding.store.read import read_record

PLAN = """\
person: p-1
period: 2026-03-01/2026-12-31
goals: [right-incoterm]
guide: {person: p-2, as: mentor}
log:
- {date: 2026-02-14, by: p-1, did: drafted}
"""
PRINT = "sha256:8f84db92cf033b1331fe9994553dbbe220c891ef1020a41f159a1dea3b6aa2b8"


def plan(text: str) -> Plan:
    return read_record(Plan, "p-1-2026", "plans/p-1-2026.yaml", text.encode())


def test_a_fingerprint_stays_the_same_for_years() -> None:
    assert fingerprint(plan(PLAN)) == PRINT


@pytest.mark.parametrize(
    "same",
    [
        PLAN + "- {date: 2026-02-20, by: p-1, did: signed, as: participant}\n",
        "# agreed in February\n" + PLAN.replace("[right-incoterm]", "\n- right-incoterm"),
        PLAN.replace("{person: p-2, as: mentor}", "{as: mentor, person: p-2}"),
    ],
    ids=["log", "comments and form", "order"],
)
def test_what_was_agreed_is_the_same(same: str) -> None:
    assert fingerprint(plan(same)) == PRINT


@pytest.mark.parametrize(
    "other",
    [
        PLAN.replace("right-incoterm", "french"),
        PLAN.replace("2026-12-31", "2026-12-30"),
        PLAN.replace("mentor", "trainer"),
        "context: We grow.\n" + PLAN,
    ],
    ids=["goal", "period", "guide", "context"],
)
def test_anything_else_is_another_plan(other: str) -> None:
    assert fingerprint(plan(other)) != PRINT


def test_eight_digits_are_enough_and_seven_are_not() -> None:
    assert is_fingerprint_of(PRINT, plan(PLAN))
    assert is_fingerprint_of(PRINT[: len("sha256:") + 8], plan(PLAN))
    assert is_fingerprint_of(PRINT[: len("sha256:") + 8] + "…", plan(PLAN))
    assert not is_fingerprint_of(PRINT[: len("sha256:") + 7], plan(PLAN))
    assert not is_fingerprint_of("sha256:00000000", plan(PLAN))
