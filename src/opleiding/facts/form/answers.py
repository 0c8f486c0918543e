"""What the records tell of the criteria that forms of training are weighed on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.form.offers import granted, schemes
from opleiding.facts.learners import Learners, learners
from opleiding.facts.merged import answers
from opleiding.facts.money.eligibility import Eligible, Scheme
from opleiding.facts.skills.competence import levels
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.forms import Criterion, Limits
from opleiding.records.goals import Goal
from opleiding.records.indicators import Better, Indicator
from opleiding.records.needs import Need, SourceKind
from opleiding.records.people import Person
from opleiding.records.skills import Skill, SkillKind
from opleiding.sentence import N_

QUESTIONS: Mapping[Criterion, str] = {
    Criterion.KNOWLEDGE: N_("Is it knowledge, such as a law or a procedure?"),
    Criterion.OWN_CONTEXT: N_("Is it a skill with the hands or a system, in one's own work?"),
    Criterion.INTERPERSONAL: N_("Is it a skill between people, such as a language or a talk?"),
    Criterion.FEW_LEARNERS: N_("Are there {few} learners at most?"),
    Criterion.MANY_LEARNERS: N_("Do more than {many} people learn the same?"),
    Criterion.OWN_PACE: N_("Are they spread over places or shifts, or learn at their own pace?"),
    Criterion.INTERNAL_EXPERT: N_("Is a colleague who masters it free to teach?"),
    Criterion.COSTLY_ERRORS: N_("Is an error dangerous or expensive?"),
    Criterion.CERTIFICATE: N_("Is an official certificate needed?"),
    Criterion.CHANGING_CONTENT: N_("Does the content change often?"),
    Criterion.SOON: N_("Must it be learnt within {soon_days} days?"),
    Criterion.LOW_COST: N_("Is there little money for each learner?"),
    Criterion.SUBSIDY: N_("Does a subsidy count that the company can get?"),
}
"""A question for each criterion; the holes are names of `Limits`."""

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

_SKILLED = 3
"""The level from which on somebody can show others: 3 skilled, 4 coaches others."""

_CHANGES = frozenset({SourceKind.LEGISLATION, SourceKind.NEW_SYSTEM})


@dataclass(frozen=True, slots=True)
class Answered:
    """Yes or no to a criterion; `where` is the record that tells, None for a given answer.

    `figure` is what was counted, in people, days or EUR; None where nothing was, or where it would
    tell about few people.
    """

    criterion: Criterion
    yes: bool
    where: Where | None = None
    figure: Decimal | None = None


def told(policy: Policy, goal: Goal) -> Iterator[Answered]:
    """Every answer that the records give; where they don't tell, there is none."""
    limits = policy.organisation.forms.limits
    concerned = learners(policy, goal)
    skill = policy.find(Skill, goal.skill.id if goal.skill else None)
    if skill:
        yield from _of_skill(skill)
        yield from _masters(policy, goal, skill, concerned)
    if concerned:
        yield from _of_learners(policy, concerned, limits)
    yield from _of_errors(policy, goal, limits)
    yield from _of_changes(policy, goal)
    if goal.deadline:
        days = (goal.deadline - policy.today).days
        at = goal.at("deadline")
        yield Answered(Criterion.SOON, days <= limits.soon_days, at, Decimal(days))
    money = granted(policy, goal)
    if money:
        little = money.value <= limits.low_cost
        yield Answered(Criterion.LOW_COST, little, money.sources[0], money.value)
    yield from _of_subsidies(policy, goal)


def _of_skill(skill: Skill) -> Iterator[Answered]:
    for criterion, yes in _KINDS[skill.kind].items():
        yield Answered(criterion, yes, skill.at("kind"))
    where = skill.at("certificate") if skill.certificate else skill.at()
    yield Answered(Criterion.CERTIFICATE, skill.certificate is not None, where)


def _of_learners(policy: Policy, concerned: Learners, limits: Limits) -> Iterator[Answered]:
    n = len(concerned.people)
    yield Answered(Criterion.FEW_LEARNERS, n <= limits.few, concerned.where, Decimal(n))
    yield Answered(Criterion.MANY_LEARNERS, n > limits.many, concerned.where, Decimal(n))
    people = [one for name in concerned.people if (one := policy.find(Person, name))]
    departments = {person.department for person in people}
    apart = len({person.works for person in people}) > 1
    if len(departments) >= limits.departments:
        yield Answered(
            Criterion.OWN_PACE, yes=True, where=concerned.where, figure=Decimal(len(departments))
        )
    elif len(departments) == 1 and not apart:
        yield Answered(Criterion.OWN_PACE, yes=False, where=concerned.where)


def _masters(
    policy: Policy, goal: Goal, skill: Skill, concerned: Learners | None
) -> Iterator[Answered]:
    """Whether colleagues outside the group master it: how many, and never who."""
    wanted = max(_SKILLED, goal.skill.level if goal.skill else 0)
    learning = concerned.people if concerned else ()
    here = {person.id for person in policy.all(Person) if person.works_on(policy.today)}
    seen = [one for (who, name), one in levels(policy).items() if name == skill.id and who in here]
    if seen:
        n = sum(one.level >= wanted and one.person not in learning for one in seen)
        is_shown = n == 0 or n >= policy.organisation.privacy.minimum_group
        figure = Decimal(n) if is_shown else None
        yield Answered(Criterion.INTERNAL_EXPERT, n > 0, skill.at(), figure)


def _of_errors(policy: Policy, goal: Goal, limits: Limits) -> Iterator[Answered]:
    """An indicator of which fewer is better, and one more is dear."""
    name = goal.criterion.indicator if goal.criterion else None
    indicator = policy.find(Indicator, name)
    worth = indicator.value_per_unit if indicator else None
    if indicator and worth and indicator.better is Better.LOWER:
        at = indicator.at("value_per_unit")
        if worth.amount >= limits.costly_error:
            yield Answered(Criterion.COSTLY_ERRORS, yes=True, where=at, figure=worth.amount)


def _of_changes(policy: Policy, goal: Goal) -> Iterator[Answered]:
    """A need that a new law or a new system raised: what is learnt is still moving."""
    for name in answers(policy, goal):
        need = policy.find(Need, name)
        if need and need.source and need.source.kind in _CHANGES:
            yield Answered(Criterion.CHANGING_CONTENT, yes=True, where=need.at("source", "kind"))
            return


_SHOWN_BY: Mapping[Scheme, tuple[str, ...]] = {
    Scheme.KMO: ("workforce", "fte_by_quarter"),
    Scheme.LOGOS: ("joint_committee",),
    Scheme.VOV: ("region",),
}
"""The setting that shows whether the company can count on a scheme."""


def _of_subsidies(policy: Policy, goal: Goal) -> Iterator[Answered]:
    """Yes where the settings make a scheme likely, no where they make all of them unlikely."""
    found = schemes(policy, goal)
    likely = next((s for s, eligible in found.items() if eligible is Eligible.LIKELY), None)
    if likely:
        yield Answered(
            Criterion.SUBSIDY, yes=True, where=policy.organisation.at(*_SHOWN_BY[likely])
        )
    elif set(found.values()) == {Eligible.UNLIKELY}:
        yield Answered(Criterion.SUBSIDY, yes=False, where=policy.organisation.at())
