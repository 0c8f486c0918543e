"""The ROI report."""

from datetime import date
from decimal import Decimal

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import CaseState
from opleiding.reports.roi import roi_report

D = Decimal


def test_every_case_is_shown_by_id_and_only_approved_ones_add_up(policy: Policy) -> None:
    """
    indicators/i:
      name: Baat
      unit: EUR/jaar
      per: year
      better: higher
      value_per_unit: {amount: 1, basis: EUR}
    cases/d-geweigerd:
      title: Geweigerd
      goals: [g]
      chosen: o
      options:
      - name: o
        costs: [{category: delivery, amount: 1000}]
        benefits: [{indicator: i, change: 9000, contribution: 1, confidence: 1}]
      log:
      - {date: 2026-01-05, did: submitted}
      - {date: 2026-02-05, by: p-dir, did: rejected, note: niet dit jaar}
    cases/a-goed:
      goals: [g]
      chosen: o
      options:
      - name: o
        costs: [{category: delivery, amount: 1000}]
        subsidies: [{scheme: premie, amount: 200}]
        benefits: [{indicator: i, change: 3000, contribution: 0.5, confidence: 1}]
      log: [{date: 2026-01-05, did: submitted}, {date: 2026-02-05, did: approved}]
    cases/b-negatief:
      goals: [g]
      chosen: o
      options:
      - name: o
        costs: [{category: delivery, amount: 1000}]
        benefits: [{indicator: i, change: 250, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: submitted}, {date: 2026-02-05, did: approved}]
    cases/c-zonder-bedrag:
      goals: [g]
      chosen: o
      options: [{name: o, costs: [{category: delivery}]}]
      log: [{date: 2026-01-05, did: submitted}, {date: 2026-02-05, did: approved}]
    """
    report = roi_report(policy)
    a, b, c, d = report.lines

    assert [line.id for line in report.lines] == [
        "a-goed",
        "b-negatief",
        "c-zonder-bedrag",
        "d-geweigerd",
    ]
    assert [line.rejected for line in report.lines] == [False, False, False, True]
    assert d.state is d.decision.did is CaseState.REJECTED
    assert (d.decision.by, d.decision.date) == ("p-dir", date(2026, 2, 5))
    assert d.decision.where == Where("cases/d-geweigerd.yaml", ("log", 1))
    assert b.figures is not None
    assert b.figures.on_gross is not None
    assert b.figures.on_gross.roi is not None
    assert b.figures.on_gross.roi.value == -75
    assert c.figures is not None
    assert (c.figures.on_gross, c.figures.payback_gross, c.figures.break_even_contribution) == (
        None,
        None,
        None,
    )
    assert a.figures is not None
    assert a.figures.on_net is not None
    assert a.figures.on_net.bcr is not None
    assert a.figures.on_net.bcr.value == D("1.875")
    assert report.totals.cases == ("a-goed", "b-negatief")
    assert report.totals.left_out == ("c-zonder-bedrag",)
    assert (report.totals.gross.likely.value, report.totals.net.likely.value) == (2000, 1800)
    assert report.totals.on_gross.roi is not None
    assert report.totals.on_gross.roi.value == D("-12.5")


def test_doing_nothing_costs_nothing_and_has_no_return(policy: Policy) -> None:
    """
    cases/a:
      goals: [g]
      chosen: niets doen
      options:
      - name: niets doen
      - name: opleiding
        costs: [{category: delivery, amount: 100}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    [line] = roi_report(policy).lines

    assert line.figures is not None
    assert line.figures.on_gross is not None
    assert (line.figures.on_gross.bcr, line.figures.on_gross.roi) == (None, None)
    assert line.figures.payback_gross is None
    assert line.figures.break_even_contribution is None
    assert [one.roi for one in line.figures.sensitivity] == [None, None, None]
    [other] = line.others
    assert other.on_gross is not None
    assert other.on_gross.roi is not None
    assert (other.name, other.on_gross.roi.value) == ("opleiding", -100)


def test_the_break_even_and_the_payback_know_their_sources(policy: Policy) -> None:
    """
    indicators/i:
      name: Baat
      unit: EUR/maand
      per: month
      better: higher
      value_per_unit: {amount: 100, basis: EUR}
    cases/a:
      goals: [g]
      chosen: o
      options:
      - name: o
        costs: [{category: development, amount: 1200, spread_over_years: 2}]
        subsidies: [{scheme: premie, rate: 0.5, covers: [development]}]
        benefits: [{indicator: i, change: 2, contribution: 0.5, confidence: 0.8}]
        intangibles: [{what: rust, evidence: bevraging}]
      risks: [{what: piek, answer: eerder plannen}]
      log: [{date: 2026-01-05, did: drafted}]
    """
    [line] = roi_report(policy).lines
    found = line.figures

    assert found is not None
    assert found.payback_gross is not None
    assert found.payback_net is not None
    assert (found.payback_gross.value, found.payback_net.value) == (15, D("7.5"))
    assert found.break_even_contribution is not None
    assert found.break_even_contribution.value == D("0.3125")
    assert found.break_even_contribution.sources == (
        Where("cases/a.yaml", ("options", 0, "costs", 0, "amount")),
        Where("cases/a.yaml", ("options", 0, "benefits", 0, "change")),
        Where("indicators/i.yaml", ("value_per_unit", "amount")),
        Where("cases/a.yaml", ("options", 0, "benefits", 0, "confidence")),
    )
    assert [one.roi and one.roi.value for one in found.sensitivity] == [20, 60, 100]
    assert [
        (one.what.into("nl"), one.more and one.more.into("nl")) for one in found.intangibles
    ] == [("rust", "bevraging")]
    assert [one.where for one in line.risks] == [Where("cases/a.yaml", ("risks", 0))]
    assert line.outcome is None


def test_one_case_alone_and_one_that_is_not_there(policy: Policy) -> None:
    """
    cases/a: {goals: [g], log: [{date: 2026-01-05, did: drafted}]}
    cases/b: {goals: [g], log: [{date: 2026-01-05, did: submitted}, {date: 2026-01-06, did: approved}]}
    """
    assert [line.id for line in roi_report(policy, case="b").lines] == ["b"]
    assert roi_report(policy, case="b").totals.left_out == ("b",)
    assert roi_report(policy, case="c").lines == ()
    assert [line.figures for line in roi_report(policy).lines] == [None, None]


def test_the_real_costs_and_yield_stand_beside_the_planned_ones(policy: Policy) -> None:
    """
    indicators/i:
      name: Fouten
      unit: fouten/maand
      per: month
      better: lower
      value_per_unit: {amount: 100, basis: EUR}
      log: [{date: 2025-12-31, did: read, value: 4}, {date: 2026-09-30, did: read, value: 3}]
    cases/a:
      goals: [g]
      chosen: o
      options:
      - name: o
        trainings: [t]
        costs: [{category: delivery, amount: 1000}]
        benefits: [{indicator: i, change: -2, contribution: 1, confidence: 1}]
      log: [{date: 2026-01-05, did: submitted}, {date: 2026-02-05, did: approved}]
    sessions/s:
      training: t
      slots: [2026-06-01T09:00/2026-06-01T12:00]
      costs: [{category: delivery, amount: 1200}]
      log: [{date: 2026-05-01, did: planned}, {date: 2026-06-01, did: held}]
    effects/s:
      session: s
      answers:
      - {date: 2026-09-30, months: 3, role: manager, level: results, indicator: i, contribution: 0.5, confidence: 1}
    """
    [line] = roi_report(policy).lines

    assert line.figures is not None
    assert line.figures.on_gross is not None
    assert line.figures.on_gross.roi is not None
    assert line.outcome is not None
    assert line.outcome.on_gross is not None
    assert line.outcome.on_gross.roi is not None
    assert (line.figures.on_gross.roi.value, line.outcome.on_gross.roi.value) == (140, -50)


def test_a_trillion_keeps_its_cents(policy: Policy) -> None:
    """
    cases/a:
      goals: [g]
      chosen: o
      options:
      - name: o
        costs:
        - {category: delivery, amount: 1000000000000.01}
        - {category: overhead, amount: 0.005}
      log: [{date: 2026-01-05, did: drafted}]
    """
    [line] = roi_report(policy).lines

    assert line.figures is not None
    assert line.figures.costs.gross is not None
    assert line.figures.costs.gross.likely.value == D("1000000000000.015")
