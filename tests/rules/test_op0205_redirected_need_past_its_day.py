"""OP0205: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0205_redirected_need_past_its_day import redirected_need_past_its_day


def test_on_its_day_a_remedy_is_looked_at(policy: Policy) -> None:
    """
    needs/forms:
      title: The form asks everything twice
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-09-12, by: p-1, did: raised}
      - {date: 2026-09-20, by: p-1, did: analysed, remedy: simplify_task}
      - {date: 2026-09-21, by: p-1, did: redirected, owner: p-1, action: one form, due: 2026-11-19}
    """
    [finding] = redirected_need_past_its_day(policy)

    assert finding.code == "OP0205"
    assert finding.where == Where("needs/forms.yaml", ("log", 2, "due"))
    assert finding.values == {"id": "forms", "due": date(2026, 11, 19), "owner": "p-1"}


def test_its_last_day_is_in_time(policy: Policy) -> None:
    """
    needs/forms:
      title: The form asks everything twice
      raised_by: p-1
      log:
      - {date: 2026-09-12, by: p-1, did: raised}
      - {date: 2026-09-20, by: p-1, did: analysed, remedy: simplify_task}
      - {date: 2026-09-21, by: p-1, did: redirected, owner: p-1, action: one form, due: 2026-11-20}
    needs/tools:
      title: Too few headsets
      raised_by: p-1
      log:
      - {date: 2026-09-12, by: p-1, did: raised}
      - {date: 2026-09-20, by: p-1, did: analysed, remedy: provide_resources}
      - {date: 2026-09-21, by: p-1, did: redirected}
    """
    assert list(redirected_need_past_its_day(policy)) == []


def test_what_is_in_place_is_not_late(policy: Policy) -> None:
    """
    needs/forms:
      title: Forms
      raised_by: p-1
      log:
      - {date: 2026-09-12, by: p-1, did: raised}
      - {date: 2026-09-20, by: p-1, did: analysed}
      - {date: 2026-09-21, by: p-1, did: redirected, owner: p-1, action: one form, due: 2026-10-19}
      - {date: 2026-11-02, by: p-1, did: acted}
    """
    assert list(redirected_need_past_its_day(policy)) == []
