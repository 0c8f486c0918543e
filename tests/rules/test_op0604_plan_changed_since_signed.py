"""OP0604: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.plans import Party
from opleiding.rules.op0604_plan_changed_since_signed import plan_changed_since_signed


def test_a_plan_is_what_was_signed(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      goals: [right-incoterm]
      start: [{skill: incoterms, level: 1}]
      guide: {person: p-2, as: mentor}
      log:
      - {date: 2026-11-02, by: p-1, did: drafted}
      - {date: 2026-11-03, by: p-1, did: signed, as: participant, of: sha256:3483a24d08ce}
      - {date: 2026-11-03, by: p-2, did: signed, as: trainer, of: "sha256:0123456789ab"}
    """
    [finding] = plan_changed_since_signed(policy)

    assert finding.code == "OP0604"
    assert finding.where == Where("plans/p-1-2026.yaml", ("log", 2, "of"))
    assert finding.values == {
        "id": "p-1-2026",
        "party": Party.TRAINER,
        "role": "trainer",
        "day": date(2026, 11, 3),
        "now": "sha256:3483a24d08ce1178083c976f2cfdbcc35b22d4ab7fc1bcadf6b2c4040e65dec5",
    }


def test_a_few_digits_prove_nothing(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      log:
      - {date: 2026-11-02, did: drafted}
      - {date: 2026-11-03, did: signed, as: manager, of: "sha256:d4ba3da"}
    """
    [finding] = plan_changed_since_signed(policy)

    assert finding.code == "OP0604"
    assert finding.where == Where("plans/p-1-2026.yaml", ("log", 1, "of"))
    assert finding.values == {
        "id": "p-1-2026",
        "party": Party.MANAGER,
        "role": "manager",
        "day": date(2026, 11, 3),
        "now": "sha256:d4ba3da4c22e962a86ecc97d7b6f3d16d8a7e48e96eeca3f87155a54e7f426c4",
    }


def test_a_fresh_signature_takes_the_place_of_the_old(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      log:
      - {date: 2026-11-02, did: drafted}
      - {date: 2026-11-03, did: signed, as: manager, of: "sha256:0123456789ab"}
      - {date: 2026-11-04, did: signed, as: manager, of: sha256:d4ba3da4c22e962a86ecc97d7b6f3d16d8a7e48e96eeca3f87155a54e7f426c4}
      - {date: 2026-11-04, did: signed, as: trainer}
    """
    assert list(plan_changed_since_signed(policy)) == []
