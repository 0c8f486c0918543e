"""The whole command line on one page. A group is imported when somebody uses it."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from opleiding.cli.language import _
from opleiding.cli.spoken import SpokenGroup

STEPS, ACROSS, HOUSE = _("The ten steps"), _("Across the cycle"), _("Housekeeping")


@dataclass(frozen=True, slots=True)
class Branch:
    """A group or command of the top level."""

    name: str
    help: str
    panel: str


BRANCHES = (
    Branch("needs", _("1 · Collect needs from daily work."), STEPS),
    Branch("goals", _("2 · Turn needs into measurable learning goals."), STEPS),
    Branch("engage", _("3 · Win people over: why, and what it brings whom."), STEPS),
    Branch("case", _("4 · Win management over: investment against gain."), STEPS),
    Branch("form", _("5 · Choose the training form, with the reason."), STEPS),
    Branch("plan", _("6 · Agree a personal training plan (POP)."), STEPS),
    Branch("align", _("7 · Align with the objectives."), STEPS),
    Branch("monitor", _("8 · Check on the way, and adjust in time."), STEPS),
    Branch("effect", _("9 · Measure the effect after 3, 6, 9 months."), STEPS),
    Branch("next", _("10 · Decide the next step."), STEPS),
    Branch("cycle", _("The board: what stands where, and who is to act."), ACROSS),
    Branch("report", _("Reports for management."), ACROSS),
    Branch("site", _("The whole policy as pages to click through."), ACROSS),
    Branch("trace", _("One chain, from need to next step."), ACROSS),
    Branch("calendar", _("What stands ahead, for any calendar; absences from one."), ACROSS),
    Branch("people", _("The people, by pseudonym."), ACROSS),
    Branch("sessions", _("Dated runs of a training."), ACROSS),
    Branch("trainings", _("The catalogue of trainings."), ACROSS),
    Branch("providers", _("Training providers, and what was seen of them."), ACROSS),
    Branch("objectives", _("What the company and its departments want to reach."), ACROSS),
    Branch("indicators", _("The figures that the company steers by."), ACROSS),
    Branch("skills", _("Competences, and who needs which level."), ACROSS),
    Branch("init", _("Begin a policy repo here."), HOUSE),
    Branch("demo", _("Look around in the example company."), HOUSE),
    Branch("check", _("Find everything that needs attention."), HOUSE),
    Branch("rule", _("Explain a rule."), HOUSE),
    Branch("schema", _("What an editor needs to help with records."), HOUSE),
)

_COMPLETION = {
    "install_completion": _("Let this shell complete commands and ids."),
    "show_completion": _("Show what that would install."),
}
_BY_NAME = {branch.name: branch for branch in BRANCHES}


class Lazy(SpokenGroup):
    """Lists its commands from the table above and builds only the one that is used."""

    listing = False

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the framework's signature
        """The names, in the cycle's order."""
        return list(_BY_NAME)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """The command, built when it is used; a stand-in when it is only listed."""
        branch = _BY_NAME.get(cmd_name)
        if branch is None:
            return None
        if self.listing:
            return TyperCommand(branch.name, help=branch.help, rich_help_panel=branch.panel)
        if branch.name not in self.commands:
            module = import_module(f"opleiding.cli.{branch.name}")
            self.commands[branch.name] = typer.main.get_command(module.app)
            self.commands[branch.name].name = branch.name
        return self.commands[branch.name]

    def get_params(self, ctx: Any) -> Any:
        """The options, those of the framework with a help text of ours."""
        params: list[Any] = super().get_params(ctx)
        for param in params:
            param.help = _COMPLETION.get(param.name, param.help)
        return params

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The three panels."""
        self.listing = True
        super().format_help(ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """The names again."""
        self.listing = True
        return super().shell_complete(ctx, incomplete)


app = typer.Typer(
    cls=Lazy,
    name="opleiding",
    help=_("A company's training policy in ten steps, as plain records in your own repository."),
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    invoke_without_command=True,
)


@app.callback()
def everywhere(
    ctx: typer.Context,
    *,
    directory: Annotated[
        Path, typer.Option("--directory", "-C", help=_("Work in this folder."), show_default=False)
    ] = Path(),
    language: Annotated[
        str | None, typer.Option(help=_("nl, fr or en."), envvar="OPLEIDING_LANGUAGE")
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(
            help=_("See the policy as on this day, such as 2026-03-31."), envvar="OPLEIDING_TODAY"
        ),
    ] = None,
    no_input: Annotated[
        bool, typer.Option("--no-input", help=_("Never ask."), envvar="OPLEIDING_NO_INPUT")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help=_("Say only what was asked for."))
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help=_("Say more."))] = False,
    version: Annotated[bool, typer.Option("--version", "-V", help=_("Show the version."))] = False,  # noqa: ARG001 - answered at the door
) -> None:
    """Every command has `--help`; ids may be shortened to any beginning that is clear."""
    from opleiding.cli.desk import Desk

    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        raise typer.Exit
    ctx.obj = Desk(
        directory, language=language, today=today, asks=not no_input, quiet=quiet, verbose=verbose
    )
    if ctx.invoked_subcommand != "check":
        ctx.call_on_close(ctx.obj.tell_unread)
