"""What people can do, as others see it."""

from opleiding.facts.effects.seen import seen
from opleiding.facts.effects.shift import shifts
from opleiding.records.sessions import Session
from tests.facts.effects.test_shift import can, of, policy_with


def by(role: str, who: int, score: int) -> str:
    return f"months: 3, role: {role}, level: behaviour, person: p-{who}, can: {{g: {score}}}"


def test_managers_and_colleagues_stand_beside_peoples_own_answer() -> None:
    forms = [*of(range(4), 2, 4), *(by("manager", n, 3) for n in range(4))]
    policy = policy_with(*forms, *(by("colleague", n, 4) for n in range(3)))
    [session] = policy.all(Session)
    [one] = seen(policy, session, shifts(policy, session))

    assert (one.item, one.months, one.own.value) == ("can.g", 3, 4)
    assert (one.manager.mean, one.colleague.mean, one.worth_a_talk) == (3, 4, True)


def test_too_few_or_all_about_one_stay_hidden() -> None:
    forms = [*of(range(4), 2, 4), *(by("manager", n, 3) for n in range(2))]
    policy = policy_with(*forms, *(by("colleague", 1, 1) for _ in range(5)))
    [session] = policy.all(Session)

    assert seen(policy, session, shifts(policy, session)) == ()


def test_without_forms_there_is_nothing_to_see() -> None:
    policy = policy_with(can(1, 2), *(can(n, 4, 3) for n in range(4)))
    [session] = policy.all(Session)

    assert seen(policy, session, shifts(policy, session)) == ()
