"""A timetable on the terminal: the sessions week by week, the load, the wishes, and what is proven."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.hindered import department_of, sentences, title_of
from opleiding.cli.language import _
from opleiding.planning.filled import Filled
from opleiding.planning.gantt import loads
from opleiding.planning.price import Price
from opleiding.planning.problem import Candidate, Week, week_of
from opleiding.planning.reasons import Reason
from opleiding.planning.timetable import Timetable
from opleiding.sentence import N_
from opleiding.text.form import form

Clashes = Sequence[tuple[Reason, ...]]
_WISHES = {
    "urgency": N_("weeks of waiting, times urgency"),
    "workload": N_("hours above what departments carry with ease"),
    "empty_places": N_("empty places"),
    "preferences": N_("half days that people would rather not have"),
    "stability": N_("people who are moved"),
    "unplaced": N_("people without a place"),
}


def show_timetable(desk: Desk, asked: Filled, found: Timetable, clashes: Clashes) -> None:
    """Everything about a timetable, for a person."""
    rows = list(_sessions(desk, found))
    if rows:
        heads = (
            _("week"),
            _("day"),
            _("hours"),
            _("training"),
            _("people"),
            _("free"),
            _("trainer, place"),
            "",
        )
        show.table(heads, rows)
        show.out("")
        _show_load(desk, asked, found)
        show.out("")
        _show_wishes(found)
    _tell_proof(desk, found)
    _tell_unplaced(desk, found, clashes)
    if asked.late:
        desk.say(
            N_("Wanted before this timetable begins, and so left out: {n}."), n=len(asked.late)
        )


def _sessions(desk: Desk, found: Timetable) -> Iterator[tuple[object, ...]]:
    for index, wants in found.held.items():
        candidate = found.problem.candidates[index]
        was = {want for want, one in enumerate(found.problem.wants) if one.now == index}
        if candidate.session is not None and was == set(wants):
            continue
        yield (
            week_of(candidate.first_day)[1],
            form(desk.words.language).short_day(candidate.first_day),
            _hours(candidate),
            title_of(desk, candidate.training),
            ", ".join(desk.named(found.problem.wants[want].person) for want in wants),
            "" if candidate.most is None else candidate.most - len(wants),
            ", ".join(filter(None, (_named(desk, candidate.trainer), candidate.room))),
            _("new") if candidate.session is None else candidate.session,
        )


def _named(desk: Desk, trainer: str | None) -> str | None:
    return None if trainer is None else desk.named(trainer)


def _hours(candidate: Candidate) -> str:
    first = candidate.slots[0]
    more = len(candidate.slots) - 1
    clock = f"{first.start:%H:%M}–{first.end:%H:%M}"
    return f"{clock} (+{more})" if more else clock


def _show_load(desk: Desk, asked: Filled, found: Timetable) -> None:
    departments = loads(found, asked.horizon.first)
    seen = [week for one in departments for week in one.hours]
    weeks = _weeks(min(seen), max(seen))
    span = desk.words.say(N_("weeks {first} to {last}"), first=weeks[0][1], last=weeks[-1][1])
    rows = []
    for one in departments:
        most = max(one.hours, key=lambda week: (one.hours[week], week))
        full = desk.words.say(
            N_("{hours} of {ease} with ease, in week {week}"),
            hours=_figure(one.hours[most]), ease=_figure(one.ease.get(most, 0)), week=most[1],
        )  # fmt: skip
        rows.append((department_of(desk, one.department), f"|{one.bars(weeks)}|", full))
    show.table((_("department"), span, _("fullest week, in hours")), rows)


def _weeks(first: Week, last: Week) -> tuple[Week, ...]:
    start, end = (date.fromisocalendar(*week, 1) for week in (first, last))
    return tuple(week_of(start + timedelta(days)) for days in range(0, (end - start).days + 1, 7))


def _show_wishes(found: Timetable) -> None:
    rows = [
        (_(_WISHES[one.name]), _figure(getattr(found.price, one.name)))
        for one in fields(Price)
        if getattr(found.price, one.name)
    ]
    show.table(
        (_("what it costs"), _("points")), [*rows, (_("together"), _figure(found.price.total))]
    )


def _figure(value: float) -> str:
    from opleiding.cli.language import spoken

    return form(spoken().language).number(Decimal(str(round(value, 1))))


def _tell_proof(desk: Desk, found: Timetable) -> None:
    if found.gap is None:
        desk.say(
            N_("How good this is wasn't proven: that takes the solver. Install it with: pip install 'opleiding[plan]'")
            if not _has_solver() else N_("The time was too short to prove how good this is: give it more with --seconds.")
        )  # fmt: skip
    elif found.gap == 0:
        desk.say(N_("Proven: no timetable costs fewer points."))
    else:
        share = form(desk.words.language).share(Decimal(str(found.gap)), 1)
        bound = _figure(found.bound or 0)
        desk.say(N_("No timetable costs fewer than {bound} points: this one is within {share} of the best."), bound=bound, share=share)  # fmt: skip


def _has_solver() -> bool:
    from opleiding.planning.solver import is_there

    return is_there()


def _tell_unplaced(desk: Desk, found: Timetable, clashes: Clashes) -> None:
    for want in found.unplaced:
        one = found.problem.wants[want]
        desk.say(
            N_("No place for {person} in {training}."),
            person=desk.named(one.person), training=title_of(desk, one.training),
        )  # fmt: skip
    if found.unplaced and not clashes and _has_solver():
        desk.say(N_("Whether there is a place for all wasn't settled in the time: give it more with --seconds."))  # fmt: skip
    for reasons in clashes:
        desk.say(N_("These can't all be: take any one away, and there is a place."))
        for sentence in sentences(desk, reasons):
            desk.say(N_("  {sentence}"), sentence=sentence)


def as_data(asked: Filled, found: Timetable, clashes: Clashes) -> dict[str, Any]:
    """The whole for `--json`."""
    wants = found.problem.wants
    return {
        "from": asked.horizon.first,
        "until": asked.horizon.last,
        "sessions": [_session(found, index, held) for index, held in found.held.items()],
        "unplaced": [
            {"person": wants[want].person, "training": wants[want].training}
            for want in found.unplaced
        ],
        "late": [{"plan": one.plan.id, "training": one.activity.training} for one in asked.late],
        "clashes": [[_reason(one) for one in reasons] for reasons in clashes],
        "points": {one.name: getattr(found.price, one.name) for one in fields(Price)},
        "total": found.price.total,
        "bound": found.bound,
        "gap": found.gap,
        "load": [
            {
                "department": one.department,
                "weeks": [
                    {"year": year, "week": week, "hours": hours, "ease": one.ease.get((year, week))}
                    for (year, week), hours in sorted(one.hours.items())
                ],
            }
            for one in loads(found, asked.horizon.first)
        ],
    }


def _session(found: Timetable, index: int, held: Sequence[int]) -> dict[str, Any]:
    candidate, wants = found.problem.candidates[index], found.problem.wants
    return {
        "session": candidate.session,
        "training": candidate.training,
        "slots": [str(slot) for slot in candidate.slots],
        "trainer": candidate.trainer,
        "place": candidate.room,
        "free": None if candidate.most is None else candidate.most - len(held),
        "participants": [
            {"person": wants[want].person, "new": wants[want].now != index} for want in held
        ],
    }


def _reason(one: Reason) -> dict[str, Any]:
    return {
        "why": one.why, "subject": one.subject, "other": one.other or None,
        "first": one.first, "last": one.last, "number": one.number,
    }  # fmt: skip
