"""Step 7 · `opleiding align year 2028`: drafts the plan of a year, and writes what can't be derived."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.align_year_data import data
from opleiding.cli.align_year_words import print_plan
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import Knob, knobs, typed_fields
from opleiding.cli.language import _
from opleiding.cli.options import context, dry_run, option, parameter, register
from opleiding.cli.records import add_record, entry_tree, meant, validated
from opleiding.records.years import Year
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.aligned.year import YearPlan


def add_year(group: KindGroup) -> None:
    """Adds the command: the options are the fields of a year's plan."""
    fields = tuple(knobs(Year, without=frozenset({"id", "log"})))

    def year(ctx: typer.Context, /, *, as_json: bool, **values: Any) -> None:
        desk = Desk.of(ctx)
        record = _typed(desk, group, fields, values)
        there = record.id in desk.policy.ids(group.folder)
        if there and not as_json and not values["dry_run"]:
            add_record(desk, group, fields, (), values)  # refuses
        plan = _plan(desk, record)
        if as_json:
            show.as_json("align-year", data(desk, plan))
            return
        if not desk.quiet:
            print_plan(desk, plan)
        if there:
            desk.say(N_("{file} is there already: this is a fresh draft beside it."), file=record.file)  # fmt: skip
            return
        values["goals"] = list(_open(plan))
        add_record(desk, group, fields, (), values)

    record_id = typer.Argument(metavar="YEAR", help=_("The calendar year, such as 2028."))
    as_json = typer.Option("--json", help=_("The draft as JSON; nothing is written."))
    parameters = [
        context(),
        parameter("record_id", str, record_id),
        *(option(knob) for knob in fields),
        *group.log_options(opening=True),
        dry_run(),
        parameter("as_json", bool, as_json, False),
    ]
    help_ = _("Draft the plan of a year: what is in, what waits, why, and what it takes.")
    register(group.app, "year", year, parameters, help_, asked=("budget",))


def _typed(desk: Desk, group: KindGroup, fields: tuple[Knob, ...], values: dict[str, Any]) -> Year:
    """The record that was typed; with the budget that is written, where none was typed."""
    tree = meant(desk, fields, typed_fields(fields, values))
    tree["log"] = [entry_tree(desk, str(group.opening), values, {})]
    written = desk.policy.find(Year, values["record_id"])
    if written is not None and written.budget is not None:
        tree.setdefault("budget", str(written.budget))
    record: Year = validated(desk, group, values["record_id"], tree)
    return record


def _plan(desk: Desk, record: Year) -> "YearPlan":
    from opleiding.facts.aligned.draft import year_plan

    return year_plan(desk.policy, int(record.id), record)


def _open(plan: "YearPlan") -> Iterator[str]:
    """The goals that are still to be reached; what merely runs on is derived from its sessions."""
    from opleiding.facts.aligned.funds import is_open

    return (one.goal.id for one in plan.taken if is_open(one.goal))
