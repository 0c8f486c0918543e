"""Measurements of effect that are due."""

from datetime import date

from opleiding.facts.effects.due import Forms, Standing, due_effects
from opleiding.policy import Policy
from opleiding.records.effects import Role
from tests.conftest import policy_of

SESSION = """
sessions/incoterms:
  training: incoterms
  slots: [2025-11-29T09:00/2025-11-29T16:00, 2025-11-30T09:00/2025-11-30T16:00]
  participants:
  - {person: p-1, hours: 7.6}
  - {person: p-2, absent: ziek}
  - {person: p-3, hours: 0}
  - {person: p-4}
  log:
  - {date: 2025-11-01, did: planned}
  - {date: 2025-11-30, did: held}
"""
PARTICIPANTS = """
  - {date: 2026-03-01, months: 3, role: participant, level: behaviour, person: p-1, b1: 4}
  - {date: 2026-03-01, months: 3, role: participant, level: behaviour, person: p-4, b1: 4}"""
MANAGERS = """
  - {date: 2026-03-02, months: 3, role: manager, level: behaviour, person: p-1, m1: 4}
  - {date: 2026-03-02, months: 3, role: manager, level: behaviour, person: p-4, m1: 4}"""


def after(answers: str = "", log: str = "", *, today: str, months: int = 3) -> object:
    effect = "effects/incoterms:\n  session: incoterms"
    effect += f"\n  answers:{answers}" if answers else ""
    effect += f"\n  log:{log}" if log else ""
    policy = policy_of(f"{SESSION}{effect}\n", today=date.fromisoformat(today))
    [moment] = [moment for moment in due_effects(policy) if moment.months == months]
    return moment


def test_moments_follow_from_the_last_day_and_end_with_the_month(policy: Policy) -> None:
    """
    opleiding:
      evaluation: {after_months: [9, 3, 3]}
    sessions/incoterms:
      training: incoterms
      slots: [2025-11-29T09:00/2025-11-29T16:00, 2025-11-30T09:00/2025-11-30T16:00]
      participants: [{person: p-1}]
      log: [{date: 2025-11-01, did: planned}, {date: 2025-11-30, did: held}]
    sessions/nobody-came:
      training: incoterms
      slots: [2025-11-30T09:00/2025-11-30T16:00]
      participants: [{person: p-1, absent: ziek}]
      log: [{date: 2025-11-01, did: planned}, {date: 2025-11-30, did: held}]
    sessions/still-to-come:
      training: incoterms
      slots: [2025-11-30T09:00/2025-11-30T16:00]
      participants: [{person: p-1}]
      log: [{date: 2025-11-01, did: planned}]
    """
    found = [(moment.id, moment.due) for moment in due_effects(policy)]

    assert found == [
        ("incoterms+0", date(2025, 11, 30)),
        ("incoterms+3", date(2026, 2, 28)),
        ("incoterms+9", date(2026, 8, 30)),
    ]


def test_nothing_is_asked_before_its_day() -> None:
    moment = after(today="2026-02-27")

    assert (moment.state, moment.ask, moment.effect.answers) == (Standing.NOT_YET, (), ())


def test_participants_are_asked_first() -> None:
    moment = after(today="2026-02-28")

    assert (moment.state, moment.ask) == (Standing.DUE, (Role.PARTICIPANT,))
    assert moment.forms == (
        Forms(Role.PARTICIPANT, 2, 0),
        Forms(Role.MANAGER, 2, 0),
        Forms(Role.COLLEAGUE, 2, 0),
    )


def test_manager_and_colleague_follow_when_the_participants_have_answered() -> None:
    moment = after(PARTICIPANTS, today="2026-03-01")

    assert (moment.state, moment.ask) == (Standing.DUE, (Role.MANAGER, Role.COLLEAGUE))


def test_manager_and_colleague_wait_fourteen_days_at_most() -> None:
    day_before, day = after(today="2026-03-13"), after(today="2026-03-14")

    assert day_before.ask == (Role.PARTICIPANT,)
    assert day.ask == (Role.PARTICIPANT, Role.MANAGER, Role.COLLEAGUE)


def test_it_is_overdue_after_fourteen_days_and_for_managers_after_twenty_eight() -> None:
    assert after(today="2026-03-14").state is Standing.DUE
    assert after(today="2026-03-15").state is Standing.OVERDUE
    assert after(PARTICIPANTS, today="2026-03-28").state is Standing.DUE
    assert after(PARTICIPANTS, today="2026-03-29").state is Standing.OVERDUE


def test_participants_and_managers_answer_a_moment_and_colleagues_add_to_it() -> None:
    moment = after(PARTICIPANTS + MANAGERS, today="2026-06-01")

    assert (moment.state, moment.ask) == (Standing.ANSWERED, ())


def test_somebody_who_answers_twice_counts_once() -> None:
    first = PARTICIPANTS.splitlines()[1]
    moment = after(f"\n{first}\n{first}", today="2026-03-01")

    assert moment.forms[0] == Forms(Role.PARTICIPANT, 2, 1)


def test_the_log_can_say_that_the_answers_are_in() -> None:
    moment = after(log="\n  - {date: 2026-03-20, did: answered, months: 3}", today="2026-06-01")

    assert (moment.state, moment.ask) == (Standing.ANSWERED, ())


def test_a_conclusion_ends_a_moment_and_lets_the_earlier_ones_pass() -> None:
    log = (
        "\n  - {date: 2026-06-01, did: asked, months: 6}"
        "\n  - {date: 2026-06-09, did: concluded, months: 6, outcome: achieved}"
    )
    states = [after(log=log, today="2026-06-10", months=m).state for m in (0, 3, 6, 9)]

    assert states == [Standing.PASSED, Standing.PASSED, Standing.CONCLUDED, Standing.NOT_YET]


def test_what_came_after_today_is_not_seen() -> None:
    log = "\n  - {date: 2026-03-20, did: answered, months: 3}"
    moment = after(log=log, today="2026-03-19")

    assert moment.state is Standing.OVERDUE
