"""Step 5 · `opleiding form`."""

from collections.abc import Mapping
from typing import Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.form_answers import answer_options, given_by
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import knobs
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, ids, needed, option, parameter, register
from opleiding.cli.records import append_entry
from opleiding.errors import WrongUse
from opleiding.records.forms import Criterion, Form
from opleiding.records.goals import Goal
from opleiding.records.trainings import Training, TrainingEntry
from opleiding.sentence import N_

group = KindGroup(
    Training,
    opening="proposed",
    then={
        "proposed": "opleiding form choose {id} --because …",
        "chosen": "opleiding sessions add --training {id}",
    },
)
app = group.app

_BECAUSE = tuple(
    needed(knob, required=True) for knob in knobs(TrainingEntry) if knob.name == "because"
)


def _advise(ctx: typer.Context, /, *, goal: str, as_json: bool, **typed: Any) -> None:
    from opleiding.cli.form_advice import data, tell
    from opleiding.cli.form_answers import asked
    from opleiding.facts.form.advice import advise

    desk = Desk.of(ctx)
    record = desk.policy.find(Goal, desk.readable("goals", goal))
    if record is None:
        raise WrongUse(N_("There is no {folder}/{id}."), folder="goals", id=goal)
    given = given_by(desk, typed)
    if desk.interactive and not given and not as_json:
        given = asked(desk, record, given)
    advice = advise(desk.policy, record, given)
    if as_json:
        show.as_json("form-advice", data(advice))
    else:
        tell(desk, advice)


def _choose(ctx: typer.Context, /, *, record_id: str, **values: Any) -> None:
    """The choice is the company's; the log keeps how the advice stood beside the reason."""
    desk = Desk.of(ctx)
    given = given_by(desk, values)
    stood: tuple[Form, ...] = ()

    def advised(desk: Desk, training: Training) -> Mapping[str, Any]:
        nonlocal stood
        stood = _stood(desk, training, given)
        told = {str(one): "yes" if given[one] else "no" for one in Criterion if one in given}
        tree = {"advised": [str(form) for form in stood], "given": told}
        return {name: value for name, value in tree.items() if value}

    append_entry(desk, group, record_id, "chosen", _BECAUSE, values, advised)
    if not values["dry_run"]:
        _tell_choice(desk, group.find(desk, record_id), stood)


def _stood(desk: Desk, training: Training, given: Mapping[Any, bool]) -> tuple[Form, ...]:
    """The forms on top for the goals of a training today."""
    from opleiding.facts.form.advice import advise

    goals = (desk.policy.find(Goal, name) for name in training.goals)
    found = (form for goal in goals if goal for form in advise(desk.policy, goal, given).best)
    return tuple(dict.fromkeys(found))


def _tell_choice(desk: Desk, training: Training, stood: tuple[Form, ...]) -> None:
    from opleiding.cli.form_advice import listed

    if training.form in stood:
        desk.say(N_("The advice puts this form first as well."))
    elif stood:
        desk.say(
            N_("The advice puts first: {forms}. Your reason stands beside it in the log."),
            forms=listed(desk, stood),
        )


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
        *answer_options(),
        json_option(),
    ],
    _("The fitting forms, with the reasons, and what would change the advice."),
)
group.lists()
group.shows()
register(
    app,
    "choose",
    _choose,
    [
        context(),
        group.id_argument(),
        *group.log_options(),
        *map(option, _BECAUSE),
        *answer_options(),
        dry_run(),
    ],
    _("Choose a training, with the reason; how the advice stood is kept beside it."),
)
