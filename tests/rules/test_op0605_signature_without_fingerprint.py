"""OP0605: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0605_signature_without_fingerprint import signature_without_fingerprint


def test_a_signature_says_what_was_signed(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      goals: [right-incoterm]
      start: [{skill: incoterms, level: 1}]
      guide: {person: p-2, as: mentor}
      log:
      - {date: 2026-11-02, by: p-1, did: drafted}
      - {date: 2026-11-03, by: p-1, did: signed, as: participant}
    """
    [finding] = signature_without_fingerprint(policy)

    assert finding.code == "OP0605"
    assert finding.where == Where("plans/p-1-2026.yaml", ("log", 1))
    assert finding.values == {
        "id": "p-1-2026",
        "now": "sha256:7ccf59a8402019a71994cabcc888280c2c75899076cd0d5d840beea1e0bf6411",
    }


def test_an_old_signature_is_forgotten(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      log:
      - {date: 2026-11-02, did: drafted}
      - {date: 2026-11-03, did: signed, as: manager}
      - {date: 2026-11-04, did: signed, as: manager, of: sha256:803c79f64aa8}
    """
    assert list(signature_without_fingerprint(policy)) == []
