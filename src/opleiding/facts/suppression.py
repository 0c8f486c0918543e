"""Small groups stay hidden, also from whoever subtracts what is shown from the total."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def suppressed(sizes: Mapping[K, int], minimum: int) -> frozenset[K]:
    """The siblings to hide when their total is shown.

    Those smaller than `minimum`; then the next smallest, until what is hidden counts at least
    `minimum` together and is never one alone, which the total would give away. Empty groups hide
    nobody and stay out of it. Of two equals the first in the mapping goes first.
    """
    by_size = sorted((key for key in sizes if sizes[key]), key=lambda key: sizes[key])
    hidden = [key for key in by_size if sizes[key] < minimum]
    for key in by_size[len(hidden) :]:
        if not hidden or (len(hidden) > 1 and sum(sizes[k] for k in hidden) >= minimum):
            break
        hidden.append(key)
    return frozenset(hidden)
