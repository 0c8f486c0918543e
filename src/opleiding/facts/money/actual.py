"""What came of a case: what its sessions really cost, and what the readings say that they brought."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from opleiding.facts.effects.attendance import held, hours_of
from opleiding.facts.money.benefit import BenefitLine, benefit_total
from opleiding.facts.money.cost import (
    ONE_YEAR,
    CostLine,
    Costs,
    Unpriced,
    costs_of,
    counted_over,
    sums,
    wage_of,
)
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.money.realised import realised_lines
from opleiding.facts.money.subsidies import SubsidyLine, subsidy_lines
from opleiding.facts.traced import Traced, total
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState, Option
from opleiding.records.people import Person
from opleiding.records.sessions import Session
from opleiding.records.shared import CostCategory

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Actual:
    """The held sessions of a case, what they cost, and what is known of their yield."""

    sessions: tuple[str, ...]
    first_day: date
    last_day: date
    costs: Costs
    benefits: tuple[BenefitLine, ...]

    @property
    def benefit(self) -> Range | None:
        """EUR that was realised; None as long as nothing could be counted."""
        counted = any(line.adjusted is not None for line in self.benefits)
        return benefit_total(self.benefits) if counted else None


def actual_of(policy: Policy, case: Case, *, years: Decimal = ONE_YEAR) -> Actual | None:
    """What happened since the approval of a case; None before its first held session.

    Costs that no session carries, such as the development, are those of the case, marked as
    planned; subsidies are only those that sessions carry.
    """
    sessions, option = sessions_of(policy, case), case.option
    if not sessions or option is None:
        return None
    return Actual(
        tuple(session.id for session in sessions),
        min(session.first_day for session in sessions),
        max(session.last_day for session in sessions),
        _costs(policy, case, option, sessions, years),
        realised_lines(policy, case, option, sessions, years=years),
    )


def sessions_of(policy: Policy, case: Case) -> tuple[Session, ...]:
    """The held sessions of the trainings in its option, since its approval, by day.

    A session that several approved cases could claim belongs to the one that was approved last
    before it, so that nothing counts twice.
    """
    if case.state is not CaseState.APPROVED or case.option is None:
        return ()
    approved = [c for c in policy.all(Case) if c.state is CaseState.APPROVED and c.option]
    trainings = set(case.option.trainings)
    own = (
        session
        for session in held(policy)
        if session.training in trainings and _owner(approved, session) == case.id
    )
    return tuple(sorted(own, key=lambda session: (session.first_day, session.id)))


def _owner(approved: list[Case], session: Session) -> str | None:
    claims = [
        (case.since, case.id)
        for case in approved
        if case.since and case.since <= session.first_day
        if case.option and session.training in case.option.trainings
    ]
    return max(claims)[1] if claims else None


def _costs(
    policy: Policy, case: Case, option: Option, sessions: tuple[Session, ...], years: Decimal
) -> Costs:
    lines: list[CostLine] = []
    subsidies: list[SubsidyLine] = []
    written_off = {
        cost.category: counted_over(cost, years) for cost in option.costs if cost.spread_over_years
    }
    for session in sessions:
        carried = tuple(_carried(policy, session, written_off))
        places = [(s, session.at("subsidies", i)) for i, s in enumerate(session.subsidies)]
        subsidies += subsidy_lines(places, sums(carried))
        lines += carried
    known = {line.category for line in lines} | {CostCategory.PARTICIPANT_TIME}
    planned = (
        replace(line, planned=True)
        for line in costs_of(policy, case, option, years=years).lines
        if line.category not in known
    )
    return Costs((*lines, *planned), tuple(subsidies))


def _carried(
    policy: Policy, session: Session, written_off: Mapping[CostCategory, Decimal]
) -> Iterator[CostLine]:
    """What a session carries; a category that the case writes off counts the same share here."""
    for index, cost in enumerate(session.costs):
        where = session.at("costs", index, "amount")
        share = written_off.get(cost.category, ONE)
        amount = Range.exactly(Traced(cost.amount, (where,)))
        amount = amount.times(share, name=Quantity.WRITTEN_OFF)
        if cost.what is not None:
            amount = amount.named(cost.what)
        yield CostLine(cost.category, cost.what, amount, where)
    if all(cost.category is not CostCategory.PARTICIPANT_TIME for cost in session.costs):
        yield _time(policy, session)


def _time(policy: Policy, session: Session) -> CostLine:
    """One line for all who took part: nobody's pay can be read from it alone."""
    pay: list[Traced] = []
    missing = False
    for participant in session.participants:
        hours = hours_of(policy, session, participant)
        person = policy.find(Person, participant.person)
        wage = wage_of(policy, person.wage_class) if person else None
        if wage is not None:
            pay.append(hours.by_factor(wage))
        missing |= wage is None and hours.value > 0
    amount = None if missing else Range.exactly(total(pay).named(Quantity.TIME).shut())
    why = Unpriced.NO_WAGE_CLASS if missing else None
    return CostLine(CostCategory.PARTICIPANT_TIME, None, amount, session.at("participants"), why)
