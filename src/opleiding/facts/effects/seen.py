"""What people can do without help, as they say themselves and as managers and colleagues see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from opleiding.facts.effects.answers import Figure, Hidden, figure, one_each
from opleiding.facts.effects.around import Around
from opleiding.facts.effects.shift import Shift
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Effect, Role
from opleiding.records.sessions import Session


@dataclass(frozen=True, slots=True)
class Seen:
    """What a goal asks, after so many months: the mean of people's own answers beside those of others.

    `own` is of the people whom the comparison with before shows, so that one set of them is told.
    """

    item: str
    months: int
    own: Around
    manager: Figure
    colleague: Figure

    @property
    def tells(self) -> bool:
        """Whether managers or colleagues may be shown beside it."""
        return self.manager.mean is not None or self.colleague.mean is not None

    @property
    def worth_a_talk(self) -> bool:
        """Whether managers or colleagues see it a point or more differently."""
        return any(abs(gap) >= 1 for gap in self._gaps())

    def _gaps(self) -> Iterator[Decimal]:
        for other in (self.manager, self.colleague):
            if other.mean is not None:
                yield self.own.value - other.mean


def seen(policy: Policy, session: Session, shifts: tuple[Shift, ...]) -> tuple[Seen, ...]:
    """By goal and moment, where people's own mean and that of others may both be shown."""
    effect = policy.find(Effect, session.id)
    if effect is None or effect.session != session.id:
        return ()
    forms = [form for form in one_each(effect.answers) if form.can and not form.before]
    minimum = policy.organisation.privacy.minimum_group
    found = (
        Seen(
            shift.item,
            shift.months,
            shift.after,
            *(_figure(shift, forms, role, minimum) for role in (Role.MANAGER, Role.COLLEAGUE)),
        )
        for shift in shifts
        if shift.after and shift.item.startswith("can.")
    )
    return tuple(one for one in found if one.tells)


def _figure(shift: Shift, forms: list[Answer], role: Role, minimum: int) -> Figure:
    """Of the forms of a role about enough people; colleagues may be several about one."""
    goal = shift.item.removeprefix("can.")
    mine = [form for form in forms if form.role is role and form.months == shift.months]
    told = [form for form in mine if form.can.get(goal)]
    about = {form.person or index for index, form in enumerate(told)}
    found = figure(shift.item, (form.can[goal] for form in told), minimum)
    if found.counts is not None and len(about) < minimum:
        return Figure(shift.item, found.n, None, Hidden.SMALL_GROUP)
    return found
