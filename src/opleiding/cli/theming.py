"""Step 2 · `opleiding goals theme`: a theme for some needs, or another name for one in use."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import context, dry_run, parameter, register
from opleiding.errors import WrongUse
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.records.needs import Need


def add_theme(group: KindGroup) -> None:
    """Adds the command."""
    name = typer.Argument(metavar="THEME", help=_("The theme that they get."))
    needs = typer.Argument(
        metavar="NEED…",
        help=_("The needs that get it."),
        autocompletion=KindGroup.completes("needs"),
    )
    was = typer.Option(
        "--was", metavar="THEME", help=_("Every need with this theme gets the new one.")
    )
    parameters = [
        context(),
        parameter("name", str, name),
        parameter("needs", list[str], needs, []),
        parameter("was", str | None, was, None),
        dry_run(),
    ]
    help_ = _("Give needs a theme, split one, or rename it everywhere.")
    register(group.app, "theme", _theme, parameters, help_)


def _theme(
    ctx: typer.Context, /, *, name: str, needs: list[str], was: str | None, dry_run: bool
) -> None:
    from opleiding.facts.likeness.grouping import themes
    from opleiding.records.needs import Need

    desk = Desk.of(ctx)
    theme = _one_line(name) if was is not None else readable_name(desk, name)
    ids = {desk.readable("needs", typed) for typed in needs}
    if was is not None:
        known = {one.name: one for one in themes(desk.policy)}
        if was not in known:
            raise WrongUse(
                N_("No need has the theme `{typed}`; there is {known}."),
                typed=was,
                known=", ".join(known) or "–",
            )
        ids |= {need.id for need in known[was].needs}
    if not ids:
        raise WrongUse(N_("Say which needs get it, or --was and the theme that they have now."))
    meant = [need for need in desk.policy.all(Need) if need.id in ids]
    give(desk, [(theme, meant)], dry_run=dry_run)


def readable_name(desk: Desk, typed: str) -> str:
    """A theme as somebody typed it; one in use is written as it stands there."""
    from opleiding.facts.likeness.grouping import themes

    name = _one_line(typed)
    known = {one.name.casefold(): one.name for one in themes(desk.policy)}
    return known.get(name.casefold(), name)


def _one_line(typed: str) -> str:
    name = " ".join(typed.split())
    if not name:
        raise WrongUse(N_("A theme needs a name."))
    return name


def give(desk: Desk, themes: Sequence[tuple[str, Sequence["Need"]]], *, dry_run: bool) -> None:
    """Writes the themes into the needs, all of them or none; nothing else of a file changes."""
    changes = [
        desk.store.set_and_append(need.file, "theme", theme, revise=True)
        for theme, needs in themes
        for need in needs
        if need.theme != theme
    ]
    if changes:
        desk.write(*changes, dry_run=dry_run, then=("opleiding goals rank",))
    else:
        desk.say(N_("Nothing to write."))
