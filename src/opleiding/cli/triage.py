"""`opleiding needs triage`: the questions one by one, each with its reason, up to a remedy."""

from typing import Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _, spoken
from opleiding.cli.options import context, dry_run, parameter, register
from opleiding.cli.records import entry_tree, refuse_illegal
from opleiding.errors import MoveRefused, WrongUse
from opleiding.facts.triage import QUESTIONS, Question, answered, next_turn
from opleiding.records.needs import TRAINING_REMEDIES, Analysis, Need, Remedy
from opleiding.records.values import Misread, read_flag
from opleiding.sentence import N_

_YES = frozenset({"y", "yes", "j", "ja", "o", "oui"})
_NO = frozenset({"n", "no", "nee", "non"})


def add_triage(group: KindGroup) -> None:
    """Adds the command; each question is an option as well."""

    def triage(ctx: typer.Context, /, *, record_id: str, **values: Any) -> None:
        desk = Desk.of(ctx)
        need = group.find(desk, record_id)
        if need.analysis is not None:
            raise MoveRefused(
                N_("{file} has its answers already: change them in the file, and check."),
                file=need.file,
            )
        refuse_illegal(need, "analysed", values["date"] or str(desk.today))
        answers, remedy = _walk(desk, need, _typed(values))
        tree = {field: "yes" if answer else "no" for field, answer in answers.items()}
        line = entry_tree(desk, "analysed", values, {"remedy": str(remedy)})
        changes = desk.store.set_and_append(need.file, "analysis", tree, line)
        desk.say(N_("Remedy: {remedy}."), remedy=remedy)
        desk.write(changes, dry_run=values["dry_run"], then=(_next(need, remedy),))

    questions = [
        parameter(
            field,
            str | None,
            typer.Option(
                "--" + field.replace("_", "-"),
                metavar="yes|no",
                help=_(Analysis.model_fields[field].description or ""),
            ),
            None,
        )
        for field in QUESTIONS
    ]
    register(
        group.app,
        "triage",
        triage,
        [context(), group.id_argument(), *group.log_options(), *questions, dry_run()],
        _("Training or another remedy? The questions one by one."),
    )


def _typed(values: dict[str, Any]) -> dict[str, bool]:
    try:
        return {field: read_flag(values[field]) for field in QUESTIONS if values[field] is not None}
    except Misread as misread:
        raise WrongUse(misread.sentence, **misread.values) from None


def _walk(desk: Desk, need: Need, answers: dict[str, bool]) -> tuple[dict[str, bool], Remedy]:
    given = answered(need.analysis) | answers
    while isinstance(turn := next_turn(given), Question):
        given[turn.field] = _ask(desk, turn)
    return given, turn


def _ask(desk: Desk, question: Question) -> bool:
    if not desk.interactive:
        option = "--" + question.field.replace("_", "-")
        raise WrongUse(
            N_("{option} yes or no is missing: {question} {why}"),
            option=option,
            question=desk.words.say(question.text),
            why=desk.words.say(question.why),
        )
    desk.say(question.why)
    prompt = desk.words.say(N_("{question} [yes/no]"), question=desk.words.say(question.text))
    return bool(typer.prompt(prompt, err=True, value_proc=_yes_or_no))


def _yes_or_no(typed: str) -> bool:
    word = typed.strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    raise typer.BadParameter(spoken().say(N_("{value} is neither yes nor no."), value=typed))


def _next(need: Need, remedy: Remedy) -> str:
    if remedy in TRAINING_REMEDIES:
        return f"opleiding needs move {need.id} accepted"
    if remedy is Remedy.NOTHING:
        return f"opleiding needs move {need.id} dropped"
    return (
        f"opleiding needs move {need.id} redirected --remedy {remedy} --owner … --action … --due …"
    )
