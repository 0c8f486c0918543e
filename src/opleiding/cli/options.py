"""Options and arguments as the framework reads them, made from knobs."""

import inspect
from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.guided import Guided
from opleiding.cli.knobs import Knob
from opleiding.cli.language import _, spoken
from opleiding.cli.spoken import SpokenGroup


def register(
    app: typer.Typer,
    name: str,
    body: Callable[..., None],
    parameters: list[inspect.Parameter],
    help_: str,
    asked: tuple[str, ...] = (),
) -> None:
    """A command whose options are `parameters`; what is required is asked for on a terminal."""

    def call(*args: Any, **kwargs: Any) -> None:
        ctx = kwargs.pop("ctx", args[0] if args else None)
        body(ctx, **kwargs)

    call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined] # what the framework reads
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    guided = type("Guided", (Guided,), {"asked": asked}) if asked else Guided
    app.command(name, help=help_, cls=guided)(call)


def group_app() -> typer.Typer:
    """A group of commands; alone it shows what it has."""
    return typer.Typer(cls=SpokenGroup, no_args_is_help=True, add_completion=False)


def parameter(name: str, annotation: Any, info: Any, *default: Any) -> inspect.Parameter:
    """One parameter of a command."""
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(
        name,
        kind,
        annotation=Annotated[annotation, info],
        default=default[0] if default else inspect.Parameter.empty,
    )


def context() -> inspect.Parameter:
    """The framework's context."""
    return inspect.Parameter(
        "ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
    )


def dry_run() -> inspect.Parameter:
    """`--dry-run`."""
    return parameter(
        "dry_run",
        bool,
        typer.Option("--dry-run", help=_("Show what would change, and write nothing.")),
        False,
    )


def as_json() -> inspect.Parameter:
    """`--json`."""
    return parameter("as_json", bool, typer.Option("--json", help=_("As JSON.")), False)


def argument(knob: Knob) -> inspect.Parameter:
    """A knob as an argument."""
    return parameter(
        knob.name, str, typer.Argument(metavar=knob.keys[-1].upper(), help=_(knob.help))
    )


def option(knob: Knob, *also: str) -> inspect.Parameter:
    """A knob as an option; it can be typed otherwise `also`."""
    help_ = _(knob.help)
    if knob.choices is not None:
        help_ += " (" + ", ".join(knob.choices) + ")"
    info = typer.Option(
        knob.option,
        *also,
        help=help_,
        autocompletion=_completion(knob),
        metavar=_metavar(knob),
        show_default=False,
    )
    if knob.many:
        return (
            parameter(knob.name, list[str], info)
            if knob.required
            else parameter(knob.name, list[str], info, [])
        )
    return (
        parameter(knob.name, str, info)
        if knob.required
        else parameter(knob.name, str | None, info, None)
    )


def _metavar(knob: Knob) -> str:
    if knob.choices is not None:
        return "CHOICE"
    if knob.nested:
        return "{…}"
    return "ID" if knob.folder is not None else "TEXT"


def _completion(knob: Knob) -> Callable[..., Any] | None:
    if knob.choices is not None:
        choices = [(str(choice), spoken().term(choice)) for choice in knob.choices]
        return lambda: choices
    return ids(knob.folder) if knob.folder else None


def ids(folder: str) -> Callable[..., Any]:
    """Completes the ids of a folder."""

    def complete(ctx: typer.Context) -> list[str]:
        from opleiding.errors import Refusal

        try:
            desk = Desk.of(ctx.find_root())
            return sorted(desk.store.policy(desk.clock, desk.clock).ids(folder))
        except (Refusal, OSError):
            return []

    return complete


def needed(knob: Knob, *, required: bool) -> Knob:
    """The same knob, required or not."""
    return replace(knob, required=required)
