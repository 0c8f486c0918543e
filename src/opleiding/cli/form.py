"""Step 5 · `opleiding form`."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, ids, parameter, register
from opleiding.errors import WrongUse
from opleiding.facts.form import QUESTIONS, Criterion
from opleiding.records.goals import Goal
from opleiding.records.trainings import Training
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.form import FormAdvice

group = KindGroup(
    Training,
    opening="proposed",
    then={
        "proposed": "opleiding form choose {id} --because …",
        "chosen": "opleiding sessions add --training {id}",
    },
)
app = group.app

_SHOWN = 4


def _advise(
    ctx: typer.Context, /, *, goal: str, yes: list[str], no: list[str], as_json: bool
) -> None:
    from opleiding.facts.form import advise

    desk = Desk.of(ctx)
    record = desk.policy.find(Goal, desk.readable("goals", goal))
    if record is None:
        raise WrongUse(N_("There is no {folder}/{id}."), folder="goals", id=goal)
    given = dict.fromkeys(map(_criterion, yes), True) | dict.fromkeys(map(_criterion, no), False)
    advice = advise(desk.policy, record, given)
    if as_json:
        show.as_json("form-advice", _data(advice))
    else:
        _print(desk, advice)


def _criterion(typed: str) -> Criterion:
    try:
        return Criterion(typed.replace("-", "_"))
    except ValueError:
        known = ", ".join(Criterion)
        raise WrongUse(
            N_("`{typed}` is no criterion. They are: {known}."), typed=typed, known=known
        ) from None


def _print(desk: Desk, advice: "FormAdvice") -> None:
    words = desk.words
    for answer in advice.answers:
        told = words.say(N_("yes") if answer.yes else N_("no"))
        from_ = f"  [{answer.where.file}]" if answer.where else ""
        show.out(f"{words.say(QUESTIONS[answer.criterion])} {told}{from_}")
    if not advice.best:
        desk.say(N_("Nothing speaks for any form yet: answer a question below with --yes."))
    rows = [
        (
            words.term(scored.form),
            scored.score,
            ", ".join(map(words.term, scored.fits)),
            ", ".join(map(words.term, scored.misfits)),
        )
        for scored in advice.forms[:_SHOWN]
    ]
    show.out("")
    show.table((_("form"), _("score"), _("speaks for it"), _("speaks against it")), rows)
    for criterion, form in advice.turns:
        question = words.say(QUESTIONS[criterion])
        sentence = N_("{question} If so, {form} comes first: --yes {criterion}")
        show.out(words.say(sentence, question=question, form=form, criterion=criterion.value))
    desk.say(N_("Advice only: another form with a good reason is fine."))
    desk.say(N_("Next: {command}"), command=f"opleiding trainings add … --goals {advice.goal.id}")


def _data(advice: "FormAdvice") -> dict[str, Any]:
    return {
        "goal": advice.goal.id,
        "answers": {answer.criterion: answer.yes for answer in advice.answers},
        "forms": [
            {
                "form": scored.form,
                "score": scored.score,
                "fits": scored.fits,
                "misfits": scored.misfits,
            }
            for scored in advice.forms
        ],
        "open": advice.open,
        "turns": [{"criterion": criterion, "form": form} for criterion, form in advice.turns],
    }


def _criteria() -> list[tuple[str, str]]:
    return [(criterion.value, _(QUESTIONS[criterion])) for criterion in Criterion]


register(
    app,
    "advise",
    _advise,
    [
        context(),
        parameter(
            "goal",
            str,
            typer.Argument(
                metavar="GOAL",
                help=_("The goal, or any clear beginning of its id."),
                autocompletion=ids("goals"),
            ),
        ),
        *(
            parameter(
                name,
                list[str],
                typer.Option(f"--{name}", help=help_, autocompletion=_criteria),
                [],
            )
            for name, help_ in (
                ("yes", _("A criterion that holds.")),
                ("no", _("A criterion that doesn't.")),
            )
        ),
        json_option(),
    ],
    _("The fitting forms, with the reasons, and what would change the advice."),
)
group.lists()
group.shows()
group.deed("choose", "chosen", _("Choose a training, with the reason."), needs=("because",))
