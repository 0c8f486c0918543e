"""What stands in the way of a timetable, in words: each demand, and what would take it away."""

from collections.abc import Iterable, Iterator
from datetime import date

from opleiding.cli.desk import Desk
from opleiding.planning.problem import week_of
from opleiding.planning.reasons import Reason, Why
from opleiding.policy import Policy
from opleiding.records.trainings import Training
from opleiding.sentence import N_
from opleiding.text.form import form

_SAID = {
    Why.WANTED: N_("{subject} for {people}: one of them later, or elsewhere, would help."),
    Why.WINDOW: N_("{subject} is to follow {other} in this time: {days}. A wider time would help."),
    Why.AWAY: N_("{subject} isn't there: {days}."),
    Why.DAY_OFF: N_("{subject} works on {other} only."),
    Why.BUSY: N_("The calendar of {subject} holds something else: {days}."),
    Why.CLOSED: N_("Nobody is trained then: {days}."),
    Why.PRESENCE: N_(
        "{subject} keeps {number} at work, in week {weeks}: fewer, for once, would help."
    ),
    Why.PEAK: N_("{subject} can spare {number} at most in its busy time: {days}."),
    Why.STATUTORY: N_(
        "At most {number} may be in training at once, by the law's measure: {subject}."
    ),
    Why.TRAINER: N_("{subject} gives one session at a time: a second trainer would help."),
    Why.ROOM: N_("{subject} holds one session at a time: a second room would help."),
    Why.LEAST: N_("{subject} begins with {number} people at least: fewer would help."),
    Why.MOST: N_("{subject} has {number} places: more, or one more session, would help."),
    Why.ORDER: N_("{subject} comes after {other}."),
    Why.DAY_HOURS: N_("{subject} learns {number} hours a day at most."),
    Why.WEEK_HOURS: N_("{subject} learns {number} hours a week at most."),
}
_PEOPLE = frozenset(
    {Why.WINDOW, Why.AWAY, Why.DAY_OFF, Why.BUSY, Why.DAY_HOURS, Why.WEEK_HOURS, Why.TRAINER}
)
_DEPARTMENTS = frozenset({Why.PRESENCE, Why.PEAK})
_TRAININGS = frozenset({Why.LEAST, Why.MOST, Why.ORDER})


def sentences(desk: Desk, reasons: Iterable[Reason]) -> Iterator[str]:
    """One sentence for each demand; who want the same training are in one, and so are weeks."""
    wants: dict[str, list[str]] = {}
    others: dict[tuple[Why, str, str, float | None], list[Reason]] = {}
    for one in reasons:
        if one.why is Why.WANTED:
            wants.setdefault(one.other, []).append(desk.named(one.subject))
        else:
            others.setdefault((one.why, one.subject, one.other, one.number), []).append(one)
    for training, people in wants.items():
        values = {"people": ", ".join(people), "subject": title_of(desk, training)}
        yield desk.words.say(_SAID[Why.WANTED], **values)
    for (why, subject, other, number), same in others.items():
        yield desk.words.say(
            _SAID[why],
            subject=_subject(desk, why, subject),
            other=title_of(desk, other),
            number=form(desk.words.language).number(None if number is None else round(number)),
            days="; ".join(_days(desk, one.first, one.last) for one in same if one.first),
            weeks=", ".join(str(week_of(one.first)[1]) for one in same if one.first),
        )


def title_of(desk: Desk, training: str) -> str:
    """A training by its title; the id where it has none."""
    record = desk.policy.find(Training, training)
    return training if record is None else str(record.title.into(desk.words.language))


def department_of(desk: Desk, department: str) -> str:
    """A department by its name."""
    return named_department(desk.policy, department, desk.words.language)


def named_department(policy: Policy, department: str, language: str) -> str:
    """A department's name in a language; the id where it has none."""
    found = policy.organisation.departments.get(department)
    return department if found is None else str(found.name.into(language))


def _subject(desk: Desk, why: Why, subject: str) -> str:
    if why in _PEOPLE:
        return desk.named(subject)
    if why in _DEPARTMENTS:
        return department_of(desk, subject)
    return title_of(desk, subject) if why in _TRAININGS else subject


def _days(desk: Desk, first: date | None, last: date | None) -> str:
    shown = form(desk.words.language).short_day
    return shown(first) if last in {None, first} else f"{shown(first)} – {shown(last)}"
