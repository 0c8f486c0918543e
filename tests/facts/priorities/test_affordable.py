"""What to take up within a budget, and why the rest isn't in it."""

from decimal import Decimal

from opleiding.facts.money.cash import Basis
from opleiding.facts.priorities.affordable import Affordable, Otherwise, affordable
from opleiding.facts.priorities.candidates import Unweighed
from opleiding.policy import Policy
from opleiding.records.organisation import Priorities
from tests.conftest import policy_of

RAISED = "raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]"
SET = "log: [{date: 2026-01-01, by: p-1, did: set}]"
LAW = "source: {kind: legislation, date: 2026-01-01}, deadline: 2027-03-31, "


def goal(name: str, impact: int, urgency: int, more: str = "") -> str:
    return (
        f"needs/{name}: {{title: {name}, impact: {impact}, urgency: {urgency}, {more}{RAISED}}}\n"
        f"goals/{name}: {{title: {name}, answers: [{name}], {SET}}}\n"
    )


def case(name: str, amount: str, *goals: str, state: str = "drafted") -> str:
    log = "{date: 2026-01-02, did: submitted}"
    log += "" if state == "submitted" else f", {{date: 2026-01-03, did: {state}}}"
    log = "{date: 2026-01-02, did: drafted}" if state == "drafted" else log
    options = (
        f"[{{name: niets doen}}, {{name: o, costs: [{{category: delivery, amount: {amount}}}]}}]"
    )
    return f"cases/{name}: {{goals: [{', '.join(goals)}], options: {options}, chosen: o, log: [{log}]}}\n"


def told(answer: Affordable) -> tuple[list[str], list[tuple[str, object, object]]]:
    out = [(one.candidate.case.id, one.short, one.enters_at) for one in answer.left_out]
    return [one.case.id for one in answer.chosen], out


def within(text: str, budget: str, basis: Basis = Basis.CASH) -> Affordable:
    return affordable(policy_of(text), Decimal(budget), basis=basis)


TWO = goal("a", 5, 5) + goal("b", 4, 4) + case("a", "3000", "a") + case("b", "1200", "b")


def test_what_is_left_out_says_how_much_is_short_and_from_where_it_comes_in() -> None:
    answer = within(TWO, "3500.50")

    assert told(answer) == (["a"], [("b", Decimal("699.50"), Decimal(4200))])
    assert (answer.cost, answer.left, answer.points) == (3000, Decimal("500.50"), 25)
    assert (answer.proven, answer.legal, answer.decided) == (True, 0, 0)
    assert not answer.left_out[0].never


def test_a_step_more_and_a_step_less_tell_what_they_change() -> None:
    assert within(TWO, "3500").otherwise == (
        Otherwise(Decimal(4500), ("b",), ()),
        Otherwise(Decimal(2500), ("b",), ("a",)),
    )


def test_legal_deadlines_go_first_as_many_as_fit_whatever_the_points() -> None:
    law = goal("l", 1, 1, LAW) + goal("m", 1, 1, LAW)
    text = (
        goal("a", 5, 5)
        + law
        + case("a", "900", "a")
        + case("l", "600", "l")
        + case("m", "400", "m")
    )

    answer = within(text, "1000")
    assert told(answer)[0] == ["l", "m"]
    assert (answer.legal, answer.points, answer.left) == (2, 2, 0)


def test_a_goal_of_two_cases_counts_once_and_the_cheaper_serves_it() -> None:
    text = goal("a", 4, 4) + goal("b", 2, 2)
    text += case("dear", "900", "a") + case("cheap", "500", "a") + case("other", "700", "b")

    answer = within(text, "1300")
    assert told(answer) == (["cheap", "other"], [("dear", None, None)])
    assert answer.left_out[0].never
    assert answer.points == 20


def test_two_cases_that_share_goals_can_beat_one_for_all() -> None:
    text = goal("a", 4, 4) + goal("b", 4, 4) + goal("c", 1, 1)
    text += case("all", "1000", "a", "b", "c") + case("ab", "700", "a", "b") + case("c", "400", "c")

    assert told(within(text, "1099"))[0] == ["all"]
    assert told(within(text, "900")) == (
        ["ab"],
        [("all", Decimal(800), Decimal(1000)), ("c", Decimal(200), None)],
    )


def test_between_equals_the_cheaper_then_the_name() -> None:
    goals = goal("a", 3, 3) + goal("b", 3, 3)
    same = goals + case("y", "500", "a") + case("x", "500", "b")
    cheaper = goals + case("x", "500", "a") + case("y", "499.99", "b")

    assert told(within(same, "600"))[0] == ["x"]
    assert told(within(cheaper, "600"))[0] == ["y"]


def test_weights_change_the_set() -> None:
    text = goal("a", 5, 2) + goal("b", 3, 3) + case("a", "500", "a") + case("b", "500", "b")
    policy = policy_of(text)
    urgent = Priorities.model_validate({"urgency": "2"})

    assert told(affordable(policy, Decimal(500)))[0] == ["a"]
    assert told(affordable(policy, Decimal(500), weights=urgent))[0] == ["b"]


def test_points_count_to_the_thousandth_so_that_fine_weights_are_proven_too() -> None:
    text = goal("a", 5, 2) + goal("b", 3, 3) + goal("c", 2, 5)
    text += case("a", "500", "a") + case("b", "500", "b") + case("c", "500", "c")
    root = Priorities.model_validate({"urgency": "0.5"})
    answer = affordable(policy_of(text), Decimal(1000), weights=root)

    assert told(answer) == (["a", "b"], [("c", Decimal(500), Decimal(1500))])
    assert answer.points == 5 * Decimal(2).sqrt() + 3 * Decimal(3).sqrt()
    assert answer.proven


def test_what_is_decided_or_rejected_stands_outside() -> None:
    text = goal("a", 4, 4) + goal("b", 4, 4)
    text += case("done", "500", "a", state="approved") + case("no", "500", "b", state="rejected")

    answer = within(text, "9999")
    assert (answer.chosen, answer.left_out, answer.decided) == ((), (), 1)
    assert [(one.record.file, one.why) for one in answer.aside] == [
        ("goals/b.yaml", Unweighed.NO_CASE)
    ]


def test_what_has_no_figures_stands_apart_with_the_reason(policy: Policy) -> None:
    """
    needs/loose: {title: x, raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/n: {title: x, impact: 2, urgency: 2, raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    goals/bare: {title: x, log: [{date: 2026-01-01, did: set}]}
    goals/g: {title: x, answers: [n], log: [{date: 2026-01-01, did: set}]}
    goals/without: {title: x, answers: [n], log: [{date: 2026-01-01, did: set}]}
    cases/a-choice:
      {goals: [g], options: [{name: p, procedure: x}, {name: q, costs: [{category: delivery, amount: 1}]}],
       log: [{date: 2026-01-02, did: drafted}]}
    cases/b-cost:
      {goals: [g], options: [{name: q, costs: [{category: delivery}]}], log: [{date: 2026-01-02, did: drafted}]}
    cases/c-points:
      {goals: [bare], options: [{name: q, costs: [{category: delivery, amount: 1}]}],
       log: [{date: 2026-01-02, did: drafted}]}
    """
    answer = affordable(policy, Decimal(100))

    assert (answer.chosen, answer.left_out) == ((), ())
    assert [(one.record.file, str(one.why)) for one in answer.aside] == [
        ("cases/a-choice.yaml", "no_option"),
        ("cases/b-cost.yaml", "no_cost"),
        ("cases/c-points.yaml", "no_points"),
        ("goals/without.yaml", "no_case"),
        ("needs/loose.yaml", "no_goal"),
    ]


COSTED = """
opleiding: {wage_classes: {b: 40}}
needs/n: {title: x, impact: 2, urgency: 2, raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]}
goals/g: {title: x, answers: [n], log: [{date: 2026-01-01, did: set}]}
cases/c:
  goals: [g]
  options:
  - name: o
    costs:
    - {category: delivery, amount: 1000}
    - {category: acquisition, amount: 300, each_year: yes}
    - {category: development, amount: 600, spread_over_years: 3}
    - {category: administration, hours: 5, people: 1, wage_class: b}
    - {category: participant_time, hours: 4, people: 10, wage_class: b}
    subsidies:
    - {scheme: kmo-portefeuille, rate: 0.3, covers: [delivery]}
    - {scheme: VOV, amount: 500, covers: [participant_time]}
  log: [{date: 2026-01-02, did: drafted}]
"""


def test_cash_is_what_is_invoiced_in_full_less_what_pays_for_it() -> None:
    spent = {basis: within(COSTED, "99999", basis).cost for basis in Basis}

    assert spent == {
        Basis.CASH: 1000 + 300 + 600 - 300,
        Basis.NET: 1000 + 300 + 200 + 200 + 1600 - 300 - 500,
        Basis.GROSS: 1000 + 300 + 200 + 200 + 1600,
    }


def test_a_policy_without_anything_spends_nothing() -> None:
    answer = affordable(policy_of("today: 2026-11-20"), Decimal(0))

    assert (answer.chosen, answer.left_out, answer.aside, answer.left) == ((), (), (), 0)
    assert answer.otherwise == (Otherwise(Decimal(1000), (), ()),)
