"""A mend that is a command can be typed: its group, verb and options are on the command line."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from opleiding import rules
from opleiding.cli.tree import app

COMMAND = re.compile(r"opleiding ([a-z]+ [a-z]+[^\"`]*)")
TYPED = sorted(
    {
        found
        for file in Path(rules.__path__[0]).glob("op*.py")
        for found in COMMAND.findall(file.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("typed", TYPED)
def test_a_command_that_mends_can_be_typed(typed: str) -> None:
    group, verb, *rest = typed.split()
    command = get_command(app).get_command(None, group).get_command(None, verb)
    options = {name for param in command.params for name in param.opts if name.startswith("--")}
    places = [param for param in command.params if param.param_type_name == "argument"]
    plain = re.sub(r"--[a-z-]+ \S+", "", " ".join(rest)).split()

    assert {word for word in rest if word.startswith("--")} <= options
    assert len(plain) <= len(places)
    assert len(TYPED) > 10
