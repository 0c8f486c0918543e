"""Costs, subsidies, benefits and return of one option, by the formulas of Phillips."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from tests.oracle.ledger import Ledger

TIMES_A_YEAR = {"week": 52, "month": 12, "quarter": 4, "year": 1}
Three = tuple[Decimal, Decimal, Decimal]
NOTHING: Three = (Decimal(0), Decimal(0), Decimal(0))
CENT = Decimal(100)


def three(value: Any) -> Three:
    """Low, likely, high; one figure stands for all three."""
    if isinstance(value, list):
        low, likely, high = (Decimal(figure) for figure in value)
        return low, likely, high
    return (Decimal(value),) * 3


def plus(one: Three, other: Three) -> Three:
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2])


def times(one: Three, factor: Decimal) -> Three:
    return (one[0] * factor, one[1] * factor, one[2] * factor)


@dataclass
class Gain:
    """A benefit: the whole change in EUR a year, the training's share of it, what is sure of that."""

    raw: Three
    contribution: Decimal
    confidence: Decimal

    @property
    def counted(self) -> Three:
        return times(self.raw, self.contribution * self.confidence)


@dataclass
class Sum:
    """What an option takes and brings over a horizon."""

    categories: dict[str, Three] = field(default_factory=dict)
    subsidies: dict[str, Three] = field(default_factory=dict)
    gains: list[Gain] = field(default_factory=list)
    once: Decimal = Decimal(0)
    """Paid once, in full, however many years it is written off over."""
    yearly: Decimal = Decimal(0)

    @property
    def gross(self) -> Three:
        return total(self.categories.values())

    @property
    def subsidised(self) -> Three:
        return total(self.subsidies.values())

    @property
    def net(self) -> Three:
        return plus(self.gross, times(self.subsidised, Decimal(-1)))

    @property
    def benefit(self) -> Three:
        return total(gain.counted for gain in self.gains)

    @property
    def break_even_share(self) -> Decimal | None:
        """The contribution, the same for every benefit, at which benefits equal costs."""
        whole = sum((gain.raw[1] * gain.confidence for gain in self.gains), Decimal(0))
        return self.gross[1] / whole * CENT if whole else None

    def payback(self, subsidies: Decimal = Decimal(0)) -> Decimal | None:
        """Months until what is paid once is back from what a year leaves; None where nothing is left."""
        a_month = (self.benefit[1] - self.yearly) / 12
        return (self.once - subsidies) / a_month if a_month > 0 else None


def total(figures: Any) -> Three:
    result = NOTHING
    for figure in figures:
        result = plus(result, figure)
    return result


def roi(benefit: Decimal, cost: Decimal) -> Decimal | None:
    """(benefits − costs) ÷ costs × 100; undefined where nothing is spent."""
    return (benefit - cost) / cost * CENT if cost else None


def roi_range(benefit: Three, cost: Three) -> tuple[Decimal | None, Decimal | None]:
    """The lowest benefit against the highest cost, and the other way round."""
    return roi(benefit[0], cost[2]), roi(benefit[2], cost[0])


def cost_in_full(ledger: Ledger, line: dict[str, Any]) -> Three:
    if "amount" in line:
        return three(line["amount"])
    hours, people = Decimal(line["hours"]), Decimal(line["people"])
    return three(hours * people * ledger.wage(line["wage_class"]))


def gain_of(ledger: Ledger, line: dict[str, Any], years: Decimal) -> Gain:
    """The change in the better direction × what a unit is worth × how often it is counted a year."""
    shares = Decimal(line["contribution"]), Decimal(line["confidence"])
    if "utility" in line:
        use = line["utility"]
        value = Decimal(use["people"]) * min(Decimal(use["years"]), years)
        return Gain(three(value * Decimal(use["effect_size"]) * Decimal(use["sd_value"])), *shares)
    indicator = ledger.of["indicators"][line["indicator"]]
    sign = -1 if indicator["better"] == "lower" else 1
    worth = Decimal(indicator["value_per_unit"]["amount"]) * TIMES_A_YEAR[indicator["per"]]
    return Gain(times(three(line["change"]), sign * worth * years), *shares)


def sum_of(ledger: Ledger, option: dict[str, Any], years: Decimal = Decimal(1)) -> Sum:
    """Everything that an option takes and brings in its first year, or in more years."""
    result = Sum()
    for line in option.get("costs", []):
        full = cost_in_full(ledger, line)
        spread = Decimal(line.get("spread_over_years", 1))
        comes_back = line.get("each_year") in {"yes", "true"}
        part = times(full, years if comes_back else min(years, spread) / spread)
        category = line["category"]
        result.categories[category] = plus(result.categories.get(category, NOTHING), part)
        if comes_back:
            result.yearly += full[1]
        else:
            result.once += full[1]
    for line in option.get("subsidies", []):
        covered = total(result.categories.get(name, NOTHING) for name in line.get("covers", []))
        amount = (
            three(line["amount"]) if "amount" in line else times(covered, Decimal(line["rate"]))
        )
        result.subsidies[line["scheme"]] = amount
    result.gains = [gain_of(ledger, line, years) for line in option.get("benefits", [])]
    return result


def chosen(case: dict[str, Any]) -> dict[str, Any]:
    """The option that is proposed."""
    return next(option for option in case["options"] if option["name"] == case.get("chosen"))
