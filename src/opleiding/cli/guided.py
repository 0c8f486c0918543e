"""A command that asks for what is missing, on a terminal; elsewhere it names the option."""

from collections.abc import Callable
from typing import Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.spoken import SpokenCommand
from opleiding.sentence import N_

_LISTED = 40


class Guided(SpokenCommand):
    """Every required option is also a question. Nothing is asked when it can't be answered."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the framework does; a missing value is asked for and the line is read again."""
        typed = list(args)
        while True:
            try:
                return super().parse_args(ctx, list(typed))
            except typer.BadParameter as missing:
                parameter = getattr(missing, "param", None)
                if type(missing).__name__ != "MissingParameter" or parameter is None:
                    raise
                desk = Desk.of(ctx)
                if not desk.interactive or ctx.resilient_parsing:
                    raise
                answer = _ask(ctx, desk, parameter)
            typed += (
                [parameter.opts[0], answer] if parameter.param_type_name == "option" else [answer]
            )
            ctx.params.clear()


def _ask(ctx: Any, desk: Desk, parameter: Any) -> str:
    question = parameter.help or parameter.human_readable_name
    offered = [(item.value, item.help or "") for item in parameter.shell_complete(ctx, "")]
    if not offered or len(offered) > _LISTED:
        return str(typer.prompt(question, err=True))
    desk.say(N_("{question}"), question=question)
    for number, (value, about) in enumerate(offered, start=1):
        desk.say(
            N_("  {number}  {value}  {about}"), number=f"{number:>2}", value=value, about=about
        )
    return str(
        typer.prompt(
            desk.words.say(N_("Number or name")),
            err=True,
            value_proc=_chosen([value for value, _ in offered]),
        )
    )


def _chosen(values: list[str]) -> Callable[[Any], str]:
    def choose(typed: Any) -> str:
        text = str(typed).strip()
        return values[int(text) - 1] if text.isdecimal() and 1 <= int(text) <= len(values) else text

    return choose
