"""Questions with yes or no: as options, and on a terminal in any of the three languages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from inspect import Parameter
from typing import Any, TypeVar

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.language import spoken
from opleiding.cli.options import parameter
from opleiding.errors import WrongUse
from opleiding.sentence import N_

E = TypeVar("E", bound=StrEnum)
YES = frozenset({"y", "yes", "j", "ja", "o", "oui"})
NO = frozenset({"n", "no", "nee", "non"})
"""What people type for it, in any of the three languages."""


def yes_or_no(desk: Desk, question: str) -> bool | None:
    """The answer; None where Enter passed the question over."""
    text = desk.words.say(N_("{question} [yes/no, Enter: not known]"), question=question)
    reply = typer.prompt(text, default="", show_default=False, err=True, value_proc=_reply)
    return reply in YES if reply else None


def yes_no_options(
    metavar: str, yes: str, no: str, offered: Callable[[], Sequence[tuple[str, str]]]
) -> Iterator[Parameter]:
    """`--yes` and `--no`, each as often as one likes, with their help."""
    for name, help_ in (("yes", yes), ("no", no)):
        info = typer.Option(f"--{name}", metavar=metavar, help=help_, autocompletion=offered)
        yield parameter(name, list[str], info, [])


def typed_answers(choices: type[E], typed: Mapping[str, Any]) -> dict[E, bool]:
    """What `--yes` and `--no` said, in the order of the choices.

    `WrongUse` for what is none of them, and for one that was answered with both.
    """
    no, yes = ([_choice(choices, text) for text in typed[name]] for name in ("no", "yes"))
    both = next((choice for choice in yes if choice in no), None)
    if both is not None:
        sentence = N_("{criterion} was answered with yes and with no: leave one out.")
        raise WrongUse(sentence, criterion=both)
    return {choice: choice in yes for choice in choices if choice in {*yes, *no}}


def _choice(choices: type[E], typed: str) -> E:
    try:
        return choices(typed.replace("-", "_"))
    except ValueError:
        known = ", ".join(choices)
        raise WrongUse(
            N_("`{typed}` is no criterion. They are: {known}."), typed=typed, known=known
        ) from None


def _reply(typed: str) -> str:
    word = typed.strip().lower()
    if not word or word in YES | NO:
        return word
    raise typer.BadParameter(spoken().say(N_("{value} is neither yes nor no."), value=typed))
