"""Shown figures taken together."""

from collections.abc import Iterable

from opleiding.facts.effects.answers import Figure


def pooled(figures: Iterable[Figure]) -> Figure | None:
    """The sum of figures on one scale that are shown; what is hidden stays out. None of nothing.

    `people` counts somebody who answered about two sessions twice.
    """
    shown = [one for one in figures if one.counts is not None]
    if not shown:
        return None
    counts = tuple(map(sum, zip(*(one.counts for one in shown if one.counts), strict=True)))
    people = sum(one.n if one.people is None else one.people for one in shown)
    return Figure(shown[0].item, sum(counts), counts, None, people, shown[0].scale)
