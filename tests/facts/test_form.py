"""Which training form fits."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.form.advice import Turn, advise
from opleiding.facts.form.answers import QUESTIONS, Answered
from opleiding.facts.form.offers import Offer
from opleiding.facts.form.table import ScoredForm, payable, table
from opleiding.facts.money.eligibility import Scheme
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.forms import Criterion, Form, Forms
from opleiding.records.goals import Goal
from tests.conftest import policy_of

GOAL = "goals/g: {title: G, log: [{date: 2026-01-02, did: set}]}"
ABROAD = "opleiding: {country: XX}\n" + GOAL
"""Where no law is known, so that no record answers anything."""


def best(*criteria: Criterion) -> tuple[Form, ...]:
    policy = policy_of(ABROAD)
    return advise(policy, policy.all(Goal)[0], dict.fromkeys(criteria, True)).best


@pytest.mark.parametrize(
    ("criteria", "forms"),
    [
        ((Criterion.KNOWLEDGE, Criterion.MANY_LEARNERS, Criterion.OWN_PACE), (Form.E_LEARNING,)),
        ((Criterion.OWN_CONTEXT, Criterion.INTERNAL_EXPERT), (Form.ON_THE_JOB,)),
        ((Criterion.INTERPERSONAL, Criterion.FEW_LEARNERS), (Form.COACHING,)),
        ((Criterion.COSTLY_ERRORS, Criterion.OWN_CONTEXT), (Form.SIMULATION,)),
        ((Criterion.KNOWLEDGE, Criterion.CHANGING_CONTENT, Criterion.OWN_PACE), (Form.E_LEARNING, Form.SELF_STUDY)),
        ((Criterion.INTERNAL_EXPERT, Criterion.CHANGING_CONTENT, Criterion.KNOWLEDGE), (Form.ON_THE_JOB, Form.LEARNING_CIRCLE)),
        ((Criterion.KNOWLEDGE, Criterion.CERTIFICATE), (Form.CLASSROOM_INTERNAL, Form.CLASSROOM_EXTERNAL)),
        ((), ()),
    ],
)  # fmt: skip
def test_the_form_that_fits_most_is_advised(
    criteria: tuple[Criterion, ...], forms: tuple[Form, ...]
) -> None:
    assert best(*criteria) == forms


def test_a_no_speaks_for_no_form_unless_the_table_says_so() -> None:
    policy = policy_of(ABROAD)
    nothing = advise(policy, policy.all(Goal)[0], {Criterion.KNOWLEDGE: False})
    nobody = advise(policy, policy.all(Goal)[0], {Criterion.INTERNAL_EXPERT: False})

    assert [row.score for row in nothing.forms] == [0] * 11
    assert Criterion.KNOWLEDGE not in nothing.open
    assert nobody.best == (
        Form.E_LEARNING,
        Form.BLENDED,
        Form.CLASSROOM_EXTERNAL,
        Form.CONFERENCE,
        Form.SELF_STUDY,
    )


def test_reasons_speak_for_and_against() -> None:
    policy = policy_of(ABROAD)
    yes = {
        Criterion.INTERPERSONAL: True,
        Criterion.FEW_LEARNERS: True,
        Criterion.COSTLY_ERRORS: True,
    }
    found = advise(policy, policy.all(Goal)[0], yes)
    coaching = next(row for row in found.forms if row.form is Form.COACHING)

    assert coaching == ScoredForm(
        Form.COACHING,
        Decimal(4),
        (Criterion.INTERPERSONAL, Criterion.FEW_LEARNERS),
        (Criterion.COSTLY_ERRORS,),
    )


def test_the_records_answer_what_they_can(policy: Policy) -> None:
    """
    opleiding: {joint_committee: 226, privacy: {minimum_group: 2}}
    skills/incoterms: {name: Incoterms, kind: knowledge, certificate: {valid_months: 60}}
    indicators/damage: {name: D, unit: cases, better: lower, value_per_unit: {amount: 850, basis: register}}
    goals/g:
      title: G
      answers: [n]
      skill: {id: incoterms, level: 2}
      criterion: {indicator: damage, baseline: 4, target: 2}
      deadline: 2026-12-31
      log: [{date: 2026-01-02, did: set}]
    needs/n:
      title: N
      raised_by: p-1
      source: {kind: legislation}
      affects: {departments: [expeditie], functions: [bediende]}
      log: [{date: 2026-01-01, did: raised}]
    cases/c:
      goals: [g]
      options: [{name: a, costs: [{category: delivery, amount: 900}]}]
      chosen: a
      log: [{date: 2026-02-01, did: submitted}, {date: 2026-02-02, did: approved}]
    people/p-1: {department: expeditie, function: bediende, entered: 2019-03-01}
    people/p-2: {department: expeditie, function: bediende, entered: 2019-03-01}
    people/p-3: {department: expeditie, function: chauffeur, entered: 2019-03-01, skills: [{skill: incoterms, level: 3, date: 2026-01-01}]}
    people/p-5: {department: douane, function: chauffeur, entered: 2019-03-01, skills: [{skill: incoterms, level: 4, date: 2026-01-01}]}
    people/p-4: {department: expeditie, function: bediende, entered: 2019-03-01, left: 2020-01-01, skills: [{skill: incoterms, level: 4, date: 2019-04-01}]}
    """
    found = advise(policy, policy.all(Goal)[0])
    skill, scope = "skills/incoterms.yaml", Where("needs/n.yaml", ("affects",))
    kind = Where(skill, ("kind",))

    assert found.answers == (
        Answered(Criterion.KNOWLEDGE, yes=True, where=kind),
        Answered(Criterion.OWN_CONTEXT, yes=False, where=kind),
        Answered(Criterion.INTERPERSONAL, yes=False, where=kind),
        Answered(Criterion.FEW_LEARNERS, yes=True, where=scope, figure=Decimal(2)),
        Answered(Criterion.MANY_LEARNERS, yes=False, where=scope, figure=Decimal(2)),
        Answered(Criterion.OWN_PACE, yes=False, where=scope),
        Answered(Criterion.INTERNAL_EXPERT, True, Where(skill), Decimal(2)),
        Answered(Criterion.COSTLY_ERRORS, True, Where("indicators/damage.yaml", ("value_per_unit",)), Decimal(850)),
        Answered(Criterion.CERTIFICATE, True, Where(skill, ("certificate",))),
        Answered(Criterion.CHANGING_CONTENT, True, Where("needs/n.yaml", ("source", "kind"))),
        Answered(Criterion.SOON, True, Where("goals/g.yaml", ("deadline",)), Decimal(41)),
        Answered(Criterion.LOW_COST, False, Where("cases/c.yaml", ("options",)), Decimal(450)),
        Answered(Criterion.SUBSIDY, True, Where("opleiding.yaml", ("joint_committee",))),
    )  # fmt: skip
    assert found.open == ()


def test_a_lone_master_is_neither_counted_nor_named(policy: Policy) -> None:
    """
    skills/tms: {name: TMS, kind: skill}
    goals/g: {title: G, skill: {id: tms, level: 3}, log: [{date: 2026-01-02, did: set}]}
    people/p-1: {department: x, function: y, entered: 2019-03-01, skills: [{skill: tms, level: 3, date: 2026-01-01}]}
    """
    found = {one.criterion: one for one in advise(policy, policy.all(Goal)[0]).answers}

    assert found[Criterion.INTERNAL_EXPERT] == Answered(
        Criterion.INTERNAL_EXPERT, yes=True, where=Where("skills/tms.yaml"), figure=None
    )


def test_who_learns_it_is_no_expert_and_a_level_that_nobody_has_is_a_no(policy: Policy) -> None:
    """
    skills/tms: {name: TMS, kind: skill}
    goals/g: {title: G, concerns: {people: [p-1]}, skill: {id: tms, level: 3}, log: [{date: 2026-01-02, did: set}]}
    people/p-1: {department: x, function: y, entered: 2019-03-01, skills: [{skill: tms, level: 4, date: 2026-01-01}]}
    """
    found = {one.criterion: one for one in advise(policy, policy.all(Goal)[0]).answers}

    assert found[Criterion.INTERNAL_EXPERT].yes is False


def test_a_given_answer_goes_before_the_records(policy: Policy) -> None:
    """
    opleiding: {country: XX}
    skills/frans: {name: Frans, kind: skill}
    goals/g: {title: G, skill: {id: frans, level: 3}, log: [{date: 2026-01-02, did: set}]}
    """
    own = {Criterion.OWN_CONTEXT: False, Criterion.INTERPERSONAL: True, Criterion.KNOWLEDGE: True}
    found = advise(policy, policy.all(Goal)[0], own)

    assert found.answers[:3] == (
        Answered(Criterion.KNOWLEDGE, yes=True),
        Answered(Criterion.OWN_CONTEXT, yes=False),
        Answered(Criterion.INTERPERSONAL, yes=True),
    )
    assert found.best == (Form.CLASSROOM_INTERNAL, Form.CLASSROOM_EXTERNAL)


def test_the_catalogue_tells_what_a_form_costs_each_learner(policy: Policy) -> None:
    """
    opleiding: {joint_committee: 226}
    goals/g: {title: G, concerns: {departments: [x]}, log: [{date: 2026-01-02, did: set}]}
    people/p-1: {department: x, function: y, entered: 2019-03-01}
    people/p-2: {department: x, function: y, entered: 2019-03-01}
    people/p-3: {department: x, function: y, entered: 2019-03-01}
    trainings/a: {title: A, form: coaching, kind: informal, organised: external, hours: 2, price: 300, places: {max: 2}, goals: [g], log: [{date: 2026-01-01, did: proposed}]}
    trainings/b: {title: B, form: coaching, kind: informal, organised: external, hours: 2, goals: [g], log: [{date: 2026-01-01, did: proposed}]}
    trainings/c: {title: C, form: coaching, kind: informal, organised: external, hours: 2, price: 1, goals: [g], log: [{date: 2026-01-01, did: proposed}, {date: 2026-01-02, did: retired}]}
    """
    found = advise(policy, policy.all(Goal)[0]).offers
    places = (Where("trainings/a.yaml", ("price",)), Where("goals/g.yaml", ("concerns",)))

    assert found[Form.COACHING].cost == Traced(Decimal(200), places)  # two sessions for three
    assert [one.id for one in found[Form.COACHING].trainings] == ["a", "b"]
    assert found[Form.E_LEARNING] == Offer(Form.E_LEARNING, None, (), (Scheme.LOGOS,))


GIVEN = st.dictionaries(st.sampled_from(Criterion), st.booleans()).filter(
    lambda told: not (told.get(Criterion.FEW_LEARNERS) and told.get(Criterion.MANY_LEARNERS))
)


@given(GIVEN)
def test_a_turn_changes_what_is_on_top_and_no_other_answer_does(own: Mapping[Criterion, bool]) -> None:  # fmt: skip
    policy = policy_of(ABROAD)
    goal = policy.all(Goal)[0]
    found = advise(policy, goal, own)
    turns = {(turn.criterion, turn.yes): turn for turn in found.turns}
    for criterion in Criterion:
        for yes in (True, False):
            other = {c: a for c, a in own.items() if not (yes and _excludes(c, criterion))}
            after = advise(policy, goal, {**other, criterion: yes}).best
            turn = turns.get((criterion, yes))

            assert (turn is not None) == (set(after) != set(found.best))
            if turn is not None:
                expected = Turn(criterion, yes, criterion in found.open, after, set(after).isdisjoint(found.best))  # fmt: skip
                assert turn == expected


def _excludes(one: Criterion, other: Criterion) -> bool:
    return {one, other} == {Criterion.FEW_LEARNERS, Criterion.MANY_LEARNERS}


def test_open_answers_come_before_known_ones_turned_round() -> None:
    policy = policy_of(ABROAD)
    known = dict.fromkeys(Criterion, False) | {Criterion.KNOWLEDGE: True}
    del known[Criterion.INTERNAL_EXPERT], known[Criterion.CERTIFICATE]
    turns = advise(policy, policy.all(Goal)[0], known).turns

    assert [turn.is_open for turn in turns] == sorted((turn.is_open for turn in turns), reverse=True)  # fmt: skip
    assert [(turn.criterion, turn.yes) for turn in turns if turn.is_open] == [
        (Criterion.INTERNAL_EXPERT, True),
        (Criterion.INTERNAL_EXPERT, False),
        (Criterion.CERTIFICATE, True),
    ]


def test_a_company_weighs_otherwise(policy: Policy) -> None:
    """
    opleiding:
      country: XX
      forms:
        without: [on_the_job]
        weights: {interpersonal: 3, soon: 0}
        if_so: {interpersonal: {job_rotation: 2, coaching: 1}}
        if_not: {certificate: {conference: 2}}
        limits: {soon_days: 10}
    goals/g: {title: G, deadline: 2026-12-15, log: [{date: 2026-01-02, did: set}]}
    """
    goal = policy.all(Goal)[0]
    talk = advise(policy, goal, {Criterion.INTERPERSONAL: True, Criterion.SOON: True})

    assert talk.best == (
        Form.JOB_ROTATION,
        Form.CLASSROOM_INTERNAL,
        Form.CLASSROOM_EXTERNAL,
        Form.SIMULATION,
    )
    assert {row.score for row in talk.forms if row.form in talk.best} == {Decimal(6)}
    assert Form.ON_THE_JOB not in {row.form for row in talk.forms}
    assert advise(policy, goal, {Criterion.CERTIFICATE: False}).best == (Form.CONFERENCE,)
    assert advise(policy, goal).answers == (
        Answered(Criterion.SOON, False, Where("goals/g.yaml", ("deadline",)), Decimal(25)),
    )


def test_the_table_that_comes_along_has_points_for_every_criterion_and_form() -> None:
    rows = table(Forms())

    assert list(QUESTIONS) == list(Criterion) == list(rows.if_so)
    assert rows.forms == tuple(Form)
    assert all(list(points) == list(Form) for points in (*rows.if_so.values(), *rows.if_not.values()))  # fmt: skip
    assert {p for row in rows.if_so.values() for p in row.values()} == {0, 1, 2}
    assert all(payable(scheme) for scheme in Scheme)


def test_the_advice_is_the_same_on_every_run() -> None:
    policy = policy_of(GOAL, today=date(2026, 11, 20))
    goal = policy.all(Goal)[0]

    assert advise(policy, goal) == advise(policy, goal)


def test_what_a_law_makes_people_learn_counts_on_no_portefeuille(policy: Policy) -> None:
    """
    opleiding: {workforce: {fte_by_quarter: {2025Q4: 20}}}
    skills/adr: {name: ADR, kind: knowledge, certificate: {law: ADR 1.3}}
    skills/frans: {name: Frans, kind: skill}
    goals/a: {title: A, skill: {id: adr, level: 2}, log: [{date: 2026-01-02, did: set}]}
    goals/b: {title: B, skill: {id: frans, level: 2}, log: [{date: 2026-01-02, did: set}]}
    """
    law, free = (advise(policy, goal) for goal in policy.all(Goal))

    assert law.offers[Form.CLASSROOM_EXTERNAL].schemes == ()
    assert Criterion.SUBSIDY in law.open
    assert free.offers[Form.CLASSROOM_EXTERNAL].schemes == (Scheme.KMO,)
    assert free.offers[Form.ON_THE_JOB].schemes == ()
