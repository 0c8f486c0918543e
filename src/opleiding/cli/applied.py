"""A timetable as changes of session records: new ones, more people in those that are there, and repairs."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from opleiding.cli.desk import Desk
from opleiding.planning.timetable import Timetable
from opleiding.records.people import Person
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Training

if TYPE_CHECKING:
    from opleiding.store.change import Change


def changes(desk: Desk, found: Timetable, by: str | None) -> tuple["Change", ...]:
    """All of it, to be written at once."""
    return (*_added(desk, found, by), *_changed(desk, found, by))


def _added(desk: Desk, found: Timetable, by: str | None) -> Iterator["Change"]:
    new = [(index, wants) for index, wants in found.held.items() if not _is_there(found, index)]
    trees = [_tree(desk, found, index, wants, by) for index, wants in new]
    titles = [f"{tree['training']}-{str(tree['slots'][0])[:10]}" for tree in trees]
    ids = desk.store.new_ids("sessions", titles)
    for record_id, tree in zip(ids, trees, strict=True):
        yield desk.store.added("sessions", record_id, tree)


def _is_there(found: Timetable, index: int) -> bool:
    return found.problem.candidates[index].session is not None


def _tree(
    desk: Desk, found: Timetable, index: int, wants: Sequence[int], by: str | None
) -> dict[str, Any]:
    candidate = found.problem.candidates[index]
    people = sorted(found.problem.wants[want].person for want in wants)
    tree: dict[str, Any] = {
        "training": candidate.training,
        "slots": list(candidate.slots),
        "place": candidate.room or _place(desk, candidate.training),
        "trainer": _guide(desk, candidate.training, candidate.trainer),
        "participants": [{"person": person} for person in people],
        "log": [_entry(desk, SessionState.PLANNED, by)],
    }
    return tree


def _place(desk: Desk, training_id: str) -> str | None:
    training = desk.policy.find(Training, training_id)
    return None if training is None else training.place


def _guide(desk: Desk, training_id: str, name: str | None) -> dict[str, Any] | None:
    training = desk.policy.find(Training, training_id)
    for guide in training.given.by if training is not None and training.given is not None else ():
        if name in {guide.person, guide.provider}:
            return guide.model_dump(by_alias=True, exclude_none=True)
    if name is not None:
        person = desk.policy.find(Person, name)
        return {"person" if person is not None else "provider": name}
    if training is not None and training.provider is not None:
        return {"provider": training.provider}
    return None


def _entry(desk: Desk, verb: SessionState, by: str | None) -> dict[str, Any]:
    return {"date": str(desk.today), "by": by, "did": str(verb)}


def _changed(desk: Desk, found: Timetable, by: str | None) -> Iterator["Change"]:
    """Sessions that are there: who comes, who goes, and which nobody is left in."""
    for index, candidate in enumerate(found.problem.candidates):
        session = desk.policy.find(Session, candidate.session)
        if session is None:
            continue
        wants = enumerate(found.problem.wants)
        was = {want for want, one in wants if one.now == index}
        now = {want for want, place in enumerate(found.assignment) if place == index}
        if was - now:
            yield _revised(desk, found, session, (was - now, now - was), by)
        elif now - was:
            new = sorted(found.problem.wants[want].person for want in now - was)
            people = ({"person": person} for person in new)
            yield desk.store.appended(session.file, "participants", *people)


def _revised(
    desk: Desk, found: Timetable, session: Session, moves: tuple[set[int], set[int]], by: str | None
) -> "Change":
    gone, come = ({found.problem.wants[want].person for want in some} for some in moves)
    kept = [one for one in session.participants if one.person not in gone]
    tree = [one.model_dump(mode="json", by_alias=True, exclude_unset=True) for one in kept]
    tree += [{"person": person} for person in sorted(come)]
    empty = not any(one.absent is None for one in kept) and not come
    lines = [_entry(desk, SessionState.CANCELLED, by)] if empty else []
    if empty:
        tree = [
            one.model_dump(mode="json", by_alias=True, exclude_unset=True)
            for one in session.participants
        ]
        return desk.store.appended(session.file, "log", *lines)
    return desk.store.set_and_append(session.file, "participants", tree, revise=True)
