"""What a form costs for each learner by the catalogue and the cases, and which schemes may pay for it."""

from dataclasses import dataclass

from opleiding.facts.form.table import payable
from opleiding.facts.learners import Learners, learners
from opleiding.facts.money.cash import cash_of
from opleiding.facts.money.eligibility import Eligible, Scheme, eligible_for
from opleiding.facts.traced import Traced, total
from opleiding.law.parameters import Parameter, parameter
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.forms import Form
from opleiding.records.goals import Goal
from opleiding.records.skills import Skill
from opleiding.records.trainings import Training, TrainingState


@dataclass(frozen=True, slots=True)
class Offer:
    """What the records know of one form for a goal.

    `cost` is EUR for each learner, from the cheapest training of this form that works on the goal
    or leads to its competence; None where no such training has a price.
    """

    form: Form
    cost: Traced | None
    trainings: tuple[Training, ...]
    schemes: tuple[Scheme, ...]


def offers(policy: Policy, goal: Goal) -> dict[Form, Offer]:
    """By form, in the order of the forms."""
    eligible = schemes(policy, goal)
    likely = [scheme for scheme in Scheme if eligible[scheme] is Eligible.LIKELY]
    found, concerned = {}, learners(policy, goal)
    for form in Form:
        fitting = tuple(one for one in policy.all(Training) if _works_on(one, form, goal))
        costs = [cost for one in fitting if (cost := _for_each(one, concerned))]
        cheapest = min(costs, key=lambda cost: cost.value, default=None)
        paying = tuple(scheme for scheme in likely if form in payable(scheme))
        found[form] = Offer(form, cheapest, fitting, paying)
    return found


def schemes(policy: Policy, goal: Goal) -> dict[Scheme, Eligible]:
    """Whether the company can count on each scheme today, for this goal.

    What a law makes people learn is left open for the kmo-portefeuille, which may leave it out.
    """
    found = {scheme: eligible_for(policy, scheme, on=policy.today) for scheme in Scheme}
    skill = policy.find(Skill, goal.skill.id if goal.skill else None)
    is_compulsory = skill is not None and skill.certificate is not None and skill.certificate.law
    if is_compulsory and found[Scheme.KMO] is Eligible.LIKELY:
        found[Scheme.KMO] = Eligible.OPEN
    return found


def terms(policy: Policy, scheme: Scheme) -> Parameter | None:
    """What the law of the country says of a scheme today, with its source and the day it was read."""
    return parameter(policy.organisation.country, scheme, on=policy.today)


def granted(policy: Policy, goal: Goal) -> Traced | None:
    """EUR in cash for each learner that an approved case has for this goal; the last one approved.

    None without such a case, without learners, or where a cost has no amount.
    """
    cases = [
        case
        for case in policy.all(Case)
        if goal.id in case.goals and case.state is CaseState.APPROVED and case.option
    ]
    last = max(cases, key=lambda case: (case.since or policy.today, case.id), default=None)
    if last is None or last.option is None:
        return None
    goals = (policy.find(Goal, name) for name in last.goals)
    found = [learners(policy, one) for one in goals if one]
    people = {who for one in found if one for who in one.people}
    net = cash_of(policy, last, last.option).net
    if net is None or not people or None in found:
        return None
    return Traced(net.likely.value / len(people), (last.at("options"), *net.likely.sources))


def _works_on(training: Training, form: Form, goal: Goal) -> bool:
    leads = training.skill is not None and goal.skill is not None
    same = leads and training.skill.id == goal.skill.id  # type: ignore[union-attr] # both are there
    is_offered = training.state is not TrainingState.RETIRED
    return training.form is form and is_offered and (goal.id in training.goals or same)


def _for_each(training: Training, concerned: Learners | None) -> Traced | None:
    """The price of as many sessions as the learners fill, over the learners; else over the places.

    With a price for each participant that price, and both where a training has both.
    """
    each = [Traced(training.price_each, (training.at("price_each"),))] if training.price_each else []  # fmt: skip
    most = training.places.max if training.places else None
    if training.price is not None:
        n = len(concerned.people) if concerned else most
        if not n:
            return None
        where = (concerned.where,) if concerned else ()
        sessions = -(-n // most) if most else 1
        each.append(Traced(training.price * sessions / n, (training.at("price"), *where)))
    return total(each) if each else None
