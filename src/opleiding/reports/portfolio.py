"""The portfolio: trainings by cost and effect, what to do with each, and what is evaluated."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from opleiding.facts.money.levels import LevelShare, level_shares
from opleiding.facts.money.portfolio import Held, Verdict, portfolio
from opleiding.policy import Policy

_EDGE = Decimal("0.03")


@dataclass(frozen=True, slots=True)
class Row:
    """A training by its number in the picture; its place there, 0 to 1, None where effect is unknown."""

    number: int
    held: Held
    across: Decimal | None
    up: Decimal | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many trainings have a verdict."""

    verdict: Verdict
    n: int


@dataclass(frozen=True, slots=True)
class PortfolioReport:
    """Every training that was held so far. `middle` is EUR in the middle of the picture."""

    today: date
    rows: tuple[Row, ...]
    tallies: tuple[Tally, ...]
    levels: tuple[LevelShare, ...]
    middle: Decimal


def portfolio_report(policy: Policy) -> PortfolioReport:
    """By verdict and then by id; costs run from nothing to those of the dearest training."""
    found = portfolio(policy)
    most = max((one.cost.value for one in found), default=Decimal(0))
    return PortfolioReport(
        policy.today,
        tuple(_row(number, one, most) for number, one in enumerate(found, start=1)),
        tuple(Tally(verdict, sum(one.verdict is verdict for one in found)) for verdict in Verdict),
        level_shares(policy),
        most / 2,
    )


def _row(number: int, held: Held, most: Decimal) -> Row:
    if held.effect is None:
        return Row(number, held, None, None)
    across = held.cost.value / most if most else Decimal(0)
    return Row(number, held, _inside(across), _inside(held.effect.value))


def _inside(place: Decimal) -> Decimal:
    """Off the edge, so that a point is drawn whole."""
    return round(min(max(place, _EDGE), 1 - _EDGE), 2)
