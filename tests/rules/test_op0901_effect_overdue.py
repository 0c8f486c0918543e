"""OP0901: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0901_effect_overdue import effect_overdue


def test_an_effect_is_asked_after_months(policy: Policy) -> None:
    """
    trainings/incoterms:
      title: Incoterms from scratch
      form: on_the_job
      kind: informal
      organised: internal
      hours: 4
      goals: [right-incoterm]
      log:
      - {date: 2026-02-10, by: p-1, did: proposed}
      - {date: 2026-02-20, by: p-1, did: chosen, because: practice on real dossiers}
    sessions/incoterms-2026-08-05:
      training: incoterms
      slots: [2026-08-05T09:00/2026-08-05T13:00]
      participants: [{person: p-1, hours: 4}]
      log:
      - {date: 2026-07-10, by: p-1, did: planned}
      - {date: 2026-08-05, by: p-1, did: held}
    """
    [finding] = effect_overdue(policy)

    assert finding.code == "OP0901"
    assert finding.where == Where("sessions/incoterms-2026-08-05.yaml", ())
    assert finding.values == {
        "id": "incoterms-2026-08-05",
        "months": 3,
        "due": date(2026, 11, 5),
        "session": "incoterms-2026-08-05",
    }


def test_each_moment_is_asked_for_itself(policy: Policy) -> None:
    """
    trainings/incoterms: {title: I, form: classroom_external, kind: formal, organised: external, hours: 2, log: [{date: 2026-02-10, did: proposed}]}
    sessions/one: {training: incoterms, slots: ["2026-02-10T09:00/2026-02-10T11:00"], participants: [{person: p-1}], log: [{date: 2026-02-10, did: planned}, {date: 2026-02-10, did: held}]}
    effects/one:
      session: one
      answers: [{date: 2026-05-10, months: 3, role: participant, level: behaviour, person: p-1, b1: 4}]
      log: [{date: 2026-05-10, did: asked, months: 3}]
    """
    [finding] = effect_overdue(policy)

    assert finding.code == "OP0901"
    assert finding.where == Where("effects/one.yaml", ())
    assert finding.values == {"id": "one", "months": 6, "due": date(2026, 8, 10), "session": "one"}


def test_two_weeks_a_conclusion_and_a_short_chat_are_fine(policy: Policy) -> None:
    """
    trainings/formal: {title: I, form: classroom_external, kind: formal, organised: external, hours: 2, log: [{date: 2026-02-10, did: proposed}]}
    trainings/short: {title: S, form: coaching, kind: informal, organised: internal, hours: 3.9, log: [{date: 2026-02-10, did: proposed}]}
    sessions/fresh: {training: formal, slots: ["2026-08-06T09:00/2026-08-06T11:00"], participants: [{person: p-1}], log: [{date: 2026-02-10, did: planned}, {date: 2026-08-06, did: held}]}
    sessions/short: {training: short, slots: ["2026-02-10T09:00/2026-02-10T11:00"], participants: [{person: p-1}], log: [{date: 2026-02-10, did: planned}, {date: 2026-02-10, did: held}]}
    sessions/empty: {training: formal, slots: ["2026-02-10T09:00/2026-02-10T11:00"], log: [{date: 2026-02-10, did: planned}, {date: 2026-02-10, did: held}]}
    sessions/planned: {training: formal, slots: ["2026-02-10T09:00/2026-02-10T11:00"], participants: [{person: p-1}], log: [{date: 2026-02-10, did: planned}]}
    sessions/concluded: {training: formal, slots: ["2026-08-05T09:00/2026-08-05T11:00"], participants: [{person: p-1}], log: [{date: 2026-02-10, did: planned}, {date: 2026-08-05, did: held}]}
    effects/concluded:
      session: concluded
      log: [{date: 2026-11-01, did: asked, months: 3}, {date: 2026-11-10, did: concluded, months: 3, evidence: seen}]
    """
    assert list(effect_overdue(policy)) == []
