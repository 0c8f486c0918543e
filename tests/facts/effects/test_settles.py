"""What a conclusion ends, and what stays open."""

from opleiding.facts.effects.settles import settles
from opleiding.policy import Policy
from opleiding.records.effects import Outcome
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from tests.conftest import policy_of

TWO = """
needs/n:
  title: N
  raised_by: p-1
  log: [{date: 2025-01-01, did: raised}, {date: 2025-01-01, did: analysed, remedy: train}, {date: 2025-01-02, did: accepted}]
goals/g: {title: G, answers: [n], deadline: 2026-12-31, log: [{date: 2025-01-01, did: set}, {date: 2025-01-02, did: approved}]}
goals/h: {title: H, answers: [n], log: [{date: 2025-01-01, did: set}, {date: 2025-01-02, did: approved}]}
trainings/t: {title: T, form: blended, kind: formal, organised: internal, hours: 8, goals: [g], log: [{date: 2025-01-01, did: proposed}]}
sessions/a: {training: t, slots: [2025-10-02T09:00/2025-10-02T17:00], participants: [{person: p-1}], log: [{date: 2025-01-10, did: planned}, {date: 2025-10-02, did: held}]}
"""
LATER = """
sessions/b: {training: t, slots: [2026-10-02T09:00/2026-10-02T17:00], participants: [{person: p-1}], log: [{date: 2026-01-10, did: planned}, {date: 2026-10-02, did: held}]}
"""


def settled(policy: Policy, outcome: str, session: str = "a") -> tuple[list[str], ...]:
    subject = policy.find(Session, session)
    assert subject is not None
    found = settles(policy, subject, Outcome(outcome))
    waits = [one.session or str(one.goal.deadline) for one in found.waits]
    return [goal.id for goal in found.goals], [need.id for need in found.needs], waits


def test_a_need_is_met_when_all_its_goals_are() -> None:
    ended = "{date: 2025-01-02, did: approved}, {date: 2026-11-02, did: achieved}]}\ntrainings"
    all_ended = TWO.replace("{date: 2025-01-02, did: approved}]}\ntrainings", ended)

    assert settled(policy_of(TWO), "achieved") == (["g"], [], [])
    assert settled(policy_of(all_ended), "achieved") == (["g"], ["n"], [])


def test_a_goal_waits_for_its_other_sessions() -> None:
    assert settled(policy_of(TWO + LATER), "achieved") == ([], [], ["b"])
    assert settled(policy_of(TWO + LATER), "achieved", "b") == ([], [], ["a"])


def test_a_goal_is_not_missed_before_its_day() -> None:
    past = TWO.replace("2026-12-31", "2026-10-31")

    assert settled(policy_of(TWO), "not_yet") == ([], [], ["2026-12-31"])
    assert settled(policy_of(past), "not_yet") == (["g"], [], [])


def test_partly_and_unclear_end_nothing() -> None:
    assert settled(policy_of(TWO), "partly") == ([], [], [])
    assert settled(policy_of(TWO), "unclear") == ([], [], [])


def test_another_remedy_that_worked_meets_its_need(policy: Policy) -> None:
    """
    needs/n:
      title: N
      raised_by: p-1
      log:
      - {date: 2025-01-01, did: raised}
      - {date: 2025-01-01, did: analysed, remedy: simplify_task}
      - {date: 2025-01-02, did: redirected, owner: p-1, action: korter, due: 2025-03-01}
      - {date: 2025-02-02, did: acted}
    """
    need = policy.find(Need, "n")
    assert need is not None
    found = [settles(policy, need, outcome) for outcome in (Outcome.ACHIEVED, Outcome.NOT_YET)]

    assert [one.needs for one in found] == [(need,), ()]
    assert [one.state for one in found] == [None, None]
