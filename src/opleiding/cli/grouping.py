"""Step 2 · `opleiding goals group`: themes for needs that have none, proposed, and written when confirmed."""

from collections.abc import Iterable, Sequence
from shlex import quote
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.asking import asked
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, parameter, register
from opleiding.cli.theming import give, readable_name
from opleiding.errors import WrongUse
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.likeness.grouping import Group, Theme
    from opleiding.records.needs import Need

_KNOWN = 8
"""So many names of themes are offered after a wrong one."""


def add_group(group: KindGroup) -> None:
    """Adds the command."""
    confirm = typer.Option(
        "--confirm", metavar="THEME", help=_("Write this theme into the needs of its group.")
    )
    name = typer.Option("--as", metavar="NAME", help=_("Another name for the theme confirmed."))
    without = typer.Option(
        "--without",
        metavar="ID",
        help=_("A need to leave out."),
        autocompletion=KindGroup.completes("needs"),
    )
    ask = typer.Option("--ask", help=_("Go through the groups one by one, on a terminal."))
    parameters = [
        context(),
        parameter("confirm", list[str], confirm, []),
        parameter("name", str | None, name, None),
        parameter("without", list[str], without, []),
        parameter("ask", bool, ask, False),
        json_option(),
        dry_run(),
    ]
    help_ = _("Themes for open needs that have none, with the words that bind them.")
    register(group.app, "group", _group, parameters, help_)


def _group(ctx: typer.Context, /, *, as_json: bool, **values: Any) -> None:
    from opleiding.facts.likeness.grouping import proposed_groups, themes

    desk = Desk.of(ctx)
    groups = proposed_groups(desk.policy)
    chosen = _chosen(desk, groups, values)
    if chosen is not None:
        give(desk, chosen, dry_run=values["dry_run"])
    elif as_json:
        standing = [_theme(theme) for theme in themes(desk.policy)]
        data = {"proposed": [_data(group) for group in groups], "standing": standing}
        show.as_json("goals-group", data)
    else:
        _print(desk, groups, themes(desk.policy))


def _chosen(
    desk: Desk, groups: Sequence["Group"], values: dict[str, Any]
) -> Sequence[tuple[str, Sequence["Need"]]] | None:
    """Theme and needs, as confirmed; None where it should only be shown."""
    if values["ask"]:
        return asked(desk, groups)
    if not values["confirm"]:
        if values["name"] is not None or values["without"]:
            raise WrongUse(N_("Say which group you mean: --confirm THEME."))
        return None
    if values["name"] is not None and len(values["confirm"]) > 1:
        raise WrongUse(N_("Another name goes with one group: use --confirm once."))
    meant = [_meant(groups, typed) for typed in dict.fromkeys(values["confirm"])]
    out = {desk.readable("needs", typed) for typed in values["without"]}
    for stray in sorted(out - {need.id for group in meant for need in group.needs}):
        raise WrongUse(N_("needs/{id} isn't in a group that you confirm."), id=stray)
    name = None if values["name"] is None else readable_name(desk, values["name"])
    return [
        (name or group.theme, [need for need in group.needs if need.id not in out])
        for group in meant
    ]


def _meant(groups: Iterable["Group"], typed: str) -> "Group":
    known = {group.theme: group for group in groups}
    alike = [one for one in known if one.casefold() == typed.strip().casefold()]
    if not alike:
        raise WrongUse(
            N_("No group is proposed as `{typed}`; there is {known}."),
            typed=typed,
            known=", ".join([*list(known)[:_KNOWN], *["…"][: len(known) > _KNOWN]]) or "–",
        )
    return known[alike[0]]


def _print(desk: Desk, groups: Sequence["Group"], standing: Sequence["Theme"]) -> None:
    for group in groups:
        print_group(desk, group)
    if standing:
        heads = (_("theme in use"), _("needs"), _("states"))
        show.table(heads, [(one.name, len(one.needs), _states(desk, one)) for one in standing])
    if groups:
        desk.say(N_("A proposal: nothing was written."))
        desk.say(
            N_("Next: {command}"),
            command=f"opleiding goals group --confirm {quote(groups[0].theme)}",
        )
    else:
        desk.say(N_("No open needs without a theme belong together by their titles."))


def print_group(desk: Desk, group: "Group") -> None:
    """The theme, the words that bind, and the needs."""
    show.out(f"theme: {group.theme}  ({', '.join(group.words)})")
    for need in group.needs:
        show.out(f"  {need.file}  {need.title.into(desk.words.language)}")


def _states(desk: Desk, theme: "Theme") -> str:
    return ", ".join(f"{n} {desk.words.term(state)}" for state, n in theme.states)


def _data(group: "Group") -> dict[str, Any]:
    return {
        "theme": group.theme,
        "standing": group.standing,
        "words": group.words,
        "needs": [need.file for need in group.needs],
    }


def _theme(theme: "Theme") -> dict[str, Any]:
    return {
        "theme": theme.name,
        "needs": [need.file for need in theme.needs],
        "states": {str(state): n for state, n in theme.states},
    }
