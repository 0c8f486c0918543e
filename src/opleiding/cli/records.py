"""What the commands of every kind do: write a record down, append to its log, show it as data."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.knobs import Knob, typed_fields
from opleiding.cli.spec import Spec
from opleiding.errors import ChangedOnDisk, MoveRefused, WrongUse
from opleiding.finding import Finding
from opleiding.records.base import Living, Record
from opleiding.records.kinds import FOLDERS, SECTIONS
from opleiding.records.references import Reference, references
from opleiding.sentence import N_


def add_record(
    desk: Desk,
    group: Spec,
    fields: Sequence[Knob],
    entry: Sequence[Knob],
    values: dict[str, Any],
) -> None:
    """Writes a new record, with the first line of its log."""
    tree = meant(desk, fields, typed_fields(tuple(fields), values))
    if group.opening is not None:
        first = meant(desk, entry, typed_fields(tuple(entry), values))
        tree["log"] = [entry_tree(desk, group.opening, values, first)]
    write_new(desk, group, tree, record_id=values["record_id"], dry_run=values["dry_run"])


def write_new(
    desk: Desk, group: Spec, tree: Mapping[str, Any], *, record_id: str | None, dry_run: bool
) -> None:
    """Writes a new record from its tree; `record_id` is one that was asked for."""
    hint, asked = group.hint, record_id
    while True:
        record_id = _new_id(desk, group, tree, asked)
        record = validated(desk, group, record_id, tree)
        if group.opening is not None:
            refuse_out_of_turn(desk, record)
        change = desk.store.added(group.folder, record_id, tree)
        if hint is not None:
            hint(desk, record)
            hint = None  # once, also when the id is taken meanwhile
        try:
            desk.write(change, dry_run=dry_run, then=next_command(group, record))
        except ChangedOnDisk:
            if asked:
                raise  # an id that was asked for is that one or none
        else:
            return


def append_entry(
    desk: Desk,
    group: Spec,
    typed_id: str,
    verb: str,
    entry: Sequence[Knob],
    values: dict[str, Any],
    extra: Callable[[Desk, Any], Mapping[str, Any]] | None = None,
) -> None:
    """Appends one line to a log, if the move is legal from where the record stands."""
    record = group.find(desk, typed_id)
    more = meant(desk, entry, typed_fields(tuple(entry), values))
    if extra is not None:
        more |= extra(desk, record)
    line = entry_tree(desk, verb, values, more)
    refuse_illegal(record, verb, line["date"])
    written = as_written(desk, record)
    moved = validated(desk, group, record.id, {**written, "log": [*written.get("log", []), line]})
    refuse_out_of_turn(desk, moved)
    desk.write(
        desk.store.appended(record.file, "log", line),
        dry_run=values["dry_run"],
        then=next_command(group, moved),
    )
    if group.after is not None and not values["dry_run"]:
        group.after(desk, moved)


def entry_tree(
    desk: Desk, verb: str, values: Mapping[str, Any], more: Mapping[str, Any]
) -> dict[str, Any]:
    """A line of a log as it will stand in the file."""
    line: dict[str, Any] = {"date": values.get("date") or str(desk.today)}
    if values.get("by"):
        line["by"] = desk.resolve("people", values["by"])
    line["did"] = verb
    line |= more
    if values.get("note"):
        line["note"] = values["note"]
    return line


def refuse_illegal(record: Living, verb: str, day: str) -> None:
    """Refuses a move that the table doesn't have, or one before the last."""
    if not record.allows(record.state if record.log else record.born, verb):
        could = record.next_moves(record.state)
        if could:
            raise MoveRefused(
                N_("{file} is {state}: `{verb}` can't follow. From here: {could}."),
                file=record.file,
                state=record.state,
                verb=verb,
                could=", ".join(could),
            )
        raise MoveRefused(
            N_("{file} is {state}: that is its end, nothing can follow."),
            file=record.file,
            state=record.state,
        )
    last = max((entry.date for entry in record.log), default=None)
    if last is not None and day < str(last):
        raise MoveRefused(
            N_("{day} is before the last entry, of {last}: a log only grows."), day=day, last=last
        )


def refuse_out_of_turn(desk: Desk, record: Living) -> None:
    """Refuses a last line that hasn't happened yet, or that the lines after today don't allow.

    The record as of today hides those; the file has them.
    """
    *earlier, last = record.log
    refuse_future(desk, last.date)
    before = record.model_copy(update={"log": tuple(earlier)})
    before.__dict__.pop("history", None)  # a copy takes what was cached along
    if earlier:
        refuse_illegal(before, last.did, str(last.date))


def refuse_future(desk: Desk, day: date) -> None:
    """Refuses a day that hasn't come."""
    if day > desk.policy.clock:
        sentence = N_("This is dated {day}; today is {today}.")
        raise WrongUse(sentence, day=day, today=desk.policy.clock)


def _new_id(desk: Desk, group: Spec, tree: Mapping[str, Any], typed: str | None) -> str:
    if typed:
        if typed in desk.policy.ids(group.folder):
            raise MoveRefused(N_("{file} is there already."), file=f"{group.folder}/{typed}.yaml")
        return desk.store.new_id(group.folder, typed)
    if group.mint is not None:
        return desk.store.new_id(group.folder, group.mint(desk, tree))
    title = tree.get("title") or tree.get("name")
    return desk.store.new_id(
        group.folder, next(iter(title.values())) if isinstance(title, dict) else str(title)
    )


def meant(desk: Desk, fields: Sequence[Knob], tree: dict[str, Any]) -> dict[str, Any]:
    """The same tree with every id written out in full."""
    for knob in fields:
        where = tree
        for key in knob.keys[:-1]:
            where = where.get(key, {})
        typed = where.get(knob.keys[-1])
        if typed is not None and knob.folder and not knob.nested:
            where[knob.keys[-1]] = (
                [desk.resolve(knob.folder, one) for one in typed]
                if knob.many
                else desk.resolve(knob.folder, typed)
            )
    return tree


def validated(desk: Desk, group: Spec, record_id: str, tree: Mapping[str, Any]) -> Any:
    """The record that a tree makes; what can't be is refused, as it was typed."""
    from opleiding.store.emit import emit
    from opleiding.store.read import Spoilt, read_record

    file = f"{group.folder}/{record_id}.yaml"
    try:
        record = read_record(group.model, record_id, file, emit(tree).encode())
    except Spoilt as spoilt:
        raise _refused(group, spoilt.findings) from None
    for reference in references(record):
        _resolved(desk, reference)
    if group.guard is not None:
        group.guard(desk, record)
    return record


def _resolved(desk: Desk, reference: Reference) -> None:
    """Refuses a reference to what isn't there."""
    if reference.folder not in {*FOLDERS, *SECTIONS}:
        raise WrongUse(
            N_("`{typed}` names no record: write it as folder/id, such as needs/frans."),
            typed="/".join(part for part in (reference.folder, reference.id) if part),
        )
    if reference.id not in desk.policy.ids(reference.folder):
        desk.resolve(reference.folder, reference.id)
        raise WrongUse(N_("{folder}/{id} isn't there."), folder=reference.folder, id=reference.id)


def _refused(group: Spec, findings: Sequence[Finding]) -> WrongUse:
    first = findings[0]
    return WrongUse(
        N_("{option}: {trouble}"), option=group.typed_as(first.where.path), trouble=first
    )


def as_written(desk: Desk, record: Record) -> dict[str, Any]:
    """A record as it stands in its file, every value the text that it is."""
    from opleiding.store.read import decode, read_tree
    from opleiding.store.shelf import refused
    from opleiding.store.spoilt import Spoilt

    data = desk.store.read_bytes(record.file)
    try:
        return read_tree(record.file, decode(record.file, data))
    except Spoilt as spoilt:
        raise refused(spoilt) from None


def next_command(group: Spec, record: Record) -> tuple[str, ...]:
    """What usually comes next; empty where nothing does."""
    command = group.then.get(str(getattr(record, "state", "")))
    if command is None:
        return ()
    return (command.format(id=record.id) if isinstance(command, str) else command(record),)
