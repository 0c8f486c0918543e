"""What an option costs, and who pays."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.money.cost import Costs, Unpriced, costs_of, outlay_of
from opleiding.facts.money.ranges import Range
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.shared import CostCategory
from tests.conftest import policy_of

D = Decimal


def costs(policy: Policy, years: str = "1", *, outlay: bool = False) -> Costs:
    case = policy.find(Case, "a")
    assert case is not None
    assert case.option is not None
    if outlay:
        return outlay_of(policy, case, case.option)
    return costs_of(policy, case, case.option, years=D(years))


def figures(found: Range | None) -> tuple[Decimal, Decimal, Decimal]:
    assert found is not None
    return found.low.value, found.likely.value, found.high.value


def test_every_category_is_summed_and_remembers_its_lines(policy: Policy) -> None:
    """
    opleiding:
      wage_classes: {bediende: 38.50}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: niets doen
      - name: opleiding
        costs:
        - {category: delivery, what: lesgever, amount: 2400}
        - {category: participant_time, hours: 15.2, people: 9, wage_class: bediende}
        - {category: development, amount: [300, 500, 900], spread_over_years: 2}
        - {category: delivery, what: zaal, amount: 100}
        subsidies: [{scheme: kmo-portefeuille, rate: 0.30, covers: [delivery]}]
      log: [{date: 2026-02-20, did: submitted}]
    """
    found = costs(policy)

    assert {category: figures(one) for category, one in found.by_category.items()} == {
        CostCategory.DEVELOPMENT: (150, 250, 450),
        CostCategory.DELIVERY: (2500, 2500, 2500),
        CostCategory.PARTICIPANT_TIME: (D("5266.800"),) * 3,
    }
    assert figures(found.gross) == (D("7916.8"), D("8016.8"), D("8216.8"))
    assert figures(found.subsidised) == (750, 750, 750)
    assert figures(found.net) == (D("7166.8"), D("7266.8"), D("7466.8"))
    assert found.by_category[CostCategory.PARTICIPANT_TIME].likely.sources == (
        Where("cases/a.yaml", ("options", 1, "costs", 1, "hours")),
        Where("cases/a.yaml", ("options", 1, "costs", 1, "people")),
        Where("opleiding.yaml", ("wage_classes", "bediende")),
    )


def test_a_cost_spread_over_years_counts_a_share_a_year_and_never_more_than_itself(
    policy: Policy,
) -> None:
    """
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs: [{category: development, amount: 900, spread_over_years: 3}]
      log: [{date: 2026-02-20, did: submitted}]
    """
    spread = [figures(costs(policy, years).gross)[1] for years in ("0.5", "1", "2", "3", "10")]

    assert [round(one, 20) for one in spread] == [300, 300, 600, 900, 900]
    assert figures(costs(policy, outlay=True).gross)[1] == 900


def test_a_yearly_cost_counts_for_the_years_of_the_horizon(policy: Policy) -> None:
    """
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs:
        - {category: acquisition, amount: 1000}
        - {category: administration, amount: 200, each_year: yes}
      log: [{date: 2026-02-20, did: submitted}]
    """
    spent = [figures(costs(policy, years).gross)[1] for years in ("0.5", "1", "3")]

    assert spent == [1100, 1200, 1600]
    assert figures(costs(policy, outlay=True).gross)[1] == 1000


def test_a_cost_without_a_figure_says_why_and_nothing_is_summed_over_it(policy: Policy) -> None:
    """
    opleiding:
      wage_classes: {bediende: 38.50}
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs:
        - {category: delivery, amount: 2400}
        - {category: delivery}
        - {category: participant_time, hours: 8, wage_class: bediende}
        - {category: participant_time, hours: 8, people: 2}
        - {category: participant_time, hours: 8, people: 2, wage_class: kaderlid}
      log: [{date: 2026-02-20, did: submitted}]
    """
    found = costs(policy)

    assert [line.why for line in found.lines] == [
        None,
        Unpriced.NO_AMOUNT,
        Unpriced.NO_PEOPLE,
        Unpriced.NO_WAGE_CLASS,
        Unpriced.UNKNOWN_WAGE_CLASS,
    ]
    assert found.gross is None
    assert found.net is None


def test_subsidies_never_exceed_what_they_cover(policy: Policy) -> None:
    """
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs:
        - {category: delivery, amount: 1000}
        - {category: administration, amount: 400}
        subsidies:
        - {scheme: sectorfonds, amount: 800, covers: [delivery]}
        - {scheme: kmo-portefeuille, rate: 0.30, covers: [delivery]}
        - {scheme: premie, amount: 5000}
        - {scheme: vergeten}
        - {scheme: onbekend, rate: 0.2}
      log: [{date: 2026-02-20, did: submitted}]
    """
    found = costs(policy)

    granted = [line.amount and line.amount.likely.value for line in found.subsidies]
    assert granted == [800, 200, 400, None, None]
    assert figures(found.net) == (0, 0, 0)


def test_an_amount_is_paid_once_over_all_that_it_covers(policy: Policy) -> None:
    """
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs:
        - {category: delivery, amount: 1000}
        - {category: administration, amount: 400}
        subsidies: [{scheme: premie, amount: 1100}]
      log: [{date: 2026-02-20, did: submitted}]
    """
    assert figures(costs(policy).net) == (300, 300, 300)


def test_a_rate_with_an_amount_goes_up_to_that_amount(policy: Policy) -> None:
    """
    cases/a:
      goals: [g]
      chosen: opleiding
      options:
      - name: opleiding
        costs: [{category: delivery, amount: [10000, 20000, 40000]}]
        subsidies: [{scheme: kmo-portefeuille, rate: 0.3, amount: 7500, covers: [delivery]}]
      log: [{date: 2026-02-20, did: submitted}]
    """
    assert figures(costs(policy).subsidised) == (3000, 6000, 7500)


amounts = st.decimals(0, 10**12, places=2, allow_nan=False, allow_infinity=False)
rates = st.decimals(0, 1, places=2, allow_nan=False, allow_infinity=False)
CATEGORIES = st.sampled_from([category.value for category in CostCategory])
COSTS = st.lists(
    st.tuples(CATEGORIES, st.lists(amounts, min_size=3, max_size=3).map(sorted)), max_size=6
)
SUBSIDIES = st.lists(
    st.tuples(
        st.one_of(st.none(), rates), st.one_of(st.none(), amounts), st.lists(CATEGORIES, max_size=3)
    ),
    max_size=4,
)


def case_of(
    lines: list[tuple[str, list[Decimal]]], subsidies: list[tuple[object, object, list[str]]]
) -> Policy:
    spent = "".join(
        f"\n    - {{category: {category}, amount: [{low:f}, {likely:f}, {high:f}]}}"
        for category, (low, likely, high) in lines
    )
    granted = "".join(
        "\n    - {scheme: s"
        + (f", rate: {rate:f}" if rate is not None else "")
        + (f", amount: {amount:f}" if amount is not None else "")
        + f", covers: [{', '.join(covers)}]}}"
        for rate, amount, covers in subsidies
    )
    return policy_of(
        "\ncases/a:\n  goals: [g]\n  chosen: o\n  options:\n  - name: o\n"
        + (f"    costs:{spent}\n" if spent else "")
        + (f"    subsidies:{granted}\n" if granted else "")
        + "  log: [{date: 2026-01-05, did: drafted}]"
    )


@given(COSTS, SUBSIDIES)
def test_the_total_is_the_sum_of_its_categories_and_net_is_gross_less_subsidies(
    lines: list[tuple[str, list[Decimal]]], subsidies: list[tuple[object, object, list[str]]]
) -> None:
    found = costs(case_of(lines, subsidies))
    gross, net, subsidised = figures(found.gross), figures(found.net), figures(found.subsidised)

    for level in range(3):
        assert gross[level] == sum(amount[level] for _, amount in lines)
        assert gross[level] == sum(figures(one)[level] for one in found.by_category.values())
        assert net[level] == gross[level] - subsidised[level]
        assert 0 <= net[level] <= gross[level]


@given(COSTS, SUBSIDIES)
def test_low_is_at_most_likely_and_likely_at_most_high(
    lines: list[tuple[str, list[Decimal]]], subsidies: list[tuple[object, object, list[str]]]
) -> None:
    found = costs(case_of(lines, subsidies))

    assert list(figures(found.gross)) == sorted(figures(found.gross))
    assert list(figures(found.net)) == sorted(figures(found.net))
