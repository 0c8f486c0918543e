"""What people can do before and after."""

from decimal import Decimal

import pytest

from opleiding.facts.effects.answers import Hidden
from opleiding.facts.effects.around import Around, Movement, movement
from opleiding.facts.effects.shift import Basis, Shift, shifts
from opleiding.policy import Policy
from opleiding.records.sessions import Session
from tests.conftest import policy_of

SESSION = """
opleiding:
  privacy: {minimum_group: MINIMUM}
  evaluation: {after_months: [3, 6]}
trainings/t:
  title: T
  form: coaching
  kind: formal
  organised: internal
  hours: 8
  goals: [g]
  questions: [{id: q1, ask: Hoeveel dossiers?, lowest: 0, highest: 10}]
  log: [{date: 2026-01-02, did: proposed}]
goals/g: {title: G, log: [{date: 2026-01-02, did: set}]}
sessions/s:
  training: t
  slots: [2026-02-10T09:00/2026-02-10T17:00]
  participants: [PEOPLE]
  log: [{date: 2026-01-05, did: planned}, {date: 2026-02-10, did: held}]
effects/s:
  session: s
  answers:
FORMS
"""


def policy_with(*forms: str, minimum: int = 3) -> Policy:
    """A session of twelve people with these forms."""
    people = ", ".join(f"{{person: p-{n}}}" for n in range(12))
    told = "\n".join(f"  - {{date: 2026-09-01, {form}}}" for form in forms)
    text = SESSION.replace("MINIMUM", str(minimum)).replace("PEOPLE", people)
    return policy_of(text.replace("FORMS", told))


def can(who: int, score: int, months: int | None = None, *, item: str = "can: {{g: {}}}") -> str:
    """A form of one person; without months from before the session."""
    told = item.format(score)
    if months is None:
        return (
            f"months: 0, role: participant, level: learning, person: p-{who}, before: yes, {told}"
        )
    return f"months: {months}, role: participant, level: behaviour, person: p-{who}, {told}"


def found(policy: Policy) -> tuple[Shift, ...]:
    return shifts(policy, policy.all(Session)[0])


def of(who: range, before: int, after: int, months: int = 3) -> list[str]:
    return [form for n in who for form in (can(n, before), can(n, after, months))]


def test_the_same_people_are_compared_with_themselves() -> None:
    [shift] = found(policy_with(*of(range(2), 2, 4), *of(range(2, 4), 1, 4)))

    assert (shift.item, shift.months, shift.basis, shift.people) == (
        "can.g",
        3,
        Basis.SAME_PEOPLE,
        4,
    )
    assert shift.before and shift.after and shift.change  # noqa: PT018 - for the type checker
    assert (shift.before.value, shift.after.value, shift.change.value) == (
        Decimal("1.5"),
        4,
        Decimal("2.5"),
    )
    assert shift.p == Decimal("0.125")  # 2 of 16 signs
    assert shift.gain == pytest.approx(Decimal(5) / 7)


def test_of_six_people_it_is_an_indication_and_of_twelve_it_is_clear() -> None:
    assert found(policy_with(*of(range(6), 2, 4)))[0].movement is Movement.INDICATION_OF_AN_INCREASE
    assert found(policy_with(*of(range(12), 2, 4)))[0].movement is Movement.CLEAR_INCREASE
    assert found(policy_with(*of(range(12), 4, 2)))[0].movement is Movement.CLEAR_DECREASE
    assert found(policy_with(*of(range(12), 3, 3)))[0].movement is Movement.NO_CLEAR_CHANGE


def test_words_are_no_surer_than_the_figures() -> None:
    apart, across = (
        Around(Decimal(1), Decimal("0.2"), Decimal(2)),
        Around(Decimal(1), Decimal(-1), Decimal(3)),
    )
    seldom, often = Decimal("0.01"), Decimal("0.2")

    assert movement(apart, 10, seldom) is Movement.CLEAR_INCREASE
    assert movement(apart, 9, seldom) is Movement.INDICATION_OF_AN_INCREASE
    assert movement(apart, 10, often) is Movement.INDICATION_OF_AN_INCREASE
    assert movement(across, 10, Decimal("0.07")) is Movement.INDICATION_OF_AN_INCREASE
    assert movement(across, 500, often) is Movement.NO_CLEAR_CHANGE
    assert movement(across, 500, None) is Movement.NO_CLEAR_CHANGE
    assert movement(apart.turned(), 10, seldom) is Movement.CLEAR_DECREASE
    assert movement(apart.turned(), 6, seldom) is Movement.INDICATION_OF_A_DECREASE


def test_before_is_always_the_same_people_so_that_nobody_follows_from_another() -> None:
    """Four answered after 3 months and three of them after 6: the fourth stays out of both."""
    forms = [*of(range(4), 1, 3), *(can(n, 4, 6) for n in range(3))]
    three, six = found(policy_with(*forms))

    assert (three.people, six.people) == (3, 3)
    assert three.before == six.before


def test_a_moment_with_too_few_pairs_is_told_without_what_was_before() -> None:
    forms = [*of(range(4), 1, 3), *(can(n, 5, 6) for n in (0, 8, 9, 10))]
    three, six = found(policy_with(*forms))

    assert (three.basis, three.people) == (Basis.SAME_PEOPLE, 4)
    assert (six.basis, six.people, six.before, six.change, six.movement) == (
        Basis.AFTER_ONLY, 4, None, None, None,
    )  # fmt: skip


def test_too_few_to_hide_in_show_nothing_but_how_many() -> None:
    [shift] = found(policy_with(*of(range(2), 1, 3)))

    assert (shift.people, shift.hidden) == (2, Hidden.SMALL_GROUP)
    assert (shift.before, shift.after, shift.change, shift.p, shift.size, shift.gain) == (None,) * 6


def test_when_nobody_can_be_paired_two_groups_are_compared_and_that_is_said() -> None:
    forms = [*(can(n, 1) for n in range(5)), *(can(n, 4, 3) for n in range(6, 12))]
    [shift] = found(policy_with(*forms))

    assert (shift.basis, shift.people, shift.size) == (Basis.UNPAIRED, 5, None)
    assert shift.change == Around(Decimal(3))  # nothing varies: no interval
    assert shift.p == pytest.approx(Decimal(2) / 462)
    assert shift.movement is Movement.INDICATION_OF_AN_INCREASE


def test_who_fills_in_a_form_again_counts_once_and_before_stays_apart_from_after() -> None:
    forms = [*of(range(3), 1, 3), can(0, 2), can(0, 5, 3)]
    [shift] = found(policy_with(*forms))

    assert shift.people == 3
    assert shift.before and shift.after  # noqa: PT018
    assert (shift.before.value, shift.after.value) == (Decimal(4) / 3, Decimal(11) / 3)


def test_a_test_is_compared_in_percent_of_its_own_points() -> None:
    forms = [
        form
        for n in range(3)
        for form in (
            f"months: 0, role: trainer, level: learning, person: p-{n}, before: yes, points: {4 + n}, out_of: 10",
            f"months: 0, role: trainer, level: learning, person: p-{n}, points: {14 + n}, out_of: 20",
        )
    ]
    [shift] = found(policy_with(*forms))

    assert (shift.item, shift.lowest, shift.highest, shift.months) == ("test", 0, 100, 0)
    assert shift.before and shift.after  # noqa: PT018
    assert (shift.before.value, shift.after.value) == (50, 75)
    assert shift.gain == Decimal("0.5")


def test_scores_of_a_test_and_a_question_of_the_trainings_own_have_their_scales() -> None:
    tests = [
        f"months: 0, role: trainer, level: learning, person: p-{n}, l1: 2, l2: 4" for n in range(3)
    ]
    own = [
        form for n in range(3) for form in (can(n, 0, item="q1: {}"), can(n, 8, 3, item="q1: {}"))
    ]
    knows, asked = found(policy_with(*tests, *own))

    assert (knows.item, knows.lowest, knows.highest) == ("l2", 1, 5)
    assert (asked.item, asked.lowest, asked.highest) == ("q1", 0, 10)
    assert knows.change and asked.change and asked.before  # noqa: PT018
    assert (knows.change.value, asked.before.value, asked.change.value) == (2, 0, 8)


def test_what_was_never_asked_before_stays_with_the_other_figures() -> None:
    assert found(policy_with(*(can(n, 4, 3, item="l4: {}") for n in range(4)))) == ()
    [shift] = found(policy_with(*(can(n, 4, 3) for n in range(4))))
    assert shift.basis is Basis.AFTER_ONLY
