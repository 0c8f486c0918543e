"""A signature stands for one version of a plan: who signed an older one, and what changed since."""

from datetime import date

import pytest

from opleiding.facts.agreement import fingerprint
from opleiding.facts.signing import parts, signed
from opleiding.policy import Policy
from opleiding.records.plans import Clause, Party, Plan
from tests.conftest import policy_of

GOAL = """
goals/frans:
  title: Vlot Frans
  behaviour: neemt op
  deadline: 2026-12-31
  log: [{date: 2026-01-05, by: p-1, did: set}]
"""
PLAN = """
plans/p-1-2026:
  person: p-1
  period: 2026-11-01/2026-12-31
  goals: [frans]
  activities: [{training: coaching, hours: 4, between: 2026-11-01/2026-12-01}]
  checks: [2026-12-01]
  log:
  - {date: 2026-11-02, did: drafted}
"""


def plan_in(policy: Policy) -> Plan:
    found = policy.find(Plan, "p-1-2026")
    assert found is not None
    return found


def with_signatures(*parties: str, of: str = GOAL + PLAN) -> str:
    """The lines of a log in which these sign what stands there."""
    policy = policy_of(of)
    kept = ", ".join(f"{one}: '{digits}'" for one, digits in parts(policy, plan_in(policy)).items())
    whole = fingerprint(plan_in(policy))
    return "".join(
        f"  - {{date: 2026-11-03, by: p-{n}, did: signed, as: {party}, of: '{whole}', "
        f"parts: {{{kept}}}}}\n"
        for n, party in enumerate(parties)
    )


LOG = with_signatures("participant", "trainer")


def test_what_was_signed_is_what_stands_there() -> None:
    policy = policy_of(GOAL + PLAN + LOG)

    assert [(one.party, one.changed, one.since) for one in signed(policy, plan_in(policy))] == [
        (Party.PARTICIPANT, False, ()),
        (Party.TRAINER, False, ()),
    ]


@pytest.mark.parametrize(
    ("was", "now", "since"),
    [
        ("hours: 4", "hours: 5", (Clause.ACTIVITIES,)),
        ("checks: [2026-12-01]", "checks: [2026-12-02]", (Clause.CHECKS,)),
        ("person: p-1", "guide: {person: p-9}\n  person: p-1", (Clause.GUIDE,)),
        ("neemt op", "neemt elke oproep op", (Clause.GOAL_TEXTS,)),
        ("deadline: 2026-12-31", "deadline: 2026-11-30", (Clause.GOAL_TEXTS,)),
        ("2026-11-01/2026-12-31", "2026-11-01/2027-01-31", (Clause.PERIOD,)),
    ],
)
def test_a_change_shows_where_it_is_and_to_everybody_who_signed(
    was: str, now: str, since: tuple[Clause, ...]
) -> None:
    policy = policy_of((GOAL + PLAN + LOG).replace(was, now))

    assert [(one.party, one.changed, one.since) for one in signed(policy, plan_in(policy))] == [
        (Party.PARTICIPANT, True, since),
        (Party.TRAINER, True, since),
    ]


def test_who_signs_again_is_out_of_it() -> None:
    changed = PLAN.replace("hours: 4", "hours: 5")
    again = with_signatures("participant", of=GOAL + changed)
    policy = policy_of(GOAL + changed + LOG + again.replace("11-03", "11-04"))

    assert [(one.party, one.changed) for one in signed(policy, plan_in(policy))] == [
        (Party.PARTICIPANT, False),
        (Party.TRAINER, True),
    ]


def test_a_goal_that_goes_on_in_other_words_says_nothing_of_a_plan_that_is_over() -> None:
    running = "  - {date: 2026-11-04, did: running}\n  - {date: 2026-11-05, did: completed}\n"
    text = (GOAL + PLAN + LOG + running).replace("neemt op", "neemt elke oproep op")
    policy = policy_of(text)

    assert [one.changed for one in signed(policy, plan_in(policy))] == [False, False]


def test_an_older_signature_tells_that_it_changed_and_not_what(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-11-01/2026-12-31
      log:
      - {date: 2026-11-02, did: drafted}
      - {date: 2026-11-03, did: signed, as: manager, of: "sha256:0123456789ab"}
      - {date: 2026-11-03, did: signed, as: trainer}
    """
    trainer, manager = signed(policy, plan_in(policy))

    assert (trainer.changed, trainer.since) == (None, ())
    assert (manager.changed, manager.since) == (True, ())


def test_of_an_earlier_day_nothing_is_said() -> None:
    text = (GOAL + PLAN + LOG).replace("hours: 4", "hours: 5")
    policy = policy_of(text, date(2026, 11, 3))
    policy.clock = date(2026, 11, 20)

    assert [one.changed for one in signed(policy, plan_in(policy))] == [None, None]


def test_a_part_is_a_part() -> None:
    policy = policy_of(GOAL + PLAN)
    whole = parts(policy, plan_in(policy))

    assert set(whole) == {
        Clause.PERSON, Clause.PERIOD, Clause.GOALS, Clause.ACTIVITIES, Clause.CHECKS,
        Clause.GOAL_TEXTS,
    }  # fmt: skip
    assert all(len(digits) == 8 for digits in whole.values())
