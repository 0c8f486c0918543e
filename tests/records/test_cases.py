"""A cost of a case is money that goes out: 0 or more, written off over one year or more."""

import pytest

from opleiding.records.cases import Case
from opleiding.store.read import read_record
from opleiding.store.spoilt import Spoilt

CASE = """\
title: T
goals: [g]
options:
- name: opleiding
  costs:
  - {category: delivery, COST}
log:
- {date: 2026-02-20, by: p, did: drafted}
"""
SUBSIDY = "a cost is 0 or more; what others pay is a subsidy."


@pytest.mark.parametrize(
    ("cost", "column", "says"),
    [
        ("amount: -900", 26, f"-900 is below 0: {SUBSIDY}"),
        ("amount: [-0.5, 1, 2]", 26, f"-0.5 is below 0: {SUBSIDY}"),
        ("amount: [2, 1, -1]", 26, f"-1 is below 0: {SUBSIDY}"),
        (
            "amount: [900, 500, 700]",
            26,
            "The likely figure 500 does not lie between 900 and 700.",
        ),
        ("amount: 9, spread_over_years: 0", 37, "0 is too low: it starts at 1."),
    ],
)
def test_a_cost_that_can_t_be_is_refused_where_it_stands(cost: str, column: int, says: str) -> None:
    with pytest.raises(Spoilt) as spoilt:
        read_record(Case, "a", "cases/a.yaml", CASE.replace("COST", cost).encode())

    where, said = next(
        (found.where, found.sentence.format(**found.values)) for found in spoilt.value.findings
    )
    assert (where.file, where.line, where.column, said) == ("cases/a.yaml", 6, column, says)


@pytest.mark.parametrize("cost", ["amount: 0", "amount: [0, 1, 2]", "spread_over_years: 1"])
def test_a_cost_of_nothing_in_one_year_is_read(cost: str) -> None:
    case = read_record(Case, "a", "cases/a.yaml", CASE.replace("COST", cost).encode())

    assert len(case.options[0].costs) == 1
