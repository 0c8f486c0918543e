"""The case as two pages for who decides: the problem, the ways to go, the picture, what is asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.errors import WrongUse
from opleiding.facts.agreement import is_fingerprint_of
from opleiding.facts.money.cost import ONE_YEAR
from opleiding.facts.money.decided import Moved, moved_since
from opleiding.facts.money.eligibility import Terms, terms_of
from opleiding.facts.money.experience import Ratio, experience, with_experience
from opleiding.facts.money.figures import OptionFigures, Remark, option_figures
from opleiding.facts.money.npv import npv_of
from opleiding.facts.money.problem import Problem, problem_of, waiting
from opleiding.facts.money.roi import Return
from opleiding.facts.money.rows import BenefitRow, CategoryRow, benefit_rows, category_rows
from opleiding.facts.money.tornado import Picture, picture_of
from opleiding.facts.money.uncertainty import Uncertainty, uncertainty
from opleiding.facts.money.way import Way, way_of
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState, Option
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.objectives import Objective, ObjectiveLevel
from opleiding.sentence import N_

_CLOSED = frozenset({CaseState.APPROVED, CaseState.REJECTED})
_DECIDED = (*_CLOSED, CaseState.DEFERRED)


@dataclass(frozen=True, slots=True)
class Link:
    """An objective that the goals of the case serve, and the one that it supports in turn."""

    title: Words
    level: ObjectiveLevel
    department: Words | None
    supports: Words | None
    where: Where


@dataclass(frozen=True, slots=True)
class Choice:
    """One option with its figures, its chances, its net present value, and the terms of its subsidies."""

    way: Way
    procedure: Words | None
    proposed: bool
    figures: OptionFigures
    uncertainty: Uncertainty | None
    npv: Traced | None
    terms: tuple[Terms, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Decision:
    """What management decided last, who, when.

    `changed`: the case is no longer what was decided on; None where no fingerprint was written
    down, or seen on an earlier day. `moved`: how its figures differ from those decided on, where
    what stands elsewhere moved them; None where they don't, or weren't written down.
    """

    did: CaseState
    day: date
    by: str | None
    note: Words | None
    where: Where
    changed: bool | None
    moved: Moved | None


@dataclass(frozen=True, slots=True)
class Before:
    """The proposed option over its first year as estimated, and if it turns out as earlier cases did."""

    cost: Ratio
    benefit: Ratio
    estimated: Return
    as_before: Return


@dataclass(frozen=True, slots=True)
class CaseReport:
    """One case. `day` is the day that it is seen on: a closed case as it was when it was decided.

    `waiting` is EUR a year that doing nothing leaves where it is. None where no indicator
    tells it. `categories` and `benefits` have an amount for each of the `choices`.
    """

    today: date
    day: date
    years: Decimal
    discount_rate: Decimal | None
    company: Words
    id: str
    title: Words | None
    asked: Words | None
    state: CaseState
    since: date | None
    where: Where
    problems: tuple[Problem, ...]
    waiting: Traced | None
    links: tuple[Link, ...]
    choices: tuple[Choice, ...]
    categories: tuple[CategoryRow, ...]
    benefits: tuple[BenefitRow, ...]
    proposed: Choice | None
    picture: Picture | None
    risks: tuple[Remark, ...]
    decision: Decision | None
    before: Before | None

    @property
    def open(self) -> bool:
        """Management can still decide."""
        return self.state not in _CLOSED


def case_report(policy: Policy, *, case: str, years: Decimal = ONE_YEAR) -> CaseReport:
    """The two pages of one case over a horizon in years; `WrongUse` where there is none."""
    found = policy.find(Case, case)
    if found is None:
        raise WrongUse(N_("There is no case {id}."), id=case)
    state = CaseState(found.state)
    day = found.since if state in _CLOSED and found.since else policy.today
    choices = tuple(_choice(policy, found, option, day, years) for option in found.options)
    proposed = next((choice for choice in choices if choice.proposed), None)
    finance = policy.organisation.finance
    problems = tuple(problem_of(policy, goal, on=day) for goal in _goals(policy, found))
    figures = [choice.figures for choice in choices]
    return CaseReport(
        today=policy.today,
        day=day,
        years=years,
        discount_rate=finance.discount_rate if finance else None,
        company=policy.organisation.name,
        id=found.id,
        title=found.title,
        asked=found.asked,
        state=state,
        since=found.since,
        where=found.at(),
        problems=problems,
        waiting=waiting(problems),
        links=tuple(_links(policy, found)),
        choices=choices,
        categories=category_rows(figures),
        benefits=benefit_rows(policy, figures),
        proposed=proposed,
        picture=picture_of(proposed.figures.benefits, proposed.figures.costs) if proposed else None,
        risks=tuple(
            Remark(risk.what, risk.answer, found.at("risks", index))
            for index, risk in enumerate(found.risks)
        ),
        decision=_decision(policy, found),
        before=_before(policy, found) if state not in _CLOSED else None,
    )


def _before(policy: Policy, case: Case) -> Before | None:
    """Only of a case that can still be decided on: one that is closed stays as it was."""
    if case.option is None:
        return None
    earlier = experience(policy)
    figures = option_figures(policy, case, case.option)
    again = with_experience(figures, earlier)
    if again is None or earlier.cost is None or earlier.benefit is None or not figures.on_gross:
        return None
    return Before(earlier.cost, earlier.benefit, figures.on_gross, again)


def _decision(policy: Policy, case: Case) -> Decision | None:
    entries = tuple(case.entries(*_DECIDED))
    if not entries:
        return None
    last = entries[-1]
    known = last.of is not None and policy.today >= policy.clock
    changed = not is_fingerprint_of(last.of, case) if known else None
    where = case.at(*case.path_of(last))
    moved = moved_since(policy, case, last)
    return Decision(last.did, last.date, last.by, last.note, where, changed, moved)


def _goals(policy: Policy, case: Case) -> Iterator[Goal]:
    return (goal for name in case.goals if (goal := policy.find(Goal, name)))


def _links(policy: Policy, case: Case) -> Iterator[Link]:
    """The objectives of its goals, and those above them, each once."""
    waiting = [name for goal in _goals(policy, case) for name in goal.objectives]
    seen: set[str] = set()
    departments = policy.organisation.departments
    while waiting:
        objective = policy.find(Objective, waiting.pop(0))
        if objective is None or objective.id in seen:
            continue
        seen.add(objective.id)
        above = policy.find(Objective, objective.supports)
        if above is not None:
            waiting.append(above.id)
        department = departments.get(objective.department or "")
        yield Link(
            objective.title,
            objective.level,
            department.name if department else None,
            above.title if above else None,
            objective.at(),
        )


def _choice(policy: Policy, case: Case, option: Option, day: date, years: Decimal) -> Choice:
    figures = option_figures(policy, case, option, years=years)
    return Choice(
        way_of(option),
        option.procedure,
        option is case.option,
        figures,
        uncertainty(figures.benefits, figures.costs),
        npv_of(policy, case, option, years=years),
        tuple(terms_of(policy, subsidy, on=day) for subsidy in figures.costs.subsidies),
        case.at("options", next(i for i, one in enumerate(case.options) if one is option)),
    )
