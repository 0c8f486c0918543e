"""A question with yes or no, on a terminal, in any of the three languages."""

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.language import spoken
from opleiding.sentence import N_

_YES = frozenset({"y", "yes", "j", "ja", "o", "oui"})
_NO = frozenset({"n", "no", "nee", "non"})


def yes_or_no(desk: Desk, question: str) -> bool | None:
    """The answer; None where Enter passed the question over."""
    text = desk.words.say(N_("{question} [yes/no, Enter: not known]"), question=question)
    reply = typer.prompt(text, default="", show_default=False, err=True, value_proc=_reply)
    return reply in _YES if reply else None


def _reply(typed: str) -> str:
    word = typed.strip().lower()
    if not word or word in _YES | _NO:
        return word
    raise typer.BadParameter(spoken().say(N_("{value} is neither yes nor no."), value=typed))
