"""Intervals and chances, reckoned with scipy: another hand than the one that reports them."""

from collections.abc import Sequence
from itertools import product
from math import isclose, sqrt
from statistics import mean, stdev

from scipy import optimize, stats

SCORES = (1, 2, 3, 4, 5)
BETWEEN = (0.025, 0.975)
Ends = tuple[float, float]


def of_mean(
    counts: Sequence[int],
    scale: Sequence[int] = SCORES,
    people: int | None = None,
    part: float = 0.5,
) -> Ends:
    """Of a mean on its scale: the scale itself counts as a part of one answer, spread evenly.

    The mean then has the variance of a sample's mean, and follows the beta distribution between
    the ends of the scale. Several answers of one person weigh as one.
    """
    share = (sum(counts) if people is None else people) / sum(counts)
    weights = [count * share + part / len(scale) for count in counts]
    whole, low, width = sum(weights), scale[0], scale[-1] - scale[0]
    centre = sum(w * at for w, at in zip(weights, scale, strict=True)) / whole
    spread = sum(w * (at - centre) ** 2 for w, at in zip(weights, scale, strict=True)) / whole
    at, variance = (centre - low) / width, spread / (whole - 1) / width**2
    weight = at * (1 - at) / variance - 1
    first, last = stats.beta.ppf(BETWEEN, at * weight, (1 - at) * weight)
    return low + width * float(first), low + width * float(last)


def of_share(hits: int, people: int) -> Ends:
    """Wilson's interval of a share."""
    found = stats.binomtest(hits, people).proportion_ci(method="wilson")
    return float(found.low), float(found.high)


def of_change(changes: Sequence[int], width: int = 4) -> Ends:
    """Of the mean change of the same people, between nothing gained and everything."""
    scale = range(-width, width + 1)
    return of_mean([list(changes).count(at) for at in scale], scale, part=0.2)


def by_chance(changes: Sequence[int]) -> float:
    """How many of all ways to give the changes the other sign show so much or more."""
    seen, sums = abs(sum(changes)), 0
    for signs in product((1, -1), repeat=len(changes)):
        sums += abs(sum(s * c for s, c in zip(signs, changes, strict=True))) >= seen
    return sums / 2 ** len(changes)


def effect_size(changes: Sequence[int]) -> tuple[float, Ends]:
    """d_z, with the noncentral t distribution turned round for its ends."""
    n, size = len(changes), mean(changes) / stdev(changes)
    seen = size * sqrt(n)
    ends = [
        optimize.brentq(lambda nc, p=p: stats.nct.cdf(seen, n - 1, nc) - p, seen - 30, seen + 30)
        for p in reversed(BETWEEN)
    ]
    return size, (ends[0] / sqrt(n), ends[1] / sqrt(n))


def beside_the_line(days: Sequence[int], values: Sequence[float], at: int) -> tuple[float, Ends]:
    """What a straight line gives on a day, with the interval of one new reading."""
    line, n = stats.linregress(days, values), len(days)
    expected = line.intercept + line.slope * at
    left = sum(
        (v - line.intercept - line.slope * d) ** 2 for d, v in zip(days, values, strict=True)
    )
    middle = mean(days)
    around = 1 + 1 / n + (at - middle) ** 2 / sum((d - middle) ** 2 for d in days)
    reach = float(stats.t.ppf(BETWEEN[1], n - 2)) * sqrt(left / (n - 2) * around)
    return expected, (expected - reach, expected + reach)


def within_reach(expected: float, values: Sequence[float]) -> bool:
    """A line is trusted within once more the range of its readings, and above nought as they are."""
    least, most = min(values), max(values)
    room = most - least
    return least - room <= expected <= most + room and (expected >= 0 or least < 0)


def welch(
    trained: tuple[list[float], list[float]], others: tuple[list[float], list[float]]
) -> tuple[float, float]:
    """A difference in differences and how far it reaches, each of the four spreads its own."""
    (before, after), (other_before, other_after) = trained, others
    gain = mean(after) - mean(before) - (mean(other_after) - mean(other_before))
    parts = [(stdev(x) ** 2 / len(x), len(x) - 1) for x in (*trained, *others)]
    whole = sum(part for part, _ in parts)
    freedom = whole**2 / sum(part**2 / free for part, free in parts)
    return gain, float(stats.t.ppf(BETWEEN[1], freedom)) * sqrt(whole)


def near(one: float, other: float) -> bool:
    """The same figure, reckoned on two ways."""
    return isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)
