"""OP0007: what it finds, and what it leaves alone."""

from datetime import date

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0007_illegal_move import illegal_move


def test_a_move_follows_the_table(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      source: {kind: daily_work}
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2026-10-20, by: p-1, did: accepted}
    """
    [finding] = illegal_move(policy)

    assert finding.code == "OP0007"
    assert finding.where == Where("needs/french.yaml", ("log", 1))
    assert finding.values == {
        "id": "french",
        "did": "accepted",
        "before": "raised",
        "possible": "analysed, dropped, merged, joined, distinct",
    }


def test_two_moves_of_one_day_may_be_two_branches(policy: Policy) -> None:
    """
    cases/incoterms:
      goals: [right-incoterm]
      log:
      - {date: 2026-02-20, by: p-1, did: submitted}
      - {date: 2026-03-01, by: p-1, did: approved}
      - {date: 2026-03-01, by: p-2, did: rejected}
    """
    [finding] = illegal_move(policy)

    assert finding.code == "OP0007"
    assert finding.where == Where("cases/incoterms.yaml", ("log", 2))
    assert finding.values == {
        "id": "incoterms",
        "did": "rejected",
        "before": "approved",
        "possible": "approved",
        "day": date(2026, 3, 1),
    }


def test_a_log_opens_with_a_start(policy: Policy) -> None:
    """
    goals/right-incoterm:
      title: Choose the right Incoterm
      log: [{date: 2026-02-05, by: p-1, did: approved}]
    """
    [finding] = illegal_move(policy)

    assert finding.code == "OP0007"
    assert finding.where == Where("goals/right-incoterm.yaml", ("log", 0))
    assert finding.values == {"id": "right-incoterm", "did": "approved", "possible": "set"}


def test_nothing_follows_an_end(policy: Policy) -> None:
    """
    goals/right-incoterm:
      title: Choose the right Incoterm
      log:
      - {date: 2026-02-05, by: p-1, did: set}
      - {date: 2026-02-06, by: p-1, did: withdrawn}
      - {date: 2026-02-07, by: p-1, did: approved}
    """
    [finding] = illegal_move(policy)

    assert finding.code == "OP0007"
    assert finding.where == Where("goals/right-incoterm.yaml", ("log", 2))
    assert finding.values == {
        "id": "right-incoterm",
        "did": "approved",
        "before": "withdrawn",
        "possible": "–",
    }


def test_what_is_still_to_come_is_told_elsewhere(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2026-11-21, by: p-1, did: accepted}
    """
    assert list(illegal_move(policy)) == []


def test_an_illegal_move_of_today_is_told(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2026-11-20, by: p-1, did: accepted}
    """
    [finding] = illegal_move(policy)

    assert finding.code == "OP0007"
    assert finding.where == Where("needs/french.yaml", ("log", 1))
    assert finding.values == {
        "id": "french",
        "did": "accepted",
        "before": "raised",
        "possible": "analysed, dropped, merged, joined, distinct",
    }


def test_legal_moves_are_fine(policy: Policy) -> None:
    """
    needs/french:
      title: French at the counter
      raised_by: p-1
      log:
      - {date: 2026-10-12, by: p-1, did: raised}
      - {date: 2026-10-20, by: p-1, did: analysed, remedy: train}
      - {date: 2026-10-20, by: p-1, did: accepted}
    """
    assert list(illegal_move(policy)) == []
