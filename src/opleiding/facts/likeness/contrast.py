"""What sets two texts apart although they share most of their words.

Somebody who tells a need again changes the frame: another order, another verb. Somebody who tells
another need in the same frame changes one place in it (Frans | Duits aan de telefoon).
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from opleiding.facts.likeness.runs import runs
from opleiding.facts.likeness.senses import kind_of

_PLACE = 2
"""One place in a frame holds up to so many words."""
_ENOUGH = 2
"""Where each has words of its own, fewer in common don't make them one."""


def contrast(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two texts, as the senses of their words, say two things though they look alike.

    Each has words of its own, and those are of one kind, or all but one, or stand in one frame.
    The same whichever comes first.
    """
    mine, theirs = _lone(one, other), _lone(other, one)
    if not mine or not theirs:
        return False
    return (
        not set(_kinds(mine)).isdisjoint(_kinds(theirs))
        or _shared(one, mine) < _ENOUGH
        or _shared(other, theirs) < _ENOUGH
        or _one_frame(one, other, mine, theirs)
    )


def met(word: str, words: Collection[str]) -> bool:
    """Whether one of the words is like this one: inflected, or part of a compound."""
    return word in words or any(_like(word, one) for one in words)


@cache
def _like(one: str, other: str) -> bool:
    mine, theirs = runs(one), runs(other)
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def _lone(words: Sequence[str], others: Collection[str]) -> set[str]:
    return {word for word in words if not met(word, others)}


def _shared(words: Sequence[str], lone: Collection[str]) -> int:
    return len(set(words)) - len(lone)


def _kinds(words: Collection[str]) -> Iterator[str]:
    return (kind for word in words if (kind := kind_of(word)))


def _one_frame(
    one: Sequence[str], other: Sequence[str], mine: Collection[str], theirs: Collection[str]
) -> bool:
    """Whether they begin and end alike, and what stands between is nowhere in the other."""
    before = _alike_from_the_start(one, other)
    after = _alike_from_the_start(one[before:][::-1], other[before:][::-1])
    left, right = one[before : len(one) - after], other[before : len(other) - after]
    return (
        before + after > 0
        and 0 < len(left) <= _PLACE
        and 0 < len(right) <= _PLACE
        and set(left) <= set(mine)
        and set(right) <= set(theirs)
    )


def _alike_from_the_start(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for word, twin in zip(one, other, strict=False):
        if not met(word, (twin,)):
            break
        count += 1
    return count
