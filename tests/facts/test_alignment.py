"""Objectives and what is done for them."""

from decimal import Decimal

from opleiding.facts.alignment import alignment
from opleiding.facts.money.budget import budgets
from opleiding.finding import Where
from opleiding.policy import Policy


def test_hours_and_costs_climb_the_tree_and_count_once(policy: Policy) -> None:
    """
    objectives/bedrijf: {title: Minder schade, level: company, weight: 1, indicator: schade, target: 2}
    objectives/ander: {title: Iets anders, level: company, weight: 3}
    objectives/expeditie: {title: Juiste regel, level: department, supports: bedrijf, weight: 5}
    indicators/schade:
      name: Schade
      unit: gevallen
      better: lower
      log: [{date: 2026-01-31, did: read, value: 3}, {date: 2026-06-30, did: read, value: 2}, {date: 2027-01-01, did: read, value: 9}]
    goals/een: {title: Een, objectives: [expeditie, bedrijf], log: [{date: 2026-01-02, did: set}]}
    goals/twee: {title: Twee, objectives: [expeditie], log: [{date: 2026-01-02, did: set}]}
    goals/los: {title: Los, log: [{date: 2026-01-02, did: set}]}
    goals/weg: {title: Weg, objectives: [ander], log: [{date: 2026-01-02, did: set}, {date: 2026-01-03, did: withdrawn}]}
    trainings/t:
      title: T
      form: coaching
      kind: informal
      organised: internal
      hours: 8
      goals: [een, twee]
      log: [{date: 2026-01-01, did: proposed}]
    plans/p-1:
      person: p-1
      period: 2026-01-01/2026-12-31
      activities: [{training: t, hours: 10, between: 2026-01-01/2026-12-31}]
      log: [{date: 2026-01-02, did: drafted}]
    sessions/s:
      training: t
      slots: [2026-04-21T09:00/2026-04-21T17:00]
      participants: [{person: p-1, hours: 8}, {person: p-2}, {person: p-3, absent: ziek}]
      costs: [{category: delivery, amount: 1000}, {category: development, amount: 200}]
      log: [{date: 2026-03-01, did: planned}, {date: 2026-04-21, did: held}]
    """
    found = alignment(policy)
    lines = {line.objective.id: line for line in found.lines}
    top, below, other = lines["bedrijf"], lines["expeditie"], lines["ander"]

    assert [(line.objective.id, line.depth) for line in found.lines] == [
        ("ander", 0),
        ("bedrijf", 0),
        ("expeditie", 1),
    ]
    assert [top.work.planned.value, top.work.followed.value, top.work.spent.value] == [10, 16, 1200]
    assert [below.work.planned.value, below.work.followed.value, below.work.spent.value] == [
        Decimal("7.5"),
        12,
        900,
    ]
    assert (top.weight_share, top.hours_share) == (Decimal("0.25"), 1)
    assert (other.weight_share, other.hours_share) == (Decimal("0.75"), 0)
    assert (top.reading.value, top.reached, other.reached) == (2, True, None)
    assert top.reading.sources == (Where("indicators/schade.yaml", ("log", 1)),)
    assert [goal.id for goal in below.goals] == ["een", "twee"]
    assert [objective.id for objective in found.unserved] == ["ander"]
    assert [goal.id for goal in found.unaligned] == ["los"]


def test_one_year_counts_what_ended_in_it(policy: Policy) -> None:
    """
    objectives/o: {title: O, level: company}
    goals/g: {title: G, objectives: [o], log: [{date: 2025-01-02, did: set}]}
    trainings/t:
      title: T
      form: coaching
      kind: informal
      organised: internal
      hours: 8
      goals: [g]
      log: [{date: 2025-01-01, did: proposed}]
    sessions/turn-of-the-year:
      training: t
      slots: [2025-12-31T09:00/2025-12-31T17:00, 2026-01-02T09:00/2026-01-02T17:00]
      participants: [{person: p-1}]
      log: [{date: 2025-03-01, did: planned}, {date: 2026-01-02, did: held}]
    """
    hours = {year: alignment(policy, year).lines[0].work.followed.value for year in (2025, 2026)}

    assert hours == {2025: 0, 2026: 8}
    assert alignment(policy, 2025).lines[0].hours_share is None


def test_objectives_that_support_each_other_end_somewhere(policy: Policy) -> None:
    """
    objectives/a: {title: A, level: company, supports: b}
    objectives/b: {title: B, level: company, supports: a}
    objectives/c: {title: C, level: department, supports: a}
    objectives/d: {title: D, level: department, supports: nowhere}
    goals/g: {title: G, objectives: [c], log: [{date: 2025-01-02, did: set}]}
    """
    found = alignment(policy)

    places = [(line.objective.id, line.depth) for line in found.lines]
    assert places == [("a", 0), ("c", 1), ("b", 0), ("d", 0)]


def test_a_year_shows_its_budget_against_its_sessions(policy: Policy) -> None:
    """
    years/2026: {budget: 5000, log: [{date: 2026-01-05, did: drafted}]}
    years/2025: {log: [{date: 2025-01-05, did: drafted}]}
    sessions/held:
      training: t
      slots: [2026-04-21T09:00/2026-04-21T17:00]
      costs: [{category: delivery, amount: 2400.50}, {category: evaluation, amount: 100}]
      subsidies: [{scheme: kmo-portefeuille, amount: 720}]
      log: [{date: 2026-03-01, did: planned}, {date: 2026-04-21, did: held}]
    sessions/to-come:
      training: t
      slots: [2026-12-21T09:00/2026-12-21T17:00]
      costs: [{category: delivery, amount: 600}]
      subsidies: [{scheme: kmo-portefeuille, rate: 0.3, covers: [delivery]}]
      log: [{date: 2026-03-01, did: planned}]
    sessions/cancelled:
      training: t
      slots: [2026-05-21T09:00/2026-05-21T17:00]
      costs: [{category: delivery, amount: 600}]
      log: [{date: 2026-03-01, did: planned}, {date: 2026-03-02, did: cancelled}]
    """
    last, this = budgets(policy)

    assert (this.spent.value, this.foreseen.value) == (Decimal("2500.50"), 600)
    assert (this.subsidies.value, this.left.value) == (900, Decimal("2799.50"))
    assert this.spent.sources == (
        Where("sessions/held.yaml", ("costs", 0, "amount")),
        Where("sessions/held.yaml", ("costs", 1, "amount")),
    )
    assert (last.budget, last.spent.value, last.left) == (None, 0, None)


def test_a_session_to_come_without_costs_is_foreseen_at_the_price_of_its_training(
    policy: Policy,
) -> None:
    """
    years/2026: {budget: 5000, log: [{date: 2026-01-05, did: drafted}]}
    trainings/t:
      title: T
      form: coaching
      kind: formal
      organised: external
      hours: 8
      price: 2200
      log: [{date: 2026-01-05, did: proposed}]
    sessions/to-come:
      training: t
      slots: [2026-12-21T09:00/2026-12-21T17:00]
      log: [{date: 2026-03-01, did: planned}]
    """
    [year] = budgets(policy)

    assert (year.spent.value, year.foreseen.value, year.left.value) == (0, 2200, 2800)
    assert year.foreseen.sources == (Where("trainings/t.yaml", ("price",)),)
