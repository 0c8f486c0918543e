"""Trainings by what they cost and what they changed: which to repeat, to deepen, to stop, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.attendance import attended, held
from opleiding.facts.effects.change import change, latest
from opleiding.facts.effects.outcomes import last_conclusions
from opleiding.facts.money.actual import carried
from opleiding.facts.money.outcome import known_outcomes
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.reads import SETTLED_MONTHS
from opleiding.facts.traced import Traced, constant, total
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Outcome
from opleiding.records.goals import Goal
from opleiding.records.localised import Words
from opleiding.records.needs import Need, SourceKind
from opleiding.records.sessions import Session
from opleiding.records.shared import CostCategory
from opleiding.records.trainings import Training

REACHED, HARDLY, HALF = Decimal("0.9"), Decimal("0.25"), Decimal("0.5")
"""From nine tenths of the way a goal counts as reached; below a quarter hardly anything moved."""

_WORTH = {Outcome.ACHIEVED: Decimal(1), Outcome.PARTLY: HALF, Outcome.NOT_YET: Decimal(0)}


class Verdict(StrEnum):
    """What the records say to do with a training; `CANT_TELL` is as good an answer as any."""

    REPEAT = "repeat"
    DEEPEN = "deepen"
    STOP = "stop"
    CANT_TELL = "can't_tell_yet"


class Because(StrEnum):
    """Why."""

    WAY = "way_to_the_target"
    CONCLUDED = "what_measurements_came_to"
    RETURN = "ROI_of_its_case"
    LAW = "the_law_asks_for_it"
    EARLY = "still_too_early"
    FEW = "so_few_took_part_that_it_stays_there"
    NOTHING = "nothing_was_measured_yet"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason with its figure, a share 0 to 1 or an ROI in percent, and the records behind it."""

    because: Because
    value: Traced | None
    where: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A training that was held: EUR that it cost so far, how far it came, 0 to 1, and the verdict.

    `with_time`: the cost has the time of who took part in it; of a few people it stays out.
    """

    id: str
    title: Words
    sessions: int
    cost: Traced
    with_time: bool
    effect: Traced | None
    verdict: Verdict
    reasons: tuple[Reason, ...]
    where: Where


def portfolio(policy: Policy) -> tuple[Held, ...]:
    """Every training that was held, by verdict and then by id; nothing is ranked."""
    found = [_held(policy, *pair) for pair in _by_training(policy)]
    order = list(Verdict)
    return tuple(sorted(found, key=lambda one: (order.index(one.verdict), one.id)))


def _by_training(policy: Policy) -> Iterator[tuple[Training, tuple[Session, ...]]]:
    sessions = held(policy)
    for training in policy.all(Training):
        own = tuple(session for session in sessions if session.training == training.id)
        if own:
            yield training, own


def _held(policy: Policy, training: Training, sessions: tuple[Session, ...]) -> Held:
    cost, with_time = _cost(policy, sessions)
    way, concluded = _way(policy, training, sessions), _concluded(policy, sessions)
    known = [one.value for one in (way, concluded) if one and one.value]
    effect = min(known, key=lambda one: one.value) if known else None
    gained, law = _return(policy, training), _law(policy, training)
    few = () if known or not _all_few(policy, sessions) else (Reason(Because.FEW, None, ()),)
    early = () if known or few else (_missing(policy, sessions),)
    told = (way, concluded, gained, law, *few, *early)
    verdict = _verdict(effect, gained, lawful=law is not None, done=_done(policy, sessions))
    reasons = tuple(one for one in told if one is not None)
    return Held(
        training.id, training.title, len(sessions), cost, with_time, effect, verdict, reasons,
        training.at(),
    )  # fmt: skip


def _verdict(effect: Traced | None, gained: Reason | None, *, lawful: bool, done: bool) -> Verdict:
    """Reached is repeated; what hardly moved, or moved too little for its price, is stopped.

    Only once a whole first year of measuring has passed, and never what the law asks for.
    """
    if effect is None:
        return Verdict.CANT_TELL
    if effect.value >= REACHED:
        return Verdict.REPEAT
    lost = gained is not None and gained.value is not None and gained.value.value < 0
    little = effect.value < HARDLY or (effect.value < HALF and lost)
    return Verdict.STOP if little and done and not lawful else Verdict.DEEPEN


def _cost(policy: Policy, sessions: tuple[Session, ...]) -> tuple[Traced, bool]:
    people = {one.person for session in sessions for one in attended(session)}
    many = len(people) >= policy.organisation.privacy.minimum_group
    lines = [
        line
        for session in sessions
        for line in carried(policy, session)
        if many or line.category is not CostCategory.PARTICIPANT_TIME
    ]
    whole = many and all(line.amount for line in lines)
    amounts = (line.amount.likely for line in lines if line.amount)
    return total(amounts).named(Quantity.ALL_COSTS), whole


def _way(policy: Policy, training: Training, sessions: tuple[Session, ...]) -> Reason | None:
    """How much of the way to their targets the indicators of its goals came, the mean, 0 to 1."""
    start = min(session.last_day for session in sessions)
    settled = after_months(start, SETTLED_MONTHS)
    ways: list[Traced] = []
    for goal in (policy.find(Goal, name) for name in training.goals):
        found = change(policy, goal, start) if goal else None
        now = latest(found.indicator, upto=policy.today, after=settled) if found else None
        achieved = found.achieved(now) if found else None
        if found and now and achieved is not None:
            reached = min(max(achieved, Decimal(0)), Decimal(1))
            known = [one for one in (now, found.baseline, found.target) if one]
            ways.append(Traced(reached, total(known).sources))
    mean = total(ways).over(constant(len(ways))) if ways else None
    return Reason(Because.WAY, mean, mean.sources) if mean else None


def _concluded(policy: Policy, sessions: tuple[Session, ...]) -> Reason | None:
    """What its measurements came to: achieved 1, partly a half, not yet 0; of small groups none."""
    own = {session.id for session in sessions}
    minimum = policy.organisation.privacy.minimum_group
    told = [
        Traced(_WORTH[last.outcome], (last.where,))
        for session, last in last_conclusions(policy)
        if session.id in own and last and last.outcome in _WORTH
        if len(attended(session)) >= minimum
    ]
    mean = total(told).over(constant(len(told))) if told else None
    return Reason(Because.CONCLUDED, mean, mean.sources) if mean else None


def _return(policy: Policy, training: Training) -> Reason | None:
    """The real ROI of the last approved case that it is in, once that is known."""
    for case, outcome in known_outcomes(policy):
        own = case.option is not None and training.id in case.option.trainings
        if own and outcome.on_gross and outcome.on_gross.roi:
            return Reason(Because.RETURN, outcome.on_gross.roi, (case.at(),))
    return None


def _law(policy: Policy, training: Training) -> Reason | None:
    goals = (policy.find(Goal, name) for name in training.goals)
    needs = (policy.find(Need, name) for goal in goals if goal for name in goal.answers)
    places = tuple(
        need.at("source")
        for need in needs
        if need and need.source and need.source.kind is SourceKind.LEGISLATION
    )
    return Reason(Because.LAW, None, places) if places else None


def _all_few(policy: Policy, sessions: Iterable[Session]) -> bool:
    minimum = policy.organisation.privacy.minimum_group
    told = {session.id for session, last in last_conclusions(policy) if last}
    own = [session for session in sessions if session.id in told]
    return bool(own) and all(len(attended(session)) < minimum for session in own)


def _missing(policy: Policy, sessions: tuple[Session, ...]) -> Reason:
    first = min(session.last_day for session in sessions)
    early = policy.today < after_months(first, SETTLED_MONTHS)
    return Reason(Because.EARLY if early else Because.NOTHING, None, (sessions[0].at(),))


def _done(policy: Policy, sessions: tuple[Session, ...]) -> bool:
    """The last moment of measuring has passed for one session at least."""
    last = max(policy.organisation.evaluation.after_months, default=0)
    return any(policy.today >= after_months(one.last_day, last) for one in sessions)
