"""What the law says of a subsidy, on its day."""

from datetime import date
from decimal import Decimal

import pytest

from opleiding.facts.money.cost import costs_of
from opleiding.facts.money.eligibility import Eligible, Scheme, Terms, terms_of
from opleiding.records.cases import Case
from tests.conftest import policy_of

D = Decimal
CASE = """
    opleiding:
      region: vlaanderen
      joint_committee: 226
      workforce: {{workers: {workers}, fte_by_quarter: {{2025Q1: {fte}, 2025Q2: {fte}}}}}
    cases/course:
      goals: [g]
      options:
      - name: course
        costs: [{{category: delivery, amount: 9000}}]
        subsidies: [{{scheme: "{scheme}", {counted}}}]
      log: [{{date: 2026-01-05, by: p-1, did: drafted}}]
"""


def terms(
    scheme: str,
    *,
    fte: str = "43.5",
    workers: int = 48,
    counted: str = "amount: 100",
    on: str = "2026-11-20",
) -> Terms:
    policy = policy_of(CASE.format(scheme=scheme, fte=fte, workers=workers, counted=counted))
    [case] = policy.all(Case)
    [subsidy] = costs_of(policy, case, case.options[0]).subsidies
    return terms_of(policy, subsidy, on=date.fromisoformat(on))


@pytest.mark.parametrize(
    ("fte", "eligible", "rate"),
    [
        ("49.9", Eligible.LIKELY, D("0.30")),
        ("50", Eligible.LIKELY, D("0.20")),
        ("249", Eligible.LIKELY, D("0.20")),
        ("250", Eligible.UNLIKELY, None),
    ],
)
def test_the_size_of_the_company_sets_the_rate(
    fte: str, eligible: Eligible, rate: Decimal | None
) -> None:
    found = terms("kmo-portefeuille", fte=fte)

    assert (found.scheme, found.eligible, found.rate) == (Scheme.KMO, eligible, rate)
    assert found.ceiling == 7500
    assert found.fte is not None
    assert [where.path[-1] for where in found.fte.sources] == ["2025Q1", "2025Q2"]


def test_a_case_that_counts_on_more_than_there_is_says_so() -> None:
    assert not terms("KMO-portefeuille", counted="amount: 7500").over
    assert terms("KMO-portefeuille", counted="amount: 7501").over
    assert not terms("KMO-portefeuille", counted="rate: 0.30, covers: [delivery]").over
    assert terms("KMO-portefeuille", counted="rate: 0.31, covers: [delivery]").over


def test_the_sector_fund_pays_by_the_hour_up_to_so_much_a_worker() -> None:
    found = terms("LOGOS", workers=24)

    assert (found.scheme, found.eligible) == (Scheme.LOGOS, Eligible.LIKELY)
    assert found.law is not None
    assert found.law.assumed
    assert found.law.source == "logosinform.be; wf-fe.be, vormingsinspanningen"
    assert (found.per_hour, found.ceiling) == (D(20), D(2160))
    assert terms("LOGOS", workers=10).ceiling == D(1000)
    assert terms("LOGOS", workers=0).ceiling is None


def test_leave_is_paid_as_it_was_on_that_day() -> None:
    assert terms("Vlaams opleidingsverlof", on="2025-03-01").per_hour == D("21.30")
    assert terms("VOV", on="2026-03-01").per_hour == D("14.91")


@pytest.mark.parametrize(
    ("scheme", "on", "known"),
    [("kmo-portefeuille", "2025-01-14", Scheme.KMO), ("a fund of our own", "2026-11-20", None)],
)
def test_what_isn_t_known_stays_empty(scheme: str, on: str, known: Scheme | None) -> None:
    found = terms(scheme, on=on)

    assert (found.scheme, found.law, found.eligible) == (known, None, Eligible.OPEN)
    assert (found.rate, found.per_hour, found.ceiling, found.over) == (None, None, None, False)
