"""OP0608: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0608_session_on_a_closed_day import session_on_a_closed_day


def test_nobody_is_trained_on_a_closed_day(policy: Policy) -> None:
    """
    sessions/incoterms-2026-12-24:
      training: incoterms
      slots:
      - 2026-12-23T09:00/2026-12-23T12:00
      - 2026-12-24T09:00/2026-12-24T12:00
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
    opleiding:
      calendar: {closed: [2026-12-24/2027-01-03]}
    """
    [finding] = session_on_a_closed_day(policy)

    assert finding.code == "OP0608"
    assert finding.where == Where("sessions/incoterms-2026-12-24.yaml", ("slots", 1))
    assert finding.values == {"id": "incoterms-2026-12-24", "day": date(2026, 12, 24)}


def test_holidays_count_where_the_calendar_says_so(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2027-05-06T09:00/2027-05-06T12:00"], log: [{date: 2026-10-10, did: planned}]}
    opleiding:
      calendar: {holidays: BE}
    """
    [finding] = session_on_a_closed_day(policy)

    assert finding.code == "OP0608"
    assert finding.where == Where("sessions/one.yaml", ("slots", 0))
    assert finding.values == {"id": "one", "day": date(2027, 5, 6)}


def test_elsewhere_and_afterwards_it_is_a_day_like_another(policy: Policy) -> None:
    """
    sessions/one: {training: incoterms, slots: ["2026-12-25T09:00/2026-12-25T12:00"], log: [{date: 2026-10-10, did: planned}]}
    sessions/two: {training: incoterms, slots: ["2026-05-01T09:00/2026-05-01T12:00"], log: [{date: 2026-04-10, did: planned}, {date: 2026-05-02, did: held}]}
    opleiding:
      calendar: {holidays: NL, closed: [2026-05-01]}
    """
    assert list(session_on_a_closed_day(policy)) == []
