"""OP1003: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op1003_certificate_running_out import certificate_running_out


def test_a_certificate_is_renewed_in_time(policy: Policy) -> None:
    """
    people/p-1: {department: office, function: clerk, entered: 2019-03-01, certificates: [{skill: incoterms, obtained: 2022-02-18, valid_until: 2027-02-18}]}
    opleiding:
      departments: {office: {name: Office}}
    """
    [finding] = certificate_running_out(policy)

    assert finding.code == "OP1003"
    assert finding.where == Where("people/p-1.yaml", ("certificates", 0))
    assert finding.values == {"id": "p-1", "skill": "incoterms", "day": date(2027, 2, 18)}


def test_what_is_planned_renewed_or_far_away_is_fine(policy: Policy) -> None:
    """
    people/p-1: {department: office, function: clerk, entered: 2019-03-01, certificates: [{skill: adr, obtained: 2022-02-18, valid_until: 2027-02-19}, {skill: incoterms, obtained: 2022-02-18}]}
    people/p-2: {department: office, function: clerk, entered: 2019-03-01, certificates: [{skill: adr, obtained: 2021-02-18, valid_until: 2026-02-18}, {skill: adr, obtained: 2026-02-18, valid_until: 2031-02-18}]}
    people/p-3: {department: office, function: clerk, entered: 2019-03-01, certificates: [{skill: adr, obtained: 2021-02-18, valid_until: 2026-02-18}]}
    people/p-4: {department: office, function: clerk, entered: 2019-03-01, certificates: [{skill: adr, obtained: 2021-02-18, valid_until: 2026-02-18}]}
    people/p-5: {department: office, function: clerk, entered: 2019-03-01, left: 2026-06-30, certificates: [{skill: adr, obtained: 2021-02-18, valid_until: 2026-02-18}]}
    followups/refresh: {person: p-3, kind: refresh, because: x, log: [{date: 2026-11-04, did: proposed}]}
    trainings/adr: {title: ADR, form: classroom_external, kind: formal, organised: external, hours: 7, skill: {id: adr, level: 2}, log: [{date: 2026-02-10, did: proposed}]}
    sessions/adr-1: {training: adr, slots: ["2026-12-10T09:00/2026-12-10T11:00"], participants: [{person: p-4}], log: [{date: 2026-02-10, did: planned}]}
    """
    assert list(certificate_running_out(policy)) == []


def test_a_certificate_from_a_session_runs_out_as_well(policy: Policy) -> None:
    """
    people/p-1: {department: office, function: clerk, entered: 2019-03-01}
    trainings/adr: {title: ADR, form: classroom_external, kind: formal, organised: external, hours: 7, skill: {id: adr, level: 2}, certificate: {valid_months: 12}, log: [{date: 2025-02-10, did: proposed}]}
    sessions/adr-1: {training: adr, slots: ["2025-12-10T09:00/2025-12-10T16:00"], participants: [{person: p-1, hours: 7, passed: yes}], log: [{date: 2025-02-10, did: planned}, {date: 2025-12-10, did: held}]}
    """
    [finding] = certificate_running_out(policy)

    assert finding.code == "OP1003"
    assert finding.where == Where("people/p-1.yaml", ("certificates",))
    assert finding.values == {"id": "p-1", "skill": "adr", "day": date(2026, 12, 10)}


def test_a_step_that_was_dropped_renews_nothing(policy: Policy) -> None:
    """
    people/p-3: {department: office, function: clerk, entered: 2019-03-01, certificates: [{skill: adr, obtained: 2021-02-18, valid_until: 2026-02-18}]}
    followups/refresh: {person: p-3, kind: refresh, because: x, log: [{date: 2026-11-04, did: proposed}, {date: 2026-11-05, did: dropped}]}
    """
    [finding] = certificate_running_out(policy)

    assert finding.code == "OP1003"
    assert finding.where == Where("people/p-3.yaml", ("certificates", 0))
    assert finding.values == {"id": "p-3", "skill": "adr", "day": date(2026, 2, 18)}
