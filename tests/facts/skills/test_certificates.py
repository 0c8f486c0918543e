"""Certificates and their last days."""

from datetime import date

from opleiding.facts.skills.certificates import Validity, certificates
from opleiding.policy import Policy


def test_the_newest_certificate_of_each_skill_counts(policy: Policy) -> None:
    """
    today: 2026-11-20
    skills/adr: {name: ADR, kind: knowledge, certificate: {valid_months: 12}, required: {chauffeur: 1}}
    people/p-1:
      department: expeditie
      function: chauffeur
      entered: 2019-03-01
      certificates:
      - {skill: adr, obtained: 2025-11-30}
      - {skill: adr, obtained: 2020-01-01, valid_until: 2021-01-01}
      - {skill: ehbo, obtained: 2020-01-01}
      - {skill: heftruck, obtained: 2021-11-19, valid_until: 2026-11-19}
      - {skill: code-95, obtained: 2022-02-18, valid_until: 2027-02-18}
      - {skill: kraan, obtained: 2022-02-19, valid_until: 2027-02-19}
      - {skill: later, obtained: 2026-12-01}
    people/p-2: {department: expeditie, function: chauffeur, entered: 2019-03-01}
    people/p-3: {department: expeditie, function: chauffeur, entered: 2019-03-01, left: 2020-01-01}
    """
    assert [(h.person, h.skill, h.valid_until, h.validity) for h in certificates(policy)] == [
        ("p-1", "heftruck", date(2026, 11, 19), Validity.EXPIRED),
        ("p-1", "adr", date(2026, 11, 30), Validity.EXPIRING),
        ("p-1", "code-95", date(2027, 2, 18), Validity.EXPIRING),
        ("p-1", "kraan", date(2027, 2, 19), Validity.VALID),
        ("p-1", "ehbo", None, Validity.VALID),
        ("p-2", "adr", None, Validity.MISSING),
    ]


def test_a_passed_session_renews_a_certificate(policy: Policy) -> None:
    """
    today: 2026-11-20
    trainings/adr-herhaling:
      title: ADR
      form: classroom_external
      kind: formal
      organised: external
      hours: 8
      skill: {id: adr, level: 2}
      certificate: {valid_months: 60}
      log: [{date: 2026-01-01, did: proposed}]
    sessions/adr:
      training: adr-herhaling
      slots: [2026-04-21T09:00/2026-04-21T17:00]
      participants: [{person: p-1, passed: yes}, {person: p-2}]
      log: [{date: 2026-03-01, did: planned}, {date: 2026-04-21, did: held}]
    people/p-1:
      department: expeditie
      function: chauffeur
      entered: 2019-03-01
      certificates: [{skill: adr, obtained: 2021-11-30, valid_until: 2026-11-30}]
    people/p-2: {department: expeditie, function: chauffeur, entered: 2019-03-01}
    """
    [held] = certificates(policy)

    assert (held.person, held.valid_until, held.validity) == (
        "p-1",
        date(2031, 4, 21),
        Validity.VALID,
    )
