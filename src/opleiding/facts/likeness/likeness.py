"""How alike texts are, and which of thousands are alike enough, without holding all against all.

Each text is a bag of runs of 3 to 5 letters of the senses of its words, weighted by TF-IDF; two
texts are as alike as the cosine of their angle (Salton). Word by word, so that order says nothing;
letters rather than words, so that inflection and compounds say little; senses, so that the language
says little. Two texts that a contrast sets apart are never alike.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from math import fsum, log, sqrt
from operator import mul

from opleiding.facts.likeness.contrast import contrast
from opleiding.facts.likeness.runs import runs
from opleiding.facts.likeness.senses import senses

ALIKE = 0.54
"""From this cosine on, two texts look like one; chosen on 218 labelled pairs."""
_FAINT = 0.04
"""Words less alike than this aren't followed; what they could add is bounded, and allowed for."""
_PLAIN = 12
"""Up to so many words n ≤ (1 + ln n)², so that a text is no shorter than its words make it."""
_ROUNDING = 1e-9

Bag = tuple[str, ...]
"""The senses of a text's words, in order; that of several words stands there as often."""
Vector = Mapping[str, float]
Watch = Callable[[Sequence[int]], Iterable[int]]


class Texts:
    """Texts by key, as vectors; several texts may have one key, such as one need in two languages.

    Words are held against words first. A run that stands n times in a text counts 1 + ln n times
    there, so the products of two texts' words, added up, are never less than that of the texts:
    only where that sum could reach `ALIKE` are the texts held against each other run by run.
    """

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        self._keys = tuple(key for key, _ in texts)
        self._bags = tuple(_bag(text) for _, text in texts)
        self._vectors: dict[Bag, Vector] = {}
        self._rows: dict[str, list[tuple[str, float]]] = {}

    def like(self, text: str) -> dict[str, float]:
        """The cosine with each key that is alike enough, and set apart by no contrast."""
        return self._near(_bag(text), 0)

    def likeness(self, one: str, other: str) -> float:
        """The cosine of two texts, 0 to 1."""
        return cosine(self._vector(_bag(one)), self._vector(_bag(other)))

    def pairs(
        self, of: Collection[str] | None = None, *, watch: Watch = iter
    ) -> Iterator[tuple[str, str, float]]:
        """Every two keys that are alike enough, once; with `of`, those of which one is in it.

        `watch` passes the places of the texts on, one by one, and so sees how far it is.
        """
        found: dict[tuple[str, str], float] = {}
        for index in watch(range(len(self._keys))):
            key = self._keys[index]
            if of is None or key in of:
                near = self._near(self._bags[index], index + 1 if of is None else 0)
                for other, score in near.items():
                    if other != key:
                        pair = (key, other) if key < other else (other, key)
                        found[pair] = max(score, found.get(pair, 0))
        yield from ((*pair, score) for pair, score in found.items())

    def _near(self, bag: Bag, first: int) -> dict[str, float]:
        near: dict[str, float] = {}
        vector = self._vector(bag)
        for index in self._candidates(bag, first):
            score = cosine(vector, self._vector(self._bags[index]))
            if score >= ALIKE and not contrast(bag, self._bags[index]):
                near[self._keys[index]] = max(score, near.get(self._keys[index], 0))
        return near

    def _candidates(self, bag: Bag, first: int) -> list[int]:
        """The texts from `first` on that could be alike enough."""
        sums: defaultdict[int, float] = defaultdict(float)
        for stem in bag:
            for other, product in self._row(stem):
                holders = self._holders[other]
                for index in holders[bisect_left(holders, first) :]:
                    sums[index] += product
        length, loose = self._size(bag)
        least, hidden, sizes = (ALIKE - _ROUNDING) * length, _FAINT * loose, self._sizes
        return [
            index
            for index, found in sums.items()
            if found >= least * sizes[index][0] - hidden * sizes[index][1]
        ]

    def _row(self, stem: str) -> list[tuple[str, float]]:
        """The words of these texts that are anything like one, each with their product."""
        if stem not in self._rows:
            products: defaultdict[str, float] = defaultdict(float)
            for run in runs(stem):
                square = self._weight(run) ** 2
                for other in self._sharing.get(run, ()):
                    products[other] += square
            least, lengths = _FAINT * self._length(stem), self._lengths
            near = products.items()
            self._rows[stem] = [(one, dot) for one, dot in near if dot >= least * lengths[one]]
        return self._rows[stem]

    def _vector(self, bag: Bag) -> Vector:
        """Of length 1."""
        if bag not in self._vectors:
            raw = {run: self._weight(run) * (1 + log(n)) for run, n in _counted(bag).items()}
            length = sqrt(fsum(weight * weight for weight in raw.values())) or 1
            self._vectors[bag] = {run: weight / length for run, weight in raw.items()}
        return self._vectors[bag]

    def _size(self, bag: Bag) -> tuple[float, float]:
        """The length of a text, or little less, and the lengths of its words together."""
        lengths = list(map(self._length, bag))
        if len(bag) <= _PLAIN:
            return sqrt(sum(map(mul, lengths, lengths))), sum(lengths)
        counted = _counted(bag).items()
        squares = (self._weight(run) ** 2 * (1 + log(n)) ** 2 for run, n in counted)
        return sqrt(sum(squares)), sum(lengths)

    def _length(self, stem: str) -> float:
        known = self._lengths.get(stem)
        return sqrt(sum(self._weight(run) ** 2 for run in runs(stem))) if known is None else known

    def _weight(self, run: str) -> float:
        return self._weights.get(run, self._unseen)

    @cached_property
    def _unseen(self) -> float:
        return rarity(0, len(self._bags))

    @cached_property
    def _weights(self) -> dict[str, float]:
        every, many = chain.from_iterable(map(_union, self._bags)), len(self._bags)
        return {run: rarity(n, many) for run, n in Counter(every).items()}

    @cached_property
    def _lengths(self) -> dict[str, float]:
        weights = self._weights
        return {stem: sqrt(sum(weights[run] ** 2 for run in runs(stem))) for stem in self._holders}

    @cached_property
    def _sizes(self) -> list[tuple[float, float]]:
        return list(map(self._size, self._bags))

    @cached_property
    def _holders(self) -> dict[str, list[int]]:
        """The texts that a word stands in, in their order; twice where it stands twice."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for index, bag in enumerate(self._bags):
            for stem in bag:
                holders[stem].append(index)
        return holders

    @cached_property
    def _sharing(self) -> dict[str, list[str]]:
        """The words that a run stands in."""
        sharing: defaultdict[str, list[str]] = defaultdict(list)
        for stem in self._holders:
            for run in runs(stem):
                sharing[run].append(stem)
        return sharing


def cosine(one: Vector, other: Vector) -> float:
    """Of two vectors of length 1; the same to the last bit in whatever order."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return fsum(weight * large[run] for run, weight in small.items() if run in large)


def rarity(holding: int, every: int) -> float:
    """ln((1 + N) ÷ (1 + n)) + 1: what it tells that n of N hold something."""
    return log((1 + every) / (1 + holding)) + 1


def _bag(text: str) -> Bag:
    return tuple(senses(text).values())


def _union(bag: Bag) -> frozenset[str]:
    return frozenset().union(*map(runs, bag))


def _counted(bag: Bag) -> Counter[str]:
    return Counter(chain.from_iterable(map(runs, bag)))
