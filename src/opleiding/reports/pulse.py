"""The form of a pulse, and the sheet to count it on: three questions, no names."""

from dataclasses import dataclass
from datetime import date

from opleiding.errors import WrongUse
from opleiding.facts.readiness.asked import Scale, asked, scale
from opleiding.facts.readiness.audience import askable, language_of
from opleiding.policy import Policy
from opleiding.records.engagements import Engagement, Moment, Question
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.organisation import Language
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Item:
    """A question of the form by its id, which is the option that counts it."""

    id: Question
    text: Words


@dataclass(frozen=True, slots=True)
class Team:
    """A department that the form may ask for."""

    id: str
    name: Words


@dataclass(frozen=True, slots=True)
class PulseForm:
    """One form. `departments` is empty where asking for one would tell who answered."""

    today: date
    company: Words
    language: Language
    engagement: str
    moment: Moment
    goals: tuple[Words, ...]
    questions: tuple[Item, ...]
    scale: Scale
    departments: tuple[Team, ...]
    minimum_group: int


def pulse_form(policy: Policy, *, engagement: str, moment: Moment) -> PulseForm:
    """The form of one message before or after the training; `WrongUse` where there is none."""
    message = policy.find(Engagement, engagement)
    if message is None:
        raise WrongUse(N_("There is no engagement {id}."), id=engagement)
    company = policy.organisation
    known = company.departments
    return PulseForm(
        today=policy.today,
        company=company.name,
        language=language_of(policy, message),
        engagement=message.id,
        moment=moment,
        goals=tuple(goal.title for name in message.goals if (goal := policy.find(Goal, name))),
        questions=tuple(Item(one.question, one.at(moment)) for one in asked()),
        scale=scale(),
        departments=tuple(
            Team(name, known[name].name if name in known else Words(plain=name))
            for name in askable(policy, message)
        ),
        minimum_group=company.privacy.minimum_group,
    )
