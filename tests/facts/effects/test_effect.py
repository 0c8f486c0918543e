"""What sessions changed."""

from datetime import date
from decimal import Decimal

from opleiding.facts.effects.change import change
from opleiding.facts.effects.effect import session_effect
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Outcome, Role
from opleiding.records.goals import Goal
from opleiding.records.sessions import Session
from tests.conftest import policy_of

GOAL = """
indicators/fouten:
  name: Fouten
  unit: gevallen
  better: lower
  log: [READINGS]
goals/incoterm:
  title: Incoterm
  criterion: {indicator: fouten, CRITERION}
  log: [{date: 2025-09-01, did: set}]
"""


def moved(criterion: str, *readings: str, today: str = "2026-11-20") -> list[Decimal | None]:
    log = ", ".join(f"{{date: {r.split()[0]}, did: read, value: {r.split()[1]}}}" for r in readings)
    text = GOAL.replace("READINGS", log).replace("CRITERION", criterion)
    policy = policy_of(text, today=date.fromisoformat(today))
    found = change(policy, policy.all(Goal)[0], date(2025, 11, 30))
    return [found.achieved(moment.reading) for moment in found.readings]


def test_an_indicator_is_read_near_three_six_and_nine_months() -> None:
    readings = ("2026-02-27 3.7", "2026-06-30 2.9", "2026-10-16 2.0")

    assert moved("baseline: 4.7, target: 2.7", *readings) == [Decimal("0.5"), Decimal("0.9"), None]


def test_half_a_quarter_away_is_near_and_a_day_more_is_not() -> None:
    criterion = "baseline: 4.7, target: 2.7"
    assert moved(criterion, "2026-10-15 2.0")[2] == Decimal("1.35")
    assert moved(criterion, "2026-10-16 2.0")[2] is None


def test_a_reading_says_nothing_of_a_moment_that_has_not_come() -> None:
    assert moved("baseline: 4.7, target: 2.7", "2026-08-20 2.7", today="2026-08-29")[2] is None
    assert moved("baseline: 4.7, target: 2.7", "2026-08-20 2.7", today="2026-08-30")[2] == 1


def test_the_nearest_reading_counts_and_none_of_the_future() -> None:
    readings = ("2026-02-20 3.7", "2026-03-01 2.7", "2026-05-30 1.7")

    assert moved("baseline: 4.7, target: 2.7", *readings, today="2026-05-29") == [1, None, None]


def test_without_a_baseline_the_last_reading_before_the_end_is_one() -> None:
    readings = ("2025-06-30 9", "2025-11-30 5", "2026-02-28 4")

    assert moved("target: 3", *readings) == [Decimal("0.5"), None, None]


def test_moving_away_is_negative_and_past_the_target_is_more_than_one() -> None:
    readings = ("2026-02-28 6", "2026-05-30 1")

    assert moved("baseline: 5, target: 3", *readings) == [Decimal("-0.5"), 2, None]


def test_the_last_reading_since_the_first_day_of_change_is_now() -> None:
    text = GOAL.replace("CRITERION", "target: 3").replace(
        "READINGS",
        "{date: 2025-01-31, did: read, value: 5}, {date: 2025-06-30, did: read, value: 4}",
    )
    policy = policy_of(text)
    [goal] = policy.all(Goal)
    since_january = change(policy, goal, date(2025, 11, 30), since=date(2025, 1, 31))
    since_november = change(policy, goal, date(2025, 11, 30))

    assert since_january.achieved(since_january.now) == Decimal("0.5")
    assert since_november.now is None


def test_where_target_is_baseline_or_one_is_missing_nothing_is_said() -> None:
    assert moved("baseline: 3, target: 3", "2026-02-28 4") == [None, None, None]
    assert moved("baseline: 3", "2026-02-28 4") == [None, None, None]
    assert moved("target: 3", "2026-02-28 4") == [None, None, None]


def test_a_session_shows_responses_differences_and_conclusions(policy: Policy) -> None:
    """
    today: 2026-08-10
    opleiding:
      privacy: {minimum_group: 2}
    sessions/april:
      training: incoterms
      slots: [2026-04-21T09:00/2026-04-21T17:00]
      participants: [{person: p-1}, {person: p-2}, {person: p-3}, {person: p-4, absent: ziek}]
      log: [{date: 2026-03-01, did: planned}, {date: 2026-04-21, did: held}]
    effects/april:
      session: april
      answers:
      - {date: 2026-07-28, months: 3, role: participant, level: behaviour, person: p-1, b1: 4, b2: 3}
      - {date: 2026-07-28, months: 3, role: participant, level: behaviour, person: p-2, b1: 5, b2: 0}
      - {date: 2026-08-03, months: 3, role: manager, level: behaviour, person: p-1, m1: 3, m2: 2}
      - {date: 2026-08-03, months: 3, role: manager, level: behaviour, person: p-2, m1: 4, m2: 3}
      log:
      - {date: 2026-07-21, did: asked, months: 3}
      - {date: 2026-08-04, did: concluded, months: 3, outcome: partly, evidence: tien dossiers}
    """
    found = session_effect(policy, policy.all(Session)[0])
    [end, three, *_] = found.moments
    [conclusion] = found.conclusions

    assert [(r.role, r.asked, r.answered) for r in three.responses] == [
        (Role.PARTICIPANT, 3, 2),
        (Role.MANAGER, 3, 2),
        (Role.COLLEAGUE, 3, 0),
    ]
    assert [(r.role, r.rate) for r in end.responses] == [(Role.PARTICIPANT, 0)]
    assert three.overall.value == 1
    assert [(d.number, d.value) for d in three.differences] == [(1, 1), (2, None)]
    assert (conclusion.outcome, conclusion.months) == (Outcome.PARTLY, 3)
    assert conclusion.where == Where("effects/april.yaml", ("log", 1))
    assert found.moments[2].responses == ()


def test_who_answers_twice_counts_once_and_hides_with_the_others(policy: Policy) -> None:
    """
    today: 2026-08-10
    opleiding:
      privacy: {minimum_group: 3}
    sessions/april:
      training: incoterms
      slots: [2026-04-21T09:00/2026-04-21T17:00]
      participants: [{person: p-1}, {person: p-2}, {person: p-3}]
      log: [{date: 2026-03-01, did: planned}, {date: 2026-04-21, did: held}]
    effects/april:
      session: april
      answers:
      - {date: 2026-04-28, months: 0, role: participant, level: reaction, token: t1, r1: 1}
      - {date: 2026-04-28, months: 0, role: participant, level: reaction, token: t2, r1: 4}
      - {date: 2026-04-28, months: 0, role: participant, level: reaction, token: t3, r1: 3}
      - {date: 2026-04-29, months: 0, role: participant, level: reaction, token: t1, r1: 5}
      - {date: 2026-07-28, months: 3, role: participant, level: behaviour, person: p-1, b1: 4}
      - {date: 2026-07-28, months: 3, role: participant, level: behaviour, person: p-2, b1: 5}
      - {date: 2026-07-29, months: 3, role: participant, level: behaviour, person: p-2, b1: 5}
    """
    [end, three, *_] = session_effect(policy, policy.all(Session)[0]).moments

    assert [(f.item, f.n, f.mean) for f in end.groups[0].items] == [("r1", 3, 4)]
    assert [(f.item, f.n, f.mean) for f in three.groups[0].items] == [("b1", 2, None)]


def test_colleagues_see_it_as_well_and_a_point_apart_is_worth_a_talk() -> None:
    people = ", ".join(f"{{person: p-{n}}}" for n in range(3))
    told = "\n".join(
        f"  - {{date: 2026-09-01, months: 3, role: {role}, level: behaviour, person: p-{n}, {item}: {score}}}"
        for n in range(3)
        for role, item, score in (
            ("participant", "b1", 5),
            ("manager", "m1", 5),
            ("colleague", "m1", 4),
        )
    )
    policy = policy_of(f"""
opleiding: {{privacy: {{minimum_group: 3}}, evaluation: {{after_months: [3]}}}}
trainings/t: {{title: T, form: coaching, kind: formal, organised: internal, hours: 4, log: [{{date: 2026-01-02, did: proposed}}]}}
sessions/s:
  training: t
  slots: [2026-02-10T09:00/2026-02-10T13:00]
  participants: [{people}]
  log: [{{date: 2026-01-05, did: planned}}, {{date: 2026-02-10, did: held}}]
effects/s:
  session: s
  answers:
  - {{date: 2026-02-01, months: 0, role: participant, level: learning, person: p-1, before: yes, b1: 1}}
{told}
""")
    end, three = session_effect(policy, policy.all(Session)[0]).moments

    assert (end.groups, [one.answered for one in end.responses]) == ((), [0])
    [told_of_b1] = three.differences
    assert (told_of_b1.value, told_of_b1.beside_colleagues, told_of_b1.worth_a_talk) == (0, 1, True)
    assert three.overall.colleague.mean == 4
