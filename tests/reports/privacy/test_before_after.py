"""Who answered before and at which moment differs; still nobody follows from what is shown."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.effects.before_after import FEELS, asked, together
from opleiding.facts.effects.shift import Basis
from opleiding.policy import Policy
from opleiding.records.effects import Effect, Role
from opleiding.records.sessions import Session
from opleiding.reports.effect import effect_report
from tests.conftest import policy_of
from tests.reports.privacy.algebra import Row, told_of

MINIMUM = 3
MONTHS = (3, 6, 9)
SESSION = """
opleiding: {privacy: {minimum_group: 3}}
trainings/t: {title: T, form: coaching, kind: formal, organised: internal, hours: 8, log: [{date: 2026-01-02, did: proposed}]}
sessions/s:
  training: t
  slots: [2026-01-10T09:00/2026-01-10T17:00]
  participants: [PEOPLE]
  log: [{date: 2026-01-05, did: planned}, {date: 2026-01-10, did: held}]
effects/s:
  session: s
  answers:
"""


@st.composite
def sessions(draw: st.DrawFn) -> Policy:
    """Up to ten people, of whom each answered before, and at each moment, or didn't."""
    people = draw(
        st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=4, max_size=10)
    )
    lines = [
        f"  - {{date: 2026-10-20, months: {months}, role: participant, level: learning,"
        f" person: p-{n}, {ahead}l4: 4}}"
        for n, came in enumerate(people)
        for there, months, ahead in zip(
            came, (0, *MONTHS), ("before: yes, ", "", "", ""), strict=True
        )
        if there
    ]
    names = ", ".join(f"{{person: p-{n}}}" for n in range(len(people)))
    text = SESSION.replace("PEOPLE", names) + "\n".join(lines)
    return policy_of(text if lines else text.replace("  answers:\n", ""))


def told(policy: Policy) -> Iterator[Row]:
    """The sums that the report gives of item l4: of whom, at which moment."""
    [part] = effect_report(policy).sessions
    [one] = [found for found in asked(policy, policy.all(Session)[0]) if found.item == FEELS] or [
        None
    ]
    same = together(one, MINIMUM) if one else {}
    for shift in part.shifts:
        assert one is not None
        if shift.basis is Basis.SAME_PEOPLE:
            yield {(who, "before"): 1 for who in same[shift.months]}
            yield {(who, shift.months): 1 for who in same[shift.months]}
        elif shift.basis is Basis.UNPAIRED:
            yield {(who, "before"): 1 for who in one.before}
            yield {(who, shift.months): 1 for who in one.after[shift.months]}
        elif shift.after is not None:
            yield {(who, shift.months): 1 for who in one.after[shift.months]}
    [effect] = policy.all(Effect)
    for moment in part.moments:
        for group in moment.groups:
            for figure in group.items:
                if figure.counts is not None:
                    assert group.role is Role.PARTICIPANT
                    forms = [
                        a for a in effect.answers if a.months == moment.months and not a.before
                    ]
                    assert len(forms) == figure.n
                    yield {(form.person, moment.months): 1 for form in forms}


@given(sessions())
def test_before_and_after_tell_of_nobody_in_particular(policy: Policy) -> None:
    rows = list(told(policy))

    assert told_of(rows, MINIMUM) is None
