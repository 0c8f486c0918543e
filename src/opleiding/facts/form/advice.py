"""Which training form fits a goal, with the reasons and the one answer that would change the advice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from opleiding.facts.form.answers import Answered, told
from opleiding.facts.form.offers import Offer, offers
from opleiding.facts.form.table import ScoredForm, Table, best, scored, table
from opleiding.policy import Policy
from opleiding.records.forms import Criterion, Form
from opleiding.records.goals import Goal

_EITHER = {
    Criterion.FEW_LEARNERS: Criterion.MANY_LEARNERS,
    Criterion.MANY_LEARNERS: Criterion.FEW_LEARNERS,
}
"""Of these two at most one holds."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One answer that would put other forms on top: which, and whether it is open today.

    `best` are the forms on top with that answer. `replaces` tells that none of them is today's.
    """

    criterion: Criterion
    yes: bool
    is_open: bool
    best: tuple[Form, ...]
    replaces: bool


@dataclass(frozen=True, slots=True)
class FormAdvice:
    """The forms, the best fitting first; `open` are questions without an answer.

    `turns` are the single answers that would change which forms are on top: open questions first,
    then known answers turned round; of each those first that put only other forms on top.
    """

    goal: Goal
    answers: tuple[Answered, ...]
    forms: tuple[ScoredForm, ...]
    offers: Mapping[Form, Offer]
    open: tuple[Criterion, ...]
    turns: tuple[Turn, ...]

    @property
    def best(self) -> tuple[Form, ...]:
        """The forms with the highest score: several are a tie; none while nothing speaks for any."""
        return best(self.forms)


def advise(policy: Policy, goal: Goal, given: Mapping[Criterion, bool] | None = None) -> FormAdvice:
    """Scores every form on the answers. A given answer goes before the records'."""
    own = given or {}
    found = {one.criterion: one for one in told(policy, goal)}
    for criterion, yes in own.items():
        found = _with(found, criterion, yes=yes, keeps=own)
    answers = tuple(found[criterion] for criterion in Criterion if criterion in found)
    plain = {one.criterion: one.yes for one in answers}
    rows = table(policy.organisation.forms)
    forms = scored(rows, plain)
    return FormAdvice(
        goal,
        answers,
        forms,
        offers(policy, goal),
        tuple(criterion for criterion in Criterion if criterion not in found),
        tuple(sorted(_turns(rows, found, best(forms)), key=_first_open)),
    )


def _with(
    found: Mapping[Criterion, Answered],
    criterion: Criterion,
    *,
    yes: bool,
    keeps: Mapping[Criterion, bool],
) -> dict[Criterion, Answered]:
    """The answers with this one in them; few learners can't be many, unless somebody said both."""
    after = {**found, criterion: Answered(criterion, yes)}
    other = _EITHER.get(criterion)
    if yes and other and other not in keeps:
        after[other] = Answered(other, yes=False)
    return after


def _turns(
    rows: Table, found: Mapping[Criterion, Answered], now: tuple[Form, ...]
) -> Iterator[Turn]:
    for criterion in Criterion:
        before = found.get(criterion)
        for yes in (True, False):
            if before is None or before.yes is not yes:
                after = _with(found, criterion, yes=yes, keeps={})
                then = best(scored(rows, {name: one.yes for name, one in after.items()}))
                if set(then) != set(now):
                    replaces = set(then).isdisjoint(now)
                    yield Turn(criterion, yes, before is None, then, replaces)


def _first_open(turn: Turn) -> tuple[bool, bool]:
    return not turn.is_open, not turn.replaces
