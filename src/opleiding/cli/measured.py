"""What an effect is of: a session, or a need with another remedy; and how its record grows."""

from typing import TYPE_CHECKING, Any

from opleiding.cli.desk import Desk
from opleiding.cli.records import (
    as_written,
    entry_tree,
    next_command,
    refuse_future,
    refuse_illegal,
    refuse_out_of_turn,
    validated,
)
from opleiding.cli.spec import Spec
from opleiding.errors import MoveRefused, WrongUse
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.records.effects import Effect
    from opleiding.store.change import Change

MEASURED = {"sessions": "session", "needs": "need"}
"""What an effect can be of: the folder, and the field that names it."""


def begin_effect(
    desk: Desk,
    group: Spec,
    typed: str,
    verb: str,
    more: dict[str, Any],
    values: dict[str, Any],
) -> None:
    """Appends to the effect of a session or a need; begins its record when there is none yet."""
    subject = measured_subject(desk, group, typed)
    line = entry_tree(desk, verb, values, more)
    record = desk.policy.find(group.model, subject[1])
    if record is not None:
        refuse_illegal(record, verb, line["date"])  # type: ignore[arg-type] # an effect lives
    write_item(desk, group, subject, "log", line, dry_run=values["dry_run"])


def subject_of(desk: Desk, typed: str) -> tuple[str, str]:
    """The field and the id of what is measured: a session, or a need with another remedy.

    Both can be typed as folder/id; without a folder the whole id wins, then a clear beginning.
    """
    folder, slash, name = typed.partition("/")
    if not slash:
        folder, name = _folder_of(desk, typed), typed
    if folder not in MEASURED:
        raise WrongUse(N_("{folder} aren't measured: sessions and needs are."), folder=folder)
    return MEASURED[folder], desk.readable(folder, name)


def measured_subject(desk: Desk, group: Spec, typed: str) -> tuple[str, str]:
    """The same, for its effect: refused where a record of that name is of something else."""
    field, found = subject_of(desk, typed)
    record = desk.policy.find(group.model, found)
    if record is not None and getattr(record, field) != found:
        raise MoveRefused(
            N_("{file} is the effect of something else: give one of the two another id."),
            file=record.file,
        )
    return field, found


def _folder_of(desk: Desk, typed: str) -> str:
    ids = [(folder, one) for folder in MEASURED for one in desk.policy.ids(folder)]
    found = {folder for folder, one in ids if one == typed}
    found = found or {folder for folder, one in ids if one.startswith(typed)}
    if len(found) > 1:
        names = ", ".join(f"{folder}/{typed}" for folder in sorted(found))
        raise WrongUse(N_("{typed} may be {names}: type more of it."), typed=typed, names=names)
    return next(iter(found), "sessions")


def write_item(
    desk: Desk,
    group: Spec,
    subject: tuple[str, str],
    key: str,
    item: dict[str, Any],
    *,
    dry_run: bool,
) -> None:
    """One more item in a list of an effect record, which begins here if need be."""
    change, fresh = item_change(desk, group, subject, key, item)
    desk.write(change, dry_run=dry_run, then=next_command(group, fresh))


def item_change(
    desk: Desk, group: Spec, subject: tuple[str, str], key: str, item: dict[str, Any]
) -> "tuple[Change, Effect]":
    """The change that adds the item, not yet written, and the effect as it then stands."""
    field, record_id = subject
    record = desk.policy.find(group.model, record_id)
    tree = as_written(desk, record) if record is not None else {field: record_id}
    fresh = validated(desk, group, record_id, {**tree, key: [*tree.get(key, []), item]})
    if key == "log":
        refuse_out_of_turn(desk, fresh)
    else:
        refuse_future(desk, fresh.answers[-1].date)
    file = f"{group.folder}/{record_id}.yaml"
    if record is not None:
        return desk.store.appended(file, key, item), fresh
    return desk.store.added(group.folder, record_id, {**tree, key: [item]}), fresh
