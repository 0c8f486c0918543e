"""The problem of a policy: what its plans ask for, in its people's agendas."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from opleiding.facts.sessions.places import places
from opleiding.planning.offers import offers, standing
from opleiding.planning.people import Busy, blocks, closed_days, learner
from opleiding.planning.presence import ease, limits, map_people, simultaneous
from opleiding.planning.problem import Block, Candidate, Order, Problem, Want, Weights
from opleiding.planning.wanted import Wanted, as_want, seated, upcoming, wanted
from opleiding.policy import Policy
from opleiding.records.organisation import Wishes
from opleiding.records.sessions import Session, SessionState
from opleiding.records.spans import Period
from opleiding.records.trainings import Training

NOTICE = timedelta(7)
"""Nobody is called to a training within the week, unless it is asked."""
_LONGEST = timedelta(371)
_REPAIR = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """What a timetable is made for; the defaults are all open activities from next week on."""

    first: date | None = None
    last: date | None = None
    trainings: frozenset[str] = frozenset()
    busy: Busy = field(default_factory=dict)
    repair: bool = False
    statutory: bool = False
    wishes: Wishes | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """The problem, the days that it covers, and what plans wanted within a time that is over."""

    problem: Problem
    horizon: Period
    late: tuple[Wanted, ...]


def filled(policy: Policy, asked: Asked) -> Filled:
    """The problem that this policy has."""
    horizon = _horizon(policy, asked)
    found = wanted(policy, horizon, asked.trainings)
    sessions, seats = _sessions(policy, asked, horizon)
    new = [as_want(policy, one) for one in found if not one.late]
    wants = (*new, *seats)
    open_ = [want for want in wants if not want.fixed]
    candidates = (*sessions, *_offers(policy, open_, horizon))
    people = {want.person for want in wants}
    limited = list(limits(policy, {want.person for want in open_}, horizon))
    if asked.statutory:
        limited += simultaneous(policy, horizon)
    problem = Problem(
        learners={
            one.id: learner(policy, one, horizon, asked.busy)
            for one in map_people(policy, sorted(people))
        },
        wants=wants,
        candidates=candidates,
        closed=tuple(closed_days(policy.organisation, horizon)),
        trainers=_trainers(policy, candidates, horizon, asked.busy),
        limits=tuple(limited),
        orders=tuple(_orders(policy, open_)),
        ease=ease(policy, people, horizon),
        weights=_weights(asked, policy.organisation.timetable.wishes),
    )
    return Filled(problem, horizon, tuple(one for one in found if one.late))


def _horizon(policy: Policy, asked: Asked) -> Period:
    """From the day that was asked to the last day that anything is wanted, a year at most."""
    latest = date.max - 2 * _LONGEST
    first = min(asked.first or min(policy.today, latest) + NOTICE, latest)
    ever = Period(first, first + _LONGEST)
    ends = [one.window.last for one in wanted(policy, ever, asked.trainings) if not one.late]
    ends += [session.last_day for session in upcoming(policy, first)]
    last = asked.last or min(max(ends, default=first), ever.last)
    return Period(first, max(first, last))


def _sessions(policy: Policy, asked: Asked, horizon: Period) -> tuple[list[Candidate], list[Want]]:
    """Sessions to come, and who sits in them."""
    candidates: list[Candidate] = []
    seats: list[Want] = []
    for session in upcoming(policy, horizon.first):
        movable = asked.repair and _can_be_given_up(session, horizon)
        training = policy.find(Training, session.training)
        seats += seated(policy, session, len(candidates), repair=asked.repair, horizon=horizon)
        waiting = len(places(policy, session).up)
        candidates.append(standing(session, training, movable=movable, kept=waiting))
    return candidates, seats


def _can_be_given_up(session: Session, horizon: Period) -> bool:
    ahead = session.first_day >= horizon.first
    return ahead and session.state is SessionState.PLANNED and bool(session.participants)


def _offers(policy: Policy, wants: list[Want], horizon: Period) -> list[Candidate]:
    """All that could be held, also outside a window: an explanation may say that a wider one helps."""
    trainings = (policy.find(Training, one) for one in sorted({want.training for want in wants}))
    return [
        candidate
        for training in trainings
        if training is not None
        for candidate in offers(training, horizon, policy.organisation.hours_per_day)
    ]


def _trainers(
    policy: Policy, candidates: tuple[Candidate, ...], horizon: Period, busy: Busy
) -> dict[str, tuple[Block, ...]]:
    names = {one.trainer for one in candidates if one.trainer is not None}
    return {
        person.id: tuple(blocks(person, horizon, busy))
        for person in map_people(policy, sorted(names))
    }


def _orders(policy: Policy, wants: list[Want]) -> list[Order]:
    asked = sorted({want.training for want in wants})
    trainings = (policy.find(Training, one) for one in asked)
    return [Order(one.id, after) for one in trainings if one for after in one.after]


def _weights(asked: Asked, settings: Wishes) -> Weights:
    """A repair moves as few as can be: no other wish outweighs it."""
    weights = {
        name: float(value) for name, value in (asked.wishes or settings).model_dump().items()
    }
    if asked.repair:
        weights["stability"] = max(1.0, weights["stability"]) * _REPAIR
    return Weights(**weights)
