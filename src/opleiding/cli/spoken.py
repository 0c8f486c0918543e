"""The framework's groups and commands, with their own few words in the language that was chosen."""

from difflib import get_close_matches
from typing import Any

from typer.core import TyperCommand, TyperGroup

from opleiding.cli.language import _
from opleiding.errors import WrongUse
from opleiding.sentence import N_


class SpokenCommand(TyperCommand):
    """A command whose help speaks the language."""

    def get_help_option(self, ctx: Any) -> Any:
        """`--help`, translated."""
        return _translated(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The line that shows how it is typed."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_("Usage: "))


class SpokenGroup(TyperGroup):
    """A group whose help speaks the language, and that knows what was nearly typed."""

    def get_help_option(self, ctx: Any) -> Any:
        """`--help`, translated."""
        return _translated(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The line that shows how it is typed."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_("Usage: "))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was typed; a refusal names the nearest."""
        name = args[0]
        if name.startswith("-") or ctx.resilient_parsing or name in self.list_commands(ctx):
            return super().resolve_command(ctx, args)
        names = {"group": ctx.command_path, "name": name}
        near = get_close_matches(name, self.list_commands(ctx), n=1)
        if near:
            raise WrongUse(
                N_("`{group}` has no `{name}`: did you mean `{near}`?"), near=near[0], **names
            )
        known = ", ".join(self.list_commands(ctx))
        raise WrongUse(N_("`{group}` has no `{name}`. It has: {known}."), known=known, **names)


def _translated(option: Any) -> Any:
    if option is not None:
        option.help = _("Show this help.")
    return option
