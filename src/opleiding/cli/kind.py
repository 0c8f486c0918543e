"""A group of commands for a kind of record: add, list, show, and its moves. One mechanism for every kind."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.knobs import Knob, knobs
from opleiding.cli.language import _
from opleiding.cli.listing import list_records
from opleiding.cli.options import (
    argument,
    as_json,
    context,
    dry_run,
    group_app,
    ids,
    needed,
    option,
    parameter,
    register,
)
from opleiding.cli.records import add_record, append_entry
from opleiding.cli.spec import Spec
from opleiding.records.base import Living

_ENTRY_HEAD = frozenset({"date", "by", "did", "note"})


@dataclass(frozen=True, slots=True)
class KindGroup(Spec):
    """The commands of a kind, built from its spec."""

    app: typer.Typer = field(default_factory=group_app)

    def standard(self, *, create: str = "add") -> typer.Typer:
        """A group with `add` (or `create`), `list`, `show` and, for a kind that lives, `move`."""
        self.adds(create)
        self.lists()
        self.shows()
        if issubclass(self.model, Living) and self.opening is not None:
            self.moves()
        return self.app

    def adds(self, name: str = "add") -> None:
        """`add`: an option for each field; the title or name is the argument."""
        fields = tuple(knobs(self.model, without=frozenset({"id", "log"}) | self.without))
        mains = {("title",), ("name",)} if self.main is None else {(self.main,)}
        main = next((knob for knob in fields if knob.keys in mains and knob.required), None)
        entry = self._entry_knobs() if self.opening else ()

        def add(ctx: typer.Context, /, **values: Any) -> None:
            desk = Desk.of(ctx)
            add_record(desk, self, fields, entry, values)

        record_id = typer.Option("--id", help=_("The id, instead of one made from the title."))
        named = parameter("record_id", str | None, record_id, None)
        if self.main == "id":
            named = parameter("record_id", str, typer.Argument(metavar="ID", help=_("Its id.")))
        first = [argument(main)] if main is not None else []
        others = [option(knob) for knob in fields if knob is not main]
        entries = [option(knob) for knob in entry if knob.required]
        log = self.log_options(opening=True)
        parameters = [context(), *first, named, *others, *entries, *log]
        parameters.append(dry_run())
        register(self.app, name, add, parameters, _("Write down a new one."), self.asked)

    def lists(self) -> None:
        """`list`: one line a record."""

        def list_(ctx: typer.Context, /, *, state: str | None, as_json: bool) -> None:
            list_records(Desk.of(ctx), self.model, state, as_json=as_json)

        parameters = [
            context(),
            parameter(
                "state",
                str | None,
                typer.Option(
                    "--state", help=_("Only those that stand there."), autocompletion=self._states
                ),
                None,
            ),
            as_json(),
        ]
        register(self.app, "list", list_, parameters, _("One line each."))

    def shows(self) -> None:
        """`show ID`: every field, and the log."""

        def show_(ctx: typer.Context, /, *, record_id: str, as_json: bool) -> None:
            self.print(Desk.of(ctx), record_id, as_json=as_json)

        register(
            self.app, "show", show_, [context(), self.id_argument(), as_json()], _("All of one.")
        )

    def moves(self) -> None:
        """`move ID VERB`: one line in the log."""
        entry = self._entry_knobs()

        def move(ctx: typer.Context, /, *, record_id: str, verb: str, **values: Any) -> None:
            append_entry(Desk.of(ctx), self, record_id, verb, entry, values)

        happened = _("What happened.") + f" ({', '.join(dict.fromkeys(self._verbs()))})"
        parameters = [
            context(),
            self.id_argument(),
            parameter("verb", str, typer.Argument(help=happened, autocompletion=self._verbs)),
        ]
        parameters += [*self.log_options(), *(option(knob) for knob in entry), dry_run()]
        register(
            self.app,
            "move",
            move,
            parameters,
            _("Write down what happened, as one line in the log."),
        )

    def deed(
        self,
        name: str,
        verb: str,
        help_: str,
        *,
        only: Sequence[str] = (),
        needs: Sequence[str] = (),
        extra: Callable[[Desk, Any], Mapping[str, Any]] | None = None,
    ) -> None:
        """A verb of its own for one move, such as `plan sign`, with some of the entry's fields as options.

        `needs` are required. `extra` adds fields that the program knows itself.
        """
        entry = tuple(
            needed(knob, required=knob.name in needs)
            for knob in self._entry_knobs()
            if knob.name in {*only, *needs}
        )

        def do(ctx: typer.Context, /, *, record_id: str, **values: Any) -> None:
            append_entry(Desk.of(ctx), self, record_id, verb, entry, values, extra)

        parameters = [context(), self.id_argument(), *self.log_options()]
        parameters += [*(option(knob) for knob in entry), dry_run()]
        register(self.app, name, do, parameters, help_)

    def id_argument(self) -> inspect.Parameter:
        """The argument that names a record, completed from the folder."""
        return parameter(
            "record_id",
            str,
            typer.Argument(
                metavar="ID",
                help=_("Its id, or any clear beginning of it."),
                autocompletion=ids(self.folder),
            ),
        )

    @staticmethod
    def completes(folder: str) -> Callable[..., Any]:
        """Completes the ids of another folder."""
        return ids(folder)

    def _entry_knobs(self) -> tuple[Knob, ...]:
        log = self.model.model_fields["log"].annotation
        return tuple(knobs(log.__args__[0], without=_ENTRY_HEAD))  # type: ignore[union-attr] # a log is a tuple of entries

    def log_options(self, *, opening: bool = False) -> list[inspect.Parameter]:
        """Who, when, and a remark: what every line of a log may say."""
        if not issubclass(self.model, Living) or (opening and self.opening is None):
            return []
        by = typer.Option(
            "--by",
            help=_("Who did it: an id, or a name from the key file."),
            envvar="OPLEIDING_BY",
            autocompletion=ids("people"),
        )
        return [
            parameter("by", str, by) if self.signed else parameter("by", str | None, by, None),
            parameter(
                "date", str | None, typer.Option("--date", help=_("When, if not today.")), None
            ),
            parameter("note", str | None, typer.Option("--note", help=_("A remark.")), None),
        ]

    def _states(self) -> list[str]:
        return [str(state) for state in getattr(self.model, "states", ())]

    def _verbs(self) -> list[str]:
        return [*self._states(), *map(str, getattr(self.model, "events", ()))]
