"""`opleiding init`."""

from pathlib import Path
from typing import Annotated

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.guided import Guided
from opleiding.cli.language import _
from opleiding.errors import MoveRefused
from opleiding.sentence import N_

app = typer.Typer(add_completion=False)


@app.command(
    cls=Guided,
    help=_("Begin a policy repo in a folder: its settings, and what git should never see."),
)
def init(
    ctx: typer.Context,
    *,
    folder: Annotated[Path, typer.Argument(help=_("The folder; this one by default."))] = Path(),
    name: Annotated[str | None, typer.Option(help=_("The name of the organisation."))] = None,
) -> None:
    """Writes `opleiding.yaml` and `.gitignore`; never over a file that is there."""
    from opleiding.store.begin import begin

    desk = Desk.of(ctx)
    target = desk.directory / folder
    if target.exists() and not target.is_dir():
        raise MoveRefused(N_("{folder} is a file: name a folder."), folder=target)
    if (target / "opleiding.yaml").exists():
        raise MoveRefused(N_("{folder} is a policy repo already."), folder=target)
    called = name or target.resolve().name
    for file in begin(target, called, desk.words.language):
        desk.say(N_("Written: {file}"), file=target / file)
    desk.say(N_("Next: {command}"), command="opleiding people add --department … --function …")
