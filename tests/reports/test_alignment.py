"""The alignment report: what works on what, and what is left alone."""

from decimal import Decimal

from opleiding.policy import Policy
from opleiding.render.markdown import render
from opleiding.render.pictures.charts import Flow
from opleiding.render.pictures.mermaid import read
from opleiding.reports.alignment import alignment_report


def test_objectives_stand_as_a_tree_with_what_works_on_them(policy: Policy) -> None:
    """
    opleiding:
      departments: {zee: {name: Zee}}
    indicators/i: {name: Geschillen, unit: per maand, better: lower, log: [{date: 2026-06-30, did: read, value: 2}]}
    objectives/boven: {title: Juist werken, level: company, weight: 4}
    objectives/onder: {title: Minder geschillen, level: department, department: zee, supports: boven, indicator: i, target: 2, by: 2026-12-31}
    objectives/alleen: {title: Minder ruis, level: company, weight: 1}
    goals/g: {title: Juiste Incoterm, objectives: [onder], log: [{date: 2026-02-05, did: set}]}
    goals/los: {title: Zomaar, log: [{date: 2026-02-05, did: set}]}
    trainings/t: {title: Incoterms, form: coaching, kind: formal, organised: internal, hours: 4, goals: [g], log: [{date: 2026-01-02, did: proposed}]}
    sessions/s:
      training: t
      slots: [2026-02-10T09:00/2026-02-10T13:00]
      participants: [{person: p-1, hours: 4}, {person: p-2, hours: 2}]
      costs: [{category: delivery, amount: 500}]
      log: [{date: 2026-01-05, did: planned}, {date: 2026-02-10, did: held}]
    years/2026: {budget: 2000, log: [{date: 2026-01-01, did: drafted}]}
    """
    report = alignment_report(policy)
    alone, above, below = report.lines

    assert [(line.objective.id, line.depth, len(line.goals)) for line in report.lines] == [
        ("alleen", 0, 0),
        ("boven", 0, 0),
        ("onder", 1, 1),
    ]
    assert (above.followed.value, above.spent.value, above.weight_share) == (6, 500, Decimal("0.8"))
    assert (below.hours_share, below.reached, alone.hours_share) == (1, True, 0)
    assert ([one.id for one in report.unserved], [one.id for one in report.unaligned]) == (
        ["alleen"],
        ["los"],
    )
    assert [(one.year, one.left.value if one.left else None) for one in report.budgets] == [
        ("2026", 1500)
    ]
    text = render("alignment", report, language="en", root=None, locate=lambda where: where)
    assert [line for line in text.splitlines() if line.startswith("| ")][1:4] == [
        "| **Minder ruis** | 0 | 20% | 0% | 0 | 0 | €0 |",
        "| **Juist werken** | 0 | 80% | 100% | 0 | 6 | €500 |",
        "| ↳ Minder geschillen (Zee) | 1 | 100% | 100% | 0 | 6 | €500 |",
    ]


def test_equal_names_stay_apart_in_the_picture_and_its_table(policy: Policy) -> None:
    """
    opleiding: {departments: {zee: {name: Incoterms}}, privacy: {minimum_group: 2}}
    objectives/o: {title: Incoterms, level: company}
    goals/g: {title: Incoterms, objectives: [o], log: [{date: 2026-02-05, did: set}]}
    goals/h: {title: Incoterms, log: [{date: 2026-02-05, did: set}]}
    trainings/t: {title: 'Incoterms "2020", deel 1', form: coaching, kind: formal, organised: internal, hours: 4, goals: [g, h], log: [{date: 2026-01-02, did: proposed}]}
    people/p-1: {department: zee, function: f, entered: 2020-01-01}
    people/p-2: {department: zee, function: f, entered: 2020-01-01}
    people/p-3: {department: zee, function: f, entered: 2020-01-01}
    sessions/s:
      training: t
      slots: [2026-02-10T09:00/2026-02-10T13:00]
      participants: [{person: p-1}, {person: p-2}, {person: p-3}]
      log: [{date: 2026-01-05, did: planned}, {date: 2026-02-10, did: held}]
    """
    report = alignment_report(policy)
    text = render("alignment", report, language="en", root=None, locate=lambda where: where)
    drawn = read(text.split("```mermaid\n")[1].split("```")[0])

    assert isinstance(drawn, Flow)
    assert drawn.flows == (
        ("O1 Incoterms", "G1 Incoterms", 1.5),
        ("O2 for no objective yet", "G2 Incoterms", 1.5),
        ("G1 Incoterms", "T1 Incoterms 2020…", 1.5),
        ("G2 Incoterms", "T1 Incoterms 2020…", 1.5),
        ("T1 Incoterms 2020…", "P1 Incoterms", 3),
    )
    [row] = [line for line in text.splitlines() if line.startswith("| T1")]
    assert row == (
        '| T1 Incoterms "2020", deel 1 | G1 Incoterms; G2 Incoterms | O1 Incoterms | 3 | P1 Incoterms 3 |'
    )
