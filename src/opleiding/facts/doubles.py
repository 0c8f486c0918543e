"""Likely doubles: needs that say the same in other words, another order, another inflection.

Each text is a bag of runs of 3 to 5 letters of its words, lightly stemmed, weighted by TF-IDF; two
texts are as alike as the cosine of their angle (Salton). Word by word, so that order says nothing;
letters rather than words, so that inflection and compounds say little.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt

from opleiding.facts.stems import stems
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState

ALIKE = 0.62
"""From this cosine on, two needs look like one; chosen on one half of a labelled set of pairs."""
_ROUNDING = 1e-9
_ENDED = frozenset({NeedState.MET, NeedState.DROPPED})

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Alike:
    """Two needs that look like one: how much, 0 to 1, and the words of the first that both have."""

    need: Need
    other: Need
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """An earlier need that a text looks like."""

    need: Need
    score: float


class Texts:
    """Texts by key, as vectors; several texts may have one key, such as one need in two languages."""

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        self._bags = [(key, _runs(text)) for key, text in texts]

    @cached_property
    def _weights(self) -> dict[str, float]:
        """ln((1 + N) ÷ (1 + n)) + 1 for a run of letters in n of N texts."""
        seen = Counter(run for _, bag in self._bags for run in bag)
        return {run: log((1 + len(self._bags)) / (1 + n)) + 1 for run, n in seen.items()}

    @cached_property
    def _vectors(self) -> list[tuple[str, Vector]]:
        return [(key, self._vector(bag)) for key, bag in self._bags]

    @cached_property
    def _holders(self) -> dict[str, list[tuple[int, float]]]:
        holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for index, (_, vector) in enumerate(self._vectors):
            for run, weight in vector.items():
                holders[run].append((index, weight))
        return holders

    def like(self, text: str) -> dict[str, float]:
        """The cosine with each key that is alike enough."""
        return self._near(self._vector(_runs(text)), 0)

    def likeness(self, one: str, other: str) -> float:
        """The cosine of two texts, 0 to 1."""
        return cosine(self._vector(_runs(one)), self._vector(_runs(other)))

    def pairs(self) -> Iterator[tuple[str, str, float]]:
        """Every two keys that are alike enough, once."""
        found: dict[tuple[str, str], float] = {}
        for index, (key, vector) in enumerate(self._vectors):
            for other, score in self._near(vector, index + 1).items():
                if other != key:
                    pair = (key, other) if key < other else (other, key)
                    found[pair] = max(score, found.get(pair, 0))
        yield from ((*pair, score) for pair, score in found.items())

    def _near(self, vector: Vector, first: int) -> dict[str, float]:
        near: dict[str, float] = {}
        for index in self._likely(vector):
            if index >= first:
                key, other = self._vectors[index]
                score = cosine(vector, other)
                if score >= ALIKE:
                    near[key] = max(score, near.get(key, 0))
        return near

    def _likely(self, vector: Vector) -> Iterator[int]:
        """Whoever may be alike: the runs that weigh most first, until the rest can't decide.

        What is left of a vector adds no more to a cosine than its own length (Bayardo 2007).
        """
        left, sums = 1.0, defaultdict[int, float](float)
        for run, weight in sorted(vector.items(), key=lambda item: (-item[1], item[0])):
            if left < ALIKE * ALIKE / 2:
                break
            left -= weight * weight
            for index, other in self._holders.get(run, ()):
                sums[index] += weight * other
        rest = sqrt(max(left, 0)) + _ROUNDING
        return (index for index, found in sums.items() if found + rest >= ALIKE)

    def _vector(self, bag: Counter[str]) -> Vector:
        unseen = log(1 + len(self._bags)) + 1
        raw = {run: self._weights.get(run, unseen) * (1 + log(n)) for run, n in bag.items()}
        length = sqrt(sum(weight * weight for weight in raw.values())) or 1
        return {run: weight / length for run, weight in raw.items()}


def cosine(one: Vector, other: Vector) -> float:
    """Of two vectors of length 1."""
    small, large = sorted((one, other), key=len)
    return sum(weight * large[run] for run, weight in small.items() if run in large)


def likely_doubles(policy: Policy, fresh: Need, *, most: int = 3) -> tuple[Likeness, ...]:
    """The earlier needs that a new one looks like, the likeliest first."""
    needs = policy.all(Need)
    texts = Texts(_titles(needs))
    best: dict[str, float] = {}
    for text in fresh.title.texts():
        for key, score in texts.like(text).items():
            best[key] = max(score, best.get(key, 0))
    found = (Likeness(need, best[need.id]) for need in needs if need.id in best)
    return tuple(sorted(found, key=lambda one: (-one.score, one.need.id))[:most])


def doubles(policy: Policy, need: str | None = None) -> tuple[Alike, ...]:
    """Two needs that look like one, of which one is open at least; all, or those of one need."""
    known = {one.id: one for one in policy.all(Need)}
    found = (
        Alike(known[first], known[second], score, shared(known[first], known[second]))
        for first, second, score in Texts(_titles(known.values())).pairs()
        if need in {None, first, second}
        if not {known[first].state, known[second].state} <= _ENDED
    )
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.need.id, pair.other.id)))


def shared(need: Need, other: Need) -> tuple[str, ...]:
    """The words of one title, as written there, that the other has in some form."""
    theirs = [_of_word(stem) for text in other.title.texts() for stem in stems(text).values()]
    words = (pair for text in need.title.texts() for pair in stems(text).items())
    return tuple(dict.fromkeys(word for word, stem in words if _met(_of_word(stem), theirs)))


def _met(word: frozenset[str], theirs: Sequence[frozenset[str]]) -> bool:
    return any(2 * len(word & one) >= min(len(word), len(one)) for one in theirs)


def _titles(needs: Iterable[Need]) -> list[tuple[str, str]]:
    return [(need.id, text) for need in needs for text in need.title.texts()]


def _runs(text: str) -> Counter[str]:
    return Counter(run for stem in stems(text).values() for run in _of_word(stem))


def _of_word(stem: str) -> frozenset[str]:
    edged = f"^{stem}$"
    sizes = (3, 4, 5)
    return frozenset(edged[i : i + n] for n in sizes for i in range(len(edged) - n + 1))
