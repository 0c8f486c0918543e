"""Step 9 · `opleiding effect import FILE`: the answers of many forms at once, all of them or none."""

from typing import Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.imports import import_options, run_import
from opleiding.cli.language import _
from opleiding.cli.options import context, ids, parameter, register
from opleiding.records.effects import Depth, Role


def add_effect_import(app: typer.Typer) -> None:
    """Adds the command to the group."""
    text, many = typer.Option, list[str]
    first, *others = import_options(
        _(
            "What a form exported, .xlsx or .csv; or what our page saved: a .json or .txt file, or a folder of them."
        )
    )
    of_all = [
        parameter("session", str | None, text("--session", metavar="SESSION|NEED", help=_("Of which session, or need with another remedy, all forms are."), autocompletion=ids("sessions")), None),
        parameter("months", int | None, text("--months", min=0, max=120, help=_("Months after the session, 0 at its end; without this each form's date tells.")), None),
        parameter("role", str | None, text("--role", metavar="CHOICE", help=_("Who answers.") + f" ({', '.join(Role)})", autocompletion=lambda: [str(one) for one in Role]), None),
        parameter("level", str | None, text("--level", metavar="CHOICE", help=_("What it is about: reaction, learning, behaviour or results.") + f" ({', '.join(Depth)})", autocompletion=lambda: [str(one) for one in Depth]), None),
        parameter("before", bool, text("--before", help=_("The forms are from before the session.")), False),
        parameter("value", many, text("--value", metavar="FIELD:TEXT=VALUE", help=_('What a text in a column stands for, such as "months:0-6 months ago=3".')), []),
    ]  # fmt: skip
    help_ = _("Answers of many forms at once, from an export or from our own page.")
    register(app, "import", _import, [context(), first, *of_all, *others], help_)


def _import(
    ctx: typer.Context,
    /,
    *,
    session: str | None,
    months: int | None,
    role: str | None,
    level: str | None,
    before: bool,
    value: list[str],
    **typed: Any,
) -> None:
    from opleiding.cli.effect_into import asked_of_all, into_answers, values_typed

    desk = Desk.of(ctx)
    asked = asked_of_all(desk, session, {"months": months, "role": role, "level": level, "before": before})  # fmt: skip
    run_import(desk, into_answers(desk, asked, values_typed(value)), **typed)
