"""Records as a table, as the file that people wrote, or as data for another program."""

from typing import Any

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.errors import WrongUse
from opleiding.records.base import Living, Record
from opleiding.sentence import N_


def list_records(desk: Desk, model: type[Record], state: str | None, *, as_json: bool) -> None:
    """One line a record, by id; only those in a state, if one is named."""
    states = [str(one) for one in getattr(model, "states", ())]
    if state is not None and state not in states:
        raise WrongUse(
            N_("`{state}` is no state here. They are: {known}."),
            state=state,
            known=", ".join(states) or "–",
        )
    records = [one for one in desk.policy.all(model) if state in {None, _state(one)}]
    if as_json:
        show.as_json(model.folder, [as_data(record) for record in records])
    elif records:
        living = issubclass(model, Living)
        rows = [_row(desk, record) for record in records]
        heads = (_("id"), _("state"), _("since"), _("title"))
        if living:
            show.table(heads, rows)
        else:
            show.table((heads[0], heads[3]), [(row[0], row[3]) for row in rows])
    else:
        desk.say(N_("There is nothing here yet."))


def print_record(desk: Desk, record: Record, *, as_json: bool) -> None:
    """The file as people wrote it, or its data."""
    if as_json:
        show.as_json(record.folder, as_data(record))
    else:
        show.document(desk.store.read_bytes(record.file).decode("utf-8").rstrip() + "\n")


def _row(desk: Desk, record: Record) -> tuple[object, ...]:
    title = heading(desk, record)
    if not isinstance(record, Living):
        return record.id, "", None, title
    return record.id, desk.words.term(record.state), record.since, title


def _state(record: Record) -> str | None:
    return str(record.state) if isinstance(record, Living) else None


_ABOUT = (
    ("session", "sessions"),
    ("training", "trainings"),
    ("person", "people"),
    ("goals", "goals"),
)
"""Where a record without words of its own looks for them, in this order."""


def heading(desk: Desk, record: Record) -> str:
    """The line that tells a person which record this is: its own words, or whom it is about."""
    language = desk.words.language
    if record.folder == "people":
        name = desk.named(record.id)
        function = str(getattr(record, "function", ""))
        return function if name == record.id else f"{name} · {function}"
    for field in ("title", "name", "because"):
        text = getattr(record, field, None)
        if text is not None:
            return str(text.into(language))
    return _about(desk, record)


def _about(desk: Desk, record: Record) -> str:
    for field, folder in _ABOUT:
        named = getattr(record, field, None)
        first = named[0] if isinstance(named, tuple) and named else named
        other = desk.policy.lookup(folder, first) if isinstance(first, str) else None
        if other is not None:
            return heading(desk, other)
        if isinstance(first, str):
            return first
    return ""


def as_data(record: Record) -> dict[str, Any]:
    """A record for `--json`: its id and file, its fields as written, and what is folded from its log."""
    fields = record.model_dump(mode="json", by_alias=True, exclude_unset=True)
    data: dict[str, Any] = {"id": record.id, "file": record.file}
    if isinstance(record, Living):
        data |= {"state": record.state, "since": record.since}
        fields["log"] = fields.pop("log", [])
    return data | fields
