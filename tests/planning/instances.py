"""Small problems by chance, of every kind of demand; the same seed makes the same problem."""

from datetime import date, datetime, time, timedelta
from random import Random

from opleiding.planning.problem import (
    Block,
    Candidate,
    Half,
    Learner,
    Limit,
    Order,
    Problem,
    Want,
    Weights,
)  # fmt: skip
from opleiding.planning.reasons import Reason, Why
from opleiding.records.spans import Period, Slot

MONDAY = date(2027, 3, 1)
CELLS = [
    (MONDAY + timedelta(7 * week + day), half)
    for week in range(2)
    for day in (0, 2)
    for half in Half
]


def slot(day: date, half: Half, hours: float) -> Slot:
    start = datetime.combine(day, time(9) if half is Half.MORNING else time(13))
    return Slot(start, start + timedelta(hours=hours))


def tiny(seed: int, people: int = 3, trainings: int = 2) -> Problem:
    """A problem that can be tried out: a handful of people, trainings and half days."""
    chance = Random(seed)
    names = [f"p{n}" for n in range(chance.randint(2, people))]
    titles = [f"t{n}" for n in range(chance.randint(1, trainings))]
    candidates = [one for title in titles for one in _offers(chance, title)]
    learners = {name: _learner(chance, name) for name in names}
    wants = _wants(chance, names, titles, candidates)
    reason = Reason(Why.PRESENCE, "d0", number=1)
    members = frozenset(one.id for one in learners.values() if one.department == "d0")
    limits = [
        Limit(reason, members, cell, chance.randint(0, 2))
        for cell in CELLS
        if chance.random() < 0.4
    ]
    return Problem(
        learners=learners,
        wants=wants,
        candidates=tuple(candidates),
        closed=tuple(_block(chance, Reason(Why.CLOSED)) for _ in range(chance.randint(0, 1))),
        trainers={"x": tuple(_block(chance, Reason(Why.AWAY, "x")) for _ in range(chance.randint(0, 1)))},
        limits=tuple(limits),
        orders=(Order("t1", "t0"),) if len(titles) > 1 and chance.random() < 0.4 else (),
        ease={
            (department, (2027, week)): float(chance.randint(0, 8))
            for department in ("d0", "d1") for week in (9, 10)
        },
        weights=Weights(unplaced=1000),
    )  # fmt: skip


def _offers(chance: Random, title: str) -> list[Candidate]:
    hours = chance.choice([2.0, 3.0, 4.0])
    most = chance.choice([None, 1, 2, 3])
    least = chance.choice([1, 1, 2]) if most != 1 else 1
    trainer, room = chance.choice([None, "x", "y", "p0"]), chance.choice([None, None, "zaal"])
    cells = sorted(chance.sample(CELLS, chance.randint(2, 4)))
    double = chance.random() < 0.25
    standing = chance.randrange(len(cells)) if chance.random() < 0.2 else None
    found = []
    for number, (day, half) in enumerate(cells):
        slots = (slot(day, half, hours),)
        if double:
            slots += (slot(day + timedelta(7), half, hours),)
        found.append(
            Candidate(
                title, slots, hours, least, most, trainer, room,
                session=f"{title}-{number}" if number == standing else None,
                standing=number == standing,
            )
        )  # fmt: skip
    return found


def _learner(chance: Random, name: str) -> Learner:
    blocks = tuple(_block(chance, Reason(Why.AWAY, name)) for _ in range(chance.randint(0, 2)))
    prefers = (
        frozenset((day, Half.MORNING) for day in (0, 2)) if chance.random() < 0.3 else frozenset()
    )
    return Learner(
        name, chance.choice(["d0", "d0", "d1"]), blocks,
        chance.choice([4.0, 8.0]), chance.choice([4.0, 6.0, 16.0]), prefers,
    )  # fmt: skip


def _block(chance: Random, reason: Reason) -> Block:
    day, half = chance.choice(CELLS)
    whole = chance.random() < 0.5
    start = datetime.combine(day, time(0) if whole or half is Half.MORNING else time(13))
    return Block(start, start + timedelta(hours=23 if whole else 6), reason)


def _wants(
    chance: Random, names: list[str], titles: list[str], candidates: list[Candidate]
) -> tuple[Want, ...]:
    wants = [
        _want(chance, name, title, candidates)
        for name in names
        for title in titles
        if chance.random() < 0.75
    ]
    return tuple(wants or [_want(chance, names[0], titles[0], candidates)])


def _want(chance: Random, name: str, title: str, candidates: list[Candidate]) -> Want:
    first = MONDAY + timedelta(chance.choice([0, 0, 0, 7]))
    window = Period(first, first + timedelta(chance.choice([6, 20, 20])))
    mine = [i for i, one in enumerate(candidates) if one.training == title]
    standing = [i for i in mine if candidates[i].standing]
    if standing and chance.random() < 0.2:
        return Want(name, title, window, chance.randint(1, 3), standing[0], fixed=True)
    now = chance.choice(mine) if chance.random() < 0.2 else None
    return Want(name, title, window, chance.randint(1, 3), now)
