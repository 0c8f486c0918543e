"""Step 9 · `opleiding effect`."""

from typing import Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.effect_answer import refuse_stray
from opleiding.cli.effect_ask import add_ask
from opleiding.cli.effect_conclude import add_conclude
from opleiding.cli.effect_due import add_due
from opleiding.cli.effect_import import add_effect_import
from opleiding.cli.effect_show import add_show
from opleiding.cli.effect_transfer import add_transfer
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import knobs, typed_fields
from opleiding.cli.language import _
from opleiding.cli.measured import MEASURED, measured_subject, write_item
from opleiding.cli.options import context, dry_run, ids, option, parameter, register
from opleiding.cli.records import meant
from opleiding.cli.scores import scored
from opleiding.errors import WrongUse
from opleiding.records.effects import (
    Answer,
    Depth,
    Effect,
    EffectState,
    Outcome,
)
from opleiding.records.needs import Need
from opleiding.sentence import N_


def _guard(desk: Desk, effect: Effect) -> None:
    """A new line: reactions stay anonymous, and measurements are taken when the policy says."""
    last = effect.answers[-1:]
    if any(answer.level is Depth.REACTION and answer.person for answer in last):
        raise WrongUse(N_("A reaction is anonymous: leave --person out, give --token instead."))
    after = {0, *desk.policy.organisation.evaluation.after_months}
    said = (*(answer.months for answer in last), *(entry.months for entry in effect.log[-1:]))
    for months in said:
        if months is not None and months not in after:
            raise WrongUse(
                N_("--months {months}: effects are measured after {after} months here."),
                months=months,
                after=", ".join(map(str, sorted(after))),
            )
    if effect.need:
        _guard_remedy(desk, effect.need)


def _guard_remedy(desk: Desk, need_id: str) -> None:
    """A remedy has an effect from the day that it is in place."""
    from opleiding.facts.effects.remedies import in_place

    need = desk.policy.find(Need, need_id)
    if need is not None and in_place(need) is None:
        raise WrongUse(
            N_("No other remedy is in place for {file} yet: opleiding needs move {id} acted"),
            file=need.file,
            id=need.id,
        )


def _after_conclusion(effect: Effect) -> str:
    """A training's goes on to a next step; a remedy's ends its need, or sends it back to analysis."""
    if effect.need is None:
        return f"opleiding next propose --effect {effect.id} --kind … --because …"
    last = list(effect.entries(EffectState.CONCLUDED))[-1]
    if last.outcome is Outcome.ACHIEVED:
        return f"opleiding needs move {effect.need} met"
    if last.outcome is Outcome.NOT_YET:
        return f"opleiding needs triage {effect.need}"
    return "opleiding effect due"


group = KindGroup(
    Effect,
    signed=False,
    guard=_guard,
    then={
        "asked": "opleiding effect answer {id} --months … --role participant --level … --score …",
        "answered": "opleiding effect conclude {id} --months … --outcome … --evidence …",
        "concluded": _after_conclusion,
    },
)
app = group.app
group.lists()
add_show(group)
_ANSWER = tuple(knobs(Answer, without=frozenset({"date", "scores"})))


add_due(app)


def _answer(ctx: typer.Context, /, *, subject: str, score: list[str], **values: Any) -> None:
    desk = Desk.of(ctx)
    found = measured_subject(desk, group, subject)
    tree = (
        {"date": values["date"] or str(desk.today)}
        | meant(desk, _ANSWER, typed_fields(_ANSWER, values))
        | scored(desk, found[1], score)
    )
    refuse_stray(desk, found, tree)
    write_item(desk, group, found, "answers", tree, dry_run=values["dry_run"])


def _measurable(ctx: typer.Context) -> list[str]:
    return [one for folder in MEASURED for one in ids(folder)(ctx)]


_subject = parameter(
    "subject",
    str,
    typer.Argument(
        metavar="SESSION|NEED",
        help=_("The session, or the need with another remedy: any clear beginning of its id."),
        autocompletion=_measurable,
    ),
)
add_ask(group, _subject)
register(
    app, "answer", _answer,
    [context(), _subject, *(option(knob) for knob in _ANSWER), parameter("score", list[str], typer.Option("--score", help=_("An item and its answer, such as b1=4, or can.GOAL=3.")), []), parameter("date", str | None, typer.Option("--date", help=_("When, if not today.")), None), dry_run()],
    _("Write down one form."),
)  # fmt: skip
add_effect_import(app)
add_conclude(group, _subject)
add_transfer(app)
