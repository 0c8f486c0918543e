"""Texts that share their telling words, in groups.

Words that share most runs of four letters count as one (TF-IDF of the runs, cosine), so that an
inflection or a compound hides little. Texts are bags of such words, weighted by TF-IDF again; who
is alike enough stands in one group, and so on from one to the next (single link).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from opleiding.facts.likeness.likeness import Vector, rarity
from opleiding.facts.likeness.runs import runs
from opleiding.facts.likeness.stems import stems

ALIKE = 0.3
"""From this cosine on, two texts speak of one thing; chosen on a labelled set of titles."""
_SAME_WORD, _STEP = 0.45, 0.1
_RUNS = (4,)
_WORDS, _COMMON, _FEWEST = 3, 20, 20
_GENERAL = (
    "aanpak basis begrijpen beter bij collega collegas correct dagelijks dienst doen duren fout fouten "
    "gebruik gebruiken geven gevorderden herkennen houden invullen juist kennen kennis klein krijgen lang "
    "leren lezen lopen maken medewerker medewerkers nazien nemen nieuw nieuwe oefenen omgaan ontbreken "
    "opfrissen opleiden opleiding opmaken oplossen opstellen opvolgen praktijk samen schrijven slim snel "
    "sneller sterk team tijd tijdig toepassen training uitleg uitleggen uitvoeren veel verbeteren "
    "vernieuwen verstandig vlot vlotter volgen voorbereiden weken werk werken werkvloer werkt zien "
    "améliorer apprendre base bien collègue collègues comprendre connaître correctement donner dossier "
    "éviter faire formation gérer mieux nouveau nouveaux nouvelle remplir savoir suivre temps travail "
    "travailler utiliser service services équipe "
    "better basics colleague colleagues dealing get getting give handling improve know learn learning "
    "make making new people right staff start take time training understand use using well work working wrong"
)
Pair = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The places of the texts that belong together, and the words that most of them share."""

    members: tuple[int, ...]
    words: tuple[str, ...]


def clusters(texts: Sequence[Sequence[str]], alike: float = ALIKE) -> tuple[Cluster, ...]:
    """Groups of two or more texts, each in one language or several; the same on every machine."""
    written = [_words_of(some) for some in texts]
    same = _same_words(sorted({stem for words in written for stem in words.values()}))
    bags = [frozenset(same[stem] for stem in words.values()) for words in written]
    weights = _weights(bags)
    found = []
    for some in _clusters([_vector(bag, weights) for bag in bags], alike):
        chosen, theirs = [bags[at] for at in some], [written[at] for at in some]
        found.append(Cluster(some, _binding(chosen, theirs, same, weights)))
    return tuple(found)


def _same_words(known: Sequence[str]) -> dict[str, str]:
    """For each stem the first of those that it counts as one with."""
    bags = [runs(stem, _RUNS) for stem in known]
    weights = _weights(bags)
    same = {stem: stem for stem in known}
    for one, other, _score in sorted(_pairs([_vector(bag, weights) for bag in bags], _SAME_WORD)):
        first, second = known[one], known[other]
        if same[first] == first and same[second] == second:
            same[second] = first
    return same


def _words_of(texts: Sequence[str]) -> dict[str, str]:
    """Stem by word; what any need may say tells nothing."""
    words = (pair for text in texts for pair in stems(text).items())
    return {word: stem for word, stem in words if stem not in _said_of_all()}


@cache
def _said_of_all() -> frozenset[str]:
    return frozenset(stems(_GENERAL).values())


def _weights(bags: Sequence[frozenset[str]]) -> Vector:
    """How rare each is, rounded so that no machine differs; what too many hold tells nothing apart."""
    seen = Counter(run for bag in bags for run in bag)
    most = max(_FEWEST, len(bags) // _COMMON)
    ordered = sorted(seen.items(), key=lambda pair: (-pair[1], pair[0]))
    return {run: round(rarity(n, len(bags)), 6) for run, n in ordered if n <= most}


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
