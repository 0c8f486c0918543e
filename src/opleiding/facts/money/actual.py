"""What came of a case: what its sessions really cost, and what the readings say that they brought."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from opleiding.facts.effects.attendance import attended, held, hours_of
from opleiding.facts.money.benefit import BenefitLine, benefit_total
from opleiding.facts.money.cost import (
    ONE_YEAR,
    CostLine,
    Costs,
    Unpriced,
    costs_of,
    counted_over,
    outlay_of,
    sums,
    upkeep_of,
    wage_of,
)
from opleiding.facts.money.grouped import CostGroup, grouped
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range, range_total
from opleiding.facts.money.realised import realised_lines
from opleiding.facts.money.roi import payback_months
from opleiding.facts.money.subsidies import SubsidyLine, subsidy_lines
from opleiding.facts.traced import Traced, holds_closed, total
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState, Option
from opleiding.records.people import Person
from opleiding.records.sessions import Session
from opleiding.records.shared import CostCategory

ONE = Decimal(1)
_IN_FULL: Mapping[CostCategory, Decimal] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Actual:
    """The held sessions of a case, what they cost, and what is known of their yield.

    `groups` are the costs as they may be told: the time of a few people stands together with
    another cost. `costs` has every line, for reckoning; it isn't shown.
    """

    sessions: tuple[str, ...]
    first_day: date
    last_day: date
    costs: Costs = field(repr=False)
    groups: tuple[CostGroup, ...]
    benefits: tuple[BenefitLine, ...]
    payback_gross: Traced | None
    payback_net: Traced | None

    @property
    def gross(self) -> Range | None:
        """EUR that it cost, whoever paid."""
        amounts = [group.amount for group in self.groups if group.amount is not None]
        if len(amounts) < len(self.groups):
            return None
        return range_total(amounts).named(Quantity.ALL_COSTS)

    @property
    def subsidised(self) -> Range:
        """EUR that others paid."""
        return self.costs.subsidised

    @property
    def net(self) -> Range | None:
        """EUR that the company paid itself."""
        gross = self.gross
        return None if gross is None else (gross - self.subsidised).named(Quantity.OWN_COSTS)

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
    costs = _costs(policy, sessions, _over(policy, case, option, years))
    gross, net = _paybacks(policy, case, option, sessions)
    return Actual(
        tuple(session.id for session in sessions),
        min(session.first_day for session in sessions),
        max(session.last_day for session in sessions),
        costs,
        grouped(costs, apart=_are_many(policy, sessions)),
        realised_lines(policy, case, option, sessions, years=years),
        gross,
        net,
    )


def costs_told(actual: Actual) -> Costs:
    """The costs with a line for each group: what may be opened."""
    lines = (CostLine(g.categories[0], None, g.amount, g.where) for g in actual.groups)
    return Costs(tuple(lines), actual.costs.subsidies)


def _are_many(policy: Policy, sessions: tuple[Session, ...]) -> bool:
    """Enough people were there for their time to be told."""
    people = {one.person for session in sessions for one in attended(session)}
    return len(people) >= policy.organisation.privacy.minimum_group


def sessions_of(policy: Policy, case: Case) -> tuple[Session, ...]:
    """The held sessions of the trainings in its option, since its approval, by day.

    A session that several approved cases could claim belongs to the one that was approved last
    before it, so that nothing counts twice.
    """
    return _owned(policy).get(case.id, ())


@lru_cache(1)
def _owned(policy: Policy) -> dict[str, tuple[Session, ...]]:
    """The sessions of all approved cases, by case."""
    approved = [
        (case.since, case.id, frozenset(case.option.trainings))
        for case in policy.all(Case)
        if case.state is CaseState.APPROVED and case.option and case.since
    ]
    found: dict[str, list[Session]] = {}
    for session in sorted(held(policy), key=lambda session: (session.first_day, session.id)):
        day = session.first_day
        claims = [c[:2] for c in approved if c[0] <= day and session.training in c[2]]
        if claims:
            found.setdefault(max(claims)[1], []).append(session)
    return {case: tuple(sessions) for case, sessions in found.items()}


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a case plans, and which share of a category that is written off counts."""

    planned: Costs
    written_off: Mapping[CostCategory, Decimal] = field(default_factory=dict)


def _over(policy: Policy, case: Case, option: Option, years: Decimal) -> _Counted:
    written_off = {
        cost.category: counted_over(cost, years) for cost in option.costs if cost.spread_over_years
    }
    return _Counted(costs_of(policy, case, option, years=years), written_off)


def _paybacks(
    policy: Policy, case: Case, option: Option, sessions: tuple[Session, ...]
) -> tuple[Traced | None, Traced | None]:
    """Months until what was paid once came back, on all costs and on what the company paid itself."""
    once = _costs(policy, sessions, _Counted(outlay_of(policy, case, option)))
    upkeep = upkeep_of(policy, case, option)
    again, still = _yearly(once, upkeep)
    lines = realised_lines(policy, case, option, sessions)
    if once.gross is None or once.net is None or upkeep.gross is None:
        return None, None
    if all(line.adjusted is None for line in lines):
        return None, None
    gained = benefit_total(lines).likely
    apart = _are_many(policy, sessions)
    paid = range_total(g.amount for g in grouped(once, apart=apart) if g.amount is not None)
    paid = (paid - range_total(again) if again else paid).named(Quantity.OUTLAY)
    own = (paid - once.subsidised).named(Quantity.OWN_COSTS)
    each_year = range_total((*again, *still)).likely
    return (
        payback_months(paid.likely, gained, each_year),
        payback_months(own.likely, gained, each_year),
    )


def _yearly(once: Costs, upkeep: Costs) -> tuple[list[Range], list[Range]]:
    """What comes back every year: what sessions carried of it, and what only the case plans.

    A session doesn't say which part comes back: as much as the case plans, if that was carried.
    """
    carried = sums(tuple(line for line in once.lines if not line.planned))
    planned = sums(upkeep.lines).items()
    there = {category: paid.likely.value for category, paid in carried.items()}
    again = [cost for category, cost in planned if there.get(category, -1) >= cost.likely.value]
    return again, [cost for category, cost in planned if category not in carried]


def _costs(policy: Policy, sessions: tuple[Session, ...], counted: _Counted) -> Costs:
    lines: list[CostLine] = []
    subsidies: list[SubsidyLine] = []
    for session in sessions:
        there = tuple(carried(policy, session, counted.written_off))
        places = [(s, session.at("subsidies", i)) for i, s in enumerate(session.subsidies)]
        subsidies += map(_shut, subsidy_lines(places, sums(there)))
        lines += there
    known = {line.category for line in lines} | {CostCategory.PARTICIPANT_TIME}
    planned = (
        replace(line, planned=True) for line in counted.planned.lines if line.category not in known
    )
    return Costs((*lines, *planned), tuple(subsidies))


def _shut(line: SubsidyLine) -> SubsidyLine:
    """A subsidy on people's time isn't opened: it would tell what that of one session cost."""
    if line.amount is None or not holds_closed(line.amount.likely):
        return line
    return replace(line, amount=line.amount.each(lambda one: one.shut()))


def carried(
    policy: Policy, session: Session, written_off: Mapping[CostCategory, Decimal] = _IN_FULL
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
