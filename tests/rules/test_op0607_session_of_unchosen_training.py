"""OP0607: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.sessions import SessionState
from opleiding.records.trainings import TrainingState
from opleiding.rules.op0607_session_of_unchosen_training import session_of_unchosen_training


def test_first_chosen_then_planned(policy: Policy) -> None:
    """
    trainings/incoterms:
      title: Incoterms from scratch
      form: on_the_job
      kind: informal
      organised: internal
      hours: 3
      goals: [right-incoterm]
      log:
      - {date: 2026-02-10, by: p-1, did: proposed}
    sessions/incoterms-2026-12-10:
      training: incoterms
      slots: [2026-12-10T09:00/2026-12-10T12:00]
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    """
    [finding] = session_of_unchosen_training(policy)

    assert finding.code == "OP0607"
    assert finding.where == Where("sessions/incoterms-2026-12-10.yaml", ("training",))
    assert finding.values == {
        "id": "incoterms-2026-12-10",
        "training": "incoterms",
        "state": SessionState.PLANNED,
        "form": TrainingState.PROPOSED,
    }


def test_a_retired_training_isnt_planned_any_more(policy: Policy) -> None:
    """
    trainings/old: {title: Old, form: coaching, kind: informal, organised: internal, hours: 3, log: [{date: 2026-02-10, did: proposed}, {date: 2026-05-10, did: retired}]}
    sessions/old-1: {training: old, slots: ["2026-12-10T09:00/2026-12-10T12:00"], log: [{date: 2026-10-10, did: planned}, {date: 2026-10-11, did: confirmed}]}
    """
    [finding] = session_of_unchosen_training(policy)

    assert finding.code == "OP0607"
    assert finding.where == Where("sessions/old-1.yaml", ("training",))
    assert finding.values == {
        "id": "old-1",
        "training": "old",
        "state": SessionState.CONFIRMED,
        "form": TrainingState.RETIRED,
    }


def test_what_was_held_before_it_retired_is_fine(policy: Policy) -> None:
    """
    trainings/old: {title: Old, form: coaching, kind: informal, organised: internal, hours: 3, log: [{date: 2026-02-10, did: proposed}, {date: 2026-05-10, did: retired}]}
    trainings/new: {title: New, form: coaching, kind: informal, organised: internal, hours: 3, log: [{date: 2026-02-10, did: proposed}, {date: 2026-02-11, did: chosen}]}
    trainings/idea: {title: Idea, form: coaching, kind: informal, organised: internal, hours: 3, log: [{date: 2026-02-10, did: proposed}]}
    sessions/old-1: {training: old, slots: ["2026-03-10T09:00/2026-03-10T12:00"], log: [{date: 2026-03-01, did: planned}, {date: 2026-03-10, did: held}]}
    sessions/new-1: {training: new, slots: ["2026-12-10T09:00/2026-12-10T12:00"], log: [{date: 2026-10-10, did: planned}]}
    sessions/idea-1: {training: idea, slots: ["2026-12-10T09:00/2026-12-10T12:00"], log: [{date: 2026-10-10, did: planned}, {date: 2026-10-11, did: cancelled}]}
    """
    assert list(session_of_unchosen_training(policy)) == []
