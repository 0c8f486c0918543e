"""Themes for open needs that have none: a proposal, with the words that bind them; and themes in use.

First by subject: what needs are usually about is known by its words in three languages. What is left
is grouped by the words that titles share.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from opleiding.facts.likeness.clusters import ALIKE, clusters
from opleiding.facts.likeness.stems import stems
from opleiding.facts.likeness.subjects import Subject, subject_of
from opleiding.policy import Policy
from opleiding.records.needs import OPEN, Need, NeedState

_OPEN = OPEN
_WORDS = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Needs that belong together: a name for the theme, the words that bind them, and the needs.

    `standing` says that the company uses this theme already; then one need is a group as well.
    """

    theme: str
    words: tuple[str, ...]
    needs: tuple[Need, ...]
    standing: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme in use, and its needs, in the order of their ids."""

    name: str
    needs: tuple[Need, ...]

    @property
    def states(self) -> tuple[tuple[NeedState, int], ...]:
        """How many needs stand where, in the order of the states."""
        counted = Counter(need.state for need in self.needs)
        return tuple((state, counted[state]) for state in NeedState if counted[state])


def themes(policy: Policy) -> tuple[Theme, ...]:
    """The themes in use, by name; a need that went into another isn't counted again."""
    found: defaultdict[str, list[Need]] = defaultdict(list)
    for need in policy.all(Need):
        if need.theme is not None and need.state is not NeedState.MERGED:
            found[need.theme].append(need)
    return tuple(Theme(name, tuple(found[name])) for name in sorted(found))


def proposed_groups(policy: Policy, alike: float = ALIKE) -> tuple[Group, ...]:
    """The largest first; the same on every machine, and nothing is written."""
    standing = themes(policy)
    needs = [need for need in policy.all(Need) if need.state in _OPEN and need.theme is None]
    by_subject, others = _by_subject(needs)
    language = str(policy.organisation.language)
    names = _names(standing)
    groups = [
        _of_subject(subject, some, names.get(subject.place), language)
        for subject, some in by_subject
    ]
    groups += _by_words(others, standing, alike)
    several = (group for group in groups if len(group.needs) > 1 or group.standing)
    return tuple(sorted(_joined(several), key=lambda group: (-len(group.needs), group.needs[0].id)))


Shown = tuple[Need, tuple[str, ...]]


def _by_subject(needs: Iterable[Need]) -> tuple[list[tuple[Subject, list[Shown]]], list[Need]]:
    found: dict[int, tuple[Subject, list[Shown]]] = {}
    others = []
    for need in needs:
        about = subject_of(need.title.texts())
        if about is None:
            others.append(need)
        else:
            subject, words = about
            found.setdefault(subject.place, (subject, []))[1].append((need, words))
    return [found[place] for place in sorted(found)], others


def _of_subject(subject: Subject, some: Sequence[Shown], theme: str | None, language: str) -> Group:
    spelled: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for _, words in some:
        for word in words:
            for stem in stems(word).values() or (word,):
                counted[stem] += 1
                spelled.setdefault(stem, word)
    most = sorted(counted, key=lambda stem: (-counted[stem], stem))[:_WORDS]
    name = theme or subject.name.into(language)
    return Group(
        name,
        tuple(spelled[one] for one in most),
        tuple(need for need, _ in some),
        theme is not None,
    )


def _names(standing: Sequence[Theme]) -> Mapping[int, str]:
    """By subject the theme in use whose name shows it, else the one that most of such needs have."""
    counted: defaultdict[int, Counter[str]] = defaultdict(Counter)
    named: dict[int, str] = {}
    for theme in standing:
        if about := subject_of((theme.name,)):
            named.setdefault(about[0].place, theme.name)
        for need in theme.needs:
            if about := subject_of(need.title.texts()):
                counted[about[0].place][theme.name] += 1
    for place, names in counted.items():
        most = max(names, key=lambda name: (names[name], name))
        if 2 * names[most] > names.total():
            named.setdefault(place, most)
    return named


def _by_words(needs: Sequence[Need], standing: Sequence[Theme], alike: float) -> list[Group]:
    known = {stem: theme.name for theme in standing for stem in stems(theme.name).values()}
    groups = []
    for cluster in clusters([need.title.texts() for need in needs], alike):
        theme = _known(cluster.words, known)
        name = theme or cluster.words[0].lower()
        some = tuple(needs[at] for at in cluster.members)
        groups.append(Group(name, cluster.words, some, theme is not None))
    return groups


def _known(words: Iterable[str], known: Mapping[str, str]) -> str | None:
    met = (known[stem] for word in words for stem in stems(word).values() if stem in known)
    return next(met, None)


def _joined(groups: Iterable[Group]) -> Iterable[Group]:
    """Groups of one name are one group."""
    found: dict[str, Group] = {}
    for group in groups:
        if (first := found.get(group.theme)) is not None:
            words = tuple(dict.fromkeys((*first.words, *group.words)))[:_WORDS]
            needs = sorted((*first.needs, *group.needs), key=lambda need: need.id)
            found[group.theme] = Group(group.theme, words, tuple(needs), group.standing)
        else:
            found[group.theme] = group
    return found.values()
