"""Which training form fits."""

import pytest

from opleiding.facts.form import QUESTIONS, Answered, Criterion, ScoredForm, advise, table
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.trainings import Form
from tests.conftest import policy_of

GOAL = "goals/g: {title: G, log: [{date: 2026-01-02, did: set}]}"


def best(*criteria: Criterion) -> tuple[Form, ...]:
    policy = policy_of(GOAL)
    return advise(policy, policy.all(Goal)[0], dict.fromkeys(criteria, True)).best


@pytest.mark.parametrize(
    ("criteria", "forms"),
    [
        ((Criterion.KNOWLEDGE, Criterion.MANY_LEARNERS, Criterion.OWN_PACE), (Form.E_LEARNING,)),
        ((Criterion.OWN_CONTEXT, Criterion.INTERNAL_EXPERT), (Form.ON_THE_JOB,)),
        ((Criterion.INTERPERSONAL, Criterion.FEW_LEARNERS), (Form.COACHING,)),
        ((Criterion.COSTLY_ERRORS, Criterion.OWN_CONTEXT), (Form.SIMULATION,)),
        (
            (Criterion.KNOWLEDGE, Criterion.CERTIFICATE),
            (Form.CLASSROOM_INTERNAL, Form.CLASSROOM_EXTERNAL),
        ),
        ((), ()),
    ],
)
def test_the_form_that_fits_most_is_advised(
    criteria: tuple[Criterion, ...], forms: tuple[Form, ...]
) -> None:
    assert best(*criteria) == forms


def test_a_no_speaks_for_no_form() -> None:
    policy = policy_of(GOAL)
    found = advise(policy, policy.all(Goal)[0], {Criterion.KNOWLEDGE: False})

    assert [form.score for form in found.forms] == [0] * 6
    assert Criterion.KNOWLEDGE not in found.open


def test_reasons_speak_for_and_against() -> None:
    policy = policy_of(GOAL)
    yes = {
        Criterion.INTERPERSONAL: True,
        Criterion.FEW_LEARNERS: True,
        Criterion.COSTLY_ERRORS: True,
    }
    found = advise(policy, policy.all(Goal)[0], yes)
    coaching = next(form for form in found.forms if form.form is Form.COACHING)

    assert coaching == ScoredForm(
        Form.COACHING,
        4,
        (Criterion.INTERPERSONAL, Criterion.FEW_LEARNERS),
        (Criterion.COSTLY_ERRORS,),
    )


def test_the_records_answer_what_they_can(policy: Policy) -> None:
    """
    skills/incoterms: {name: Incoterms, kind: knowledge, certificate: {valid_months: 60}}
    goals/g:
      title: G
      answers: [n]
      skill: {id: incoterms, level: 3}
      log: [{date: 2026-01-02, did: set}]
    needs/n:
      title: N
      raised_by: p-1
      affects: {departments: [expeditie], functions: [bediende]}
      log: [{date: 2026-01-01, did: raised}]
    people/p-1: {department: expeditie, function: bediende, entered: 2019-03-01}
    people/p-2: {department: expeditie, function: bediende, entered: 2019-03-01}
    people/p-3: {department: expeditie, function: chauffeur, entered: 2019-03-01}
    people/p-4: {department: expeditie, function: bediende, entered: 2019-03-01, left: 2020-01-01}
    """
    found = advise(policy, policy.all(Goal)[0])
    kind, scope = Where("skills/incoterms.yaml", ("kind",)), Where("needs/n.yaml", ("affects",))

    assert found.answers == (
        Answered(Criterion.KNOWLEDGE, yes=True, where=kind),
        Answered(Criterion.OWN_CONTEXT, yes=False, where=kind),
        Answered(Criterion.INTERPERSONAL, yes=False, where=kind),
        Answered(Criterion.FEW_LEARNERS, yes=True, where=scope),
        Answered(Criterion.MANY_LEARNERS, yes=False, where=scope),
        Answered(Criterion.CERTIFICATE, True, Where("skills/incoterms.yaml", ("certificate",))),
    )
    assert found.open == (
        Criterion.OWN_PACE,
        Criterion.INTERNAL_EXPERT,
        Criterion.COSTLY_ERRORS,
        Criterion.CHANGING_CONTENT,
    )
    assert found.best == (Form.E_LEARNING,)


def test_a_given_answer_goes_before_the_records(policy: Policy) -> None:
    """
    skills/frans: {name: Frans, kind: skill}
    goals/g: {title: G, skill: {id: frans, level: 3}, log: [{date: 2026-01-02, did: set}]}
    """
    given = {Criterion.OWN_CONTEXT: False, Criterion.INTERPERSONAL: True}
    found = advise(policy, policy.all(Goal)[0], given)

    assert found.answers[1:3] == (
        Answered(Criterion.OWN_CONTEXT, yes=False),
        Answered(Criterion.INTERPERSONAL, yes=True),
    )
    assert found.best == (
        Form.COACHING,
        Form.CLASSROOM_INTERNAL,
        Form.CLASSROOM_EXTERNAL,
        Form.SIMULATION,
    )


def test_it_says_which_open_answer_would_change_the_advice() -> None:
    policy = policy_of(GOAL)
    known = dict.fromkeys(Criterion, False) | {Criterion.KNOWLEDGE: True}
    del known[Criterion.INTERNAL_EXPERT], known[Criterion.CERTIFICATE]
    found = advise(policy, policy.all(Goal)[0], known)

    assert found.forms[0].form is Form.E_LEARNING
    assert found.turns == (
        (Criterion.INTERNAL_EXPERT, Form.ON_THE_JOB),
        (Criterion.CERTIFICATE, Form.CLASSROOM_INTERNAL),
    )


def test_every_criterion_has_a_question_and_points_for_every_form() -> None:
    assert list(QUESTIONS) == list(Criterion)
    assert all(set(points) == set(Criterion) for points in table().values())
    assert {p for points in table().values() for p in points.values()} == {0, 1, 2}
