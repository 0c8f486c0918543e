"""OP0606: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0606_session_without_case import session_without_case


def test_what_costs_money_is_decided_on(policy: Policy) -> None:
    """
    trainings/incoterms:
      title: Incoterms from scratch
      form: classroom_internal
      kind: formal
      organised: internal
      hours: 3
      goals: [right-incoterm]
      log:
      - {date: 2026-02-10, by: p-1, did: proposed}
      - {date: 2026-02-20, by: p-1, did: chosen, because: nine learners}
    sessions/incoterms-2026-11-10:
      training: incoterms
      slots: [2026-11-10T09:00/2026-11-10T12:00]
      participants: [{person: p-1, hours: 3}]
      costs: [{category: delivery, amount: 600}]
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
      - {date: 2026-11-10, by: p-1, did: held}
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - {name: do nothing}
      - {name: course, trainings: [incoterms], costs: [{category: delivery, amount: 600}]}
      chosen: course
      log:
      - {date: 2026-09-20, by: p-1, did: submitted}
    """
    [finding] = session_without_case(policy)

    assert finding.code == "OP0606"
    assert finding.where == Where("sessions/incoterms-2026-11-10.yaml", ("training",))
    assert finding.values == {
        "id": "incoterms-2026-11-10",
        "day": date(2026, 11, 10),
        "training": "incoterms",
    }


def test_a_price_is_a_cost_as_well(policy: Policy) -> None:
    """
    trainings/french: {title: French, form: classroom_external, kind: formal, organised: external, hours: 3, price: 900, log: [{date: 2026-02-10, did: proposed}]}
    sessions/french-1: {training: french, slots: ["2026-11-10T09:00/2026-11-10T12:00"], log: [{date: 2026-10-10, did: planned}, {date: 2026-11-10, did: held}]}
    """
    [finding] = session_without_case(policy)

    assert finding.code == "OP0606"
    assert finding.where == Where("sessions/french-1.yaml", ("training",))
    assert finding.values == {"id": "french-1", "day": date(2026, 11, 10), "training": "french"}


def test_an_approved_case_covers_its_goals_and_its_trainings(policy: Policy) -> None:
    """
    trainings/french: {title: French, form: classroom_external, kind: formal, organised: external, hours: 3, price: 900, log: [{date: 2026-02-10, did: proposed}]}
    trainings/damage: {title: Damage, form: classroom_external, kind: formal, organised: external, hours: 3, price: 900, goals: [damage], log: [{date: 2026-02-10, did: proposed}]}
    sessions/french-1: {training: french, slots: ["2026-11-10T09:00/2026-11-10T12:00"], log: [{date: 2026-10-10, did: planned}, {date: 2026-11-10, did: held}]}
    sessions/damage-1: {training: damage, slots: ["2026-11-10T09:00/2026-11-10T12:00"], log: [{date: 2026-10-10, did: planned}, {date: 2026-11-10, did: held}]}
    cases/both:
      goals: [damage]
      options: [{name: course, trainings: [french]}]
      chosen: course
      log: [{date: 2026-02-20, did: submitted}, {date: 2026-02-21, did: approved}]
    """
    assert list(session_without_case(policy)) == []


def test_learning_from_each_other_needs_none(policy: Policy) -> None:
    """
    trainings/mentor: {title: Mentor, form: on_the_job, kind: informal, organised: internal, hours: 3, log: [{date: 2026-02-10, did: proposed}]}
    sessions/mentor-1: {training: mentor, slots: ["2026-11-10T09:00/2026-11-10T12:00"], log: [{date: 2026-10-10, did: planned}, {date: 2026-11-10, did: held}]}
    sessions/mentor-2: {training: mentor, slots: ["2026-12-10T09:00/2026-12-10T12:00"], costs: [{category: delivery, amount: 9}], log: [{date: 2026-10-10, did: planned}]}
    sessions/unknown: {training: gone, slots: ["2026-11-10T09:00/2026-11-10T12:00"], costs: [{category: delivery, amount: 9}], log: [{date: 2026-10-10, did: planned}, {date: 2026-11-10, did: held}]}
    """
    assert list(session_without_case(policy)) == []
