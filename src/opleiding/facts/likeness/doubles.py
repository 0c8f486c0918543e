"""Likely doubles: needs that say the same in other words, another order, another language."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from opleiding.facts.likeness.contrast import met
from opleiding.facts.likeness.likeness import Texts, Watch
from opleiding.facts.likeness.senses import senses
from opleiding.facts.merged import standing
from opleiding.policy import Policy
from opleiding.records.needs import OPEN, Need, NeedState, NeedVerb

_WAY = tuple(state for state in NeedState if state in OPEN)
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


def likely_doubles(
    titles: Sequence[tuple[str, str]],
    fresh: Need,
    find: Callable[[str], Need | None],
    *,
    most: int = 3,
) -> tuple[Likeness, ...]:
    """The earlier needs that a new one looks like, the likeliest first.

    `titles` are those of all needs, by id; `find` reads the few that are alike, so that the others
    needn't be read. A need that was merged answers as the one that it goes on in.
    """
    texts, best = Texts(titles), dict[str, float]()
    for text in fresh.title.texts():
        for need_id, score in texts.like(text).items():
            best[need_id] = max(score, best.get(need_id, 0))
    found: dict[str, Likeness] = {}
    for need_id, score in sorted(best.items(), key=lambda one: (-one[1], one[0])):
        if need := _followed(need_id, find):
            found.setdefault(need.id, Likeness(need, score))
    return tuple(found.values())[:most]


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
    for one, other, score in Texts([*_told(policy), *told]).pairs(fresh):
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


def doubles(policy: Policy, need: str | None = None, *, watch: Watch = iter) -> tuple[Alike, ...]:
    """Two needs that look like one, of which one is open at least; all, or those of one need.

    Of two that may be merged the first is the one to keep: the one that is further on, else the
    one that was raised first. Not those that somebody called two different needs.
    """
    known = {one.id: one for one in policy.all(Need)}
    of = {standing(policy, need)} if need else None
    apart = set(_apart(policy))
    found = (
        _alike(known[first], known[second], score)
        for first, second, score in Texts(_told(policy)).pairs(of, watch=watch)
        if not OPEN.isdisjoint({known[first].state, known[second].state})
        if frozenset({first, second}) not in apart
    )
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.need.id, pair.other.id)))


def _alike(one: Need, other: Need, score: float) -> Alike:
    keep, twin = sorted((one, other), key=lambda need: (-how_far(need), need.log[0].date, need.id))
    return Alike(keep, twin, score, shared(keep, twin))


def how_far(need: Need) -> int:
    """How far an open need came; one that isn't open, -1."""
    return _WAY.index(NeedState(need.state)) if need.state in _WAY else -1


def _apart(policy: Policy) -> Iterator[frozenset[str]]:
    for need in policy.all(Need):
        for entry in need.entries(NeedVerb.DISTINCT):
            yield frozenset({standing(policy, need.id), standing(policy, entry.other)})


def _told(policy: Policy) -> list[tuple[str, str]]:
    """Every title, by the need that it goes on in."""
    needs = policy.all(Need)
    return [(standing(policy, need.id), text) for need in needs for text in need.title.texts()]


def _followed(need_id: str, find: Callable[[str], Need | None]) -> Need | None:
    need, way = find(need_id), {need_id}
    while need and need.into and need.into not in way and (kept := find(need.into)):
        way.add(need.into)
        need = kept
    return need


def shared(need: Need, other: Need) -> tuple[str, ...]:
    """The words of one title, as written there, that the other has in some form or language."""
    theirs = {one for text in other.title.texts() for one in senses(text).values()}
    words = (pair for text in need.title.texts() for pair in senses(text).items())
    return tuple(dict.fromkeys(word for word, one in words if met(one, theirs)))


def _likeliest(found: Iterable[Likeness], most: int) -> tuple[Likeness, ...]:
    return tuple(sorted(found, key=lambda one: (-one.score, one.need.id))[:most])
