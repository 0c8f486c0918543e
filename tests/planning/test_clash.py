"""What stands in the way can't be met together, and can as soon as any one of it is taken away."""

from dataclasses import replace

import pytest

from opleiding.planning.clash import clashes
from opleiding.planning.problem import Problem
from opleiding.planning.reasons import Reason, Why
from opleiding.planning.search import search
from opleiding.records.spans import Period
from tests.planning.instances import tiny
from tests.planning.judge import can_place

pytest.importorskip("highspy")

EVER = Period(*(tiny(0).wants[0].window.first.replace(year=year) for year in (2000, 2100)))


def only(problem: Problem, kept: set[Reason]) -> Problem:
    """The problem with these demands and no other."""

    def has(why: Why, subject: str, number: float | None) -> bool:
        return Reason(why, subject, number=number) in kept

    windows = {(one.subject, one.other) for one in kept if one.why is Why.WINDOW}
    candidates = tuple(
        replace(
            one,
            least=one.least if has(Why.LEAST, one.training, one.least) else 1,
            most=one.most if has(Why.MOST, one.training, one.most) else None,
            trainer=one.trainer
            if Reason(Why.TRAINER, one.trainer or "") in kept
            else f"{one.trainer}#{n}",
            room=one.room if Reason(Why.ROOM, one.room or "") in kept else None,
        )
        for n, one in enumerate(problem.candidates)
    )
    learners = {
        name: replace(
            one,
            blocks=tuple(block for block in one.blocks if block.reason in kept),
            day_hours=one.day_hours if has(Why.DAY_HOURS, name, one.day_hours) else 1e9,
            week_hours=one.week_hours if has(Why.WEEK_HOURS, name, one.week_hours) else 1e9,
        )
        for name, one in problem.learners.items()
    }
    trainers = {
        one.trainer: tuple(
            block
            for block in problem.trainers.get((one.trainer or "").split("#")[0], ())
            if block.reason in kept
        )
        for one in candidates
        if one.trainer
    }
    return replace(
        problem,
        learners=learners,
        candidates=candidates,
        trainers=trainers,
        closed=tuple(block for block in problem.closed if block.reason in kept),
        limits=tuple(limit for limit in problem.limits if limit.reason in kept),
        orders=tuple(o for o in problem.orders if Reason(Why.ORDER, o.training, o.after) in kept),
        wants=tuple(
            one if (one.person, one.training) in windows or one.fixed else replace(one, window=EVER)
            for one in problem.wants
        ),
    )


def possible(problem: Problem, kept: set[Reason]) -> bool:
    """Whether there is a timetable that heeds these demands, and no other."""
    must = {
        want
        for want, one in enumerate(problem.wants)
        if Reason(Why.WANTED, one.person, one.training) in kept and not one.fixed
    }
    return can_place(only(problem, kept), must)


GIVES_AND_LEARNS = 1789
IMPOSSIBLE = [
    *[seed for seed in range(400) if not can_place(tiny(seed))][:60],
    GIVES_AND_LEARNS,
]


@pytest.mark.parametrize("seed", IMPOSSIBLE)
def test_every_reason_is_needed(seed):
    problem = tiny(seed)

    [first, *_] = sets = clashes(search(problem, seconds=30), seconds=30)

    assert first[0].why is Why.WANTED
    for reasons in sets:
        assert not possible(problem, set(reasons))
        for reason in reasons:
            assert possible(problem, set(reasons) - {reason}), reason


def test_what_can_be_placed_needs_no_explanation():
    problem = next(one for seed in range(100) if can_place(one := tiny(seed)))

    assert clashes(search(problem, seconds=30), seconds=30) == ()
