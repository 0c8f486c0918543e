"""What cases promised and what came: how optimistic the house is, and what that says of the next case."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from opleiding.facts.effects.answers import Certainty, certainty
from opleiding.facts.money.benefit import Uncounted
from opleiding.facts.money.compared import Compared
from opleiding.facts.money.figures import OptionFigures, option_figures
from opleiding.facts.money.outcome import Outcome, outcome_of
from opleiding.facts.money.quantity import Quantity
from opleiding.facts.money.ranges import Range
from opleiding.facts.money.roi import Return
from opleiding.facts.traced import Traced, total
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.localised import Words
from opleiding.records.shared import CostCategory

CLOSE = Decimal("0.05")
"""Within a twentieth of what was promised the house estimates about right."""


class Leaning(StrEnum):
    """What came beside what was promised, all together."""

    LESS = "less_came"
    CLOSE = "about_as_promised"
    MORE = "more_came"


@dataclass(frozen=True, slots=True)
class Ratio:
    """What came ÷ what was promised, of `n` cases together, in EUR; `least` and `most` of one case."""

    n: int
    promised: Traced
    came: Traced
    ratio: Traced
    least: Traced
    most: Traced

    @property
    def certainty(self) -> Certainty:
        """How cautiously to speak of so few cases."""
        return certainty(self.n)

    @property
    def leaning(self) -> Leaning:
        """More, less, or about as promised."""
        if abs(self.ratio.value - 1) <= CLOSE:
            return Leaning.CLOSE
        return Leaning.LESS if self.ratio.value < 1 else Leaning.MORE


@dataclass(frozen=True, slots=True)
class CategoryRatio:
    """What one category of cost came to, beside what was promised."""

    category: CostCategory
    ratio: Ratio


@dataclass(frozen=True, slots=True)
class Known:
    """A case whose outcome is known: its costs and benefits, and its ROI as promised and as it came."""

    id: str
    title: Words | None
    cost: Compared
    benefit: Compared
    promised: Return
    came: Return
    where: Where


@dataclass(frozen=True, slots=True)
class Waiting:
    """An approved case whose outcome isn't known yet: from which day it may be, and what is missing.

    The day is None before the first session was held.
    """

    id: str
    title: Words | None
    known_from: date | None
    missing: tuple[Uncounted, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Experience:
    """All approved cases: those that are known, those that wait, and what the known ones teach."""

    known: tuple[Known, ...]
    waiting: tuple[Waiting, ...]
    categories: tuple[CategoryRatio, ...]
    cost: Ratio | None
    benefit: Ratio | None


@lru_cache(1)
def experience(policy: Policy) -> Experience:
    """Of the first year of every approved case; estimates that no session carries teach nothing."""
    approved = [case for case in policy.all(Case) if case.state is CaseState.APPROVED]
    found = [(case, *_looked_at(policy, case)) for case in sorted(approved, key=lambda c: c.id)]
    known = tuple(_known(found))
    outcomes = [outcome for _, _, outcome in found if outcome and outcome.known]
    return Experience(
        known,
        tuple(_waiting(found)),
        tuple(_categories(outcomes)),
        ratio_of(one.cost for one in known),
        ratio_of(one.benefit for one in known),
    )


def ratio_of(pairs: Iterable[Compared]) -> Ratio | None:
    """All pairs together; None where nothing was promised. A pair that promised nothing stays out."""
    there = [
        (one.planned.likely, one.real.likely)
        for one in pairs
        if one.planned is not None and one.real is not None and one.planned.likely.value > 0
    ]
    each = [ratio for promised, came in there if (ratio := came.over(promised)) is not None]
    promised, came = (total(side) for side in zip(*there, strict=True)) if there else (None, None)
    ratio = came.over(promised) if promised and came else None
    if promised is None or came is None or ratio is None:
        return None
    ends = sorted(each, key=lambda one: one.value)
    return Ratio(len(there), promised, came, ratio.named(Quantity.RATIO), ends[0], ends[-1])


def with_experience(figures: OptionFigures, found: Experience) -> Return | None:
    """The first-year return of an option if costs and benefits turn out as they did before.

    From the lowest to the highest that a known case came to. None without a known case or a figure.
    """
    gross = figures.costs.gross
    if gross is None or found.cost is None or found.benefit is None:
        return None
    return Return(_as_before(figures.benefit, found.benefit), _as_before(gross, found.cost))


def _as_before(amount: Range, ratio: Ratio) -> Range:
    likely = amount.likely
    factors = (ratio.least, ratio.ratio, ratio.most)
    low, middle, high = (likely.by_factor(factor) for factor in factors)
    return Range(low, middle, high)


_Found = tuple[Case, OptionFigures | None, Outcome | None]


def _looked_at(policy: Policy, case: Case) -> tuple[OptionFigures | None, Outcome | None]:
    figures = option_figures(policy, case, case.option) if case.option else None
    return figures, outcome_of(policy, case, figures)


def _known(found: Iterable[_Found]) -> Iterator[Known]:
    for case, figures, outcome in found:
        promised = figures.on_gross if figures else None
        if outcome and outcome.known and outcome.on_gross and promised:
            yield Known(
                case.id, case.title, outcome.gross, outcome.benefit, promised, outcome.on_gross,
                case.at(),
            )  # fmt: skip


def _waiting(found: Iterable[_Found]) -> Iterator[Waiting]:
    for case, _, outcome in found:
        if outcome is None:
            yield Waiting(case.id, case.title, None, (), case.at())
        elif not outcome.known:
            yield Waiting(case.id, case.title, outcome.known_from, outcome.waits_for, case.at())


def _categories(outcomes: list[Outcome]) -> Iterator[CategoryRatio]:
    for category in CostCategory:
        rows = (row for outcome in outcomes for row in outcome.costs)
        own = (r.compared for r in rows if r.categories == (category,) and not r.compared.stands_in)
        ratio = ratio_of(own)
        if ratio is not None:
            yield CategoryRatio(category, ratio)
