"""One chain, both ways."""

from datetime import date

import pytest

from opleiding.errors import WrongUse
from opleiding.facts.chain.chain import trace
from opleiding.facts.chain.links import FOLDERS
from opleiding.policy import Policy
from tests.conftest import policy_of

TWO_CHAINS = """
needs/foute-incoterms: {title: Foute Incoterms, raised_by: p-1, log: [{date: 2026-01-01, did: raised}]}
needs/frans: {title: Frans, raised_by: p-1, log: [{date: 2026-01-01, did: raised}]}
goals/incoterm: {title: Incoterm, answers: [foute-incoterms], log: [{date: 2026-01-02, did: set}]}
goals/frans: {title: Frans, answers: [frans], log: [{date: 2026-01-02, did: set}]}
cases/samen:
  goals: [incoterm, frans]
  chosen: beide
  options:
  - {name: niets doen}
  - {name: beide, trainings: [incoterms-basis, frans-basis]}
  log: [{date: 2026-02-01, did: submitted}]
trainings/incoterms-basis:
  title: Incoterms, de basis
  form: classroom_internal
  kind: formal
  organised: internal
  hours: 8
  goals: [incoterm]
  log: [{date: 2026-01-01, did: proposed}]
trainings/frans-basis:
  title: Frans, de basis
  form: coaching
  kind: informal
  organised: internal
  hours: 8
  goals: [frans]
  log: [{date: 2026-01-01, did: proposed}]
plans/p-1-2026:
  person: p-1
  period: 2026-03-01/2026-12-31
  goals: [incoterm, frans]
  activities:
  - {training: incoterms-basis, hours: 8, between: 2026-04-01/2026-06-30}
  - {training: frans-basis, hours: 8, between: 2026-04-01/2026-06-30}
  log: [{date: 2026-02-01, did: drafted}]
plans/p-2-2026:
  person: p-2
  period: 2026-03-01/2026-12-31
  goals: [incoterm]
  activities: [{training: incoterms-basis, hours: 8, between: 2026-04-01/2026-06-30}]
  log: [{date: 2026-02-01, did: drafted}]
sessions/incoterms-april:
  training: incoterms-basis
  slots: [2026-04-21T09:00/2026-04-21T17:00]
  participants: [{person: p-1}, {person: p-2}]
  log: [{date: 2026-03-01, did: planned}, {date: 2026-04-21, did: held}]
sessions/frans-mei:
  training: frans-basis
  slots: [2026-05-21T09:00/2026-05-21T17:00]
  participants: [{person: p-1}]
  log: [{date: 2026-03-01, did: planned}, {date: 2026-05-21, did: held}]
effects/incoterms-april:
  session: incoterms-april
  log: [{date: 2026-07-21, did: asked, months: 3}, {date: 2026-08-21, did: concluded, months: 3}]
followups/p-1-verder:
  person: p-1
  effect: incoterms-april
  kind: deepen
  because: het smaakt naar meer
  leads_to: needs/foute-incoterms
  log: [{date: 2026-09-01, did: proposed}]
followups/p-2-opfrissen:
  person: p-2
  effect: incoterms-april
  kind: refresh
  because: het zakt weg
  log: [{date: 2026-09-01, did: proposed}]
"""
WHOLE = {
    "needs/foute-incoterms",
    "goals/incoterm",
    "cases/samen",
    "trainings/incoterms-basis",
    "plans/p-1-2026",
    "plans/p-2-2026",
    "sessions/incoterms-april",
    "effects/incoterms-april",
    "followups/p-1-verder",
    "followups/p-2-opfrissen",
}


@pytest.fixture
def two() -> Policy:
    return policy_of(TWO_CHAINS)


def found(policy: Policy, folder: str, record_id: str) -> set[str]:
    return {f"{place}/{name}" for place, name in trace(policy, folder, record_id).keys}


def test_from_a_need_the_whole_chain_below_and_no_other(two: Policy) -> None:
    assert found(two, "needs", "foute-incoterms") == WHOLE


def test_from_an_effect_everything_above_and_its_next_steps(two: Policy) -> None:
    assert found(two, "effects", "incoterms-april") == WHOLE


def test_a_plan_with_two_goals_belongs_to_both_chains(two: Policy) -> None:
    assert found(two, "plans", "p-1-2026") == (
        WHOLE - {"plans/p-2-2026", "followups/p-2-opfrissen"}
        | {"needs/frans", "goals/frans", "trainings/frans-basis", "sessions/frans-mei"}
    )


def test_a_case_for_two_goals_does_not_tie_them_together(two: Policy) -> None:
    assert found(two, "needs", "frans") == {
        "needs/frans",
        "goals/frans",
        "cases/samen",
        "trainings/frans-basis",
        "plans/p-1-2026",
        "sessions/frans-mei",
    }


def test_somebody_elses_plan_stays_out_of_a_next_step(two: Policy) -> None:
    assert found(two, "followups", "p-1-verder") == WHOLE - {
        "plans/p-2-2026",
        "followups/p-2-opfrissen",
    }


def test_both_directions_agree(two: Policy) -> None:
    every = [(folder, name) for folder in FOLDERS for name in two.ids(folder)]
    chains = {key: trace(two, *key).keys for key in every}

    assert {(a, b) for a in every for b in chains[a]} == {(a, b) for b in every for a in chains[b]}


def test_the_cycle_turns_and_the_trace_ends(two: Policy) -> None:
    chain = trace(two, "needs", "foute-incoterms")

    assert chain.leads_on == (("needs", "foute-incoterms"),)
    assert chain.led_here == (("followups", "p-1-verder"),)


def test_a_node_knows_its_neighbours_its_state_and_what_is_missing(two: Policy) -> None:
    [node] = trace(two, "needs", "frans").layers[FOLDERS.index("sessions")].nodes

    assert (node.title.plain, node.state, node.since) == (
        "Frans, de basis",
        "held",
        date(2026, 5, 21),
    )
    assert node.up == (("trainings", "frans-basis"), ("plans", "p-1-2026"))
    assert node.down == ()
    assert [gap.sentence.format(**gap.values) for gap in node.gaps] == [
        "The effect of frans-mei isn't measured yet."
    ]


def test_what_is_missing_is_said_where_the_chain_ends(policy: Policy) -> None:
    """
    needs/open: {title: Open, raised_by: p-1, log: [{date: 2026-01-01, did: raised}]}
    needs/anders:
      title: Anders
      raised_by: p-1
      log:
      - {date: 2026-01-01, did: raised}
      - {date: 2026-01-02, did: analysed}
      - {date: 2026-01-03, did: redirected}
    goals/los: {title: Los, log: [{date: 2026-01-02, did: set}]}
    trainings/los:
      title: Los
      form: coaching
      kind: informal
      organised: internal
      hours: 8
      log: [{date: 2026-01-01, did: proposed}]
    """
    gaps = {
        key: [gap.sentence for gap in trace(policy, *key).gaps]
        for key in (("needs", "open"), ("needs", "anders"), ("goals", "los"), ("trainings", "los"))
    }

    assert gaps == {
        ("needs", "open"): ["No goal answers {id} yet."],
        ("needs", "anders"): [],
        ("goals", "los"): [
            "{id} names no need that it answers.",
            "No business case is made for {id} yet.",
            "No training works on {id} yet.",
            "{id} stands in nobody's plan yet.",
        ],
        ("trainings", "los"): [
            "{id} names no goal that it works on.",
            "{id} stands in nobody's plan yet.",
            "No session of {id} is planned yet.",
        ],
    }


def test_the_next_step_of_a_goal_is_one_of_its_effects_too() -> None:
    step = """
followups/voor-het-doel:
  {goal: incoterm, kind: close, because: bereikt, log: [{date: 2026-09-01, did: proposed}]}
"""
    alone = TWO_CHAINS[: TWO_CHAINS.index("followups/p-1-verder")]
    open_, going_on = policy_of(alone), policy_of(alone + step)

    assert [gap.sentence for gap in trace(open_, "effects", "incoterms-april").gaps] == [
        "No next step follows from {id} yet."
    ]
    assert trace(going_on, "effects", "incoterms-april").gaps == ()


def test_a_link_that_the_option_makes_counts(policy: Policy) -> None:
    """
    goals/g: {title: G, log: [{date: 2026-01-02, did: set}]}
    cases/c:
      goals: [g]
      chosen: een
      options: [{name: een, trainings: [t]}, {name: twee, trainings: [u]}]
      log: [{date: 2026-02-01, did: submitted}]
    trainings/t:
      {title: T, form: coaching, kind: informal, organised: internal, hours: 8, log: [{date: 2026-01-01, did: proposed}]}
    trainings/u:
      {title: U, form: coaching, kind: informal, organised: internal, hours: 8, log: [{date: 2026-01-01, did: proposed}]}
    """
    assert found(policy, "goals", "g") == {"goals/g", "cases/c", "trainings/t"}
    assert found(policy, "trainings", "t") == {"goals/g", "cases/c", "trainings/t"}
    assert found(policy, "trainings", "u") == {"trainings/u"}


def test_what_stands_in_no_chain_is_refused(two: Policy) -> None:
    with pytest.raises(WrongUse, match=r"^people are no part of a chain\.$"):
        trace(two, "people", "p-1")
    with pytest.raises(WrongUse, match=r"^There is no goals/nowhere\.$"):
        trace(two, "goals", "nowhere")
