"""Answers that come in, each in the effect of its session: one change a file, whatever they are many."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from opleiding.cli.desk import Desk
from opleiding.cli.import_kinds import Into
from opleiding.cli.import_records import Made
from opleiding.exchange.answers.forms import Form
from opleiding.exchange.answers.own import as_written
from opleiding.exchange.rows import Read
from opleiding.records.effects import Answer, Effect, Role
from opleiding.records.trainings import Question, Training
from opleiding.sentence import N_
from opleiding.store.change import Change

_SHOWN = 20
Note = tuple[str, Mapping[str, object]]


@dataclass(slots=True)
class Kept:
    """The training that the forms are of, where all are of one, and the questions it gets from them."""

    training: Training | None
    fresh: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The rows that are new: those that count, and those that a later form replaces."""

    fresh: tuple[Read, ...]
    replaced: tuple[Read, ...]


def answers_made(kept: Kept, desk: Desk, into: Into, read: Sequence[Read]) -> Made:  # noqa: ARG001
    """The changes of effects, and of the training whose questions they answer."""
    effects = _effects(desk)
    marks = {answer.imported for effect in effects.values() for answer in effect.answers}
    bad = tuple(row for row in read if row.troubles and row.mark not in marks)
    good = [row for row in read if not row.troubles]
    known = sum(row.mark in marks for row in read)
    sorted_ = _sorted(good, marks, effects)
    by_subject: defaultdict[str, list[Read]] = defaultdict(list)
    for row in sorted_.fresh:
        by_subject[_form(row).subject.id].append(row)
    changes = [_change(desk, effects.get(one), rows) for one, rows in by_subject.items()]
    if kept.training and kept.fresh and by_subject:
        changes.insert(0, _asked(desk, kept.training, kept.fresh))
    records = tuple((_form(row).subject.id, row) for row in sorted_.fresh)
    notes = tuple(_notes(kept, sorted_, by_subject))
    return Made(tuple(changes), records, known, bad, notes)


def _form(read: Read) -> Form:
    form: Form = read.tree["form"]
    return form


def _effects(desk: Desk) -> Mapping[str, Effect]:
    """Every effect as it is written, by what it is of; one that can't be read is refused."""
    written = desk.policy.written(Effect)
    for unread in desk.policy.ids(Effect.folder) - {record.id for record in written}:
        desk.store.shelf.read(Effect.folder, unread)  # refuses: an answer may be there already
    return {effect.subject: effect for effect in written}


def _sorted(good: Sequence[Read], marks: set[str | None], effects: Mapping[str, Effect]) -> _Sorted:
    """Of two forms of one person the later counts, in the table as well as in the record."""
    last: dict[object, Read] = {}
    for row in good:
        key = _form(row).key
        if key is not None and (key not in last or _when(row) >= _when(last[key])):
            last[key] = row
    there = _last_days(effects)
    fresh: list[Read] = []
    replaced: list[Read] = []
    for row in good:
        form = _form(row)
        if row.mark in marks:
            continue
        beaten = form.key is not None and last[form.key] is not row
        beaten = beaten or form.moment.day < there.get(form.key, date.min)
        (replaced if beaten else fresh).append(row)
    return _Sorted(tuple(fresh), tuple(replaced))


def _when(row: Read) -> tuple[date, int, int]:
    moment = _form(row).moment
    return moment.day, moment.second, row.row.number


def _last_days(effects: Mapping[str, Effect]) -> Mapping[object, date]:
    """The day of the last form by its key, of those that are written already."""
    days: dict[object, date] = {}
    for effect in effects.values():
        for one in effect.answers:
            who = one.person or one.token
            if who is not None and one.role is not Role.COLLEAGUE:
                key = effect.subject, one.months, one.role, one.before, who
                days[key] = max(one.date, days.get(key, date.min))
    return days


def _change(desk: Desk, effect: Effect | None, rows: Sequence[Read]) -> Change:
    """One splice for all answers of a session, however many."""
    items = [{**answer, "imported": row.mark} for row in rows for answer in _form(row).answers]
    for item in items:
        Answer.model_validate({field: value for field, value in item.items() if value is not None})
    if effect is not None:
        return desk.store.appended(effect.file, "answers", *items)
    subject = _form(rows[0]).subject
    tree = {subject.named: subject.id, "answers": items}
    return desk.store.added(Effect.folder, subject.id, tree)


def _asked(desk: Desk, training: Training, fresh: Sequence[Question]) -> Change:
    return desk.store.appended(training.file, "questions", *map(as_written, fresh))


def _notes(
    kept: Kept, sorted_: _Sorted, by_subject: Mapping[str, Sequence[Read]]
) -> Iterator[Note]:
    for scale in dict.fromkeys((own.lowest, own.highest) for own in kept.fresh if by_subject):
        items = ", ".join(own.id for own in kept.fresh if (own.lowest, own.highest) == scale)
        file = kept.training.file if kept.training else ""
        yield N_("{file} gets these questions, answered {lowest} to {highest}: {items}"), {"file": file, "lowest": scale[0], "highest": scale[1], "items": items}  # fmt: skip
    if sorted_.replaced:
        yield N_("Filled in again later, so the last one counts: row {rows}."), {"rows": _rows(sorted_.replaced)}  # fmt: skip
    late = [row for row in sorted_.fresh if _form(row).is_late]
    if late:
        yield N_("Came in when the next moment had begun, and counts for its own: row {rows}."), {"rows": _rows(late)}  # fmt: skip
    for one, rows in by_subject.items():
        there = len(_form(rows[0]).subject.people)
        own = Counter(_moment(row) for row in rows if _form(row).role is Role.PARTICIPANT)
        if max(own.values(), default=0) > there:
            yield N_("{subject}: {n} forms, and {there} people took part."), {"subject": one, "n": max(own.values()), "there": there}  # fmt: skip


def _moment(row: Read) -> tuple[int, str, bool]:
    form = _form(row)
    return form.months, str(form.role), form.before


def _rows(rows: Iterable[Read]) -> str:
    numbers = [str(row.row.number) for row in rows]
    return ", ".join(numbers[:_SHOWN]) + (" …" if len(numbers) > _SHOWN else "")
