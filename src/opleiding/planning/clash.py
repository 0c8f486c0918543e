"""Why a place for everybody can't be found: a set of demands that clash, none of them to spare.

QuickXplain (Junker, 2004): halves the demands and asks the solver which half is needed, so that
what is left can't be met together, and can as soon as any one of it is taken away. That nobody is
in two places at once is no demand: it can't be taken away.
"""

from collections.abc import Sequence
from time import monotonic

from opleiding.planning import solver
from opleiding.planning.demands import demands, wanted
from opleiding.planning.model import Model
from opleiding.planning.problem import Problem
from opleiding.planning.reach import Reach
from opleiding.planning.reasons import Reason, Why
from opleiding.planning.timetable import Timetable


class OutOfTime(Exception):
    """The solver couldn't say in the time that was left."""


def clashes(found: Timetable, *, seconds: float, seed: int = 0) -> tuple[tuple[Reason, ...], ...]:
    """For each training that somebody found no place in, what stands in the way; each set is minimal.

    Nothing for a training where a place for everybody does exist, or where time ran out.
    """
    search = _Clash(found.problem, monotonic() + seconds, seed)
    trainings = dict.fromkeys(found.problem.wants[want].training for want in found.unplaced)
    sets = (search.of(training, found.unplaced) for training in trainings)
    return tuple(dict.fromkeys(one for one in sets if one))


class _Clash:
    def __init__(self, problem: Problem, until: float, seed: int) -> None:
        self.problem, self.until, self.seed = problem, until, seed
        self.reach = Reach(problem)
        self.held = tuple(want.now if want.fixed else None for want in problem.wants)
        self.known: dict[frozenset[Reason], bool] = {}

    def of(self, training: str, unplaced: Sequence[int]) -> tuple[Reason, ...]:
        """The smallest set that is found, from the fewest wants that clash."""
        try:
            for wants in self._circles(training, unplaced):
                everything = self._everything(wants)
                self.known = {}
                if self._clash(wants, everything, everything):
                    return self._smallest(wants, everything)
        except OutOfTime:
            pass
        return ()

    def _circles(self, training: str, unplaced: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        """Wants in ever wider circles: one that is out, those people's, its training's, everybody's."""
        free = [want for want, one in enumerate(self.problem.wants) if not one.fixed]
        same = [want for want in free if self.problem.wants[want].training == training]
        out = [(want,) for want in unplaced if want in set(same)]
        people = {self.problem.wants[want].person for (want,) in out}
        theirs = [want for want in free if self.problem.wants[want].person in people]
        return (*out, tuple(theirs), tuple(same), tuple(free))

    def _company(self, wants: Sequence[int]) -> tuple[int, ...]:
        """With these, who can make up the number, and what has to come first."""
        trainings = {self.problem.wants[want].training for want in wants}
        before = 0
        while len(trainings) > before:
            before = len(trainings)
            trainings |= {o.after for o in self.problem.orders if o.training in trainings}
        return tuple(
            want
            for want, one in enumerate(self.problem.wants)
            if one.training in trainings and not one.fixed
        )

    def _everything(self, wants: Sequence[int]) -> tuple[Reason, ...]:
        """Every demand on these wants and their company; what is least given up comes first."""
        company = self._company(wants)
        found = set(demands(self.problem, company))
        found -= {wanted(self.problem.wants[want]) for want in set(company) - set(wants)}
        for want in company:
            one = self.problem.wants[want]
            for index in self.reach.of_training(one.training):
                found |= self.reach.hindrances(one, index)
        turn = {why: place for place, why in enumerate(Why)}
        return tuple(sorted(found, key=lambda reason: (turn[reason.why], reason.order)))

    def _smallest(self, wants: Sequence[int], everything: tuple[Reason, ...]) -> tuple[Reason, ...]:
        one = self._explain(wants, everything, (), everything, new=False)
        other = self._explain(wants, everything, (), everything[::-1], new=False)
        turn = {reason: place for place, reason in enumerate(everything)}
        fewest = one if len(one) <= len(other) else other
        return tuple(sorted(fewest, key=turn.__getitem__))

    def _explain(
        self, wants: Sequence[int], everything: tuple[Reason, ...],
        given: tuple[Reason, ...], left: tuple[Reason, ...], *, new: bool,
    ) -> tuple[Reason, ...]:  # fmt: skip
        """What of `left` is needed for the clash besides what is given."""
        if new and self._clash(wants, everything, given):
            return ()
        if len(left) == 1:
            return left
        middle = len(left) // 2
        front, back = left[:middle], left[middle:]
        behind = self._explain(wants, everything, (*given, *front), back, new=True)
        before = self._explain(wants, everything, (*given, *behind), front, new=bool(behind))
        return (*before, *behind)

    def _clash(
        self, wants: Sequence[int], everything: Sequence[Reason], heeded: Sequence[Reason]
    ) -> bool:
        """Whether there is no timetable that heeds these, whatever it costs."""
        key = frozenset(heeded)
        if key not in self.known:
            must = [want for want in wants if wanted(self.problem.wants[want]) in key]
            without = frozenset(everything) - key
            self.known[key] = bool(must) and self._impossible(must, wants, without)
        return self.known[key]

    def _impossible(
        self, must: Sequence[int], wants: Sequence[int], without: frozenset[Reason]
    ) -> bool:
        left = self.until - monotonic()
        if left <= 0:
            raise OutOfTime
        model = Model(
            self.problem,
            self.reach,
            free=self._company(wants),
            held=self.held,
            without=without,
            must=must,
        )
        model.program.cost = [0.0] * len(model.program.cost)
        outcome = solver.solve(model.program, seconds=left, seed=self.seed, gap=1).outcome
        if outcome is solver.Outcome.UNKNOWN:
            raise OutOfTime
        return outcome is solver.Outcome.IMPOSSIBLE
