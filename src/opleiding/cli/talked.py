"""`opleiding people talked`: that a conversation took place, and when. What was said is nobody else's."""

from typing import Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import knobs, typed_fields
from opleiding.cli.language import _
from opleiding.cli.options import context, dry_run, needed, option, register
from opleiding.cli.records import as_written, meant, refuse_future, validated
from opleiding.records.people import Talk

_FIELDS = tuple(needed(knob, required=knob.name == "kind") for knob in knobs(Talk))


def add_talked(group: KindGroup) -> None:
    """Adds the command to the group."""

    def talked(
        ctx: typer.Context, /, *, record_id: str, dry_run: bool, **values: Any
    ) -> None:  # fmt: skip
        desk = Desk.of(ctx)
        person = group.find(desk, record_id)
        line = {"date": str(desk.today)} | meant(desk, _FIELDS, typed_fields(_FIELDS, values))
        written = as_written(desk, person)
        now = validated(
            desk, group, person.id, {**written, "talks": [*written.get("talks", []), line]}
        )
        refuse_future(desk, now.talks[-1].date)
        desk.write(desk.store.appended(person.file, "talks", line), dry_run=dry_run)

    register(
        group.app,
        "talked",
        talked,
        [context(), group.id_argument(), *(option(knob) for knob in _FIELDS), dry_run()],
        _("Note that a conversation took place, and when; nothing of what was said."),
    )
