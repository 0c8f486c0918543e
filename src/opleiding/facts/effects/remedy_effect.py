"""What another remedy than a training brought: its indicator, its answers, what it came to."""

from dataclasses import dataclass
from datetime import date

from opleiding.facts.effects.due import DueEffect, effect_of, remedy_moments
from opleiding.facts.effects.effect import Conclusion, Moment, conclusions, moment_of
from opleiding.facts.effects.remedies import RemedyChange, affected, in_place, remedy_change
from opleiding.policy import Policy
from opleiding.records.needs import Need


@dataclass(frozen=True, slots=True)
class RemedyEffect:
    """Of a need whose remedy is in place since a day; `people` is how many it affects, few if `small`.

    A conclusion that rests on the answers of a group below the minimum is `hidden`: that there is
    one is told, what it is stays with the group. What an indicator shows is nobody's secret.
    """

    need: Need
    since: date
    people: int
    small: bool
    due: tuple[DueEffect, ...]
    moments: tuple[Moment, ...]
    change: RemedyChange | None
    conclusion: Conclusion | None
    hidden: bool

    @property
    def shown(self) -> Conclusion | None:
        """The conclusion that may be told."""
        return None if self.hidden else self.conclusion


def remedy_effect(policy: Policy, need: Need) -> RemedyEffect | None:
    """What the remedy of a need brought; None while it isn't in place."""
    acted = in_place(need)
    if acted is None:
        return None
    due, people = remedy_moments(policy, need), len(affected(policy, need))
    last = last_conclusion(policy, need)
    small = people < policy.organisation.privacy.minimum_group
    return RemedyEffect(
        need,
        acted.date,
        people,
        small,
        due,
        moments=tuple(moment_of(policy, [moment], moment.months) for moment in due),
        change=remedy_change(policy, need),
        conclusion=last,
        hidden=last is not None and small and any(f.received for m in due for f in m.forms),
    )


def last_conclusion(policy: Policy, need: Need) -> Conclusion | None:
    """What the remedy that is in place for a need last came to; None while nothing was concluded."""
    acted, effect = in_place(need), effect_of(policy, need)
    if acted is None or effect is None:
        return None
    return max(conclusions(effect, since=acted.date), key=lambda c: c.day, default=None)
