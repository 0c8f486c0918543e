"""Step 9 · `opleiding effect`."""

from typing import Annotated, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import knobs, typed_fields
from opleiding.cli.language import _
from opleiding.cli.options import context, dry_run, option, parameter, register
from opleiding.cli.records import begin_effect, meant, write_item
from opleiding.errors import WrongUse
from opleiding.records.effects import ITEMS, Answer, Depth, Effect
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


group = KindGroup(
    Effect,
    signed=False,
    guard=_guard,
    then={
        "asked": "opleiding effect answer {id} --months … --role participant --level … --score …",
        "answered": "opleiding effect conclude {id} --months … --outcome … --evidence …",
        "concluded": "opleiding next propose --effect {id} --kind … --because …",
    },
)
app = group.app
group.lists()
group.shows()
_ANSWER = tuple(knobs(Answer, without=frozenset({"date", "scores"})))


@app.command("due", help=_("Who is to be asked today, about which training."))
def due(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    """Every open moment, the oldest first."""
    from opleiding.facts.effects.due import OPEN, due_effects

    desk = Desk.of(ctx)
    open_ = [moment for moment in due_effects(desk.policy) if moment.state in OPEN]
    if as_json:
        show.as_json(
            "due-effects",
            [
                {
                    "id": one.id,
                    "session": one.session.id,
                    "months": one.months,
                    "due": one.due,
                    "state": str(one.state),
                    "ask": [str(role) for role in one.ask],
                }
                for one in open_
            ],
        )
        return
    term = desk.words.term
    rows = [
        (one.session.id, one.months, one.due, term(one.state), ", ".join(map(term, one.ask)))
        for one in open_
    ]
    if rows:
        show.table((_("session"), _("months"), _("due"), _("state"), _("ask now")), rows)
    else:
        desk.say(N_("Nobody needs to be asked today."))


def _ask(ctx: typer.Context, /, *, session: str, months: str, **values: Any) -> None:
    begin_effect(Desk.of(ctx), group, session, "asked", {"months": months}, values)


def _answer(ctx: typer.Context, /, *, session: str, score: list[str], **values: Any) -> None:
    desk = Desk.of(ctx)
    tree = (
        {"date": values["date"] or str(desk.today)}
        | meant(desk, _ANSWER, typed_fields(_ANSWER, values))
        | dict(map(_score, score))
    )
    write_item(
        desk, group, desk.readable("sessions", session), "answers", tree, dry_run=values["dry_run"]
    )


def _score(typed: str) -> tuple[str, int]:
    item, equals, value = typed.partition("=")
    if equals and item.strip() not in ITEMS:
        raise WrongUse(
            N_("--score {typed}: `{item}` is no item. They are: {known}."),
            typed=typed,
            item=item.strip(),
            known=", ".join(ITEMS),
        )
    if equals and value.strip() not in set("012345"):
        raise WrongUse(
            N_("--score {typed}: an answer goes from 1 to 5; 0 is not applicable."), typed=typed
        )
    if not equals:
        raise WrongUse(
            N_("`{typed}` is no answer: write the item and its score, such as b1=4."), typed=typed
        )
    return item.strip(), int(value)


_session = parameter(
    "session",
    str,
    typer.Argument(
        metavar="SESSION",
        help=_("The session, or any clear beginning of its id."),
        autocompletion=group.completes("sessions"),
    ),
)
_months = parameter(
    "months", str, typer.Option("--months", help=_("Months after the session; 0 at its end."))
)
register(
    app,
    "ask",
    _ask,
    [context(), _session, _months, *group.log_options(), dry_run()],
    _("Write down that people were asked."),
)
register(
    app, "answer", _answer,
    [context(), _session, *(option(knob) for knob in _ANSWER), parameter("score", list[str], typer.Option("--score", help=_("An item and its answer, such as b1=4.")), []), parameter("date", str | None, typer.Option("--date", help=_("When, if not today.")), None), dry_run()],
    _("Write down one form."),
)  # fmt: skip
group.deed(
    "conclude",
    "concluded",
    _("Close a measurement in one sentence, with its evidence."),
    needs=("months", "outcome", "evidence"),
)
