"""How often intervals of 95 percent hold the true mean: `python bench/coverage.py [--runs 2000]`.

Answers are drawn from bells around anywhere on a scale, cut into whole scores, of 5 to 50 people.
Beside our own interval stand Student's t and two kinds of bootstrap, which numpy draws.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from statistics import NormalDist

import numpy as np

from opleiding.facts.statistics import student
from opleiding.facts.statistics.scale import DIFFERENCES, SCORES, scale_interval

SIZES = (5, 6, 8, 10, 15, 20, 30, 50)
SCALES = {
    "scores 1 to 5": (1, 5, SCORES),
    "differences -4 to 4": (-4, 4, DIFFERENCES),
    "scores 0 to 10": (0, 10, SCORES),
}
DRAWN = 400
NORMAL = NormalDist()
Ends = tuple[float, float]


def ours(seen: Sequence[int], lowest: int, highest: int, weight: float) -> Ends:
    """The interval of the effect report."""
    found = scale_interval(Counter(seen), lowest, highest, weight)
    assert found is not None
    return found.low, found.high


def students(seen: Sequence[int], *_: float) -> Ends:
    """Student's t."""
    found = student.interval(seen)
    assert found is not None
    return found.low, found.high


def bca(seen: Sequence[int], *_: float) -> Ends:
    """The bias-corrected and accelerated bootstrap (Efron, 1987)."""
    values, middle = np.array(seen, float), float(np.mean(seen))
    if not values.std():
        return middle, middle
    means = np.sort(DRAW.choice(values, (DRAWN, len(values))).mean(axis=1))
    below = float((means < middle).mean() + (means == middle).mean() / 2)
    bias = NORMAL.inv_cdf(min(max(below, 0.5 / DRAWN), 1 - 0.5 / DRAWN))
    without = (values.sum() - values) / (len(values) - 1)
    far = without.mean() - without
    speed = float((far**3).sum() / (6 * (far**2).sum() ** 1.5))
    tails = (bias + NORMAL.inv_cdf(share) for share in (0.025, 0.975))
    shares = [NORMAL.cdf(bias + tail / (1 - speed * tail)) for tail in tails]
    low, high = np.quantile(means, shares)
    return float(low), float(high)


def percentile_t(seen: Sequence[int], *_: float) -> Ends:
    """The bootstrap of the t statistic (Hall, 1988)."""
    values, middle = np.array(seen, float), float(np.mean(seen))
    if not values.std():
        return middle, middle
    drawn = DRAW.choice(values, (DRAWN, len(values)))
    errors = drawn.std(axis=1, ddof=1)
    t = (drawn.mean(axis=1) - middle)[errors > 0] / errors[errors > 0]
    low, high = np.quantile(t, (0.025, 0.975))
    spread = float(values.std(ddof=1))
    return middle - float(high) * spread, middle - float(low) * spread


DRAW = np.random.default_rng(1981)
KINDS: Mapping[str, Callable[..., Ends]] = {
    "ours": ours,
    "Student": students,
    "BCa": bca,
    "percentile-t": percentile_t,
}


def chances(lowest: int, highest: int) -> tuple[np.ndarray, float]:
    """The chance of each score, and the true mean."""
    wide = highest - lowest
    least, most = (-0.3, 1.6) if lowest < 0 else (lowest + 0.2 * wide, highest - 0.075 * wide)
    deep = 1 if lowest < 0 else wide / 4
    bell = NormalDist(DRAW.uniform(least, most), deep * DRAW.uniform(0.5, 1.3))
    ends = [0.0, *(bell.cdf(score + 0.5) for score in range(lowest, highest)), 1.0]
    found = np.diff(ends)
    return found, float(found @ np.arange(lowest, highest + 1))


def main() -> None:
    """Prints a table for each scale."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=2000)
    runs = parser.parse_args().runs
    for name, (lowest, highest, weight) in SCALES.items():
        print(f"\n| {name}: people | {' | '.join(KINDS)} |\n|--:|{'--:|' * len(KINDS)}")
        scale = np.arange(lowest, highest + 1)
        for n in SIZES:
            held = Counter[str]()
            for _ in range(runs):
                chance, true = chances(lowest, highest)
                seen = [int(score) for score in DRAW.choice(scale, n, p=chance)]
                for kind, interval in KINDS.items():
                    low, high = interval(seen, lowest, highest, weight)
                    held[kind] += low - 1e-9 <= true <= high + 1e-9
            told = " | ".join(f"{held[kind] / runs:.1%}" for kind in KINDS)
            print(f"| {n} | {told} |")


if __name__ == "__main__":
    main()
