"""Themes for open needs that have none: a proposal, with the words that bind them.

Words that share most runs of four letters count as one (TF-IDF of the runs, cosine), so that an
inflection or a compound hides little. Titles are bags of such words, weighted by TF-IDF again; who
is alike enough stands in one group, and so on from one to the next (single link).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from opleiding.facts.stems import stems
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState

ALIKE = 0.22
"""From this cosine on, two titles speak of one thing."""
_SAME_WORD, _STEP = 0.45, 0.1
_RUN, _WORDS, _COMMON, _FEWEST = 4, 3, 20, 20
Vector = Mapping[str, float]
Pair = tuple[int, int, float]
_OPEN = frozenset(set(NeedState) - {NeedState.MET, NeedState.DROPPED})


@dataclass(frozen=True, slots=True)
class Group:
    """Needs that belong together: a name for the theme, the words that bind them, and the needs.

    `theme` is one that the company uses already, where a word of it is among those that bind.
    """

    theme: str
    words: tuple[str, ...]
    needs: tuple[Need, ...]


def proposed_groups(policy: Policy, alike: float = ALIKE) -> tuple[Group, ...]:
    """Groups of two or more, the largest first; the same on every machine, and nothing is written."""
    needs = [need for need in policy.all(Need) if need.state in _OPEN and need.theme is None]
    written = [_words_of(need) for need in needs]
    same = _same_words(sorted({stem for words in written for stem in words.values()}))
    bags = [frozenset(same[stem] for stem in words.values()) for words in written]
    themes = sorted({need.theme for need in policy.all(Need) if need.theme})
    known = {stem: theme for theme in themes for stem in stems(theme).values()}
    weights = _weights(bags)
    linked = _clusters([_vector(bag, weights) for bag in bags], alike)
    groups = []
    for some in linked:
        words = _binding([bags[at] for at in some], [written[at] for at in some], same, weights)
        named = (known[stem] for word in words for stem in stems(word).values() if stem in known)
        theme = next(named, words[0].lower())
        groups.append(Group(theme, words, tuple(needs[at] for at in some)))
    return tuple(sorted(groups, key=lambda group: (-len(group.needs), group.needs[0].id)))


def _same_words(known: Sequence[str]) -> dict[str, str]:
    """For each stem the first of those that it counts as one with."""
    bags = [_of_stem(stem) for stem in known]
    weights = _weights(bags)
    same = {stem: stem for stem in known}
    for one, other, _score in sorted(_pairs([_vector(bag, weights) for bag in bags], _SAME_WORD)):
        first, second = known[one], known[other]
        if same[first] == first and same[second] == second:
            same[second] = first
    return same


def _words_of(need: Need) -> dict[str, str]:
    return {word: stem for text in need.title.texts() for word, stem in stems(text).items()}


def _of_stem(stem: str) -> frozenset[str]:
    edged = f"^{stem}$"
    return frozenset(edged[at : at + _RUN] for at in range(max(1, len(edged) - _RUN + 1)))


def _weights(bags: Sequence[frozenset[str]]) -> Vector:
    """ln((1 + N) ÷ (1 + n)) + 1 for what n of N hold, rounded so that no machine differs; too many tell nothing apart."""
    seen = Counter(run for bag in bags for run in bag)
    most = max(_FEWEST, len(bags) // _COMMON)
    ordered = sorted(seen.items(), key=lambda pair: (-pair[1], pair[0]))
    return {run: round(log((1 + len(bags)) / (1 + n)) + 1, 6) for run, n in ordered if n <= most}


def _vector(bag: frozenset[str], weights: Vector) -> Vector:
    known = sorted((run for run in bag if run in weights), key=lambda run: (weights[run], run))
    length = sqrt(sum(weights[run] ** 2 for run in known)) or 1.0
    return {run: weights[run] / length for run in known}


def _clusters(vectors: Sequence[Vector], alike: float) -> Iterator[tuple[int, ...]]:
    """Single link; what grows past a tenth of all is cut again, a step stricter each time."""
    largest = max(_FEWEST, len(vectors) // 10)
    waiting = [(list(_pairs(vectors, alike)), alike)]
    while waiting:
        pairs, floor = waiting.pop()
        groups, head = _linked(pairs)
        for group in groups.values():
            if len(group) <= largest or floor >= 1:
                yield group
            else:
                stricter, first = floor + _STEP, group[0]
                within = [p for p in pairs if p[2] >= stricter and head[p[0]] == first]
                waiting.append((within, stricter))


def _linked(pairs: Sequence[Pair]) -> tuple[dict[int, tuple[int, ...]], dict[int, int]]:
    """The groups by their first member, and the first member by member."""
    heads: dict[int, int] = {}
    for one, other, _score in pairs:
        first, second = sorted((_head(heads, one), _head(heads, other)))
        heads[second] = heads[first] = first
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at in sorted(heads):
        groups[_head(heads, at)].append(at)
    found = {first: tuple(group) for first, group in groups.items()}
    return found, {at: first for first, group in found.items() for at in group}


def _head(heads: dict[int, int], at: int) -> int:
    while heads.setdefault(at, at) != at:
        heads[at] = heads[heads[at]]
        at = heads[at]
    return at


def _pairs(vectors: Sequence[Vector], alike: float) -> Iterator[Pair]:
    """Every two that are alike. Each is found by its rarer runs alone (All-Pairs, Bayardo 2007)."""
    heaviest: dict[str, float] = {}
    for vector in vectors:
        for run, weight in vector.items():
            heaviest[run] = max(weight, heaviest.get(run, 0.0))
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    rests: list[Mapping[str, float]] = []
    for at, vector in enumerate(vectors):
        sums: defaultdict[int, float] = defaultdict(float)
        for run, weight in vector.items():
            for other, theirs in holders.get(run, ()):
                sums[other] += weight * theirs
        for other, found in sums.items():
            rest = (vector.get(run, 0.0) * theirs for run, theirs in rests[other].items())
            score = round(found + sum(rest), 6)
            if score >= alike:
                yield other, at, score
        bound, unheld = 0.0, {}
        for run, weight in vector.items():
            bound += weight * heaviest[run]
            if bound < alike - 1e-6:
                unheld[run] = weight
            else:
                holders[run].append((at, weight))
        rests.append(unheld)


def _binding(
    bags: Sequence[frozenset[str]],
    written: Sequence[Mapping[str, str]],
    same: Mapping[str, str],
    weights: Vector,
) -> tuple[str, ...]:
    """The words that most of them share, as the first of them wrote it."""
    held = Counter(word for bag in bags for word in bag if word in weights)
    shared = [word for word, n in held.items() if n > 1]
    shared.sort(key=lambda word: (-held[word] * weights[word], word))
    spelled: dict[str, str] = {}
    for words in written:
        for word, stem in words.items():
            spelled.setdefault(same[stem], word)
    return tuple(spelled[word] for word in shared[:_WORDS])
