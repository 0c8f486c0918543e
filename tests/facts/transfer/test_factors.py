"""Factors of transfer: counted of enough people, or not told."""

from opleiding.facts.transfer.factors import sessions_about, transfer
from opleiding.policy import Policy
from tests.conftest import policy_of

TEXT = """
trainings/t: {title: T, form: blended, kind: formal, organised: internal, hours: 8, goals: [g], log: [{date: 2025-01-01, did: proposed}]}
sessions/s:
  training: t
  slots: [2026-02-02T09:00/2026-02-02T17:00]
  participants: [{person: p-0}]
  log: [{date: 2026-01-10, did: planned}, {date: 2026-02-02, did: held}]
effects/s:
  session: s
  answers:
"""


def answered(*said: str, months: int = 3) -> Policy:
    lines = (
        f"  - {{date: 2026-05-04, months: {months}, role: participant, level: behaviour,"
        f" person: p-{n}, {one}}}\n"
        for n, one in enumerate(said)
    )
    return policy_of(TEXT + "".join(lines))


def told(policy: Policy) -> tuple[object, ...]:
    found = transfer(policy, sessions_about(policy, session="s"))
    return (
        found.forms.people,
        [(str(one.about.sign), one.people) for one in found.forms.hinders.named],
        [str(one.sign) for one in found.forms.hinders.few],
    )


def test_a_factor_shows_when_enough_people_named_it() -> None:
    five = answered(*["hinders: [peer_support]"] * 5, "b1: 4")
    four = answered(*["hinders: [peer_support]"] * 4, "b1: 4", "b1: 3")

    assert told(five) == (6, [("peer_support", 5)], [])
    assert told(four) == (6, [], [])


def test_few_are_named_only_among_each_other() -> None:
    mixed = answered(*["hinders: [peer_support]"] * 3, *["hinders: [performance_coaching]"] * 2)

    assert told(mixed) == (5, [], ["peer_support", "performance_coaching"])


def test_of_few_people_nothing_is_told() -> None:
    assert told(answered(*["hinders: [peer_support]"] * 4)) == (None, [], [])


def test_the_end_of_a_session_tells_nothing_about_work() -> None:
    assert told(answered(*["hinders: [peer_support]"] * 6, months=0)) == (None, [], [])


def test_a_manager_who_says_it_too_counts_no_second_person() -> None:
    policy = policy_of(
        TEXT
        + "".join(
            f"  - {{date: 2026-05-04, months: 3, role: {role}, level: behaviour, person: p-{n},"
            " helps: [peer_support]}\n"
            for n in range(5)
            for role in ("participant", "manager")
        )
    )
    found = transfer(policy, sessions_about(policy, goal="g"))

    assert [one.people for one in found.forms.helps.named] == [5]
    assert sessions_about(policy, goal="h") == ()


def test_what_checks_saw_counts_learners(policy: Policy) -> None:
    """
    trainings/t: {title: T, form: blended, kind: formal, organised: internal, hours: 8, log: [{date: 2025-01-01, did: proposed}]}
    opleiding: {privacy: {minimum_group: 1}}
    sessions/s:
      training: t
      slots: [2026-02-02T09:00/2026-02-02T17:00]
      participants: [{person: p-0}]
      log: [{date: 2026-01-10, did: planned}, {date: 2026-02-02, did: held}]
    plans/p-0:
      person: p-0
      period: 2026-01-01/2026-12-31
      activities: [{training: t, hours: 8, between: 2026-01-01/2026-12-31}]
      log:
      - {date: 2026-01-01, did: drafted}
      - {date: 2026-01-01, did: signed}
      - {date: 2026-01-01, did: running}
      - {date: 2026-03-01, did: checked, score: 50, signs: [peer_support]}
      - {date: 2026-04-01, did: checked, score: 60, signs: [peer_support]}
    """
    found = transfer(policy, sessions_about(policy))

    assert [(str(one.about.sign), one.people) for one in found.seen.named] == [("peer_support", 1)]
