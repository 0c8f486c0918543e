"""Proposed groups one by one, on a terminal: yes, another name, some left out, or not now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.replies import NO, YES
from opleiding.cli.theming import readable_name
from opleiding.errors import WrongUse
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.likeness.grouping import Group
    from opleiding.records.needs import Need

_SKIP = "-"


def asked(desk: Desk, groups: Sequence["Group"]) -> list[tuple[str, Sequence["Need"]]]:
    """What was confirmed: a theme and its needs."""
    if not desk.interactive:
        raise WrongUse(N_("--ask needs a terminal; elsewhere use --confirm THEME."))
    if groups:
        desk.say(
            N_(
                "Enter: yes. A name: that name instead. Numbers, such as 1 3: leave these out. -: not now."
            )
        )
    found = [_one(desk, group) for group in groups]
    return [answer for answer in found if answer is not None]


def _one(desk: Desk, group: "Group") -> tuple[str, Sequence["Need"]] | None:
    needs, theme = list(group.needs), group.theme
    while needs:
        desk.say(N_("theme: {theme}  ({words})"), theme=theme, words=", ".join(group.words))
        for number, need in enumerate(needs, start=1):
            title = need.title.into(desk.words.language)
            desk.say(N_("  {number}  {value}  {about}"), number=number, value=need.id, about=title)
        prompt = desk.words.count(
            N_("This theme for this need?"), N_("This theme for these {n} needs?"), len(needs)
        )
        typed = typer.prompt(prompt, default="", show_default=False, err=True).strip()
        if not typed or typed.casefold() in YES:
            return theme, needs
        if typed == _SKIP or typed.casefold() in NO:
            return None
        numbers = typed.replace(",", " ").split()
        if all(number.isdecimal() for number in numbers):
            out = {int(number) for number in numbers}
            needs = [need for at, need in enumerate(needs, start=1) if at not in out]
        else:
            theme = readable_name(desk, typed)
    return None
