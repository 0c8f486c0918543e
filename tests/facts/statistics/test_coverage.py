"""How often an interval of 95 percent holds the true mean: the fast half; `bench` has the whole."""

from collections import Counter
from itertools import pairwise
from random import Random
from statistics import NormalDist

import pytest

from opleiding.facts.statistics.scale import DIFFERENCES, SCORES, scale_interval

RUNS = 1_500


def chances(random: Random, lowest: int, highest: int) -> list[float]:
    """A bell around anywhere on the scale, cut into whole scores."""
    bell = NormalDist(
        random.uniform(lowest + 0.8, highest - 0.3) if lowest > 0 else random.uniform(-0.3, 1.6),
        random.uniform(0.5, 1.3),
    )
    ends = [0.0, *(bell.cdf(score + 0.5) for score in range(lowest, highest)), 1.0]
    return [high - low for low, high in pairwise(ends)]


@pytest.mark.parametrize("n", [5, 10, 20, 50])
@pytest.mark.parametrize(
    ("lowest", "highest", "weight"),
    [(1, 5, SCORES), (-4, 4, DIFFERENCES)],
    ids=["scores", "shifts"],
)
def test_95_in_100_intervals_hold_the_mean(
    n: int, lowest: int, highest: int, weight: float
) -> None:
    random, held = Random(n), 0
    scale = range(lowest, highest + 1)
    for _ in range(RUNS):
        chance = chances(random, lowest, highest)
        true = sum(score * share for score, share in zip(scale, chance, strict=True))
        seen = Counter(random.choices(scale, chance, k=n))
        found = scale_interval(seen, lowest, highest, weight)
        assert found is not None
        held += found.low <= true <= found.high

    assert held / RUNS == pytest.approx(0.95, abs=0.02)
