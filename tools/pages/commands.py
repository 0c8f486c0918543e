"""Every command with its options, from the real command tree."""

from collections.abc import Iterator
from typing import Any

import typer
from tools.pages.markdown import code, table
from tools.pages.markdown import page as whole

from opleiding.cli.tree import BRANCHES, app

_PREAMBLE = """\
Every command as `opleiding … --help` shows it. An id may be shortened to any beginning that is
clear. What is required is asked for on a terminal; without one, the command names the option.
`{…}` is a value in braces, such as `'{category: delivery, amount: 2400}'`; an option that takes
several values is typed several times."""


def page() -> str:
    """`docs/reference/commands.md`."""
    tree = typer.main.get_command(app)
    context = typer.Context(tree, info_name="opleiding")
    parts = [_PREAMBLE, "## Everywhere", _options(tree)]
    panel = ""
    for branch in BRANCHES:
        if branch.panel != panel:
            panel = branch.panel
            parts.append(f"## {panel}")
        parts += _commands(tree.get_command(context, branch.name), context, branch.help)
    return whole("Commands", *parts)


def _commands(command: Any, parent: Any, about: str) -> Iterator[str]:
    context = typer.Context(command, info_name=command.name, parent=parent)
    yield f"### {context.command_path}\n\n{about}"
    if not hasattr(command, "commands"):
        yield from _command(command, context)
        return
    for name in command.list_commands(context):
        verb = command.get_command(context, name)
        inner = typer.Context(verb, info_name=name, parent=context)
        yield f"#### {inner.command_path}"
        yield from _command(verb, inner)


def _command(command: Any, context: Any) -> Iterator[str]:
    yield f"```text\n{context.command_path} {_usage(command)}\n```"
    yield (command.help or "").strip()
    yield _options(command)


def _usage(command: Any) -> str:
    """Arguments, then the options that can't be left out."""
    needed = []
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            name = _name(parameter)
            needed.append(name if parameter.required else f"[{name}]")
    needed += [
        f"{max(parameter.opts, key=len)} {_metavar(parameter)}"
        for parameter in command.params
        if parameter.param_type_name == "option" and parameter.required
    ]
    return " ".join((*needed, "[options]"))


def _name(argument: Any) -> str:
    return str(argument.metavar or argument.human_readable_name).upper()


def _options(command: Any) -> str:
    rows = [
        (_typed(parameter), _required(parameter), _about(parameter))
        for parameter in command.params
        if parameter.name != "help" and not getattr(parameter, "hidden", False)
    ]
    return table(("", "", "what"), rows) if rows else ""


def _typed(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return code(_name(parameter))
    names = ", ".join(sorted((*parameter.opts, *parameter.secondary_opts), key=len))
    return code(names if parameter.is_flag else f"{names} {_metavar(parameter)}")


def _metavar(parameter: Any) -> str:
    if parameter.metavar:
        return str(parameter.metavar)
    choices = getattr(parameter.type, "choices", None)
    if choices:
        return "|".join(str(getattr(choice, "value", choice)) for choice in choices)
    return "FILE" if "path" in str(parameter.type.name) else "TEXT"


def _required(parameter: Any) -> str:
    many = getattr(parameter, "multiple", False)
    needed = "required" if parameter.required else ""
    return ", ".join(word for word in (needed, "several" if many else "") if word)


def _about(parameter: Any) -> str:
    about = str(parameter.help or "")
    return f"{about} Also as `{parameter.envvar}`." if parameter.envvar else about
