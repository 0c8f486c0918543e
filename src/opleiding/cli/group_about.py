"""Options that say which plan, or whose plans, something is about."""

import inspect
from collections.abc import Iterable, Mapping

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import ids, parameter

FOLDERS = {
    "plan": "plans",
    "goal": "goals",
    "training": "trainings",
    "department": "departments",
    "manager": "people",
}
_HELP = {
    "plan": _("Of one learner: the plan, by its id or any clear beginning of it."),
    "goal": _("Of everyone who learns for this goal."),
    "training": _("Of everyone whose plan has this training."),
    "department": _("Of everyone in this department."),
    "manager": _("Of everyone whom this manager leads: an id, or a name from the key file."),
}


def about_options(names: Iterable[str]) -> list[inspect.Parameter]:
    """`--plan`, `--goal` and so on."""
    return [
        parameter(
            name,
            str | None,
            typer.Option(f"--{name}", help=_HELP[name], autocompletion=ids(FOLDERS[name])),
            None,
        )
        for name in names
    ]


def about_meant(desk: Desk, typed: Mapping[str, str | None]) -> dict[str, str]:
    """The ids that were meant, by option; only of what was typed."""
    return {name: _meant(desk, name, value) for name, value in typed.items() if value}


def _meant(desk: Desk, name: str, typed: str) -> str:
    if name != "department":
        return desk.readable(FOLDERS[name], typed)
    from opleiding.facts.monitoring.groups import department_of

    department_of(desk.policy, typed)
    return typed
