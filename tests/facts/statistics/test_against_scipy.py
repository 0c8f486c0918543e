"""Our statistics agree with those of an established library, on 500 random sets of data."""

from math import inf, isnan, sqrt
from random import Random

import numpy as np
import pytest
from scipy import stats

from opleiding.facts.statistics import (
    beta,
    noncentral,
    shares,
    signflip,
    size,
    student,
    trend,
    twogroups,
)

CLOSE = 1e-9
SEEDS = range(500)
FEW = range(60)


@pytest.fixture
def random() -> Random:
    return Random(20261124)


def scores(random: Random, fewest: int = 2, most: int = 40) -> list[int]:
    return [random.randint(1, 5) for _ in range(random.randint(fewest, most))]


def differences(random: Random) -> list[int]:
    found = [random.randint(-4, 4) for _ in range(random.randint(3, 40))]
    return found if len(set(found)) > 1 else [*found, 5]


def test_the_beta_distribution_and_its_quantiles(random: Random) -> None:
    for _ in SEEDS:
        a, b, x = random.uniform(0.2, 80), random.uniform(0.2, 80), random.random()

        assert beta.below(x, a, b) == pytest.approx(stats.beta.cdf(x, a, b), abs=CLOSE)
        assert beta.quantile(x, a, b) == pytest.approx(stats.beta.ppf(x, a, b), abs=CLOSE)


def test_students_t(random: Random) -> None:
    for _ in SEEDS:
        df, t, share = random.uniform(1, 100), random.uniform(-9, 9), random.uniform(0.001, 0.999)

        assert student.below(t, df) == pytest.approx(stats.t.cdf(t, df), abs=CLOSE)
        assert student.two_sided(t, df) == pytest.approx(2 * stats.t.sf(abs(t), df), abs=CLOSE)
        assert student.quantile(share, df) == pytest.approx(stats.t.ppf(share, df), rel=CLOSE)


def test_the_noncentral_t(random: Random) -> None:
    for _ in SEEDS:
        df, t, shift = random.uniform(1, 100), random.uniform(-9, 9), random.uniform(-9, 9)
        judge = stats.nct.cdf(t, df, shift)

        assert isnan(judge) or noncentral.below(t, df, shift) == pytest.approx(judge, abs=CLOSE)


def test_the_interval_of_a_mean(random: Random) -> None:
    for _ in SEEDS:
        values = differences(random)
        found = student.interval(values)
        low, high = stats.t.interval(0.95, len(values) - 1, np.mean(values), stats.sem(values))

        assert found is not None
        assert (found.value, found.low, found.high) == pytest.approx(
            (np.mean(values), low, high), abs=CLOSE
        )


def test_the_interval_of_a_share(random: Random) -> None:
    for _ in SEEDS:
        whole = random.randint(1, 60)
        part = random.randint(0, whole)
        found = shares.wilson(part, whole)
        judge = stats.binomtest(part, whole).proportion_ci(method="wilson")

        assert found is not None
        assert (found.low, found.high) == pytest.approx((judge.low, judge.high), abs=CLOSE)


def test_an_effect_size_lies_where_the_noncentral_t_says(random: Random) -> None:
    for _ in SEEDS:
        values = differences(random)
        found, n = size.d_z(values), len(values)
        t = stats.ttest_1samp(values, 0).statistic

        assert found is not None
        assert found.value == pytest.approx(np.mean(values) / np.std(values, ddof=1), abs=CLOSE)
        assert stats.nct.cdf(t, n - 1, found.low * sqrt(n)) == pytest.approx(0.975, abs=CLOSE)
        assert stats.nct.cdf(t, n - 1, found.high * sqrt(n)) == pytest.approx(0.025, abs=CLOSE)


def test_two_groups(random: Random) -> None:
    for _ in SEEDS:
        first, second = [*scores(random), 1, 5], [*scores(random), 2, 4]
        found = twogroups.welch(first, second)
        judge = stats.ttest_ind(second, first, equal_var=False).confidence_interval()

        assert found is not None
        assert (found.low, found.high) == pytest.approx((judge.low, judge.high), abs=CLOSE)


def test_signs_are_counted_to_the_last(random: Random) -> None:
    for _ in FEW:
        values = differences(random)[:10]
        judge = stats.permutation_test(
            (values,), np.sum, permutation_type="samples", n_resamples=inf
        )

        assert signflip.sign_flip(values) == signflip.PValue(pytest.approx(judge.pvalue), True)


def test_ways_to_deal_out_are_counted_to_the_last(random: Random) -> None:
    for _ in FEW:
        first, second = scores(random, most=5), scores(random, most=5)
        judge = stats.permutation_test(
            (first, second), lambda a, b: np.mean(b) - np.mean(a), vectorized=False, n_resamples=inf
        )

        assert twogroups.permutation(first, second) == twogroups.PValue(
            pytest.approx(judge.pvalue), True
        )


def test_what_a_line_would_have_given(random: Random) -> None:
    for _ in SEEDS:
        days = sorted(random.sample(range(400), random.randint(5, 24)))
        values = [random.uniform(0, 20) for _ in days]
        day, actual = random.randint(401, 800), random.uniform(0, 20)
        line = stats.linregress(days, values)
        found = trend.against_trend(list(zip(days, values, strict=True)), day, actual)
        rest = np.array(values) - (line.intercept + line.slope * np.array(days))
        spread = np.var(days) * len(days)
        error = sqrt(
            float(rest @ rest)
            / (len(days) - 2)
            * (1 + 1 / len(days) + (day - np.mean(days)) ** 2 / spread)
        )

        assert found is not None
        assert found.value == pytest.approx(
            actual - line.intercept - line.slope * day, rel=CLOSE, abs=CLOSE
        )
        assert found.high - found.low == pytest.approx(
            2 * stats.t.ppf(0.975, len(days) - 2) * error, rel=CLOSE
        )
