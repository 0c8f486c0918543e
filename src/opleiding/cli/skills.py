"""`opleiding skills`."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, ids, parameter, register
from opleiding.cli.skill_import import add_import
from opleiding.records.skills import Skill
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.skills.competence import Matrix, Row

app = KindGroup(Skill).standard()
add_import(app)


def _matrix(
    ctx: typer.Context, /, *, department: str | None, person: str | None, as_json: bool
) -> None:
    from opleiding.facts.skills.competence import hidden_skills, matrix

    desk = Desk.of(ctx)
    where = desk.resolve("departments", department) if department else None
    who = desk.resolve("people", person) if person else None
    whole = matrix(desk.policy)
    found = matrix(desk.policy, where) if where else whole
    unseen = hidden_skills(desk.policy, whole, where)
    if as_json:
        show.as_json(
            "skills-matrix", [_data(row, who, hidden=row.skill.id in unseen) for row in found.rows]
        )
    elif who is not None:
        _print_person(desk, found, who)
    elif found.rows:
        _print(desk, found, unseen)
    else:
        desk.say(N_("No function asks for a skill yet: say `required: {{function: level}}`."))


def _print(desk: Desk, found: "Matrix", unseen: frozenset[str]) -> None:
    rows = [
        (
            row.skill.name.into(desk.words.language),
            len(row.cells),
            *_figures(desk, row, hidden=row.skill.id in unseen),
        )
        for row in found.rows
    ]
    heads = (
        _("skill"), _("people"), _("at their level"), _("still growing"), _("coverage"),
        _("weighted gap"), _("to watch"),
    )  # fmt: skip
    show.table(heads, rows)
    if any(row.skill.id in unseen for row in found.rows):
        n = desk.policy.organisation.privacy.minimum_group
        desk.say(N_("Figures that would tell about fewer than {n} people aren't shown."), n=n)


def _figures(desk: Desk, row: "Row", *, hidden: bool) -> tuple[object, ...]:
    if hidden:
        return "–", "–", "–", "–", ""
    covered = "–" if row.coverage is None else f"{row.coverage:.0%}"
    watch = desk.words.say(N_("fewer than two master it")) if row.hangs_on_few else ""
    return row.masters, row.growing, covered, row.weighted_gap, watch


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


def _data(row: "Row", person: str | None, *, hidden: bool) -> dict[str, Any]:
    """The figures of a skill, None where they would tell about few people; the levels only of one who was asked for."""
    data: dict[str, Any] = {
        "skill": row.skill.id,
        "people": len(row.cells),
        "masters": None if hidden else row.masters,
        "growing": None if hidden else row.growing,
        "coverage": None if hidden else row.coverage,
        "weighted_gap": None if hidden else row.weighted_gap,
        "hangs_on_few": None if hidden else row.hangs_on_few,
    }
    if person is None:
        return data
    return data | {
        "cells": [
            {
                "person": cell.person,
                "required": cell.required,
                "level": cell.present.level if cell.present else None,
                "since": cell.present.since if cell.present else None,
                "shown_by": cell.present.where.file if cell.present else None,
            }
            for cell in row.cells
            if cell.person == person
        ]
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
