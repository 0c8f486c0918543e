"""OP1006: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op1006_mentor_without_agreement import mentor_without_agreement


def test_nobody_is_made_mentor_without_a_word_of_their_own(policy: Policy) -> None:
    """
    followups/silent:
      person: p-1
      kind: mentor
      because: x
      log: [{date: 2026-10-04, by: p-2, did: proposed}, {date: 2026-10-05, by: p-2, did: decided}]
    followups/said-by-another:
      person: p-1
      kind: mentor
      because: x
      log:
      - {date: 2026-10-04, by: p-2, did: proposed}
      - {date: 2026-10-05, by: p-2, did: agreed}
      - {date: 2026-10-06, by: p-2, did: decided}
    """
    found = list(mentor_without_agreement(policy))

    assert [finding.code for finding in found] == ["OP1006", "OP1006"]
    assert [finding.where for finding in found] == [
        Where("followups/said-by-another.yaml", ("log", 2)),
        Where("followups/silent.yaml", ("log", 1)),
    ]
    assert found[0].values == {"id": "said-by-another", "person": "p-1"}


def test_who_agreed_a_team_and_what_is_only_proposed_are_fine(policy: Policy) -> None:
    """
    followups/agreed:
      person: p-1
      kind: mentor
      because: x
      log:
      - {date: 2026-10-04, by: p-2, did: proposed}
      - {date: 2026-10-06, by: p-2, did: decided}
      - {date: 2026-10-07, by: p-1, did: agreed}
    followups/team:
      team: douane
      kind: mentor
      because: x
      log: [{date: 2026-10-04, by: p-2, did: proposed}, {date: 2026-10-05, by: p-2, did: decided}]
    followups/proposed: {person: p-1, kind: mentor, because: x, log: [{date: 2026-10-04, did: proposed}]}
    followups/deeper:
      person: p-1
      kind: deepen
      because: x
      log: [{date: 2026-10-04, by: p-2, did: proposed}, {date: 2026-10-05, by: p-2, did: decided}]
    """
    assert list(mentor_without_agreement(policy)) == []
