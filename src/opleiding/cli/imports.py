"""Many records at once from a table, all of them or none: `needs import`, `trainings import`, `effect import`."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, ids, parameter, register
from opleiding.errors import WrongUse
from opleiding.exchange.format import Format
from opleiding.sentence import N_

if TYPE_CHECKING:
    import inspect

    from opleiding.cli.import_kinds import Into
    from opleiding.cli.importing import Import
    from opleiding.text.words import Words

_SHOWN = 50
_YES = frozenset({"y", "yes", "j", "ja", "o", "oui"})


def add_import(group: KindGroup) -> None:
    """`import`: the rows of a spreadsheet become records of this group."""

    def import_(ctx: typer.Context, /, **typed: Any) -> None:
        _import(ctx, group.folder, **typed)

    by = parameter("by", str, typer.Option("--by", help=_("Who imports it: an id, or a name from the key file."), envvar="OPLEIDING_BY", autocompletion=ids("people")))  # fmt: skip
    first, *others = import_options(_("An .xlsx or .csv file; - for what is piped in."))
    parameters = [context(), first, by, *others]
    register(group.app, "import", import_, parameters, _("Many at once, from Excel or CSV."))


def import_options(file: str) -> list["inspect.Parameter"]:
    """What every import can be told; `file` says what it reads."""
    text, many = typer.Option, list[str]
    return [
        parameter("file", str, typer.Argument(metavar="FILE", help=file)),
        parameter("mapped", many, text("--map", metavar="FIELD=HEADER", help=_('The column of a field, such as title="Waar loop je tegenaan?".')), []),
        parameter("fixed", many, text("--set", metavar="FIELD=VALUE", help=_("What holds for every row that is silent, such as source_kind=daily_work.")), []),
        parameter("sheet", str | None, text("--sheet", help=_("The sheet, if not the likeliest.")), None),
        parameter("form", Format | None, text("--format", help=_("What comes in, where its name or its beginning doesn't tell.")), None),
        parameter("mapping", str | None, text("--mapping", metavar="NAME", help=_("The mapping in imports/, if not the one that fits.")), None),
        parameter("skip_bad", bool, text("--skip-bad", help=_("Import the good rows; put the others in a file to be mended.")), False),
        parameter("yes", bool, text("--yes", help=_("Agree with the proposed columns.")), False),
        dry_run(),
        json_option(),
    ]  # fmt: skip


def _import(ctx: typer.Context, folder: str, *, by: str, **typed: Any) -> None:
    from opleiding.cli.import_kinds import into

    desk = Desk.of(ctx)
    run_import(desk, into(folder, desk.resolve("people", by)), **typed)


def run_import(
    desk: Desk,
    into: "Into",
    *,
    skip_bad: bool,
    yes: bool,
    dry_run: bool,
    as_json: bool,
    **typed: Any,
) -> None:
    """Reads, tells the columns, asks whether they are right, and writes all rows or none."""
    from opleiding.cli.importing import prepared

    found = prepared(desk, into, **typed)
    if not found.is_saved or desk.verbose:
        _tell_columns(desk, found)
    _tell_aside(desk, found)
    for sentence, values in found.notes:
        desk.say(sentence, **values)
    doubles = _doubles(desk, found, as_json=as_json)
    if found.bad and not skip_bad:
        _tell_bad(desk, found)
    elif not (found.is_saved or yes or dry_run):
        _agree(desk)
    if skip_bad or not found.bad:
        _write(desk, found, dry_run=dry_run, as_json=as_json)
    if as_json:
        show.as_json("import", _data(found, desk.words, doubles))
    if found.bad and not skip_bad:
        raise typer.Exit(1)


def _doubles(desk: Desk, found: "Import", *, as_json: bool) -> Any:
    """What the rows look like, told and as data; not worked out for who wants neither."""
    if found.into.model.folder != "needs" or (desk.quiet and not as_json):
        return []
    from opleiding.cli.import_doubles import data, seen, tell_seen

    before = seen(desk, found)
    tell_seen(desk, found, before)
    return data(found, before)


def _data(found: "Import", words: "Words", doubles: Any) -> dict[str, Any]:
    """For `--json`."""
    from opleiding.cli.mending import troubles

    return {
        "columns": found.map.columns,
        "fixed": found.map.fixed,
        found.into.model.folder: list(dict.fromkeys(record_id for record_id, _ in found.records)),
        "known": found.known,
        "doubles": doubles,
        "notes": [words.say(sentence, **values) for sentence, values in found.notes],
        "aside": [found.headed.sheet.place(read.row.number, None) for read in found.aside],
        "bad": [
            {"place": place, "trouble": words.say(one.sentence, **one.values)}
            for place, one in troubles(found)
        ],
    }


def _tell_columns(desk: Desk, found: "Import") -> None:
    desk.say(N_("Columns, as they will be read:"))
    for field, header in found.map.columns.items():
        desk.say(N_("  {field} ← {header}"), field=field, header=header)
    for field, value in found.map.fixed.items():
        desk.say(N_("  {field} = {value}"), field=field, value=value)
    for field, texts in found.map.values.items():
        for text, value in texts.items():
            desk.say(N_("  {field}: “{text}” = {value}"), field=field, text=text, value=value)
    if found.into.note and not {"kind"} & {*found.map.columns, *found.map.fixed}:
        desk.say(found.into.note)
    if found.unused:
        desk.say(N_("Not used: {headers}"), headers=", ".join(found.unused))


def _tell_aside(desk: Desk, found: "Import") -> None:
    """Names the rows that were passed over: nothing is left out in silence."""
    if found.aside:
        rows = ", ".join(str(read.row.number) for read in found.aside[:_SHOWN])
        sentence = N_("Passed over, as a total, a note or an answer without content: row {rows}.")
        desk.say(sentence, rows=rows if len(found.aside) <= _SHOWN else f"{rows} …")


def _tell_bad(desk: Desk, found: "Import") -> None:
    _tell_lines(desk, found)
    sentence = N_("Nothing was written: {bad} of {all} rows can't be read yet. Mend them, or import the others with --skip-bad.")  # fmt: skip
    desk.say(sentence, bad=len(found.bad), all=found.all)


def _tell_lines(desk: Desk, found: "Import") -> None:
    from opleiding.cli.mending import told

    lines = told(found, desk.words)
    for line in lines[:_SHOWN]:
        show.complain(line)
    if len(lines) > _SHOWN:
        desk.say(N_("… and {more} more."), more=len(lines) - _SHOWN)


def _agree(desk: Desk) -> None:
    if not desk.interactive:
        raise WrongUse(
            N_("Are these the right columns? Then say --yes; else say which with --map FIELD=HEADER.")
        )  # fmt: skip
    question = desk.words.say(N_("Are these the right columns?"))
    prompt = desk.words.say(N_("{question} [yes/no]"), question=question)
    if str(typer.prompt(prompt, err=True)).strip().lower() not in _YES:
        raise typer.Abort


def _write(desk: Desk, found: "Import", *, dry_run: bool, as_json: bool) -> None:
    if dry_run:
        desk.write(*(() if as_json else found.changes), dry_run=True)
    else:
        desk.store.write(*found.changes)
        if not found.is_saved:
            desk.say(N_("Written: {file}"), file=found.map.file)
    if found.known:
        desk.say(N_("Already here from an earlier import: {n}."), n=found.known)
    if found.records and not dry_run:
        desk.say(found.into.wrote, n=len(found.records))
    if found.bad:
        _tell_lines(desk, found)
    if found.bad and not dry_run:
        from opleiding.cli.mending import write_bad

        file = write_bad(found, desk.words)
        desk.say(N_("Rows to mend, {n} of them: {file}. Import that file afterwards."), n=len(found.bad), file=file)  # fmt: skip
    if found.records and not dry_run:
        desk.say(N_("Next: {command}"), command=found.into.then)
