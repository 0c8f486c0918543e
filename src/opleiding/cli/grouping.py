"""Step 2 · `opleiding goals group`: themes for needs that have none, proposed and never written."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, register
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.grouping import Group


def add_group(group: KindGroup) -> None:
    """Adds the command."""
    help_ = _("Themes for open needs that have none, with the words that bind them.")
    register(group.app, "group", _group, [context(), json_option()], help_)


def _group(ctx: typer.Context, /, *, as_json: bool) -> None:
    from opleiding.facts.grouping import proposed_groups

    desk = Desk.of(ctx)
    groups = proposed_groups(desk.policy)
    if as_json:
        show.as_json("goals-group", [_data(group) for group in groups])
        return
    for group in groups:
        _print(desk, group)
    if groups:
        desk.say(N_("A proposal: nothing was written. Write the line `theme:` where you agree."))
    else:
        desk.say(N_("No open needs without a theme belong together by their titles."))


def _print(desk: Desk, group: "Group") -> None:
    show.out(f"theme: {group.theme}  ({', '.join(group.words)})")
    for need in group.needs:
        show.out(f"  {need.file}  {need.title.into(desk.words.language)}")


def _data(group: "Group") -> dict[str, Any]:
    return {
        "theme": group.theme,
        "words": group.words,
        "needs": [need.file for need in group.needs],
    }
