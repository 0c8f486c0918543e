"""Problems for the timetable's benchmark: a company by chance, its size as asked, the same for a seed."""

from datetime import date, datetime, time, timedelta
from random import Random

from opleiding.planning.problem import (
    Block,
    Candidate,
    Half,
    Learner,
    Limit,
    Problem,
    Want,
    week_of,
)
from opleiding.planning.reasons import Reason, Why
from opleiding.records.spans import Period, Slot

FIRST = date(2027, 1, 4)
PART_TIME, MORNINGS, HALF_DAY = 0.2, 0.3, 4
STARTS = (time(9), time(13))
HOLIDAYS = (date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17))


def problem(people: int, trainings: int, weeks: int, *, seed: int = 0) -> Problem:
    """A company that wants to learn.

    Departments of eight keep half of them; one in five works four days; everybody is away twice,
    and wants three to five trainings within 13 weeks or more; a trainer gives two, rooms are shared.
    """
    chance = Random(seed)
    days = [FIRST + timedelta(7 * week + day) for week in range(weeks) for day in range(5)]
    learners = {f"p{n}": _learner(chance, f"p{n}", f"d{n // 8}", days) for n in range(people)}
    candidates = [
        one for n in range(trainings) for one in _offers(n, days, rooms=max(3, trainings // 4))
    ]
    return Problem(
        learners=learners,
        wants=tuple(w for one in learners for w in _wants(chance, one, trainings, days)),
        candidates=tuple(candidates),
        closed=tuple(_day(day, Reason(Why.CLOSED, first=day, last=day)) for day in HOLIDAYS),
        limits=tuple(_limits(learners, days)),
        ease={
            (department, week_of(day)): 8 * 38 * 0.1
            for department in {one.department for one in learners.values()}
            for day in days
        },
    )


def _day(day: date, reason: Reason) -> Block:
    start = datetime.combine(day, time())
    return Block(start, start + timedelta(1), reason)


def _learner(chance: Random, name: str, department: str, days: list[date]) -> Learner:
    blocks = []
    if chance.random() < PART_TIME:
        off = chance.randrange(5)
        reason = Reason(Why.DAY_OFF, name)
        blocks += [_day(day, reason) for day in days if day.weekday() == off]
    for _ in range(2):
        start = chance.choice(days)
        last = start + timedelta(chance.choice([2, 6, 13]))
        blocks.append(
            Block(
                datetime.combine(start, time()),
                datetime.combine(last + timedelta(1), time()),
                Reason(Why.AWAY, name, first=start, last=last),
            )
        )
    prefers = (
        frozenset((day, Half.MORNING) for day in range(5)) if chance.random() < MORNINGS else ()
    )
    return Learner(name, department, tuple(blocks), 7.6, 15.2, frozenset(prefers))


def _offers(number: int, days: list[date], rooms: int) -> list[Candidate]:
    hours, many = ((4, 1), (4, 1), (4, 2), (7.6, 1))[number % 4]
    found = []
    for day in days:
        slots_days = [day + timedelta(7 * turn) for turn in range(many)]
        if slots_days[-1] > days[-1]:
            continue
        for start in STARTS if hours <= HALF_DAY else STARTS[:1]:
            slots = tuple(
                Slot(
                    datetime.combine(one, start),
                    datetime.combine(one, start)
                    + timedelta(hours=float(hours) + (hours > HALF_DAY) * 0.5),
                )
                for one in slots_days
            )
            found.append(
                Candidate(
                    f"t{number}", slots, hours, least=4, most=10,
                    trainer=f"x{number // 2}", room=f"r{number % rooms}",
                )
            )  # fmt: skip
    return found


def _wants(chance: Random, person: str, trainings: int, days: list[date]) -> list[Want]:
    found = []
    for number in sorted(chance.sample(range(trainings), chance.randint(3, 5))):
        span = chance.choice([13, 20, len(days) // 5])
        first = days[5 * chance.randint(0, max(0, len(days) // 5 - span))]
        window = Period(first, min(days[-1], first + timedelta(7 * span - 3)))
        found.append(Want(person, f"t{number}", window, chance.randint(1, 5)))
    return found


def _limits(learners: dict[str, Learner], days: list[date]) -> list[Limit]:
    members: dict[str, list[Learner]] = {}
    for one in learners.values():
        members.setdefault(one.department, []).append(one)
    found = []
    for department, people in members.items():
        for day in days:
            here = [
                one
                for one in people
                if not any(b.start.date() <= day < b.end.date() for b in one.blocks)
            ]
            reason = Reason(Why.PRESENCE, department, first=day, number=len(people) // 2)
            for half in Half:
                most = max(0, len(here) - len(people) // 2)
                found.append(Limit(reason, frozenset(one.id for one in people), (day, half), most))
    return found
