"""How far what people can do has moved since before a session, and how surely."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from opleiding.facts.effects.answers import Certainty, Hidden, certainty
from opleiding.facts.effects.around import Around, Movement, around, decimal, movement, of_mean
from opleiding.facts.effects.before_after import Asked, Told, asked, together
from opleiding.facts.statistics.gain import normalised_gain
from opleiding.facts.statistics.scale import DIFFERENCES, SCORES, scale_interval
from opleiding.facts.statistics.signflip import sign_flip
from opleiding.facts.statistics.size import d_z
from opleiding.facts.statistics.twogroups import permutation, welch
from opleiding.policy import Policy
from opleiding.records.sessions import Session


class Basis(StrEnum):
    """Who is compared. `UNPAIRED` answers are of other people, or nobody knows whose they are.

    `AFTER_ONLY` isn't compared: nothing was asked before.
    """

    SAME_PEOPLE = "same_people"
    UNPAIRED = "unpaired"
    AFTER_ONLY = "after_only"


@dataclass(frozen=True, slots=True)
class Shift:
    """One question at one moment, on its scale from `lowest` to `highest`.

    `before` and `after` are means; `change` is after − before. `p` is the share of chance that
    shows so much or more, `exact` where it was counted to the last possibility. `size` is d_z of
    the same people; `gain` the share of what could still be gained. Each is None where there is
    nothing to compare or where the group is too small: then `hidden` tells why.
    """

    item: str
    months: int
    lowest: int
    highest: int
    basis: Basis
    people: int
    before: Around | None = None
    after: Around | None = None
    change: Around | None = None
    p: Decimal | None = None
    exact: bool = True
    size: Around | None = None
    gain: Decimal | None = None
    hidden: Hidden | None = None

    @property
    def certainty(self) -> Certainty:
        """How cautiously to speak of so many people."""
        return certainty(self.people)

    @property
    def movement(self) -> Movement | None:
        """What may be said of it; None where nothing is compared."""
        return movement(self.change, self.people, self.p) if self.change else None


def shifts(policy: Policy, session: Session) -> tuple[Shift, ...]:
    """Every question that was asked both before and after, or only after, moment by moment.

    Of one question at one moment only one set of people is shown, and before always the same set.
    """
    minimum = policy.organisation.privacy.minimum_group
    return tuple(shift for one in asked(policy, session) for shift in _of(one, minimum))


def _of(one: Asked, minimum: int) -> Iterator[Shift]:
    compared = together(one, minimum)
    never = not any(one.before.keys() & told.keys() for told in one.after.values())
    for months, told in one.after.items():
        if months in compared:
            who = compared[months]
            yield _same(one, months, [(one.before[each], told[each]) for each in who])
        elif never and one.before and min(len(one.before), len(told)) >= minimum:
            yield _others(one, months, told)
        else:
            yield _after(one, months, told, minimum)


def _same(one: Asked, months: int, pairs: Sequence[tuple[Fraction, Fraction]]) -> Shift:
    before, after = [first for first, _ in pairs], [last for _, last in pairs]
    moves = [last - first for first, last in pairs]
    wide, p = one.highest - one.lowest, sign_flip(moves)
    found = _mean(moves, -wide, wide, DIFFERENCES)
    return Shift(
        one.item, months, one.lowest, one.highest, Basis.SAME_PEOPLE, len(pairs),
        before=_mean(before, one.lowest, one.highest),
        after=_mean(after, one.lowest, one.highest),
        change=found,
        p=decimal(p.value) if p else None,
        exact=p is None or p.exact,
        size=around(d_z([float(move) for move in moves])),
        gain=_gain(before, after, one.highest),
    )  # fmt: skip


def _others(one: Asked, months: int, told: Told) -> Shift:
    """The people of both are held to be others; as few as the smaller group has are sure of it."""
    before, after = list(one.before.values()), list(told.values())
    p, value = permutation(before, after), _plain(after) - _plain(before)
    found = around(welch([float(x) for x in before], [float(x) for x in after]))
    return Shift(
        one.item, months, one.lowest, one.highest, Basis.UNPAIRED,
        min(len(before), len(after)),
        before=_mean(before, one.lowest, one.highest),
        after=_mean(after, one.lowest, one.highest),
        change=found or Around(value),
        p=decimal(p.value) if p else None,
        exact=p is None or p.exact,
        gain=_gain(before, after, one.highest),
    )  # fmt: skip


def _after(one: Asked, months: int, told: Told, minimum: int) -> Shift:
    small = len(told) < minimum
    return Shift(
        one.item, months, one.lowest, one.highest, Basis.AFTER_ONLY, len(told),
        after=None if small else _mean(list(told.values()), one.lowest, one.highest),
        hidden=Hidden.SMALL_GROUP if small else None,
    )  # fmt: skip


def _mean(values: Sequence[Fraction], lowest: int, highest: int, weight: float = SCORES) -> Around:
    counts = Counter(float(value) for value in values)
    return of_mean(_plain(values), scale_interval(counts, lowest, highest, weight))


def _plain(values: Iterable[Fraction]) -> Decimal:
    """The mean, divided once."""
    told = list(values)
    whole = sum(told, Fraction(0)) / len(told)
    return Decimal(whole.numerator) / whole.denominator


def _gain(before: Sequence[Fraction], after: Sequence[Fraction], most: int) -> Decimal | None:
    """Of the means, as Hake does for a class."""
    found = normalised_gain(float(_plain(before)), float(_plain(after)), most)
    return None if found is None else decimal(found)
