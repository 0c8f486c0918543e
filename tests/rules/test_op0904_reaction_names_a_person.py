"""OP0904: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0904_reaction_names_a_person import reaction_names_a_person


def test_a_reaction_is_anonymous(policy: Policy) -> None:
    """
    sessions/incoterms-2026-11-10:
      training: incoterms
      slots: [2026-11-10T09:00/2026-11-10T12:00]
      participants: [{person: p-1, hours: 3}]
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
      - {date: 2026-11-10, by: p-1, did: held}
    effects/incoterms-2026-11-10:
      session: incoterms-2026-11-10
      answers:
      - {date: 2026-11-10, months: 0, role: participant, level: reaction, token: t1, r1: 5}
      - {date: 2026-11-10, months: 0, role: participant, level: reaction, person: p-1, r1: 2}
      log:
      - {date: 2026-11-10, did: asked, months: 0}
    """
    [finding] = reaction_names_a_person(policy)

    assert finding.code == "OP0904"
    assert finding.where == Where("effects/incoterms-2026-11-10.yaml", ("answers", 1, "person"))
    assert finding.values == {"id": "incoterms-2026-11-10", "token": "t2"}


def test_the_token_that_is_proposed_is_free(policy: Policy) -> None:
    """
    effects/one:
      session: one
      answers:
      - {date: 2026-11-10, months: 0, role: participant, level: reaction, token: t2, r1: 5}
      - {date: 2026-11-10, months: 0, role: participant, level: reaction, person: p-1, r1: 2}
    """
    [finding] = reaction_names_a_person(policy)

    assert finding.code == "OP0904"
    assert finding.where == Where("effects/one.yaml", ("answers", 1, "person"))
    assert finding.values == {"id": "one", "token": "t1"}


def test_behaviour_is_about_a_person(policy: Policy) -> None:
    """
    effects/one:
      session: one
      answers:
      - {date: 2026-11-10, months: 0, role: participant, level: reaction, token: t1, r1: 5}
      - {date: 2026-11-10, months: 3, role: participant, level: behaviour, person: p-1, b1: 5}
    """
    assert list(reaction_names_a_person(policy)) == []
