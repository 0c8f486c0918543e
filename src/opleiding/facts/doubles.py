"""Likely doubles: needs that say the same in other words, another order, another inflection."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from opleiding.facts.likeness import Texts, runs
from opleiding.facts.stems import stems
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState

_ENDED = frozenset({NeedState.MET, NeedState.DROPPED})
_NEW = "/"
"""No id begins so."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two needs that look like one: how much, 0 to 1, and the words of the first that both have."""

    need: Need
    other: Need
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """An earlier need that a text looks like, and how much, 0 to 1."""

    need: Need
    score: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What a new text looks like, the likeliest first: earlier needs, and others of the new texts.

    `beside` holds their places among the new texts, from 0, and how much they are alike.
    """

    earlier: tuple[Likeness, ...]
    beside: tuple[tuple[int, float], ...]


def likely_doubles(policy: Policy, fresh: Need, *, most: int = 3) -> tuple[Likeness, ...]:
    """The earlier needs that a new one looks like, the likeliest first."""
    needs = policy.all(Need)
    texts = Texts(_titles(needs))
    best: dict[str, float] = {}
    for text in fresh.title.texts():
        for key, score in texts.like(text).items():
            best[key] = max(score, best.get(key, 0))
    return _likeliest((Likeness(one, best[one.id]) for one in needs if one.id in best), most)


def seen_before(
    policy: Policy, titles: Sequence[Sequence[str]], *, most: int = 3
) -> tuple[Seen, ...]:
    """What each of many new titles looks like, as if all of them were written down.

    A title is one text, or one for each of its languages. The answers are in the order of `titles`.
    """
    needs = {need.id: need for need in policy.all(Need)}
    fresh = {f"{_NEW}{place}": place for place in range(len(titles))}
    told = [(key, text) for key, place in fresh.items() for text in titles[place]]
    earlier: list[list[Likeness]] = [[] for _ in titles]
    beside: list[list[tuple[int, float]]] = [[] for _ in titles]
    for one, other, score in Texts([*_titles(needs.values()), *told]).pairs(fresh):
        for new, known in ((one, other), (other, one)):
            if new in fresh and known in fresh:
                beside[fresh[new]].append((fresh[known], score))
            elif new in fresh:
                earlier[fresh[new]].append(Likeness(needs[known], score))
    return tuple(
        Seen(
            _likeliest(mine, most), tuple(sorted(theirs, key=lambda one: (-one[1], one[0]))[:most])
        )
        for mine, theirs in zip(earlier, beside, strict=True)
    )


def doubles(policy: Policy, need: str | None = None) -> tuple[Alike, ...]:
    """Two needs that look like one, of which one is open at least; all, or those of one need."""
    known = {one.id: one for one in policy.all(Need)}
    found = (
        Alike(known[first], known[second], score, shared(known[first], known[second]))
        for first, second, score in Texts(_titles(known.values())).pairs(need and {need})
        if not {known[first].state, known[second].state} <= _ENDED
    )
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.need.id, pair.other.id)))


def shared(need: Need, other: Need) -> tuple[str, ...]:
    """The words of one title, as written there, that the other has in some form."""
    theirs = [runs(stem) for text in other.title.texts() for stem in stems(text).values()]
    words = (pair for text in need.title.texts() for pair in stems(text).items())
    return tuple(dict.fromkeys(word for word, stem in words if _met(runs(stem), theirs)))


def _met(word: frozenset[str], theirs: Sequence[frozenset[str]]) -> bool:
    return any(2 * len(word & one) >= min(len(word), len(one)) for one in theirs)


def _likeliest(found: Iterable[Likeness], most: int) -> tuple[Likeness, ...]:
    return tuple(sorted(found, key=lambda one: (-one.score, one.need.id))[:most])


def _titles(needs: Iterable[Need]) -> list[tuple[str, str]]:
    return [(need.id, text) for need in needs for text in need.title.texts()]
