"""Step 7 · `opleiding align`."""

from typing import Annotated

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.report import print_report
from opleiding.errors import WrongUse
from opleiding.records.years import Year
from opleiding.sentence import N_


def _guard(desk: Desk, year: Year) -> None:  # noqa: ARG001 - what every guard gets
    if not (len(year.id) == len("2027") and year.id.isdecimal()):
        raise WrongUse(N_("{id} is no year, such as 2027."), id=year.id)


group = KindGroup(
    Year,
    opening="drafted",
    main="id",
    guard=_guard,
    then={
        "drafted": "opleiding align move {id} consulted",
        "consulted": "opleiding align move {id} adopted",
        "adopted": "opleiding report alignment",
    },
)
app = group.app
group.adds("year")
group.lists()
group.moves()


@app.command(
    "show", help=_("Objectives, the goals that serve them, hours and budget; or one year's plan.")
)
def show_(
    ctx: typer.Context,
    *,
    year: Annotated[str | None, typer.Argument(help=_("A year's plan."))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    """The alignment, or one record."""
    desk = Desk.of(ctx)
    if year is not None:
        group.print(desk, year, as_json=as_json)
    else:
        print_report(desk, "alignment", as_json=as_json)


@app.command("gaps", help=_("Objectives that nothing works on, and goals that serve none."))
def gaps(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    """The same two questions that the rules of step 7 ask."""
    from opleiding.facts.alignment import alignment

    desk = Desk.of(ctx)
    found = alignment(desk.policy)
    rows = [(_("objective without a goal"), record.id) for record in found.unserved]
    rows += [(_("goal without an objective"), record.id) for record in found.unaligned]
    if as_json:
        show.as_json(
            "gaps",
            {
                "objectives": [one.id for one in found.unserved],
                "goals": [one.id for one in found.unaligned],
            },
        )
    elif rows:
        show.table((_("gap"), _("id")), rows)
    else:
        desk.say(N_("Every objective has a goal, and every goal serves an objective."))
