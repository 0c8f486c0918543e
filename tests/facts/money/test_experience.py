"""What cases promised and what came."""

from datetime import date
from decimal import Decimal

from opleiding.facts.effects.answers import Certainty
from opleiding.facts.money.benefit import Uncounted
from opleiding.facts.money.experience import Leaning, experience
from opleiding.policy import Policy
from opleiding.records.shared import CostCategory
from opleiding.reports.case import case_report
from opleiding.reports.forecast import forecast_report
from tests.conftest import policy_of

D = Decimal

INDICATOR = """
indicators/{id}:
  name: Fouten
  unit: fouten/jaar
  per: year
  better: lower
  value_per_unit: {{amount: 100, basis: EUR}}
  log: [{{date: 2024-12-31, did: read, value: 100}}, {{date: 2025-09-30, did: read, value: {after}}}]
"""
CASE = """
cases/{id}:
  title: Zaak {id}
  goals: [g]
  chosen: o
  options:
  - name: o
    trainings: [t-{id}]
    costs: [{{category: delivery, amount: 1000}}, {{category: evaluation, amount: 200}}]
    benefits: [{{indicator: i-{id}, change: -40, contribution: 1, confidence: 0.5}}]
  log: [{log}]
"""
SESSION = """
sessions/s-{id}:
  training: t-{id}
  slots: [2025-06-02T09:00/2025-06-02T12:00]
  costs: [{{category: delivery, amount: {cost}}}, {{category: participant_time, amount: 0}}]
  log: [{{date: 2025-05-01, did: planned}}, {{date: 2025-06-02, did: held}}]
effects/s-{id}:
  session: s-{id}
  answers:
  - {{date: 2025-10-01, months: 3, role: manager, level: results, indicator: i-{id}, contribution: 1, confidence: 0.5}}
"""
APPROVED = "{date: 2025-01-05, did: submitted}, {date: 2025-02-05, did: approved}"


def house(*outcomes: tuple[str, str, str], more: str = "") -> str:
    """Cases that promised 40 × 100 × 0.5 = 2,000 for 1,200: their readings after, their cost."""
    parts = [
        INDICATOR.format(id=f"i-{one}", after=after)
        + CASE.format(id=one, log=APPROVED)
        + SESSION.format(id=one, cost=cost)
        for one, after, cost in outcomes
    ]
    return "".join(parts) + more


def test_what_came_for_each_euro_promised() -> None:
    found = experience(policy_of(house(("a", "80", "1100"), ("b", "50", "900"))))

    assert [one.id for one in found.known] == ["a", "b"]
    assert found.benefit is not None
    assert found.cost is not None
    benefit, cost = found.benefit, found.cost
    assert (benefit.promised.value, benefit.came.value) == (4000, 1000 + 2500)
    assert (benefit.ratio.value, benefit.least.value, benefit.most.value) == (
        D("0.875"), D("0.5"), D("1.25"),
    )  # fmt: skip
    assert (cost.promised.value, cost.came.value, cost.ratio.value) == (2400, 2400, 1)
    assert (benefit.leaning, cost.leaning) == (Leaning.LESS, Leaning.CLOSE)
    assert (benefit.n, benefit.certainty) == (2, Certainty.INDICATION)
    assert [(one.category, one.ratio.ratio.value) for one in found.categories] == [
        (CostCategory.DELIVERY, 1)
    ]


def test_a_case_that_waits_is_named_with_its_day_and_never_counted() -> None:
    unread = house(("a", "80", "1000")).replace(", {date: 2025-09-30, did: read, value: 80}", "")
    unheld = CASE.format(id="b", log=APPROVED)

    found = experience(policy_of(unread + unheld, date(2025, 8, 1)))

    assert found.known == ()
    assert (found.cost, found.benefit, found.categories) == (None, None, ())
    assert [(one.id, one.known_from, one.missing) for one in found.waiting] == [
        ("a", date(2025, 9, 2), (Uncounted.NO_READING_AFTER,)),
        ("b", None, ()),
    ]


def test_after_the_first_year_what_nobody_measured_counts_as_none() -> None:
    both = house(("a", "80", "1000")).replace(
        "benefits: [{",
        "benefits: [{indicator: nobody, change: -1, contribution: 1, confidence: 1}, {",
    )
    answer = both.replace("indicators/i-a", "indicators/nobody").partition("cases/")[0]
    unread = answer.replace(", {date: 2025-09-30, did: read, value: 80}", "")

    early = experience(policy_of(both + unread, date(2026, 6, 2)))
    late = experience(policy_of(both + unread, date(2026, 6, 3)))

    assert (len(early.known), len(late.known)) == (0, 1)
    assert late.benefit is not None
    assert (late.benefit.promised.value, late.benefit.came.value) == (2100, 1000)


def test_a_promise_of_nothing_teaches_nothing(policy: Policy) -> None:
    """
    cases/a: {goals: [g], log: [{date: 2026-01-05, did: submitted}, {date: 2026-01-06, did: approved}]}
    """
    assert experience(policy).benefit is None


NEXT = CASE.format(id="z", log="{date: 2026-01-05, did: submitted}") + INDICATOR.format(
    id="i-z", after="100"
)


def test_the_next_case_stands_as_estimated_and_as_it_went_before() -> None:
    policy = policy_of(house(("a", "80", "1100"), ("b", "50", "900"), more=NEXT))

    [told] = forecast_report(policy).next

    assert told.estimated is not None
    assert told.as_before is not None
    assert (told.estimated.benefit.likely.value, told.as_before.benefit.likely.value) == (
        2000,
        1750,
    )
    assert [end.value for end in (told.as_before.benefit.low, told.as_before.benefit.high)] == [
        1000, 2500,
    ]  # fmt: skip
    page = case_report(policy, case="z")
    assert page.before is not None
    assert page.before.as_before == told.as_before
    assert page.before.estimated == told.estimated
    assert case_report(policy, case="a").before is None


def test_without_a_known_case_there_is_no_experience_to_apply() -> None:
    policy = policy_of(NEXT)

    assert [one.as_before for one in forecast_report(policy).next] == [None]
    assert case_report(policy, case="z").before is None
