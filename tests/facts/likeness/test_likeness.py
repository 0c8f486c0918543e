"""Finding what is alike: the quick way finds what the plain way finds."""

from collections import Counter
from math import log, sqrt

from hypothesis import example, given
from hypothesis import strategies as st

from opleiding.facts.likeness.contrast import contrast
from opleiding.facts.likeness.likeness import ALIKE, Texts
from opleiding.facts.likeness.runs import runs
from opleiding.facts.likeness.senses import senses

PARTS = (
    "lading",
    "klant",
    "klanten",
    "zekering",
    "vraag",
    "vragen",
    "dossier",
    "frans",
    "duits",
    "é",
    "ge",
)
words = st.lists(st.sampled_from(PARTS), min_size=1, max_size=2).map("".join)
titles = st.lists(words | st.text("abé ", max_size=6), max_size=7).map(" ".join)


def plain(texts: list[str]) -> list[list[float]]:
    """Cosines by the book: every text against every text."""
    bags = [Counter(r for sense in bag(text) for r in runs(sense)) for text in texts]
    seen = Counter(run for bag in bags for run in bag)
    idf = {run: log((1 + len(texts)) / (1 + n)) + 1 for run, n in seen.items()}
    vectors = [{run: idf[run] * (1 + log(n)) for run, n in bag.items()} for bag in bags]
    sizes = [sqrt(sum(weight**2 for weight in vector.values())) or 1 for vector in vectors]
    units = [
        {run: weight / size for run, weight in vector.items()}
        for vector, size in zip(vectors, sizes, strict=True)
    ]
    return [
        [sum(weight * other.get(run, 0) for run, weight in one.items()) for other in units]
        for one in units
    ]


def bag(text: str) -> tuple[str, ...]:
    return tuple(senses(text).values())


def near_the_threshold(score: float) -> bool:
    return abs(score - ALIKE) < 1e-9


MANY = " ".join(f"lading{number}" for number in range(100))


@given(st.lists(titles, max_size=25))
@example([MANY, MANY + " zekering", "lading", "lading1 lading", "frans", ""])
def test_the_quick_way_finds_every_pair_that_the_plain_way_finds(texts: list[str]) -> None:
    quick = {(int(a), int(b)): score for a, b, score in named(texts).pairs()}
    slow = plain(texts)

    for one in range(len(texts)):
        for other in range(one + 1, len(texts)):
            score = slow[one][other]
            found = quick.get((one, other), quick.get((other, one)))
            alike = score >= ALIKE and not contrast(bag(texts[one]), bag(texts[other]))
            assert near_the_threshold(score) or (found is not None) == alike
            assert found is None or abs(found - score) < 1e-9


@given(st.lists(titles, min_size=1, max_size=15), st.data())
def test_the_pairs_of_some_are_those_of_all_with_one_of_them(texts: list[str], data) -> None:
    some = data.draw(st.sets(st.sampled_from(range(len(texts))).map(str)))
    whole = {pair for pair in named(texts).pairs() if some & set(pair[:2])}

    assert set(named(texts).pairs(some)) == whole


@given(st.lists(titles, max_size=15), titles)
def test_one_text_finds_every_text_that_is_alike_enough(texts: list[str], fresh: str) -> None:
    known = named(texts)
    like = known.like(fresh)

    for place, text in enumerate(texts):
        score = known.likeness(fresh, text)
        alike = score >= ALIKE and not contrast(bag(fresh), bag(text))
        assert near_the_threshold(score) or (str(place) in like) == alike


def named(texts: list[str]) -> Texts:
    return Texts([(str(place), text) for place, text in enumerate(texts)])
