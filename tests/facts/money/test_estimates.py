"""What participants estimate themselves, through records."""

from decimal import Decimal

from opleiding.facts.money.actual import Actual, actual_of
from opleiding.facts.money.benefit import Uncounted
from opleiding.policy import Policy
from opleiding.records.cases import Case
from tests.conftest import policy_of

D = Decimal

HOUSE = """
opleiding: {{wage_classes: {{bediende: 25}}, privacy: {{minimum_group: {minimum}}}}}
people/p-1: {{department: d, function: f, entered: 2020-01-01, wage_class: bediende}}
people/p-2: {{department: d, function: f, entered: 2020-01-01, wage_class: bediende}}
people/p-3: {{department: d, function: f, entered: 2020-01-01, wage_class: bediende}}
people/p-4: {{department: d, function: f, entered: 2020-01-01, wage_class: bediende}}
people/p-5: {{department: d, function: f, entered: 2020-01-01, wage_class: bediende}}
trainings/t:
  title: Verkopen
  form: classroom_external
  kind: formal
  organised: external
  hours: 8
  log: [{{date: 2026-01-01, did: proposed}}]
indicators/i:
  name: Omzet
  unit: EUR/jaar
  per: year
  better: higher
  value_per_unit: {{amount: 1, basis: EUR}}
  log: [{{date: 2025-12-31, did: read, value: 0}}, {{date: 2026-09-30, did: read, value: 100000}}]
cases/a:
  goals: [g]
  chosen: o
  options:
  - name: o
    trainings: [t]
    costs: [{{category: delivery, amount: 4000}}]
    benefits: [{benefit}]
  log: [{{date: 2026-01-05, did: submitted}}, {{date: 2026-02-05, did: approved}}]
sessions/s:
  training: t
  slots: [2026-06-01T09:00/2026-06-01T17:00]
  participants: [{{person: p-1}}, {{person: p-2}}, {{person: p-3}}, {{person: p-4}}, {{person: p-5}}]
  costs: [{{category: delivery, amount: 4000}}]
  log: [{{date: 2026-05-01, did: planned}}, {{date: 2026-06-01, did: held}}]
effects/s:
  session: s
  answers:
{answers}
"""
OWN = "{what: meer omzet, isolation: participant_estimate}"
OF_INDICATOR = "{indicator: i, isolation: participant_estimate}"
FORM = (
    "{{date: 2026-09-30, months: 3, role: participant, level: results, person: {person}, {more}}}"
)


def came(benefit: str, *answers: tuple[str, str], minimum: int = 2) -> Actual:
    lines = "\n".join("  - " + FORM.format(person=one, more=more) for one, more in answers)
    policy = policy_of(HOUSE.format(benefit=benefit, answers=lines, minimum=minimum))
    case = policy.find(Case, "a")
    assert case is not None
    found = actual_of(policy, case)
    assert found is not None
    return found


def test_each_participant_multiplies_the_change_by_its_share_and_by_how_sure() -> None:
    found = came(
        OWN,
        ("p-1", "value: 10000, contribution: 0.6, confidence: 0.8"),
        ("p-2", "value: 5000, contribution: 0.5, confidence: 1"),
    )

    [line] = found.benefits
    assert line.raw is not None
    assert line.isolated is not None
    assert found.benefit is not None
    assert line.raw.likely.value == 15000
    assert line.isolated.likely.value == 10000 * D("0.6") + 5000 * D("0.5")
    assert round(found.benefit.likely.value, 9) == 4800 + 2500
    assert all(amount.likely.closed for amount in ((line.raw.likely.parts and [line.raw]) or ()))


def test_who_does_not_answer_counts_as_no_improvement() -> None:
    """Two of five answer: their shares are spread over all five who were there."""
    found = came(
        OF_INDICATOR,
        ("p-1", "indicator: i, contribution: 0.5, confidence: 0.8"),
        ("p-2", "indicator: i, contribution: 1, confidence: 0.6"),
    )

    [line] = found.benefits
    assert line.contribution == (D("0.5") + 1) / 5
    assert found.benefit is not None
    assert round(found.benefit.likely.value, 9) == 100000 * (D("0.4") + D("0.6")) / 5


def test_an_answer_without_a_share_or_without_doubt_is_no_data() -> None:
    found = came(
        OWN,
        ("p-1", "value: 10000, contribution: 0.5, confidence: 0.5"),
        ("p-2", "value: 10000, contribution: 0.5, confidence: 0.5"),
        ("p-3", "value: 900000, contribution: 1"),
        ("p-4", "value: 900000, confidence: 1"),
    )

    assert found.benefit is not None
    assert found.benefit.likely.value == 5000


def test_of_who_answers_twice_the_last_counts() -> None:
    found = came(
        OWN,
        ("p-1", "value: 90000, contribution: 1, confidence: 1"),
        ("p-2", "value: 100, contribution: 1, confidence: 1"),
        ("p-1", "value: 900, contribution: 1, confidence: 1"),
    )

    assert found.benefit is not None
    assert found.benefit.likely.value == 1000


def test_what_one_person_estimates_is_not_told() -> None:
    one = ("p-1", "value: 10000, contribution: 0.5, confidence: 0.5")
    other = ("p-1", "indicator: i, contribution: 0.5, confidence: 0.5")

    assert [line.why for line in came(OWN, one).benefits] == [Uncounted.SMALL_GROUP]
    assert [line.why for line in came(OF_INDICATOR, other).benefits] == [Uncounted.SMALL_GROUP]
    assert [line.why for line in came(OWN, other).benefits] == [Uncounted.NO_RESULTS_ANSWER]
    assert came(OWN, one).benefit is None


def test_where_too_few_participants_answer_the_least_claim_of_others_counts() -> None:
    text = HOUSE.format(
        benefit=OF_INDICATOR,
        minimum=2,
        answers=(
            "  - {date: 2026-09-30, months: 3, role: participant, level: results, person: p-1,"
            " indicator: i, contribution: 0.1, confidence: 0.1}\n"
            "  - {date: 2026-09-30, months: 3, role: manager, level: results,"
            " indicator: i, contribution: 0.5, confidence: 0.5}"
        ),
    )
    policy = policy_of(text)
    case = policy.find(Case, "a")
    assert case is not None
    found = actual_of(policy, case)

    assert found is not None
    assert found.benefit is not None
    assert found.benefit.likely.value == 25000


def test_no_share_at_all_is_no_contribution() -> None:
    none = [(one, "value: 100, contribution: 0, confidence: 1") for one in ("p-1", "p-2")]

    assert [line.why for line in came(OWN, *none).benefits] == [Uncounted.NO_CONTRIBUTION]


def test_the_published_form_of_the_estimate_goes_through_records(policy: Policy) -> None:
    """
    opleiding: {privacy: {minimum_group: 1}}
    trainings/t:
      title: Verkopen
      form: classroom_external
      kind: formal
      organised: external
      hours: 8
      log: [{date: 2026-01-01, did: proposed}]
    cases/a:
      goals: [g]
      chosen: o
      options:
      - name: o
        trainings: [t]
        costs: [{category: delivery, amount: 2000}]
        benefits: [{what: van 50.000 naar 60.000, isolation: participant_estimate}]
      log: [{date: 2026-01-05, did: submitted}, {date: 2026-02-05, did: approved}]
    sessions/s:
      training: t
      slots: [2026-06-01T09:00/2026-06-01T17:00]
      costs: [{category: delivery, amount: 2000}, {category: participant_time, amount: 0}]
      log: [{date: 2026-05-01, did: planned}, {date: 2026-06-01, did: held}]
    effects/s:
      session: s
      answers:
      - {date: 2026-09-30, months: 3, role: participant, level: results, token: x, value: 10000, contribution: 0.5, confidence: 0.8}
    """
    case = policy.find(Case, "a")
    assert case is not None
    found = actual_of(policy, case)

    assert found is not None
    assert found.benefit is not None
    assert found.gross is not None
    assert (found.benefit.likely.value, found.gross.likely.value) == (4000, 2000)
