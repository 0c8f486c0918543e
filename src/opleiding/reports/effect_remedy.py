"""What the effect report says of a remedy other than a training."""

from dataclasses import dataclass
from datetime import date

from opleiding.facts.effects.due import Standing
from opleiding.facts.effects.effect import Conclusion, Moment
from opleiding.facts.effects.remedies import agreed, remedy_of
from opleiding.facts.effects.remedy_effect import RemedyEffect
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.records.localised import Words
from opleiding.records.needs import Remedy
from opleiding.reports.effect_parts import Calendar, ReadingRow, untold


@dataclass(frozen=True, slots=True)
class RemedyPart:
    """A need that another remedy than a training is in place for, and what that brought.

    `before` and `readings` are of its indicator; None and nothing where it has none. A conclusion
    is `hidden` where it rests on the answers of a small group. `people` is None of a small one.
    """

    id: str
    title: Words
    remedy: Remedy | None
    action: Words | None
    since: date
    people: int | None
    calendar: tuple[Calendar, ...]
    moments: tuple[Moment, ...]
    indicator: Words | None
    unit: Words | None
    before: Traced | None
    readings: tuple[ReadingRow, ...]
    last: Conclusion | None
    hidden: bool
    where: Where

    @property
    def overdue(self) -> bool:
        """A measurement waits longer than it should."""
        return any(one.state is Standing.OVERDUE for one in self.calendar)


def effect_of_remedy(found: RemedyEffect) -> RemedyPart:
    """All that may be said of a remedy that is in place."""
    need, change, decided = found.need, found.change, agreed(found.need)
    return RemedyPart(
        need.id,
        need.title,
        remedy_of(need),
        decided.action if decided else None,
        found.since,
        None if found.small else found.people,
        calendar=tuple(Calendar(one.months, one.due, one.state) for one in found.due),
        moments=untold(found.moments) if found.small else found.moments,
        indicator=change.indicator.name if change else None,
        unit=change.indicator.unit if change else None,
        before=change.before if change else None,
        readings=tuple(
            ReadingRow(one.months, one.reading, None) for one in (change.readings if change else ())
        ),
        last=found.shown,
        hidden=found.hidden,
        where=need.at(*need.path_of(decided)) if decided else need.at(),
    )
