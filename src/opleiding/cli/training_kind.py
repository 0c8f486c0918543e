"""`opleiding trainings kind`: a short dialogue that tells formal, informal and initial training apart."""

from collections.abc import Mapping
from typing import Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, ids, parameter, register
from opleiding.cli.replies import typed_answers, yes_no_options, yes_or_no
from opleiding.errors import WrongUse
from opleiding.facts.training_kind import TRAITS, Told, Trait, kind_told
from opleiding.law.parameters import Parameter, Sure
from opleiding.law.parameters import parameter as legal
from opleiding.records.trainings import Training, TrainingKind
from opleiding.sentence import N_


def add_kind(group: KindGroup) -> None:
    """Adds the command; each question can be answered with an option as well."""

    def kind(ctx: typer.Context, /, *, record_id: str | None, as_json: bool, **typed: Any) -> None:
        desk = Desk.of(ctx)
        training = group.find(desk, record_id) if record_id else None
        answers = typed_answers(Trait, typed)
        told = _walk(desk, answers, asks=not as_json)
        law = _law(desk, told)
        if as_json:
            show.as_json("training-kind", _data(told, answers, law))
            return
        _tell(desk, told)
        if law:
            _tell_law(desk, law)
        if training is not None:
            _compare(desk, training, told)

    yes, no = _("A trait that it has."), _("A trait that it doesn't have.")
    options = yes_no_options("TRAIT", yes, no, _traits)
    info = typer.Argument(
        metavar="ID", help=_("A training to compare with."), autocompletion=ids(group.folder)
    )
    register(
        group.app,
        "kind",
        kind,
        [context(), parameter("record_id", str | None, info, None), *options, json_option()],
        _("Formal, informal or initial, internal or external? The questions one by one."),
    )


def _walk(desk: Desk, answers: dict[Trait, bool], *, asks: bool) -> Told:
    """Asks what is open, on a terminal; elsewhere a missing answer names its option."""
    while (trait := (told := kind_told(answers)).next) is not None:
        question = desk.words.say(TRAITS[trait])
        if not (asks and desk.interactive):
            if not asks:
                break
            sentence = N_("{question} Say --yes {trait} or --no {trait}.")
            raise WrongUse(sentence, question=question, trait=trait.value)
        answer = yes_or_no(desk, question)
        if answer is None:
            desk.say(N_("It stays open at this question: ask your payroll office, or the provider."))  # fmt: skip
            break
        answers[trait] = answer
    return told


def _tell(desk: Desk, told: Told) -> None:
    if not told.is_training:
        show.out(desk.words.say(N_("The law doesn't call this training.")))
    elif told.kind:
        show.out(desk.words.say(_WHY[told.kind], trait=told.because[0]))
    if told.organised:
        show.out(desk.words.say(N_("It is {organised}: that goes by who develops and runs it."), organised=told.organised))  # fmt: skip
    if told.kind and told.organised:
        command = f"opleiding trainings add … --kind {told.kind} --organised {told.organised}"
        desk.say(N_("Next: {command}"), command=command)


_WHY: Mapping[TrainingKind, str] = {
    TrainingKind.FORMAL: N_("It is formal: trainers designed it and set it up, apart from the workplace, for a group."),
    TrainingKind.INFORMAL: N_("It is informal: it is about the work, and isn't “{trait}”, as a formal training is."),
    TrainingKind.INITIAL: N_("It is initial: work and study by turns, towards an official diploma."),
}  # fmt: skip


def _law(desk: Desk, told: Told) -> Parameter | None:
    name = "initial_training" if told.kind is TrainingKind.INITIAL else "training_kind"
    return legal(desk.policy.organisation.country, name, on=desk.today)


def _tell_law(desk: Desk, law: Parameter) -> None:
    desk.say(N_("Source: {source}; read on {read}."), source=law.source, read=law.read)
    if law.sure is Sure.VERIFY:
        desk.say(N_("Verify this before you rely on it."))
    desk.say(N_("For information; this is no legal advice."))


def _compare(desk: Desk, training: Training, told: Told) -> None:
    pairs = (("kind", training.kind, told.kind), ("organised", training.organised, told.organised))
    for field, stands, found in pairs:
        if found is not None and found is not stands:
            sentence = N_("{file} says `{field}: {stands}`: change it to `{field}: {found}`, or answer otherwise.")  # fmt: skip
            values = {"field": field, "stands": stands.value, "found": found.value}
            desk.say(sentence, file=training.file, **values)
    if (training.kind, training.organised) == (told.kind, told.organised):
        desk.say(N_("{file} says so already."), file=training.file)


def _data(told: Told, answers: Mapping[Trait, bool], law: Parameter | None) -> dict[str, Any]:
    return {
        "kind": told.kind,
        "organised": told.organised,
        "is_training": told.is_training,
        "because": told.because,
        "answers": answers,
        "open": told.next,
        "source": law.source if law else None,
        "read": law.read if law else None,
    }


def _traits() -> list[tuple[str, str]]:
    return [(trait.value, _(TRAITS[trait])) for trait in Trait]
