"""OP0204: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0204_redirected_need_without_owner import redirected_need_without_owner


def test_another_remedy_has_an_owner_an_action_and_a_day(policy: Policy) -> None:
    """
    needs/forms:
      title: The form asks everything twice
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2026-10-20, by: p-1, did: analysed, remedy: simplify_task}
      - {date: 2026-10-21, by: p-1, did: redirected, action: one form instead of two}
    """
    [finding] = redirected_need_without_owner(policy)

    assert finding.code == "OP0204"
    assert finding.where == Where("needs/forms.yaml", ("log", 2))
    assert finding.values == {"id": "forms", "day": date(2026, 10, 21), "missing": "`owner`, `due`"}


def test_a_remedy_that_somebody_takes_on_is_fine(policy: Policy) -> None:
    """
    needs/forms:
      title: The form asks everything twice
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2026-10-20, by: p-1, did: analysed, remedy: simplify_task}
      - {date: 2026-10-21, by: p-1, did: redirected, owner: p-1, action: one form, due: 2026-12-01}
    needs/done:
      title: Old form
      raised_by: p-1
      log:
      - {date: 2026-01-12, by: p-1, did: raised}
      - {date: 2026-01-20, by: p-1, did: analysed, remedy: simplify_task}
      - {date: 2026-01-21, by: p-1, did: redirected}
      - {date: 2026-02-21, by: p-1, did: met}
    """
    assert list(redirected_need_without_owner(policy)) == []
