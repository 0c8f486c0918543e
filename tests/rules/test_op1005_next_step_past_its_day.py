"""OP1005: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.followups import FollowupState
from opleiding.rules.op1005_next_step_past_its_day import next_step_past_its_day


def test_a_next_step_is_a_promise(policy: Policy) -> None:
    """
    followups/phone:
      person: p-1
      kind: deepen
      because: more French on the phone
      due: 2026-11-19
      log:
      - {date: 2026-10-04, by: p-1, did: proposed}
      - {date: 2026-10-05, by: p-1, did: decided}
    """
    [finding] = next_step_past_its_day(policy)

    assert finding.code == "OP1005"
    assert finding.where == Where("followups/phone.yaml", ("due",))
    assert finding.values == {
        "id": "phone",
        "due": date(2026, 11, 19),
        "state": FollowupState.DECIDED,
    }


def test_its_day_and_what_is_done_are_fine(policy: Policy) -> None:
    """
    followups/phone: {person: p-1, kind: deepen, because: x, due: 2026-11-20, log: [{date: 2026-11-04, did: proposed}]}
    followups/some-day: {person: p-1, kind: deepen, because: x, log: [{date: 2026-11-04, did: proposed}]}
    followups/done:
      person: p-1
      kind: deepen
      because: x
      due: 2026-06-20
      log: [{date: 2026-05-04, did: proposed}, {date: 2026-05-05, did: decided}, {date: 2026-06-05, did: done}]
    """
    assert list(next_step_past_its_day(policy)) == []
