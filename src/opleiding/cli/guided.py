"""A command that asks for what is missing, on a terminal; elsewhere it names the option."""

from collections.abc import Callable
from typing import Any, ClassVar

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.spoken import SpokenCommand
from opleiding.sentence import N_

_LISTED = 40


class Guided(SpokenCommand):
    """Every required option is also a question. Nothing is asked when it can't be answered.

    `asked` are options that aren't required and still worth a question, which Enter passes over;
    they are asked only of somebody who typed no option at all.
    """

    asked: ClassVar[tuple[str, ...]] = ()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the framework does; a missing value is asked for and the line is read again."""
        desk = Desk.of(ctx)
        typed = list(args)
        asked = self.asked if not any(word.startswith("-") for word in typed) else ()
        while True:
            try:
                rest = super().parse_args(ctx, list(typed))
            except typer.BadParameter as missing:
                parameter = getattr(missing, "param", None)
                if type(missing).__name__ != "MissingParameter" or parameter is None:
                    raise
                if not desk.interactive or ctx.resilient_parsing:
                    raise
                typed += _as_typed(parameter, _ask(ctx, desk, parameter))
            else:
                if not asked or not desk.interactive or ctx.resilient_parsing:
                    return rest
                for parameter in self.params:
                    typed += _optional(ctx, desk, parameter) if parameter.name in asked else []
                asked = ()
            ctx.params.clear()


def _as_typed(parameter: Any, answer: str) -> list[str]:
    if parameter.param_type_name == "argument":
        return [answer]
    many = parameter.multiple
    answers = [part.strip() for part in answer.split(",")] if many else [answer]
    return [word for one in answers for word in (parameter.opts[0], one)]


def _optional(ctx: Any, desk: Desk, parameter: Any) -> list[str]:
    answer = _ask(ctx, desk, parameter, default="")
    return _as_typed(parameter, answer) if answer else []


def ask_for(ctx: Any, desk: Desk, name: str, *, required: bool) -> str:
    """Asks for an option of the command that is running; Enter passes over what isn't required."""
    parameter = next(one for one in ctx.command.params if one.name == name)
    return _ask(ctx, desk, parameter, default=None if required else "")


def _ask(ctx: Any, desk: Desk, parameter: Any, *, default: str | None = None) -> str:
    question = parameter.help or parameter.human_readable_name
    offered = [(item.value, item.help or "") for item in parameter.shell_complete(ctx, "")]
    if not offered or len(offered) > _LISTED:
        return str(typer.prompt(question, default=default, show_default=False, err=True))
    desk.say(N_("{question}"), question=question)
    width = max(len(value) for value, _ in offered)
    for number, (value, about) in enumerate(offered, start=1):
        desk.say(
            N_("  {number}  {value}  {about}"),
            number=f"{number:>2}",
            value=value.ljust(width),
            about=about,
        )
    prompt = desk.words.say(N_("Number or name"))
    values = [value for value, _ in offered]
    return str(
        typer.prompt(
            prompt, default=default, show_default=False, err=True, value_proc=_chosen(values)
        )
    )


def _chosen(values: list[str]) -> Callable[[Any], str]:
    def choose(typed: Any) -> str:
        text = str(typed).strip()
        if text.isdecimal() and 1 <= int(text) <= len(values):
            return values[int(text) - 1]
        return text

    return choose
