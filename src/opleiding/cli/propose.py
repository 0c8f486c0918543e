"""`opleiding needs propose`: what the skills matrix asks for, as commands; nothing is added by itself."""

from shlex import quote
from typing import TYPE_CHECKING

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, register
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.skills.wanted import Wanted


def add_propose(app: typer.Typer) -> None:
    """Adds the command to the group."""

    def propose(ctx: typer.Context, /, *, as_json: bool) -> None:
        from opleiding.facts.skills.wanted import wanted

        desk = Desk.of(ctx)
        found = wanted(desk.policy)
        if as_json:
            data = [
                {
                    "skill": one.skill.id,
                    "reason": str(one.reason),
                    "function": one.function,
                    "weighted_gap": one.weight,
                    "deadline": one.deadline,
                    "command": _command(one, desk.words.language),
                }
                for one in found
            ]
            show.as_json("proposed-needs", data)
            return
        for one in found:
            weight = "" if one.weight is None else f" {one.weight}"
            show.out(f"# {desk.words.term(one.reason)}{weight}")
            show.out(_command(one, desk.words.language))
        if not found:
            desk.say(N_("The skills matrix asks for nothing new."))

    register(
        app,
        "propose",
        propose,
        [context(), json_option()],
        _("Needs that the skills matrix shows, each as a command to add it."),
    )


def _command(one: "Wanted", language: str) -> str:
    parts = ["opleiding needs add", quote(one.title(language)), "--source-kind skills_matrix"]
    if one.function:
        parts.append(f"--affects-functions {quote(one.function)}")
    if one.deadline:
        parts.append(f"--deadline {one.deadline}")
    return " ".join((*parts, f"--impact {one.skill.weight}", "--raised-by … --by …"))
