"""Every command that a rule or another command names can be typed."""

import shlex
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import typer

from opleiding.cli.tree import BRANCHES, app
from opleiding.rules.registry import all_rules

TREE = typer.main.get_command(app)
CONTEXT = typer.Context(TREE, info_name="opleiding")


def named() -> Iterator[str]:
    for rule in all_rules():
        if rule.mend.startswith("opleiding "):
            yield rule.mend
    for branch in BRANCHES:
        command(branch.name)
        module = __import__(f"opleiding.cli.{branch.name}", fromlist=["group"])
        commands = getattr(getattr(module, "group", None), "then", {}).values()
        yield from (named for named in commands if isinstance(named, str))


@cache
def command(group: str, verb: str | None = None) -> Any:
    found = TREE.get_command(CONTEXT, group)
    return found if verb is None or found is None else found.get_command(CONTEXT, verb)


@pytest.mark.parametrize("typed", sorted(set(named())))
def test_a_named_command_can_be_typed(typed: str) -> None:
    words = shlex.split(typed.partition(" (")[0])[1:]
    group, *rest = words
    found = command(group)
    assert found is not None, group
    if hasattr(found, "commands"):
        assert rest, "a group needs a verb"
        found = command(group, rest.pop(0))
        assert found is not None, words

    options = {name: param for param in found.params for name in param.opts}
    arguments = [param for param in found.params if param.param_type_name == "argument"]
    typed_options = [word for word in rest if word.startswith("--")]
    assert set(typed_options) <= set(options), typed
    values = [word for word in rest if not word.startswith("--")]
    flags = [name for name in typed_options if options[name].is_flag]
    assert len(values) - (len(typed_options) - len(flags)) <= len(arguments), typed
