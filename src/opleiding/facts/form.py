"""Which training form fits a goal, with the reasons and what would change the advice."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from opleiding.facts.learners import learners
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.skills import Skill, SkillKind
from opleiding.records.trainings import Form
from opleiding.sentence import N_

FEW, MANY = 2, 12
"""Up to so many learners is few; more than so many is many."""


class Criterion(StrEnum):
    """What a form is weighed on."""

    KNOWLEDGE = "knowledge"
    OWN_CONTEXT = "own_context"
    INTERPERSONAL = "interpersonal"
    FEW_LEARNERS = "few_learners"
    MANY_LEARNERS = "many_learners"
    OWN_PACE = "own_pace"
    INTERNAL_EXPERT = "internal_expert"
    COSTLY_ERRORS = "costly_errors"
    CERTIFICATE = "certificate"
    CHANGING_CONTENT = "changing_content"


QUESTIONS: Mapping[Criterion, str] = {
    Criterion.KNOWLEDGE: N_("Is it knowledge, such as a law or a procedure?"),
    Criterion.OWN_CONTEXT: N_("Is it a skill with the hands or a system, in one's own work?"),
    Criterion.INTERPERSONAL: N_("Is it a skill between people, such as a language or a talk?"),
    Criterion.FEW_LEARNERS: N_("Are there only one or two learners?"),
    Criterion.MANY_LEARNERS: N_("Do more than twelve people learn the same?"),
    Criterion.OWN_PACE: N_("Are they spread over places or shifts, or learn at their own pace?"),
    Criterion.INTERNAL_EXPERT: N_("Is a colleague who masters it free to teach?"),
    Criterion.COSTLY_ERRORS: N_("Is an error dangerous or expensive?"),
    Criterion.CERTIFICATE: N_("Is an official certificate needed?"),
    Criterion.CHANGING_CONTENT: N_("Does the content change often?"),
}

_KINDS: Mapping[SkillKind, Mapping[Criterion, bool]] = {
    SkillKind.KNOWLEDGE: {
        Criterion.KNOWLEDGE: True,
        Criterion.OWN_CONTEXT: False,
        Criterion.INTERPERSONAL: False,
    },
    SkillKind.SKILL: {Criterion.KNOWLEDGE: False},
    SkillKind.ATTITUDE: {
        Criterion.KNOWLEDGE: False,
        Criterion.OWN_CONTEXT: False,
        Criterion.INTERPERSONAL: True,
    },
}
"""What the kind of a competence tells. A skill may be one with a system or one between people."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Yes or no to a criterion; `where` is the record that tells, None for a given answer."""

    criterion: Criterion
    yes: bool
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class ScoredForm:
    """A form and its score. `fits` and `misfits` are the criteria that speak for and against it."""

    form: Form
    score: int
    fits: tuple[Criterion, ...]
    misfits: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class FormAdvice:
    """The forms, the best fitting first; `open` are questions without an answer.

    `turns` are open questions whose "yes" puts another form on top, and which.
    """

    goal: Goal
    answers: tuple[Answered, ...]
    forms: tuple[ScoredForm, ...]
    open: tuple[Criterion, ...]
    turns: tuple[tuple[Criterion, Form], ...]

    @property
    def best(self) -> tuple[Form, ...]:
        """The forms with the highest score; none while nothing speaks for any."""
        top = self.forms[0].score
        return tuple(scored.form for scored in self.forms if scored.score == top > 0)


def advise(policy: Policy, goal: Goal, given: Mapping[Criterion, bool] | None = None) -> FormAdvice:
    """Scores every form on the criteria answered yes. A given answer goes before the records'."""
    answers = {answer.criterion: answer for answer in _derived(policy, goal)}
    answers |= {criterion: Answered(criterion, yes) for criterion, yes in (given or {}).items()}
    known = tuple(answers[criterion] for criterion in Criterion if criterion in answers)
    yes = frozenset(answer.criterion for answer in known if answer.yes)
    unknown = tuple(criterion for criterion in Criterion if criterion not in answers)
    forms = scored(yes)
    return FormAdvice(goal, known, forms, unknown, tuple(_turns(forms, yes, unknown)))


def scored(yes: frozenset[Criterion]) -> tuple[ScoredForm, ...]:
    """Every form, the highest sum first; equals in the order of the table."""
    forms = [
        ScoredForm(
            form,
            score=sum(points[criterion] for criterion in yes),
            fits=tuple(c for c in Criterion if c in yes and points[c] == _FITS_WELL),
            misfits=tuple(c for c in Criterion if c in yes and not points[c]),
        )
        for form, points in table().items()
    ]
    return tuple(sorted(forms, key=lambda form: -form.score))


_FITS_WELL = 2


@cache
def table() -> Mapping[Form, Mapping[Criterion, int]]:
    """The points 0, 1 or 2 of each form on each criterion, from `forms.toml`."""
    data = tomllib.loads(Path(__file__).with_name("forms.toml").read_text("utf-8"))
    rows = {Criterion(name): points for name, points in data["scores"].items()}
    forms = enumerate(map(Form, data["forms"]))
    return {form: {name: row[i] for name, row in rows.items()} for i, form in forms}


def _turns(
    forms: tuple[ScoredForm, ...], yes: frozenset[Criterion], unknown: tuple[Criterion, ...]
) -> Iterator[tuple[Criterion, Form]]:
    for criterion in unknown:
        first = scored(yes | {criterion})[0].form
        if first is not forms[0].form:
            yield criterion, first


def _derived(policy: Policy, goal: Goal) -> Iterator[Answered]:
    skill = policy.find(Skill, goal.skill.id if goal.skill else None)
    if skill:
        for criterion, yes in _KINDS[skill.kind].items():
            yield Answered(criterion, yes, skill.at("kind"))
        where = skill.at("certificate") if skill.certificate else skill.at()
        yield Answered(Criterion.CERTIFICATE, skill.certificate is not None, where)
    concerned = learners(policy, goal)
    if concerned:
        yield Answered(Criterion.FEW_LEARNERS, len(concerned.people) <= FEW, concerned.where)
        yield Answered(Criterion.MANY_LEARNERS, len(concerned.people) > MANY, concerned.where)
