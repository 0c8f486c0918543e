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
      - {date: 2026-11-03, by: p-1, did: signed, as: participant, of: sha256:7ccf59a84020}
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
        "now": "sha256:7ccf59a8402019a71994cabcc888280c2c75899076cd0d5d840beea1e0bf6411",
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
        "now": "sha256:803c79f64aa862071d057094dbe20a523aec622527443df722fd6fef9788801a",
    }


def test_a_fresh_signature_takes_the_place_of_the_old(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      log:
      - {date: 2026-11-02, did: drafted}
      - {date: 2026-11-03, did: signed, as: manager, of: "sha256:0123456789ab"}
      - {date: 2026-11-04, did: signed, as: manager, of: sha256:803c79f64aa862071d057094dbe20a523aec622527443df722fd6fef9788801a}
      - {date: 2026-11-04, did: signed, as: trainer}
    """
    assert list(plan_changed_since_signed(policy)) == []
