"""A question that was asked before and after is told of one set of people."""

import pytest

from opleiding.facts.effects.effect import session_effect
from opleiding.records.sessions import Session
from tests.conftest import policy_of

TEXT = """
sessions/s:
  training: t
  slots: [2026-02-02T09:00/2026-02-02T17:00]
  participants: [{person: p-1}]
  log: [{date: 2026-01-10, did: planned}, {date: 2026-02-02, did: held}]
effects/s:
  session: s
  answers:
"""
FORM = "  - {{date: 2026-0{month}-01, months: 0, role: participant, level: learning, token: t{n}, before: {before}, l3: 4, l4: 4}}\n"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (6, 6, ["l3", "l4"]),
        (5, 6, ["l3"]),
        (5, 9, ["l3"]),
        (5, 10, ["l3", "l4"]),
        (4, 6, ["l3", "l4"]),
        (0, 6, ["l3", "l4"]),
    ],
)
def test_the_mean_of_all_stays_out_where_it_tells_of_who_was_not_asked_before(
    before: int, after: int, told: list[str]
) -> None:
    forms = [FORM.format(month=1, n=n, before="yes") for n in range(before)]
    forms += [FORM.format(month=3, n=n, before="no") for n in range(after)]
    policy = policy_of(TEXT + "".join(forms))
    session = policy.find(Session, "s")
    assert session is not None
    [group] = session_effect(policy, session).moments[0].groups

    assert [one.item for one in group.items] == told
