"""Figures from forms: never of a group that is too small to hide in."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.effects.around import Around, of_mean
from opleiding.facts.effects.due import respondents
from opleiding.facts.statistics.scale import scale_interval
from opleiding.facts.statistics.shares import wilson
from opleiding.records.effects import Answer, Depth, Role

SCALE = (1, 2, 3, 4, 5)
Scales = Mapping[str, tuple[int, ...]]
_NO_SCALES: Scales = {}
_FEW, _MANY = 10, 30


class Certainty(StrEnum):
    """How cautiously to speak of so many answers."""

    NONE = "none"
    INDICATION = "indication"
    FAIR = "fair"
    SOLID = "solid"


class Hidden(StrEnum):
    """Why a figure isn't shown."""

    NO_ANSWERS = "no_answers"
    SMALL_GROUP = "small_group"


def certainty(n: int) -> Certainty:
    """An indication below 10 answers, fair below 30, solid from there."""
    if n == 0:
        return Certainty.NONE
    if n < _FEW:
        return Certainty.INDICATION
    return Certainty.FAIR if n < _MANY else Certainty.SOLID


@dataclass(frozen=True, slots=True)
class Figure:
    """Answers to one item, or `hidden` and why. "Not applicable" (0) stays out of `n`.

    `counts` is how many gave each answer of the `scale`: 1, 2, 3, 4 and 5, or that of a question of
    the training's own. Where several items are taken together, `people` is how many answered them:
    what three answers of one person say is no surer for that.
    """

    item: str
    n: int
    counts: tuple[int, ...] | None
    hidden: Hidden | None
    people: int | None = None
    scale: tuple[int, ...] = SCALE

    @property
    def mean(self) -> Decimal | None:
        """On the scale, 1 to 5; None when hidden."""
        if self.counts is None:
            return None
        total = sum(score * count for score, count in zip(self.scale, self.counts, strict=True))
        return Decimal(total) / self.n

    @property
    def interval(self) -> Around | None:
        """The mean with the interval around it; None when hidden.

        Answers of one person count as one, so of several items together it is rather too wide.
        """
        if self.counts is None or self.mean is None:
            return None
        part = 1 if self.people is None else self.people / self.n
        counts = {score: count * part for score, count in zip(self.scale, self.counts, strict=True)}
        return of_mean(self.mean, scale_interval(counts, self.scale[0], self.scale[-1]))

    @property
    def top_two(self) -> Decimal | None:
        """The share that gave one of the two highest answers, 4 or 5, 0 to 1; None when hidden."""
        return None if self.counts is None else Decimal(sum(self.counts[-2:])) / self.n

    @property
    def top_two_interval(self) -> Around | None:
        """The same with its interval, of a single item; None when hidden."""
        if self.counts is None or self.top_two is None or self.people is not None:
            return None
        return of_mean(self.top_two, wilson(sum(self.counts[-2:]), self.n))

    @property
    def certainty(self) -> Certainty:
        """How cautiously to speak of it."""
        return certainty(self.n if self.people is None else self.people)


@dataclass(frozen=True, slots=True)
class Group:
    """The forms of one role about one level: how many people answered, and each item."""

    role: Role
    level: Depth
    n: int
    items: tuple[Figure, ...]


def one_each(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Of who filled in a form again the last one: nobody counts twice, nor makes a group look larger.

    Several colleagues may speak of one person, so theirs all stay; so do forms without a name.
    """
    last: dict[object, Answer] = {}
    for index, answer in enumerate(answers):
        who = None if answer.role is Role.COLLEAGUE else answer.token or answer.person
        last[answer.role, answer.level, answer.months, answer.before, who or index] = answer
    return tuple(last.values())


def figure(
    item: str, scores: Iterable[int], minimum: int, scale: tuple[int, ...] = SCALE
) -> Figure:
    """The figure of one item; hidden when fewer than `minimum` answered it."""
    counted = Counter(score for score in scores if score in scale)
    n = counted.total()
    if n == 0:
        return Figure(item, 0, None, Hidden.NO_ANSWERS, scale=scale)
    if n < minimum:
        return Figure(item, n, None, Hidden.SMALL_GROUP, scale=scale)
    return Figure(item, n, tuple(counted[score] for score in scale), None, scale=scale)


def item_figure(
    item: str, forms: Iterable[Answer], minimum: int, scale: tuple[int, ...] = SCALE
) -> Figure:
    """The same of the forms that answer it; hidden also when they are about fewer people.

    Five colleagues who speak of one person are no group to hide in.
    """
    answered = [form for form in forms if item in form.scores and form.scores[item] in scale]
    about = {form.person or form.token or index for index, form in enumerate(answered)}
    found = figure(item, (form.scores[item] for form in answered), minimum, scale)
    if found.counts is not None and len(about) < minimum:
        return Figure(item, found.n, None, Hidden.SMALL_GROUP, scale=scale)
    return found


def groups(answers: Iterable[Answer], minimum: int, own: Scales = _NO_SCALES) -> tuple[Group, ...]:
    """One group for each role and level that answered, participants first.

    `own` are the scales of the questions that the training asks itself.
    """
    answers = tuple(answers)
    return tuple(
        Group(role, depth, respondents(forms), _items(forms, minimum, own))
        for role in Role
        for depth in Depth
        if (forms := [a for a in answers if a.role is role and a.level is depth])
    )


def overall(answers: Iterable[Answer], wanted: Sequence[str], minimum: int) -> Figure:
    """The wanted items of one letter together, as far as each shows on its own.

    A hidden item stays out, or the others would give it away. `n` is then of answers, not of people.
    """
    letter = wanted[0][0]
    items = [item for item in _items(list(answers), minimum, _NO_SCALES) if item.item in wanted]
    shown = [item.counts for item in items if item.counts is not None]
    if not shown:
        n = sum(item.n for item in items)
        return Figure(letter, n, None, Hidden.SMALL_GROUP if n else Hidden.NO_ANSWERS)
    counts = tuple(map(sum, zip(*shown, strict=True)))
    people = max(item.n for item in items if item.counts is not None)
    return Figure(letter, sum(counts), counts, None, people)


def _items(forms: list[Answer], minimum: int, own: Scales) -> tuple[Figure, ...]:
    items = sorted({item for form in forms for item in form.scores}, key=_in_order)
    return tuple(item_figure(item, forms, minimum, own.get(item, SCALE)) for item in items)


def _in_order(item: str) -> tuple[str, int]:
    return item[0], int(item[1:])
