"""The table of the board against the command line."""

import shlex
from itertools import chain

import pytest
import typer

from opleiding.cli.tree import app
from opleiding.facts.board import placement
from opleiding.facts.board.board import TABLES

ROWS = chain(placement.NEEDS, *(table for _, table in TABLES))
COMMANDS = (*(row.command for row in ROWS), placement.ASK, placement.ANSWER, placement.CONCLUDE)


@pytest.mark.parametrize("command", sorted(set(COMMANDS)))
def test_every_next_command_is_one_that_can_be_typed(command: str) -> None:
    _, group, verb, *rest = shlex.split(command)
    context = typer.Context(typer.main.get_command(app))
    found = context.command.get_command(context, group).get_command(context, verb)
    known = {name for parameter in found.params for name in parameter.opts}

    assert {word for word in rest if word.startswith("--")} <= known
