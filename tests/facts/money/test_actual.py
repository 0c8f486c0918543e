"""What really happened for a case."""

from datetime import date
from decimal import Decimal

from opleiding.facts.money.actual import Actual, actual_of, sessions_of
from opleiding.facts.money.benefit import Uncounted
from opleiding.facts.money.cost import Unpriced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.shared import CostCategory
from tests.conftest import policy_of

D = Decimal

COMPANY = """
opleiding:
  wage_classes: {bediende: 40, kaderlid: 60}
people/p-1: {department: d, function: f, entered: 2020-01-01, wage_class: bediende}
people/p-2: {department: d, function: f, entered: 2020-01-01, wage_class: kaderlid}
people/p-3: {department: d, function: f, entered: 2020-01-01, wage_class: bediende}
people/p-4: {department: d, function: f, entered: 2020-01-01}
trainings/incoterms:
  title: Incoterms
  form: classroom_external
  kind: formal
  organised: external
  hours: 8
  log: [{date: 2026-01-01, did: proposed}]
indicators/schade:
  name: Schadegevallen
  unit: gevallen/maand
  per: month
  better: lower
  value_per_unit: {amount: 100, basis: schaderegister}
  log:
  - {date: 2025-12-31, did: read, value: 9}
  - {date: 2026-03-31, did: read, value: 5}
  - {date: 2026-04-21, did: read, value: 1}
  - {date: 2026-07-27, did: read, value: 0}
  - {date: 2026-07-28, did: read, value: 3}
  - {date: 2026-10-31, did: read, value: 2}
cases/a:
  goals: [g]
  chosen: opleiding
  options:
  - name: opleiding
    trainings: [incoterms]
    costs:
    - {category: delivery, amount: 1}
    - {category: participant_time, amount: 1}
    - {category: development, what: oefendossiers, amount: 500, spread_over_years: 2}
    benefits:
    - {indicator: schade, change: -2, contribution: 0.6, confidence: 0.8}
    - {indicator: schade, change: -1, contribution: 0.6, confidence: 0.8}
  log:
  - {date: 2026-02-20, did: submitted}
  - {date: 2026-03-01, did: approved}
sessions/s-1:
  training: incoterms
  slots: [2026-04-21T09:00/2026-04-21T17:00, 2026-04-28T09:00/2026-04-28T17:00]
  participants:
  - {person: p-1, hours: 6}
  - {person: p-2, hours: 4, absent: ziek op 28 april}
  - {person: p-3}
  - {person: p-4, absent: ziek}
  costs: [{category: delivery, amount: 2400}, {category: administration, amount: 100}]
  subsidies: [{scheme: kmo-portefeuille, rate: 0.3, covers: [delivery]}]
  log: [{date: 2026-03-02, did: planned}, {date: 2026-04-28, did: held}]
"""
RESULTS = """
effects/s-1:
  session: s-1
  answers:
  - {date: 2026-07-30, months: 3, role: manager, level: results, indicator: schade, contribution: 0.5, confidence: 0.8}
  - {date: 2026-10-30, months: 6, role: manager, level: results, indicator: schade, contribution: 0.6, confidence: 0.5}
  - {date: 2026-10-30, months: 6, role: manager, level: results, indicator: schade, contribution: 0.1}
  - {date: 2026-10-30, months: 6, role: manager, level: results, indicator: other, contribution: 0, confidence: 0}
"""


def actual(text: str, today: date = date(2026, 11, 20)) -> Actual | None:
    policy = policy_of(text, today)
    case = policy.find(Case, "a")
    assert case is not None
    return actual_of(policy, case)


def found(text: str, today: date = date(2026, 11, 20)) -> Actual:
    there = actual(text, today)
    assert there is not None
    return there


def test_costs_are_those_of_the_sessions_and_the_rest_of_the_case_is_marked() -> None:
    costs = found(COMPANY).costs

    assert [
        (line.category, line.amount and line.amount.likely.value, line.planned)
        for line in costs.lines
    ] == [
        (CostCategory.DELIVERY, 2400, False),
        (CostCategory.ADMINISTRATION, 100, False),
        (CostCategory.PARTICIPANT_TIME, 6 * 40 + 4 * 60 + 8 * 40, False),
        (CostCategory.DEVELOPMENT, 250, True),
    ]
    assert costs.gross is not None
    assert costs.net is not None
    assert (costs.gross.likely.value, costs.net.likely.value) == (3550, 2830)


def test_a_stated_cost_of_time_is_not_counted_again() -> None:
    stated = COMPANY.replace("administration, amount: 100", "participant_time, amount: 900")

    time = found(stated).costs.by_category[CostCategory.PARTICIPANT_TIME]

    assert time.likely.value == 900


def test_time_without_a_wage_has_no_price_and_nothing_is_summed_over_it() -> None:
    costs = found(COMPANY.replace("person: p-4, absent: ziek", "person: p-4, hours: 1")).costs

    assert [line.why for line in costs.unpriced] == [Unpriced.NO_WAGE_CLASS]
    assert costs.gross is None


def test_the_change_is_from_before_the_first_session_to_three_months_after_the_last() -> None:
    [line] = found(COMPANY + RESULTS).benefits

    assert line.raw is not None
    assert line.raw.likely.value == (5 - 2) * 100 * 12
    assert line.raw.likely.sources[:2] == (
        Where("indicators/schade.yaml", ("log", 5, "value")),
        Where("indicators/schade.yaml", ("log", 1, "value")),
    )


def test_a_reading_of_three_months_later_to_the_day_counts() -> None:
    [line] = found(COMPANY + RESULTS, date(2026, 7, 31)).benefits

    assert line.raw is not None
    assert line.raw.likely.value == (5 - 3) * 100 * 12


def test_what_moves_after_the_first_year_is_not_claimed() -> None:
    later = COMPANY.replace(
        "value: 2}\n",
        "value: 2}\n"
        "  - {date: 2027-04-28, did: read, value: 4}\n"
        "  - {date: 2027-04-29, did: read, value: 0}\n",
    )

    [line] = found(later + RESULTS, date(2027, 6, 1)).benefits

    assert line.raw is not None
    assert line.raw.likely.value == (5 - 4) * 100 * 12


def test_sessions_for_another_indicator_do_not_stretch_the_year() -> None:
    other = """
goals/g: {title: Schade, criterion: {indicator: schade}, log: [{date: 2026-01-01, did: set}]}
trainings/other:
  title: Frans
  form: coaching
  kind: formal
  organised: external
  hours: 8
  log: [{date: 2026-01-01, did: proposed}]
sessions/s-2:
  training: other
  slots: [2026-10-20T09:00/2026-10-20T17:00]
  participants: [{person: p-1}]
  log: [{date: 2026-10-02, did: planned}, {date: 2026-10-20, did: held}]
"""
    goal = COMPANY.replace("  hours: 8\n", "  hours: 8\n  goals: [g]\n", 1)
    both = goal.replace("trainings: [incoterms]", "trainings: [incoterms, other]")

    [line] = found(both + RESULTS + other).benefits

    assert line.raw is not None
    assert line.raw.likely.value == (5 - 2) * 100 * 12


def test_a_session_on_the_day_of_the_approval_is_the_cases() -> None:
    same_day = COMPANY.replace("2026-03-01, did: approved", "2026-04-21, did: approved")

    assert found(same_day).sessions == ("s-1",)


def test_of_several_claims_the_most_conservative_counts() -> None:
    there = found(COMPANY + RESULTS)
    [line] = there.benefits

    assert (line.contribution, line.confidence) == (D("0.6"), D("0.5"))
    assert there.benefit is not None
    assert there.benefit.likely.value == 1080


def test_a_turn_for_the_worse_is_charged_with_the_largest_claim() -> None:
    there = found(COMPANY.replace("value: 2}", "value: 6}") + RESULTS)

    assert there.benefit is not None
    assert there.benefit.likely.value == -1200 * D("0.4")


def test_before_three_months_have_passed_nothing_is_counted() -> None:
    there = found(COMPANY + RESULTS, date(2026, 7, 27))

    assert [line.why for line in there.benefits] == [Uncounted.NO_READING_AFTER]
    assert there.benefit is None


def test_without_a_reading_before_or_an_answer_nothing_is_counted() -> None:
    late = COMPANY.replace("2025-12-31", "2026-05-01").replace("2026-03-31", "2026-05-02")

    assert [line.why for line in found(late + RESULTS).benefits] == [Uncounted.NO_READING_BEFORE]
    assert [line.why for line in found(COMPANY).benefits] == [Uncounted.NO_RESULTS_ANSWER]


def test_a_session_before_the_approval_or_not_held_is_not_the_cases() -> None:
    assert actual(COMPANY.replace("2026-03-01, did: approved", "2026-04-22, did: approved")) is None
    assert actual(COMPANY.replace("did: held", "did: cancelled")) is None
    assert actual(COMPANY.replace("did: approved", "did: rejected")) is None
    assert actual(COMPANY.replace("chosen: opleiding", "chosen: iets anders")) is None


def test_a_session_counts_for_one_case_only(policy: Policy) -> None:
    """
    cases/a:
      goals: [g]
      chosen: o
      options: [{name: o, trainings: [t]}]
      log: [{date: 2025-01-01, did: submitted}, {date: 2025-02-01, did: approved}]
    cases/b:
      goals: [g]
      chosen: o
      options: [{name: o, trainings: [t]}]
      log: [{date: 2026-01-01, did: submitted}, {date: 2026-02-01, did: approved}]
    sessions/s-1:
      training: t
      slots: [2025-06-01T09:00/2025-06-01T12:00]
      log: [{date: 2025-05-01, did: planned}, {date: 2025-06-01, did: held}]
    sessions/s-2:
      training: t
      slots: [2026-06-01T09:00/2026-06-01T12:00]
      log: [{date: 2026-05-01, did: planned}, {date: 2026-06-01, did: held}]
    """
    shared = {
        case.id: [session.id for session in sessions_of(policy, case)] for case in policy.all(Case)
    }

    assert shared == {"a": ["s-1"], "b": ["s-2"]}


def months_of(text: str) -> D | None:
    payback = found(text + RESULTS).payback_gross
    return payback and payback.value.quantize(D("0.001"))


def test_what_comes_back_every_year_is_no_part_of_what_is_paid_once_as_in_the_case() -> None:
    plan = "    - {category: delivery, amount: 1}\n"
    yearly = "    - {category: delivery, amount: 600, each_year: yes}\n"
    only_planned = "    - {category: evaluation, amount: 600, each_year: yes}\n"

    assert months_of(COMPANY) == D("42.222")
    assert months_of(COMPANY.replace(plan, plan + yearly)) == D("80.000")
    assert months_of(COMPANY.replace(plan, plan + only_planned)) == D("95.000")


def test_more_than_sessions_carried_is_not_taken_to_come_back_every_year() -> None:
    plan = "    - {category: administration, amount: 900, each_year: yes}\n"

    assert months_of(COMPANY.replace("    benefits:\n", plan + "    benefits:\n")) == D("42.222")
