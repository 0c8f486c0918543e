"""`opleiding skills`."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, ids, parameter, register
from opleiding.records.skills import Skill
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.skills.competence import Matrix, Row

app = KindGroup(Skill).standard()


def _matrix(
    ctx: typer.Context, /, *, department: str | None, person: str | None, as_json: bool
) -> None:
    from opleiding.facts.skills.competence import matrix

    desk = Desk.of(ctx)
    where = desk.resolve("departments", department) if department else None
    who = desk.resolve("people", person) if person else None
    found = matrix(desk.policy, where)
    if as_json:
        show.as_json("skills-matrix", [_data(row) for row in found.rows])
    elif who is not None:
        _print_person(desk, found, who)
    elif found.rows:
        _print(desk, found)
    else:
        desk.say(N_("No function asks for a skill yet: say `required: {{function: level}}`."))


def _print(desk: Desk, found: "Matrix") -> None:
    rows = [
        (
            row.skill.name.into(desk.words.language),
            len(row.cells),
            row.masters,
            sum(cell.gap > 0 for cell in row.cells),
            "–" if row.coverage is None else f"{row.coverage:.0%}",
        )
        for row in found.rows
    ]
    heads = (_("skill"), _("people"), _("at their level"), _("still growing"), _("coverage"))
    show.table(heads, rows)


def _print_person(desk: Desk, found: "Matrix", person: str) -> None:
    cells = [(row.skill, cell) for row in found.rows for cell in row.cells if cell.person == person]
    rows = [
        (
            skill.name.into(desk.words.language),
            cell.required,
            cell.present.level if cell.present else "–",
            cell.present.since if cell.present else "",
            cell.present.where.file if cell.present else "",
        )
        for skill, cell in cells
    ]
    show.table((_("skill"), _("required"), _("level"), _("since"), _("shown by")), rows)


def _data(row: "Row") -> dict[str, Any]:
    return {
        "skill": row.skill.id,
        "masters": row.masters,
        "coverage": row.coverage,
        "cells": [
            {
                "person": cell.person,
                "required": cell.required,
                "level": cell.present.level if cell.present else None,
                "since": cell.present.since if cell.present else None,
                "shown_by": cell.present.where.file if cell.present else None,
            }
            for cell in row.cells
        ],
    }


register(
    app,
    "matrix",
    _matrix,
    [
        context(),
        *(
            parameter(
                name,
                str | None,
                typer.Option(f"--{name}", metavar="ID", help=help_, autocompletion=ids(folder)),
                None,
            )
            for name, help_, folder in (
                ("department", _("Only this department."), "departments"),
                ("person", _("One person, skill by skill, and what shows each level."), "people"),
            )
        ),
        json_option(),
    ],
    _("Required against present: from what was seen, and from trainings that were concluded."),
)
